/* SPDX-License-Identifier: EUPL-1.2 */
/* What several commands do: load the guide, find the reader's place in it, walk by words. */
#include "base/file.h"
#include "cli/cmd.h"
#include "cli/output.h"
#include "index/index.h"
#include "text/distance.h"
#include "walk/fallcode.h"

#include <stdio.h>

/* "hamborn, mitte, walsum" of ids; candidates for suggestions too */
struct ids {
    struct str *items;
    size_t len;
};

static struct str suggestion(struct cli *cli, struct str word, struct ids ids)
{
    struct str near = distance_nearest(word, ids.items, ids.len, cli->command);
    struct buf buf = { 0 };

    if (near.len)
        return arena_printf(cli->command, "Gemeint: „%.*s“?", STR_ARG(near));
    buf_add(&buf, STR("Es gibt: "));
    for (size_t i = 0; i < ids.len; i++)
        buf_printf(&buf, "%s%.*s", i ? ", " : "", STR_ARG(ids.items[i]));
    struct str all = arena_str(cli->command, buf_str(&buf));
    buf_free(&buf);
    return all;
}

static int resolve_kommune(struct cli *cli)
{
    const struct guide *g = cli->guide;
    struct ids ids = { ARENA_ARRAY(cli->command, struct str, g->kommunen_len), g->kommunen_len };

    cli->place = place_default(g);
    if (cli->settings.kommune.len == 0)
        return STATUS_OK;
    struct kommune_id id = guide_find_kommune(g, cli->settings.kommune);
    if (id.n != NO_ID) {
        if (id.n != cli->place.kommune.n)
            cli->place = (struct place){ id, { NO_ID } };
        return STATUS_OK;
    }
    for (uint32_t i = 0; i < g->kommunen_len; i++)
        ids.items[i] = g->kommunen[i].id;
    return cli_fail(cli, STATUS_USAGE, suggestion(cli, cli->settings.kommune, ids), "Die Kommune „%.*s“ gibt es in diesem Guide nicht",
                    STR_ARG(cli->settings.kommune));
}

static int resolve_bezirk(struct cli *cli)
{
    const struct guide *g = cli->guide;

    if (cli->settings.bezirk.len == 0)
        return STATUS_OK;
    if (cli->place.kommune.n == NO_ID)
        return cli_fail(cli, STATUS_USAGE, STR("Bitte auch „--kommune“ angeben"), "Ein Bezirk ohne Kommune");
    const struct kommune *k = &g->kommunen[cli->place.kommune.n];
    cli->place.stadtbezirk = guide_find_stadtbezirk(g, cli->place.kommune, cli->settings.bezirk);
    if (cli->place.stadtbezirk.n != NO_ID)
        return STATUS_OK;
    struct ids ids = { ARENA_ARRAY(cli->command, struct str, k->stadtbezirke_len), k->stadtbezirke_len };
    for (uint32_t i = 0; i < k->stadtbezirke_len; i++)
        ids.items[i] = g->stadtbezirke[k->stadtbezirke.n + i].id;
    return cli_fail(cli, STATUS_USAGE, suggestion(cli, cli->settings.bezirk, ids), "Den Stadtbezirk „%.*s“ gibt es in %.*s nicht",
                    STR_ARG(cli->settings.bezirk), STR_ARG(k->name.s));
}

static int resolve_rolle(struct cli *cli)
{
    const struct guide *g = cli->guide;
    struct ids ids = { ARENA_ARRAY(cli->command, struct str, g->rollen_len), g->rollen_len };

    cli->rolle = (struct rolle_id){ NO_ID };
    if (cli->settings.rolle.len == 0)
        return STATUS_OK;
    cli->rolle = guide_find_rolle(g, cli->settings.rolle);
    if (cli->rolle.n != NO_ID)
        return STATUS_OK;
    for (uint32_t i = 0; i < g->rollen_len; i++)
        ids.items[i] = g->rollen[i].id;
    return cli_fail(cli, STATUS_USAGE, suggestion(cli, cli->settings.rolle, ids), "Die Rolle „%.*s“ gibt es nicht",
                    STR_ARG(cli->settings.rolle));
}

/* What was saved may name a Kommune that this guide no longer has: that is no reason not to start. */
static void forget_stale(struct cli *cli)
{
    const struct guide *g = cli->guide;
    struct settings *s = &cli->settings;

    if (!opt_given(cli->args, OPT_KOMMUNE) && s->kommune.len && guide_find_kommune(g, s->kommune).n == NO_ID)
        s->kommune = s->bezirk = STR("");
    if (!opt_given(cli->args, OPT_ROLLE) && s->rolle.len && guide_find_rolle(g, s->rolle).n == NO_ID)
        s->rolle = STR("");
    struct kommune_id k = s->kommune.len ? guide_find_kommune(g, s->kommune) : place_default(g).kommune;
    if (!opt_given(cli->args, OPT_BEZIRK) && s->bezirk.len &&
        (k.n == NO_ID || guide_find_stadtbezirk(g, k, s->bezirk).n == NO_ID))
        s->bezirk = STR("");
}

int cli_explain_load(struct cli *cli, enum load_result result)
{
    struct str folder = cli->settings.daten;
    struct str expected = STR("Erwartet wird ein Ordner mit guide.yaml und lebenslagen/; „--daten ORDNER“ nennt einen anderen");

    if (result == LOAD_IO)
        return cli_fail(cli, STATUS_IO, STR(""), "Die Daten in „%.*s“ ließen sich nicht lesen", STR_ARG(folder));
    if (result == LOAD_NO_FOLDER)
        return cli_fail(cli, STATUS_NO_DATA, expected, "Kein Leitfaden in „%.*s“: Den Ordner gibt es nicht", STR_ARG(folder));
    if (result == LOAD_NO_GUIDE)
        return cli_fail(cli, STATUS_NO_DATA, expected, "Kein Leitfaden in „%.*s“", STR_ARG(folder));
    return cli_fail(cli, STATUS_NO_DATA,
                    arena_printf(cli->command, "„schulguide pruefen %.*s“ nennt Ort und Abhilfe", STR_ARG(folder)),
                    "Die Daten in „%.*s“ sind nicht brauchbar: guide.yaml hat Fehler", STR_ARG(folder));
}

static int load(struct cli *cli, bool without_uebungen)
{
    struct load_options options = { .folder = cli->settings.daten, .schule = cli->settings.schule, .today = cli->settings.today,
                                    .without_uebungen = without_uebungen };
    enum load_result result = guide_load(&options, &cli->diags, cli->keep, cli->scratch, &cli->guide);

    if (!cli->guide->is_usable)
        return cli_explain_load(cli, result);
    if (cli->diags.errors > 0)
        fprintf(stderr, "schulguide: In den Daten sind Fehler (%u); „schulguide pruefen“ nennt Ort und Abhilfe\n", cli->diags.errors);
    forget_stale(cli);
    int status = resolve_kommune(cli);
    if (status == STATUS_OK)
        status = resolve_bezirk(cli);
    return status == STATUS_OK ? resolve_rolle(cli) : status;
}

int cli_load(struct cli *cli)
{
    return load(cli, true);
}

int cli_load_all(struct cli *cli)
{
    return load(cli, false);
}

struct str cli_answers(struct cli *cli, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(cli->guide, id);
    struct buf buf = { 0 };

    if (k->antworten_len == 0)
        return STR("Hier endet der Weg; es gibt keine weiteren Antworten");
    buf_add(&buf, STR("Es gibt: "));
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = &cli->guide->antworten[k->antworten.n + i];
        buf_printf(&buf, "%s%.*s", i ? ", " : "", STR_ARG(a->id));
    }
    struct str text = arena_str(cli->command, buf_str(&buf));
    buf_free(&buf);
    return text;
}

static int explain_lebenslage(struct cli *cli, struct str word)
{
    const struct guide *g = cli->guide;
    struct ids ids = { ARENA_ARRAY(cli->command, struct str, g->lebenslagen_len), g->lebenslagen_len };
    struct lebenslage_id id = guide_find_lebenslage(g, word);

    if (id.n != NO_ID && guide_lebenslage(g, id)->is_broken)
        return cli_fail(cli, STATUS_NO_DATA, STR("„schulguide pruefen“ nennt Ort und Abhilfe"),
                        "Die Lebenslage „%.*s“ ist nicht benutzbar: ihre Datei hat Fehler", STR_ARG(word));
    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        ids.items[i] = g->lebenslagen[i].id;
    return cli_fail(cli, STATUS_NOTHING, suggestion(cli, word, ids), "Die Lebenslage „%.*s“ gibt es nicht", STR_ARG(word));
}

int cli_find_lebenslage(struct cli *cli, struct str word, struct lebenslage_id *id)
{
    *id = guide_find_lebenslage(cli->guide, word);
    return id->n == NO_ID || guide_lebenslage(cli->guide, *id)->is_broken ? explain_lebenslage(cli, word) : STATUS_OK;
}

static int walk_words(struct cli *cli, const struct str *words, size_t len, struct walk *walk)
{
    size_t bad = 0;

    if (len == 0)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide gehen schulabsentismus"), "Es fehlt eine LEBENSLAGE");
    switch (walk_parse(cli->guide, words, len, walk, &bad)) {
    case WALK_PARSE_OK:
        return STATUS_OK;
    case WALK_PARSE_NO_LEBENSLAGE:
        return explain_lebenslage(cli, words[0]);
    case WALK_PARSE_NO_ANTWORT:
        return cli_fail(cli, STATUS_NOTHING, cli_answers(cli, walk->at), "„%.*s“ ist dort keine Antwort", STR_ARG(words[bad]));
    case WALK_PARSE_TOO_LONG:
        return cli_fail(cli, STATUS_NOTHING, STR(""), "Der Weg ist zu lang; mehr als %d Antworten hält er nicht", WALK_MAX);
    case WALK_PARSE_BLOCKED:
        return cli_fail(cli, STATUS_NO_DATA, STR("„schulguide pruefen“ nennt Ort und Abhilfe"),
                        "„%.*s“ führt in eine Lebenslage, deren Datei Fehler hat", STR_ARG(words[bad]));
    }
    return STATUS_NOTHING;
}

int cli_walk(struct cli *cli, size_t from, struct walk *walk)
{
    size_t len = cli->args->words_len;

    return walk_words(cli, cli->args->words + from, len > from ? len - from : 0, walk);
}

/* on stderr: the result stays a result */
int cli_explain_code(struct cli *cli, const struct fallcode *code)
{
    if (code->result == FALLCODE_SAME)
        return cli_fail(cli, STATUS_OK, STR(""), "Der Fallcode stammt aus einer anderen Ausgabe; der Weg ist noch derselbe");
    if (code->result != FALLCODE_CHANGED)
        return STATUS_OK;
    const struct walk *walk = &code->walks[code->stopped];
    if (!walk_is_open(walk))
        return cli_fail(cli, STATUS_NOTHING, STR(""), "Der Fallcode stammt aus einer anderen Ausgabe; seine Lebenslage gibt es hier nicht");
    return cli_fail(cli, STATUS_NOTHING, cli_answers(cli, walk->at),
                    "Der Fallcode stammt aus einer anderen Ausgabe; nach %u Antworten geht der Weg dort anders weiter", walk->len);
}

/* a single word that is a Fallcode stands for its walks; NULL where it is none */
static const struct fallcode *read_code(struct cli *cli, size_t from)
{
    const struct args *args = cli->args;

    if (args->words_len != from + 1 || guide_find_lebenslage(cli->guide, args->words[from]).n != NO_ID)
        return NULL;
    struct fallcode *code = ARENA_NEW(cli->command, struct fallcode);
    *code = fallcode_read(cli->guide, args->words[from], cli->command);
    return code->result == FALLCODE_TYPO ? NULL : code;
}

int cli_walks(struct cli *cli, size_t from, const struct walk **walks, size_t *len)
{
    const struct args *args = cli->args;
    const struct fallcode *code = read_code(cli, from);
    VEC(struct walk) list = { 0 };

    if (code) {
        *walks = code->walks;
        *len = code->walks_len;
        return cli_explain_code(cli, code);
    }
    for (size_t end = from; end <= args->words_len; end++) {
        if (end < args->words_len && !str_is(args->words[end], "+"))
            continue;
        int status = walk_words(cli, args->words + from, end - from, VEC_PUSH(&list, cli->command));
        if (status != STATUS_OK)
            return status;
        from = end + 1;
    }
    *walks = list.items;
    *len = list.len;
    return STATUS_OK;
}

const struct index *cli_index(struct cli *cli)
{
    if (!cli->index)
        cli->index = index_build(cli->guide, cli->keep, cli->scratch);
    return cli->index;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/json.h"
#include "index/index.h"

#include <stdio.h>

/* the word of "art" */
static struct str art_of(enum thing_kind kind)
{
    static const struct str words[] = {
        [THING_NONE] = STR_INIT(""),         [THING_LEBENSLAGE] = STR_INIT("lebenslage"), [THING_KNOTEN] = STR_INIT("knoten"),
        [THING_STELLE] = STR_INIT("stelle"), [THING_KONTAKT] = STR_INIT("kontakt"),       [THING_RECHT] = STR_INIT("recht"),
        [THING_QUELLE] = STR_INIT("quelle"), [THING_BEGRIFF] = STR_INIT("begriff"),
    };
    return words[kind];
}

/* what `zeigen` takes */
static struct str id_of(struct cli *cli, struct thing thing)
{
    const struct guide *g = cli->guide;

    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return g->lebenslagen[thing.n].id;
    case THING_KNOTEN:
        return arena_printf(cli->command, "%.*s/%.*s", STR_ARG(g->lebenslagen[g->knoten[thing.n].lebenslage.n].id),
                            STR_ARG(g->knoten[thing.n].id));
    case THING_STELLE:
        return g->stellen[thing.n].id;
    case THING_KONTAKT:
        return g->kontakte[thing.n].id;
    case THING_RECHT:
        return g->recht[thing.n].id;
    case THING_QUELLE:
        return g->quellen[thing.n].id;
    case THING_BEGRIFF:
        return g->begriffe[thing.n].id;
    case THING_NONE:
        break;
    }
    return STR("");
}

static void add_json(struct cli *cli, struct thing thing, const struct excerpt *excerpt)
{
    struct json j = { .buf = &cli->out };

    json_open(&j, NULL, '{');
    json_str(&j, "art", art_of(thing.kind));
    json_str(&j, "id", id_of(cli, thing));
    json_str(&j, "titel", excerpt->title.text);
    json_str(&j, "auszug", excerpt->text.text);
    json_close(&j, '}');
    json_line(&j);
}

static void add_line(struct cli *cli, struct thing thing, const struct excerpt *excerpt)
{
    buf_printf(&cli->out, "%-10.*s  %.*s  %.*s", STR_ARG(art_of(thing.kind)), STR_ARG(id_of(cli, thing)),
               STR_ARG(excerpt->title.text));
    if (excerpt->text.text.len > 0)
        buf_printf(&cli->out, "  –  %.*s", STR_ARG(excerpt->text.text));
    buf_add_char(&cli->out, '\n');
}

static struct str join_words(struct cli *cli)
{
    struct str query = STR("");

    for (size_t i = 0; i < cli->args->words_len; i++)
        query = arena_printf(cli->command, "%.*s%s%.*s", STR_ARG(query), i > 0 ? " " : "", STR_ARG(cli->args->words[i]));
    return query;
}

static int nothing(struct cli *cli, const struct index *index, struct str query)
{
    struct str words[SUGGESTIONS_MAX], near = STR("");
    size_t len = index_suggest(index, query, words, cli->command);

    for (size_t i = 0; i < len; i++)
        near = arena_printf(cli->command, "%.*s%s„%.*s“", STR_ARG(near), i > 0 ? ", " : "Ähnliche Wörter im Guide: ",
                            STR_ARG(words[i]));
    near = arena_printf(cli->command, "%.*s%sBei akuter Gefahr: 110 oder 112", STR_ARG(near), len > 0 ? ". " : "");
    return cli_fail(cli, STATUS_NOTHING, near, "Zu „%.*s“ steht nichts in diesem Guide", STR_ARG(query));
}

int cmd_suchen(struct cli *cli)
{
    struct hits hits;

    if (cli->args->words_len == 0)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide suchen schwänzen"), "Es fehlt ein WORT");
    int status = cli_load(cli);
    if (status != STATUS_OK)
        return status;
    struct str query = join_words(cli);
    const struct index *index = index_build(cli->guide, cli->keep, cli->scratch);
    struct search_options options = { cli->place };
    index_search(index, query, &options, cli->scratch, &hits);
    if (hits.len == 0)
        return nothing(cli, index, query);
    const struct asked *asked = index_ask(index, query, cli->command);
    for (size_t i = 0; i < hits.len; i++) {
        struct excerpt excerpt = index_excerpt(index, asked, hits.items[i], cli->command);
        if (opt_given(cli->args, OPT_JSON))
            add_json(cli, hits.items[i].thing, &excerpt);
        else
            add_line(cli, hits.items[i].thing, &excerpt);
    }
    if (hits.is_partial)
        fprintf(stderr, "schulguide: Nichts enthält alle Wörter; gezeigt wird, was einige davon enthält\n");
    return STATUS_OK;
}

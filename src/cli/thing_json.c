/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/thing_json.h"

#include "text/inline.h"

static struct str title_of(void *context, struct str ref)
{
    const struct guide *g = context;
    struct thing thing = guide_find(g, ref);

    return thing.kind == THING_NONE ? ref : guide_title(g, thing).s;
}

struct str plain_text(struct cli *cli, struct text text)
{
    if (!text_is_given(text))
        return STR("");
    /* the callback's context is not const, the guide is only read */
    union {
        const struct guide *guide;
        void *context;
    } g = { .guide = cli->guide };
    return inline_plain(text.s, title_of, g.context, cli->command);
}

static void add_texts(struct json *j, struct cli *cli, const char *key, struct texts texts)
{
    json_open(j, key, '[');
    for (size_t i = 0; i < texts.len; i++)
        json_str(j, NULL, plain_text(cli, texts.items[i]));
    json_close(j, ']');
}

struct str knoten_ref(struct cli *cli, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(cli->guide, id);
    const struct lebenslage *l = guide_lebenslage(cli->guide, k->lebenslage);

    return arena_printf(cli->command, "%.*s/%.*s", STR_ARG(l->id), STR_ARG(k->id));
}

static void add_antworten(struct json *j, struct cli *cli, const struct knoten *k)
{
    json_open(j, "antworten", '[');
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = &cli->guide->antworten[k->antworten.n + i];
        json_open(j, NULL, '{');
        json_str(j, "id", a->id);
        json_str(j, "text", plain_text(cli, a->text));
        if (a->weiter.n == NO_ID)
            json_null(j, "weiter");
        else
            json_str(j, "weiter", knoten_ref(cli, a->weiter));
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void add_schritte(struct json *j, struct cli *cli, struct schritte schritte)
{
    json_open(j, "schritte", '[');
    for (size_t i = 0; i < schritte.len; i++) {
        const struct schritt *s = &schritte.items[i];
        json_open(j, NULL, '{');
        json_str(j, "text", plain_text(cli, s->text));
        json_open(j, "rolle", '[');
        for (size_t r = 0; r < s->rollen.len; r++)
            json_str(j, NULL, cli->guide->rollen[s->rollen.items[r].id.n].id);
        json_close(j, ']');
        json_str(j, "frist", plain_text(cli, s->frist));
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void add_stellen(struct json *j, struct cli *cli, struct stelle_refs stellen)
{
    json_open(j, "stellen", '[');
    for (size_t i = 0; i < stellen.len; i++) {
        struct place_hits hits = place_stelle(cli->guide, cli->place, stellen.items[i].id, cli->command);
        json_open(j, NULL, '{');
        json_str(j, "id", guide_stelle(cli->guide, stellen.items[i].id)->id);
        json_open(j, "kontakte", '[');
        for (size_t k = 0; k < hits.len; k++)
            json_str(j, NULL, guide_kontakt(cli->guide, hits.items[k].kontakt)->id);
        json_close(j, ']');
        json_close(j, '}');
    }
    json_close(j, ']');
}

/* the node's legal bases, then those of its steps, each once */
static void add_recht(struct json *j, struct cli *cli, const struct knoten *k)
{
    bool *seen = ARENA_ARRAY(cli->command, bool, cli->guide->recht_len + 1);

    json_open(j, "recht", '[');
    for (size_t s = 0; s <= k->schritte.len; s++) {
        struct recht_refs refs = s == 0 ? k->recht : k->schritte.items[s - 1].recht;
        for (size_t i = 0; i < refs.len; i++) {
            struct recht_id id = refs.items[i].id;
            if (!seen[id.n])
                json_str(j, NULL, guide_recht(cli->guide, id)->id);
            seen[id.n] = true;
        }
    }
    json_close(j, ']');
}

void json_add_knoten(struct json *j, struct cli *cli, struct knoten_id id, struct str fallcode)
{
    const struct knoten *k = guide_knoten(cli->guide, id);
    bool is_frage = k->art == KNOTEN_FRAGE;
    char nummer[NUMMER_SIZE];

    json_open(j, NULL, '{');
    json_str(j, "lebenslage", guide_lebenslage(cli->guide, k->lebenslage)->id);
    json_str(j, "knoten", k->id);
    json_str(j, "nr", str_from(guide_nummer(cli->guide, id, nummer)));
    json_str(j, "art", is_frage ? STR("frage") : STR("empfehlung"));
    json_str(j, "text", plain_text(cli, k->satz));
    if (is_frage)
        json_null(j, "dringlichkeit");
    else
        json_str(j, "dringlichkeit", str_from(dringlichkeit_id(k->dringlichkeit)));
    add_antworten(j, cli, k);
    add_schritte(j, cli, k->schritte);
    add_stellen(j, cli, k->stellen);
    add_recht(j, cli, k);
    json_str(j, "fallcode", fallcode);
    json_close(j, '}');
}

void json_add_kontakt(struct json *j, struct cli *cli, struct kontakt_id id)
{
    const struct kontakt *k = guide_kontakt(cli->guide, id);
    char date[DATE_TEXT_SIZE];

    json_open(j, NULL, '{');
    json_str(j, "id", k->id);
    json_str(j, "name", plain_text(cli, k->name));
    json_str(j, "ebene", str_from(ebene_id(k->ebene)));
    json_open(j, "telefon", '[');
    for (size_t i = 0; kontakt_shows_number(k) && i < k->telefon.len; i++)
        json_str(j, NULL, k->telefon.items[i].nummer.s);
    json_close(j, ']');
    json_open(j, "stellen", '[');
    for (size_t i = 0; i < k->stellen.len; i++)
        json_str(j, NULL, guide_stelle(cli->guide, k->stellen.items[i].id)->id);
    json_close(j, ']');
    json_open(j, "stadtbezirke", '[');
    for (size_t i = 0; i < k->stadtbezirke.len; i++)
        json_str(j, NULL, cli->guide->stadtbezirke[k->stadtbezirke.items[i].n].id);
    json_close(j, ']');
    json_str(j, "geprueft", str_from(date_print_iso(k->geprueft, date)));
    add_texts(j, cli, "merkmale", k->merkmale);
    json_close(j, '}');
}

/* what a reader would call the thing's text */
static struct text text_of(const struct guide *g, struct thing thing)
{
    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return g->lebenslagen[thing.n].kurz;
    case THING_STELLE:
        return g->stellen[thing.n].wofuer;
    case THING_RECHT:
        return g->recht[thing.n].inhalt;
    case THING_QUELLE:
        return g->quellen[thing.n].herausgeber;
    case THING_BEGRIFF:
        return g->begriffe[thing.n].text;
    case THING_NONE:
    case THING_KNOTEN:
    case THING_KONTAKT:
        break;
    }
    return (struct text){ 0 };
}

void json_add_thing(struct json *j, struct cli *cli, struct thing thing)
{
    if (thing.kind == THING_KNOTEN) {
        json_add_knoten(j, cli, (struct knoten_id){ thing.n }, STR(""));
    } else if (thing.kind == THING_KONTAKT) {
        json_add_kontakt(j, cli, (struct kontakt_id){ thing.n });
    } else {
        json_open(j, NULL, '{');
        json_str(j, "art", str_from(thing_kind_id(thing.kind)));
        json_str(j, "id", cli->args->words[0]);
        json_str(j, "titel", plain_text(cli, guide_title(cli->guide, thing)));
        json_str(j, "text", plain_text(cli, text_of(cli->guide, thing)));
        json_close(j, '}');
    }
}

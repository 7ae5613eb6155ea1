/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/guide.h"

#include <stdio.h>

struct text guide_title(const struct guide *g, struct thing thing)
{
    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return g->lebenslagen[thing.n].titel;
    case THING_KNOTEN:
        return g->knoten[thing.n].satz;
    case THING_STELLE:
        return g->stellen[thing.n].titel;
    case THING_KONTAKT:
        return g->kontakte[thing.n].name;
    case THING_RECHT:
        return g->recht[thing.n].norm;
    case THING_QUELLE:
        return g->quellen[thing.n].titel;
    case THING_BEGRIFF:
        return g->begriffe[thing.n].begriff;
    case THING_NONE:
        break;
    }
    return (struct text){ 0 };
}

struct str guide_id(const struct guide *g, struct thing thing)
{
    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return g->lebenslagen[thing.n].id;
    case THING_KNOTEN:
        return g->knoten[thing.n].id;
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

uint32_t guide_len(const struct guide *g, enum thing_kind kind)
{
    const uint32_t lens[] = {
        [THING_NONE] = 0,
        [THING_LEBENSLAGE] = g->lebenslagen_len,
        [THING_KNOTEN] = g->knoten_len,
        [THING_STELLE] = g->stellen_len,
        [THING_KONTAKT] = g->kontakte_len,
        [THING_RECHT] = g->recht_len,
        [THING_QUELLE] = g->quellen_len,
        [THING_BEGRIFF] = g->begriffe_len,
    };

    return lens[kind];
}

const char *guide_nummer(const struct guide *g, struct knoten_id id, char text[NUMMER_SIZE])
{
    const struct knoten *k = guide_knoten(g, id);
    char letters[8];
    int at = sizeof letters;

    /* A … Z, AA … AZ, BA …: digits 1 to 26, there is no zero */
    for (uint32_t n = k->lebenslage.n + 1; n > 0; n = (n - 1) / 26)
        letters[--at] = (char)('A' + (n - 1) % 26);
    snprintf(text, NUMMER_SIZE, "%.*s%u", (int)sizeof letters - at, letters + at, (unsigned)(k->nummer % 10000000));
    return text;
}

const char *dringlichkeit_id(enum dringlichkeit d)
{
    static const char *const words[] = { "sofort", "heute", "woche", "laenger" };

    return words[d];
}

const char *ebene_id(enum ebene e)
{
    static const char *const words[] = { "bund", "land", "kommune", "schule" };

    return words[e];
}

const char *thing_kind_id(enum thing_kind kind)
{
    static const char *const words[] = {
        [THING_NONE] = "", [THING_LEBENSLAGE] = "lebenslage", [THING_KNOTEN] = "knoten", [THING_STELLE] = "stelle",
        [THING_KONTAKT] = "kontakt", [THING_RECHT] = "recht", [THING_QUELLE] = "quelle", [THING_BEGRIFF] = "begriff",
    };

    return words[kind];
}

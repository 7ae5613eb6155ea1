/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/place.h"

#include "base/vec.h"

struct place place_default(const struct guide *g)
{
    struct place place = { { NO_ID }, { NO_ID } };

    if (g->schule.is_given)
        return (struct place){ g->schule.kommune, g->schule.stadtbezirk };
    if (g->kommunen_len == 1)
        place.kommune.n = 0;
    return place;
}

static bool is_limited(const struct kontakt *k)
{
    return k->stadtbezirke.len > 0 || k->stadtteile.len > 0;
}

static bool has_text(struct texts texts, struct str s)
{
    for (size_t i = 0; i < texts.len; i++)
        if (str_equal(texts.items[i].s, s))
            return true;
    return false;
}

/* responsible in a district: it is named, or one of its Stadtteile is */
static bool covers(const struct guide *g, const struct kontakt *k, struct stadtbezirk_id id)
{
    if (id.n == NO_ID)
        return false;
    for (size_t i = 0; i < k->stadtbezirke.len; i++)
        if (k->stadtbezirke.items[i].n == id.n)
            return true;
    const struct texts stadtteile = g->stadtbezirke[id.n].stadtteile;
    for (size_t i = 0; i < k->stadtteile.len; i++)
        if (has_text(stadtteile, k->stadtteile.items[i].s))
            return true;
    return false;
}

/* Without a Kommune the Land is only known where all Kommunen of the guide lie in the same one. */
static bool is_land_of(const struct guide *g, struct place place, struct str land)
{
    if (place.kommune.n != NO_ID)
        return str_equal(g->kommunen[place.kommune.n].land, land);
    for (uint32_t i = 0; i < g->kommunen_len; i++)
        if (!str_equal(g->kommunen[i].land, land))
            return false;
    return true;
}

static enum nearness nearness_in_kommune(const struct guide *g, struct place place, const struct kontakt *k)
{
    if (place.kommune.n == NO_ID || k->kommune.n != place.kommune.n)
        return NEAR_NEVER;
    if (!is_limited(k))
        return NEAR_KOMMUNE;
    return covers(g, k, place.stadtbezirk) ? NEAR_STADTBEZIRK : NEAR_ELSEWHERE;
}

enum nearness place_nearness(const struct guide *g, struct place place, const struct kontakt *k)
{
    switch (k->ebene) {
    case EBENE_SCHULE:
        /* a trainer may look at another Kommune, where the own school helps nobody */
        if (place.kommune.n != NO_ID && k->kommune.n != NO_ID && k->kommune.n != place.kommune.n)
            return NEAR_NEVER;
        return NEAR_SCHULE;
    case EBENE_KOMMUNE:
        return nearness_in_kommune(g, place, k);
    case EBENE_LAND:
        return is_land_of(g, place, k->land) ? NEAR_LAND : NEAR_NEVER;
    case EBENE_BUND:
        break;
    }
    return NEAR_BUND;
}

bool kontakt_shows_number(const struct kontakt *k)
{
    return k->vertrauen != VERTRAUEN_GERING;
}

struct hits {
    VEC(struct place_hit) list;
    struct arena *arena;
};

static bool fulfils(const struct kontakt *k, struct stelle_id stelle)
{
    for (size_t i = 0; i < k->stellen.len; i++)
        if (k->stellen.items[i].id.n == stelle.n)
            return true;
    return false;
}

static struct hits collect(const struct guide *g, struct place place, struct stelle_id stelle, struct arena *arena)
{
    struct hits found = { .arena = arena };

    for (uint32_t i = 0; i < g->kontakte_len; i++) {
        if (!fulfils(&g->kontakte[i], stelle))
            continue;
        enum nearness nearness = place_nearness(g, place, &g->kontakte[i]);
        if (nearness != NEAR_NEVER)
            *VEC_PUSH(&found.list, arena) = (struct place_hit){ { i }, nearness, false };
    }
    return found;
}

/* A number in another district helps nobody here, so it does not count. */
static bool has_number(const struct guide *g, const struct hits *hits)
{
    for (size_t i = 0; i < hits->list.len; i++) {
        const struct kontakt *k = guide_kontakt(g, hits->list.items[i].kontakt);
        if (hits->list.items[i].nearness != NEAR_ELSEWHERE && k->telefon.len > 0 && kontakt_shows_number(k))
            return true;
    }
    return false;
}

static bool has_kontakt(const struct hits *hits, struct kontakt_id id)
{
    for (size_t i = 0; i < hits->list.len; i++)
        if (hits->list.items[i].kontakt.n == id.n)
            return true;
    return false;
}

static void add_nearness(struct hits *hits, const struct hits *found, enum nearness nearness)
{
    for (size_t i = 0; i < found->list.len; i++)
        if (found->list.items[i].nearness == nearness && !has_kontakt(hits, found->list.items[i].kontakt))
            *VEC_PUSH(&hits->list, hits->arena) = found->list.items[i];
}

static void add_ersatz(const struct guide *g, struct place place, struct kontakt_id id, struct hits *hits)
{
    if (id.n == NO_ID || has_kontakt(hits, id))
        return;
    enum nearness nearness = place_nearness(g, place, guide_kontakt(g, id));
    *VEC_PUSH(&hits->list, hits->arena) = (struct place_hit){ id, nearness, true };
}

struct place_hits place_stelle(const struct guide *g, struct place place, struct stelle_id stelle, struct arena *arena)
{
    struct hits found = collect(g, place, stelle, arena);
    struct hits hits = { .arena = arena };

    for (enum nearness near = NEAR_SCHULE; near < NEAR_ELSEWHERE; near++)
        add_nearness(&hits, &found, near);
    if (place.kommune.n != NO_ID && !has_number(g, &found)) {
        add_ersatz(g, place, g->kommunen[place.kommune.n].ersatz_buerozeiten, &hits);
        add_ersatz(g, place, g->kommunen[place.kommune.n].ersatz_gefahr, &hits);
    }
    add_nearness(&hits, &found, NEAR_ELSEWHERE);
    return (struct place_hits){ hits.list.items, hits.list.len };
}

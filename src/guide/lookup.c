/* SPDX-License-Identifier: EUPL-1.2 */
/* The guide_find_* of guide.h; apart from guide.c because only they look into the hidden names. */
#include "guide/names.h"

static uint32_t find(const struct guide *g, enum name_kind kind, uint32_t scope, struct str id)
{
    const uint32_t *value = map_get(&g->names->maps[kind], scope, id);

    return value ? *value : NO_ID;
}

struct lebenslage_id guide_find_lebenslage(const struct guide *g, struct str id)
{
    return (struct lebenslage_id){ find(g, NAME_LEBENSLAGE, 0, id) };
}

struct knoten_id guide_find_knoten(const struct guide *g, struct lebenslage_id within, struct str ref)
{
    size_t slash = str_find(ref, STR("/"));

    if (slash < ref.len) {
        within = guide_find_lebenslage(g, str_slice(ref, 0, slash));
        ref = str_slice(ref, slash + 1, ref.len);
    }
    return (struct knoten_id){ within.n == NO_ID ? NO_ID : find(g, NAME_KNOTEN, within.n, ref) };
}

struct antwort_id guide_find_antwort(const struct guide *g, struct knoten_id knoten, struct str id)
{
    const struct knoten *k = guide_knoten(g, knoten);

    /* 200 at most, and hardly ever more than five */
    for (uint32_t i = 0; i < k->antworten_len; i++)
        if (str_equal(g->antworten[k->antworten.n + i].id, id))
            return (struct antwort_id){ k->antworten.n + i };
    return (struct antwort_id){ NO_ID };
}

struct rolle_id guide_find_rolle(const struct guide *g, struct str id)
{
    return (struct rolle_id){ find(g, NAME_ROLLE, 0, id) };
}

static uint32_t find_thing(const struct guide *g, enum thing_kind kind, struct str id)
{
    struct thing thing = names_unpack(find(g, NAME_THING, 0, id));

    return thing.kind == kind ? thing.n : NO_ID;
}

struct stelle_id guide_find_stelle(const struct guide *g, struct str id)
{
    return (struct stelle_id){ find_thing(g, THING_STELLE, id) };
}

struct recht_id guide_find_recht(const struct guide *g, struct str id)
{
    return (struct recht_id){ find_thing(g, THING_RECHT, id) };
}

struct quelle_id guide_find_quelle(const struct guide *g, struct str id)
{
    return (struct quelle_id){ find_thing(g, THING_QUELLE, id) };
}

struct begriff_id guide_find_begriff(const struct guide *g, struct str id)
{
    return (struct begriff_id){ find_thing(g, THING_BEGRIFF, id) };
}

struct kontakt_id guide_find_kontakt(const struct guide *g, struct str id)
{
    return (struct kontakt_id){ find(g, NAME_KONTAKT, 0, id) };
}

struct kommune_id guide_find_kommune(const struct guide *g, struct str id)
{
    return (struct kommune_id){ find(g, NAME_KOMMUNE, 0, id) };
}

struct stadtbezirk_id guide_find_stadtbezirk(const struct guide *g, struct kommune_id kommune, struct str id)
{
    return (struct stadtbezirk_id){ find(g, NAME_STADTBEZIRK, kommune.n, id) };
}

struct thing guide_find(const struct guide *g, struct str ref)
{
    struct thing thing = names_unpack(find(g, NAME_THING, 0, ref));

    if (thing.kind != THING_NONE)
        return thing;
    if (str_find(ref, STR("/")) < ref.len)
        thing = (struct thing){ THING_KNOTEN, guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, ref).n };
    if (thing.n == NO_ID)
        thing = (struct thing){ THING_LEBENSLAGE, guide_find_lebenslage(g, ref).n };
    if (thing.n == NO_ID)
        thing = (struct thing){ THING_KONTAKT, guide_find_kontakt(g, ref).n };
    return thing.n == NO_ID ? (struct thing){ THING_NONE, NO_ID } : thing;
}

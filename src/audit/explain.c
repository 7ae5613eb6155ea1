/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/explain.h"

#include "text/inline.h"

struct str explain_knoten(const struct guide *g, struct knoten_id id, struct arena *arena)
{
    const struct knoten *k = guide_knoten(g, id);

    return arena_printf(arena, "„%.*s/%.*s“", STR_ARG(guide_lebenslage(g, k->lebenslage)->id), STR_ARG(k->id));
}

/* a link's own words suffice here */
static struct str no_title(void *context, struct str ref)
{
    (void)context;
    return ref;
}

static struct str plain(struct str text, struct arena *arena)
{
    return inline_plain(text, no_title, NULL, arena);
}

struct str explain_way(const struct guide *g, struct lebenslage_id start, const char *name, struct way way, struct arena *arena)
{
    return way_words(g, start, name, way, plain, arena);
}

/* findings that say their way: each is a search through the guide */
#define WAYS_MAX 1000

/* by: an answer to add, or NO_ID */
static struct str explain_shortest(const struct guide *g, struct knoten_id id, struct antwort_id by, const struct diags *diags,
                                   struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct str text = STR("");
    struct lebenslage_id from;
    struct way way;

    if (diags->errors < WAYS_MAX && way_to(g, id, &from, &way, scratch)) {
        struct antwort_id *items = ARENA_ARRAY(scratch, struct antwort_id, way.len + 1);
        for (size_t i = 0; i < way.len; i++)
            items[i] = way.items[i];
        items[way.len] = by;
        text = explain_way(g, from, WAY_SHORTEST, (struct way){ items, way.len + (by.n != NO_ID) }, diags->arena);
    }
    if (diags->arena != scratch)
        arena_rewind(scratch, mark);
    return text;
}

struct str explain_way_to(const struct guide *g, struct knoten_id id, const struct diags *diags, struct arena *scratch)
{
    return explain_shortest(g, id, (struct antwort_id){ NO_ID }, diags, scratch);
}

struct str explain_way_by(const struct guide *g, struct antwort_id id, const struct diags *diags, struct arena *scratch)
{
    return explain_shortest(g, guide_antwort(g, id)->knoten, id, diags, scratch);
}

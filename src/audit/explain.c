/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/explain.h"

#include "base/buf.h"
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

struct str explain_way(const struct guide *g, struct lebenslage_id lebenslage, struct way way, struct arena *arena)
{
    struct str start = guide_lebenslage(g, lebenslage)->id;
    struct buf buf = { 0 };

    if (way.len == 0)
        return arena_printf(arena, "Zum Nachgehen: schulguide gehen %.*s", STR_ARG(start));
    buf_add(&buf, STR("Kürzester Weg: "));
    for (size_t i = 0; i < way.len; i++) {
        struct str text = inline_plain(guide_antwort(g, way.items[i])->text.s, no_title, NULL, arena);
        buf_printf(&buf, "%s„%.*s“", i ? " → " : "", STR_ARG(text));
    }
    struct str words = ways_to_text(g, way, arena);
    buf_printf(&buf, "\nZum Nachgehen: schulguide gehen %.*s %.*s", STR_ARG(start), STR_ARG(words));
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

struct str explain_way_to(const struct guide *g, struct knoten_id id, struct arena *arena)
{
    struct lebenslage_id own = guide_knoten(g, id)->lebenslage;
    struct lebenslage_id from = own;
    struct way way;
    bool is_found = guide_lebenslage(g, own)->start.n != NO_ID && ways_shortest(g, guide_lebenslage(g, own)->start, id, &way, arena);

    for (uint32_t i = 0; !is_found && i < g->lebenslagen_len; i++) {
        from = (struct lebenslage_id){ i };
        is_found = g->lebenslagen[i].start.n != NO_ID && ways_shortest(g, g->lebenslagen[i].start, id, &way, arena);
    }
    return is_found ? explain_way(g, from, way, arena) : STR("");
}

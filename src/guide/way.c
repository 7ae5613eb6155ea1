/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/way.h"

#include "base/buf.h"

/* the way from the start of a search to a node, backwards along the answers it was reached by */
static struct way trace(const struct guide *g, const uint32_t *by, uint32_t from, uint32_t to, struct arena *arena)
{
    size_t len = 0;

    for (uint32_t at = to; at != from; at = g->antworten[by[at]].knoten.n)
        len++;
    struct antwort_id *items = ARENA_ARRAY(arena, struct antwort_id, len);
    size_t i = len;
    for (uint32_t at = to; at != from; at = g->antworten[by[at]].knoten.n)
        items[--i] = (struct antwort_id){ by[at] };
    return (struct way){ items, len };
}

bool way_shortest(const struct guide *g, struct knoten_id from, struct knoten_id to, struct way *way, struct arena *arena)
{
    uint32_t *by = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1); /* the answer a node was reached by */
    bool *is_met = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    uint32_t *queue = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1), head = 0, tail = 0;

    queue[tail++] = from.n;
    is_met[from.n] = true;
    while (head < tail && !is_met[to.n]) {
        const struct knoten *k = &g->knoten[queue[head++]];
        for (uint32_t i = 0; i < k->antworten_len; i++) {
            uint32_t next = g->antworten[k->antworten.n + i].weiter.n;
            if (next == NO_ID || is_met[next])
                continue;
            is_met[next] = true;
            by[next] = k->antworten.n + i;
            queue[tail++] = next;
        }
    }
    if (!is_met[to.n])
        return false;
    *way = trace(g, by, from.n, to.n, arena);
    return true;
}

static bool from_start(const struct guide *g, struct lebenslage_id from, struct knoten_id id, struct way *way, struct arena *arena)
{
    struct knoten_id start = guide_lebenslage(g, from)->start;

    return start.n != NO_ID && way_shortest(g, start, id, way, arena);
}

bool way_to(const struct guide *g, struct knoten_id id, struct lebenslage_id *lebenslage, struct way *way, struct arena *arena)
{
    *lebenslage = guide_knoten(g, id)->lebenslage;
    bool is_found = from_start(g, *lebenslage, id, way, arena);

    for (uint32_t i = 0; !is_found && i < g->lebenslagen_len; i++) {
        *lebenslage = (struct lebenslage_id){ i };
        is_found = from_start(g, *lebenslage, id, way, arena);
    }
    return is_found;
}

struct str way_ids(const struct guide *g, struct way way, struct arena *arena)
{
    struct buf buf = { 0 };

    for (size_t i = 0; i < way.len; i++)
        buf_printf(&buf, "%s%.*s", i ? " " : "", STR_ARG(guide_antwort(g, way.items[i])->id));
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

struct str way_words(const struct guide *g, struct lebenslage_id start, const char *name, struct way way, way_plain *plain,
                     struct arena *arena)
{
    struct str id = guide_lebenslage(g, start)->id;
    struct buf buf = { 0 };

    if (way.len == 0)
        return arena_printf(arena, "Zum Nachgehen: schulguide gehen %.*s", STR_ARG(id));
    buf_printf(&buf, "%s: ", name);
    for (size_t i = 0; i < way.len; i++)
        buf_printf(&buf, "%s„%.*s“", i ? " → " : "", STR_ARG(plain(guide_antwort(g, way.items[i])->text.s, arena)));
    struct str ids = way_ids(g, way, arena);
    buf_printf(&buf, "\nZum Nachgehen: schulguide gehen %.*s %.*s", STR_ARG(id), STR_ARG(ids));
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/circles.h"

struct search {
    struct edges edges;
    struct circles circles;
    uint32_t *order, *low;     /* 0: not met yet */
    uint32_t *open;            /* nodes met whose circle is not known yet */
    bool *is_open;
    uint32_t *path, *next;     /* the way down, and which edge comes next there */
    uint32_t open_len, path_len, met, circles_len;
};

static void enter(struct search *s, uint32_t node)
{
    s->order[node] = s->low[node] = ++s->met;
    s->open[s->open_len++] = node;
    s->is_open[node] = true;
    s->path[s->path_len++] = node;
    s->next[node] = s->edges.first[node];
}

/* all nodes met since the first of its circle belong to it */
static void close_circle(struct search *s, uint32_t node)
{
    uint32_t last;

    do {
        last = s->open[--s->open_len];
        s->is_open[last] = false;
        s->circles.of[last] = s->circles_len;
        s->circles.sizes[s->circles_len]++;
    } while (last != node);
    s->circles_len++;
}

static void leave(struct search *s, uint32_t node)
{
    s->path_len--;
    if (s->path_len > 0) {
        uint32_t above = s->path[s->path_len - 1];
        if (s->low[node] < s->low[above])
            s->low[above] = s->low[node];
    }
    if (s->low[node] == s->order[node])
        close_circle(s, node);
}

static void visit(struct search *s, uint32_t start)
{
    enter(s, start);
    while (s->path_len > 0) {
        uint32_t at = s->path[s->path_len - 1];
        if (s->next[at] == s->edges.first[at + 1]) {
            leave(s, at);
            continue;
        }
        uint32_t to = s->edges.to[s->next[at]++];
        if (s->order[to] == 0)
            enter(s, to);
        else if (s->is_open[to] && s->order[to] < s->low[at])
            s->low[at] = s->order[to];
    }
}

struct circles circles_find(struct edges edges, struct arena *arena)
{
    uint32_t len = edges.len;
    struct search s = {
        .edges = edges,
        .circles = { ARENA_ARRAY(arena, uint32_t, len + 1), ARENA_ARRAY(arena, uint32_t, len + 1) },
        .order = ARENA_ARRAY(arena, uint32_t, len + 1),
        .low = ARENA_ARRAY(arena, uint32_t, len + 1),
        .open = ARENA_ARRAY(arena, uint32_t, len + 1),
        .is_open = ARENA_ARRAY(arena, bool, len + 1),
        .path = ARENA_ARRAY(arena, uint32_t, len + 1),
        .next = ARENA_ARRAY(arena, uint32_t, len + 1),
    };

    for (uint32_t i = 0; i < len; i++)
        if (s.order[i] == 0)
            visit(&s, i);
    return s.circles;
}

struct circles circles_of_guide(const struct guide *g, struct arena *arena)
{
    uint32_t *first = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1), *to = ARENA_ARRAY(arena, uint32_t, g->antworten_len + 1);
    uint32_t len = 0;

    for (uint32_t n = 0; n < g->knoten_len; n++) {
        const struct knoten *k = &g->knoten[n];
        first[n] = len;
        for (uint32_t i = 0; i < k->antworten_len; i++)
            if (g->antworten[k->antworten.n + i].weiter.n != NO_ID)
                to[len++] = g->antworten[k->antworten.n + i].weiter.n;
    }
    first[g->knoten_len] = len;
    return circles_find((struct edges){ g->knoten_len, first, to }, arena);
}

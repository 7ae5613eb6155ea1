/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/circles.h"

struct search {
    const struct guide *guide;
    struct circles circles;
    uint32_t *order, *low;     /* 0: not met yet */
    uint32_t *open;            /* nodes met whose circle is not known yet */
    bool *is_open;
    uint32_t *path, *next;     /* the way down, and which answer comes next there */
    uint32_t open_len, path_len, met, circles_len;
};

static void enter(struct search *s, uint32_t knoten)
{
    s->order[knoten] = s->low[knoten] = ++s->met;
    s->open[s->open_len++] = knoten;
    s->is_open[knoten] = true;
    s->path[s->path_len++] = knoten;
    s->next[knoten] = 0;
}

/* all nodes met since the first of its circle belong to it */
static void close_circle(struct search *s, uint32_t knoten)
{
    uint32_t last;

    do {
        last = s->open[--s->open_len];
        s->is_open[last] = false;
        s->circles.of[last] = s->circles_len;
        s->circles.sizes[s->circles_len]++;
    } while (last != knoten);
    s->circles_len++;
}

static void leave(struct search *s, uint32_t knoten)
{
    s->path_len--;
    if (s->path_len > 0) {
        uint32_t above = s->path[s->path_len - 1];
        if (s->low[knoten] < s->low[above])
            s->low[above] = s->low[knoten];
    }
    if (s->low[knoten] == s->order[knoten])
        close_circle(s, knoten);
}

static void visit(struct search *s, uint32_t start)
{
    enter(s, start);
    while (s->path_len > 0) {
        uint32_t at = s->path[s->path_len - 1];
        const struct knoten *k = &s->guide->knoten[at];
        if (s->next[at] == k->antworten_len) {
            leave(s, at);
            continue;
        }
        uint32_t to = s->guide->antworten[k->antworten.n + s->next[at]++].weiter.n;
        if (to == NO_ID)
            continue;
        if (s->order[to] == 0)
            enter(s, to);
        else if (s->is_open[to] && s->order[to] < s->low[at])
            s->low[at] = s->order[to];
    }
}

struct circles circles_find(const struct guide *g, struct arena *arena)
{
    uint32_t len = g->knoten_len;
    struct search s = {
        .guide = g,
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

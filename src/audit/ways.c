/* SPDX-License-Identifier: EUPL-1.2 */
/* Single ways: the one with the most questions, and all of them in order. */
#include "audit/ways.h"

#include "base/vec.h"

static bool is_frage(const struct guide *g, uint32_t n)
{
    return n != NO_ID && g->knoten[n].art == KNOTEN_FRAGE;
}

struct stop {
    uint32_t knoten, next; /* and which of its answers comes next */
};

struct ways {
    const struct guide *guide;
    struct arena *arena;
    bool *was_met;                        /* recommendations on the way */
    VEC(struct stop) stack;
    VEC(struct antwort_id) way;
    bool is_single;                       /* the start is an end: one way of no answers */
};

static void descend(struct ways *list, uint32_t knoten)
{
    if (!is_frage(list->guide, knoten))
        list->was_met[knoten] = true;
    *VEC_PUSH(&list->stack, list->arena) = (struct stop){ knoten, 0 };
}

struct ways *ways_start(const struct guide *g, struct lebenslage_id id, struct arena *arena)
{
    struct ways *list = ARENA_NEW(arena, struct ways);
    uint32_t start = guide_lebenslage(g, id)->start.n;

    list->guide = g;
    list->arena = arena;
    list->was_met = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    if (start != NO_ID) {
        list->is_single = g->knoten[start].antworten_len == 0;
        descend(list, start);
    }
    return list;
}

/* whether a question was asked since the last recommendation: a circle of questions, which load complains about, is no path */
static bool closes_questions(const struct ways *list, uint32_t to)
{
    for (size_t i = list->stack.len; i-- > 0 && is_frage(list->guide, list->stack.items[i].knoten);)
        if (list->stack.items[i].knoten == to)
            return true;
    return false;
}

/* takes the answer and says whether a path ends behind it; where it does not, the stack is one deeper */
static bool take(struct ways *list, uint32_t antwort)
{
    uint32_t to = list->guide->antworten[antwort].weiter.n;

    if (to == NO_ID || closes_questions(list, to))
        return false;
    list->way.len = list->stack.len - 1;
    *VEC_PUSH(&list->way, list->arena) = (struct antwort_id){ antwort };
    if (list->was_met[to] || list->guide->knoten[to].antworten_len == 0)
        return true;
    descend(list, to);
    return false;
}

bool ways_next(struct ways *list, struct way *way)
{
    if (list->is_single) {
        list->is_single = false;
        *way = (struct way){ NULL, 0 };
        return true;
    }
    while (list->stack.len > 0) {
        uint32_t at = list->stack.items[list->stack.len - 1].knoten;
        uint32_t next = list->stack.items[list->stack.len - 1].next++;
        if (next < list->guide->knoten[at].antworten_len) {
            if (take(list, list->guide->knoten[at].antworten.n + next)) {
                *way = (struct way){ list->way.items, list->way.len };
                return true;
            }
            continue;
        }
        list->was_met[at] = false;
        list->stack.len--;
    }
    return false;
}

/* for each node of a tree of questions the most questions from it on, itself included; 0 for recommendations */
struct depths {
    const struct guide *guide;
    uint32_t *most, *best; /* best: the answer to take; NO_ID: any */
    bool *is_done;
};

/* sets the depth of a node all of whose questions are done; false when one is not, which is *todo then */
static bool settle(struct depths *d, uint32_t at, const bool *is_open, uint32_t *todo)
{
    const struct knoten *k = &d->guide->knoten[at];

    d->most[at] = 1;
    d->best[at] = NO_ID;
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t to = d->guide->antworten[k->antworten.n + i].weiter.n;
        if (!is_frage(d->guide, to))
            continue;
        if (!d->is_done[to] && !is_open[to]) {
            *todo = to;
            return false;
        }
        if (d->is_done[to] && d->most[to] + 1 > d->most[at]) {
            d->most[at] = d->most[to] + 1;
            d->best[at] = k->antworten.n + i;
        }
    }
    return d->is_done[at] = true;
}

struct way ways_most_questions(const struct guide *g, struct lebenslage_id id, struct arena *arena)
{
    struct depths d = { g, ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1), ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1),
                        ARENA_ARRAY(arena, bool, g->knoten_len + 1) };
    bool *is_open = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    VEC(uint32_t) stack = { 0 };
    VEC(struct antwort_id) way = { 0 };
    uint32_t start = guide_lebenslage(g, id)->start.n, todo = 0;

    if (!is_frage(g, start))
        return (struct way){ NULL, 0 };
    *VEC_PUSH(&stack, arena) = start;
    while (stack.len > 0) {
        uint32_t at = stack.items[stack.len - 1];
        is_open[at] = true;
        if (settle(&d, at, is_open, &todo))
            stack.len--;
        else
            *VEC_PUSH(&stack, arena) = todo;
    }
    for (uint32_t at = start; d.best[at] != NO_ID; at = g->antworten[d.best[at]].weiter.n)
        *VEC_PUSH(&way, arena) = (struct antwort_id){ d.best[at] };
    return (struct way){ way.items, way.len };
}

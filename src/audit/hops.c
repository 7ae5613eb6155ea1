/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/hops.h"

#include "base/vec.h"

/* a question on the way down, and which of its answers comes next */
struct stop {
    uint32_t knoten, next;
};

struct hop_finder {
    const struct guide *guide;
    struct arena *arena;
    struct hops *known;                  /* for each node; items NULL: not found yet */
    uint32_t *met;                       /* for each node the search that met it */
    struct hop *sums;                    /* for each node met in this search: the ways to it */
    uint32_t *place;                     /* for each question met: how early it was done, from 1; 0: not yet */
    uint32_t search;
    VEC(struct stop) stack;
    VEC(uint32_t) done;                  /* the questions, each behind all it leads to */
    VEC(uint32_t) reached;               /* the recommendations */
};

struct hop_finder *hops_create(const struct guide *g, struct arena *arena)
{
    struct hop_finder *f = ARENA_NEW(arena, struct hop_finder);

    f->guide = g;
    f->arena = arena;
    f->known = ARENA_ARRAY(arena, struct hops, g->knoten_len + 1);
    f->met = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    f->sums = ARENA_ARRAY(arena, struct hop, g->knoten_len + 1);
    f->place = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    return f;
}

static void meet(struct hop_finder *f, uint32_t knoten)
{
    f->met[knoten] = f->search;
    f->sums[knoten] = (struct hop){ .to = knoten, .shortest = UINT32_MAX };
    f->place[knoten] = 0;
    if (f->guide->knoten[knoten].art == KNOTEN_EMPFEHLUNG)
        *VEC_PUSH(&f->reached, f->arena) = knoten;
    else
        *VEC_PUSH(&f->stack, f->arena) = (struct stop){ knoten, 0 };
}

/* the source's own answers lead on whether it is a question or a recommendation */
static void find_order(struct hop_finder *f, uint32_t from)
{
    const struct guide *g = f->guide;

    *VEC_PUSH(&f->stack, f->arena) = (struct stop){ from, 0 };
    while (f->stack.len > 0) {
        struct stop *top = &f->stack.items[f->stack.len - 1];
        const struct knoten *k = &g->knoten[top->knoten];
        if (top->next == k->antworten_len) {
            *VEC_PUSH(&f->done, f->arena) = top->knoten;
            f->place[top->knoten] = (uint32_t)f->done.len;
            f->stack.len--;
            continue;
        }
        uint32_t to = g->antworten[k->antworten.n + top->next++].weiter.n;
        if (to != NO_ID && f->met[to] != f->search)
            meet(f, to);
    }
}

static void add_ways(struct hop *to, const struct hop *from)
{
    to->ways = hops_add(to->ways, from->ways);
    if (from->shortest + 1 < to->shortest)
        to->shortest = from->shortest + 1;
    if (from->longest + 1 > to->longest)
        to->longest = from->longest + 1;
}

/* passes the ways to a question on to where its answers lead; only down, for a faulty guide may have circles */
static void pass_on(struct hop_finder *f, uint32_t knoten, const struct hop *sum, uint32_t place)
{
    const struct knoten *k = &f->guide->knoten[knoten];

    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t to = f->guide->antworten[k->antworten.n + i].weiter.n;
        if (to == NO_ID)
            continue;
        if (f->guide->knoten[to].art == KNOTEN_EMPFEHLUNG || f->place[to] < place)
            add_ways(&f->sums[to], sum);
    }
}

struct hops hops_from(struct hop_finder *f, uint32_t knoten)
{
    const struct hop start = { .to = knoten, .ways = 1 };

    if (f->known[knoten].items || f->guide->knoten[knoten].antworten_len == 0)
        return f->known[knoten];
    f->search++;
    f->done.len = f->reached.len = 0;
    if (f->guide->knoten[knoten].art == KNOTEN_FRAGE)
        f->met[knoten] = f->search;
    find_order(f, knoten);
    /* the source was done last and comes first */
    pass_on(f, knoten, &start, (uint32_t)f->done.len);
    for (size_t i = f->done.len - 1; i-- > 0;)
        pass_on(f, f->done.items[i], &f->sums[f->done.items[i]], (uint32_t)i + 1);
    struct hop *items = ARENA_ARRAY(f->arena, struct hop, f->reached.len + 1);
    for (size_t i = 0; i < f->reached.len; i++)
        items[i] = f->sums[f->reached.items[i]];
    return f->known[knoten] = (struct hops){ items, (uint32_t)f->reached.len };
}

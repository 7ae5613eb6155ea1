/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/limited.h"

#include "base/vec.h"

/* steps from a recommendation to the next that one count may take */
#define EFFORT_MAX 2000000

/* a recommendation that can be reached through questions alone: in how many ways, and by how many answers at least */
struct reach {
    uint32_t knoten, shortest;
    uint64_t ways;
};

struct reaches {
    struct reach *items;
    uint32_t len;
};

struct limited {
    const struct guide *guide;
    struct arena *arena;
    struct reaches *from;    /* for each node, through its answers */
    bool *is_done;
    bool *was_met;
    uint32_t *place;         /* while rows are added up: the recommendation's place in sum + 1 */
    VEC(struct reach) sum;
    uint64_t effort;
};

static uint64_t add(uint64_t a, uint64_t b)
{
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

static uint64_t times(uint64_t a, uint64_t b)
{
    return a != 0 && b > UINT64_MAX / a ? UINT64_MAX : a * b;
}

static void add_reach(struct limited *l, struct reach r)
{
    uint32_t place = l->place[r.knoten];

    if (place == 0) {
        *VEC_PUSH(&l->sum, l->arena) = r;
        l->place[r.knoten] = (uint32_t)l->sum.len;
        return;
    }
    struct reach *there = &l->sum.items[place - 1];
    there->ways = add(there->ways, r.ways);
    if (r.shortest < there->shortest)
        there->shortest = r.shortest;
}

/* the sum over a node's answers; the questions they lead to are done */
static void add_up(struct limited *l, uint32_t knoten)
{
    const struct knoten *k = &l->guide->knoten[knoten];

    l->sum.len = 0;
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t to = l->guide->antworten[k->antworten.n + i].weiter.n;
        if (to == NO_ID)
            continue;
        if (l->guide->knoten[to].art == KNOTEN_EMPFEHLUNG) {
            add_reach(l, (struct reach){ to, 1, 1 });
            continue;
        }
        for (uint32_t r = 0; r < l->from[to].len; r++) {
            struct reach next = l->from[to].items[r];
            next.shortest++;
            add_reach(l, next);
        }
    }
    struct reach *items = ARENA_ARRAY(l->arena, struct reach, l->sum.len);
    for (size_t i = 0; i < l->sum.len; i++) {
        items[i] = l->sum.items[i];
        l->place[items[i].knoten] = 0;
    }
    l->from[knoten] = (struct reaches){ items, (uint32_t)l->sum.len };
    l->is_done[knoten] = true;
}

/* a question among a node's answers that is not done; NO_ID: none. What is open already would be a circle of questions. */
static uint32_t find_todo(const struct limited *l, uint32_t knoten, const bool *is_open)
{
    const struct knoten *k = &l->guide->knoten[knoten];

    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t to = l->guide->antworten[k->antworten.n + i].weiter.n;
        if (to != NO_ID && l->guide->knoten[to].art == KNOTEN_FRAGE && !l->is_done[to] && !is_open[to])
            return to;
    }
    return NO_ID;
}

struct limited *limited_create(const struct guide *g, struct arena *arena)
{
    struct limited *l = ARENA_NEW(arena, struct limited);
    bool *is_open = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    VEC(uint32_t) stack = { 0 };

    l->guide = g;
    l->arena = arena;
    l->from = ARENA_ARRAY(arena, struct reaches, g->knoten_len + 1);
    l->is_done = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    l->was_met = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    l->place = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    for (uint32_t n = 0; n < g->knoten_len; n++) {
        if (!l->is_done[n])
            *VEC_PUSH(&stack, arena) = n;
        while (stack.len > 0) {
            uint32_t at = stack.items[stack.len - 1], todo;
            is_open[at] = true;
            todo = find_todo(l, at, is_open);
            if (todo != NO_ID) {
                *VEC_PUSH(&stack, arena) = todo;
                continue;
            }
            if (!l->is_done[at])
                add_up(l, at);
            stack.len--;
        }
    }
    return l;
}

/* how a count stands at one recommendation on its way */
struct stop {
    uint32_t knoten, next; /* and which of its reaches comes next */
    uint64_t ways;         /* in which it was reached */
    uint32_t length;       /* answers on the shortest of them */
};

/* one more recommendation: ends there, or goes on from it where the limit allows */
static bool reach(struct path_sum *sum, const struct limited *l, const struct stop *from, const struct reach *r, bool may_go_on,
                  struct stop *next)
{
    *next = (struct stop){ r->knoten, 0, times(from->ways, r->ways), from->length + r->shortest };
    if (!l->was_met[r->knoten] && !may_go_on)
        return false;
    if (!l->was_met[r->knoten] && l->guide->knoten[r->knoten].antworten_len > 0)
        return true;
    sum->ways = add(sum->ways, next->ways);
    if (next->length < sum->shortest)
        sum->shortest = next->length;
    return false;
}

/* depth first from recommendation to recommendation; the start is none, so it does not count */
static bool count(struct limited *l, struct knoten_id start, uint32_t limit, struct path_sum *sum, struct stop *stops)
{
    uint32_t depth = 0;
    bool is_within = true;

    *sum = (struct path_sum){ .shortest = UINT32_MAX, .limit = limit };
    stops[0] = (struct stop){ start.n, 0, 1, 0 };
    l->effort = 0;
    for (;;) {
        struct stop *top = &stops[depth];
        const struct reaches *row = &l->from[top->knoten];
        if (top->next == row->len || !is_within) {
            l->was_met[top->knoten] = false;
            if (depth == 0)
                return is_within;
            depth--;
            continue;
        }
        is_within = ++l->effort <= EFFORT_MAX;
        if (reach(sum, l, top, &row->items[top->next++], depth < limit, &stops[depth + 1]))
            l->was_met[stops[++depth].knoten] = true;
    }
}

struct path_sum limited_count(struct limited *l, struct knoten_id start)
{
    struct arena_mark mark = arena_mark(l->arena);
    struct stop *stops = ARENA_ARRAY(l->arena, struct stop, l->guide->knoten_len + 2);
    struct path_sum sum = { 0 }, next;

    for (uint32_t limit = 1; limit <= l->guide->knoten_len && (count(l, start, limit, &next, stops) || limit == 1); limit++)
        sum = next;
    arena_rewind(l->arena, mark);
    return sum;
}

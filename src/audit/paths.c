/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Counting. Where nodes lie on no circle, the paths from a node are the sum over its answers. On a circle they also depend
 * on the recommendations met before, because meeting one again ends the path; but only on those that can still be reached
 * from here. So a state is a node with that set, and each state is counted once (strongly connected components: Tarjan 1972).
 */
#include "audit/paths.h"

#include "audit/circles.h"
#include "audit/limited.h"
#include "audit/ways.h"
#include "base/vec.h"

/* beyond these the exact count is given up: nodes looked at to learn what can still be met, and states kept */
#define EFFORT_MAX 300000000
#define STATES_MAX 300000
/* with more recommendations than these on a common circle it is not even tried */
#define CIRCLE_MAX 128
#define NONE UINT32_MAX

struct state {
    uint32_t knoten;
    const uint32_t *set; /* sorted */
    uint32_t set_len;
    bool is_done;
    struct path_sum sum;
};

/* a state being counted, the answer that comes next, and the state it was found to lead to (NULL: not looked up) */
struct frame {
    struct state *state, *child;
    uint32_t next;
};

/* the states counted so far: a hash table */
struct table {
    struct state **slots;
    uint32_t slots_len, len;
};

struct paths {
    const struct guide *guide;
    struct arena *arena;
    struct circles circles;
    struct table table;      /* of the exact count, kept from one Lebenslage to the next */
    VEC(struct frame) stack;
    VEC(uint32_t) met;       /* the set being made */
    uint32_t *first, *edges; /* for each node its answers on a circle: edges[first[n]] up to edges[first[n + 1]] */
    uint32_t *seen, *queue;  /* one a node, for the search of what can still be met */
    uint32_t epoch;
    struct limited *limited;
    uint32_t given_up;       /* a node whose circle has too many states; NONE: none yet */
    uint64_t effort;
};

/* a node of a circle with too many recommendations; NONE: there is none */
static uint32_t find_hopeless(const struct guide *g, const struct circles *c, struct arena *arena)
{
    uint32_t *empfehlungen = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);

    for (uint32_t i = 0; i < g->knoten_len; i++)
        if (g->knoten[i].art == KNOTEN_EMPFEHLUNG && ++empfehlungen[c->of[i]] > CIRCLE_MAX)
            return i;
    return NONE;
}

static struct table table_create(struct arena *arena)
{
    return (struct table){ .slots = ARENA_ARRAY(arena, struct state *, 4096), .slots_len = 4096 };
}

/* the answers that stay on their circle, close together in memory: the search walks them over and over */
static void collect_edges(struct paths *p, struct arena *arena)
{
    const struct guide *g = p->guide;
    uint32_t len = 0;

    p->first = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    p->edges = ARENA_ARRAY(arena, uint32_t, g->antworten_len + 1);
    for (uint32_t k = 0; k < g->knoten_len; k++) {
        p->first[k] = len;
        for (uint32_t i = 0; i < g->knoten[k].antworten_len; i++) {
            uint32_t to = g->antworten[g->knoten[k].antworten.n + i].weiter.n;
            if (to != NO_ID && circles_share(&p->circles, k, to))
                p->edges[len++] = to;
        }
    }
    p->first[g->knoten_len] = len;
}

struct paths *paths_create(const struct guide *g, struct arena *arena)
{
    struct paths *p = ARENA_NEW(arena, struct paths);

    p->guide = g;
    p->arena = arena;
    p->circles = circles_find(g, arena);
    p->table = table_create(arena);
    p->given_up = find_hopeless(g, &p->circles, arena);
    collect_edges(p, arena);
    p->seen = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    p->queue = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    return p;
}

static const struct antwort *answer(const struct paths *p, uint32_t knoten, uint32_t n)
{
    return &p->guide->antworten[p->guide->knoten[knoten].antworten.n + n];
}

/* keeps the set sorted */
static void add_met(struct paths *p, uint32_t knoten)
{
    size_t at = p->met.len;

    VEC_PUSH(&p->met, p->arena);
    for (; at > 0 && p->met.items[at - 1] > knoten; at--)
        p->met.items[at] = p->met.items[at - 1];
    p->met.items[at] = knoten;
}

/*
 * p->met holds the recommendations met before (among them the node itself); what stays are those that can be met again from
 * this node without passing another one met before.
 */
static void keep_reachable(struct paths *p, uint32_t knoten)
{
    uint32_t blocked = ++p->epoch, reached = ++p->epoch, hit = ++p->epoch;
    uint32_t head = 0, tail = 0, kept = 0;
    size_t missing = p->met.len;

    for (size_t i = 0; i < p->met.len; i++)
        p->seen[p->met.items[i]] = blocked;
    p->queue[tail++] = knoten;
    while (head < tail && missing > 0) {
        uint32_t at = p->queue[head++];
        p->effort += 1 + p->first[at + 1] - p->first[at];
        for (uint32_t i = p->first[at]; i < p->first[at + 1]; i++) {
            uint32_t to = p->edges[i], seen = p->seen[to];
            if (seen == blocked) {
                p->seen[to] = hit;
                missing--;
            } else if (seen != hit && seen != reached && to != knoten) {
                p->seen[to] = reached;
                p->queue[tail++] = to;
            }
        }
    }
    for (size_t i = 0; i < p->met.len; i++)
        if (p->seen[p->met.items[i]] == hit)
            p->met.items[kept++] = p->met.items[i];
    p->met.len = kept;
}

static uint32_t hash_state(uint32_t knoten, const uint32_t *set, size_t len)
{
    uint32_t h = (2166136261u ^ knoten) * 16777619u;

    for (size_t i = 0; i < len; i++)
        h = (h ^ set[i]) * 16777619u;
    return h ^ (h >> 15);
}

static bool is_state(const struct paths *p, const struct state *s, uint32_t knoten)
{
    return s->knoten == knoten && s->set_len == p->met.len &&
           (s->set_len == 0 || memcmp(s->set, p->met.items, s->set_len * sizeof *s->set) == 0);
}

static void grow_slots(struct paths *p)
{
    struct table *t = &p->table, old = *t;

    t->slots_len *= 4;
    t->slots = ARENA_ARRAY(p->arena, struct state *, t->slots_len);
    for (uint32_t i = 0; i < old.slots_len; i++) {
        struct state *s = old.slots[i];
        uint32_t h = s ? hash_state(s->knoten, s->set, s->set_len) : 0;
        if (!s)
            continue;
        while (t->slots[h & (t->slots_len - 1)])
            h++;
        t->slots[h & (t->slots_len - 1)] = s;
    }
}

static struct state *add_state(struct paths *p, uint32_t knoten)
{
    struct state *s = ARENA_NEW(p->arena, struct state);
    uint32_t *set = ARENA_ARRAY(p->arena, uint32_t, p->met.len);

    for (size_t i = 0; i < p->met.len; i++)
        set[i] = p->met.items[i];
    *s = (struct state){ knoten, set, (uint32_t)p->met.len, false, { .shortest = NONE } };
    p->table.len++;
    return s;
}

/* p->met becomes what matters of it at a node, the node itself included */
static void settle_met(struct paths *p, uint32_t knoten)
{
    if (!circles_is_on_one(&p->circles, knoten)) {
        p->met.len = 0;
        return;
    }
    if (p->guide->knoten[knoten].art == KNOTEN_EMPFEHLUNG)
        add_met(p, knoten);
    if (p->met.len > 0)
        keep_reachable(p, knoten);
}

/* the state of a node entered with p->met before it */
static struct state *find_state(struct paths *p, uint32_t knoten)
{
    struct table *t = &p->table;

    settle_met(p, knoten);
    if (t->len * 2 >= t->slots_len)
        grow_slots(p);
    uint32_t h = hash_state(knoten, p->met.items, p->met.len);
    struct state **slot = &t->slots[h & (t->slots_len - 1)];
    while (*slot && !is_state(p, *slot, knoten))
        slot = &t->slots[++h & (t->slots_len - 1)];
    if (!*slot)
        *slot = add_state(p, knoten);
    return *slot;
}

static bool was_met(const struct state *s, uint32_t knoten)
{
    for (uint32_t i = 0; i < s->set_len; i++)
        if (s->set[i] == knoten)
            return true;
    return false;
}

/* one answer leads to paths as in sum */
static void add_paths(struct path_sum *to, struct path_sum sum)
{
    if (sum.ways == 0)
        return;
    to->ways = to->ways > UINT64_MAX - sum.ways ? UINT64_MAX : to->ways + sum.ways;
    if (sum.shortest + 1 < to->shortest)
        to->shortest = sum.shortest + 1;
    if (sum.longest + 1 > to->longest)
        to->longest = sum.longest + 1;
}

static void push(struct paths *p, struct state *state)
{
    *VEC_PUSH(&p->stack, p->arena) = (struct frame){ .state = state };
}

/* the state an answer leads to; the recommendation has not been met and may be */
static struct state *follow(struct paths *p, const struct state *s, uint32_t to)
{
    p->met.len = 0;
    if (circles_share(&p->circles, s->knoten, to))
        for (uint32_t i = 0; i < s->set_len; i++)
            *VEC_PUSH(&p->met, p->arena) = s->set[i];
    return find_state(p, to);
}

/* one answer of the state on top: true when it was added, false when what it leads to has to be counted first */
static bool count_answer(struct paths *p, struct frame *top)
{
    struct state *s = top->state;
    uint32_t to = answer(p, s->knoten, top->next)->weiter.n;

    if (top->child) {
        add_paths(&s->sum, top->child->sum);
        top->child = NULL;
        return true;
    }
    if (to == NO_ID)
        return true;
    if (was_met(s, to)) {
        add_paths(&s->sum, (struct path_sum){ .ways = 1 });
        return true;
    }
    struct state *next = follow(p, s, to);
    if (next->is_done) {
        add_paths(&s->sum, next->sum);
        return true;
    }
    top->child = next;
    push(p, next);
    return false;
}

/* depth first with a stack of its own: trees may be 10,000 nodes deep */
static bool count_from(struct paths *p, struct state *start)
{
    p->stack.len = 0;
    push(p, start);
    while (p->stack.len > 0) {
        size_t top = p->stack.len - 1;
        struct state *s = p->stack.items[top].state;
        uint32_t answers = p->guide->knoten[s->knoten].antworten_len;
        if (answers == 0)
            s->sum = (struct path_sum){ .ways = 1 };
        if (p->stack.items[top].next >= answers) {
            s->is_done = true;
            p->stack.len--;
        } else if (p->table.len > STATES_MAX || p->effort > EFFORT_MAX) {
            p->given_up = s->knoten;
            return false;
        } else if (count_answer(p, &p->stack.items[top])) {
            p->stack.items[top].next++;
        }
    }
    return true;
}

static bool count(struct paths *p, uint32_t start, struct path_sum *sum)
{
    p->met.len = 0;
    struct state *state = find_state(p, start);
    if (!state->is_done && !count_from(p, state))
        return false;
    *sum = state->sum;
    return true;
}

/* made when it is first needed: most guides never do */
static struct limited *limited_of(struct paths *p)
{
    if (!p->limited)
        p->limited = limited_create(p->guide, p->arena);
    return p->limited;
}

struct path_sum paths_count(struct paths *p, struct lebenslage_id id)
{
    struct knoten_id start = guide_lebenslage(p->guide, id)->start;
    struct path_sum sum = { 0 };
    struct way way;

    if (start.n == NO_ID)
        return sum;
    bool is_hopeless = p->given_up != NONE && ways_shortest(p->guide, start, (struct knoten_id){ p->given_up }, &way, p->arena);
    if (is_hopeless || !count(p, start.n, &sum))
        sum = limited_count(limited_of(p), start);
    return sum.ways ? sum : (struct path_sum){ 0 };
}

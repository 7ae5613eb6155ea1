/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Counting, from recommendation to recommendation (hops). Where these lie on no circle, the paths from one are the sum over
 * its hops. On a circle they also depend on the recommendations met before, because meeting one again ends the path; but only
 * on those that can still be reached from here. So a state is a recommendation with that set, and each state is counted once.
 */
#include "audit/paths.h"

#include "audit/circles.h"
#include "audit/hops.h"
#include "base/vec.h"
#include "guide/way.h"

#include <stdlib.h>

/* in all about half a second and 20 MB on a slow machine */
static const struct path_limits usual_limits = { .states = 50000, .work = 20000000, .limited = 20000000 };
#define NONE UINT32_MAX

struct state {
    uint32_t knoten;
    uint32_t set_len;
    const uint32_t *set; /* sorted */
    bool is_done;
    struct path_sum sum;
};

/* a state being counted, the hop that comes next, and the state it was found to lead to (NULL: not looked up) */
struct frame {
    struct state *state, *child;
    uint32_t next;
};

/* the states counted so far: a hash table */
struct table {
    struct state **slots;
    uint32_t slots_len, len;
};

/* the hops that stay on their circle, close together in memory: the search walks them over and over */
struct near {
    uint32_t *items;
    uint32_t len;
};

struct paths {
    const struct guide *guide;
    struct arena *arena;
    struct path_limits limits;
    struct circles circles;
    struct hop_finder *finder;
    struct table table;      /* kept from one Lebenslage to the next */
    VEC(struct frame) stack;
    VEC(uint32_t) met;       /* the set being made */
    struct near *near;       /* for each node; items NULL: not found yet */
    uint32_t *seen, *queue;  /* one a node, for the search of what can still be met */
    uint32_t epoch;
    uint32_t given_up;       /* a node whose circle has too many states; NONE: none yet */
    uint64_t work;
    bool *was_met;           /* of the limited count */
};

struct paths *paths_create(const struct guide *g, struct arena *arena)
{
    struct paths *p = ARENA_NEW(arena, struct paths);

    p->guide = g;
    p->arena = arena;
    p->limits = usual_limits;
    p->circles = circles_of_guide(g, arena);
    p->finder = hops_create(g, arena);
    p->table = (struct table){ .slots = ARENA_ARRAY(arena, struct state *, 4096), .slots_len = 4096 };
    p->given_up = NONE;
    p->near = ARENA_ARRAY(arena, struct near, g->knoten_len + 1);
    p->seen = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    p->queue = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1);
    p->was_met = ARENA_ARRAY(arena, bool, g->knoten_len + 1);
    return p;
}

void paths_set_limits(struct paths *p, struct path_limits limits)
{
    p->limits = limits;
}

static struct near near_of(struct paths *p, uint32_t knoten)
{
    struct near *near = &p->near[knoten];

    if (near->items)
        return *near;
    struct hops hops = hops_from(p->finder, knoten);
    near->items = ARENA_ARRAY(p->arena, uint32_t, hops.len + 1);
    for (uint32_t i = 0; i < hops.len; i++)
        if (circles_share(&p->circles, knoten, hops.items[i].to))
            near->items[near->len++] = hops.items[i].to;
    return *near;
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

    return (left > right) - (left < right);
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
        struct near near = near_of(p, p->queue[head++]);
        p->work += near.len;
        for (uint32_t i = 0; i < near.len; i++) {
            uint32_t to = near.items[i], seen = p->seen[to];
            if (seen == blocked) {
                p->seen[to] = hit;
                missing--;
            } else if (seen != hit && seen != reached) {
                p->seen[to] = reached;
                p->queue[tail++] = to;
            }
        }
    }
    for (size_t i = 0; i < p->met.len; i++)
        if (p->seen[p->met.items[i]] == hit)
            p->met.items[kept++] = p->met.items[i];
    p->met.len = kept;
    if (kept > 1)
        qsort(p->met.items, kept, sizeof *p->met.items, compare_numbers);
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
    *s = (struct state){ .knoten = knoten, .set = set, .set_len = (uint32_t)p->met.len, .sum = { .shortest = NONE } };
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
        *VEC_PUSH(&p->met, p->arena) = knoten;
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

static bool is_end(const struct paths *p, uint32_t knoten)
{
    return p->guide->knoten[knoten].antworten_len == 0;
}

/* a hop with the paths behind it */
static struct path_sum join(const struct hop *hop, struct path_sum behind)
{
    return (struct path_sum){ hops_multiply(hop->ways, behind.ways), hop->shortest + behind.shortest, hop->longest + behind.longest, 0 };
}

static void add_paths(struct path_sum *to, struct path_sum sum)
{
    if (sum.ways == 0)
        return;
    to->ways = hops_add(to->ways, sum.ways);
    to->shortest = sum.shortest < to->shortest ? sum.shortest : to->shortest;
    to->longest = sum.longest > to->longest ? sum.longest : to->longest;
}

static void push(struct paths *p, struct state *state)
{
    *VEC_PUSH(&p->stack, p->arena) = (struct frame){ .state = state };
}

/* the state a hop leads to; the recommendation has not been met */
static struct state *follow(struct paths *p, const struct state *s, uint32_t to)
{
    p->met.len = 0;
    if (circles_share(&p->circles, s->knoten, to))
        for (uint32_t i = 0; i < s->set_len; i++)
            *VEC_PUSH(&p->met, p->arena) = s->set[i];
    return find_state(p, to);
}

/* one hop of the state on top: true when it was added, false when what it leads to has to be counted first */
static bool count_hop(struct paths *p, struct frame *top, const struct hop *hop)
{
    struct state *s = top->state;

    if (is_end(p, hop->to) || was_met(s, hop->to)) {
        add_paths(&s->sum, join(hop, (struct path_sum){ .ways = 1 }));
        return true;
    }
    struct state *next = top->child ? top->child : follow(p, s, hop->to);
    if (next->is_done) {
        add_paths(&s->sum, join(hop, next->sum));
        top->child = NULL;
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
        struct hops hops = hops_from(p->finder, s->knoten);
        if (is_end(p, s->knoten))
            s->sum = (struct path_sum){ .ways = 1 };
        if (p->stack.items[top].next >= hops.len) {
            s->is_done = true;
            p->stack.len--;
        } else if (p->table.len > p->limits.states || p->work > p->limits.work) {
            p->given_up = s->knoten;
            return false;
        } else if (count_hop(p, &p->stack.items[top], &hops.items[p->stack.items[top].next])) {
            p->stack.items[top].next++;
        }
    }
    return true;
}

static bool count_all(struct paths *p, uint32_t start, struct path_sum *sum)
{
    p->met.len = 0;
    struct state *state = find_state(p, start);
    if (!state->is_done && !count_from(p, state))
        return false;
    *sum = state->sum;
    return true;
}

/* a count of the paths that meet few recommendations, by going along all of them, hop by hop */
struct limited {
    struct paths *paths;
    struct path_sum sum;
    uint64_t work, work_max;
    bool is_cut; /* some path meets more */
};

/* the paths that go on from a node; before: those that lead there. As deep as the limit, which the work keeps small. */
static void count_on(struct limited *l, uint32_t knoten, struct path_sum before, uint32_t left)
{
    struct paths *p = l->paths;
    struct hops hops = hops_from(p->finder, knoten);

    for (uint32_t i = 0; i < hops.len && l->work <= l->work_max; i++) {
        uint32_t to = hops.items[i].to;
        struct path_sum sum = join(&hops.items[i], before);
        l->work++;
        if (p->was_met[to]) {
            add_paths(&l->sum, sum);
        } else if (left == 0) {
            l->is_cut = true;
        } else if (is_end(p, to)) {
            add_paths(&l->sum, sum);
        } else {
            p->was_met[to] = true;
            count_on(l, to, sum, left - 1);
            p->was_met[to] = false;
        }
    }
}

/* deeper limits would hardly be reached, and each is a call within a call */
#define LIMIT_MAX 64

/* as many recommendations as the work allows */
static struct path_sum count_limited(struct paths *p, uint32_t start)
{
    struct path_sum sum = { 0 };
    uint32_t costs = p->guide->knoten[start].art == KNOTEN_EMPFEHLUNG;

    p->was_met[start] = costs;
    for (uint32_t limit = 1; limit <= LIMIT_MAX; limit++) {
        struct limited l = { .paths = p, .sum = { .shortest = NONE }, .work_max = p->limits.limited / p->guide->lebenslagen_len };
        if (limit == 1)
            l.work_max = UINT64_MAX; /* little enough, and better than no count */
        count_on(&l, start, (struct path_sum){ .ways = 1 }, limit - costs);
        if (l.work > l.work_max)
            break;
        sum = l.sum;
        sum.limit = l.is_cut ? limit : 0;
        if (!l.is_cut)
            break;
    }
    p->was_met[start] = false;
    return sum;
}

struct path_sum paths_count(struct paths *p, struct lebenslage_id id)
{
    struct knoten_id start = guide_lebenslage(p->guide, id)->start;
    struct path_sum sum = { 0 };
    struct way way;

    if (start.n == NO_ID)
        return sum;
    bool is_hopeless = p->given_up != NONE && way_shortest(p->guide, start, (struct knoten_id){ p->given_up }, &way, p->arena);
    if (is_hopeless || !count_all(p, start.n, &sum))
        sum = count_limited(p, start.n);
    return sum.ways ? sum : (struct path_sum){ .limit = sum.limit };
}

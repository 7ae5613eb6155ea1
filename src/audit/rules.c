/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A declared rule is searched for a path that breaks it. First over states, a node with what was done so far (facts): there
 * are few of them however many paths there are, and mostly none can break the rule, which is the proof that no path does.
 * Else the paths themselves are gone through, the shortest first, as far as they lead to a state that can. States do not know
 * which recommendations were met, so they allow ways that come back more than once; where paths are too many to go through,
 * such a way is what is told: a reader can go it.
 */
#include "audit/rules.h"

#include "audit/circles.h"
#include "audit/explain.h"
#include "audit/facts.h"
#include "audit/findings.h"

#define NONE UINT32_MAX

struct state {
    uint32_t knoten, bits;
    uint32_t from, by; /* the state it was reached from first, NONE: it is a start; and by which answer */
};

struct space {
    const struct facts *facts;
    struct arena *arena;
    VEC(struct state) states;        /* in the order of reaching them: breadth first */
    VEC(uint32_t) first, to, by;     /* edges of each state, as struct edges has them, with their answers */
    uint32_t *slots, slots_len;      /* a hash table of states, plus 1; 0: free */
    bool *is_goal, *can_break;
};

static uint32_t hash_state(uint32_t knoten, uint32_t bits)
{
    uint32_t h = knoten * UINT32_C(2654435761) ^ bits * UINT32_C(2246822519);

    return h ^ (h >> 15);
}

static void put_slot(struct space *s, uint32_t n)
{
    uint32_t h = hash_state(s->states.items[n].knoten, s->states.items[n].bits);

    while (s->slots[h & (s->slots_len - 1)] != 0)
        h++;
    s->slots[h & (s->slots_len - 1)] = n + 1;
}

static void grow_slots(struct space *s)
{
    s->slots_len = s->slots_len ? s->slots_len * 2 : 1024;
    s->slots = ARENA_ARRAY(s->arena, uint32_t, s->slots_len);
    for (uint32_t i = 0; i < s->states.len; i++)
        put_slot(s, i);
}

/* the place of a state; a new one is added */
static uint32_t reach(struct space *s, struct state state)
{
    uint32_t h = hash_state(state.knoten, state.bits), n;

    if (s->states.len * 2 >= s->slots_len)
        grow_slots(s);
    for (; (n = s->slots[h & (s->slots_len - 1)]) != 0; h++)
        if (s->states.items[n - 1].knoten == state.knoten && s->states.items[n - 1].bits == state.bits)
            return n - 1;
    *VEC_PUSH(&s->states, s->arena) = state;
    put_slot(s, (uint32_t)s->states.len - 1);
    return (uint32_t)s->states.len - 1;
}

static void follow_answers(struct space *s, uint32_t n)
{
    const struct guide *g = s->facts->guide;
    uint32_t bits = s->states.items[n].bits;
    const struct knoten *k = &g->knoten[s->states.items[n].knoten];

    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t antwort = k->antworten.n + i, to = g->antworten[antwort].weiter.n;
        if (to == NO_ID)
            continue;
        uint32_t next = reach(s, (struct state){ to, facts_after(s->facts, bits, antwort, to), n, antwort });
        *VEC_PUSH(&s->to, s->arena) = next;
        *VEC_PUSH(&s->by, s->arena) = antwort;
    }
}

static void explore(struct space *s)
{
    const struct guide *g = s->facts->guide;

    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        uint32_t start = g->lebenslagen[i].start.n;
        if (start != NO_ID)
            reach(s, (struct state){ start, facts_after(s->facts, 0, NO_ID, start), NONE, NO_ID });
    }
    for (uint32_t n = 0; n < s->states.len; n++) {
        *VEC_PUSH(&s->first, s->arena) = (uint32_t)s->to.len;
        follow_answers(s, n);
    }
    *VEC_PUSH(&s->first, s->arena) = (uint32_t)s->to.len;
}

static const struct knoten *knoten_of(const struct space *s, uint32_t state)
{
    return &s->facts->guide->knoten[s->states.items[state].knoten];
}

/* states at which a way may end and break the rule: at an end, or at a recommendation that the way can come back to */
static bool find_goals(struct space *s)
{
    struct edges edges = { (uint32_t)s->states.len, s->first.items, s->to.items };
    struct circles circles = circles_find(edges, s->arena);
    bool is_any = false;

    s->is_goal = ARENA_ARRAY(s->arena, bool, s->states.len);
    for (uint32_t n = 0; n < s->states.len; n++) {
        const struct knoten *k = knoten_of(s, n);
        bool may_end = k->antworten_len == 0 || (k->art == KNOTEN_EMPFEHLUNG && circles_is_on_one(&circles, n));
        s->is_goal[n] = may_end && facts_is_broken(s->facts, s->states.items[n].bits, s->states.items[n].knoten);
        is_any |= s->is_goal[n];
    }
    return is_any;
}

/* marks the goals and all states that lead to one, walking the edges backwards */
static void mark_can_break(struct space *s)
{
    uint32_t len = (uint32_t)s->states.len, tail = 0;
    uint32_t *first = ARENA_ARRAY(s->arena, uint32_t, (size_t)len + 2), *from = ARENA_ARRAY(s->arena, uint32_t, s->to.len + 1);
    uint32_t *queue = ARENA_ARRAY(s->arena, uint32_t, len);

    s->can_break = ARENA_ARRAY(s->arena, bool, len);
    for (size_t e = 0; e < s->to.len; e++)
        first[s->to.items[e] + 2]++;
    for (uint32_t n = 2; n < len + 2; n++)
        first[n] += first[n - 1];
    /* first is one place ahead while from is filled, and right when done */
    for (uint32_t n = 0; n < len; n++) {
        for (uint32_t e = s->first.items[n]; e < s->first.items[n + 1]; e++)
            from[first[s->to.items[e] + 1]++] = n;
        s->can_break[n] = s->is_goal[n];
        if (s->is_goal[n])
            queue[tail++] = n;
    }
    for (uint32_t head = 0; head < tail; head++)
        for (uint32_t e = first[queue[head]]; e < first[queue[head] + 1]; e++)
            if (!s->can_break[from[e]]) {
                s->can_break[from[e]] = true;
                queue[tail++] = from[e];
            }
}

/* the beginning of a path: one more answer after another beginning, NONE: none, it is a start */
struct begun {
    uint32_t before, state, by;
};

#define PATHS_MAX 200000

struct search {
    struct space *space;
    VEC(struct begun) begun; /* the shorter ones first */
};

/* whether a path has met a recommendation */
static bool has_met(const struct search *s, uint32_t at, uint32_t knoten)
{
    if (s->space->facts->guide->knoten[knoten].art == KNOTEN_FRAGE)
        return false;
    for (; at != NONE; at = s->begun.items[at].before)
        if (s->space->states.items[s->begun.items[at].state].knoten == knoten)
            return true;
    return false;
}

/* one answer more; true where the path ends there and breaks the rule. It is the last one begun then. */
static bool extend(struct search *s, uint32_t at, uint32_t edge)
{
    struct space *space = s->space;
    uint32_t to = space->to.items[edge];

    if (!space->can_break[to])
        return false;
    bool is_end = has_met(s, at, space->states.items[to].knoten) || knoten_of(space, to)->antworten_len == 0;
    bool is_broken = is_end && facts_is_broken(space->facts, space->states.items[to].bits, space->states.items[to].knoten);
    if (!is_end || is_broken)
        *VEC_PUSH(&s->begun, space->arena) = (struct begun){ at, to, space->by.items[edge] };
    return is_broken;
}

enum outcome { OUTCOME_HOLDS, OUTCOME_BROKEN, OUTCOME_TOO_MANY };

/* goes through the paths that lead to a goal; a broken one is the last begun */
static enum outcome go_through(struct search *s)
{
    struct space *space = s->space;

    for (uint32_t n = 0; n < space->states.len && space->states.items[n].from == NONE; n++) {
        if (!space->can_break[n])
            continue;
        *VEC_PUSH(&s->begun, space->arena) = (struct begun){ NONE, n, NO_ID };
        if (knoten_of(space, n)->antworten_len == 0)
            return OUTCOME_BROKEN;
    }
    for (uint32_t at = 0; at < s->begun.len; at++) {
        uint32_t state = s->begun.items[at].state;
        for (uint32_t e = space->first.items[state]; e < space->first.items[state + 1]; e++)
            if (extend(s, at, e))
                return OUTCOME_BROKEN;
        if (s->begun.len > PATHS_MAX)
            return OUTCOME_TOO_MANY;
    }
    return OUTCOME_HOLDS;
}

static struct way way_of_begun(const struct search *s, uint32_t at, uint32_t *start)
{
    size_t len = 0;

    for (uint32_t b = at; s->begun.items[b].before != NONE; b = s->begun.items[b].before)
        len++;
    struct antwort_id *items = ARENA_ARRAY(s->space->arena, struct antwort_id, len);
    size_t i = len;
    for (; s->begun.items[at].before != NONE; at = s->begun.items[at].before)
        items[--i] = (struct antwort_id){ s->begun.items[at].by };
    *start = s->space->states.items[s->begun.items[at].state].knoten;
    return (struct way){ items, len };
}

/* the shortest way to the first goal; where that is no end, the way may come back to it */
static struct way way_of_goal(const struct space *s, uint32_t *start)
{
    uint32_t goal = 0;
    size_t len = 0;

    while (!s->is_goal[goal])
        goal++;
    for (uint32_t n = goal; s->states.items[n].from != NONE; n = s->states.items[n].from)
        len++;
    struct antwort_id *items = ARENA_ARRAY(s->arena, struct antwort_id, len);
    size_t i = len;
    for (; s->states.items[goal].from != NONE; goal = s->states.items[goal].from)
        items[--i] = (struct antwort_id){ s->states.items[goal].by };
    *start = s->states.items[goal].knoten;
    return (struct way){ items, len };
}

static void report(const struct facts *f, struct lebenslage_id start, const char *name, struct way way, struct diags *d)
{
    struct str text = f->regel->text.s;

    if (str_ends(text, STR(".")))
        text = str_slice(text, 0, text.len - 1);
    audit_add(d, AUDIT_REGEL, f->regel->at,
              (struct diag_more){ .arg = { arena_printf(d->arena, "„%.*s“", STR_ARG(f->regel->id)), text },
                                  .hint = explain_way(f->guide, start, name, way, d->arena) });
}

static void check_rule(const struct facts *f, struct diags *d, struct arena *scratch)
{
    struct space space = { .facts = f, .arena = scratch };
    struct search search = { .space = &space };
    struct way way;
    uint32_t start;

    explore(&space);
    if (!find_goals(&space))
        return;
    mark_can_break(&space);
    enum outcome outcome = go_through(&search);
    if (outcome == OUTCOME_HOLDS)
        return;
    if (outcome == OUTCOME_BROKEN)
        way = way_of_begun(&search, (uint32_t)search.begun.len - 1, &start);
    else
        way = way_of_goal(&space, &start);
    report(f, guide_knoten(f->guide, (struct knoten_id){ start })->lebenslage, outcome == OUTCOME_BROKEN ? WAY_SHORTEST : "Ein Weg", way, d);
}

void rules_check_declared(const struct guide *g, struct diags *diags, struct arena *scratch)
{
    diags_keep_from(diags, scratch);
    for (uint32_t i = 0; i < g->regeln_len; i++) {
        struct arena_mark mark = arena_mark(scratch);
        struct facts facts = facts_of(g, &g->regeln[i]);
        check_rule(&facts, diags, scratch);
        arena_rewind(scratch, mark);
    }
}

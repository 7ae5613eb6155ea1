/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A declared rule is broken by a path on which `wenn` holds and neither `dann` nor `ausser`. What holds so far is kept as
 * bits beside the node, and the search runs breadth first over (node, bits): it ends however many paths there are, and finds
 * the shortest that breaks the rule. A path may also end by coming back to a recommendation; that is a second search from there.
 */
#include "audit/rules.h"

#include "audit/circles.h"
#include "audit/explain.h"
#include "audit/findings.h"

#define NONE UINT32_MAX

/* one thing that a path may have done, and the bit that says so */
enum fact { FACT_LEBENSLAGE, FACT_ANTWORT, FACT_STELLE, FACT_RECHT, FACT_KNOTEN, FACT_DRINGLICHKEIT };

struct wish {
    enum fact fact;
    uint32_t n;
    unsigned bit;
};

#define WISHES_MAX 18

/* a rule made ready for the search */
struct ready {
    const struct guide *guide;
    const struct regel *regel;
    struct wish wishes[WISHES_MAX];
    size_t wishes_len;
    unsigned wenn, dann, ausser;    /* bits that must all be there */
    int wenn_end, ausser_end;       /* the end's urgency, -1: any */
};

static void add_wish(struct ready *r, unsigned *mask, enum fact fact, uint32_t n)
{
    if (n == NO_ID)
        return;
    unsigned bit = 1u << r->wishes_len;
    r->wishes[r->wishes_len++] = (struct wish){ fact, n, bit };
    *mask |= bit;
}

static void add_wishes(struct ready *r, unsigned *mask, const struct bedingung *b)
{
    if (!b->is_given)
        return;
    add_wish(r, mask, FACT_LEBENSLAGE, b->lebenslage.n);
    add_wish(r, mask, FACT_ANTWORT, b->antwort.n);
    add_wish(r, mask, FACT_STELLE, b->stelle.n);
    add_wish(r, mask, FACT_RECHT, b->recht.n);
    add_wish(r, mask, FACT_KNOTEN, b->knoten.n);
}

static struct ready make_ready(const struct guide *g, const struct regel *regel)
{
    struct ready r = { .guide = g, .regel = regel, .wenn_end = -1, .ausser_end = -1 };

    add_wishes(&r, &r.wenn, &regel->wenn);
    add_wishes(&r, &r.dann, &regel->dann);
    add_wishes(&r, &r.ausser, &regel->ausser);
    if (regel->dann.dringlichkeit >= 0)
        add_wish(&r, &r.dann, FACT_DRINGLICHKEIT, (uint32_t)regel->dann.dringlichkeit);
    if (regel->wenn.is_given)
        r.wenn_end = regel->wenn.dringlichkeit;
    if (regel->ausser.is_given)
        r.ausser_end = regel->ausser.dringlichkeit;
    return r;
}

static bool names_recht(const struct knoten *k, uint32_t n)
{
    for (size_t i = 0; i < k->recht.len; i++)
        if (k->recht.items[i].id.n == n)
            return true;
    for (size_t s = 0; s < k->schritte.len; s++)
        for (size_t i = 0; i < k->schritte.items[s].recht.len; i++)
            if (k->schritte.items[s].recht.items[i].id.n == n)
                return true;
    return false;
}

static bool names_stelle(const struct knoten *k, uint32_t n)
{
    for (size_t i = 0; i < k->stellen.len; i++)
        if (k->stellen.items[i].id.n == n)
            return true;
    return false;
}

static bool grants(const struct wish *w, const struct knoten *k, uint32_t knoten, uint32_t antwort)
{
    switch (w->fact) {
    case FACT_LEBENSLAGE:
        return k->lebenslage.n == w->n;
    case FACT_ANTWORT:
        return antwort == w->n;
    case FACT_STELLE:
        return names_stelle(k, w->n);
    case FACT_RECHT:
        return names_recht(k, w->n);
    case FACT_KNOTEN:
        return knoten == w->n;
    case FACT_DRINGLICHKEIT:
        return k->art == KNOTEN_EMPFEHLUNG && (uint32_t)k->dringlichkeit == w->n;
    }
    return false;
}

/* the bits after taking an answer (NONE: none, at the start) to a node */
static unsigned bits_after(const struct ready *r, unsigned bits, uint32_t antwort, uint32_t knoten)
{
    for (size_t i = 0; i < r->wishes_len; i++)
        if (grants(&r->wishes[i], &r->guide->knoten[knoten], knoten, antwort))
            bits |= r->wishes[i].bit;
    return bits;
}

/* whether a path that ends at a recommendation with these bits breaks the rule */
static bool is_broken_at(const struct ready *r, unsigned bits, uint32_t knoten)
{
    int end = (int)r->guide->knoten[knoten].dringlichkeit;
    bool is_wenn = (bits & r->wenn) == r->wenn && (r->wenn_end < 0 || r->wenn_end == end);
    bool is_ausser = r->regel->ausser.is_given && (bits & r->ausser) == r->ausser && (r->ausser_end < 0 || r->ausser_end == end);

    return is_wenn && (bits & r->dann) != r->dann && !is_ausser;
}

/* the search's memory: a state is a node and bits */
struct search {
    const struct ready *rule;
    uint32_t *by;      /* for each state the answer it was reached by */
    uint32_t *from;    /* and the state before it; NONE: a start */
    bool *is_met;
    uint32_t *queue, head, tail;
    unsigned bits_len; /* 1 << wishes_len */
};

static struct search search_start(const struct ready *r, struct arena *scratch)
{
    struct search s = { .rule = r, .bits_len = 1u << r->wishes_len };
    size_t states = (size_t)r->guide->knoten_len * s.bits_len;

    s.by = ARENA_ARRAY(scratch, uint32_t, states);
    s.from = ARENA_ARRAY(scratch, uint32_t, states);
    s.is_met = ARENA_ARRAY(scratch, bool, states);
    s.queue = ARENA_ARRAY(scratch, uint32_t, states);
    return s;
}

static void meet(struct search *s, uint32_t state, uint32_t from, uint32_t by)
{
    s->is_met[state] = true;
    s->from[state] = from;
    s->by[state] = by;
    s->queue[s->tail++] = state;
}

/*
 * Goes on from the queue. Gives the first state that breaks the rule at an end, or NONE; with home a node's state, the first
 * state of that node instead (the circle closed).
 */
static uint32_t search_run(struct search *s, uint32_t home)
{
    const struct guide *g = s->rule->guide;

    while (s->head < s->tail) {
        uint32_t state = s->queue[s->head++], knoten = state / s->bits_len;
        unsigned bits = state % s->bits_len;
        const struct knoten *k = &g->knoten[knoten];
        if (home == NONE && k->antworten_len == 0 && is_broken_at(s->rule, bits, knoten))
            return state;
        for (uint32_t i = 0; i < k->antworten_len; i++) {
            uint32_t antwort = k->antworten.n + i, to = g->antworten[antwort].weiter.n;
            if (to == NO_ID)
                continue;
            uint32_t next = to * s->bits_len + bits_after(s->rule, bits, antwort, to);
            if (next == home) {
                meet(s, next, state, antwort);
                return next;
            }
            if (!s->is_met[next])
                meet(s, next, state, antwort);
        }
    }
    return NONE;
}

/* the answers from a start of the search to a state; *start is that start's state */
static struct way trace(const struct search *s, uint32_t state, uint32_t *start, struct arena *arena)
{
    size_t len = 0;

    for (uint32_t at = state; s->from[at] != NONE; at = s->from[at])
        len++;
    struct antwort_id *items = ARENA_ARRAY(arena, struct antwort_id, len);
    size_t i = len;
    for (*start = state; s->from[*start] != NONE; *start = s->from[*start])
        items[--i] = (struct antwort_id){ s->by[*start] };
    return (struct way){ items, len };
}

static struct way join(struct way a, struct way b, struct arena *arena)
{
    struct antwort_id *items = ARENA_ARRAY(arena, struct antwort_id, a.len + b.len);

    if (a.len)
        memcpy(items, a.items, a.len * sizeof *items);
    if (b.len)
        memcpy(items + a.len, b.items, b.len * sizeof *items);
    return (struct way){ items, a.len + b.len };
}

static void report(const struct ready *r, struct lebenslage_id lebenslage, struct way way, struct diags *d)
{
    audit_add(d, AUDIT_REGEL, r->regel->at,
              (struct diag_more){ .arg = { arena_printf(d->arena, "„%.*s“", STR_ARG(r->regel->id)), r->regel->text.s },
                                  .hint = explain_way(r->guide, lebenslage, way, d->arena) });
}

/* the shortest way from a state back to itself */
static bool find_round(const struct ready *r, uint32_t state, struct way *round, struct arena *scratch)
{
    struct search s = search_start(r, scratch);
    uint32_t start;

    s.from[state] = NONE;
    s.queue[s.tail++] = state;
    if (search_run(&s, state) == NONE)
        return false;
    /* the state is the round's start and its end: the closing answer comes off before the rest is traced back */
    uint32_t last = s.from[state];
    struct antwort_id closing = { s.by[state] };
    s.from[state] = NONE;
    *round = join(trace(&s, last, &start, scratch), (struct way){ &closing, 1 }, scratch);
    return true;
}

/* a path that ends by coming back to a recommendation it met: reachable with bits that break the rule, and on a circle */
static bool find_circle(struct search *s, const struct circles *circles, struct way *way, uint32_t *start, struct arena *scratch)
{
    for (uint32_t i = 0; i < s->tail; i++) {
        uint32_t state = s->queue[i], knoten = state / s->bits_len;
        if (s->rule->guide->knoten[knoten].art != KNOTEN_EMPFEHLUNG || !circles_is_on_one(circles, knoten) ||
            !is_broken_at(s->rule, state % s->bits_len, knoten))
            continue;
        struct way round;
        struct arena_mark mark = arena_mark(scratch);
        if (find_round(s->rule, state, &round, scratch)) {
            *way = join(trace(s, state, start, scratch), round, scratch);
            return true;
        }
        arena_rewind(scratch, mark);
    }
    return false;
}

static void check_rule(const struct ready *r, const struct circles *circles, struct diags *d, struct arena *scratch)
{
    const struct guide *g = r->guide;
    struct search s = search_start(r, scratch);
    struct way way;
    uint32_t start;

    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        uint32_t knoten = g->lebenslagen[i].start.n;
        if (knoten == NO_ID)
            continue;
        uint32_t state = knoten * s.bits_len + bits_after(r, 0, NONE, knoten);
        if (!s.is_met[state])
            meet(&s, state, NONE, NONE);
    }
    uint32_t broken = search_run(&s, NONE);
    if (broken != NONE)
        way = trace(&s, broken, &start, scratch);
    else if (!find_circle(&s, circles, &way, &start, scratch))
        return;
    report(r, g->knoten[start / s.bits_len].lebenslage, way, d);
}

void rules_check_declared(const struct guide *g, struct diags *diags, struct arena *scratch)
{
    if (g->regeln_len == 0 || g->knoten_len == 0)
        return;
    struct circles circles = circles_find(g, scratch);
    for (uint32_t i = 0; i < g->regeln_len; i++) {
        struct arena_mark mark = arena_mark(scratch);
        struct ready r = make_ready(g, &g->regeln[i]);
        check_rule(&r, &circles, diags, scratch);
        arena_rewind(scratch, mark);
    }
}

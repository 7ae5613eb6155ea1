/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/graph.h"

#include "guide/way.h"
#include "load/findings.h"
#include "text/inline.h"

struct graph {
    const struct guide *guide;
    struct diags *diags;
    struct arena *scratch;
    /* edges backwards: those into node n are from[first[n]] … from[first[n + 1] - 1] */
    uint32_t *first, *from;
    uint32_t *queue; /* room for every node once */
    unsigned ways;   /* how many findings have said the way */
};

static struct str no_title(void *context, struct str ref)
{
    (void)context;
    return ref;
}

static struct str plain(struct str text, struct arena *arena)
{
    return inline_plain(text, no_title, NULL, arena);
}

/* findings that say their way: each is a search through the guide */
#define WAYS_MAX 100

/* the hint, and below it the shortest way to the node where there is one */
static void complain_at(struct graph *g, enum finding_id id, uint32_t n, struct str what, const char *hint)
{
    struct arena_mark mark = arena_mark(g->scratch);
    struct lebenslage_id from;
    struct way way;
    struct str more = str_from(hint);

    bool has_way = id != FINDING_DRAFT && id != FINDING_UNREACHABLE && g->ways++ < WAYS_MAX;
    if (has_way && way_to(g->guide, (struct knoten_id){ n }, &from, &way, g->scratch)) {
        struct str words = way_words(g->guide, from, WAY_SHORTEST, way, plain, g->scratch);
        more = arena_printf(g->scratch, "%s\n%.*s", hint, STR_ARG(words));
    }
    complain(g->diags, id, g->guide->knoten[n].at, .arg = { what }, .hint = more);
    arena_rewind(g->scratch, mark);
}

/* counting sort of all edges by their targets */
static void turn_edges(struct graph *g)
{
    const struct guide *guide = g->guide;
    uint32_t n = guide->knoten_len;

    g->first = ARENA_ARRAY(g->scratch, uint32_t, (size_t)n + 2);
    g->from = ARENA_ARRAY(g->scratch, uint32_t, guide->antworten_len);
    for (uint32_t i = 0; i < guide->antworten_len; i++)
        if (guide->antworten[i].weiter.n != NO_ID)
            g->first[guide->antworten[i].weiter.n + 2]++;
    for (uint32_t i = 2; i < n + 2; i++)
        g->first[i] += g->first[i - 1];
    /* first is one place ahead while it is filled, and right when done */
    for (uint32_t i = 0; i < guide->antworten_len; i++)
        if (guide->antworten[i].weiter.n != NO_ID)
            g->from[g->first[guide->antworten[i].weiter.n + 1]++] = guide->antworten[i].knoten.n;
}

/* marks all that can be reached from the len nodes in the queue, which are marked already */
static void spread(struct graph *g, bool *marks, uint32_t len)
{
    for (uint32_t done = 0; done < len; done++) {
        const struct knoten *k = &g->guide->knoten[g->queue[done]];
        for (uint32_t a = k->antworten.n; a < k->antworten.n + k->antworten_len; a++) {
            uint32_t to = g->guide->antworten[a].weiter.n;
            if (to == NO_ID || marks[to])
                continue;
            marks[to] = true;
            g->queue[len++] = to;
        }
    }
}

static uint32_t mark(struct graph *g, bool *marks, uint32_t len, uint32_t n)
{
    if (marks[n])
        return len;
    marks[n] = true;
    g->queue[len] = n;
    return len + 1;
}

static bool *find_reached(struct graph *g)
{
    bool *reached = ARENA_ARRAY(g->scratch, bool, g->guide->knoten_len);
    uint32_t len = 0;

    for (uint32_t i = 0; i < g->guide->lebenslagen_len; i++)
        if (g->guide->lebenslagen[i].start.n != NO_ID)
            len = mark(g, reached, len, g->guide->lebenslagen[i].start.n);
    spread(g, reached, len);
    return reached;
}

static bool is_lost(const struct graph *g, const bool *reached, uint32_t n)
{
    return !reached[n] && !g->guide->knoten[n].is_entwurf;
}

/* a lost node that no other lost node leads to: the beginning of what hangs loose */
static bool is_loose_end(const struct graph *g, const bool *reached, uint32_t n)
{
    for (uint32_t i = g->first[n]; i < g->first[n + 1]; i++)
        if (g->from[i] != n && is_lost(g, reached, g->from[i]))
            return false;
    return true;
}

static void report_lost(struct graph *g, bool *told, uint32_t n)
{
    complain_at(g, FINDING_UNREACHABLE, n, g->guide->knoten[n].id,
                "Eine Antwort hierher führen lassen, den Knoten löschen oder „entwurf: ja“ ergänzen");
    spread(g, told, mark(g, told, 0, n));
}

/* One edge taken away can leave a whole branch hanging; only where the branch begins is told. */
static void check_reached(struct graph *g, const bool *reached, bool has_gaps)
{
    bool *told = ARENA_ARRAY(g->scratch, bool, g->guide->knoten_len);

    for (uint32_t i = 0; i < g->guide->knoten_len; i++) {
        const struct knoten *k = &g->guide->knoten[i];
        if (k->is_entwurf && reached[i])
            complain_at(g, FINDING_DRAFT_REACHABLE, i, k->id, "„entwurf: ja“ löschen oder keine Antwort hierher führen lassen");
        else if (k->is_entwurf)
            complain_at(g, FINDING_DRAFT, i, k->id, "");
        else if (!reached[i] && !has_gaps && is_loose_end(g, reached, i))
            report_lost(g, told, i);
    }
    /* what is left leads to itself in circles; one node of each is told */
    for (uint32_t i = 0; i < g->guide->knoten_len && !has_gaps; i++)
        if (is_lost(g, reached, i) && !told[i])
            report_lost(g, told, i);
}

/* nodes from which some way leads to a recommendation, or to where it is not known */
static bool *find_ending(struct graph *g)
{
    const struct guide *guide = g->guide;
    bool *ending = ARENA_ARRAY(g->scratch, bool, guide->knoten_len);
    uint32_t len = 0;

    for (uint32_t i = 0; i < guide->knoten_len; i++)
        if (guide->knoten[i].art == KNOTEN_EMPFEHLUNG)
            len = mark(g, ending, len, i);
    for (uint32_t i = 0; i < guide->antworten_len; i++)
        if (guide->antworten[i].weiter.n == NO_ID)
            len = mark(g, ending, len, guide->antworten[i].knoten.n);
    for (uint32_t done = 0; done < len; done++)
        for (uint32_t i = g->first[g->queue[done]]; i < g->first[g->queue[done] + 1]; i++)
            len = mark(g, ending, len, g->from[i]);
    return ending;
}

/* Tarjan's strongly connected components over questions alone, with a stack of its own */
struct components {
    struct graph *g;
    uint32_t *index, *low;   /* 0: not seen yet */
    uint32_t *next;          /* the answer to follow next */
    uint32_t *path, path_len;
    uint32_t *stack, stack_len;
    bool *on_stack;
    uint32_t count;
};

static bool is_frage(const struct guide *guide, uint32_t n)
{
    return n != NO_ID && guide->knoten[n].art == KNOTEN_FRAGE;
}

static void enter(struct components *c, uint32_t n)
{
    c->index[n] = c->low[n] = ++c->count;
    c->next[n] = c->g->guide->knoten[n].antworten.n;
    c->stack[c->stack_len++] = n;
    c->path[c->path_len++] = n;
    c->on_stack[n] = true;
}

static bool is_own_target(const struct guide *guide, uint32_t n)
{
    const struct knoten *k = &guide->knoten[n];

    for (uint32_t a = k->antworten.n; a < k->antworten.n + k->antworten_len; a++)
        if (guide->antworten[a].weiter.n == n)
            return true;
    return false;
}

#define NAMED_MAX 5

/* the circle's questions in the order of the file, the first few by name */
static struct str name_circle(struct graph *g, const bool *in_circle, uint32_t first, uint32_t len)
{
    struct str names = { "", 0 };
    uint32_t named = 0;

    for (uint32_t i = first; named < len && named < NAMED_MAX; i++)
        if (in_circle[i])
            names = arena_printf(g->scratch, "%.*s%s„%.*s“", STR_ARG(names), named++ ? ", " : "",
                                 STR_ARG(g->guide->knoten[i].id));
    return named < len ? arena_printf(g->scratch, "%.*s …", STR_ARG(names)) : names;
}

/* a finished component: the top of the stack from n on */
static void leave(struct components *c, uint32_t n, const bool *ending, bool *in_circle)
{
    struct graph *g = c->g;
    uint32_t first = n, from = c->stack_len;

    while (c->stack[--from] != n)
        first = c->stack[from] < first ? c->stack[from] : first;
    uint32_t len = c->stack_len - from;
    for (uint32_t i = from; i < c->stack_len; i++) {
        c->on_stack[c->stack[i]] = false;
        in_circle[c->stack[i]] = true;
    }
    if (len > 1 || is_own_target(g->guide, n)) {
        if (!ending[n])
            complain_at(g, FINDING_NO_EXIT, first, g->guide->knoten[first].id,
                        "Eine Antwort zu einer Empfehlung führen lassen");
        else
            complain_at(g, FINDING_CIRCLE, first, name_circle(g, in_circle, first, len),
                        "Eine der Antworten anderswohin führen lassen");
    }
    for (uint32_t i = from; i < c->stack_len; i++)
        in_circle[c->stack[i]] = false;
    c->stack_len = from;
}

static void search_from(struct components *c, uint32_t start, const bool *ending, bool *in_circle)
{
    const struct guide *guide = c->g->guide;

    enter(c, start);
    while (c->path_len > 0) {
        uint32_t n = c->path[c->path_len - 1];
        const struct knoten *k = &guide->knoten[n];
        if (c->next[n] < k->antworten.n + k->antworten_len) {
            uint32_t to = guide->antworten[c->next[n]++].weiter.n;
            if (!is_frage(guide, to))
                continue;
            if (c->index[to] == 0)
                enter(c, to);
            else if (c->on_stack[to] && c->index[to] < c->low[n])
                c->low[n] = c->index[to];
            continue;
        }
        c->path_len--;
        if (c->path_len > 0) {
            uint32_t up = c->path[c->path_len - 1];
            c->low[up] = c->low[n] < c->low[up] ? c->low[n] : c->low[up];
        }
        if (c->low[n] == c->index[n])
            leave(c, n, ending, in_circle);
    }
}

static void check_circles(struct graph *g, const bool *ending)
{
    uint32_t len = g->guide->knoten_len;
    struct components c = {
        .g = g,
        .index = ARENA_ARRAY(g->scratch, uint32_t, len),
        .low = ARENA_ARRAY(g->scratch, uint32_t, len),
        .next = ARENA_ARRAY(g->scratch, uint32_t, len),
        .path = ARENA_ARRAY(g->scratch, uint32_t, len),
        .stack = ARENA_ARRAY(g->scratch, uint32_t, len),
        .on_stack = ARENA_ARRAY(g->scratch, bool, len),
    };
    bool *in_circle = ARENA_ARRAY(g->scratch, bool, len);

    for (uint32_t i = 0; i < len; i++)
        if (is_frage(g->guide, i) && c.index[i] == 0)
            search_from(&c, i, ending, in_circle);
}

void graph_check(const struct guide *guide, bool has_gaps, struct diags *diags, struct arena *scratch)
{
    struct graph g = { .guide = guide, .diags = diags, .scratch = scratch };

    diags_keep_from(diags, scratch);
    g.queue = ARENA_ARRAY(scratch, uint32_t, guide->knoten_len);
    turn_edges(&g);
    const bool *reached = find_reached(&g);
    check_reached(&g, reached, has_gaps);
    check_circles(&g, find_ending(&g));
}

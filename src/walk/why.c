/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/why.h"

/* what the search for the nearest recommendation needs, made once for all answers */
struct nearest {
    const struct guide *guide;
    uint32_t *met, *queue; /* met: the round a node was met in */
    uint32_t round;
};

/* breadth first along the questions; answers in the order of the page */
static struct knoten_id find_nearest(struct nearest *n, struct knoten_id from)
{
    const struct guide *g = n->guide;
    uint32_t head = 0, tail = 0;

    if (from.n == NO_ID)
        return from;
    n->met[from.n] = ++n->round;
    n->queue[tail++] = from.n;
    while (head < tail) {
        uint32_t at = n->queue[head++];
        const struct knoten *k = &g->knoten[at];
        if (k->art == KNOTEN_EMPFEHLUNG)
            return (struct knoten_id){ at };
        for (uint32_t i = 0; i < k->antworten_len; i++) {
            uint32_t to = g->antworten[k->antworten.n + i].weiter.n;
            if (to == NO_ID || n->met[to] == n->round)
                continue;
            n->met[to] = n->round;
            n->queue[tail++] = to;
        }
    }
    return (struct knoten_id){ NO_ID };
}

static struct why_step explain(struct nearest *n, const struct walk *w, uint32_t step, struct arena *arena)
{
    const struct guide *g = n->guide;
    const struct knoten *k = guide_knoten(g, w->steps[step].knoten);
    struct why_other *others = ARENA_ARRAY(arena, struct why_other, k->antworten_len);
    uint32_t len = 0;

    for (uint32_t i = 0; i < k->antworten_len; i++) {
        struct antwort_id id = { k->antworten.n + i };
        if (id.n == w->steps[step].antwort.n)
            continue;
        struct knoten_id next = guide_antwort(g, id)->weiter;
        others[len++] = (struct why_other){ id, next, find_nearest(n, next) };
    }
    return (struct why_step){ step, w->steps[step].knoten, w->steps[step].antwort, others, len };
}

static struct nearest nearest_start(const struct guide *g, struct arena *arena)
{
    return (struct nearest){ .guide = g, .met = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1),
                             .queue = ARENA_ARRAY(arena, uint32_t, g->knoten_len + 1) };
}

struct knoten_id why_nearest(const struct guide *g, struct knoten_id from, struct arena *arena)
{
    struct nearest n = nearest_start(g, arena);

    return find_nearest(&n, from);
}

struct why why_of(const struct guide *g, const struct walk *w, struct arena *arena)
{
    struct nearest n = nearest_start(g, arena);
    struct why_step *steps = ARENA_ARRAY(arena, struct why_step, w->len);
    size_t len = 0;

    for (uint32_t i = 0; i < w->len; i++)
        if (guide_knoten(g, w->steps[i].knoten)->art == KNOTEN_FRAGE)
            steps[len++] = explain(&n, w, i, arena);
    return (struct why){ steps, len };
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/trail.h"

struct trail trail_none(void)
{
    return (struct trail){ .walk = walk_none() };
}

struct trail trail_begin(const struct guide *g, struct lebenslage_id lebenslage)
{
    return (struct trail){ .walk = walk_start(g, lebenslage) };
}

/* the latest answers come last; the oldest is forgotten where there is no room */
static void remember(struct trail *t, struct walk_step step)
{
    uint32_t at = 0;

    while (at < t->said_len && t->said[at].knoten.n != step.knoten.n)
        at++;
    if (at == t->said_len && t->said_len < WALK_MAX)
        t->said_len++;
    else if (at == t->said_len)
        at = 0;
    for (; at + 1 < t->said_len; at++)
        t->said[at] = t->said[at + 1];
    t->said[t->said_len - 1] = step;
}

struct trail trail_of(const struct walk *w)
{
    struct trail t = { .walk = *w };

    for (uint32_t i = 0; i < w->len; i++) {
        remember(&t, w->steps[i]);
        t.spots[i].focus = FOCUS_FIRST;
    }
    return t;
}

enum walk_result trail_answer(const struct guide *g, struct trail *t, struct antwort_id antwort, struct spot spot)
{
    struct walk_step step = { t->walk.at, antwort };
    enum walk_result result = walk_answer(g, &t->walk, antwort);

    if (result != WALK_OK)
        return result;
    remember(t, step);
    t->spots[t->walk.len - 1] = spot;
    return WALK_OK;
}

/* What may come back; not at the question the reader stands at, which is open on purpose. */
static uint32_t held_of(const struct guide *g, const struct trail *t, struct antwort_id held[WALK_MAX])
{
    uint32_t len = 0;

    for (uint32_t i = 0; i < t->held_len; i++)
        if (guide_antwort(g, t->held[i])->knoten.n != t->walk.at.n)
            held[len++] = t->held[i];
    return len;
}

struct walk_change trail_preview(const struct guide *g, const struct trail *t, uint32_t n, struct antwort_id antwort)
{
    struct antwort_id held[WALK_MAX];
    uint32_t len = held_of(g, t, held);

    return walk_change_held(g, &t->walk, n, antwort, (struct walk_held){ held, len });
}

void trail_take(struct trail *t, const struct walk *w)
{
    uint32_t same = 0;

    while (same < w->len && same < t->walk.len && w->steps[same].antwort.n == t->walk.steps[same].antwort.n)
        same++;
    for (uint32_t i = same; i < w->len; i++) {
        remember(t, w->steps[i]);
        t->spots[i] = (struct spot){ .focus = FOCUS_FIRST };
    }
    t->walk = *w;
}

/* What falls away now is held first, then what was held before: so the same question keeps its answers in order. */
void trail_change(const struct guide *g, struct trail *t, uint32_t n, struct antwort_id antwort)
{
    struct walk_change c = trail_preview(g, t, n, antwort);
    struct antwort_id old[WALK_MAX];
    uint32_t old_len = held_of(g, t, old);

    if (c.stays == t->walk.len)
        return;
    t->held_len = 0;
    for (uint32_t i = 0; i < c.dropped_len; i++)
        t->held[t->held_len++] = c.dropped[i].antwort;
    for (uint32_t i = 0; i < old_len && t->held_len < WALK_MAX; i++)
        if (!c.is_back[i])
            t->held[t->held_len++] = old[i];
    trail_take(t, &c.walk);
}

struct antwort_id trail_said(const struct trail *t, struct knoten_id knoten)
{
    for (uint32_t i = 0; i < t->said_len; i++)
        if (t->said[i].knoten.n == knoten.n)
            return t->said[i].antwort;
    return (struct antwort_id){ NO_ID };
}

static bool has_met(const struct walk *w, struct knoten_id knoten)
{
    for (uint32_t i = 0; i < w->len; i++)
        if (w->steps[i].knoten.n == knoten.n)
            return true;
    return false;
}

struct walk trail_full(const struct guide *g, const struct trail *t)
{
    struct walk w = t->walk;

    while (walk_is_open(&w) && !has_met(&w, w.at)) {
        struct antwort_id said = trail_said(t, w.at);
        if (said.n == NO_ID || walk_answer(g, &w, said) != WALK_OK)
            break;
    }
    return w;
}

const struct walk *trail_walks(const struct view_context *c, size_t *len)
{
    struct walk *walks = ARENA_ARRAY(c->scratch, struct walk, c->parked_len + 1);

    *len = 0;
    for (size_t i = c->parked_len; i-- > 0;)
        if (c->parked[i].lebenslage.n != NO_ID)
            walks[(*len)++] = parked_walk(c->guide, &c->parked[i]);
    walks[*len] = c->trail->walk.len > 0 ? c->trail->walk : trail_full(c->guide, c->trail);
    *len += walks[*len].len > 0;
    return walks;
}

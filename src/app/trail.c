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

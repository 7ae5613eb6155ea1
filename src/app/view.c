/* SPDX-License-Identifier: EUPL-1.2 */
/* What all views share. */
#include "app/view.h"

struct view view_make(enum view_kind kind)
{
    return (struct view){ .kind = kind, .spot = { .focus = FOCUS_FIRST } };
}

bool view_offers(const struct walk *walk, const struct desk *desk, enum action action)
{
    return (action != ACTION_WAY || walk->len > 0) && (action != ACTION_FOLLOWING || desk->queue_len > 0);
}

struct reply view_open(struct thing thing)
{
    struct view view = view_make(thing.kind == THING_LEBENSLAGE ? VIEW_LEBENSLAGE : VIEW_PANE);

    view.u.thing = thing;
    return (struct reply){ .kind = REPLY_PUSH, .view = view };
}

struct desk *view_desk(const struct view_context *c)
{
    struct desk *desk = ARENA_NEW(c->scratch, struct desk);

    *desk = *c->desk;
    return desk;
}

/* the walk left in a Lebenslage, with all that was answered there once */
static bool has_left(const struct view_context *c, struct lebenslage_id lebenslage)
{
    if (c->trail->walk.lebenslage.n == lebenslage.n)
        return c->trail->said_len > 0;
    for (size_t i = 0; i < c->parked_len; i++)
        if (c->parked[i].lebenslage.n == lebenslage.n)
            return true;
    return false;
}

struct reply view_begin(const struct view_context *c, struct lebenslage_id lebenslage)
{
    struct view ask = view_make(VIEW_RESUME);

    if (guide_lebenslage(c->guide, lebenslage)->is_broken)
        return (struct reply){ .kind = REPLY_STAY, .message = MESSAGE_BLOCKED };
    ask.u.lebenslage = lebenslage;
    if (has_left(c, lebenslage))
        return (struct reply){ .kind = REPLY_PUSH, .view = ask };
    return (struct reply){ .kind = REPLY_BEGIN, .n = lebenslage.n };
}

struct reply view_compare_with(const struct view_context *c, struct antwort_id antwort, uint32_t step)
{
    struct reply reply = { .kind = REPLY_PUSH, .view = view_make(VIEW_COMPARE) };

    if (c->trail->walk.steps[step].antwort.n == antwort.n)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_OTHER };
    reply.view.u.change.step = step;
    reply.view.u.change.antwort = antwort;
    return reply;
}

struct reply view_compare_link(const struct view_context *c, struct target target)
{
    const struct walk *w = &c->trail->walk;

    if (target.kind == TARGET_THING && target.thing.kind == THING_KNOTEN && target.n > 0)
        for (uint32_t i = w->len; i-- > 0;)
            if (w->steps[i].knoten.n == guide_antwort(c->guide, (struct antwort_id){ target.n - 1 })->knoten.n)
                return view_compare_with(c, (struct antwort_id){ target.n - 1 }, i);
    return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_OTHER };
}

struct reply view_choose(const struct view_context *c, const struct view *view, struct target target)
{
    (void)view;
    if (target.kind == TARGET_THING) {
        struct reply reply = view_open(target.thing);
        reply.view.via = target.n;
        return reply;
    }
    if (target.kind == TARGET_ANTWORT)
        return (struct reply){ .kind = REPLY_ANSWER, .n = target.n };
    if (target.kind == TARGET_STEP && target.n < c->trail->walk.len) {
        struct reply reply = { .kind = REPLY_PUSH, .view = view_make(VIEW_CHANGE) };
        reply.view.u.change.step = target.n;
        reply.view.u.change.antwort = c->trail->walk.steps[target.n].antwort;
        return reply;
    }
    return (struct reply){ .kind = REPLY_STAY };
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What all views share. */
#include "app/view.h"

struct view view_make(enum view_kind kind)
{
    return (struct view){ .kind = kind, .spot = { .focus = FOCUS_FIRST } };
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

struct reply view_choose(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    (void)view;
    if (target.kind == TARGET_THING)
        return view_open(target.thing);
    if (target.kind == TARGET_ANTWORT)
        return (struct reply){ .kind = REPLY_ANSWER, .n = target.n };
    if (target.kind == TARGET_STEP)
        return (struct reply){ .kind = REPLY_REWIND, .n = target.n };
    return (struct reply){ .kind = REPLY_STAY };
}

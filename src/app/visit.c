/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/visit.h"

#include "app/stack.h"
#include "app/trail.h"
#include "guide/way.h"

static void show_walk(struct app *app, struct spot spot)
{
    struct view view = view_make(VIEW_KNOTEN);

    view.spot = spot;
    app->views_len = 1;
    stack_push(app, view);
}

/* puts a walk in front, in place of an older one of its Lebenslage; the oldest is forgotten where there is no room */
static void park(struct app *app, const struct walk *w)
{
    size_t at = 0;

    if (!walk_is_open(w) || w->len == 0)
        return;
    while (at + 1 < PARKED_MAX && app->parked[at].lebenslage.n != w->lebenslage.n)
        at++;
    for (; at > 0; at--)
        app->parked[at] = app->parked[at - 1];
    app->parked[0] = parked_of(app->guide, w);
}

/* the parked walks close up */
static void unpark(struct app *app, struct lebenslage_id lebenslage)
{
    size_t kept = 0;

    for (size_t i = 0; i < PARKED_MAX; i++)
        if (app->parked[i].lebenslage.n != lebenslage.n)
            app->parked[kept++] = app->parked[i];
    while (kept < PARKED_MAX)
        app->parked[kept++] = parked_none();
}

static void park_current(struct app *app)
{
    struct walk left = trail_full(app->guide, &app->trail);

    park(app, &left);
}

static void unqueue(struct desk *desk, struct lebenslage_id lebenslage)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < desk->queue_len; i++)
        if (desk->queue[i].n != lebenslage.n)
            desk->queue[kept++] = desk->queue[i];
    desk->queue_len = kept;
}

void visit_begin(struct app *app, struct lebenslage_id lebenslage)
{
    if (app->trail.walk.lebenslage.n != lebenslage.n)
        park_current(app);
    unpark(app, lebenslage);
    unqueue(&app->desk, lebenslage);
    app->trail = trail_begin(app->guide, lebenslage);
    show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
    if (walk_is_open(&app->trail.walk))
        return;
    app->views_len = 1;
    app->message = MESSAGE_BLOCKED;
}

void visit_resume(struct app *app, struct lebenslage_id lebenslage)
{
    struct walk w = walk_none();

    if (app->trail.walk.lebenslage.n == lebenslage.n)
        w = trail_full(app->guide, &app->trail);
    for (size_t i = 0; i < PARKED_MAX; i++)
        if (app->parked[i].lebenslage.n == lebenslage.n)
            w = parked_walk(app->guide, &app->parked[i]);
    visit_begin(app, lebenslage);
    if (walk_is_open(&w))
        app->trail = trail_of(&w);
}

void visit_next(struct app *app)
{
    if (app->desk.queue_len > 0)
        visit_resume(app, app->desk.queue[0]);
}

void visit_answer(struct app *app, struct antwort_id antwort)
{
    enum walk_result result = trail_answer(app->guide, &app->trail, antwort, stack_top(app)->spot);

    if (result == WALK_OK)
        show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
    else
        app->message = result == WALK_FULL ? MESSAGE_FULL : MESSAGE_BLOCKED;
}

void visit_change(struct app *app, uint32_t n, struct antwort_id antwort)
{
    trail_change(app->guide, &app->trail, n, antwort);
    show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
}

void visit_rewind(struct app *app, uint32_t n)
{
    if (n < app->trail.walk.len) {
        walk_rewind(&app->trail.walk, n);
        show_walk(app, app->trail.spots[n]);
    } else if (walk_is_open(&app->trail.walk)) {
        stack_pop(app);
    }
}

void visit_back(struct app *app)
{
    uint32_t len = app->trail.walk.len;

    if (len > 0)
        visit_rewind(app, len - 1);
    else
        stack_pop(app);
}

void visit_take(struct app *app, struct knoten_id knoten, struct arena *scratch)
{
    struct lebenslage_id from;
    struct way way;
    bool is_found = way_to(app->guide, knoten, &from, &way, scratch) && way.len <= WALK_MAX;
    struct walk w = is_found ? walk_start(app->guide, from) : walk_none();

    for (size_t i = 0; walk_is_open(&w) && i < way.len; i++)
        if (walk_answer(app->guide, &w, way.items[i]) != WALK_OK)
            w = walk_none();
    if (!walk_is_open(&w)) {
        app->message = MESSAGE_NO_WAY_HERE;
        return;
    }
    if (app->trail.walk.lebenslage.n != from.n)
        visit_resume(app, from);
    trail_take(&app->trail, &w);
    show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
    app->message = MESSAGE_TAKEN;
}

void visit_rebuild(struct app *app, const struct fallcode *code)
{
    park_current(app);
    app->trail = trail_none();
    for (size_t i = 0; i < code->walks_len; i++) {
        const struct walk *w = &code->walks[i];
        if (!walk_is_open(w))
            continue;
        park(app, &app->trail.walk);
        unpark(app, w->lebenslage);
        app->trail = trail_of(w);
    }
    app->views_len = 1;
    if (walk_is_open(&app->trail.walk))
        show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
}

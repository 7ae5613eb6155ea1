/* SPDX-License-Identifier: EUPL-1.2 */
/* The state and its changes: an event becomes an action, an action a reply of the view on top, a reply a new state. */
#include "app/app.h"

#include "app/cover.h"
#include "app/face.h"
#include "app/print.h"
#include "app/stack.h"
#include "app/trail.h"
#include "app/turn.h"
#include "app/visit.h"
#include "text/width.h"

/* beyond any real screen; keeps a hostile size from eating the memory */
#define WIDTH_MAX 1000
#define HEIGHT_MAX 500

static int clamp(int n, int least, int most)
{
    return n < least ? least : n > most ? most : n;
}

static bool is_too_small(struct size size)
{
    return size.width < SCREEN_WIDTH_MIN || size.height < SCREEN_HEIGHT_MIN;
}

static struct size size_of(int width, int height)
{
    return (struct size){ clamp(width, 0, WIDTH_MAX), clamp(height, 0, HEIGHT_MAX) };
}

struct app app_start(const struct guide *guide, struct app_settings settings, struct size size)
{
    struct app app = { .guide = guide, .settings = settings, .trail = trail_none(), .views_len = 1 };

    app.size = size_of(size.width, size.height);
    app.views[0] = view_make(VIEW_START);
    for (size_t i = 0; i < PARKED_MAX; i++)
        app.parked[i] = parked_none();
    app.desk.rolle.n = NO_ID;
    return app;
}

/* --- actions --- */

static void choose_target(struct turn *t, struct target target)
{
    const struct view *view = stack_top(t->app);
    const struct view_ops *ops = face_ops(view->kind);
    struct reply reply = (ops->choose ? ops->choose : view_choose)(&t->c, view, target);

    turn_carry_out(t, &reply);
}

static void choose(struct turn *t)
{
    struct target target = reader_target(&t->face.reader);

    if (target.kind == TARGET_NONE)
        reader_move(&t->face.reader, ACTION_PAGE_DOWN);
    turn_save_spot(t);
    if (target.kind != TARGET_NONE)
        choose_target(t, target);
}

/* Where a choice shows first what it would do, a click or a digit on another one only shows that. */
static void choose_from(struct turn *t, size_t focus)
{
    if (face_ops(stack_top(t->app)->kind)->follow && t->face.reader.focus != focus)
        turn_save_spot(t);
    else
        choose(t);
}

static void quit(struct turn *t)
{
    if (t->app->trail.walk.len == 0)
        t->effect.kind = EFFECT_QUIT;
    else
        stack_toggle(t->app, view_make(VIEW_QUIT));
}

/* the view that has an action's key; VIEW_LEN: none */
static enum view_kind view_of(enum action action)
{
    static const struct {
        enum action action;
        enum view_kind kind;
    } pages[] = {
        { ACTION_NOTFALL, VIEW_NOTFALL }, { ACTION_HELP, VIEW_HELP }, { ACTION_SETTINGS, VIEW_SETTINGS },
        { ACTION_WAY, VIEW_WAY },         { ACTION_PLAN, VIEW_PLAN }, { ACTION_CODE, VIEW_CODE },
        { ACTION_SEARCH, VIEW_SEARCH },   { ACTION_UNSURE, VIEW_SIGNS },
        { ACTION_KONTAKTE, VIEW_KONTAKTE },
    };

    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++)
        if (pages[i].action == action)
            return pages[i].kind;
    return VIEW_LEN;
}

static void open_page(struct turn *t, enum view_kind kind)
{
    struct view view = view_make(kind);

    if (kind == VIEW_HELP)
        view.u.context = t->face.context;
    if ((kind == VIEW_SEARCH || kind == VIEW_SIGNS || kind == VIEW_KONTAKTE) && !stack_has(t->app, kind))
        field_clear(&t->app->desk.fields[face_ops(kind)->field]);
    if (kind == VIEW_WAY && t->app->trail.walk.len == 0 && stack_top(t->app)->kind != VIEW_WAY)
        t->app->message = MESSAGE_NO_WAY;
    else
        stack_toggle(t->app, view);
}

/*
 * From within the dialog its key leads back as everywhere; from a page that lies over it, it begins anew about that page. The
 * printers are asked for each time: one may have been switched on.
 */
static void open_print(struct turn *t)
{
    enum view_kind from = stack_top(t->app)->kind;
    struct view view = print_view(&t->c, stack_top(t->app), reader_target(&t->face.reader));

    stack_toggle(t->app, view);
    if (from != VIEW_PRINT_TO && from != VIEW_SHEET && stack_top(t->app)->kind == VIEW_PRINT)
        *stack_top(t->app) = view;
    t->effect.kind = EFFECT_PRINTERS;
}

static void open_tree(struct turn *t)
{
    struct reply reply = view_open_tree(&t->c, stack_top(t->app), reader_target(&t->face.reader));

    t->app->message = reply.message;
    if (reply.kind != REPLY_PUSH)
        return;
    if (!stack_has(t->app, VIEW_TREE))
        t->app->desk.folds = (struct tree_folds){ { 0 } };
    stack_toggle(t->app, reply.view);
}

/* pages and wishes that every view knows; false where the action is none of these */
static bool act_everywhere(struct turn *t, enum action action)
{
    enum view_kind page = view_of(action);

    if (page != VIEW_LEN)
        open_page(t, page);
    else if (action == ACTION_TREE)
        open_tree(t);
    else if (action == ACTION_PRINT)
        open_print(t);
    else if (action == ACTION_QUIT)
        quit(t);
    else if (action == ACTION_REDRAW)
        t->effect.kind = EFFECT_REDRAW;
    else if (action == ACTION_CLOSE)
        stack_pop(t->app);
    else if (action == ACTION_BLANK)
        t->app->blank = BLANK_ON;
    else if (action == ACTION_FOLLOWING)
        visit_next(t->app);
    else if (action == ACTION_START)
        t->app->views_len = 1;
    else
        return false;
    return true;
}

void turn_act(struct turn *t, enum action action, char digit)
{
    const struct view *view = stack_top(t->app);
    const struct view_ops *ops = face_ops(view->kind);
    struct reply reply = { .kind = REPLY_STAY };
    size_t focus = t->face.reader.focus;

    if (ops->act)
        reply = ops->act(&t->c, view, action, reader_target(&t->face.reader));
    if (reply.kind != REPLY_STAY) {
        turn_save_spot(t);
        turn_carry_out(t, &reply);
        return;
    }
    if (act_everywhere(t, action))
        return;
    if (action == ACTION_CHOOSE || (action == ACTION_DIGIT && reader_digit(&t->face.reader, digit)))
        choose_from(t, action == ACTION_CHOOSE ? t->face.reader.focus : focus);
    else if (reader_move(&t->face.reader, action))
        turn_save_spot(t);
}

/* --- the mouse --- */

static uint64_t hidden_actions(const struct app *app, const struct face *face)
{
    uint64_t hidden = 0;

    for (int action = 0; action < ACTION_LEN; action++)
        if (!view_offers(&app->trail.walk, &app->desk, (enum action)action))
            hidden |= ACTION_BIT(action);
    return face->reader.len || keymap_is_typing(face->context) ? hidden : hidden | ACTION_BIT(ACTION_CHOOSE);
}

static struct keyline keyline_of(const struct app *app, const struct face *face, struct arena *scratch)
{
    return keyline_make(face->context, hidden_actions(app, face), face->keys, scratch);
}

static bool is_within(struct rect r, int x, int y)
{
    return x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height;
}

static void click_row(struct turn *t, int x, size_t focus)
{
    if (face_ops(stack_top(t->app)->kind)->has_folds && reader_is_marker(&t->face.reader, x))
        turn_act(t, ACTION_FOLD, '\0');
    else
        choose_from(t, focus);
}

static void click(struct turn *t, int x, int y)
{
    struct keyline keys = keyline_of(t->app, &t->face, t->scratch);
    size_t focus = t->face.reader.focus;
    enum action action = keyline_click(&keys, x, y);
    struct target side = face_click_side(&t->face, &t->c, x, y, t->scratch);

    if (action == ACTION_NONE)
        action = face_click_rule(&t->face, x, y);
    if (action != ACTION_NONE)
        turn_act(t, action, '\0');
    else if (t->face.box.width && !is_within(t->face.box, x, y) && y < t->face.keys.y)
        turn_act(t, ACTION_CLOSE, '\0');
    else if (side.kind != TARGET_NONE)
        choose_target(t, side);
    else if (reader_click(&t->face.reader, x, y))
        click_row(t, x, focus);
}

static void mouse(struct turn *t, const struct event *event)
{
    if (event->mouse == MOUSE_CLICK)
        click(t, event->x, event->y);
    else if (event->mouse != MOUSE_DOUBLE
             && reader_wheel(&t->face.reader, event->x, event->y, event->mouse == MOUSE_WHEEL_UP ? -1 : 1))
        turn_save_spot(t);
}

/* --- the contract --- */

/* what is no action may be text; false where the view takes none */
static bool type(struct turn *t, const struct event *event)
{
    struct view *top = stack_top(t->app);
    enum field_kind field = face_ops(top->kind)->field;

    if (field == FIELD_NONE || !field_take(&t->app->desk.fields[field], event))
        return false;
    top->spot = (struct spot){ .focus = FOCUS_FIRST };
    return true;
}

static void take_input(struct turn *t, const struct event *event)
{
    enum action action;

    t->c = state_context(t->app, t->scratch);
    if (is_too_small(t->app->size)) {
        action = keymap_action(CONTEXT_START, event);
        if (action == ACTION_QUIT)
            t->effect.kind = EFFECT_QUIT;
        else if (action == ACTION_BLANK)
            t->app->blank = BLANK_ON;
        return;
    }
    t->face = face_open(&t->c, stack_top(t->app), t->app->size, t->scratch);
    action = keymap_action(t->face.context, event);
    if (event->kind != EVENT_MOUSE && action == ACTION_NONE && !type(t, event))
        return;
    /* a blanked screen comes back with its message */
    if (action != ACTION_BLANK)
        t->app->message = MESSAGE_NONE;
    if (event->kind != EVENT_MOUSE && action == ACTION_NONE)
        return;
    if (event->kind == EVENT_MOUSE)
        mouse(t, event);
    else
        turn_act(t, action, event->text[0]);
}

struct effect app_update(struct app *app, struct event event, struct arena *scratch)
{
    struct turn t = { .app = app, .scratch = scratch, .effect = { .kind = EFFECT_NONE } };

    bool is_input = event.kind == EVENT_KEY || event.kind == EVENT_TEXT || event.kind == EVENT_MOUSE;

    if (event.kind == EVENT_RESIZE)
        app->size = size_of(event.x, event.y);
    else if (event.kind == EVENT_END)
        t.effect.kind = EFFECT_QUIT;
    else if (event.kind == EVENT_RESUME)
        t.effect.kind = EFFECT_REDRAW;
    else if (app->blank != BLANK_OFF)
        cover_take(app, &event);
    else if (event.kind == EVENT_IDLE && app->settings.blank_minutes > 0)
        app->blank = BLANK_ON;
    else if (is_input)
        take_input(&t, &event);
    return t.effect;
}

static struct turn turn_begin(struct app *app, struct arena *scratch)
{
    struct turn t = { .app = app, .scratch = scratch, .effect = { .kind = EFFECT_NONE } };

    t.c = state_context(app, scratch);
    t.face = face_open(&t.c, stack_top(app), app->size, scratch);
    app->message = MESSAGE_NONE;
    return t;
}

struct effect app_act(struct app *app, enum action action, struct target focus, struct arena *scratch)
{
    struct turn t = turn_begin(app, scratch);

    reader_focus(&t.face.reader, focus);
    if (focus.kind != TARGET_NONE)
        turn_save_spot(&t);
    turn_act(&t, action, '\0');
    return t.effect;
}

void app_look(struct app *app, struct target target, struct arena *scratch)
{
    struct turn t = turn_begin(app, scratch);

    reader_focus(&t.face.reader, target);
    turn_save_spot(&t);
}

struct effect app_choose(struct app *app, struct target target, struct arena *scratch)
{
    struct turn t = turn_begin(app, scratch);

    choose_target(&t, target);
    return t.effect;
}

struct str app_message(const struct app *app)
{
    return message_text(app->message);
}

void app_draw(const struct app *app, struct frame *frame, struct arena *scratch)
{
    struct view_context c = state_context(app, scratch);
    uint32_t top = app->views_len - 1, base = top;

    if (app->blank != BLANK_OFF) {
        cover_draw_blank(app, frame);
        return;
    }
    if (is_too_small(app->size)) {
        cover_draw_too_small(app, frame, scratch);
        return;
    }
    while (base > 0 && face_ops(app->views[base].kind)->is_pane)
        base--;
    struct face face = face_open(&c, &app->views[base], app->size, scratch);
    if (base < top)
        face.reader.focus = face.reader.len;
    face_draw(&face, &c, frame, scratch);
    if (base < top) {
        face = face_open(&c, &app->views[top], app->size, scratch);
        face_draw(&face, &c, frame, scratch);
    }
    struct str message = message_text(app->message);
    if (message.len)
        frame_put(frame, face.rule.x, face.rule.y, face.rule.x + face.rule.width,
                  arena_printf(scratch, "%.*s ", STR_ARG(message)), ROLE_WARNING);
    struct keyline keys = keyline_of(app, &face, scratch);
    keyline_draw(&keys, frame);
}

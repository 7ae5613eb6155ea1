/* SPDX-License-Identifier: EUPL-1.2 */
/* The one place that changes the view stack and the walk. */
#include "app/app.h"

#include "app/face.h"
#include "app/trail.h"
#include "text/width.h"

/* beyond any real screen; keeps a hostile size from eating the memory */
#define WIDTH_MAX 1000
#define HEIGHT_MAX 500

static const struct str messages[MESSAGE_LEN] = {
    [MESSAGE_NONE] = STR_INIT(""),
    [MESSAGE_NO_WAY] = STR_INIT("Noch haben Sie nichts beantwortet."),
    [MESSAGE_FULL] = STR_INIT("Der Weg ist voll: 64 Antworten."),
    [MESSAGE_BLOCKED] = STR_INIT("Diese Lebenslage ist nicht lesbar."),
};

/* what one event works with */
struct turn {
    struct app *app;
    struct arena *scratch;
    struct view_context c;
    struct face face;
    struct effect effect;
};

static int clamp(int n, int least, int most)
{
    return n < least ? least : n > most ? most : n;
}

static struct size size_of(int width, int height)
{
    return (struct size){ clamp(width, 0, WIDTH_MAX), clamp(height, 0, HEIGHT_MAX) };
}

static struct view *top_of(struct app *app)
{
    return &app->views[app->views_len - 1];
}

static struct view_context context_of(const struct app *app)
{
    const struct app_settings *s = &app->settings;
    struct view_context c = { .guide = app->guide, .settings = s, .trail = &app->trail, .parked = app->parked,
                              .parked_len = PARKED_MAX };

    c.page = (struct page_context){ .guide = app->guide, .place = s->place, .rolle = s->rolle, .today = s->today,
                                    .is_einfach = s->is_einfach };
    if (walk_is_open(&app->trail.walk))
        c.page.walk = &app->trail.walk;
    return c;
}

struct app app_start(const struct guide *guide, struct app_settings settings, struct size size)
{
    struct app app = { .guide = guide, .settings = settings, .trail = trail_none(), .views_len = 1 };

    app.size = size_of(size.width, size.height);
    app.views[0] = view_make(VIEW_START);
    for (size_t i = 0; i < PARKED_MAX; i++)
        app.parked[i] = walk_none();
    return app;
}

/* --- the stack --- */

/* a full stack forgets what lies just above the start */
static void push(struct app *app, struct view view)
{
    if (app->views_len == VIEWS_MAX) {
        for (uint32_t i = 2; i + 1 < VIEWS_MAX; i++)
            app->views[i] = app->views[i + 1];
        app->views_len--;
    }
    app->views[app->views_len++] = view;
}

static void pop(struct app *app)
{
    if (app->views_len > 1)
        app->views_len--;
}

/* A page with a key of its own: opens, or back to it, or closed where it is on top. */
static void toggle(struct app *app, struct view view)
{
    if (top_of(app)->kind == view.kind) {
        pop(app);
        return;
    }
    for (uint32_t i = 1; i < app->views_len; i++)
        if (app->views[i].kind == view.kind) {
            app->views_len = i + 1;
            return;
        }
    push(app, view);
}

/* --- the walk --- */

static void show_walk(struct app *app, struct spot spot)
{
    struct view view = view_make(VIEW_KNOTEN);

    view.spot = spot;
    app->views_len = 1;
    push(app, view);
}

/* the walk that is left may be wanted again */
static void park(struct app *app)
{
    struct walk left = trail_full(app->guide, &app->trail);
    size_t at = 0;

    if (!walk_is_open(&left) || left.len == 0)
        return;
    while (at + 1 < PARKED_MAX && app->parked[at].lebenslage.n != left.lebenslage.n)
        at++;
    for (; at > 0; at--)
        app->parked[at] = app->parked[at - 1];
    app->parked[0] = left;
}

static void begin(struct app *app, struct lebenslage_id lebenslage)
{
    if (app->trail.walk.lebenslage.n != lebenslage.n)
        park(app);
    for (size_t i = 0; i < PARKED_MAX; i++)
        if (app->parked[i].lebenslage.n == lebenslage.n)
            app->parked[i] = walk_none();
    app->trail = trail_begin(app->guide, lebenslage);
    show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
    if (walk_is_open(&app->trail.walk))
        return;
    app->views_len = 1;
    app->message = MESSAGE_BLOCKED;
}

static void resume(struct app *app, struct lebenslage_id lebenslage)
{
    struct walk w = walk_none();

    if (app->trail.walk.lebenslage.n == lebenslage.n)
        w = trail_full(app->guide, &app->trail);
    for (size_t i = 0; i < PARKED_MAX; i++)
        if (app->parked[i].lebenslage.n == lebenslage.n)
            w = app->parked[i];
    begin(app, lebenslage);
    if (walk_is_open(&w))
        app->trail = trail_of(&w);
}

static void answer(struct app *app, struct antwort_id antwort)
{
    enum walk_result result = trail_answer(app->guide, &app->trail, antwort, top_of(app)->spot);

    if (result == WALK_OK)
        show_walk(app, (struct spot){ .focus = FOCUS_FIRST });
    else
        app->message = result == WALK_FULL ? MESSAGE_FULL : MESSAGE_BLOCKED;
}

static void rewind_walk(struct app *app, uint32_t n)
{
    if (n < app->trail.walk.len) {
        walk_rewind(&app->trail.walk, n);
        show_walk(app, app->trail.spots[n]);
    } else if (walk_is_open(&app->trail.walk)) {
        pop(app);
    }
}

static void back(struct app *app)
{
    uint32_t len = app->trail.walk.len;

    if (len > 0)
        rewind_walk(app, len - 1);
    else
        pop(app);
}

/* --- what views reply --- */

static bool place_equal(struct place a, struct place b)
{
    return a.kommune.n == b.kommune.n && a.stadtbezirk.n == b.stadtbezirk.n;
}

static void set_settings(struct turn *t, const struct app_settings *s)
{
    const struct app_settings *old = &t->app->settings;
    bool is_same = s->rolle.n == old->rolle.n && place_equal(s->place, old->place)
        && s->look.colours == old->look.colours && s->look.has_mouse == old->look.has_mouse && s->is_einfach == old->is_einfach;

    t->app->settings = *s;
    if (!is_same)
        t->effect = (struct effect){ EFFECT_SETTINGS, *s };
    if (top_of(t->app)->kind == VIEW_PICK)
        pop(t->app);
}

/* A flat switch, a row a reply. */
static void carry_out(struct turn *t, const struct reply *reply)
{
    struct app *app = t->app;

    app->message = reply->message;
    switch (reply->kind) {
    case REPLY_STAY:
        break;
    case REPLY_PUSH:
        push(app, reply->view);
        break;
    case REPLY_POP:
        pop(app);
        break;
    case REPLY_BEGIN:
        begin(app, (struct lebenslage_id){ reply->n });
        break;
    case REPLY_RESUME:
        resume(app, (struct lebenslage_id){ reply->n });
        break;
    case REPLY_ANSWER:
        answer(app, (struct antwort_id){ reply->n });
        break;
    case REPLY_BACK:
        back(app);
        break;
    case REPLY_REWIND:
        rewind_walk(app, reply->n);
        break;
    case REPLY_SETTINGS:
        set_settings(t, &reply->settings);
        break;
    case REPLY_QUIT:
        t->effect.kind = EFFECT_QUIT;
        break;
    }
}

/* --- actions --- */

static void save_spot(struct turn *t)
{
    top_of(t->app)->spot = reader_spot(&t->face.reader);
}

static void choose_target(struct turn *t, struct target target)
{
    const struct view *view = top_of(t->app);
    const struct view_ops *ops = face_ops(view->kind);
    struct reply reply = (ops->choose ? ops->choose : view_choose)(&t->c, view, target);

    carry_out(t, &reply);
}

static void choose(struct turn *t)
{
    struct target target = reader_target(&t->face.reader);

    if (target.kind == TARGET_NONE)
        reader_move(&t->face.reader, ACTION_PAGE_DOWN);
    save_spot(t);
    if (target.kind != TARGET_NONE)
        choose_target(t, target);
}

static void quit(struct turn *t)
{
    if (t->app->trail.walk.len == 0)
        t->effect.kind = EFFECT_QUIT;
    else
        toggle(t->app, view_make(VIEW_QUIT));
}

/* pages and wishes that every view knows; false where the action is none of these */
static bool act_everywhere(struct turn *t, enum action action)
{
    struct view help = view_make(VIEW_HELP);

    help.u.context = t->face.context;
    if (action == ACTION_NOTFALL)
        toggle(t->app, view_make(VIEW_NOTFALL));
    else if (action == ACTION_HELP)
        toggle(t->app, help);
    else if (action == ACTION_SETTINGS)
        toggle(t->app, view_make(VIEW_SETTINGS));
    else if (action == ACTION_WAY && t->app->trail.walk.len == 0 && top_of(t->app)->kind != VIEW_WAY)
        t->app->message = MESSAGE_NO_WAY;
    else if (action == ACTION_WAY)
        toggle(t->app, view_make(VIEW_WAY));
    else if (action == ACTION_QUIT)
        quit(t);
    else if (action == ACTION_REDRAW)
        t->effect.kind = EFFECT_REDRAW;
    else if (action == ACTION_CLOSE)
        pop(t->app);
    else
        return false;
    return true;
}

static void act(struct turn *t, enum action action, char digit)
{
    const struct view *view = top_of(t->app);
    const struct view_ops *ops = face_ops(view->kind);
    struct reply reply = { .kind = REPLY_STAY };

    if (ops->act)
        reply = ops->act(&t->c, view, action, reader_target(&t->face.reader));
    if (reply.kind != REPLY_STAY) {
        save_spot(t);
        carry_out(t, &reply);
        return;
    }
    if (act_everywhere(t, action))
        return;
    if (action == ACTION_CHOOSE || (action == ACTION_DIGIT && reader_digit(&t->face.reader, digit)))
        choose(t);
    else if (reader_move(&t->face.reader, action))
        save_spot(t);
}

/* --- the mouse --- */

static unsigned hidden_actions(const struct app *app, const struct reader *r)
{
    unsigned hidden = app->trail.walk.len ? 0 : 1u << ACTION_WAY;

    return r->len ? hidden : hidden | 1u << ACTION_CHOOSE;
}

static struct keyline keyline_of(const struct app *app, const struct face *face, struct arena *scratch)
{
    return keyline_make(face->context, hidden_actions(app, &face->reader), face->keys, scratch);
}

static bool is_within(struct rect r, int x, int y)
{
    return x >= r.x && x < r.x + r.width && y >= r.y && y < r.y + r.height;
}

static void click(struct turn *t, int x, int y)
{
    struct keyline keys = keyline_of(t->app, &t->face, t->scratch);
    enum action action = keyline_click(&keys, x, y);
    struct target side = face_click_side(&t->face, &t->c, x, y, t->scratch);

    if (action == ACTION_NONE)
        action = face_click_rule(&t->face, x, y);
    if (action != ACTION_NONE)
        act(t, action, '\0');
    else if (t->face.box.width && !is_within(t->face.box, x, y) && y < t->face.keys.y)
        pop(t->app);
    else if (side.kind != TARGET_NONE)
        choose_target(t, side);
    else if (reader_click(&t->face.reader, x, y))
        choose(t);
}

static void mouse(struct turn *t, const struct event *event)
{
    if (event->mouse == MOUSE_CLICK)
        click(t, event->x, event->y);
    else if (event->mouse != MOUSE_DOUBLE
             && reader_wheel(&t->face.reader, event->y, event->mouse == MOUSE_WHEEL_UP ? -1 : 1))
        save_spot(t);
}

/* --- the contract --- */

static void take_input(struct turn *t, const struct event *event)
{
    enum action action;

    t->c = context_of(t->app);
    if (face_is_too_small(t->app->size)) {
        if (keymap_action(CONTEXT_START, event) == ACTION_QUIT)
            t->effect.kind = EFFECT_QUIT;
        return;
    }
    t->face = face_open(&t->c, top_of(t->app), t->app->size, t->scratch);
    action = keymap_action(t->face.context, event);
    if (event->kind != EVENT_MOUSE && action == ACTION_NONE)
        return;
    t->app->message = MESSAGE_NONE;
    if (event->kind == EVENT_MOUSE)
        mouse(t, event);
    else
        act(t, action, event->text[0]);
}

struct effect app_update(struct app *app, struct event event, struct arena *scratch)
{
    struct turn t = { .app = app, .scratch = scratch, .effect = { .kind = EFFECT_NONE } };

    if (event.kind == EVENT_RESIZE)
        app->size = size_of(event.x, event.y);
    else if (event.kind == EVENT_END)
        t.effect.kind = EFFECT_QUIT;
    else if (event.kind == EVENT_RESUME)
        t.effect.kind = EFFECT_REDRAW;
    else if (event.kind == EVENT_KEY || event.kind == EVENT_TEXT || event.kind == EVENT_MOUSE)
        take_input(&t, &event);
    return t.effect;
}

static void draw_too_small(const struct app *app, struct frame *f, struct arena *scratch)
{
    struct str text = arena_printf(scratch, "Das Fenster ist zu klein (mindestens %d × %d). Bitte größer ziehen.",
                                   SCREEN_WIDTH_MIN, SCREEN_HEIGHT_MIN);
    int width = app->size.width > 0 ? app->size.width : 1;
    struct wrap_lines lines = wrap_columns(text, width, scratch);

    for (size_t i = 0; i < lines.len; i++)
        frame_put(f, 0, (int)i, width, str_slice(text, lines.items[i].from, lines.items[i].to), ROLE_PLAIN);
    frame_cursor(f, 0, 0);
}

void app_draw(const struct app *app, struct frame *frame, struct arena *scratch)
{
    struct view_context c = context_of(app);
    uint32_t top = app->views_len - 1, base = top;

    if (face_is_too_small(app->size)) {
        draw_too_small(app, frame, scratch);
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
    struct str message = messages[app->message];
    if (message.len)
        frame_put(frame, face.rule.x, face.rule.y, face.rule.x + face.rule.width,
                  arena_printf(scratch, "%.*s ", STR_ARG(message)), ROLE_WARNING);
    struct keyline keys = keyline_of(app, &face, scratch);
    keyline_draw(&keys, frame);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Whatever is pressed, clicked and resized, the app stays whole and every frame full. */
#include "app/app.h"
#include "app/face.h"
#include "lazy_index.h"
#include "test.h"
#include "tiny.h"

static struct event random_event(void)
{
    static const char chars[] = "123456789!?/wieqgGjk xabcdfplrstv+-\xc3\x84";
    struct event event = { .kind = EVENT_KEY };
    uint32_t dice = test_random(100);

    if (dice < 45) {
        event.key = (enum key)test_random(KEYS_LEN);
    } else if (dice < 75) {
        event.kind = EVENT_TEXT;
        event.text[0] = chars[test_random(sizeof chars - 3)];
        event.is_pasted = test_random(10) == 0;
    } else if (dice < 93) {
        event.kind = EVENT_MOUSE;
        event.mouse = (enum mouse)test_random(4);
        event.x = (int)test_random(170) - 2;
        event.y = (int)test_random(55) - 2;
    } else if (dice < 97) {
        event.kind = EVENT_RESIZE;
        event.x = (int)test_random(170);
        event.y = (int)test_random(55);
    } else {
        event.kind = dice == 97 ? EVENT_RESUME : dice == 98 ? EVENT_IDLE : EVENT_NONE;
    }
    return event;
}

/* the shell has something to say, whenever it likes */
static void random_news(struct app *app, struct arena *a)
{
    static const struct str printers[] = { STR_INIT("Lehrerzimmer"), STR_INIT("Sekretariat"), STR_INIT("Nord") };
    struct print_news news = { printers, test_random(4), test_random(4) > 0, STR("~") };
    struct print_outcome outcome = { (enum print_end)test_random(PRINT_OPENED + 1), STR("Das ist geschehen."), STR("") };

    if (test_random(2) == 0)
        app_printers(app, &news, a);
    else
        app_printed(app, &outcome);
}

/* every row is filled to its width exactly, the cursor is inside */
static bool is_full(const struct frame *f)
{
    for (int y = 0; y < f->height; y++) {
        int width = 0;
        for (int x = 0; x < f->width; x++) {
            const struct cell *cell = &f->cells[y * f->width + x];
            if (cell->width != 0 && width != x)
                return false;
            width += cell->width;
        }
        if (width != f->width)
            return false;
    }
    return f->cursor_x >= 0 && f->cursor_y >= 0 && (f->width == 0 || f->cursor_x < f->width)
        && (f->height == 0 || f->cursor_y < f->height);
}

static bool is_valid(const struct app *app)
{
    if (app->views_len < 1 || app->views_len > VIEWS_MAX || app->views[0].kind != VIEW_START)
        return false;
    for (uint32_t i = 0; i < app->views_len; i++)
        if (app->views[i].kind == VIEW_KNOTEN && !walk_is_open(&app->trail.walk))
            return false;
    return app->trail.walk.len <= WALK_MAX && app->trail.said_len <= WALK_MAX;
}

/* the cursor stands on what has the focus, where anything has; while a search is typed it stands in the field */
static bool is_cursor_on_focus(const struct app *app, const struct frame *f)
{
    const struct view *top = &app->views[app->views_len - 1];

    if (face_ops(top->kind)->field != FIELD_NONE && top->spot.focus == FOCUS_FIRST)
        return true;
    for (int i = 0; i < f->width * f->height; i++)
        if (f->cells[i].has_focus)
            return f->cells[f->cursor_y * f->width + f->cursor_x].has_focus;
    return true;
}

TEST(app_stays_whole_over_ten_thousand_random_events)
{
    struct arena *a = arena_create();
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };
    struct lazy_index lazy = { .guide = &tiny, .keep = arena_create() };
    struct app app = app_start(&tiny, settings, (struct size){ 80, 24 });

    app.searcher = lazy_searcher(&lazy);
    for (int i = 0; i < 10000; i++) {
        struct arena_mark mark = arena_mark(a);
        struct app before = app;
        struct effect effect = app_update(&app, random_event(), a);
        if (test_random(20) == 0)
            random_news(&app, a);
        struct frame f = frame_create(app.size.width, app.size.height, a);
        app_draw(&app, &f, a);
        if (!IEXPECT_TRUE(i, is_valid(&app)) || !IEXPECT_TRUE(i, is_full(&f)) || !IEXPECT_TRUE(i, is_cursor_on_focus(&app, &f)))
            break;
        /* the reader would be gone: as if nothing had happened */
        if (effect.kind == EFFECT_QUIT)
            app = before;
        arena_rewind(a, mark);
    }
    arena_free(lazy.keep);
    arena_free(a);
}

/* digits and clicks move the focus before they open anything */
static bool is_digit(const struct event *event)
{
    return event->kind == EVENT_TEXT && event->text[0] >= '1' && event->text[0] <= '9';
}

/* whatever is opened on top, closing it gives the same frame */
TEST(app_push_and_pop_restore_the_frame)
{
    struct arena *a = arena_create();
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };
    struct app app = app_start(&tiny, settings, (struct size){ 80, 24 });

    for (int i = 0; i < 3000; i++) {
        struct arena_mark mark = arena_mark(a);
        struct app opened = app;
        struct event open = random_event(), escape = { .kind = EVENT_KEY, .key = KEYS_ESCAPE };
        app_update(&opened, open, a);
        bool is_pushed = opened.views_len == app.views_len + 1 && opened.views_len < VIEWS_MAX && open.kind != EVENT_RESIZE
            && open.kind != EVENT_MOUSE && !is_digit(&open) && opened.views[opened.views_len - 1].kind != VIEW_KNOTEN;
        if (is_pushed) {
            struct frame before = frame_create(app.size.width, app.size.height, a);
            struct frame after = frame_create(app.size.width, app.size.height, a);
            app.message = MESSAGE_NONE;
            app_draw(&app, &before, a);
            app_update(&opened, escape, a);
            app_draw(&opened, &after, a);
            IEXPECT_STR(i, frame_text(&after, a), frame_text(&before, a));
        }
        if (app_update(&app, random_event(), a).kind == EFFECT_QUIT)
            app = app_start(&tiny, settings, (struct size){ 80, 24 });
        arena_rewind(a, mark);
    }
    arena_free(a);
}

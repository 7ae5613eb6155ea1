/* SPDX-License-Identifier: EUPL-1.2 */
/* Every view is reached by keys alone and by the mouse alone at every size, and from each of them the same leads home. */
#include "app/app.h"
#include "base/map.h"
#include "lazy_index.h"
#include "test.h"
#include "tiny.h"

/* a view shows other things once something was answered: both are looked at alike often */
#define CLASSES (2 * VIEW_LEN)
#define STATES_MAX 100 /* of a class */
#define WORDS_OF_A_ROW 3 /* a frame, a marker, what it says */
#define HOME_MAX 24 /* presses until the start at the latest: the views, and the answers of a short walk */

struct search {
    struct arena *keep, *scratch;
    VEC(struct app) states[CLASSES]; /* each in the order they were found */
    size_t tried[CLASSES];           /* of these, looked at */
    VEC(uint64_t) frames;         /* of all that were found */
};

static enum view_kind top(const struct app *app)
{
    return app->views[app->views_len - 1].kind;
}

static bool is_new(struct search *s, const struct app *app)
{
    struct frame f = frame_create(app->size.width, app->size.height, s->scratch);

    app_draw(app, &f, s->scratch);
    struct str text = frame_text(&f, s->scratch);
    uint64_t hash = hash_bytes((uint64_t)app->views_len << 8 | (uint64_t)f.cursor_y, text);
    for (size_t i = 0; i < s->frames.len; i++)
        if (s->frames.items[i] == hash)
            return false;
    *VEC_PUSH(&s->frames, s->keep) = hash;
    return true;
}

static size_t class_of(const struct app *app)
{
    return 2 * (size_t)top(app) + (app->trail.walk.len > 0);
}

static void find(struct search *s, const struct app *app)
{
    size_t class = class_of(app);

    if (s->states[class].len < STATES_MAX && app->blank == BLANK_OFF && is_new(s, app))
        *VEC_PUSH(&s->states[class], s->keep) = *app;
}

static bool is_met(const struct search *s, int kind)
{
    return s->states[2 * kind].len + s->states[2 * kind + 1].len > 0;
}

/* of the class that was looked at least */
static const struct app *next(struct search *s)
{
    size_t best = CLASSES;

    for (size_t i = 0; i < CLASSES; i++)
        if (s->tried[i] < s->states[i].len && (best == CLASSES || s->tried[i] < s->tried[best]))
            best = i;
    return best == CLASSES ? NULL : &s->states[best].items[s->tried[best]++];
}

/* what only the shell knows: the sheet was saved, or a file of that name is there */
static void find_outcomes(struct search *s, const struct app *from)
{
    static const struct print_outcome outcomes[] = {
        { PRINT_SAVED, STR_INIT("Gespeichert: ~/blatt.pdf"), STR_INIT("") },
        { PRINT_EXISTS, STR_INIT("„~/blatt.pdf“ gibt es schon."), STR_INIT("") },
    };

    for (size_t i = 0; i < sizeof outcomes / sizeof outcomes[0]; i++) {
        struct app app = *from;
        app_printed(&app, &outcomes[i]);
        find(s, &app);
    }
}

static void try_event(struct search *s, const struct app *from, struct event event)
{
    struct arena_mark mark = arena_mark(s->scratch);
    struct app app = *from;
    struct effect effect = app_update(&app, event, s->scratch);

    if (effect.kind != EFFECT_QUIT)
        find(s, &app);
    if (effect.kind == EFFECT_PRINT)
        find_outcomes(s, &app);
    arena_rewind(s->scratch, mark);
}

static void press_all(struct search *s, const struct app *from)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    for (size_t i = 0; i < len; i++) {
        for (int k = 0; k < KEY_ROW_KEYS && rows[i].keys[k] != KEYS_NONE; k++)
            try_event(s, from, (struct event){ .kind = EVENT_KEY, .key = rows[i].keys[k] });
        for (const char *c = rows[i].chars; c && *c; c++)
            try_event(s, from, (struct event){ .kind = EVENT_TEXT, .text = { *c } });
    }
}

static void click_at(struct search *s, const struct app *from, int x, int y)
{
    try_event(s, from, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_CLICK, .x = x, .y = y });
}

static bool is_blank(const struct frame *f, int x, int y)
{
    struct str text = x < 0 ? STR("") : f->cells[y * f->width + x].text;

    return text.len == 0 || str_is(text, " ");
}

/* Where words begin: nothing to be clicked is without one. Of a row the first ones, of the last two, with the keys, all. */
static void click_all(struct search *s, const struct app *from)
{
    struct frame f = frame_create(from->size.width, from->size.height, s->keep);

    app_draw(from, &f, s->keep);
    try_event(s, from, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_WHEEL_DOWN, .x = 2, .y = f.height / 3 });
    try_event(s, from, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_WHEEL_DOWN, .x = 2, .y = f.height * 2 / 3 });
    for (int y = 0; y < f.height; y++) {
        int left = y >= f.height - 2 ? f.width : WORDS_OF_A_ROW;
        for (int x = 0; x < f.width && left > 0; x++) {
            if (is_blank(&f, x, y) || !is_blank(&f, x - 1, y))
                continue;
            click_at(s, from, x, y);
            left--;
        }
    }
}

static bool has_all(const struct search *s, const bool *is_exempt)
{
    for (int kind = 0; kind < VIEW_LEN; kind++)
        if (!is_met(s, kind) && !is_exempt[kind])
            return false;
    return true;
}

static void explore(struct search *s, struct size size, struct lazy_index *lazy, const bool *is_exempt,
                    void (*try_all)(struct search *, const struct app *))
{
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };
    struct app app = app_start(&tiny, settings, size);

    app.searcher = lazy_searcher(lazy);
    find(s, &app);
    for (const struct app *from; !has_all(s, is_exempt) && (from = next(s));) {
        app = *from;
        try_all(s, &app);
    }
}

static bool is_home_by_escape(struct search *s, struct app app)
{
    for (int i = 0; i < HOME_MAX && app.views_len > 1; i++)
        app_update(&app, (struct event){ .kind = EVENT_KEY, .key = KEYS_ESCAPE }, s->scratch);
    return app.views_len == 1;
}

/* what the key line says about going back: "Esc" or "←" */
static bool is_home_by_clicks(struct search *s, struct app app)
{
    for (int i = 0; i < HOME_MAX && app.views_len > 1; i++) {
        struct frame f = frame_create(app.size.width, app.size.height, s->scratch);
        int y = f.height - 1, x = 0;
        app_draw(&app, &f, s->scratch);
        while (x < f.width && !str_is(f.cells[y * f.width + x].text, "E") && !str_is(f.cells[y * f.width + x].text, "←"))
            x++;
        app_update(&app, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_CLICK, .x = x, .y = y }, s->scratch);
    }
    return app.views_len == 1;
}

/* by hand and home again; a code that stops on its way is one of another edition, test_view_code types one */
static void check(int width, int height, void (*try_all)(struct search *, const struct app *),
                  bool (*is_home)(struct search *, struct app))
{
    static const bool is_exempt[VIEW_LEN] = { [VIEW_STOPPED] = true };
    struct lazy_index lazy = { .guide = &tiny, .keep = arena_create() };
    struct search s = { .keep = arena_create(), .scratch = arena_create() };

    explore(&s, (struct size){ width, height }, &lazy, is_exempt, try_all);
    for (int kind = 0; kind < VIEW_LEN; kind++) {
        IEXPECT_TRUE(kind, is_met(&s, kind) || is_exempt[kind]);
        for (int walked = 0; walked < 2; walked++)
            IEXPECT_TRUE(kind, s.states[2 * kind + walked].len == 0 || is_home(&s, s.states[2 * kind + walked].items[0]));
    }
    arena_free(s.keep);
    arena_free(s.scratch);
    arena_free(lazy.keep);
}

TEST(views_are_all_reached_by_keys_alone)
{
    check(40, 12, press_all, is_home_by_escape);
    check(80, 24, press_all, is_home_by_escape);
    check(160, 50, press_all, is_home_by_escape);
}

TEST(views_are_all_reached_by_the_mouse_alone_where_it_is_narrow)
{
    check(40, 12, click_all, is_home_by_clicks);
}

TEST(views_are_all_reached_by_the_mouse_alone)
{
    check(80, 24, click_all, is_home_by_clicks);
}

TEST(views_are_all_reached_by_the_mouse_alone_where_it_is_wide)
{
    check(160, 50, click_all, is_home_by_clicks);
}

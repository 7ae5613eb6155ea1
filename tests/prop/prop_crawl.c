/* SPDX-License-Identifier: EUPL-1.2 */
/* A reader who presses every key there is to press reaches every node of the shipped guide, and reads every line of it. */
#include "app/app.h"
#include "app/face.h"
#include "load/load.h"
#include "test.h"
#include "text/utf8.h"

/* of many alike, each so-manieth is read in full; all are reached */
#define SAMPLE 29

static const struct size sizes[] = { { 40, 12 }, { 80, 24 }, { 160, 50 } };
#define SIZES_LEN (sizeof sizes / sizeof sizes[0])

struct crawl {
    const struct guide *guide;
    struct arena *keep, *scratch;
    VEC(struct app) queue; /* an app at each node, as it was first reached */
    bool *is_met;
};

static void press(struct crawl *c, struct app *app, enum key key)
{
    app_update(app, (struct event){ .kind = EVENT_KEY, .key = key }, c->scratch);
}

static const struct view *top(const struct app *app)
{
    return &app->views[app->views_len - 1];
}

static struct face open(struct crawl *c, const struct app *app)
{
    struct view_context context = state_context(app, c->scratch);

    return face_open(&context, top(app), app->size, c->scratch);
}

/* each run of a line stands on the screen just as it was laid out */
static bool is_drawn(const struct frame *f, const struct reader *r, int line, int y)
{
    const struct line *l = &r->lines.items[line];

    for (size_t i = 0; i < l->runs_len; i++) {
        int x = r->area.x + (int)l->runs[i].x;
        struct str text = l->runs[i].text;
        for (size_t from = 0, to; from < text.len; from = to) {
            to = utf8_next_grapheme(text, from);
            if (x < r->area.x || x >= r->area.x + r->area.width)
                return false;
            const struct cell *cell = &f->cells[y * f->width + x];
            if (!str_equal(cell->text, str_slice(text, from, to)))
                return false;
            x += cell->width;
        }
    }
    return true;
}

static bool read_window(const struct reader *r, const struct window *w, const struct frame *f, bool *is_read)
{
    bool is_right = true;

    for (int i = 0; i < w->height && w->from + w->top + i < w->to; i++) {
        is_read[w->from + w->top + i] = true;
        is_right &= is_drawn(f, r, w->from + w->top + i, w->y + i);
    }
    return is_right;
}

/* the first line of the screen, or of a pane's frame, is the page's title */
static bool has_title(const struct face *face, const struct frame *f, struct arena *scratch)
{
    struct str line = STR(""), rest = frame_text(f, scratch);

    for (int y = 0; y <= (face->box.width ? face->box.y : face->title.y); y++)
        str_split(&rest, '\n', &line);
    return face->heading.len > 0 && str_find(line, face->heading) < line.len;
}

/* the cursor stands on what is chosen, and Tab goes through a page as it is read */
static bool has_order(const struct reader *r, const struct frame *f)
{
    bool is_right = true, has_focus = false;

    for (int i = 0; i < f->width * f->height; i++)
        has_focus |= f->cells[i].has_focus;
    for (size_t i = 1; i < r->len; i++) {
        const struct item *a = &r->items[i - 1], *b = &r->items[i];
        is_right &= b->from > a->from || (b->from == a->from && b->x >= a->x);
    }
    return is_right && (!has_focus || f->cells[f->cursor_y * f->width + f->cursor_x].has_focus);
}

/* pages from the top to the end; every line was in sight */
static bool read_page(struct crawl *c, struct app app)
{
    struct arena_mark mark = arena_mark(c->scratch);
    struct face face = open(c, &app);
    bool *is_read = ARENA_ARRAY(c->scratch, bool, face.reader.lines.len + 1), is_right = true;

    for (;;) {
        struct frame f = frame_create(app.size.width, app.size.height, c->scratch);
        struct spot before = top(&app)->spot;
        app_draw(&app, &f, c->scratch);
        is_right &= has_title(&face, &f, c->scratch) && has_order(&face.reader, &f);
        is_right &= read_window(&face.reader, &face.reader.text, &f, is_read);
        if (face.reader.list.height)
            is_right &= read_window(&face.reader, &face.reader.list, &f, is_read);
        press(c, &app, KEYS_PAGE_DOWN);
        struct spot now = top(&app)->spot;
        if (memcmp(&before, &now, sizeof now) == 0)
            break;
        face = open(c, &app);
    }
    int end = face.reader.list.height ? face.reader.list.to : face.reader.text.to;
    for (int i = face.reader.text.from; i < end; i++)
        is_right &= is_read[i] || face.reader.lines.items[i].runs_len == 0;
    arena_rewind(c->scratch, mark);
    return is_right;
}

static void meet(struct crawl *c, const struct app *app)
{
    uint32_t at = app->trail.walk.at.n;

    if (top(app)->kind != VIEW_KNOTEN || c->is_met[at])
        return;
    c->is_met[at] = true;
    *VEC_PUSH(&c->queue, c->keep) = *app;
}

/* every answer from here: on a question by arrows, below a recommendation by digits */
static void go_on(struct crawl *c, const struct app *here)
{
    const struct knoten *k = guide_knoten(c->guide, here->trail.walk.at);

    for (uint32_t n = 0; n < k->antworten_len; n++) {
        struct app app = *here;
        if (k->art == KNOTEN_FRAGE) {
            for (uint32_t i = 0; i < n; i++)
                press(c, &app, KEYS_DOWN);
            press(c, &app, KEYS_ENTER);
        } else {
            struct event digit = { .kind = EVENT_TEXT, .text = { (char)('1' + n) } };
            app_update(&app, digit, c->scratch);
        }
        meet(c, &app);
    }
}

/* Escape, and the key for one back, lead to the start from everywhere */
static bool leads_home(struct crawl *c, struct app app, enum key key)
{
    for (int i = 0; i <= WALK_MAX && app.views_len > 1; i++)
        press(c, &app, key);
    return app.views_len == 1 && top(&app)->kind == VIEW_START;
}

static const struct guide *load(struct arena *keep, struct arena *scratch)
{
    struct load_options options = { .folder = STR("guide-data"), .today = { 2026, 11, 21 } };
    struct diags diags = diags_start(keep);
    const struct guide *guide;

    guide_load(&options, &diags, keep, scratch, &guide);
    return guide;
}

static void start(struct crawl *c)
{
    struct app_settings settings = { .rolle = { NO_ID }, .place = place_default(c->guide), .today = { 2026, 11, 21 } };

    for (uint32_t i = 0, row = 0; i < c->guide->lebenslagen_len; i++) {
        if (c->guide->lebenslagen[i].is_broken)
            continue;
        struct app app = app_start(c->guide, settings, (struct size){ 80, 24 });
        for (uint32_t n = 0; n < row; n++)
            press(c, &app, KEYS_DOWN);
        press(c, &app, KEYS_ENTER);
        IEXPECT_EQ(i, app.trail.walk.lebenslage.n, i);
        meet(c, &app);
        row++;
    }
}

TEST(crawl_by_keys_reaches_and_reads_every_node)
{
    struct crawl c = { .keep = arena_create(), .scratch = arena_create() };

    c.guide = load(c.keep, c.scratch);
    if (EXPECT_TRUE(c.guide->is_usable)) {
        c.is_met = ARENA_ARRAY(c.keep, bool, c.guide->knoten_len);
        start(&c);
        for (size_t i = 0; i < c.queue.len; i++) {
            struct arena_mark mark = arena_mark(c.scratch);
            struct app app = c.queue.items[i];
            go_on(&c, &app);
            IEXPECT_TRUE(app.trail.walk.at.n, leads_home(&c, app, KEYS_ESCAPE) && leads_home(&c, app, KEYS_BACKSPACE));
            for (size_t s = 0; s < SIZES_LEN && i % SAMPLE == 0; s++) {
                app.size = sizes[s];
                IEXPECT_TRUE(app.trail.walk.at.n, read_page(&c, app));
            }
            arena_rewind(c.scratch, mark);
        }
        for (uint32_t i = 0; i < c.guide->knoten_len; i++)
            IEXPECT_TRUE(i, c.is_met[i] || c.guide->knoten[i].is_entwurf);
    }
    arena_free(c.scratch);
    arena_free(c.keep);
}

/* pages that are no nodes: all that can be looked up, the theme pages, card, settings, help */
TEST(crawl_reads_every_page_that_is_no_node)
{
    struct crawl c = { .keep = arena_create(), .scratch = arena_create() };

    c.guide = load(c.keep, c.scratch);
    struct app_settings settings = { .rolle = { NO_ID }, .place = place_default(c.guide), .today = { 2026, 11, 21 } };
    static const enum view_kind others[] = { VIEW_NOTFALL, VIEW_SETTINGS, VIEW_HELP, VIEW_WAY,
                                              VIEW_PRINT, VIEW_PRINT_TO, VIEW_SHEET, VIEW_REPLACE };

    for (size_t s = 0; s < SIZES_LEN; s++) {
        struct app app = app_start(c.guide, settings, sizes[s]);
        app.views_len = 2;
        for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
            app.views[1] = view_make(others[i]);
            if (others[i] >= VIEW_PRINT)
                app.views[1].u.print.sheet = 3; /* the record sheet: there without a walk */
            IEXPECT_TRUE(others[i], read_page(&c, app));
        }
        for (int kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++)
            for (uint32_t n = (uint32_t)s; n < guide_len(c.guide, (enum thing_kind)kind); n += SAMPLE) {
                app.views[1] = view_open((struct thing){ (enum thing_kind)kind, n }).view;
                IEXPECT_TRUE(kind * 100000 + (int)n, read_page(&c, app));
            }
    }
    arena_free(c.scratch);
    arena_free(c.keep);
}

/* the list folds away what has no focus; each row is in sight in full when it is chosen, and the end can be read */
TEST(crawl_unfolds_every_row_of_the_start)
{
    struct crawl c = { .keep = arena_create(), .scratch = arena_create() };

    c.guide = load(c.keep, c.scratch);
    struct app_settings settings = { .rolle = { NO_ID }, .place = place_default(c.guide), .today = { 2026, 11, 21 } };
    for (size_t s = 0; s < SIZES_LEN; s++) {
        struct app app = app_start(c.guide, settings, sizes[s]);
        for (uint32_t i = 0; i < c.guide->lebenslagen_len; i++) {
            struct face face = open(&c, &app);
            const struct reader *r = &face.reader;
            const struct window *w = r->list.height ? &r->list : &r->text;
            IEXPECT_EQ(i, r->items[r->focus].target.thing.n, i);
            IEXPECT_TRUE(i, (int)r->items[r->focus].from >= w->from + w->top);
            IEXPECT_TRUE(i, (int)r->items[r->focus].to <= w->from + w->top + w->height);
            press(&c, &app, KEYS_DOWN);
        }
        for (int i = 0; i < 100; i++)
            press(&c, &app, i % 2 ? KEYS_PAGE_DOWN : KEYS_DOWN);
        struct face face = open(&c, &app);
        IEXPECT_FALSE(s, window_has_below(reader_lower(&face.reader)));
    }
    arena_free(c.scratch);
    arena_free(c.keep);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/face.h"

#include "app/columns.h"
#include "base/fail.h"
#include "text/width.h"

#define TEXT_WIDTH 76      /* running text is never wider */
#define SIDE_FROM 100      /* columns from which on the way stands beside the page */
#define SIDE_MIN 24
#define SIDE_MAX 44
#define SIDE_GAP READER_GAP
#define LIST_MIN 36        /* of a list with a preview beside it */
#define PREVIEW_FROM 18    /* rows from which on a preview fits below its list */
#define ONE_LINE 10000     /* columns, more than any title has */
#define TALL_FROM 16       /* rows from which on the title has a line below it */
#define AIRY_FROM 20       /* rows from which on there is an empty one below that */

static const struct view_ops *const ops[VIEW_LEN] = {
    [VIEW_START] = &view_start,     [VIEW_LEBENSLAGE] = &view_lebenslage, [VIEW_KNOTEN] = &view_knoten,
    [VIEW_PANE] = &view_pane,       [VIEW_WAY] = &view_way,               [VIEW_NOTFALL] = &view_notfall,
    [VIEW_SETTINGS] = &view_settings, [VIEW_PICK] = &view_pick,           [VIEW_HELP] = &view_help,
    [VIEW_RESUME] = &view_resume,   [VIEW_QUIT] = &view_quit,           [VIEW_PLAN] = &view_plan,
    [VIEW_DAY] = &view_day,         [VIEW_CODE] = &view_code,             [VIEW_STOPPED] = &view_stopped,
    [VIEW_CHANGE] = &view_change,   [VIEW_COMPARE] = &view_compare,       [VIEW_SEARCH] = &view_search,
    [VIEW_SIGNS] = &view_signs,     [VIEW_PROPOSALS] = &view_proposals,   [VIEW_TREE] = &view_tree,
    [VIEW_KONTAKTE] = &view_kontakte,
    [VIEW_PRINT] = &view_print,     [VIEW_PRINT_TO] = &view_print_to,     [VIEW_SHEET] = &view_sheet,
    [VIEW_FILE] = &view_file,       [VIEW_REPLACE] = &view_replace,       [VIEW_PRINTING] = &view_printing,
    [VIEW_PRINTED] = &view_printed,
};

const struct view_ops *face_ops(enum view_kind kind)
{
    BUG_ON((unsigned)kind >= VIEW_LEN);
    return ops[kind];
}

enum context face_context(const struct view_context *c, const struct view *view)
{
    const struct view_ops *o = face_ops(view->kind);

    return o->context_of ? o->context_of(c, view) : o->context;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* rows and columns of a page; gives the text's rectangle */
static struct rect place_page(struct face *face, struct size size, bool has_side, bool has_columns)
{
    int margin = size.width < 60 ? 1 : 2, room = size.width - 2 * margin, side = 0;
    int text = least(has_columns && size.width >= SIDE_FROM ? 2 * TEXT_WIDTH + COLUMNS_GAP : TEXT_WIDTH, room);

    if (has_side && size.width >= SIDE_FROM) {
        text = least(TEXT_WIDTH, room - SIDE_GAP - SIDE_MIN);
        side = least(SIDE_MAX, room - SIDE_GAP - text);
    }
    int width = side ? text + SIDE_GAP + side : text, x = (size.width - width) / 2;
    int top = size.height >= AIRY_FROM ? 3 : size.height >= TALL_FROM ? 2 : 1, bottom = size.height - 2;

    face->title = (struct rect){ x, 0, width, 1 };
    face->top_rule = (struct rect){ x, 1, width, size.height >= TALL_FROM ? 1 : 0 };
    face->rule = (struct rect){ x, bottom, width, 1 };
    face->keys = (struct rect){ x, size.height - 1, width, 1 };
    face->side = (struct rect){ x + text + SIDE_GAP, top, side, bottom - top };
    return (struct rect){ x, top, text, bottom - top };
}

/* a page begins with its title, or with a line before it that says where the reader is: that heads the screen */
static struct str doc_heading(const struct doc *doc, struct arena *arena)
{
    const struct doc_block *first = doc->blocks.items;
    struct layout_options one_line = { .width = ONE_LINE };
    struct str heading = STR("");
    struct doc head = *doc;

    if (!doc->blocks.len || (first->kind != BLOCK_TITLE && (doc->blocks.len < 2 || first[1].kind != BLOCK_TITLE)))
        return heading;
    head.blocks.len = 1;
    struct lines lines = layout(&head, &one_line, arena);
    for (size_t i = 0; lines.len && i < lines.items[0].runs_len; i++)
        heading = arena_printf(arena, "%.*s%.*s", STR_ARG(heading), STR_ARG(lines.items[0].runs[i].text));
    return heading;
}

/* a heading of several parts gives up its last ones before it is cut */
static struct str fit(struct str s, int columns, struct arena *arena)
{
    size_t len = width_fit(s, columns), cut = 0;

    if (len == s.len)
        return s;
    for (size_t i = 0; i < len; i++) {
        struct str rest = str_slice(s, i, s.len);
        if (str_starts(rest, STR(" · ")) || str_starts(rest, STR(" – ")))
            cut = i;
    }
    if (cut)
        return str_slice(s, 0, cut);
    return arena_printf(arena, "%.*s…", (int)width_fit(s, columns > 1 ? columns - 1 : 0), s.ptr);
}

unsigned face_targets(const struct view *view)
{
    unsigned targets = 1u << TARGET_THING | 1u << TARGET_ACTION;

    return view->kind == VIEW_PANE ? targets : targets | 1u << TARGET_ANTWORT | 1u << TARGET_STEP;
}

/* the heading as it fits; where it had to be cut within a part, the text keeps it in full */
static void show_heading(struct face *face, struct reader_options *o, int columns, struct arena *arena)
{
    face->heading = fit(face->heading, columns, arena);
    o->has_title = face->heading.len && !str_ends(face->heading, STR("…"));
}

/* a pane is as high as its text, over the page's text and no further */
static void place_pane(struct face *face, const struct doc *doc, struct reader_options *o, struct spot spot, struct size size,
                       struct arena *arena)
{
    int most = size.height - 2, pad = o->area.width >= 50 ? 2 : 1, air = size.height >= AIRY_FROM ? 1 : 0;
    struct rect box = { o->area.x - pad, 1, o->area.width + 2 * pad, most };

    o->area = (struct rect){ box.x + 1 + pad, 2 + air, box.width - 2 * (1 + pad), most - 2 - 2 * air };
    show_heading(face, o, box.width - 6, arena);
    face->reader = reader_open(doc, o, spot, arena);
    int height = reader_height(&face->reader) + 2 + 2 * air;
    if (height < most) {
        box.y = 1 + (most - height) / 2;
        box.height = height;
        o->area.y = box.y + 1 + air;
        o->area.height = height - 2 - 2 * air;
        face->reader = reader_open(doc, o, spot, arena);
    }
    face->box = box;
}

/* adds what tells about the chosen row where it has room; true where it stands beside the list */
static bool add_preview(struct doc *doc, const struct view_context *c, const struct view *view, struct size size, struct reader_options *o)
{
    const struct view_ops *op = face_ops(view->kind);

    o->has_preview = op->has_preview;
    if (!op->preview || (size.width < SIDE_FROM && size.height < PREVIEW_FROM))
        return false;
    o->preview_from = doc->blocks.len;
    op->preview(doc, c, view);
    o->has_preview = doc->blocks.len > o->preview_from;
    return o->has_preview && size.width >= SIDE_FROM;
}

struct face face_open(const struct view_context *c, const struct view *view, struct size size, struct arena *arena)
{
    const struct view_ops *o = face_ops(view->kind);
    struct face face = { .context = face_context(c, view) };
    struct doc *doc = ARENA_NEW(arena, struct doc);
    struct reader_options options = { .targets = face_targets(view), .is_list = keymap_is_list(face.context),
                                      .is_compact = o->is_compact };

    *doc = doc_start(arena);
    o->build(doc, c, view);
    if (o->first)
        options.first = o->first(c, view);
    face.heading = doc_heading(doc, arena);
    face.heading_role = doc->blocks.len && doc->blocks.items[0].kind == BLOCK_TITLE ? ROLE_TITLE : ROLE_HEADING;
    bool has_side = walk_is_open(&c->trail->walk) && (view->kind == VIEW_KNOTEN || o->is_pane);
    bool is_beside = add_preview(doc, c, view, size, &options);
    options.area = place_page(&face, size, has_side, is_beside || doc->columns[1] > 0);
    if (is_beside)
        options.beside = least(TEXT_WIDTH, options.area.width - READER_GAP - LIST_MIN);
    if (!o->is_pane)
        show_heading(&face, &options, face.title.width, arena);
    if (o->is_pane)
        place_pane(&face, doc, &options, view->spot, size, arena);
    else
        face.reader = reader_open(doc, &options, view->spot, arena);
    face.reader.is_typed = o->field != FIELD_NONE && view->spot.focus == FOCUS_FIRST;
    return face;
}

/* --- drawing --- */

/* who reads, where: "Lehrkraft · Hamborn" */
static struct str reader_text(const struct view_context *c, struct arena *arena)
{
    const struct app_settings *s = c->settings;
    struct str rolle = s->rolle.n == NO_ID ? STR("") : c->guide->rollen[s->rolle.n].titel.s, where = STR("");

    if (s->place.stadtbezirk.n != NO_ID)
        where = c->guide->stadtbezirke[s->place.stadtbezirk.n].name.s;
    else if (s->place.kommune.n != NO_ID)
        where = c->guide->kommunen[s->place.kommune.n].name.s;
    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(rolle), rolle.len && where.len ? " · " : "", STR_ARG(where));
}

static void draw_title(const struct face *face, const struct view_context *c, struct frame *f, struct arena *scratch)
{
    struct rect row = face->title;
    struct str who = reader_text(c, scratch);
    int right = row.x + row.width, who_x = right - width_text(who);
    int x = frame_put(f, row.x, row.y, right, face->heading, face->heading_role);

    if (who_x > x + 2)
        frame_put(f, who_x, row.y, right, who, ROLE_HINT);
    if (face->top_rule.height)
        frame_fill(f, face->top_rule, STR("─"), ROLE_BORDER);
}

/* the way in short; the latest steps stand at the bottom when not all fit */
static struct lines side_lines(const struct face *face, const struct view_context *c, struct doc *doc, size_t *from)
{
    struct layout_options o = { .width = face->side.width };
    size_t height = (size_t)face->side.height;

    doc_from_way_short(doc, &c->page);
    struct lines lines = layout(doc, &o, doc->arena);
    *from = lines.len > height ? lines.len - height : 0;
    return lines;
}

static void draw_side(const struct face *face, const struct view_context *c, struct frame *f, struct arena *scratch)
{
    struct doc doc = doc_start(scratch);
    size_t from;
    struct lines lines = side_lines(face, c, &doc, &from);
    int right = face->side.x + face->side.width;

    for (int y = face->side.y; y < face->side.y + face->side.height; y++)
        frame_put(f, face->side.x - 2, y, right, STR("│"), ROLE_BORDER);
    for (size_t i = from; i < lines.len; i++)
        for (size_t j = 0; j < lines.items[i].runs_len; j++) {
            const struct line_run *run = &lines.items[i].runs[j];
            frame_put(f, face->side.x + (int)run->x, face->side.y + (int)(i - from), right, run->text, run->role);
        }
}

struct target face_click_side(const struct face *face, const struct view_context *c, int x, int y, struct arena *scratch)
{
    struct doc doc = doc_start(scratch);
    struct target none = { .kind = TARGET_NONE };
    size_t from;

    if (x < face->side.x || x >= face->side.x + face->side.width || y < face->side.y)
        return none;
    struct lines lines = side_lines(face, c, &doc, &from);
    size_t line = from + (size_t)(y - face->side.y);
    return line < lines.len ? doc.blocks.items[lines.items[line].block].target : none;
}

static void draw_box(const struct face *face, struct frame *f, struct arena *scratch)
{
    struct rect b = face->box;
    int right = b.x + b.width, bottom = b.y + b.height - 1;

    frame_fill(f, b, STR(" "), ROLE_PLAIN);
    frame_fill(f, (struct rect){ b.x, b.y, b.width, 1 }, STR("─"), ROLE_BORDER);
    reader_draw_end(&face->reader, f, (struct rect){ b.x, bottom, b.width, 1 });
    for (int y = b.y; y <= bottom; y++) {
        bool is_edge = y == b.y || y == bottom;
        frame_put(f, b.x, y, right, y == b.y ? STR("┌") : is_edge ? STR("└") : STR("│"), ROLE_BORDER);
        frame_put(f, right - 1, y, right, y == b.y ? STR("┐") : is_edge ? STR("┘") : STR("│"), ROLE_BORDER);
    }
    if (face->heading.len) {
        struct str heading = arena_printf(scratch, " %.*s ", STR_ARG(face->heading));
        frame_put(f, b.x + 2, b.y, right - 2, heading, face->heading_role);
    }
}

void face_draw(const struct face *face, const struct view_context *c, struct frame *f, struct arena *scratch)
{
    if (face->box.width) {
        draw_box(face, f, scratch);
        reader_draw(&face->reader, f);
        return;
    }
    draw_title(face, c, f, scratch);
    if (face->side.width)
        draw_side(face, c, f, scratch);
    reader_draw_end(&face->reader, f, face->rule);
    reader_draw(&face->reader, f);
}

enum action face_click_rule(const struct face *face, int x, int y)
{
    const struct reader *r = &face->reader;
    const struct window *upper = reader_upper(r), *lower = reader_lower(r);
    struct rect row = face->rule;

    if (face->box.width)
        row = (struct rect){ face->box.x, face->box.y + face->box.height - 1, face->box.width, 1 };
    enum action action = reader_click_rule(row, x, y, window_has_above(lower), window_has_below(lower));
    if (action != ACTION_NONE || !upper)
        return action;
    row = r->beside ? (struct rect){ row.x, row.y, r->beside - 2, 1 } : (struct rect){ r->area.x, lower->y - 1, r->area.width, 1 };
    return reader_click_rule(row, x, y, window_has_above(upper), window_has_below(upper));
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What a document offers in a rectangle; reader_move.c moves in it, reader_draw.c shows it. */
#include "app/reader.h"

#include "app/columns.h"
#include "app/compact.h"
#include "app/list.h"
#include "base/vec.h"
#include "text/width.h"

/* a text window is not made smaller than this while the list can do with less */
#define TEXT_ROWS 3

static int clamp(int n, int least, int most)
{
    return n > most ? (most < least ? least : most) : n < least ? least : n;
}

static const struct doc_block *block_of(const struct reader *r, size_t line)
{
    return &r->doc->blocks.items[r->lines.items[line].block];
}

static bool is_target(const struct reader_options *o, struct target target)
{
    return (o->targets >> target.kind & 1u) != 0;
}

static bool target_equal(struct target a, struct target b)
{
    return a.kind == b.kind && a.n == b.n && a.thing.kind == b.thing.kind && a.thing.n == b.thing.n;
}

/* --- collecting what can be chosen --- */

static void add_item(struct reader *r, struct item item, struct arena *arena)
{
    VEC(struct item) all = { r->items, r->len, r->cap };

    *VEC_PUSH(&all, arena) = item;
    r->items = all.items;
    r->len = all.len;
    r->cap = all.cap;
}

/* a link that goes on in the next run, or at the start of the next line, is one link */
static bool goes_on(const struct reader *r, size_t n, size_t run)
{
    const struct item *last = r->len ? &r->items[r->len - 1] : NULL;
    const struct line *line = &r->lines.items[n];

    if (!last || last->is_choice || !target_equal(last->target, line->runs[run].target)
        || r->lines.items[last->from].block != line->block)
        return false;
    return last->to == n + 1 ? last->right == (int)line->runs[run].x : last->to == n && run == 0;
}

/* a choice reaches over all lines of its block, also behind links in it */
static void stretch_choice(struct reader *r, size_t n)
{
    for (size_t i = r->len; i-- > 0;)
        if (r->items[i].is_choice) {
            r->items[i].to = n + 1;
            return;
        }
}

static void collect_line(struct reader *r, const struct reader_options *o, size_t n, struct arena *arena)
{
    const struct line *line = &r->lines.items[n];
    struct target whole = block_of(r, n)->target;
    bool is_choice = is_target(o, whole);

    if (is_choice && line->is_first)
        add_item(r, (struct item){ whole, n, n + 1, 0, r->beside ? r->beside - READER_GAP : r->area.width, true }, arena);
    else if (is_choice)
        stretch_choice(r, n);
    for (size_t i = 0; i < line->runs_len; i++) {
        const struct line_run *run = &line->runs[i];
        if (!is_target(o, run->target) || (is_choice && target_equal(run->target, whole)))
            continue;
        int x = (int)run->x, right = x + width_text(run->text);
        if (!goes_on(r, n, i))
            add_item(r, (struct item){ run->target, n, n + 1, x, right, false }, arena);
        r->items[r->len - 1].to = n + 1;
        r->items[r->len - 1].right = right;
    }
}

/* --- windows --- */

static int first_choice_line(const struct reader *r)
{
    for (size_t i = 0; i < r->len; i++)
        if (r->items[i].is_choice)
            return (int)r->items[i].from;
    return -1;
}

static bool is_blank(const struct reader *r, int line)
{
    return r->lines.items[line].runs_len == 0;
}

/* a heading right above the first choice belongs to the list */
static int list_start(const struct reader *r)
{
    int first = first_choice_line(r), at = first;

    while (at > r->text.from && block_of(r, (size_t)at - 1)->kind == BLOCK_HEADING)
        at--;
    return first > r->text.from ? at : -1;
}

/* the rows that must stay in sight above the list: the sentence that asks, and every notice */
static int rows_needed(const struct reader *r, int end)
{
    int rows = 0;

    while (r->text.from + rows < end && !is_blank(r, r->text.from + rows))
        rows++;
    for (int i = r->text.from + rows; i < end; i++)
        if (block_of(r, (size_t)i)->kind == BLOCK_NOTE)
            rows = i + 1 - r->text.from;
    return clamp(rows < TEXT_ROWS ? TEXT_ROWS : rows, 0, end - r->text.from);
}

static void split(struct reader *r, int start)
{
    int end = start, height = r->area.height - 1, list;

    while (end > r->text.from && is_blank(r, end - 1))
        end--;
    r->list = (struct window){ .from = start, .to = r->text.to };
    int text_len = end - r->text.from, list_len = r->list.to - start;
    list = clamp(height - rows_needed(r, end), 1, list_len);
    if (list < height / 2)
        list = clamp(height / 2, 1, list_len);
    r->text.to = end;
    r->text.height = clamp(height - list, 0, text_len);
    r->list.height = height - r->text.height;
    r->list.y = r->area.y + r->text.height + 1;
}

/* The choices in a window on top, what tells about the chosen one in its own below: each stays where it is while the other changes. */
static void split_preview(struct reader *r)
{
    int end = r->text.from, height = r->area.height - 1, list;

    for (size_t i = 0; i < r->len; i++)
        if (r->items[i].is_choice)
            end = (int)r->items[i].to;
    r->list = (struct window){ .from = r->text.from, .to = end, .y = r->area.y };
    r->text.from = end;
    while (r->text.from < r->text.to && is_blank(r, r->text.from))
        r->text.from++;
    list = height - (r->text.to - r->text.from);
    list = clamp(list > height / 2 ? list : height / 2, 1, r->list.to - r->list.from);
    r->list.height = list;
    r->text.height = height - list;
    r->text.y = r->area.y + list + 1;
}

/* Both over the whole height. */
static void split_beside(struct reader *r, size_t from)
{
    int end = (int)lines_find_block(&r->lines, (uint32_t)from);

    r->list = r->text;
    r->text.from = end;
    while (end > r->list.from && is_blank(r, end - 1))
        end--;
    r->list.to = end;
}

static void make_windows(struct reader *r, const struct reader_options *o)
{
    int from = 0, to = (int)r->lines.len;

    if (r->has_title) {
        while (from < to && r->lines.items[from].block == 0)
            from++;
        while (from < to && is_blank(r, from))
            from++;
    }
    while (to > from && is_blank(r, to - 1))
        to--;
    r->text = (struct window){ from, to, r->area.y, r->area.height, 0 };
    if (r->beside)
        split_beside(r, o->preview_from);
    else if (r->has_preview && first_choice_line(r) >= 0 && r->area.height >= 4)
        split_preview(r);
    if (r->has_preview || !r->is_list || to - from <= r->area.height || r->area.height < 4)
        return;
    int start = list_start(r);
    if (start > from)
        split(r, start);
}

/* --- a spot and back --- */

static int line_of(const struct reader *r, const struct window *w, unsigned block, unsigned line)
{
    size_t first = lines_find_block(&r->lines, block);
    int at = (int)first + (int)line;

    if (first >= r->lines.len)
        return 0;
    while (at > (int)first && (at >= (int)r->lines.len || r->lines.items[at].block != block))
        at--;
    return list_clamp(w->to - w->from, w->height, at - w->from);
}

static void set_spot(const struct reader *r, const struct window *w, uint16_t *block, uint16_t *line)
{
    int at = w->from + w->top;

    *block = *line = 0;
    if (w->top == 0 || at >= (int)r->lines.len)
        return;
    uint32_t found = r->lines.items[at].block;
    *block = (uint16_t)found;
    *line = (uint16_t)((size_t)at - lines_find_block(&r->lines, found));
}

struct spot reader_spot(const struct reader *r)
{
    struct spot spot = { .focus = r->focus < r->len ? (uint16_t)r->focus : FOCUS_NONE };

    set_spot(r, &r->text, &spot.block, &spot.line);
    if (r->list.height)
        set_spot(r, &r->list, &spot.list_block, &spot.list_line);
    return spot;
}

bool reader_is_listed(const struct reader *r, int line)
{
    return r->list.height && line >= r->list.from && line < r->list.to;
}

static struct window *window_of(struct reader *r, const struct item *item)
{
    return reader_is_listed(r, (int)item->from) ? &r->list : &r->text;
}

bool reader_is_in_sight(const struct reader *r, const struct item *item)
{
    const struct window *w = reader_is_listed(r, (int)item->from) ? &r->list : &r->text;
    int top = w->from + w->top;

    return (int)item->to > top && (int)item->from < top + w->height;
}

void reader_show_focus(struct reader *r)
{
    if (r->focus >= r->len)
        return;
    const struct item *item = &r->items[r->focus];
    struct window *w = window_of(r, item);
    int from = (int)item->from - w->from, to = (int)item->to - w->from;

    /* what stands above the first choice is shown with it where there is room */
    if (w == &r->list && (int)item->from == first_choice_line(r))
        from = 0;
    w->top = list_show(w->to - w->from, w->height, w->top, from, to);
    w->top = list_show(w->to - w->from, w->height, w->top, (int)item->from - w->from, to);
}

static size_t first_focus(const struct reader *r, const struct reader_options *o)
{
    for (size_t i = 0; i < r->len; i++)
        if (o->first.kind != TARGET_NONE && target_equal(r->items[i].target, o->first))
            return i;
    for (size_t i = 0; r->is_list && i < r->len; i++)
        if (r->items[i].is_choice)
            return i;
    return r->len;
}

static void lay_out(struct reader *r, const struct doc *doc, const struct reader_options *o, struct arena *arena)
{
    *r = (struct reader){ .doc = doc, .area = o->area, .is_list = o->is_list, .has_title = o->has_title,
                          .has_preview = o->has_preview };
    r->beside = o->beside ? o->area.width - o->beside : 0;
    if (o->beside)
        r->lines = columns_apart(doc, o->preview_from, r->beside - READER_GAP, r->beside, o->beside, arena);
    else
        r->lines = columns_layout(doc, o->area.width > 1 ? o->area.width : 1, arena);
    for (size_t n = 0; n < r->lines.len; n++)
        collect_line(r, o, n, arena);
    if (first_choice_line(r) < 0)
        r->is_list = false;
    make_windows(r, o);
}

static void set_first_focus(struct reader *r, const struct reader_options *o, struct spot spot)
{
    r->focus = spot.focus < r->len ? spot.focus : spot.focus == FOCUS_FIRST ? first_focus(r, o) : r->len;
}

struct reader reader_open(const struct doc *doc, const struct reader_options *o, struct spot spot, struct arena *arena)
{
    struct reader r;

    lay_out(&r, doc, o, arena);
    set_first_focus(&r, o, spot);
    bool is_compact = o->is_compact && r.is_list && reader_height(&r) > o->area.height;
    if (is_compact) {
        uint32_t block = r.focus < r.len ? r.lines.items[r.items[r.focus].from].block : NO_ID;
        lay_out(&r, compact_choices(doc, block, arena), o, arena);
        set_first_focus(&r, o, spot);
    }
    r.text.top = line_of(&r, &r.text, spot.block, spot.line);
    if (r.list.height)
        r.list.top = line_of(&r, &r.list, spot.list_block, spot.list_line);
    /* a resize may have moved it out of sight, or it has just unfolded */
    if (r.focus < r.len && (is_compact || !reader_is_in_sight(&r, &r.items[r.focus])))
        reader_show_focus(&r);
    return r;
}

void reader_focus(struct reader *r, struct target target)
{
    r->focus = 0;
    while (r->focus < r->len && !target_equal(r->items[r->focus].target, target))
        r->focus++;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What a document offers in a rectangle, and moving in it; reader_draw.c shows it. */
#include "app/reader.h"

#include "app/compact.h"
#include "app/list.h"
#include "base/vec.h"
#include "text/width.h"

/* a text window is not made smaller than this while the list can do with less */
#define TEXT_ROWS 3
#define WHEEL_ROWS 3

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
        add_item(r, (struct item){ whole, n, n + 1, 0, r->area.width, true }, arena);
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

static void make_windows(struct reader *r)
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
    if (!r->is_list || to - from <= r->area.height || r->area.height < 4)
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

static struct window *window_of(struct reader *r, const struct item *item)
{
    return r->list.height && (int)item->from >= r->list.from ? &r->list : &r->text;
}

static bool is_in_sight(const struct reader *r, const struct item *item)
{
    const struct window *w = r->list.height && (int)item->from >= r->list.from ? &r->list : &r->text;
    int top = w->from + w->top;

    return (int)item->to > top && (int)item->from < top + w->height;
}

static void show_focus(struct reader *r)
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
    struct layout_options options = { .width = o->area.width > 1 ? o->area.width : 1 };

    *r = (struct reader){ .doc = doc, .area = o->area, .is_list = o->is_list, .has_title = o->has_title };
    r->lines = layout(doc, &options, arena);
    for (size_t n = 0; n < r->lines.len; n++)
        collect_line(r, o, n, arena);
    if (first_choice_line(r) < 0)
        r->is_list = false;
    make_windows(r);
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
    if (r.focus < r.len && (is_compact || !is_in_sight(&r, &r.items[r.focus])))
        show_focus(&r);
    return r;
}

/* --- moving --- */

static void set_focus(struct reader *r, size_t focus)
{
    r->focus = focus;
    show_focus(r);
}

static bool scroll(struct window *w, int by)
{
    int top = list_clamp(w->to - w->from, w->height, w->top + by);
    bool has_moved = top != w->top;

    w->top = top;
    return has_moved;
}

/* the focus may not stay where nobody sees it: in a list it goes to the first choice in sight, else to nothing */
static void keep_focus(struct reader *r)
{
    if (r->focus < r->len && is_in_sight(r, &r->items[r->focus]))
        return;
    r->focus = r->len;
    for (size_t i = 0; r->is_list && i < r->len; i++)
        if (r->items[i].is_choice && is_in_sight(r, &r->items[i])) {
            r->focus = i;
            return;
        }
}

static bool scroll_text(struct reader *r, int by)
{
    bool has_moved = scroll(&r->text, by);

    keep_focus(r);
    return has_moved;
}

/* the item that an arrow would go to: next to the focus, or the first (last) one in sight */
static size_t candidate(const struct reader *r, int step)
{
    if (r->focus < r->len)
        return r->focus + (size_t)step;
    for (size_t i = 0; i < r->len; i++) {
        size_t at = step > 0 ? i : r->len - 1 - i;
        if (is_in_sight(r, &r->items[at]))
            return at;
    }
    return r->len;
}

/* the next choice before or behind the focus, wherever it is; behind the last one the text goes on */
static bool step_choice(struct reader *r, int step)
{
    for (size_t i = candidate(r, step); i < r->len; i += (size_t)step)
        if (r->items[i].is_choice) {
            set_focus(r, i);
            return true;
        }
    bool has_moved = scroll(r->list.height ? &r->list : &r->text, step);
    keep_focus(r);
    return has_moved;
}

static bool step_text(struct reader *r, int step)
{
    size_t next = candidate(r, step);

    if (next < r->len && is_in_sight(r, &r->items[next])) {
        set_focus(r, next);
        return true;
    }
    return scroll_text(r, step);
}

/* Tab goes round */
static bool step_link(struct reader *r, int step)
{
    if (!r->len)
        return false;
    size_t next = candidate(r, step);
    if (next >= r->len)
        next = step > 0 ? 0 : r->len - 1;
    set_focus(r, next);
    return true;
}

static bool page(struct reader *r, int step)
{
    int height = r->text.height > 1 ? r->text.height - 1 : 1;

    if (scroll_text(r, step * height))
        return true;
    if (!r->list.height || !scroll(&r->list, step * (r->list.height > 1 ? r->list.height - 1 : 1)))
        return false;
    keep_focus(r);
    return true;
}

static void to_end(struct reader *r, int step)
{
    size_t last = r->len;

    scroll(&r->text, step * (r->text.to - r->text.from));
    if (r->list.height)
        scroll(&r->list, step * (r->list.to - r->list.from));
    for (size_t i = 0; r->is_list && i < r->len; i++)
        if (r->items[i].is_choice && (last == r->len || step > 0))
            last = i;
    if (last < r->len)
        r->focus = last;
    keep_focus(r);
}

bool reader_move(struct reader *r, enum action action)
{
    int step = action == ACTION_UP || action == ACTION_PREV || action == ACTION_PAGE_UP || action == ACTION_HOME ? -1 : 1;

    if (action == ACTION_UP || action == ACTION_DOWN)
        return r->is_list ? step_choice(r, step) : step_text(r, step);
    if (action == ACTION_NEXT || action == ACTION_PREV)
        return step_link(r, step);
    if (action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN)
        return page(r, step);
    if (action != ACTION_HOME && action != ACTION_END)
        return false;
    to_end(r, step);
    return true;
}

bool reader_wheel(struct reader *r, int y, int step)
{
    if (!r->list.height || y < r->list.y)
        return scroll_text(r, step * WHEEL_ROWS);
    bool has_moved = scroll(&r->list, step);
    keep_focus(r);
    return has_moved;
}

bool reader_digit(struct reader *r, char digit)
{
    for (size_t i = 0; i < r->len; i++) {
        const struct doc_block *block = block_of(r, r->items[i].from);
        if (!r->items[i].is_choice || block->kind != BLOCK_CHOICE || block->marker.len != 1 || block->marker.ptr[0] != digit)
            continue;
        set_focus(r, i);
        return true;
    }
    return false;
}

static int line_at(const struct window *w, int y)
{
    int line = w->from + w->top + y - w->y;

    return y < w->y || y >= w->y + w->height || line >= w->to ? -1 : line;
}

bool reader_click(struct reader *r, int x, int y)
{
    int line = line_at(&r->text, y), hit = -1;

    if (line < 0 && r->list.height)
        line = line_at(&r->list, y);
    x -= r->area.x;
    for (size_t i = 0; line >= 0 && i < r->len; i++) {
        const struct item *item = &r->items[i];
        if (line < (int)item->from || line >= (int)item->to)
            continue;
        bool is_within = (line > (int)item->from || x >= item->x) && (line + 1 < (int)item->to || x < item->right);
        if (item->is_choice ? x >= -2 && x < r->area.width : is_within)
            hit = (int)i;
    }
    if (hit < 0)
        return false;
    r->focus = (size_t)hit;
    return true;
}

struct target reader_target(const struct reader *r)
{
    return r->focus < r->len ? r->items[r->focus].target : (struct target){ .kind = TARGET_NONE };
}

bool reader_has_more_above(const struct reader *r)
{
    return (r->list.height ? &r->list : &r->text)->top > 0;
}

bool reader_has_more_below(const struct reader *r)
{
    const struct window *w = r->list.height ? &r->list : &r->text;

    return w->from + w->top + w->height < w->to;
}

int reader_height(const struct reader *r)
{
    return (r->list.height ? r->list.to : r->text.to) - r->text.from;
}

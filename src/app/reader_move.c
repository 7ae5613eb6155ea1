/* SPDX-License-Identifier: EUPL-1.2 */
/* Moving the focus and the windows of a reader. */
#include "app/reader.h"

#include "app/list.h"
#include "text/width.h"

#define WHEEL_ROWS 3

static const struct doc_block *block_of(const struct reader *r, size_t line)
{
    return &r->doc->blocks.items[r->lines.items[line].block];
}

static void set_focus(struct reader *r, size_t focus)
{
    r->focus = focus;
    reader_show_focus(r);
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
    if (r->focus < r->len && reader_is_in_sight(r, &r->items[r->focus]))
        return;
    r->focus = r->len;
    for (size_t i = 0; r->is_list && i < r->len; i++)
        if (r->items[i].is_choice && reader_is_in_sight(r, &r->items[i])) {
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
        if (reader_is_in_sight(r, &r->items[at]))
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

    if (next < r->len && reader_is_in_sight(r, &r->items[next])) {
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

bool reader_wheel(struct reader *r, int x, int y, int step)
{
    bool is_beside = r->beside && x >= r->area.x + r->beside;

    if (!r->list.height || is_beside || y < r->list.y || y >= r->list.y + r->list.height)
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
    int line = -1, hit = -1;

    x -= r->area.x;
    if (!r->beside || x >= r->beside)
        line = line_at(&r->text, y);
    if (line < 0 && r->list.height)
        line = line_at(&r->list, y);
    for (size_t i = 0; line >= 0 && i < r->len; i++) {
        const struct item *item = &r->items[i];
        if (line < (int)item->from || line >= (int)item->to)
            continue;
        bool is_within = (line > (int)item->from || x >= item->x) && (line + 1 < (int)item->to || x < item->right);
        if (item->is_choice ? x >= -2 && x < item->right : is_within)
            hit = (int)i;
    }
    if (hit < 0)
        return false;
    r->focus = (size_t)hit;
    return true;
}

bool reader_is_marker(const struct reader *r, int x)
{
    if (r->focus >= r->len || !r->items[r->focus].is_choice)
        return false;
    const struct line *line = &r->lines.items[r->items[r->focus].from];
    const struct line_run *marker = line->runs_len > 0 ? &line->runs[0] : NULL;

    return marker && x >= r->area.x + (int)marker->x - 1 && x <= r->area.x + (int)marker->x + width_text(marker->text);
}

struct target reader_target(const struct reader *r)
{
    return r->focus < r->len ? r->items[r->focus].target : (struct target){ .kind = TARGET_NONE };
}

const struct window *reader_lower(const struct reader *r)
{
    return r->list.height && r->list.y > r->text.y ? &r->list : &r->text;
}

const struct window *reader_upper(const struct reader *r)
{
    return !r->list.height ? NULL : r->list.y > r->text.y ? &r->text : &r->list;
}

bool window_has_above(const struct window *w)
{
    return w->top > 0;
}

bool window_has_below(const struct window *w)
{
    return w->from + w->top + w->height < w->to;
}

int reader_height(const struct reader *r)
{
    const struct window *upper = reader_upper(r) ? reader_upper(r) : &r->text;

    return reader_lower(r)->to - upper->from;
}

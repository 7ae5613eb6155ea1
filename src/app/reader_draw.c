/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/reader.h"

#include "text/width.h"

#define MORE_ABOVE " ▲ mehr "
#define MORE_BELOW " ▼ mehr "
#define MORE_BELOW_WIDE " ▼ mehr: Bild ab "
#define WIDE_FROM 60

static void draw_line(const struct reader *r, struct frame *f, int n, int y)
{
    const struct line *line = &r->lines.items[n];
    int right = r->area.x + r->area.width;

    for (size_t i = 0; i < line->runs_len; i++)
        frame_put(f, r->area.x + (int)line->runs[i].x, y, right, line->runs[i].text, line->runs[i].role);
}

static int row_of(const struct window *w, int line)
{
    int y = w->y + line - w->from - w->top;

    return y < w->y || y >= w->y + w->height || line >= w->to ? -1 : y;
}

/* the row of a line in whichever window shows it, -1: none */
static int row_of_line(const struct reader *r, int line)
{
    return row_of(reader_is_listed(r, line) ? &r->list : &r->text, line);
}

static void draw_window(const struct reader *r, const struct window *w, struct frame *f)
{
    for (int i = 0; i < w->height && w->from + w->top + i < w->to; i++)
        draw_line(r, f, w->from + w->top + i, w->y + i);
}

/* a choice is marked over its whole width, its sign in the margin; a link where it stands */
static void focus_row(const struct reader *r, const struct item *item, int line, int y, struct frame *f)
{
    int left = line == (int)item->from ? item->x : 0, right = line + 1 == (int)item->to ? item->right : r->area.width;
    const struct line *l = &r->lines.items[line];

    if (item->is_choice) {
        if (line == (int)item->from)
            frame_put(f, r->area.x - 1, y, r->area.x, STR("▸"), ROLE_CHOICE);
        frame_focus(f, (struct rect){ r->area.x - 1, y, item->right + 1, 1 });
        return;
    }
    for (size_t i = 0; i < l->runs_len; i++) {
        int x = (int)l->runs[i].x, end = x + width_text(l->runs[i].text);
        int from = x > left ? x : left, to = end < right ? end : right;
        if (from < to && l->runs[i].target.kind == item->target.kind)
            frame_focus(f, (struct rect){ r->area.x + from, y, to - from, 1 });
    }
}

/* the cursor behind what was typed: where the field's blanks begin */
static void place_cursor(const struct reader *r, struct frame *f)
{
    frame_cursor(f, r->area.x, r->area.y);
    for (size_t n = 0; n < r->lines.len; n++)
        for (size_t i = 0; i < r->lines.items[n].runs_len; i++)
            if (r->lines.items[n].runs[i].role == ROLE_FIELD && row_of_line(r, (int)n) >= 0)
                frame_cursor(f, r->area.x + (int)r->lines.items[n].runs[i].x, row_of_line(r, (int)n));
}

static void draw_focus(const struct reader *r, struct frame *f)
{
    bool has_cursor = r->is_typed;

    place_cursor(r, f);
    if (r->focus >= r->len)
        return;
    const struct item *item = &r->items[r->focus];
    for (int line = (int)item->from; line < (int)item->to; line++) {
        int y = row_of_line(r, line);
        if (y < 0)
            continue;
        focus_row(r, item, line, y, f);
        if (!has_cursor)
            frame_cursor(f, r->area.x + (item->is_choice || line > (int)item->from ? 0 : item->x), y);
        has_cursor = true;
    }
}

/* where the next mark begins on a dividing line, from its right end */
static int mark_x(bool is_there, struct str mark, int *right)
{
    if (is_there)
        *right -= width_text(mark);
    return *right;
}

static struct str more_below(struct rect row)
{
    return row.width < WIDE_FROM ? STR(MORE_BELOW) : STR(MORE_BELOW_WIDE);
}

void reader_draw_rule(struct frame *f, struct rect row, bool has_above, bool has_below)
{
    int right = row.x + row.width - 2;

    frame_fill(f, row, STR("─"), ROLE_BORDER);
    int below = mark_x(has_below, more_below(row), &right), above = mark_x(has_above, STR(MORE_ABOVE), &right);
    if (has_below)
        frame_put(f, below, row.y, row.x + row.width, more_below(row), ROLE_LABEL);
    if (has_above)
        frame_put(f, above, row.y, row.x + row.width, STR(MORE_ABOVE), ROLE_LABEL);
}

void reader_draw_end(const struct reader *r, struct frame *f, struct rect row)
{
    const struct window *lower = reader_lower(r), *upper = reader_upper(r);

    reader_draw_rule(f, row, window_has_above(lower), window_has_below(lower));
    if (upper && r->beside)
        reader_draw_rule(f, (struct rect){ row.x, row.y, r->beside - 2, 1 }, window_has_above(upper), window_has_below(upper));
}

enum action reader_click_rule(struct rect row, int x, int y, bool has_above, bool has_below)
{
    int right = row.x + row.width - 2, end = right;
    int below = mark_x(has_below, more_below(row), &right), above = mark_x(has_above, STR(MORE_ABOVE), &right);

    if (y != row.y || x >= end)
        return ACTION_NONE;
    if (has_below && x >= below)
        return ACTION_PAGE_DOWN;
    return has_above && x >= above ? ACTION_PAGE_UP : ACTION_NONE;
}

void reader_draw(const struct reader *r, struct frame *f)
{
    const struct window *upper = reader_upper(r), *lower = reader_lower(r);

    draw_window(r, lower, f);
    if (upper) {
        draw_window(r, upper, f);
    }
    for (int y = r->area.y; r->beside && y < r->area.y + r->area.height; y++)
        frame_put(f, r->area.x + r->beside - 2, y, r->area.x + r->area.width, STR("│"), ROLE_BORDER);
    if (upper && !r->beside) {
        bool has_above = window_has_above(upper), has_below = window_has_below(upper);
        if (has_below || has_above || window_has_above(lower) || r->has_preview)
            reader_draw_rule(f, (struct rect){ r->area.x, lower->y - 1, r->area.width, 1 }, has_above, has_below);
    }
    draw_focus(r, f);
}

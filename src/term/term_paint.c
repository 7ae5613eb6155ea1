/* SPDX-License-Identifier: EUPL-1.2 */
/* Frame to curses: the whole frame each time, the difference is curses' business. */
#include "term/term.h"

#include "term/state.h"
#include "text/utf8.h"

#include <curses.h>

static bool is_alike(const struct cell *a, const struct cell *b)
{
    return a->role == b->role && a->has_focus == b->has_focus;
}

static struct str text_of(const struct cell *cell)
{
    return cell->text.len ? cell->text : STR(" ");
}

/* The cells from..to of a row, all alike, as one text. */
static void paint_run(const struct term *term, const struct cell *row, int y, int from, int to, struct arena *scratch)
{
    size_t len = 0;

    for (int x = from; x < to; x++)
        len += row[x].width ? text_of(&row[x]).len : 0;
    char *bytes = ARENA_ARRAY(scratch, char, len + 1);
    len = 0;
    for (int x = from; x < to; x++) {
        struct str text = row[x].width ? text_of(&row[x]) : STR("");
        memcpy(bytes + len, text.ptr, text.len);
        len += text.len;
    }
    attrset((int)theme_attributes(term->palette, (enum role)row[from].role, row[from].has_focus));
    mvaddwstr(y, from, utf8_to_wide((struct str){ bytes, len }, scratch));
}

static bool is_blank(const struct cell *cell)
{
    return cell->text.len == 0 || str_is(cell->text, " ");
}

/*
 * A row in ASCII. What takes more letters there (ä, „…“) pushes what follows to the right until two blanks or a dividing
 * line stand together, of which one is given up, so that columns and frames stay where they are.
 */
static struct cell *ascii_row(const struct cell *row, int width, struct arena *scratch)
{
    struct cell *out = ARENA_ARRAY(scratch, struct cell, (size_t)width + 1);
    int len = 0;

    for (int x = 0; x < width; x++) {
        bool is_spare = x + 1 < width && ((is_blank(&row[x]) && is_blank(&row[x + 1])) || str_is(row[x].text, "─"));
        if (row[x].width == 0 || (is_spare && len > x))
            continue;
        struct str text = utf8_to_ascii(text_of(&row[x]), scratch);
        for (size_t i = 0; i < text.len && len < width; i++) {
            out[len] = row[x];
            out[len].text = str_slice(text, i, i + 1);
            out[len++].width = 1;
        }
    }
    for (; len < width; len++)
        out[len] = (struct cell){ .text = STR(" "), .width = 1, .role = ROLE_PLAIN };
    return out;
}

void term_paint(struct term *term, const struct frame *frame, struct arena *scratch)
{
    struct size size = term_size(term);
    int width = frame->width < size.width ? frame->width : size.width;

    attrset(0);
    erase();
    for (int y = 0; y < frame->height && y < size.height; y++) {
        const struct cell *row = &frame->cells[(size_t)y * (size_t)frame->width];
        if (!term->is_utf8 || term->look.is_ascii)
            row = ascii_row(row, width, scratch);
        for (int from = 0, to; from < width; from = to) {
            for (to = from + 1; to < width && (row[to].width == 0 || is_alike(&row[from], &row[to])); to++)
                ;
            paint_run(term, row, y, from, to, scratch);
        }
    }
    move(frame->cursor_y < size.height ? frame->cursor_y : 0, frame->cursor_x < size.width ? frame->cursor_x : 0);
    refresh();
}

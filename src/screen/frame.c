/* SPDX-License-Identifier: EUPL-1.2 */
#include "screen/frame.h"

#include "base/fail.h"
#include "text/utf8.h"
#include "text/width.h"

static const struct cell blank = { .text = STR_INIT(""), .width = 1, .role = ROLE_PLAIN };

static int clamp(int n, int least, int most)
{
    return n < least ? least : n > most ? most : n;
}

struct frame frame_create(int width, int height, struct arena *arena)
{
    struct frame f = { .width = clamp(width, 0, 10000), .height = clamp(height, 0, 10000) };
    size_t len = (size_t)f.width * (size_t)f.height;

    f.cells = ARENA_ARRAY(arena, struct cell, len ? len : 1);
    for (size_t i = 0; i < len; i++)
        f.cells[i] = blank;
    return f;
}

static struct cell *cell_at(const struct frame *f, int x, int y)
{
    return &f->cells[(size_t)y * (size_t)f->width + (size_t)x];
}

/* half of a wide cell is about to be written over: the other half becomes a blank */
static void heal(struct frame *f, int x, int y)
{
    struct cell *cell = cell_at(f, x, y);

    if (cell->width == 0 && x > 0)
        *cell_at(f, x - 1, y) = blank;
    if (cell->width == 2 && x + 1 < f->width)
        *cell_at(f, x + 1, y) = blank;
}

static void put_cell(struct frame *f, int x, int y, struct cell cell)
{
    heal(f, x, y);
    if (cell.width == 2) {
        heal(f, x + 1, y);
        *cell_at(f, x + 1, y) = (struct cell){ .text = blank.text, .width = 0, .role = cell.role };
    }
    *cell_at(f, x, y) = cell;
}

int frame_put(struct frame *f, int x, int y, int right, struct str text, enum role role)
{
    right = clamp(right, 0, f->width);
    for (size_t from = 0, to; from < text.len; from = to) {
        to = utf8_next_grapheme(text, from);
        struct cell cell = { .text = str_slice(text, from, to), .role = (unsigned char)role };
        int width = width_grapheme(cell.text);
        if (width <= 0)
            continue;
        if (x >= right)
            return x;
        bool is_cut = x < 0 || x + width > right;
        cell.width = (signed char)(is_cut ? 1 : width);
        if (is_cut)
            cell.text = blank.text;
        for (int i = 0; i < (is_cut ? width : 1); i++)
            if (y >= 0 && y < f->height && x + i >= 0 && x + i < right)
                put_cell(f, x + i, y, cell);
        x += width;
    }
    return x < right ? x : right;
}

void frame_fill(struct frame *f, struct rect r, struct str grapheme, enum role role)
{
    int width = width_text(grapheme);

    for (int y = r.y; y < r.y + r.height; y++)
        for (int x = r.x; width > 0 && x + width <= r.x + r.width; x += width)
            frame_put(f, x, y, r.x + r.width, grapheme, role);
}

void frame_focus(struct frame *f, struct rect r)
{
    int right = clamp(r.x + r.width, 0, f->width), bottom = clamp(r.y + r.height, 0, f->height);

    for (int y = clamp(r.y, 0, f->height); y < bottom; y++)
        for (int x = clamp(r.x, 0, f->width); x < right; x++)
            cell_at(f, x, y)->has_focus = true;
}

void frame_cursor(struct frame *f, int x, int y)
{
    f->cursor_x = clamp(x, 0, f->width > 0 ? f->width - 1 : 0);
    f->cursor_y = clamp(y, 0, f->height > 0 ? f->height - 1 : 0);
}

bool frame_equal(const struct frame *a, const struct frame *b)
{
    if (a->width != b->width || a->height != b->height || a->cursor_x != b->cursor_x || a->cursor_y != b->cursor_y)
        return false;
    for (size_t i = 0; i < (size_t)a->width * (size_t)a->height; i++) {
        const struct cell *c = &a->cells[i], *d = &b->cells[i];
        if (c->width != d->width || c->role != d->role || c->has_focus != d->has_focus || !str_equal(c->text, d->text))
            return false;
    }
    return true;
}

char role_letter(enum role role)
{
    static const char letters[ROLE_LEN] = {
        [ROLE_PLAIN] = '.', [ROLE_STRONG] = 's', [ROLE_TERM] = 't',    [ROLE_TITLE] = 'T',   [ROLE_HEADING] = 'H',
        [ROLE_LABEL] = 'l', [ROLE_HINT] = 'h',   [ROLE_PHONE] = 'p',   [ROLE_WEB] = 'w',     [ROLE_CHOICE] = 'c',
        [ROLE_NUMBER] = 'n', [ROLE_WARNING] = 'W', [ROLE_AVOID] = 'a', [ROLE_SOFORT] = '1',  [ROLE_HEUTE] = '2',
        [ROLE_WOCHE] = '3', [ROLE_LAENGER] = '4', [ROLE_KEY] = 'K',    [ROLE_KEYLINE] = 'k', [ROLE_BORDER] = 'b',
        [ROLE_MATCH] = 'm', [ROLE_FIELD] = 'f',
    };

    BUG_ON((unsigned)role >= ROLE_LEN);
    return letters[role];
}

/* a row as text without blanks at the end */
static struct str row_text(const struct frame *f, int y, struct arena *arena)
{
    size_t len = 0, used = 0;
    const struct cell *row = f->width ? cell_at(f, 0, y) : NULL;

    for (int x = 0; x < f->width; x++)
        len += row[x].text.len ? row[x].text.len : 1;
    char *bytes = ARENA_ARRAY(arena, char, len + 1);
    for (int x = 0; x < f->width; x++) {
        if (row[x].width == 0)
            continue;
        struct str text = row[x].text.len ? row[x].text : STR(" ");
        memcpy(bytes + used, text.ptr, text.len);
        used += text.len;
    }
    while (used > 0 && bytes[used - 1] == ' ')
        used--;
    bytes[used] = '\0';
    return (struct str){ bytes, used };
}

static struct str row_roles(const struct frame *f, int y, struct arena *arena)
{
    size_t used = (size_t)f->width;
    char *bytes = ARENA_ARRAY(arena, char, used + 1);

    for (int x = 0; x < f->width; x++)
        bytes[x] = cell_at(f, x, y)->has_focus ? '^' : role_letter((enum role)cell_at(f, x, y)->role);
    while (used > 0 && bytes[used - 1] == '.')
        used--;
    return (struct str){ bytes, used };
}

/* all rows, each with a line end */
static struct str join_rows(const struct frame *f, struct str (*row)(const struct frame *f, int y, struct arena *arena),
                            struct arena *arena)
{
    struct str *rows = ARENA_ARRAY(arena, struct str, (size_t)f->height + 1);
    size_t len = 0, used = 0;

    for (int y = 0; y < f->height; y++) {
        rows[y] = row(f, y, arena);
        len += rows[y].len + 1;
    }
    char *bytes = ARENA_ARRAY(arena, char, len + 1);
    for (int y = 0; y < f->height; y++) {
        memcpy(bytes + used, rows[y].ptr, rows[y].len);
        used += rows[y].len;
        bytes[used++] = '\n';
    }
    return (struct str){ bytes, used };
}

struct str frame_text(const struct frame *f, struct arena *arena)
{
    return join_rows(f, row_text, arena);
}

struct str frame_dump(const struct frame *f, struct arena *arena)
{
    struct str text = frame_text(f, arena), roles = join_rows(f, row_roles, arena);

    return arena_printf(arena, "%.*s--\n%.*scursor %d,%d\n", STR_ARG(text), STR_ARG(roles), f->cursor_x, f->cursor_y);
}

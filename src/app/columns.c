/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/columns.h"

/* the lines of blocks from..to at a width, which keep their places in the whole document */
static struct lines part(const struct doc *doc, size_t from, size_t to, int width, struct arena *arena)
{
    struct layout_options options = { .width = width };
    struct doc some = *doc;

    some.blocks.items += from;
    some.blocks.len = to - from;
    struct lines lines = layout(&some, &options, arena);
    struct line *items = ARENA_ARRAY(arena, struct line, lines.len);
    for (size_t i = 0; i < lines.len; i++) {
        items[i] = lines.items[i];
        items[i].block += (uint32_t)from;
    }
    return (struct lines){ items, lines.len };
}

/* one line of both; it counts to the left one's block as long as there is any */
static struct line beside(const struct line *left, const struct line *right, int x, struct arena *arena)
{
    struct line line = left ? *left : *right;
    size_t left_len = left ? left->runs_len : 0, right_len = right ? right->runs_len : 0;

    line.runs = ARENA_ARRAY(arena, struct line_run, left_len + right_len);
    line.runs_len = left_len + right_len;
    for (size_t i = 0; i < left_len; i++)
        line.runs[i] = left->runs[i];
    for (size_t i = 0; i < right_len; i++) {
        line.runs[left_len + i] = right->runs[i];
        line.runs[left_len + i].x += x;
    }
    return line;
}

struct lines columns_apart(const struct doc *doc, size_t from, int left, int x, int width, struct arena *arena)
{
    struct lines before = part(doc, 0, from, left, arena), behind = part(doc, from, doc->blocks.len, width, arena);
    struct line *items = ARENA_ARRAY(arena, struct line, before.len + behind.len);

    for (size_t i = 0; i < before.len; i++)
        items[i] = before.items[i];
    for (size_t i = 0; i < behind.len; i++) {
        items[before.len + i] = behind.items[i];
        for (size_t j = 0; j < behind.items[i].runs_len; j++)
            behind.items[i].runs[j].x += x;
    }
    return (struct lines){ items, before.len + behind.len };
}

struct lines columns_layout(const struct doc *doc, int width, struct arena *arena)
{
    int column = (width - COLUMNS_GAP) / 2;
    size_t len = doc->blocks.len;

    if (!columns_fit(doc, width))
        return part(doc, 0, len, width, arena);
    struct lines head = part(doc, 0, doc->columns[0], width, arena);
    struct lines left = part(doc, doc->columns[0], doc->columns[1], column, arena);
    struct lines right = part(doc, doc->columns[1], len, column, arena);
    size_t rows = left.len > right.len ? left.len : right.len;
    struct line *items = ARENA_ARRAY(arena, struct line, head.len + rows);
    for (size_t i = 0; i < head.len; i++)
        items[i] = head.items[i];
    for (size_t i = 0; i < rows; i++)
        items[head.len + i] = beside(i < left.len ? &left.items[i] : NULL, i < right.len ? &right.items[i] : NULL,
                                     column + COLUMNS_GAP, arena);
    return (struct lines){ items, head.len + rows };
}

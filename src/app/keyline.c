/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/keyline.h"

#include "base/str.h"
#include "text/width.h"

#define GAP 2

static int item_width(const struct key_row *row)
{
    return width_text(str_from(row->sign)) + 1 + width_text(str_from(row->label));
}

static int total_width(const struct keyline *k)
{
    int width = k->len ? -GAP : 0;

    for (size_t i = 0; i < k->len; i++)
        width += item_width(k->items[i].row) + GAP;
    return width;
}

/* the first to go where room is scarce */
static void drop_one(struct keyline *k)
{
    size_t worst = 0;

    for (size_t i = 1; i < k->len; i++)
        if (k->items[i].row->rank > k->items[worst].row->rank)
            worst = i;
    k->len--;
    for (size_t i = worst; i < k->len; i++)
        k->items[i] = k->items[i + 1];
}

struct keyline keyline_make(enum context context, unsigned hidden, struct rect row, struct arena *arena)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);
    struct keyline k = { .items = ARENA_ARRAY(arena, struct key_item, len), .row = row };
    int x = row.x;

    for (size_t i = 0; i < len; i++)
        if (rows[i].sign && key_row_is_in(&rows[i], context) && !(hidden >> rows[i].action & 1u))
            k.items[k.len++].row = &rows[i];
    while (k.len && total_width(&k) > row.width)
        drop_one(&k);
    for (size_t i = 0; i < k.len; i++) {
        k.items[i].x = x;
        k.items[i].right = x + item_width(k.items[i].row);
        x = k.items[i].right + GAP;
    }
    return k;
}

enum action keyline_click(const struct keyline *k, int x, int y)
{
    for (size_t i = 0; y == k->row.y && i < k->len; i++)
        if (x >= k->items[i].x && x < k->items[i].right)
            return k->items[i].row->action;
    return ACTION_NONE;
}

void keyline_draw(const struct keyline *k, struct frame *f)
{
    int right = k->row.x + k->row.width;

    for (size_t i = 0; i < k->len; i++) {
        int x = frame_put(f, k->items[i].x, k->row.y, right, str_from(k->items[i].row->sign), ROLE_KEY);
        frame_put(f, x + 1, k->row.y, right, str_from(k->items[i].row->label), ROLE_KEYLINE);
    }
}

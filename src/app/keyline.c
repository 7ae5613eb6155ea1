/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/keyline.h"

#include "base/str.h"
#include "text/width.h"

#define GAP 2

static int item_width(const struct key_item *item)
{
    return width_text(item->sign) + (item->is_short ? 0 : 1 + width_text(str_from(item->row->label)));
}

static int total_width(const struct keyline *k)
{
    int width = k->len ? -GAP : 0;

    for (size_t i = 0; i < k->len; i++)
        width += item_width(&k->items[i]) + GAP;
    return width;
}

/* what everything else can be found with, and what the page is for, only gives up its word */
#define RANK_KEPT 2
static bool is_kept(const struct key_row *row)
{
    return row->rank <= RANK_KEPT || row->action == ACTION_HELP;
}

/* the first to go where room is scarce; false where nothing can */
static bool shrink_one(struct keyline *k)
{
    size_t worst = k->len;

    for (size_t i = 0; i < k->len; i++)
        if (!k->items[i].is_short && (worst == k->len || k->items[i].row->rank > k->items[worst].row->rank))
            worst = i;
    if (worst == k->len)
        return false;
    if (is_kept(k->items[worst].row)) {
        k->items[worst].is_short = true;
        return true;
    }
    k->len--;
    for (size_t i = worst; i < k->len; i++)
        k->items[i] = k->items[i + 1];
    return true;
}

struct keyline keyline_make(enum context context, uint64_t hidden, struct rect row, struct arena *arena)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);
    struct keyline k = { .items = ARENA_ARRAY(arena, struct key_item, len), .row = row };
    int x = row.x;

    for (size_t i = 0; i < len; i++) {
        struct str sign = keymap_sign(&rows[i], context);
        if (sign.len && key_row_is_in(&rows[i], context) && !(hidden >> rows[i].action & 1u))
            k.items[k.len++] = (struct key_item){ .row = &rows[i], .sign = sign };
    }
    while (total_width(&k) > row.width && shrink_one(&k))
        continue;
    for (size_t i = 0; i < k.len; i++) {
        k.items[i].x = x;
        k.items[i].right = x + item_width(&k.items[i]);
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
        int x = frame_put(f, k->items[i].x, k->row.y, right, k->items[i].sign, ROLE_KEY);
        if (!k->items[i].is_short)
            frame_put(f, x + 1, k->row.y, right, str_from(k->items[i].row->label), ROLE_KEYLINE);
    }
}

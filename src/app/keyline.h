/* SPDX-License-Identifier: EUPL-1.2 */
/* The last row of the screen: the keys that matter here, as many as fit, each to be clicked. */
#ifndef APP_KEYLINE_H
#define APP_KEYLINE_H

#include "app/keymap.h"
#include "base/arena.h"
#include "screen/frame.h"

struct key_item {
    const struct key_row *row;
    int x, right; /* in the key line's row */
};

struct keyline {
    struct key_item *items;
    size_t len;
    struct rect row;
};

/* The keys of a context that fit; hidden: actions that would do nothing now, a bit each. */
struct keyline keyline_make(enum context context, unsigned hidden, struct rect row, struct arena *arena);
/* ACTION_NONE beside the keys */
enum action keyline_click(const struct keyline *k, int x, int y);
void keyline_draw(const struct keyline *k, struct frame *f);

#endif

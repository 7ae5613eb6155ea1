/* SPDX-License-Identifier: EUPL-1.2 */
/* The last row of the screen: the keys that matter here, as many as fit, each to be clicked. */
#ifndef APP_KEYLINE_H
#define APP_KEYLINE_H

#include "app/keymap.h"
#include "base/arena.h"
#include "screen/frame.h"

#include <stdint.h>

struct key_item {
    const struct key_row *row;
    struct str sign;
    bool is_short;       /* the sign without its word */
    int x, right; /* in the key line's row */
};

struct keyline {
    struct key_item *items;
    size_t len;
    struct rect row;
};

#define ACTION_BIT(action) ((uint64_t)1 << (action))
/* The keys of a context that fit; hidden: actions that would do nothing now, an ACTION_BIT each. */
struct keyline keyline_make(enum context context, uint64_t hidden, struct rect row, struct arena *arena);
/* ACTION_NONE beside the keys */
enum action keyline_click(const struct keyline *k, int x, int y);
void keyline_draw(const struct keyline *k, struct frame *f);

#endif

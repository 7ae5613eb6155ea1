/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The screen as plain memory: width × height cells, each one grapheme, its width and its role. Views draw here, the painter
 * copies it to the terminal, tests dump it. Writing is clipped; a wide character cut by the edge becomes a blank.
 */
#ifndef SCREEN_FRAME_H
#define SCREEN_FRAME_H

#include "base/arena.h"
#include "base/str.h"
#include "text/role.h"

#include <stdbool.h>

struct cell {
    struct str text;      /* one grapheme; empty: the right half of a wide one, or nothing drawn (a blank) */
    signed char width;    /* 0: right half, 1, 2 */
    unsigned char role;
    bool has_focus;
};

struct frame {
    int width, height;
    struct cell *cells;   /* row by row */
    int cursor_x, cursor_y; /* the hardware cursor: on the chosen row, or behind what is being typed */
};

struct rect { int x, y, width, height; };
struct size { int width, height; };

/* a blank frame in arena; sizes below 0 count as 0 */
struct frame frame_create(int width, int height, struct arena *arena);
/* Writes text from x on within row y, up to right (exclusive); gives the column behind the last cell written. */
int frame_put(struct frame *f, int x, int y, int right, struct str text, enum role role);
/* the same cell over and over */
void frame_fill(struct frame *f, struct rect r, struct str grapheme, enum role role);
/* marks cells as the chosen ones */
void frame_focus(struct frame *f, struct rect r);
void frame_cursor(struct frame *f, int x, int y);
bool frame_equal(const struct frame *a, const struct frame *b);
/* one letter a role, for dumps: '.' plain … */
char role_letter(enum role role);
/*
 * Rows as text without blanks at the end, then a line "--", then rows of role letters ('#' upper-cases nothing: focus is shown
 * as a row of '^' letters replacing the role), then "cursor x,y". The golden format.
 */
struct str frame_dump(const struct frame *f, struct arena *arena);
/* only the text rows */
struct str frame_text(const struct frame *f, struct arena *arena);

#endif

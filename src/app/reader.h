/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A document in a rectangle: scrolling, what has the focus, drawing. Made anew for each event and each frame from a document
 * and a spot, and boiled down to a spot again.
 *
 * Where a list of choices does not fit below its text, the two get a window each with a rule between them, so that the
 * question and its answers are in sight together.
 */
#ifndef APP_READER_H
#define APP_READER_H

#include "app/keymap.h"
#include "app/view.h"
#include "doc/layout.h"
#include "screen/frame.h"

/* columns between two texts side by side; a line stands in them */
#define READER_GAP 5

/* a thing that can be chosen: lines from..to (exclusive), and of a link its columns in the first and last line */
struct item {
    struct target target;
    size_t from, to;
    int x, right;
    bool is_choice; /* a whole block, not a link in the text */
};

/* lines from..to (exclusive) in rows y..y+height, the first one shown is from + top */
struct window {
    int from, to, y, height, top;
};

struct reader {
    const struct doc *doc;
    struct lines lines;
    bool has_title;        /* its first block is shown elsewhere */
    struct rect area;
    struct item *items;    /* of VEC(struct item) while collecting */
    size_t len, cap;
    struct window text, list; /* list.height 0: everything is in text */
    bool is_list, has_preview;
    int beside;            /* the column of area where the text's window begins, right of the list's; 0: it has a rule above it */
    size_t focus;          /* an item, or len: none */
    bool is_typed;         /* the reader is typing: the cursor stays in the field */
};

struct reader_options {
    struct rect area;
    bool is_list;          /* Down goes from choice to choice */
    bool has_preview;      /* what stands below the choices has a window of its own: it tells about the chosen one */
    size_t preview_from;   /* it begins with this block; 0: behind the last choice */
    int beside;            /* columns of a preview beside the choices; 0: it stands below them */
    bool is_compact;       /* a list that is too long shows only its chosen row in full */
    bool has_title;        /* the first block is shown elsewhere: not in the text */
    unsigned targets;      /* kinds that can be chosen, a bit each */
    struct target first;   /* what has the focus at first; TARGET_NONE: of a list the first choice */
};

struct reader reader_open(const struct doc *doc, const struct reader_options *o, struct spot spot, struct arena *arena);
struct spot reader_spot(const struct reader *r);
/* Moves by an action; false where it is none of moving, or nothing moved. */
bool reader_move(struct reader *r, enum action action);
/* Focus on the choice with this digit; false where there is none. */
bool reader_digit(struct reader *r, char digit);
/* Focus on what leads to the target; on nothing where there is none. */
void reader_focus(struct reader *r, struct target target);
/* Focus on what was clicked; false where there is nothing to choose. */
bool reader_click(struct reader *r, int x, int y);
/* TARGET_NONE where nothing has the focus */
/* whether a column of the screen is that of the marker of what has the focus */
bool reader_is_marker(const struct reader *r, int x);
struct target reader_target(const struct reader *r);
/* The window at the area's lower edge, and the one above it (NULL: there is one only), with a rule between them. */
const struct window *reader_lower(const struct reader *r);
const struct window *reader_upper(const struct reader *r);
bool window_has_above(const struct window *w);
bool window_has_below(const struct window *w);
/* what moving and drawing share */
bool reader_is_listed(const struct reader *r, int line);
bool reader_is_in_sight(const struct reader *r, const struct item *item);
void reader_show_focus(struct reader *r);
/* Draws into the frame and sets its cursor. */
void reader_draw(const struct reader *r, struct frame *f);
/* A dividing line that says whether the text above it goes on. */
void reader_draw_rule(struct frame *f, struct rect row, bool has_above, bool has_below);
/* The dividing line below the whole area: that of the lower window, or side by side those of both. */
void reader_draw_end(const struct reader *r, struct frame *f, struct rect row);
/* A click on its marks: ACTION_PAGE_UP, ACTION_PAGE_DOWN, else ACTION_NONE. */
enum action reader_click_rule(struct rect row, int x, int y, bool has_above, bool has_below);
/* Turns the wheel there; false where nothing moves. */
bool reader_wheel(struct reader *r, int x, int y, int step);
/* how many rows all of it takes */
int reader_height(const struct reader *r);

#endif

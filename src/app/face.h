/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Where things stand on the screen: a title line, the page, beside it the way where there is room, the key line. Made anew
 * from a view and a size whenever it is needed, for drawing and for clicks alike, so that the two cannot disagree.
 */
#ifndef APP_FACE_H
#define APP_FACE_H

#include "app/keyline.h"
#include "app/reader.h"
#include "app/view.h"

struct face {
    struct rect title, rule, keys; /* single rows; rule is the lower one */
    struct rect top_rule;          /* height 0 where there is no room */
    struct rect side;              /* width 0: none */
    struct rect box;               /* of a pane, with its frame; width 0: no pane */
    struct str heading;            /* the page's title, for the title line or the frame */
    enum role heading_role;        /* that of a title only where the page has no other */
    struct reader reader;
    enum context context;
};

const struct view_ops *face_ops(enum view_kind kind);
enum context face_context(const struct view_context *c, const struct view *view);
/* the kinds of targets that can be chosen in a view, a bit each */
unsigned face_targets(const struct view *view);
struct face face_open(const struct view_context *c, const struct view *view, struct size size, struct arena *arena);
/* What a click on the dividing lines' marks asks for; ACTION_NONE elsewhere. */
enum action face_click_rule(const struct face *face, int x, int y);
/* The step of the way beside the page that was clicked. */
struct target face_click_side(const struct face *face, const struct view_context *c, int x, int y, struct arena *scratch);
/* The page, or the pane in its frame; not the key line. */
void face_draw(const struct face *face, const struct view_context *c, struct frame *f, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What the reader may choose about how the screen looks: kept by app's settings, carried out by term. */
#ifndef SCREEN_LOOK_H
#define SCREEN_LOOK_H

#include <stdbool.h>

enum colours {
    COLOURS_AUTO,   /* what the terminal can, none where NO_COLOR is set */
    COLOURS_ALWAYS, /* also against NO_COLOR */
    COLOURS_NEVER,  /* bold, underline, reverse */
    COLOURS_CONTRAST, /* black, white and yellow, whatever the window's own colours are */
};

struct look {
    enum colours colours;
    bool has_mouse;
    bool is_ascii;  /* draw with ASCII only */
};

#endif

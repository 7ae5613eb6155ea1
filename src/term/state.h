/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of this folder share; nobody else includes it. */
#ifndef TERM_STATE_H
#define TERM_STATE_H

#include "base/arena.h"
#include "screen/look.h"
#include "term/theme.h"

#include <stdbool.h>

/* what came from the keyboard: a curses key, a code point as UTF-8, or the mouse (key is UNIT_MOUSE) */
struct unit {
    int key;         /* 0: a code point */
    char bytes[5];
    int button, x, y; /* as xterm numbers them, from 1 */
};

struct term {
    struct arena *arena; /* it lives there itself */
    void *screen;    /* SCREEN */
    struct look look;
    enum palette palette;
    bool is_utf8;    /* what is sent and what comes */
    bool has_ended;  /* asked to end, or nothing more can come */
    bool is_pasting;
    int pasted;      /* graphemes of this paste so far */
    bool has_unit;   /* read ahead */
    struct unit unit;
};

/* keys of our own, beyond those of curses */
enum { UNIT_PASTE_BEGIN = 01001, UNIT_PASTE_END, UNIT_MOUSE };

#endif

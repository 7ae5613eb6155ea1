/* SPDX-License-Identifier: EUPL-1.2 */
/* What the files of this folder share; nobody else includes it. */
#ifndef TERM_STATE_H
#define TERM_STATE_H

#include "term/term.h"
#include "term/theme.h"

/* what came from the keyboard: a curses key, or a code point as UTF-8 */
struct unit {
    int key;         /* 0: a code point */
    char bytes[5];
};

struct term {
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
enum { UNIT_PASTE_BEGIN = 01001, UNIT_PASTE_END };

/* signals that came since; each is cleared by asking */
enum term_signal { SIGNAL_END, SIGNAL_STOP, SIGNAL_CONT, SIGNAL_SIZE, SIGNAL_LEN };
bool term_has_signal(enum term_signal signal);
/* stops the process as job control wants, comes back when it goes on */
void term_suspend(struct term *term);
/* takes modes back after others had the terminal */
void term_resume(struct term *term);
/* asks the terminal for its size and tells curses; false where nothing changed */
bool term_update_size(struct term *term);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The terminal: starts and gives back the screen, paints frames, turns bytes into events. The only folder that knows curses.
 *
 * One terminal at a time. Once started it is given back by term_stop, and also when the program dies (fail_on_exit, SIGABRT,
 * SIGSEGV …). Signals that ask the program to end become EVENT_END.
 */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include "base/arena.h"
#include "screen/event.h"
#include "screen/frame.h"
#include "screen/look.h"

#include <stdbool.h>

struct term;

enum term_result {
    TERM_OK,
    TERM_NO_TTY,  /* standard input or output is no terminal */
    TERM_UNKNOWN, /* TERM is unset, empty or names nothing that is known here */
    TERM_POOR,    /* known, but it cannot move the cursor (dumb) */
};

/* Takes the screen over. On failure nothing has changed, nothing was printed and *term is NULL. */
enum term_result term_start(struct look look, struct term **term);
/*
 * Whether terminals here take UTF-8: the locale speaks it, and the reader's own words (LC_ALL, LC_CTYPE, LANG) do not name
 * another character set. C and POSIX say ASCII; where nothing is said, it is UTF-8.
 */
bool term_is_utf8(void);
/* Gives the screen back; NULL is allowed. */
void term_stop(struct term *term);
/* Mouse and colours as chosen now. */
void term_set_look(struct term *term, struct look look);
struct size term_size(const struct term *term);
/* Shows the frame; only what differs from the last one is sent. */
void term_paint(struct term *term, const struct frame *frame, struct arena *scratch);
/* The next paint sends everything, for a screen that others wrote on. */
void term_redraw(struct term *term);
/*
 * Waits for the next event, at most wait milliseconds (-1: as long as it takes; EVENT_IDLE when they have passed). A window
 * that was closed and input that has ended give EVENT_END, again and again.
 */
struct event term_read(struct term *term, int wait);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What is changed about the terminal while the program runs, and how it is changed back, also by signals and crashes. */
#ifndef TERM_MODES_H
#define TERM_MODES_H

#include "screen/frame.h"
#include "term/state.h"

/* before curses begins: remembers how the terminal was */
void modes_remember(void);
/* after it began: our keys, our signals, and a way back should the program die */
void modes_set(void);
/* curses has ended: signals and crashes take their usual way */
void modes_clear(void);
/* mouse and bracketed paste */
void modes_extras(bool is_on, bool has_mouse);

/* signals that came since they were last asked for */
enum modes_signal { SIGNAL_END, SIGNAL_STOP, SIGNAL_CONT, SIGNAL_SIZE, SIGNAL_LEN };
bool modes_has_signal(enum modes_signal signal);
/* stops the process as job control wants; comes back when it goes on */
void modes_suspend(const struct term *term);
/* takes the terminal back after others had it */
void modes_resume(const struct term *term);

struct size modes_size(void);
/* asks the terminal for its size and tells curses; false where nothing changed */
bool modes_update_size(void);

#endif

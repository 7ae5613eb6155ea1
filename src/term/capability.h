/* SPDX-License-Identifier: EUPL-1.2 */
/* What the system knows of a terminal by name; a file of its own, because curses' term.h has a struct term too. */
#ifndef TERM_CAPABILITY_H
#define TERM_CAPABILITY_H

enum capability { CAPABILITY_SCREEN, CAPABILITY_POOR, CAPABILITY_UNKNOWN };

/* Whether it can show a screen: clear it and put the cursor somewhere. Prints nothing. */
enum capability capability_of(const char *name);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What a role looks like: the one table. Form first (bold, underline, reverse), colour second. */
#ifndef TERM_THEME_H
#define TERM_THEME_H

#include "screen/look.h"
#include "text/role.h"

#include <stdbool.h>

/* what the terminal shows: nothing but form, the eight colours, many, black and white with yellow */
enum palette { PALETTE_MONO, PALETTE_FEW, PALETTE_MANY, PALETTE_CONTRAST };

/* Sets the colours up for a terminal that can do n of them; after start_color. */
enum palette theme_start(enum colours wish, int n);
/* curses attributes of a cell */
unsigned long theme_attributes(enum palette palette, enum role role, bool has_focus);

#endif

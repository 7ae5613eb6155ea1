/* SPDX-License-Identifier: EUPL-1.2 */
/* Where a paragraph may be broken: UAX #14, corrected for German. For wrap. */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include "base/arena.h"
#include "base/str.h"

/* how gladly a line ends before a byte, from not at all to always */
enum break_kind {
    BREAK_NEVER,
    BREAK_IN_WEB, /* never, and should it be forced, no hyphen may be shown: this is an address */
    BREAK_MARK,   /* beside the marks of Bürger:innen, Schüler/-innen, 2025–2026 */
    BREAK_WEB,    /* in an address, at / . ? - */
    BREAK_TIED,   /* at a blank that binds: "z. B.", "§ 16", "5 €", "0203 94000" */
    BREAK_GOOD,
    BREAK_MUST    /* the character here ends the line */
};

/* For each byte of text the break_kind before it; only starts of graphemes have another one than BREAK_NEVER. */
unsigned char *breaks_find(struct str text, struct arena *arena);

#endif

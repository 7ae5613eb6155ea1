/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Line breaking (UAX #14) with German exceptions, for any measure: columns on screen, points on paper.
 *
 * No break inside "z. B.", between number and unit, after "§", inside Bürger:innen or Schüler/-innen. Breaks at soft hyphens
 * show a hyphen. Only where a word does not fit into a whole line it is split, beginning in the line it stands in: addresses
 * at / . ? -, words by German hyphenation (a small rule set), and as the last resort at a grapheme boundary. Wrapping loses
 * nothing but blanks at line ends and adds nothing but hyphens. Soft hyphens stay in the lines; they have no width.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* one line of a paragraph: bytes from..to of the text; hyphen: a "-" is to be shown after it */
struct wrap_line {
    size_t from, to;
    bool hyphen;
};

struct wrap_lines {
    const struct wrap_line *items;
    size_t len;
};

/* width of text in the caller's unit; context is the caller's */
typedef double wrap_measure(void *context, struct str text);

/*
 * Breaks one paragraph (no '\n' in it) into lines no wider than first (the first line) and rest (all others); measure NULL
 * counts columns (width_text). Blanks at breaks belong to no line. The empty text gives one empty line. Where first is less
 * than rest and too little for what fits into rest, the first line is empty. A grapheme wider than a line gets one for itself.
 */
struct wrap_lines wrap_text(struct str text, double first, double rest, wrap_measure *measure, void *context,
                            struct arena *arena);
/* the paragraph by columns, the usual case */
struct wrap_lines wrap_columns(struct str text, int columns, struct arena *arena);

#endif

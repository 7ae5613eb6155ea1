/* SPDX-License-Identifier: EUPL-1.2 */
/* Display width: the one oracle for the whole program, so that frame, layout and painter can never disagree. */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include "base/str.h"

#include <stddef.h>

/*
 * Columns of one grapheme: 0, 1 or 2. A soft hyphen counts 0, an emoji sequence joined by U+200D counts 2, ambiguous width
 * counts 1 (UAX #11), a lone combining mark counts 1 (it is drawn on a blank).
 */
int width_grapheme(struct str grapheme);
/* columns of the grapheme at byte *at < s.len; *at becomes its end */
int width_next(struct str s, size_t *at);
/* columns of a line of text, the sum over its graphemes */
int width_text(struct str s);
/* the longest prefix that fits into columns, at a grapheme boundary, in bytes */
size_t width_fit(struct str s, int columns);

#endif

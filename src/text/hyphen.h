/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * German hyphenation by rules, for words too long for a whole line. It would rather miss a break than make a wrong one, so
 * it knows no words: only clusters of consonants, double letters, endings that close a part of a compound, and the vowels
 * that often begin one.
 */
#ifndef TEXT_HYPHEN_H
#define TEXT_HYPHEN_H

#include "base/str.h"

#include <stddef.h>

/* The last place in word, at most at byte upto, where a hyphen may stand; 0 where there is none. word is letters only. */
size_t hyphen_last(struct str word, size_t upto);

#endif

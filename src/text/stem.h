/* SPDX-License-Identifier: EUPL-1.2 */
/* What German forms of one word have in common, so that "geschlagen" finds "schlägt": a light stemmer for search. */
#ifndef TEXT_STEM_H
#define TEXT_STEM_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

#define STEM_SIZE 64

/* bytes of the stem; empty where a word is too short to be taken apart */
struct stem {
    char text[STEM_SIZE];
    size_t len;
};

/* The stem of a word in weak form. */
struct stem stem_of(struct str weak);
bool stem_equal(const struct stem *a, const struct stem *b);

#define STEM_PREFIXES_MAX 16
/* a word is at most so many bytes longer than the beginning by which it is found */
#define STEM_ENDING_MAX 9
/* False where what follows the first len bytes of word is surely no ending. */
bool stem_may_end(struct str word, size_t len);
/* Beginnings that every word with this stem has one of; how many. They live in arena. */
size_t stem_prefixes(const struct stem *stem, struct str prefixes[STEM_PREFIXES_MAX], struct arena *arena);

#endif

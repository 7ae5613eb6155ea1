/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A text as the words that search knows. Beyond runs of letters and digits: telephone numbers are one word however they are
 * spaced, "k.-o." and "e. V." are one word, "§ 8 a" says 8a, "SGB VIII" and "SGB8" are one word.
 */
#ifndef INDEX_WORDS_H
#define INDEX_WORDS_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* bytes of a word that count; what is longer is cut */
#define WORD_MAX 63

struct word {
    struct str spelling; /* as written, or the joined form of a number; not folded */
    uint32_t from, to;   /* bytes of the text it stands for */
};

struct words {
    struct word *items;
    size_t len, cap;
};

struct key {
    struct str strong, weak; /* at most WORD_MAX bytes, cut between characters */
};

/* Appends the words of text. A query joins numbers that are still being typed (0203 9). */
void words_add(struct words *words, struct str text, bool is_query, struct arena *arena);
/* The search forms of a word; both empty where nothing is left of it. */
struct key word_key(struct str spelling, struct arena *arena);
/* Articles, pronouns and the like, which narrow nothing. By the weak form. */
bool word_is_stop(struct str weak);
/* "§", "paragraf", "art": a word that only announces a norm. By the weak form. */
bool word_is_section(struct str weak);
/* What a word means too: a law ("schulgesetz": "schulg"), a number ("4": "iv"); empty where nothing. By the weak form. */
struct str word_other(struct str weak);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The words of a guide in weak form, sorted, and the ways to find some of them: by beginning, part, stem, or nearly. */
#ifndef INDEX_VOCAB_H
#define INDEX_VOCAB_H

#include "base/arena.h"
#include "base/str.h"
#include "index/words.h"

#include <stdbool.h>
#include <stdint.h>

/* words in a block, which has one place in text and one set of trigrams */
#define VOCAB_BLOCK 8
/* trigrams are told apart by so many numbers only */
#define TRIGRAMS 256
/* places of the text looked at together; so many bytes and a word more must follow it */
#define VOCAB_CHUNK 64
#define VOCAB_PADDING (VOCAB_CHUNK + WORD_MAX)

/* Words that differ in their strong form only (Schläger, Schlager) are terms of their own, told apart by a tag. */
struct vocab {
    uint32_t len;
    const char *text;
    const uint32_t *block_at;
    const uint8_t *lens;
    const uint8_t *shared; /* bytes that a word has in common with the one before */
    const uint8_t *block_shared; /* the least of shared in a block */
    const uint8_t *tags;
    const uint64_t *trigrams; /* for each number of a trigram the blocks that have it, a bit each: block_words long */
    uint32_t block_words;
};

/* how a term answers a word of the query, best first */
enum quality {
    QUALITY_EXACT,      /* the same strong form */
    QUALITY_FOLDED,     /* the same weak form */
    QUALITY_STEM,       /* another form of the word */
    QUALITY_PREFIX,     /* begins with it */
    QUALITY_PART,       /* holds it */
    QUALITY_TYPO,       /* one slip away */
    QUALITY_TYPO2,      /* two */
    QUALITY_TYPO_PREFIX, /* begins with something one or two slips away */
    QUALITY_HELD,        /* the other way round: a part of the word (amok in "Amoklauf"), or begins with one */
    QUALITY_LEN
};

struct match {
    uint32_t term;
    enum quality quality;
};

struct matches {
    struct match *items;
    size_t len, cap;
};

struct str vocab_word(const struct vocab *v, uint32_t term);
uint8_t vocab_tag(struct str strong);
/* the first term that is not before weak */
uint32_t vocab_lower(const struct vocab *v, struct str weak);
/* the term with this key, UINT32_MAX where there is none */
uint32_t vocab_term(const struct vocab *v, struct key key);
/* the number of the three bytes at p, below TRIGRAMS */
static inline uint32_t vocab_trigram(const char *p)
{
    uint32_t three = (uint32_t)(unsigned char)p[0] << 16 | (uint32_t)(unsigned char)p[1] << 8 | (unsigned char)p[2];

    return (three * 2654435761u) >> 24;
}

/* Letters from which on a word is looked for in the middle of others, and at their ends. */
#define PART_MIN 4
#define SUFFIX_MIN 3

/* Appends all terms that are the word, another form of it, begin with it or hold it; may name a term twice. */
void vocab_find(const struct vocab *v, struct key key, struct matches *out, struct arena *arena);
/* Appends the terms a slip or two away, and those that so begin; none for words below four letters. */
void vocab_find_typos(const struct vocab *v, struct str weak, struct matches *out, struct arena *arena);

/*
 * Takes a word that the guide does not have apart into two that it has ("Nacktfoto"), or keeps the longer known end of it.
 * Gives how many there are, 0 to 2.
 */
size_t vocab_split(const struct vocab *v, struct str weak, struct str halves[2], struct arena *arena);
/* Appends the terms that are such a half, another form of it, or begin with it, or else hold it. */
void vocab_find_half(const struct vocab *v, struct str half, struct matches *out, struct arena *arena);

#endif

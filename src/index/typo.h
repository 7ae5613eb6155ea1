/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Words a slip or two away from one looked for, while walking a sorted vocabulary: what neighbours share is computed once.
 * A slip is a letter too many, missing, wrong, or two neighbours swapped; one is forgiven from four letters on, two from eight.
 */
#ifndef INDEX_TYPO_H
#define INDEX_TYPO_H

#include "base/str.h"
#include "index/words.h"

#include <stdbool.h>
#include <stdint.h>

#define SLIPS_MAX 2
#define TYPO_MIN 4
#define TYPO_NONE (-1)
#define TYPO_PREFIX (-2)

/*
 * The states of the bit-parallel automaton of Wu and Manber, with swaps, after each letter of the word last seen: bit j of
 * reach[e] says that the first j letters of the pattern are met with at most e slips.
 */
struct typo_state {
    uint64_t reach[SLIPS_MAX + 1];
    uint64_t swap[SLIPS_MAX]; /* bit j: the letter just read is pattern letter j + 1 and j is still to come */
    bool is_prefix;           /* the whole pattern was met on the way here */
};

struct typo_walk {
    struct typo_state states[WORD_MAX + SLIPS_MAX + 2];
    uint64_t masks[256]; /* where in the pattern a byte stands */
    uint64_t all;        /* the bits in use */
    uint32_t pattern_len;
    int slips; /* allowed */
};

/* False where the pattern is too short for slips. */
bool typo_start(struct typo_walk *walk, struct str pattern);
/*
 * The slips from pattern to word, TYPO_PREFIX where only a beginning of the word is near enough, TYPO_NONE where nothing is.
 * The first shared bytes must be those of the word before. *failed_at: words that share that many bytes fail too
 * (UINT32_MAX: none do for sure).
 */
int typo_word(struct typo_walk *walk, struct str word, uint32_t shared, uint32_t *failed_at);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* What each thing is worth for a query: its best place for each word, and the mean of the words by weight. */
#ifndef INDEX_VALUES_H
#define INDEX_VALUES_H

#include "index/query.h"
#include "index/state.h"

/* things looked at together, so that the compiler can do it at once; what is kept by thing has room for a whole group more */
#define VALUES_GROUP 64

/* things with a good value among which kind and place may still decide which are best */
#define VALUES_ENOUGH 128

/* the best value of each thing by number for each word of a query, 0 to 200; 0 where it has nothing of the word */
struct values {
    uint8_t *of[QUERY_WORDS_MAX];
};

/* The words of the query are found. Of a word alone, what comes after the best may be left out. They live in scratch. */
struct values values_read(const struct index *index, const struct query *query, struct arena *scratch);
/* The mean of the words by weight for each thing, in scratch; 0 where it lacks a word and all are wanted. */
const uint8_t *values_mean(const struct index *index, const struct query *query, const struct values *values, bool all,
                           struct arena *scratch);
/* The bytes of the lists of a word. */
size_t values_size(const struct index *index, const struct query_word *word);

#endif

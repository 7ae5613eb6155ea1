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

/*
 * The value of each thing by number, 0 to 200, in scratch; 0 where it has nothing of the query, or not of all words and all
 * are wanted. The words of the query are found and weighed. Of a word alone, what comes after the best may be left out.
 */
const uint8_t *values_of(const struct index *index, const struct query *query, bool all, struct arena *scratch);
/* The bytes of the lists of a word. */
size_t values_size(const struct index *index, const struct query_word *word);

#endif

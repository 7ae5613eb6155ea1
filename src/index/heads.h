/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What things are called, as terms: titles, norms, Stichworte, numbers. With them a title is weighed against a query without
 * reading it. Knoten have none here; their sentences are many, and read when wanted.
 */
#ifndef INDEX_HEADS_H
#define INDEX_HEADS_H

#include "base/arena.h"
#include "index/query.h"
#include "index/state.h"

/* words of a head that count */
#define HEAD_WORDS_MAX 63

/* a title or Stichwort as terms; NO_ID where a word has none */
struct head {
    uint32_t terms[HEAD_WORDS_MAX];
    uint32_t len;
    uint32_t naming; /* the first so many name the thing, the others explain */
    bool is_stichwort;
};

/* while building: for each head its heads_start, then its words; a thing's begin at at[thing] */
struct heads_draft {
    const uint32_t *items;
    size_t len;
    const uint32_t *at;
    const uint32_t *terms; /* of the drafts that items name */
};

uint32_t heads_start(size_t len, size_t naming, bool is_stichwort);
/* Writes index->heads. */
void heads_write(struct index *index, const struct heads_draft *draft, struct arena *keep, struct arena *scratch);

/* how well each term answers each word of a query: percent, 0 not at all */
struct answers {
    const struct index *index;
    const struct query *query;
    uint8_t *percents[QUERY_WORDS_MAX];
};

struct answers answers_start(const struct index *index, const struct query *query, struct arena *scratch);
/*
 * How well the thing's best title is what was asked for, of 100: the share of the query it answers times the share of the
 * title that answers. A title that holds all of the query and little else is what was meant.
 */
uint32_t heads_value(const struct answers *answers, uint32_t thing, struct arena *scratch);

#endif

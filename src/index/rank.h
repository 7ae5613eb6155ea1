/* SPDX-License-Identifier: EUPL-1.2 */
/* The best of many things by value, then put in order by a closer look. */
#ifndef INDEX_RANK_H
#define INDEX_RANK_H

#include "index/index.h"
#include "index/query.h"

struct ranked {
    uint32_t thing, value;
};

struct ranking {
    const struct index *index;
    const struct query *query;
    struct place place;
    struct ranked heap[HITS_MAX]; /* the worst on top */
    size_t len;
    uint32_t count; /* all that have a value */
};

/* Takes the best of all things by their values (at most 200, 0 for none), kind and place. */
void rank_things(struct ranking *ranking, const uint8_t *values);

/* The hits, best first. */
void rank_finish(struct ranking *ranking, struct hits *hits, struct arena *scratch);

#endif

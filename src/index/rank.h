/* SPDX-License-Identifier: EUPL-1.2 */
/* The best of many things by value, then put in order by a closer look. */
#ifndef INDEX_RANK_H
#define INDEX_RANK_H

#include "index/index.h"
#include "index/query.h"

/* things kept while all are seen: so many that kind and place may still reorder them */
#define RANK_KEPT 128
#define RANK_ENOUGH RANK_KEPT

struct ranked {
    uint32_t thing, value;
};

struct ranking {
    const struct index *index;
    const struct query *query;
    struct place place;
    struct ranked heap[RANK_KEPT]; /* the worst on top */
    size_t len;
    uint32_t count; /* all that were added */
    struct {
        enum thing_kind kind;
        uint32_t end;   /* the first thing of the next */
        int bonus;
        uint32_t floor; /* things of the kind with this value or less come too late */
    } now;              /* the kind that is being added */
};

/* Adds a thing that is above the floor; things come in ascending order. */
void rank_weigh(struct ranking *ranking, uint32_t thing, uint32_t value);

static inline void rank_add(struct ranking *ranking, uint32_t thing, uint32_t value)
{
    if (thing < ranking->now.end && value <= ranking->now.floor)
        ranking->count++;
    else
        rank_weigh(ranking, thing, value);
}
/* Things come from the start again. */
static inline void rank_again(struct ranking *ranking)
{
    ranking->now.end = 0;
}

/* The hits, best first. */
void rank_finish(struct ranking *ranking, struct hits *hits, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Every path through the trees. A path (Weg) runs from a Lebenslage's start, across jumps, to a recommendation that ends the
 * walk, or to one it has met before. Paths are counted without being listed and listed without being stored, so trees that
 * share nodes do not blow up.
 */
#ifndef AUDIT_PATHS_H
#define AUDIT_PATHS_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

/* what is known of all paths from one Lebenslage's start; lengths in answers */
struct path_sum {
    uint64_t ways;
    uint32_t shortest, longest;
    uint32_t limit; /* 0: all paths were counted; else only those that meet at most so many recommendations */
};

struct paths;

/* how much work counting may be; tests make it little */
struct path_limits {
    uint32_t states;  /* kept by the exact count */
    uint64_t work;    /* hops it may look at in search of what can still be met */
    uint64_t limited; /* hops that the limited counts of all Lebenslagen may look at */
};

/* Readies the counting: which nodes lie on a common circle. */
struct paths *paths_create(const struct guide *g, struct arena *arena);
void paths_set_limits(struct paths *p, struct path_limits limits);
/*
 * All paths from a Lebenslage's start; all 0 where it is broken. Where recommendations lead back to questions in many ways,
 * paths that come back and back are too many to tell apart; then those with few recommendations are counted (limit).
 */
struct path_sum paths_count(struct paths *p, struct lebenslage_id id);

#endif

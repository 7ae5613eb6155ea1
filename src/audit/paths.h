/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Every path through the trees. A path (Weg) runs from a Lebenslage's start, across jumps, to a recommendation that ends the
 * walk, or to one it has met before. Paths are counted without being listed and listed without being stored, so trees that
 * share nodes do not blow up.
 */
#ifndef AUDIT_PATHS_H
#define AUDIT_PATHS_H

#include "audit/path_sum.h"
#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

struct paths;

/* Readies the counting: which nodes lie on a common circle. */
struct paths *paths_create(const struct guide *g, struct arena *arena);
/*
 * All paths from a Lebenslage's start; all 0 where it is broken. Where recommendations lead back to questions in many ways,
 * paths that come back and back are too many to tell apart; then those with few recommendations are counted (limit).
 */
struct path_sum paths_count(struct paths *p, struct lebenslage_id id);

#endif

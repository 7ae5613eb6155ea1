/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef TEXT_DISTANCE_H
#define TEXT_DISTANCE_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>

/* a larger bound counts as this one; the table's band stands on the stack */
#define DISTANCE_BOUND_MAX 15

/*
 * Optimal string alignment distance in code points (insert, delete, replace, swap of neighbours each cost 1), never more than
 * bound + 1: the search stops where it must exceed the bound. Symmetric, but no metric: two swaps with an insertion between
 * them are not seen, so the triangle inequality does not hold.
 */
int distance_bounded(struct str a, struct str b, int bound);
/*
 * The nearest candidate to s, compared in strong form, within a third of its length (at least 1, at most 3); the first of
 * several, empty if none.
 */
struct str distance_nearest(struct str s, const struct str *candidates, size_t len, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef TEXT_DISTANCE_H
#define TEXT_DISTANCE_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>

/*
 * Optimal string alignment distance in code points (insert, delete, replace, swap of neighbours each cost 1), never more than
 * bound + 1: the search stops where it must exceed the bound. Symmetric.
 */
int distance_bounded(struct str a, struct str b, int bound);
/* The nearest candidate to s, compared in strong form, within a third of its length (at least 1, at most 3); empty if none. */
struct str distance_nearest(struct str s, const struct str *candidates, size_t len, struct arena *scratch);

#endif

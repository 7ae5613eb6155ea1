/* SPDX-License-Identifier: EUPL-1.2 */
/* Single ways through the trees: the one with the most questions, and all of them in order. */
#ifndef AUDIT_WAYS_H
#define AUDIT_WAYS_H

#include "base/arena.h"
#include "guide/way.h"

#include <stdbool.h>

/* Lists the paths of a Lebenslage one by one, in the order of the answers. */
struct ways;
struct ways *ways_start(const struct guide *g, struct lebenslage_id id, struct arena *arena);
/* The next path, valid until the next call; false at the end. */
bool ways_next(struct ways *ways, struct way *way);

/* The most questions asked from a Lebenslage's start before the first recommendation, and the way there. */
struct way ways_most_questions(const struct guide *g, struct lebenslage_id id, struct arena *arena);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Single ways through the trees: the shortest to a node, the one with the most questions, and all of them in order. */
#ifndef AUDIT_WAYS_H
#define AUDIT_WAYS_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

/* A way: answers in order. */
struct way {
    const struct antwort_id *items;
    size_t len;
};

/* The shortest way from a node to another; false where there is none. Breadth first, answers in order of the file. */
bool ways_shortest(const struct guide *g, struct knoten_id from, struct knoten_id to, struct way *way, struct arena *arena);

/* Lists the paths of a Lebenslage one by one, in the order of the answers. */
struct ways;
struct ways *ways_start(const struct guide *g, struct lebenslage_id id, struct arena *arena);
/* The next path, valid until the next call; false at the end. */
bool ways_next(struct ways *ways, struct way *way);

/* The most questions asked from a Lebenslage's start before the first recommendation, and the way there. */
struct way ways_most_questions(const struct guide *g, struct lebenslage_id id, struct arena *arena);

/* "nein unklar ja": the answers' ids */
struct str ways_to_text(const struct guide *g, struct way way, struct arena *arena);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Paths that meet few recommendations, for trees whose recommendations lead back to questions in so many ways that all paths
 * cannot be told apart.
 *
 * Questions lie on no circle of their own, so between two recommendations the ways through questions can be added up once. What
 * is left is to go from recommendation to recommendation, never to one met before.
 */
#ifndef AUDIT_LIMITED_H
#define AUDIT_LIMITED_H

#include "audit/path_sum.h"
#include "base/arena.h"
#include "guide/guide.h"

struct limited;

/* Adds up the ways through questions from every node. */
struct limited *limited_create(const struct guide *g, struct arena *arena);
/*
 * The paths from a node that meet at most sum.limit recommendations; the limit is the greatest that is counted with a bounded
 * effort, at least 1. The longest path is not known (0).
 */
struct path_sum limited_count(struct limited *l, struct knoten_id start);

#endif

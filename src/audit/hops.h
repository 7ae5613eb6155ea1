/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The trees without their questions: from a start or a recommendation, which recommendations come next, and in how many ways.
 * Questions form no circles among themselves (load refuses that), so these ways are counted at once.
 */
#ifndef AUDIT_HOPS_H
#define AUDIT_HOPS_H

#include "base/arena.h"
#include "guide/guide.h"

/* all ways through questions alone to one recommendation; lengths in answers */
struct hop {
    uint32_t to; /* a knoten */
    uint32_t shortest, longest;
    uint64_t ways;
};

struct hops {
    const struct hop *items;
    uint32_t len;
};

struct hop_finder;
struct hop_finder *hops_create(const struct guide *g, struct arena *arena);
/* The hops from a node, in no certain order; found once, then remembered. */
struct hops hops_from(struct hop_finder *f, uint32_t knoten);

/* sums and products that stay at the greatest number instead of turning over */
static inline uint64_t hops_add(uint64_t a, uint64_t b)
{
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

static inline uint64_t hops_multiply(uint64_t a, uint64_t b)
{
    return b && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Which nodes lie on a common circle: strongly connected components (Tarjan 1972), of the trees with their jumps or of any graph. */
#ifndef AUDIT_CIRCLES_H
#define AUDIT_CIRCLES_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

struct circles {
    uint32_t *of;      /* a number for each node, the same for nodes on a common circle */
    uint32_t *sizes;   /* nodes of each number */
};

/* A graph: the edges of node n lead to to[first[n]] up to to[first[n + 1]]. */
struct edges {
    uint32_t len; /* nodes */
    const uint32_t *first, *to;
};

struct circles circles_find(struct edges edges, struct arena *arena);
/* of a guide's knoten */
struct circles circles_of_guide(const struct guide *g, struct arena *arena);

static inline bool circles_share(const struct circles *c, uint32_t a, uint32_t b)
{
    return c->of[a] == c->of[b];
}

/* on a circle of two nodes or more; a knoten that leads straight to itself is refused when a guide is loaded */
static inline bool circles_is_on_one(const struct circles *c, uint32_t node)
{
    return c->sizes[c->of[node]] > 1;
}

#endif

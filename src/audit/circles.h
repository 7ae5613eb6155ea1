/* SPDX-License-Identifier: EUPL-1.2 */
/* Which nodes lie on a common circle: strongly connected components of the trees and their jumps (Tarjan 1972). */
#ifndef AUDIT_CIRCLES_H
#define AUDIT_CIRCLES_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

struct circles {
    uint32_t *of;      /* a number for each node, the same for nodes on a common circle */
    uint32_t *sizes;   /* nodes of each number */
};

struct circles circles_find(const struct guide *g, struct arena *arena);

static inline bool circles_share(const struct circles *c, uint32_t a, uint32_t b)
{
    return c->of[a] == c->of[b];
}

/* on a circle of two nodes or more; a node that leads straight to itself is refused when a guide is loaded */
static inline bool circles_is_on_one(const struct circles *c, uint32_t knoten)
{
    return c->sizes[c->of[knoten]] > 1;
}

#endif

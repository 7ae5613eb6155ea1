/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The last stage: is every node reached, does every way end, does no circle run through questions alone? Without recursion:
 * a path may be as long as the guide has nodes.
 */
#ifndef LOAD_GRAPH_H
#define LOAD_GRAPH_H

#include "base/arena.h"
#include "base/diag.h"
#include "guide/guide.h"

/* has_gaps: a Lebenslage could not be read at all, so what only it leads to is not called unreachable */
void graph_check(const struct guide *guide, bool has_gaps, struct diags *diags, struct arena *scratch);

#endif

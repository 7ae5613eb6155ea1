/* SPDX-License-Identifier: EUPL-1.2 */
/* Where links within a document lead, found once for all of them. */
#ifndef DOC_ANCHOR_H
#define DOC_ANCHOR_H

#include "doc/doc.h"

#define ANCHOR_NONE UINT32_MAX

struct anchors {
    const struct doc *doc;
    uint32_t *blocks[THING_BEGRIFF + 1]; /* by the thing's place in the guide: its block plus 1, 0: none */
    uint32_t len[THING_BEGRIFF + 1];
    uint32_t *places;                    /* blocks with an anchor that is no thing's */
    size_t places_len;
};

struct anchors anchors_find(const struct doc *doc, struct arena *arena);
/* the block a target leads to, ANCHOR_NONE where that is not in this document */
uint32_t anchors_get(const struct anchors *anchors, struct target target);

#endif

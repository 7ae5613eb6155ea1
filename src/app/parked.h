/* SPDX-License-Identifier: EUPL-1.2 */
/* A walk that was left for another, folded small: many of them fit into an app, which is copied freely. */
#ifndef APP_PARKED_H
#define APP_PARKED_H

#include "walk/walk.h"

struct parked {
    struct lebenslage_id lebenslage;  /* NO_ID: none */
    uint8_t len;
    uint8_t answers[WALK_MAX];        /* of each step, its place among its node's answers; the loader allows 200 */
};

struct parked parked_none(void);
struct parked parked_of(const struct guide *g, const struct walk *w);
/* the walk again; walk_none where there is none */
struct walk parked_walk(const struct guide *g, const struct parked *p);

#endif

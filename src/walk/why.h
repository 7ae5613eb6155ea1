/* SPDX-License-Identifier: EUPL-1.2 */
/* Why a walk came out as it did: the answers given at questions, and where the other answers would have led. */
#ifndef WALK_WHY_H
#define WALK_WHY_H

#include "base/arena.h"
#include "walk/walk.h"

/* an answer that was not given */
struct why_other {
    struct antwort_id antwort;
    struct knoten_id next;       /* where it leads: a question or a recommendation; NO_ID into a broken Lebenslage */
    struct knoten_id empfehlung; /* the nearest recommendation from there, which is next itself where that is one; NO_ID: none */
};

struct why_step {
    uint32_t step;                  /* of the walk */
    struct knoten_id frage;
    struct antwort_id antwort;      /* what was answered */
    const struct why_other *others; /* in the order of the page */
    uint32_t others_len;
};

struct why {
    const struct why_step *steps; /* the questions on the way; recommendations passed are none */
    size_t len;
};

/* the nearest recommendation from a node on, which is the node itself where it is one; NO_ID: none */
struct knoten_id why_nearest(const struct guide *g, struct knoten_id from, struct arena *arena);
struct why why_of(const struct guide *g, const struct walk *w, struct arena *arena);

#endif

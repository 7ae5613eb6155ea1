/* SPDX-License-Identifier: EUPL-1.2 */
/* One plan out of one walk or several: every step of every recommendation met, by urgency, then role; the same step once. */
#ifndef WALK_PLAN_H
#define WALK_PLAN_H

#include "base/arena.h"
#include "walk/walk.h"

/* a step of the plan, with all that asked for it */
struct plan_line {
    struct text text, frist;
    enum dringlichkeit dringlichkeit; /* the most urgent of its reasons */
    int frist_tage;                   /* calendar days, the shortest; -1 where none is given */
    const struct rolle_id *rollen;    /* in the guide's order; none: everyone */
    const struct stelle_id *stellen;  /* of its recommendations, in order, each once */
    const struct recht_id *recht;     /* the step's own, or where it names none its recommendations' */
    const struct knoten_id *aus;      /* the recommendations it comes from, in the order of the walks */
    uint32_t rollen_len, stellen_len, recht_len, aus_len;
};

struct plan {
    const struct plan_line *lines;
    size_t len;
};

/*
 * The plan of walks in order; with rolle not NO_ID only the lines of that role and those of everyone. Steps are the same where
 * their words are: letters' case, blanks and the full stop do not count.
 */
struct plan plan_make(const struct guide *g, const struct walk *walks, size_t len, struct rolle_id rolle, struct arena *arena);

#endif

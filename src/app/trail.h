/* SPDX-License-Identifier: EUPL-1.2 */
/* A walk with a memory: going back or elsewhere loses no answer, so that the same way needs no second thought. */
#ifndef APP_TRAIL_H
#define APP_TRAIL_H

#include "app/view.h"

/* nothing begun */
struct trail trail_none(void);
/* a new walk at a Lebenslage, nothing remembered; walk_none where it is broken */
struct trail trail_begin(const struct guide *g, struct lebenslage_id lebenslage);
/* the trail of a walk that was left */
struct trail trail_of(const struct walk *w);
/* Goes on by an answer, remembers it and the spot of the page that is left. */
enum walk_result trail_answer(const struct guide *g, struct trail *t, struct antwort_id antwort, struct spot spot);
/* What another answer at step n would do, and doing it; changing back gives the walk that was. */
struct walk_change trail_preview(const struct guide *g, const struct trail *t, uint32_t n, struct antwort_id antwort);
void trail_change(const struct guide *g, struct trail *t, uint32_t n, struct antwort_id antwort);
/* Takes another walk of the same Lebenslage as its own; what was answered before is remembered still. */
void trail_take(struct trail *t, const struct walk *w);
/* What was answered at a node before; NO_ID: nothing. */
struct antwort_id trail_said(const struct trail *t, struct knoten_id knoten);
/* The walk as far as it was answered once, also where the reader has gone back since. */
struct walk trail_full(const struct guide *g, const struct trail *t);
/*
 * All walks of the session in which anything was answered: the parked ones from the oldest on, then the one that is on,
 * which counts in full where the reader has gone back to its first question.
 */
const struct walk *trail_walks(const struct view_context *c, size_t *len);

#endif

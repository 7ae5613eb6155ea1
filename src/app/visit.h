/* SPDX-License-Identifier: EUPL-1.2 */
/* The walks of a session: begun, left for another, gone on with. The only place where an app's walks change. */
#ifndef APP_VISIT_H
#define APP_VISIT_H

#include "app/state.h"
#include "walk/fallcode.h"

/* A new walk at a Lebenslage; the one that was on is parked. */
void visit_begin(struct app *app, struct lebenslage_id lebenslage);
/* The walk left in a Lebenslage, with all that was answered there. */
void visit_resume(struct app *app, struct lebenslage_id lebenslage);
/* The first Lebenslage of the queue, gone on with where it was left; nothing where the queue is empty. */
void visit_next(struct app *app);
/* One answer on, from the page that is on top. */
void visit_answer(struct app *app, struct antwort_id antwort);
/* One answer back; at the start of the walk the page closes. */
void visit_back(struct app *app);
/* Another answer at step n: the walk is another one from there, and shown where it stands. */
void visit_change(struct app *app, uint32_t n, struct antwort_id antwort);
/* Back to where step n was answered. */
void visit_rewind(struct app *app, uint32_t n);
/* The shortest way to a node as the reader's own walk; scratch is left as it was. */
void visit_take(struct app *app, struct knoten_id knoten, struct arena *scratch);
/* The walks of a Fallcode: the last one is gone on with, the others are parked. */
void visit_rebuild(struct app *app, const struct fallcode *code);

#endif

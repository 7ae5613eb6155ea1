/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The fifth stage: names and what refers to them. Files are read in an order in which nearly every name is known before it
 * is used; what cannot be, targets in other Lebenslagen, links in texts and ersatz, is looked up at the end.
 */
#ifndef LOAD_CHECK_H
#define LOAD_CHECK_H

#include "load/findings.h"
#include "load/state.h"
#include "load/ytree.h"

/* Makes a thing's id known. False where it is taken, which is then reported with the place of the first, if that is known. */
bool check_name(struct load *l, enum name_kind kind, uint32_t scope, struct str id, uint32_t value, struct span at);
/* Reports an id that stands at first already; false. */
bool check_double(struct load *l, struct str id, struct span at, struct span first);
/* An entry that was dropped: references to its id are no fault of their own. NULL: nobody knows what it was called. */
void check_dropped(struct load *l, enum ref_kind kind, const struct ynode *id);

/* The place of what is referred to, NO_ID where it was dropped or does not exist; the latter is reported. */
uint32_t check_ref(struct load *l, enum ref_kind kind, struct str ref, struct span at);
uint32_t check_stadtbezirk(struct load *l, struct kommune_id kommune, struct str ref, struct span at);
/*
 * "knoten" in the Lebenslage being bound, or "lebenslage/knoten". finding is FINDING_TARGET with the answer's id as who, or
 * FINDING_START with the key that names the node.
 */
struct knoten_id check_knoten(struct load *l, enum finding_id finding, struct str who, struct str ref, struct span at);

/* Is there room for the nodes of another Lebenslage? */
bool check_room(struct load *l, const struct ynode *knoten);
/* a warning for names of Stadtteile the Kommune does not have */
void check_stadtteile(struct load *l, struct kommune_id kommune, struct texts names);

/* what could not be looked up earlier */
void check_far_targets(struct load *l);
void check_ersatz(struct load *l);
void check_links(struct load *l);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The third stage: has every mapping the keys the schema asks for, and every key the kind of value? */
#ifndef LOAD_SHAPE_H
#define LOAD_SHAPE_H

#include "load/schema.h"
#include "load/state.h"
#include "load/ytree.h"

/*
 * Checks a mapping and all below it. What is wrong is reported and marked is_broken up to and including map; true where
 * nothing is. Members get their place in the record's table, which bind relies on.
 */
bool shape_check(struct load *l, const struct record *record, struct ynode *map);
/* the same for an entry of a file that is a list */
bool shape_entry(struct load *l, const struct record *record, struct ynode *entry);
/* Is the whole file a list, or a mapping, as it must be? Reports it where not. */
bool shape_is(struct load *l, const struct ynode *tree, enum ynode_kind kind);

#endif

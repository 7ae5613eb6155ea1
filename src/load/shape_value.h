/* SPDX-License-Identifier: EUPL-1.2 */
/* Values that are one text: ids, dates, numbers, words, marks. Each reports what is wrong with it. */
#ifndef LOAD_SHAPE_VALUE_H
#define LOAD_SHAPE_VALUE_H

#include "load/schema.h"
#include "load/state.h"
#include "load/ytree.h"

/* a filled text as the field wants it; for lists, each item */
bool shape_value(struct load *l, const struct field *field, struct ynode *node);
/* an id and its place: form only */
bool shape_id(struct load *l, struct str id, struct span at);
/* a warning where the rest of a text's line is a comment that was perhaps meant as text */
void shape_cut(struct load *l, const struct ynode *node);
/* [a-z][a-z0-9-]*, at most 64 */
bool shape_is_id(struct str s);

#endif

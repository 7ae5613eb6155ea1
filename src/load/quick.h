/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A short cut past libyaml for the plain YAML that guides are written in: block mappings and lists, keys of one word, texts
 * on one line or after "|" and ">", quotation marks without escapes, flow lists and mappings. It makes the very tree that
 * libyaml would lead to, some five times faster; at anything else, and at anything wrong, it gives up without a word and
 * libyaml reads the file from its start. A property test holds the two against each other.
 */
#ifndef LOAD_QUICK_H
#define LOAD_QUICK_H

#include "load/bytes.h"
#include "load/ynode.h"

/* The tree, on scratch, its texts partly views of the source; NULL where it gave up. */
struct ynode *quick_read(struct source *source, struct arena *scratch);

#endif

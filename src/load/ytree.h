/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The second stage: YAML as a neutral tree with places. Every scalar is text; what it means is the schema's business.
 * Anchors, tags, directives, second documents, lists as keys, deep nesting and overlong texts are refused here, as is a key
 * that stands twice. libyaml lives in this module and in syntax, and none of its English reaches anyone.
 */
#ifndef LOAD_YTREE_H
#define LOAD_YTREE_H

#include "base/arena.h"
#include "base/diag.h"
#include "load/bytes.h"
#include "load/ynode.h"

/* The tree of a checked source, on scratch; NULL where there is none, which is then reported. */
struct ynode *ytree_read(struct source *source, struct diags *diags, struct arena *scratch);

#endif

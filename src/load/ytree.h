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
#include "base/str.h"
#include "load/bytes.h"

#include <stdbool.h>

enum ynode_kind { YNODE_TEXT, YNODE_LIST, YNODE_MAP };

struct ynode {
    enum ynode_kind kind;
    bool is_plain;     /* a text without quotation marks */
    bool is_cut;       /* a text that ends at a '#' */
    bool is_broken;    /* something in it is wrong and has been reported: later stages leave it alone */
    uint8_t field;     /* of a member: its place in the record's table, set by shape */
    uint32_t len;      /* items or members */
    struct str text;   /* of YNODE_TEXT */
    struct ynode *first, *next;
    struct str key;    /* of a member */
    struct span at, key_at;
};

#define FIELD_NONE UINT8_MAX

/* The tree of a checked source, on scratch; NULL where there is none, which is then reported. */
struct ynode *ytree_read(struct source *source, struct diags *diags, struct arena *scratch);

#endif

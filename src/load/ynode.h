/* SPDX-License-Identifier: EUPL-1.2 */
/* A node of the neutral tree: text, list or map, with its place. Plain data. */
#ifndef LOAD_YNODE_H
#define LOAD_YNODE_H

#include "base/diag.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

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

#endif

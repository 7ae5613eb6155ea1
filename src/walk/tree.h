/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A Lebenslage as an indented tree. Its nodes form a graph with circles; every node hangs in one place only, below the answer
 * by which the reader came to it, or else the one that leads there soonest. All other answers are rows that point elsewhere.
 */
#ifndef WALK_TREE_H
#define WALK_TREE_H

#include "base/arena.h"
#include "guide/guide.h"
#include "walk/walk.h"

#include <stdbool.h>

enum tree_kind {
    TREE_NODE,    /* the node hangs here */
    TREE_AGAIN,   /* it hangs elsewhere in this tree */
    TREE_JUMP,    /* it belongs to another Lebenslage */
    TREE_BLOCKED, /* the answer leads into a Lebenslage that could not be read */
};

struct tree_row {
    enum tree_kind kind;
    struct knoten_id knoten;  /* where it leads; NO_ID: TREE_BLOCKED */
    struct antwort_id via;    /* the answer that leads there; NO_ID: a root */
    uint32_t depth;           /* 0: a root; the first one is the start, further ones are only met from other Lebenslagen */
    uint32_t below;           /* rows right below it, shown or not */
    bool is_open;             /* they are shown */
    bool is_on_way, is_here;  /* the walk came by, stands there */
};

struct tree_rows {
    const struct tree_row *items;
    size_t len;
};

/* as many nodes of a Lebenslage can be folded; those beyond are always open */
#define TREE_FOLDS_MAX 1024

struct tree_folds {
    uint64_t flipped[TREE_FOLDS_MAX / 64]; /* a bit a node of the Lebenslage: not as it would be by itself */
};

struct tree_options {
    const struct walk *walk;        /* marked; NULL: none */
    struct knoten_id wanted;        /* in sight, however deep; NO_ID: none */
    const struct tree_folds *folds; /* NULL: everything is open */
};

/*
 * The rows from top to bottom; a broken Lebenslage has none. By itself the root is open, and what leads to the walk's nodes and
 * to the wanted one; without either the first two levels are. Folds turn that round.
 */
struct tree_rows tree_rows(const struct guide *g, struct lebenslage_id lebenslage, const struct tree_options *options,
                           struct arena *arena);
/* Folds or unfolds a node of the Lebenslage. */
void tree_flip(const struct guide *g, struct tree_folds *folds, struct knoten_id knoten);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A Fallcode: a walk, or the walks of a plan, as a short code on screen and paper. It names only nodes and answers of the guide,
 * nothing about anyone, and nothing is stored: typed in, it rebuilds the walk.
 *
 * Form: Crockford's 32 signs without I, L, O, U, in groups of four, read in either case, O as 0, I and L as 1. In order:
 * a sign for the number of walks and the kind of code, two for the edition, then each walk (its Lebenslage, a sign for
 * each answer, an end sign where another follows), four for a hash of all ids on the way, one check sign.
 *
 * An answer's sign is made of the ids of the way up to it, so that a later edition can tell step by step whether the way is
 * still there; the check sign (a sum over GF(32) with a different weight for each place) betrays every single wrong sign and
 * every swap of neighbours.
 */
#ifndef WALK_FALLCODE_H
#define WALK_FALLCODE_H

#include "walk/walk.h"

#define FALLCODE_WALKS_MAX 15

/* The code of walks in order; empty for none, too many, or a guide whose nodes have more answers than signs. */
struct str fallcode_make(const struct guide *g, const struct walk *walks, size_t len, struct arena *arena);

enum fallcode_result {
    FALLCODE_OK,      /* the same edition, the same walks */
    FALLCODE_SAME,    /* another edition, but the ways are the same */
    FALLCODE_CHANGED, /* another edition: walk number .stopped goes no further than it stands */
    FALLCODE_TYPO,    /* not a code, or a sign is wrong */
};

struct fallcode {
    enum fallcode_result result;
    struct walk walks[FALLCODE_WALKS_MAX];
    size_t walks_len;
    size_t stopped; /* of FALLCODE_CHANGED: the walk, from 0; its Lebenslage is NO_ID where that itself is gone */
};

/* Reads a code; blanks, hyphens and case do not matter. */
struct fallcode fallcode_read(const struct guide *g, struct str code, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A guide in the making. Things are added to growing arrays while files are read, in any order; guide_freeze copies them once
 * into the arena of the guide, leaves out what turned out broken, and from then on there is only a const struct guide *.
 *
 * Open, unlike the guide it makes: load is its only user, and pushing to an array needs no function of its own.
 */
#ifndef GUIDE_BUILDER_H
#define GUIDE_BUILDER_H

#include "base/arena.h"
#include "base/vec.h"
#include "guide/guide.h"
#include "guide/names.h"

struct builder {
    struct arena *keep;  /* the guide's: texts and lists of things go there at once */
    struct arena *arena; /* what is only needed until guide_freeze */
    struct guide *guide; /* on keep; what has no array (titles, dates, notfall, schule) is written there directly */
    struct guide_names names;
    VEC(struct source_file) files;
    VEC(struct rolle) rollen;
    VEC(struct lebenslage) lebenslagen;
    VEC(struct knoten) knoten;     /* those of a Lebenslage in a row */
    VEC(struct antwort) antworten; /* those of a Knoten in a row */
    VEC(struct stelle) stellen;
    VEC(struct recht) recht;
    VEC(struct quelle) quellen;
    VEC(struct begriff) begriffe;
    VEC(struct kontakt) kontakte;
    VEC(struct kommune) kommunen;
    VEC(struct stadtbezirk) stadtbezirke;
    VEC(struct regel) regeln;
    VEC(struct uebung) uebungen;
};

struct builder *builder_start(struct arena *keep, struct arena *arena);

/* Makes id known; false where it is already, and then *before is what it names. id must live in keep. */
bool builder_name(struct builder *b, enum name_kind kind, uint32_t scope, struct str id, uint32_t value, uint32_t *before);
/* Is the name known? Then *value is what it names, NO_ID where that was dropped. */
bool builder_find(const struct builder *b, enum name_kind kind, uint32_t scope, struct str id, uint32_t *value);

/* Ends the making: the guide holds all but the nodes of broken Lebenslagen; edges to those become NO_ID. */
const struct guide *guide_freeze(struct builder *b);

#endif

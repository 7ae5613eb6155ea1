/* SPDX-License-Identifier: EUPL-1.2 */
/* What the stages of loading share. */
#ifndef LOAD_STATE_H
#define LOAD_STATE_H

#include "guide/builder.h"
#include "load/bytes.h"
#include "load/schema.h"

/* [[id]] in a text, to be looked up when all is known; ref is part of the kept text */
struct link {
    struct str ref;
    struct span at;
};

/* an answer whose target lies in another Lebenslage, which may not be read yet */
struct far_target {
    struct antwort_id antwort;
    struct str ref;
};

/* ersatz of a Kommune: contacts are read later */
struct ersatz_ref {
    struct kommune_id kommune;
    bool is_gefahr;
    struct str ref;
    struct span at;
};

struct load {
    bool without_uebungen;
    struct str folder, schule; /* as load_options has them */
    struct date today;
    struct diags *diags;
    struct arena *keep;    /* the guide's */
    struct arena *build;   /* until loading has ended */
    struct arena *scratch; /* until the file in hand is done */
    struct builder *builder;
    struct source source;  /* the file in hand */

    /* what is being bound */
    struct lebenslage_id lebenslage;
    struct kommune_id kommune; /* whose contacts these are, NO_ID for those of all */
    struct str land;           /* whose the contacts of ebene land are, "" where none can be */
    VEC(struct str) lands;     /* names of the files in kontakte but bund */
    struct str file_id;        /* the file's name without ending */
    VEC(struct str) targets;   /* of its answers, as written */
    bool is_faulty;            /* a reference that the thing cannot do without leads nowhere */

    /* Something of this kind could not be read: whether a reference to it is right cannot be told, so nothing is said. */
    bool is_unknown[REF_LEN];
    bool is_absent[REF_LEN];   /* there is no file of this kind: one reference to it is told, not all */
    bool has_unread_lebenslage, has_io_error;
    struct map dangling;       /* references that led nowhere, with how often that was said */
    struct map skeletons;      /* ids in the form in which look-alikes are the same, to a place in ids */
    VEC(struct str) ids;
    unsigned duplicates;       /* ids of the file in hand that were taken */
    unsigned misplaced;        /* contacts of the file in hand whose layer has no place there */
    size_t suggestions_left;   /* comparisons of names that may still be spent on "Gemeint: …?" */
    VEC(struct link) links;
    VEC(struct far_target) far_targets;
    VEC(struct ersatz_ref) ersatz_refs;
};

#endif

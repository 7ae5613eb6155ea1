/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the reader is, and which contacts a Stelle has there: Schule, then Kommune (same district first), Land, Bund. */
#ifndef GUIDE_PLACE_H
#define GUIDE_PLACE_H

#include "base/arena.h"
#include "guide/guide.h"

struct place {
    struct kommune_id kommune;         /* NO_ID: not chosen */
    struct stadtbezirk_id stadtbezirk; /* NO_ID: the whole Kommune */
};

/* the place of schule.yaml, else the only Kommune where there is just one, else none */
struct place place_default(const struct guide *g);

/* how near a contact is to the reader; nearer is less */
enum nearness {
    NEAR_SCHULE,
    NEAR_STADTBEZIRK, /* responsible for the reader's district */
    NEAR_KOMMUNE,     /* for the whole Kommune */
    NEAR_LAND,
    NEAR_BUND,
    NEAR_ELSEWHERE,   /* another district of the Kommune, or the reader named none: shown last, named as such */
    NEAR_NEVER,       /* another Kommune or Land: never shown */
};
enum nearness place_nearness(const struct guide *g, struct place place, const struct kontakt *k);

struct place_hit {
    struct kontakt_id kontakt;
    enum nearness nearness;
    bool is_ersatz; /* not a contact of the Stelle: the Kommune's stand-in, to be labelled as such */
};
struct place_hits {
    const struct place_hit *items;
    size_t len;
};

/*
 * The contacts of a Stelle for a place, nearest first, within the same nearness in the order of the data. Where none that
 * helps here has a number to show (kontakt_shows_number), the Kommune's ersatz follows, labelled: buerozeiten first, then
 * gefahr, each only where it does not stand there already. Contacts elsewhere come last and their numbers do not count.
 * Empty only where the Stelle has nothing at all and the Kommune names no ersatz.
 */
struct place_hits place_stelle(const struct guide *g, struct place place, struct stelle_id stelle, struct arena *arena);

/* A number is shown unless the entry's source is graded gering. */
bool kontakt_shows_number(const struct kontakt *k);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The names written in the data, hashed; the hidden part of a guide behind guide_find_*, filled by builder. */
#ifndef GUIDE_NAMES_H
#define GUIDE_NAMES_H

#include "base/map.h"
#include "guide/guide.h"

enum name_kind {
    NAME_LEBENSLAGE,
    NAME_KNOTEN,      /* scope: the Lebenslage */
    NAME_ROLLE,
    NAME_THING,       /* Stellen, legal bases, sources, terms; value: names_pack */
    NAME_KONTAKT,
    NAME_KOMMUNE,
    NAME_STADTBEZIRK, /* scope: the Kommune */
    NAME_STADTTEIL,   /* a name, not an id; scope: the Kommune, value: its Stadtbezirk */
    NAME_REGEL,
    NAME_LEN
};

/* values are places in the guide's arrays; NO_ID: the name is known, but what it named was dropped as faulty */
struct guide_names {
    struct map maps[NAME_LEN];
};

/* kind and place in one number; NO_ID is no pack */
static inline uint32_t names_pack(enum thing_kind kind, uint32_t n)
{
    return (uint32_t)kind << 28 | n;
}

static inline struct thing names_unpack(uint32_t value)
{
    if (value == NO_ID)
        return (struct thing){ THING_NONE, NO_ID };
    return (struct thing){ (enum thing_kind)(value >> 28), value & 0xfffffff };
}

#endif

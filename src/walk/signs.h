/* SPDX-License-Identifier: EUPL-1.2 */
/* "Ich bin unsicher": the warning signs of all Lebenslagen, and which Lebenslagen share those that were chosen. */
#ifndef WALK_SIGNS_H
#define WALK_SIGNS_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

/* the same words in several Lebenslagen are one sign */
struct sign {
    struct text text;
    const struct lebenslage_id *lebenslagen; /* whose sign it is and where it points to too, each once */
    uint32_t lebenslagen_len;
};

struct signs {
    const struct sign *items; /* in the order of the Lebenslagen */
    size_t len;
};

struct signs signs_of(const struct guide *g, struct arena *arena);

/* a Lebenslage that shares chosen signs */
struct proposal {
    struct lebenslage_id lebenslage;
    uint32_t count; /* of the chosen signs that point to it */
};

struct proposals {
    const struct proposal *items; /* most signs first, then in the order of the guide */
    size_t len;
};

/* Lebenslagen that at least one chosen sign points to; is_chosen has signs.len places. Broken ones are left out. */
struct proposals signs_propose(const struct guide *g, const struct signs *signs, const bool *is_chosen, struct arena *arena);

#endif

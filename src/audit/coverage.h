/* SPDX-License-Identifier: EUPL-1.2 */
/* Training cases are tests: each is walked, and the branches that none walks are known. */
#ifndef AUDIT_COVERAGE_H
#define AUDIT_COVERAGE_H

#include "base/arena.h"
#include "base/diag.h"
#include "guide/guide.h"

struct coverage {
    const bool *is_walked; /* for each antwort of the guide */
    uint32_t walked;       /* how many */
};

/* Walks every training case; those that do not walk or end elsewhere are findings (diags NULL: not told). */
struct coverage coverage_of(const struct guide *g, struct diags *diags, struct arena *arena);
/* branches of one Lebenslage, and how many of them are walked */
uint32_t coverage_branches(const struct guide *g, struct lebenslage_id id);
uint32_t coverage_walked(const struct guide *g, const struct coverage *c, struct lebenslage_id id);

#endif

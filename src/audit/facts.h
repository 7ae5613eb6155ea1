/* SPDX-License-Identifier: EUPL-1.2 */
/* A declared rule made ready for searching: what a path has done so far is a set of bits, and bits are only ever added. */
#ifndef AUDIT_FACTS_H
#define AUDIT_FACTS_H

#include "guide/guide.h"

/* one thing that a path may have done, and the bit that says so */
enum fact { FACT_LEBENSLAGE, FACT_ANTWORT, FACT_STELLE, FACT_RECHT, FACT_KNOTEN, FACT_DRINGLICHKEIT };

struct wish {
    enum fact fact;
    uint32_t n;
    uint32_t bit;
};

#define WISHES_MAX 18

struct facts {
    const struct guide *guide;
    const struct regel *regel;
    struct wish wishes[WISHES_MAX];
    size_t wishes_len;
    uint32_t wenn, dann, ausser; /* bits that must all be there */
    int wenn_end, ausser_end;    /* the end's urgency, -1: any */
};

struct facts facts_of(const struct guide *g, const struct regel *regel);
/* the bits after taking an answer (NO_ID: none, at the start) to a node */
uint32_t facts_after(const struct facts *f, uint32_t bits, uint32_t antwort, uint32_t knoten);
/* whether a path that ends at a recommendation with these bits breaks the rule */
bool facts_is_broken(const struct facts *f, uint32_t bits, uint32_t knoten);

#endif

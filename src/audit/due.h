/* SPDX-License-Identifier: EUPL-1.2 */
/* What is due for a check: contacts to ring, legal bases to read again, Lebenslagen and the edition to review. */
#ifndef AUDIT_DUE_H
#define AUDIT_DUE_H

#include "base/arena.h"
#include "guide/guide.h"

enum due_kind { DUE_AUSGABE, DUE_LEBENSLAGE, DUE_KONTAKT, DUE_RECHT };

struct due {
    enum due_kind kind;
    uint32_t n;        /* place in the guide's array; 0 for the edition */
    struct date last;  /* of a contact: when it was rung, or else its source read; of the others: stand or pruefen-bis */
    bool is_never;     /* of a contact: nobody has ever rung */
};

struct dues {
    const struct due *items;
    size_t len;
};

/* days after which a contact or a norm is to be checked again, where nothing else is said (content rule: six months) */
#define DUE_DAYS 180

/*
 * What is due on a day: a contact never rung, or rung more than days ago; a norm read more than days ago; a Lebenslage whose
 * pruefen-bis has come; the edition when gueltig-bis has come or its stand is more than days old. In the order to work
 * through: edition, Lebenslagen, contacts (with a number first, nearest layer first, oldest first), norms (oldest first).
 */
struct dues due_list(const struct guide *g, struct date today, long days, struct arena *arena);

#endif

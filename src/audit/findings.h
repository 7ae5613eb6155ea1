/* SPDX-License-Identifier: EUPL-1.2 */
/* What the audit may complain about: constant here, code, level and German words in one table. */
#ifndef AUDIT_FINDINGS_H
#define AUDIT_FINDINGS_H

#include "base/diag.h"

enum audit_finding {
    AUDIT_NO_STELLE, AUDIT_NO_GROUNDS, AUDIT_AKUT_NOT_SOFORT, AUDIT_AKUT_NO_HELP, AUDIT_STELLE_UNRESOLVED, AUDIT_UEBUNG_ANTWORT,
    AUDIT_UEBUNG_END, AUDIT_TOO_MANY_QUESTIONS, AUDIT_REGEL,
    AUDIT_NO_ROLLE, AUDIT_NO_FRIST, AUDIT_NO_VERMEIDEN, AUDIT_NO_DOKUMENTIEREN, AUDIT_NO_VORBEREITEN, AUDIT_NO_DANACH, AUDIT_NO_HILFE,
    AUDIT_NO_UNKLAR, AUDIT_NO_NUMMER, AUDIT_LONG_TEXT, AUDIT_STRAIGHT_QUOTES, AUDIT_THREE_DOTS, AUDIT_HYPHEN_DASH, AUDIT_BREAKING_SPACE,
    AUDIT_LEN
};

extern const struct finding audit_findings[AUDIT_LEN];

/* Adds a finding; false, as diag_add. */
static inline bool audit_add(struct diags *diags, enum audit_finding f, struct span at, struct diag_more more)
{
    return diag_add(diags, &audit_findings[f], at, more);
}

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Sense checks: what a careful editor would notice. Warnings only. */
#ifndef AUDIT_SENSE_H
#define AUDIT_SENSE_H

#include "base/diag.h"
#include "guide/guide.h"

/* the most words of one paragraph or list item */
#define SENSE_WORDS_MAX 60

void sense_check(const struct guide *g, struct diags *diags);

#endif

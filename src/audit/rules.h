/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Safety rules: those built in, and those that the editors declare in regeln.yaml. What is broken is told at its place with
 * the shortest way there, answer by answer and as a command to try. The rules about reachability and circles are load's,
 * because a guide that breaks them cannot be walked at all.
 */
#ifndef AUDIT_RULES_H
#define AUDIT_RULES_H

#include "base/diag.h"
#include "guide/guide.h"

/* questions asked at most before the first recommendation */
#define RULES_QUESTIONS_MAX 12

/* every built-in rule but the training cases, which coverage walks */
void rules_check_builtin(const struct guide *g, struct diags *diags, struct arena *scratch);
/*
 * The declared rules. On every path for which all of `wenn` holds and not all of `ausser`, all of `dann` must hold:
 * lebenslage: a node of it is passed; antwort: it is taken; knoten: it is passed; stelle, recht: a recommendation on the path
 * names it; dringlichkeit: in wenn and ausser the path's end has it, in dann a recommendation on the path.
 */
void rules_check_declared(const struct guide *g, struct diags *diags, struct arena *scratch);

#endif

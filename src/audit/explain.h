/* SPDX-License-Identifier: EUPL-1.2 */
/* How findings name nodes and ways. */
#ifndef AUDIT_EXPLAIN_H
#define AUDIT_EXPLAIN_H

#include "base/diag.h"
#include "guide/way.h"

/* „lebenslage/knoten“ */
struct str explain_knoten(const struct guide *g, struct knoten_id id, struct arena *arena);
/* "Kürzester Weg: Nein → Ja" and "Zum Nachgehen: schulguide gehen …", two lines; name: how the way is called */
struct str explain_way(const struct guide *g, struct lebenslage_id start, const char *name, struct way way, struct arena *arena);
/*
 * The same for the shortest way to a node, from its own Lebenslage's start or else from any, kept where the findings are; empty
 * where there is none, or where there are more findings than anyone reads.
 */
struct str explain_way_to(const struct guide *g, struct knoten_id id, const struct diags *diags, struct arena *scratch);
/* the same for the way to a node and one of its answers */
struct str explain_way_by(const struct guide *g, struct antwort_id id, const struct diags *diags, struct arena *scratch);

#endif

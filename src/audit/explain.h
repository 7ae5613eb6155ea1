/* SPDX-License-Identifier: EUPL-1.2 */
/* How findings name nodes and ways. */
#ifndef AUDIT_EXPLAIN_H
#define AUDIT_EXPLAIN_H

#include "audit/ways.h"

/* „lebenslage/knoten“ */
struct str explain_knoten(const struct guide *g, struct knoten_id id, struct arena *arena);
/* "Kürzester Weg: Nein → Ja" and "Zum Nachgehen: schulguide gehen …", two lines; lebenslage is where the way begins */
struct str explain_way(const struct guide *g, struct lebenslage_id lebenslage, struct way way, struct arena *arena);
/* the same for the shortest way to a node, from its own Lebenslage's start or else from any; empty where there is none */
struct str explain_way_to(const struct guide *g, struct knoten_id id, struct arena *arena);

#endif

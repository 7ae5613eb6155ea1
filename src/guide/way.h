/* SPDX-License-Identifier: EUPL-1.2 */
/* Ways as lists of answers, for findings: the shortest one to a node, and how messages say it. */
#ifndef GUIDE_WAY_H
#define GUIDE_WAY_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

/* A way: answers in order. */
struct way {
    const struct antwort_id *items;
    size_t len;
};

/* The shortest way from a node to another; false where there is none. Breadth first, answers in order of the file. */
bool way_shortest(const struct guide *g, struct knoten_id from, struct knoten_id to, struct way *way, struct arena *arena);
/* The shortest way to a node from its own Lebenslage's start, or else from any, which is *lebenslage then. */
bool way_to(const struct guide *g, struct knoten_id id, struct lebenslage_id *lebenslage, struct way *way, struct arena *arena);

/* "nein unklar ja": the answers' ids */
struct str way_ids(const struct guide *g, struct way way, struct arena *arena);

/* a text without its marks: reading them is not this folder's business */
typedef struct str way_plain(struct str text, struct arena *arena);
#define WAY_SHORTEST "Kürzester Weg"
/* "Kürzester Weg: „Nein“ → „Ja“" and "Zum Nachgehen: schulguide gehen …", two lines; name is the first words */
struct str way_words(const struct guide *g, struct lebenslage_id start, const char *name, struct way way, way_plain *plain,
                     struct arena *arena);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* A document's lines, its two columns side by side where the room is wide enough for both. */
#ifndef APP_COLUMNS_H
#define APP_COLUMNS_H

#include "doc/layout.h"

#define COLUMNS_FROM 92 /* of text; below that they follow each other */
#define COLUMNS_GAP 4

/* whether a document is shown in two columns at this width */
static inline bool columns_fit(const struct doc *doc, int width)
{
    return doc->columns[1] > 0 && width >= COLUMNS_FROM;
}
struct lines columns_layout(const struct doc *doc, int width, struct arena *arena);
/* The lines of the blocks before from at the width left, then those of the others at their width, moved to column x. */
struct lines columns_apart(const struct doc *doc, size_t from, int left, int x, int width, struct arena *arena);

#endif

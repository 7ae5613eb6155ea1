/* SPDX-License-Identifier: EUPL-1.2 */
/* The texts of a thing as search reads them: without marks, with the names of the places a contact is responsible for. */
#ifndef INDEX_THINGS_H
#define INDEX_THINGS_H

#include "base/arena.h"
#include "guide/texts.h"

typedef void things_visit(void *context, enum field field, struct str text);

/* Visits every text of a thing; what visit is given lives until it returns. scratch is rewound. */
void things_texts(const struct guide *g, struct thing thing, things_visit *visit, void *context, struct arena *scratch);
/* The same, fit to be taken into words but not to be shown: how lines end is lost. Much faster. */
void things_words(const struct guide *g, struct thing thing, things_visit *visit, void *context, struct arena *scratch);
/* A text without marks: itself where it has none, else a copy in arena. */
struct str things_plain(const struct guide *g, struct str text, struct arena *arena);
/* The part of a title that names the thing: up to a bracket, dash or colon. Its length. */
size_t things_head_len(struct str title);

#endif

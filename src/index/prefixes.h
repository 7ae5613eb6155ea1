/* SPDX-License-Identifier: EUPL-1.2 */
/* Sets of all things with a word that begins with one or two letters, where there are too many lists to read at a key. */
#ifndef INDEX_PREFIXES_H
#define INDEX_PREFIXES_H

#include "index/state.h"

/* Writes index->prefixes from its vocabulary and postings; scratch is not rewound. */
void prefixes_write(struct index *index, struct arena *keep, struct arena *scratch);
/* A bit for each thing that has a word that begins with weak; NULL where no set is kept. */
const uint64_t *prefixes_find(const struct index *index, struct str weak);

#endif

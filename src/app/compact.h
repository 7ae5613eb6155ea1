/* SPDX-License-Identifier: EUPL-1.2 */
/* A long list at a glance: of each choice its first line only, the one that has the focus in full. */
#ifndef APP_COMPACT_H
#define APP_COMPACT_H

#include "doc/doc.h"

/* what follows a choice's first line break is left out, but for the block given (NO_ID: none) */
const struct doc *compact_choices(const struct doc *doc, uint32_t focus, struct arena *arena);

#endif

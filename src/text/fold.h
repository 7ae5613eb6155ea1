/* SPDX-License-Identifier: EUPL-1.2 */
/* Search forms of text. Folding twice is folding once. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include "base/arena.h"
#include "base/str.h"

/*
 * The strong form: full case folding, NFC, ä→ae ö→oe ü→ue ß→ss, gender marks (* : _ ·) between letters dropped, zero-width
 * characters and soft hyphens dropped.
 */
struct str fold_strong(struct str s, struct arena *arena);
/* The weak form: the strong one with accents removed and ae→a, oe→o, ue→u, so that Müller, Mueller and Muller meet. */
struct str fold_weak(struct str s, struct arena *arena);
/* The weak form of what is in strong form already. */
struct str fold_weaken(struct str strong, struct arena *arena);
/* Confusable skeleton for ids: lower case, l/1/I and o/0 and rn/m alike (for the warning about look-alikes). */
struct str fold_skeleton(struct str s, struct arena *arena);

#endif

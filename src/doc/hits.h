/* SPDX-License-Identifier: EUPL-1.2 */
/* What a search has found, as a page. It is given plain rows and does not know the index. */
#ifndef DOC_HITS_H
#define DOC_HITS_H

#include "doc/page.h"

/* bytes from..to of a text */
struct doc_range {
    uint32_t from, to;
};

/* a plain text in one line, and what of it matches, in order */
struct doc_marked {
    struct str text;
    const struct doc_range *ranges;
    size_t ranges_len;
};

struct doc_hit {
    struct thing thing;
    struct doc_marked title;
    struct doc_marked text; /* the passage that matches; empty where the title says it all */
};

struct doc_hits {
    struct str query;          /* as typed */
    bool is_empty;             /* no word has been typed yet */
    const struct doc_hit *items; /* best first */
    size_t len;
    bool has_more;             /* there are more than these */
    bool is_partial;           /* nothing has all the words */
    bool is_guessed;           /* nothing has the words as typed */
    const struct str *words;   /* where nothing is found: the nearest words, chosen as TARGET_ACTION by their place */
    size_t words_len;
};

/*
 * The field, then the hits as choices below a heading for each kind. The kind with the best hit comes first, so that the first
 * choice is the best one. Where there is none, the nearest words and the emergency numbers.
 */
void doc_from_hits(struct doc *doc, const struct page_context *c, const struct doc_hits *hits);

#endif

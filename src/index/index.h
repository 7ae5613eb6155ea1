/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Full-text search over a guide: built once, when the first search begins, then only read.
 *
 * A search is a function of its arguments and keeps nothing, so it may run at every key. Hits are ids, never pointers; what
 * a row shows of a hit (the texts and where they match) is made when the row is drawn, from the hit and the same query.
 */
#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include "base/arena.h"
#include "base/str.h"
#include "guide/guide.h"
#include "guide/place.h"
#include "guide/texts.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct index;

/* The index lives in keep and reads the guide, which must outlive it; scratch is rewound. */
const struct index *index_build(const struct guide *guide, struct arena *keep, struct arena *scratch);

#define HITS_MAX 64

struct hit {
    struct thing thing;
    uint32_t score;   /* only to compare within one search */
};

struct hits {
    struct hit items[HITS_MAX]; /* best first */
    size_t len;
    bool has_more;   /* there are more than HITS_MAX */
    bool is_partial; /* nothing has all the words: these have some of them */
    bool is_guessed; /* nothing has the words as typed: these have similar ones */
};

struct search_options {
    struct place place; /* nearer contacts first; those of other Kommunen are left out where one is chosen */
};

/* The best hits of a query; none for a query without words. scratch is rewound. */
void index_search(const struct index *index, struct str query, const struct search_options *options,
                  struct arena *scratch, struct hits *hits);

/* bytes from..to of a text, whole graphemes */
struct range {
    uint32_t from, to;
};

/* a text of the guide without marks, and what of it matches, in order */
struct marked {
    struct str text;
    const struct range *ranges;
    size_t ranges_len;
};

struct excerpt {
    struct marked title;
    struct marked text; /* the passage that matches best outside the title, cut to about EXCERPT_LEN bytes; may be empty */
    enum field field;   /* of text */
};

#define EXCERPT_LEN 160

/* a query made ready to be compared with what it has found */
struct asked;

const struct asked *index_ask(const struct index *index, struct str query, struct arena *arena);
/* Whether a text that is in no index, such as the title of a training case, has all words of the query, slips not forgiven. */
bool index_answers(const struct asked *asked, struct str text, struct arena *scratch);
/* What to show of a hit of this query. The texts live in arena. */
struct excerpt index_excerpt(const struct index *index, const struct asked *asked, struct hit hit, struct arena *arena);

#define SUGGESTIONS_MAX 5

/* The words of the guide nearest to the query's words that it does not know, as the guide writes them; how many. */
size_t index_suggest(const struct index *index, struct str query, struct str words[SUGGESTIONS_MAX], struct arena *arena);

/* bytes the index takes, for the benchmarks */
size_t index_size(const struct index *index);

#endif

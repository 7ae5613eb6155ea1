/* SPDX-License-Identifier: EUPL-1.2 */
/* One word of a query made ready to be compared with many words of texts: the verdicts of the vocabulary, one by one. */
#ifndef INDEX_MATCH_H
#define INDEX_MATCH_H

#include "index/typo.h"
#include "index/vocab.h"
#include "text/stem.h"

struct matcher {
    struct key key;
    struct stem stem;
    struct str prefixes[STEM_PREFIXES_MAX]; /* a word with the stem begins with one of them */
    size_t prefixes_len;
    struct str cores[STEM_PREFIXES_MAX + 1]; /* every answer but one with slips holds one of them */
    size_t cores_len;
    struct typo_walk *typos; /* NULL: slips are not forgiven */
};

struct matcher *matcher_make(struct key key, bool with_typos, struct arena *arena);
/* How a word of a text answers; QUALITY_LEN where it does not. */
enum quality matcher_compare(const struct matcher *matcher, struct key word);
/* False where no word of a text in weak form answers for sure: much cheaper than comparing them all. */
bool matcher_may_answer(const struct matcher *matcher, struct str weak_text);

#endif

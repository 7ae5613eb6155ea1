/* SPDX-License-Identifier: EUPL-1.2 */
/* A query taken apart, and how much a match is worth; shared by finding, ranking and showing. */
#ifndef INDEX_QUERY_H
#define INDEX_QUERY_H

#include "index/match.h"
#include "index/state.h"
#include "index/vocab.h"

/* words of a query that count; the rest is ignored */
#define QUERY_WORDS_MAX 8

struct query_word {
    struct key key;
    struct key other;    /* what is meant too: a law's abbreviation by its name, a Roman number; else empty */
    bool with_typos;     /* the guide has nothing nearer */
    struct str halves[2]; /* of a compound that the guide has only in parts */
    size_t halves_len;
    size_t halves_at[2];  /* where their terms begin in matches, behind those of the word itself */
    uint32_t weight;     /* rare words weigh more; from 1 */
    uint32_t share;      /* the same as a part of 256 */
    struct matches matches;
    struct matcher *matcher, *half_matchers[2]; /* query_ready makes them */
};

struct query {
    struct query_word words[QUERY_WORDS_MAX];
    size_t len;
    bool is_norm; /* "§" or "paragraf" was typed */
};

/* The words that narrow: without articles and announcements, unless there is nothing else. */
void query_parse(struct query *query, struct str text, struct arena *arena);
/* Fills the terms of a word: what it is, or else what it may have been meant to be. */
void query_find(const struct vocab *vocab, struct query_word *word, struct arena *arena);
/* Makes a query whose words are found ready for query_compare. */
void query_ready(struct query *query, struct arena *arena);
/* How a word of a text answers a word of the query; QUALITY_LEN where it does not. */
enum quality query_compare(const struct query_word *word, struct key key);
/* False where surely no word of the text answers any word of the query. */
bool query_may_answer(const struct query *query, struct str text, struct arena *scratch);
/* What a word in this tier, found with this quality, is worth: 1 to 200. */
uint32_t query_value(enum tier tier, enum quality quality);
/* The same share of a hundred for the quality alone. */
uint32_t query_percent(enum quality quality);

#endif

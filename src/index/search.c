/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Searching: the terms of each word, the things of all words, the best of them by value, and of those the best few once more
 * by a closer look at their titles.
 */
#include "index/index.h"
#include "index/query.h"
#include "index/rank.h"
#include "index/values.h"

/*
 * A rare word tells more: 1 for one that most things have, up to 8. How long its lists are says well enough how many have it,
 * and is known before they are read.
 */
static uint32_t weight_of(const struct index *index, const struct query_word *word)
{
    size_t size = values_size(index, word), all = (size_t)index->things_len * 6;
    uint32_t weight = 1;

    while (weight < 8 && (size << (2 * weight)) < all)
        weight++;
    return weight;
}

static void weigh_words(const struct index *index, struct query *query)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < query->len; i++) {
        query->words[i].weight = weight_of(index, &query->words[i]);
        sum += query->words[i].weight;
    }
    /* parts of 256: dividing by their sum for every thing would cost more than all else */
    for (size_t i = 0; i < query->len; i++)
        query->words[i].share = query->words[i].weight * 256 / sum;
}

void index_search(const struct index *index, struct str text, const struct search_options *options, struct arena *scratch,
                  struct hits *hits)
{
    struct arena_mark mark = arena_mark(scratch);
    struct query query;
    struct ranking ranking = { .index = index, .query = &query, .place = options->place };

    hits->len = 0;
    hits->has_more = hits->is_partial = hits->is_guessed = false;
    query_parse(&query, text, scratch);
    for (size_t i = 0; i < query.len; i++) {
        query_find(&index->vocab, &query.words[i], scratch);
        hits->is_guessed = hits->is_guessed || query.words[i].with_typos || query.words[i].halves_len > 0;
    }
    weigh_words(index, &query);
    struct values values = values_read(index, &query, scratch);
    if (query.len > 0)
        rank_things(&ranking, values_mean(index, &query, &values, true, scratch));
    if (query.len > 1 && ranking.count == 0) {
        hits->is_partial = true;
        rank_things(&ranking, values_mean(index, &query, &values, false, scratch));
    }
    rank_finish(&ranking, hits, scratch);
    arena_rewind(scratch, mark);
}

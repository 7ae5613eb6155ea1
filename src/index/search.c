/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Searching: the terms of each word, the things of each term, the things of all words, the best of them by value, and of
 * those the best few once more by a closer look at their titles.
 */
#include "base/vec.h"
#include "index/index.h"
#include "index/query.h"
#include "index/rank.h"

/* a list of more bytes is read tier by tier, and only as far as needed */
#define LONG_LIST 2

/* the best value of each thing for one word, 0 where it has none */
struct values {
    uint8_t *of;
    uint32_t len;             /* things */
    uint32_t histogram[256];  /* of a word alone: how many things have a value */
};

/* a long list in the middle of being read */
struct tail {
    const uint8_t *at, *end;
    uint32_t posting;
    const uint8_t *worth; /* of each tier */
};

static void put(struct values *v, uint32_t thing, uint32_t value)
{
    uint32_t before = v->of[thing];

    if (before >= value)
        return;
    v->histogram[before]--;
    v->histogram[value]++;
    v->of[thing] = (uint8_t)value;
}

/* reads a list up to the tier's end and stands before the next tier */
static void read_tier(const struct index *index, struct tail *tail, enum tier upto, struct values *v)
{
    uint32_t n = index->things_len, tier = tail->posting == UINT32_MAX ? 0 : tail->posting / n, value;
    uint32_t end = (tier + 1) * n, limit = ((uint32_t)upto + 1) * n, posting = tail->posting;
    const uint8_t *at = tail->at, *next;

    for (; at < tail->end; at = next) {
        next = index_varint(at, &value);
        if (posting + value + 1 >= limit)
            break;
        posting += value + 1;
        while (posting >= end) {
            tier++;
            end += n;
        }
        put(v, posting - (end - n), tail->worth[tier]);
    }
    tail->posting = posting;
    tail->at = at;
}

/* reads a whole list; the loop in which a search of several words spends its time, so it keeps no count */
static void read_list(const struct index *index, const struct tail *list, uint8_t *of)
{
    uint32_t n = index->things_len, tier = 0, base = 0, posting = UINT32_MAX, value;

    for (const uint8_t *at = list->at; at < list->end;) {
        at = index_varint(at, &value);
        posting += value + 1;
        for (; posting - base >= n; base += n)
            tier++;
        uint8_t worth = list->worth[tier];
        if (of[posting - base] < worth)
            of[posting - base] = worth;
    }
}

static uint32_t count_from(const struct values *v, uint32_t value)
{
    uint32_t count = 0;

    for (uint32_t i = value; i < 256; i++)
        count += v->histogram[i];
    return count;
}

/*
 * The values of all things for a word. Where it is alone, long lists are left at the tier below which nothing can come among
 * the best any more.
 */
static void read_lists(const struct index *index, const struct query_word *word, bool is_alone, struct values *v,
                       struct arena *scratch)
{
    const struct matches *matches = &word->matches;
    uint8_t worth[QUALITY_LEN][TIER_LEN];
    VEC(struct tail) tails = { 0 };
    enum quality best = QUALITY_LEN;

    for (size_t i = 0; i < sizeof worth; i++)
        worth[i / TIER_LEN][i % TIER_LEN] = (uint8_t)query_value((enum tier)(i % TIER_LEN), (enum quality)(i / TIER_LEN));
    for (size_t i = 0; i < matches->len; i++) {
        uint32_t term = matches->items[i].term;
        struct tail tail = { index->postings + index->postings_at[term], index->postings + index->postings_at[term + 1],
                             UINT32_MAX, worth[matches->items[i].quality] };
        bool is_long = is_alone && tail.end - tail.at > LONG_LIST;
        if (is_alone)
            read_tier(index, &tail, is_long ? TIER_STICHWORT : TIER_TEXT, v);
        else
            read_list(index, &tail, v->of);
        if (is_long) {
            *VEC_PUSH(&tails, scratch) = tail;
            best = matches->items[i].quality < best ? matches->items[i].quality : best;
        }
    }
    for (enum tier tier = TIER_FRAGE; tails.len > 0 && tier <= TIER_TEXT; tier++) {
        if (count_from(v, query_value(tier, best) + 1) >= RANK_ENOUGH)
            return;
        for (size_t i = 0; i < tails.len; i++)
            read_tier(index, &tails.items[i], tier, v);
    }
}

/* whether the word is so short that only things that have it count, not where; then they are put from the set kept */
static bool read_set(const struct index *index, struct str weak, struct values *v)
{
    uint32_t low = 0, high = index->prefixes_len;

    if (weak.len > 2)
        return false;
    uint32_t key = (uint32_t)(unsigned char)weak.ptr[0] << 8 | (weak.len > 1 ? (unsigned char)weak.ptr[1] : 0);
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (index->prefixes[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == index->prefixes_len || index->prefixes[low].key != key)
        return false;
    const uint64_t *bits = index->prefixes[low].bits;
    uint8_t value = (uint8_t)query_value(TIER_TEXT, QUALITY_PREFIX);
    for (uint32_t i = 0; i < v->len; i++)
        v->of[i] = bits[i / 64] >> i % 64 & 1 ? value : 0;
    return true;
}

static uint32_t count_things(const struct values *v)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < v->len; i++)
        count += v->of[i] != 0;
    return count;
}

/* a rare word tells more: 1 for one that most have, up to 8 */
static uint32_t weight_of(const struct values *v)
{
    uint32_t has = count_things(v), weight = 1;

    while (weight < 8 && (has << (2 * weight)) < v->len * 4)
        weight++;
    return weight;
}

/* the terms of each word and the values of their things; those with slips where there are no others */
static void read_words(const struct index *index, struct query *query, struct values *values, struct arena *scratch)
{
    bool is_alone = query->len == 1;

    for (size_t i = 0; i < query->len; i++) {
        struct query_word *word = &query->words[i];
        query_find(&index->vocab, word, scratch);
        values[i] = (struct values){ .of = ARENA_ARRAY(scratch, uint8_t, index->things_len + 8), .len = index->things_len };
        values[i].histogram[0] = index->things_len;
        if (is_alone || !read_set(index, word->key.weak, &values[i]))
            read_lists(index, word, is_alone, &values[i], scratch);
        word->weight = is_alone ? 1 : weight_of(&values[i]);
    }
}

/* the weights so that they are 256 together; dividing by their sum for every thing would cost more than all else */
static void even_weights(struct query *query)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < query->len; i++)
        sum += query->words[i].weight;
    for (size_t i = 0; i < query->len; i++)
        query->words[i].share = query->words[i].weight * 256 / sum;
}

/* the mean of the words' values by weight, 0 where a thing lacks one and all are wanted */
static uint32_t mean_value(const struct query *query, const struct values *values, uint32_t thing, bool all)
{
    uint32_t sum = 0;

    for (size_t i = 0; i < query->len; i++) {
        uint32_t value = values[i].of[thing];
        if (value == 0 && all)
            return 0;
        sum += value * query->words[i].share;
    }
    return (sum + 255) / 256;
}

/* whether none of eight things from i on can have a value; most things have nothing of a word */
static bool are_empty(const struct query *query, const struct values *values, uint32_t i, bool all)
{
    uint64_t some = 0, eight;

    for (size_t q = 0; q < query->len; q++) {
        memcpy(&eight, values[q].of + i, sizeof eight);
        if (eight == 0 && all)
            return true;
        some |= eight;
    }
    return some == 0;
}

static void pick(const struct index *index, const struct query *query, const struct values *values, bool all,
                 struct ranking *ranking)
{
    for (uint32_t i = 0; i < index->things_len; i += 8) {
        if (are_empty(query, values, i, all))
            continue;
        for (uint32_t k = i; k < i + 8 && k < index->things_len; k++) {
            uint32_t value = query->len == 1 ? values[0].of[k] : mean_value(query, values, k, all);
            if (value > 0)
                rank_add(ranking, k, value);
        }
    }
}

void index_search(const struct index *index, struct str text, const struct search_options *options, struct arena *scratch,
                  struct hits *hits)
{
    struct arena_mark mark = arena_mark(scratch);
    struct values values[QUERY_WORDS_MAX];
    struct query query;
    struct ranking ranking = { .index = index, .query = &query, .place = options->place };

    hits->len = 0;
    hits->has_more = hits->is_partial = hits->is_guessed = false;
    query_parse(&query, text, scratch);
    if (query.len > 0) {
        read_words(index, &query, values, scratch);
        even_weights(&query);
        pick(index, &query, values, true, &ranking);
    }
    if (query.len > 1 && ranking.count == 0) {
        hits->is_partial = true;
        rank_again(&ranking);
        pick(index, &query, values, false, &ranking);
    }
    for (size_t i = 0; i < query.len; i++)
        hits->is_guessed = hits->is_guessed || query.words[i].with_typos || query.words[i].halves_len > 0;
    rank_finish(&ranking, hits, scratch);
    arena_rewind(scratch, mark);
}

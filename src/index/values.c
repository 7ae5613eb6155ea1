/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/values.h"

#include "base/vec.h"
#include "index/prefixes.h"

/* a list of more bytes is read tier by tier, and only as far as needed */
#define LONG_LIST 2

/* what a word's list is worth in each tier, by how its term answers the word */
struct worth {
    uint8_t of[QUALITY_LEN][TIER_LEN];
};

static struct worth worth_make(void)
{
    struct worth worth;

    for (size_t i = 0; i < sizeof worth.of; i++)
        worth.of[i / TIER_LEN][i % TIER_LEN] = (uint8_t)query_value((enum tier)(i % TIER_LEN), (enum quality)(i / TIER_LEN));
    return worth;
}

static const uint8_t *list_start(const struct index *index, uint32_t term)
{
    return index->postings + index->postings_at[term];
}

static uint8_t *new_values(const struct index *index, struct arena *scratch)
{
    return ARENA_ARRAY(scratch, uint8_t, (size_t)index->things_len + VALUES_GROUP);
}

/* ---- a word alone ---- */

/* the values of a word alone and how many things have each */
struct counted {
    uint8_t *of;
    uint32_t histogram[256];
};

/* a long list in the middle of being read */
struct tail {
    const uint8_t *at, *end;
    const uint8_t *worth; /* of each tier */
};

static void put(struct counted *v, uint32_t thing, uint32_t value)
{
    uint32_t before = v->of[thing];

    if (before >= value)
        return;
    v->histogram[before]--;
    v->histogram[value]++;
    v->of[thing] = (uint8_t)value;
}

/* reads a list up to the tier's end and stands before the next tier */
static void read_tier(struct tail *tail, enum tier upto, struct counted *v)
{
    struct segment segment;
    uint32_t gap;

    while (tail->at < tail->end) {
        const uint8_t *at = index_segment(tail->at, &segment);
        uint32_t next = 0;
        if (segment.tier > upto)
            return;
        for (; segment.len > 0; segment.len--) {
            at = index_varint(at, &gap);
            next += gap;
            put(v, next++, tail->worth[segment.tier]);
        }
        tail->at = at;
    }
}

static uint32_t count_from(const struct counted *v, uint32_t value)
{
    uint32_t count = 0;

    for (uint32_t i = value; i < 256; i++)
        count += v->histogram[i];
    return count;
}

/* long lists are left at the tier below which nothing can come among the best any more */
static uint8_t *values_alone(const struct index *index, const struct query_word *word, struct arena *scratch)
{
    const struct worth worth = worth_make();
    struct counted v = { .of = new_values(index, scratch) };
    VEC(struct tail) tails = { 0 };
    enum quality best = QUALITY_LEN;

    for (size_t i = 0; i < word->matches.len; i++) {
        struct match match = word->matches.items[i];
        struct tail tail = { list_start(index, match.term), list_start(index, match.term + 1), worth.of[match.quality] };
        bool is_long = tail.end - tail.at > LONG_LIST;
        read_tier(&tail, is_long ? TIER_STICHWORT : TIER_TEXT, &v);
        if (is_long) {
            *VEC_PUSH(&tails, scratch) = tail;
            best = match.quality < best ? match.quality : best;
        }
    }
    for (enum tier tier = TIER_FRAGE; tails.len > 0 && tier <= TIER_TEXT; tier++) {
        if (count_from(&v, query_value(tier, best) + 1) >= VALUES_ENOUGH)
            break;
        for (size_t i = 0; i < tails.len; i++)
            read_tier(&tails.items[i], tier, &v);
    }
    return v.of;
}

/* ---- words together ---- */

/* index_varint for the loop below: nobody can foresee whether there are one or two bytes, so that is computed */
static inline const uint8_t *read_gap(const uint8_t *at, uint32_t *gap)
{
    uint32_t two = at[0] >> 7; /* behind the last stands a byte more */

    if (two & at[1] >> 7)
        return index_varint(at, gap);
    *gap = (at[0] & 127u) | (((uint32_t)at[1] << 7) & (0u - two));
    return at + 1 + two;
}

/* Reads a whole list: the loop in which a search of several words spends its time, so it branches as little as it can. */
static void read_list(const uint8_t *at, const uint8_t *end, const uint8_t *worth, uint8_t *of)
{
    struct segment segment;
    uint32_t gap;

    while (at < end) {
        uint8_t *next = of;
        at = index_segment(at, &segment);
        for (uint8_t value = worth[segment.tier]; segment.len > 0; segment.len--, next++) {
            at = read_gap(at, &gap);
            next += gap;
            *next = *next < value ? value : *next;
        }
    }
}

/* of so short a word only that a thing has it counts, not where */
static void read_set(const struct index *index, const uint64_t *bits, uint8_t *of)
{
    uint8_t value = (uint8_t)query_value(TIER_TEXT, QUALITY_PREFIX);

    for (uint32_t i = 0; i < index->things_len; i++)
        of[i] = bits[i / 64] >> i % 64 & 1 ? value : 0;
}

/* reads the lists of the terms from..to of matches; those of neighbours stand one behind the other */
static void read_terms(const struct index *index, const struct matches *all, size_t from, size_t to, uint8_t *of)
{
    const struct worth worth = worth_make();
    const struct match *matches = all->items;

    for (size_t i = from, next; i < to; i = next) {
        uint32_t end = matches[i].term + 1;
        for (next = i + 1; next < to && matches[next].term == end && matches[next].quality == matches[i].quality; next++)
            end++;
        read_list(list_start(index, matches[i].term), list_start(index, end), worth.of[matches[i].quality], of);
    }
}

/* what has both halves of a compound is worth more than what has the better one */
static void add_halves(const struct index *index, const struct query_word *word, uint8_t *of, struct arena *scratch)
{
    uint8_t *first = new_values(index, scratch), *second = new_values(index, scratch);

    read_terms(index, &word->matches, word->halves_at[0], word->halves_at[1], first);
    read_terms(index, &word->matches, word->halves_at[1], word->matches.len, second);
    for (uint32_t from = 0; from < index->things_len; from += VALUES_GROUP) {
        const uint8_t *a = first + from, *b = second + from;
        uint8_t *to = of + from;
        for (int i = 0; i < VALUES_GROUP; i++) {
            uint8_t better = a[i] < b[i] ? b[i] : a[i], other = a[i] < b[i] ? a[i] : b[i];
            uint8_t value = (uint8_t)(better + other / 2);
            to[i] = to[i] < value ? value : to[i];
        }
    }
}

/* the values of one of several words, or of a compound */
static uint8_t *read_word(const struct index *index, const struct query_word *word, struct arena *scratch)
{
    const uint64_t *set = prefixes_find(index, word->key.weak);
    uint8_t *of = new_values(index, scratch);

    if (set) {
        read_set(index, set, of);
    } else if (word->halves_len == 2) {
        read_terms(index, &word->matches, 0, word->halves_at[0], of);
        add_halves(index, word, of, scratch);
    } else {
        read_terms(index, &word->matches, 0, word->matches.len, of);
    }
    return of;
}

size_t values_size(const struct index *index, const struct query_word *word)
{
    size_t size = 0;

    for (size_t i = 0; i < word->matches.len; i++)
        size += (size_t)(list_start(index, word->matches.items[i].term + 1) - list_start(index, word->matches.items[i].term));
    return size;
}

static void mean_group(const struct query *query, const struct values *values, uint32_t from, bool all, uint8_t *means)
{
    uint16_t sums[VALUES_GROUP];
    uint8_t lacks[VALUES_GROUP] = { 0 };

    for (int i = 0; i < VALUES_GROUP; i++)
        sums[i] = 255; /* rounds up */
    for (size_t q = 0; q < query->len; q++) {
        const uint8_t *of = values->of[q] + from;
        uint16_t share = (uint16_t)query->words[q].share;
        for (int i = 0; i < VALUES_GROUP; i++)
            sums[i] = (uint16_t)(sums[i] + of[i] * share);
        for (int i = 0; i < VALUES_GROUP; i++)
            lacks[i] |= (uint8_t)(of[i] == 0);
    }
    for (int i = 0; i < VALUES_GROUP; i++)
        means[i] = (uint8_t)(all & lacks[i] ? 0 : sums[i] >> 8);
}

const uint8_t *values_mean(const struct index *index, const struct query *query, const struct values *values, bool all,
                           struct arena *scratch)
{
    if (query->len == 1)
        return values->of[0];
    uint8_t *means = new_values(index, scratch);
    for (uint32_t from = 0; from < index->things_len; from += VALUES_GROUP)
        mean_group(query, values, from, all, means + from);
    return means;
}

struct values values_read(const struct index *index, const struct query *query, struct arena *scratch)
{
    bool is_simple = query->len == 1 && query->words[0].halves_len < 2;
    struct values values;

    for (size_t i = 0; i < query->len; i++)
        values.of[i] = is_simple ? values_alone(index, &query->words[i], scratch) : read_word(index, &query->words[i], scratch);
    return values;
}

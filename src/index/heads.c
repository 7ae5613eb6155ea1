/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/heads.h"

#include "index/things.h"

#define START_NAMING_SHIFT 1
#define START_LEN_SHIFT 7
#define START_MASK 63u

uint32_t heads_start(size_t len, size_t naming, bool is_stichwort)
{
    len = len < HEAD_WORDS_MAX ? len : HEAD_WORDS_MAX;
    naming = naming < len ? naming : len;
    return (uint32_t)(len << START_LEN_SHIFT | naming << START_NAMING_SHIFT | is_stichwort);
}

/* Knoten have no place in heads_at */
static uint32_t slot_of(const struct index *index, uint32_t thing)
{
    uint32_t knoten = index->first[THING_KNOTEN], after = index->first[THING_KNOTEN + 1];

    return thing < knoten ? thing : thing - (after - knoten);
}

/* terms stand as their number plus one, so that a word without a term is 0 */
static size_t write_thing(const struct heads_draft *draft, uint32_t thing, uint8_t *to)
{
    size_t len = 0;

    for (uint32_t i = draft->at[thing]; i < draft->at[thing + 1];) {
        uint32_t start = draft->items[i++], words = start >> START_LEN_SHIFT;
        len += index_varint_put(to + len, start);
        for (uint32_t k = 0; k < words; k++, i++)
            len += index_varint_put(to + len, draft->items[i] == NO_ID ? 0 : draft->terms[draft->items[i]] + 1);
    }
    return len;
}

void heads_write(struct index *index, const struct heads_draft *draft, struct arena *keep, struct arena *scratch)
{
    uint8_t *all = ARENA_ARRAY(scratch, uint8_t, draft->len * 5 + 1);
    uint32_t slots = slot_of(index, index->things_len), len = 0;
    uint32_t *at = ARENA_ARRAY(keep, uint32_t, (size_t)slots + 1);

    for (uint32_t thing = 0; thing < index->things_len; thing++) {
        if (index_thing(index, thing).kind == THING_KNOTEN)
            continue;
        at[slot_of(index, thing)] = len;
        len += (uint32_t)write_thing(draft, thing, all + len);
    }
    at[slots] = len;
    uint8_t *heads = ARENA_ARRAY(keep, uint8_t, (size_t)len + 1);
    memcpy(heads, all, len);
    index->heads = heads;
    index->heads_at = at;
    index->size += len + (slots + 1) * sizeof *at;
}

struct answers answers_start(const struct index *index, const struct query *query, struct arena *scratch)
{
    struct answers answers = { .index = index, .query = query };

    for (size_t q = 0; q < query->len; q++) {
        const struct matches *matches = &query->words[q].matches;
        answers.percents[q] = ARENA_ARRAY(scratch, uint8_t, (size_t)index->vocab.len + 1);
        for (size_t i = 0; i < matches->len; i++) {
            uint8_t *percent = &answers.percents[q][matches->items[i].term];
            uint32_t value = query_percent(matches->items[i].quality);
            *percent = (uint8_t)(value > *percent ? value : *percent);
        }
    }
    return answers;
}

static uint32_t head_value(const struct answers *answers, const struct head *head)
{
    const struct query *query = answers->query;
    uint32_t best[QUERY_WORDS_MAX] = { 0 }, weights = 0, answered = 0, told = 0, telling = 0;

    for (uint32_t i = 0; i < head->len; i++) {
        uint32_t most = 0, term = head->terms[i];
        for (size_t q = 0; q < query->len && term != NO_ID; q++) {
            uint32_t percent = answers->percents[q][term];
            best[q] = percent > best[q] ? percent : best[q];
            most = percent > most ? percent : most;
        }
        bool is_stop = term != NO_ID && (answers->index->stops[term / 64] >> term % 64 & 1);
        telling += most > 0 || (i < head->naming && !is_stop);
        told += most;
    }
    for (size_t q = 0; q < query->len; q++) {
        answered += best[q] * query->words[q].weight;
        weights += query->words[q].weight;
    }
    return telling ? answered / weights * (told / telling) / 100 : 0;
}

static const uint8_t *read_head(const uint8_t *p, struct head *head)
{
    uint32_t start, term;

    p = index_varint(p, &start);
    head->len = start >> START_LEN_SHIFT;
    head->naming = start >> START_NAMING_SHIFT & START_MASK;
    head->is_stichwort = start & 1;
    for (uint32_t i = 0; i < head->len; i++) {
        p = index_varint(p, &term);
        head->terms[i] = term - 1; /* 0 becomes NO_ID */
    }
    return p;
}

/* a Knoten is called by its sentence, which says more than a name does, so it counts half */
static uint32_t knoten_value(const struct answers *answers, const struct knoten *knoten, struct arena *scratch)
{
    const struct vocab *vocab = &answers->index->vocab;
    struct words words = { 0 };
    struct head head = { .len = 0 };

    words_add(&words, things_plain(answers->index->guide, knoten->satz.s, scratch), false, scratch);
    for (size_t i = 0; i < words.len && head.len < HEAD_WORDS_MAX; i++)
        head.terms[head.len++] = vocab_term(vocab, word_key(words.items[i].spelling, scratch));
    head.naming = head.len;
    return head_value(answers, &head) / 2;
}

uint32_t heads_value(const struct answers *answers, uint32_t thing, struct arena *scratch)
{
    const struct index *index = answers->index;
    struct thing which = index_thing(index, thing);
    struct head head;
    uint32_t best = 0;

    if (which.kind == THING_KNOTEN) {
        struct arena_mark mark = arena_mark(scratch);
        best = knoten_value(answers, &index->guide->knoten[which.n], scratch);
        arena_rewind(scratch, mark);
        return best;
    }
    uint32_t slot = slot_of(index, thing);
    const uint8_t *end = index->heads + index->heads_at[slot + 1];
    for (const uint8_t *p = index->heads + index->heads_at[slot]; p < end;) {
        p = read_head(p, &head);
        uint32_t value = head_value(answers, &head);
        value = head.is_stichwort ? value * 9 / 10 : value;
        best = value > best ? value : best;
    }
    return best;
}

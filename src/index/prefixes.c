/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/prefixes.h"

#include <stdlib.h>

/* a set of things is kept where the lists it stands for are so many times longer */
#define PREFIX_LISTS_MIN 8

static void collect(const struct index *index, uint32_t from, uint32_t to, uint64_t *bits)
{
    const uint8_t *end = index->postings + index->postings_at[to];
    struct segment segment;
    uint32_t gap;

    for (const uint8_t *p = index->postings + index->postings_at[from]; p < end;) {
        uint32_t next = 0;
        for (p = index_segment(p, &segment); segment.len > 0; segment.len--) {
            p = index_varint(p, &gap);
            next += gap;
            bits[next / 64] |= UINT64_C(1) << next % 64;
            next++;
        }
    }
}

static uint32_t key_of(struct str word, uint32_t len)
{
    return (uint32_t)(unsigned char)word.ptr[0] << 8 | (len > 1 && word.len > 1 ? (unsigned char)word.ptr[1] : 0);
}

/* the sets of all beginnings of len bytes whose lists are longer than a set is */
static void write_prefixes(struct index *index, uint32_t len, struct prefix_set *sets, struct arena *keep)
{
    size_t words = (index->things_len + 63) / 64;

    for (uint32_t from = 0, to; from < index->vocab.len; from = to) {
        struct str first = vocab_word(&index->vocab, from);
        for (to = from + 1; to < index->vocab.len; to++) {
            if (key_of(vocab_word(&index->vocab, to), len) != key_of(first, len))
                break;
        }
        uint32_t bytes = index->postings_at[to] - index->postings_at[from];
        if (first.len < len || bytes < PREFIX_LISTS_MIN * words * sizeof(uint64_t))
            continue;
        uint64_t *bits = ARENA_ARRAY(keep, uint64_t, words);
        collect(index, from, to, bits);
        sets[index->prefixes_len++] = (struct prefix_set){ key_of(first, len), bits };
        index->size += words * sizeof *bits + sizeof *sets;
    }
}

static int by_prefix(const void *a, const void *b)
{
    const struct prefix_set *x = a, *y = b;

    return (x->key > y->key) - (x->key < y->key);
}

void prefixes_write(struct index *index, struct arena *keep, struct arena *scratch)
{
    uint32_t count = 0, last = UINT32_MAX;

    for (uint32_t term = 0; term < index->vocab.len; term++) {
        uint32_t key = key_of(vocab_word(&index->vocab, term), 2);
        count += key != last;
        last = key;
    }
    struct prefix_set *sets = ARENA_ARRAY(scratch, struct prefix_set, (size_t)count * 2 + 1);
    write_prefixes(index, 1, sets, keep);
    write_prefixes(index, 2, sets, keep);
    qsort(sets, index->prefixes_len, sizeof *sets, by_prefix);
    struct prefix_set *kept = ARENA_ARRAY(keep, struct prefix_set, (size_t)index->prefixes_len + 1);
    memcpy(kept, sets, index->prefixes_len * sizeof *sets);
    index->prefixes = kept;
}

const uint64_t *prefixes_find(const struct index *index, struct str weak)
{
    uint32_t low = 0, high = index->prefixes_len;

    if (weak.len > 2)
        return NULL;
    uint32_t key = key_of(weak, 2);
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (index->prefixes[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < index->prefixes_len && index->prefixes[low].key == key ? index->prefixes[low].bits : NULL;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The index from inside: things numbered in a row, a sorted vocabulary, a posting list for each of its terms. */
#ifndef INDEX_STATE_H
#define INDEX_STATE_H

#include "guide/guide.h"
#include "index/vocab.h"

#define TIER_BITS 3

/* where in a thing a word stands, best first; a whole one is a title or Stichwort of this one word */
enum tier {
    TIER_TITEL_WHOLE, TIER_STICHWORT_WHOLE, TIER_TITEL, TIER_STICHWORT, TIER_FRAGE, TIER_SCHRITT, TIER_TEXT, TIER_LEN
};

/*
 * Postings of a term: a segment for each tier that has any, best tier first, so that a reader may stop before the notes. A
 * thing stands once, in its best tier. A segment is a varint, how many less one << TIER_BITS | tier, and for each thing in
 * ascending order the varint of how many lie between it and the one before.
 */
struct index {
    const struct guide *guide;
    uint32_t first[THING_BEGRIFF + 2]; /* the number of the first thing of a kind; the last is how many there are */
    uint32_t things_len;
    struct vocab vocab;
    const uint32_t *postings_at; /* of each term, and the end of the last */
    const uint8_t *postings;
    const uint32_t *heads_at;    /* of each thing but the Knoten, and the end of the last */
    const uint8_t *heads;        /* titles, Stichworte, numbers as terms; see heads.h */
    const uint64_t *stops;       /* bit of a term: it narrows nothing */
    const struct prefix_set *prefixes; /* sorted by key */
    uint32_t prefixes_len;
    size_t size;
};

/* all things with a word that begins with one or two letters, where there are too many to collect at a key */
struct prefix_set {
    uint32_t key; /* the bytes: first << 8 | second, second 0 for one letter */
    const uint64_t *bits;
};

/* reads one number; gives the place behind it */
static inline const uint8_t *index_varint(const uint8_t *p, uint32_t *value)
{
    uint32_t result = *p & 127u;

    if (*p < 128) { /* most are short */
        *value = result;
        return p + 1;
    }
    for (int shift = 7; *p++ & 128; shift += 7)
        result |= (uint32_t)(*p & 127u) << shift;
    *value = result;
    return p;
}

/* writes one number; gives how many bytes */
static inline size_t index_varint_put(uint8_t *to, uint32_t value)
{
    size_t len = 0;

    for (; value > 127; value >>= 7)
        to[len++] = (uint8_t)(value | 128);
    to[len++] = (uint8_t)value;
    return len;
}

struct segment {
    uint32_t len;
    enum tier tier;
};

/* Reads the start of a segment; gives the place of its first gap. */
static inline const uint8_t *index_segment(const uint8_t *p, struct segment *segment)
{
    uint32_t start;

    p = index_varint(p, &start);
    segment->tier = (enum tier)(start & ((1u << TIER_BITS) - 1));
    segment->len = (start >> TIER_BITS) + 1;
    return p;
}

static inline struct thing index_thing(const struct index *index, uint32_t n)
{
    enum thing_kind kind = THING_LEBENSLAGE;

    while (n >= index->first[kind + 1])
        kind++;
    return (struct thing){ kind, n - index->first[kind] };
}

#endif

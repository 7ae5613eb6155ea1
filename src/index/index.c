/* SPDX-License-Identifier: EUPL-1.2 */
/* Building the index: every word of every thing once, then the vocabulary sorted and its posting lists written. */
#include "index/index.h"

#include "base/fail.h"
#include "base/map.h"
#include "base/vec.h"
#include "index/heads.h"
#include "index/prefixes.h"
#include "index/state.h"
#include "index/things.h"

#include <stdlib.h>

/* a term while things are read: its postings so far, as varints of thing differences with the tier in the low bits */
struct draft {
    struct key key;
    uint32_t number;     /* in the order of finding */
    uint8_t tag;
    uint8_t tier;        /* best in the thing being read */
    uint32_t thing;      /* the thing being read, NO_ID before the first */
    uint32_t last;       /* the last thing written, plus one */
    uint8_t *bytes;
    uint32_t len, cap;
};

struct spelling {
    struct str text; /* a copy */
    uint32_t draft;
};

/* spellings met lately: most words are among few, and the map of all is too large for the processor's cache */
#define RECENT_LEN 4096

struct build {
    const struct guide *guide;
    struct spelling *recent; /* by recent_place */
    VEC(struct spelling) known;
    struct arena *scratch; /* lives until the index is written */
    struct map spellings;  /* as written: its place in known */
    struct map keys;       /* weak form and tag: the draft, plus one */
    VEC(struct draft) drafts;
    struct thing thing;
    uint32_t thing_n;
    VEC(uint32_t) heads;   /* of all things: what heads_write takes, with drafts for terms */
    uint32_t *heads_at;    /* where those of a thing begin; of Knoten nothing */
    struct words words;    /* of one text; its room is used again */
    struct arena *passing; /* for one text at a time */
};

/* ---- reading ---- */

/* writes the posting of the thing that was read last */
static void draft_flush(struct draft *d, struct arena *arena)
{
    if (d->thing == NO_ID)
        return;
    if (d->len + 5 > d->cap) {
        uint32_t cap = d->cap ? d->cap * 2 : 8;
        uint8_t *bytes = ARENA_ARRAY(arena, uint8_t, cap);
        if (d->len > 0)
            memcpy(bytes, d->bytes, d->len);
        d->bytes = bytes;
        d->cap = cap;
    }
    d->len += (uint32_t)index_varint_put(d->bytes + d->len, (d->thing + 1 - d->last) << TIER_BITS | d->tier);
    d->last = d->thing + 1;
}

/* the draft of a spelling met for the first time */
static uint32_t new_draft(struct build *b, struct str spelling)
{
    struct key key = word_key(spelling, b->scratch);
    uint8_t tag = vocab_tag(key.strong);
    bool is_new;

    if (key.weak.len == 0)
        return NO_ID;
    uint32_t *slot = map_put(&b->keys, tag, key.weak, b->scratch, &is_new);
    if (is_new) {
        uint32_t number = (uint32_t)b->drafts.len;
        *VEC_PUSH(&b->drafts, b->scratch) = (struct draft){ .key = key, .number = number, .tag = tag, .thing = NO_ID };
        *slot = number + 1;
    }
    return *slot - 1;
}

/* where a spelling stands in recent: by its length and its bytes at both ends, which are enough to part most */
static uint32_t recent_place(struct str text)
{
    uint64_t head = 0, tail = 0;
    size_t len = text.len < sizeof head ? text.len : sizeof head;

    memcpy(&head, text.ptr, len);
    memcpy(&tail, text.ptr + text.len - len, len);
    uint64_t hash = (head ^ tail << 1 ^ text.len) * UINT64_C(0x9E3779B97F4A7C15);
    return (uint32_t)(hash >> 40) % RECENT_LEN;
}

/* the draft of a spelling, NO_ID where nothing of it can be searched */
static uint32_t draft_of(struct build *b, struct str text)
{
    struct spelling *recent = &b->recent[recent_place(text)];

    if (recent->text.ptr && str_equal(recent->text, text))
        return recent->draft;
    const uint32_t *known = map_get(&b->spellings, 0, text);
    if (!known) {
        struct str kept = arena_str(b->scratch, text);
        struct spelling spelling = { kept, new_draft(b, kept) };
        uint32_t *place = map_put(&b->spellings, 0, kept, b->scratch, NULL);
        *place = (uint32_t)b->known.len;
        *VEC_PUSH(&b->known, b->scratch) = spelling;
        known = place;
    }
    *recent = b->known.items[*known];
    return recent->draft;
}

static enum tier tier_of(enum field field, enum thing_kind kind)
{
    switch (field) {
    case FIELD_TITEL:
        return kind == THING_KNOTEN ? TIER_FRAGE : TIER_TITEL;
    case FIELD_TELEFON:
        return TIER_TITEL;
    case FIELD_STICHWORT:
        return TIER_STICHWORT;
    case FIELD_EINFACH:
    case FIELD_KURZ:
    case FIELD_WARNSIGNAL:
    case FIELD_ANTWORT:
    case FIELD_SCHRITT:
        return TIER_SCHRITT;
    case FIELD_TEXT:
    case FIELD_LISTE:
    case FIELD_ADRESSE:
    case FIELD_LEN:
        break;
    }
    return TIER_TEXT;
}

static void post(struct build *b, uint32_t draft, enum tier tier)
{
    struct draft *d = &b->drafts.items[draft];

    if (d->thing != b->thing_n) {
        draft_flush(d, b->scratch);
        d->thing = b->thing_n;
        d->tier = TIER_LEN;
    }
    if (tier < d->tier)
        d->tier = (uint8_t)tier;
}

/* the words of the part of a title that names the thing */
static size_t head_words(struct str text, const struct words *words)
{
    size_t len = things_head_len(text), n = 0;

    while (n < words->len && words->items[n].from < len)
        n++;
    return n;
}

static void read_text(void *context, enum field field, struct str text)
{
    struct build *b = context;
    struct words *words = &b->words;
    enum tier tier = tier_of(field, b->thing.kind), first = tier;

    words->len = 0;
    words_add(words, text, false, b->scratch);
    bool is_head = tier == TIER_TITEL || tier == TIER_STICHWORT;
    size_t naming = is_head ? head_words(text, words) : 0;
    if (is_head && naming == 1)
        first = tier == TIER_TITEL ? TIER_TITEL_WHOLE : TIER_STICHWORT_WHOLE;
    if (is_head) {
        *VEC_PUSH(&b->heads, b->scratch) = heads_start(words->len, naming, tier == TIER_STICHWORT);
        naming = words->len < HEAD_WORDS_MAX ? words->len : HEAD_WORDS_MAX;
    }
    for (size_t i = 0; i < words->len; i++) {
        uint32_t draft = draft_of(b, words->items[i].spelling);
        if (i < naming)
            *VEC_PUSH(&b->heads, b->scratch) = draft;
        if (draft != NO_ID)
            post(b, draft, i > 0 ? tier : first);
    }
}

/* ---- writing ---- */

/* a draft with the first bytes of its key as a number, which decide most comparisons */
struct sortable {
    uint64_t first;
    const struct draft *draft;
};

static int by_key(const void *a, const void *b)
{
    const struct sortable *x = a, *y = b;

    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    int order = str_compare(x->draft->key.weak, y->draft->key.weak);
    return order ? order : (x->draft->tag > y->draft->tag) - (x->draft->tag < y->draft->tag);
}

static void sort_drafts(struct build *b)
{
    struct sortable *order = ARENA_ARRAY(b->scratch, struct sortable, b->drafts.len + 1);
    struct draft *sorted = ARENA_ARRAY(b->scratch, struct draft, b->drafts.len + 1);

    for (size_t i = 0; i < b->drafts.len; i++) {
        struct str weak = b->drafts.items[i].key.weak;
        order[i].draft = &b->drafts.items[i];
        for (size_t k = 0; k < 8; k++)
            order[i].first = order[i].first << 8 | (k < weak.len ? (unsigned char)weak.ptr[k] : 0);
    }
    qsort(order, b->drafts.len, sizeof *order, by_key);
    for (size_t i = 0; i < b->drafts.len; i++)
        sorted[i] = *order[i].draft;
    b->drafts.items = sorted;
}

static uint32_t shared_len(struct str a, struct str b)
{
    uint32_t n = 0;

    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
        n++;
    return n;
}

static void add_trigrams(struct str weak, uint32_t block, uint32_t block_words, uint64_t *trigrams)
{
    for (size_t i = 0; i + 3 <= weak.len; i++)
        trigrams[vocab_trigram(weak.ptr + i) * block_words + block / 64] |= UINT64_C(1) << block % 64;
}

static void write_vocab(struct index *index, const struct build *b, struct arena *keep)
{
    uint32_t len = (uint32_t)b->drafts.len, blocks = (len + VOCAB_BLOCK - 1) / VOCAB_BLOCK;
    size_t size = 0, at = 0;

    for (uint32_t i = 0; i < len; i++)
        size += b->drafts.items[i].key.weak.len;
    char *text = ARENA_ARRAY(keep, char, size + VOCAB_PADDING);
    uint32_t *block_at = ARENA_ARRAY(keep, uint32_t, blocks + 1);
    uint8_t *lens = ARENA_ARRAY(keep, uint8_t, len + 1), *shared = ARENA_ARRAY(keep, uint8_t, len + 1);
    uint8_t *tags = ARENA_ARRAY(keep, uint8_t, len + 1), *block_shared = ARENA_ARRAY(keep, uint8_t, blocks + 1);
    uint32_t block_words = (blocks + 63) / 64;
    uint64_t *trigrams = ARENA_ARRAY(keep, uint64_t, (size_t)TRIGRAMS * block_words + 1);
    for (uint32_t i = 0; i < len; i++) {
        const struct draft *d = &b->drafts.items[i];
        if (i % VOCAB_BLOCK == 0) {
            block_at[i / VOCAB_BLOCK] = (uint32_t)at;
            block_shared[i / VOCAB_BLOCK] = UINT8_MAX;
        }
        memcpy(text + at, d->key.weak.ptr, d->key.weak.len);
        at += d->key.weak.len;
        lens[i] = (uint8_t)d->key.weak.len;
        shared[i] = (uint8_t)(i > 0 ? shared_len(d[-1].key.weak, d->key.weak) : 0);
        if (shared[i] < block_shared[i / VOCAB_BLOCK])
            block_shared[i / VOCAB_BLOCK] = shared[i];
        tags[i] = d->tag;
        add_trigrams(d->key.weak, i / VOCAB_BLOCK, block_words, trigrams);
    }
    block_at[blocks] = (uint32_t)at;
    index->vocab = (struct vocab){
        len, text, block_at, lens, shared, block_shared, tags, trigrams, block_words,
    };
    index->size += size + VOCAB_PADDING + (blocks + 1) * (sizeof *block_at + 1) + 3 * len + (size_t)TRIGRAMS * block_words * 8;
}

static size_t varint_len(uint32_t value)
{
    size_t len = 1;

    for (; value > 127; value >>= 7)
        len++;
    return len;
}

/* a draft as it will be written, by tier */
struct segments {
    uint32_t lens[TIER_LEN];
    uint32_t next[TIER_LEN]; /* the thing behind the last */
    size_t size;             /* bytes */
};

/* Takes a draft apart: things << TIER_BITS | tier to posts, which has room for all things. How many. */
static uint32_t read_draft(const struct draft *d, struct segments *s, uint32_t *posts)
{
    uint32_t thing = UINT32_MAX, value, len = 0;

    *s = (struct segments){ .size = 0 };
    for (const uint8_t *p = d->bytes; p < d->bytes + d->len;) {
        p = index_varint(p, &value);
        uint32_t tier = value & ((1u << TIER_BITS) - 1);
        thing += value >> TIER_BITS;
        posts[len++] = thing << TIER_BITS | tier;
        s->lens[tier]++;
        s->size += varint_len(thing - s->next[tier]);
        s->next[tier] = thing + 1;
    }
    for (uint32_t tier = 0; tier < TIER_LEN; tier++)
        s->size += s->lens[tier] ? varint_len((s->lens[tier] - 1) << TIER_BITS | tier) : 0;
    return len;
}

/* the final postings of a draft; the place behind them */
static uint8_t *write_postings(const struct draft *d, uint32_t *posts, uint8_t *to)
{
    struct segments s;
    uint32_t posts_len = read_draft(d, &s, posts);

    for (uint32_t tier = 0; tier < TIER_LEN; tier++) {
        uint32_t next = 0;
        if (s.lens[tier] == 0)
            continue;
        to += index_varint_put(to, (s.lens[tier] - 1) << TIER_BITS | tier);
        for (uint32_t i = 0; i < posts_len; i++) {
            if ((posts[i] & ((1u << TIER_BITS) - 1)) != tier)
                continue;
            to += index_varint_put(to, (posts[i] >> TIER_BITS) - next);
            next = (posts[i] >> TIER_BITS) + 1;
        }
    }
    return to;
}

static void write_lists(struct index *index, const struct build *b, struct arena *keep)
{
    uint32_t len = (uint32_t)b->drafts.len, *postings_at = ARENA_ARRAY(keep, uint32_t, len + 1);
    uint32_t *posts = ARENA_ARRAY(b->scratch, uint32_t, (size_t)index->things_len + 1);
    struct segments s;
    size_t size = 0;

    for (uint32_t i = 0; i < len; i++) {
        postings_at[i] = (uint32_t)size;
        read_draft(&b->drafts.items[i], &s, posts);
        size += s.size;
    }
    postings_at[len] = (uint32_t)size;
    BUG_ON(size > UINT32_MAX);
    uint8_t *postings = ARENA_ARRAY(keep, uint8_t, size + 1);
    uint8_t *end = postings;
    for (uint32_t i = 0; i < len; i++)
        end = write_postings(&b->drafts.items[i], posts, end);
    BUG_ON(end != postings + size);
    index->postings_at = postings_at;
    index->postings = postings;
    index->size += size + (len + 1) * sizeof *postings_at;
}

/* titles and Stichworte as terms, and which terms are articles and the like */
static void write_heads(struct index *index, const struct build *b, struct arena *keep)
{
    uint32_t len = (uint32_t)b->drafts.len, *terms = ARENA_ARRAY(b->scratch, uint32_t, len + 1);
    uint64_t *stops = ARENA_ARRAY(keep, uint64_t, len / 64 + 1);

    for (uint32_t i = 0; i < len; i++) {
        terms[b->drafts.items[i].number] = i;
        if (word_is_stop(b->drafts.items[i].key.weak))
            stops[i / 64] |= UINT64_C(1) << i % 64;
    }
    index->stops = stops;
    index->size += (len / 64 + 1) * sizeof *stops;
    struct heads_draft draft = { b->heads.items, b->heads.len, b->heads_at, terms };
    heads_write(index, &draft, keep, b->scratch);
}

static void number_things(struct index *index)
{
    for (enum thing_kind kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++) {
        index->first[kind] = index->things_len;
        index->things_len += guide_len(index->guide, kind);
    }
    index->first[THING_BEGRIFF + 1] = index->things_len;
}

const struct index *index_build(const struct guide *guide, struct arena *keep, struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct build b = { .guide = guide, .scratch = scratch, .passing = arena_create() };
    struct index *index = ARENA_NEW(keep, struct index);

    index->guide = guide;
    index->size = sizeof *index;
    number_things(index);
    b.recent = ARENA_ARRAY(scratch, struct spelling, RECENT_LEN);
    b.heads_at = ARENA_ARRAY(scratch, uint32_t, (size_t)index->things_len + 1);
    for (uint32_t n = 0; n < index->things_len; n++) {
        b.thing = index_thing(index, n);
        b.thing_n = n;
        b.heads_at[n] = (uint32_t)b.heads.len;
        things_words(guide, b.thing, read_text, &b, b.passing);
    }
    for (size_t i = 0; i < b.drafts.len; i++)
        draft_flush(&b.drafts.items[i], scratch);
    sort_drafts(&b);
    write_vocab(index, &b, keep);
    write_lists(index, &b, keep);
    b.heads_at[index->things_len] = (uint32_t)b.heads.len;
    write_heads(index, &b, keep);
    prefixes_write(index, keep, scratch);
    arena_free(b.passing);
    arena_rewind(scratch, mark);
    return index;
}

size_t index_size(const struct index *index)
{
    return index->size;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Words of the guide that look like one it does not know: those that share the most runs of three letters. */
#include "index/index.h"
#include "index/query.h"
#include "index/things.h"

/* hundredths of likeness below which a word is no suggestion */
#define LIKE_ENOUGH 35
#define LETTERS_MIN 4

struct near {
    uint32_t term, likeness;
};

struct nearest {
    struct near items[SUGGESTIONS_MAX]; /* the likest first */
    size_t len;
};

#define SET_WORDS (TRIGRAMS / 64)

/* the trigrams of a word; none of one below three bytes */
static void trigrams_of(struct str weak, uint64_t set[SET_WORDS])
{
    for (int i = 0; i < SET_WORDS; i++)
        set[i] = 0;
    for (size_t i = 0; i + 3 <= weak.len; i++) {
        uint32_t bit = vocab_trigram(weak.ptr + i);
        set[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

static uint32_t count_bits(const uint64_t set[SET_WORDS])
{
    uint32_t count = 0;

    for (int i = 0; i < SET_WORDS; i++) {
        for (uint64_t bits = set[i]; bits; bits &= bits - 1)
            count++;
    }
    return count;
}

/* twice what both have of what they have together, of 100; a common beginning counts as one run more */
static uint32_t likeness(struct str a, struct str b)
{
    uint64_t x[SET_WORDS], y[SET_WORDS], both[SET_WORDS];

    trigrams_of(a, x);
    trigrams_of(b, y);
    for (int i = 0; i < SET_WORDS; i++)
        both[i] = x[i] & y[i];
    uint32_t all = count_bits(x) + count_bits(y) + 2;
    return 100 * (2 * count_bits(both) + 2 * (a.ptr[0] == b.ptr[0])) / all;
}

static void keep(struct nearest *nearest, struct near near)
{
    size_t i = nearest->len < SUGGESTIONS_MAX ? nearest->len++ : SUGGESTIONS_MAX;

    while (i > 0 && nearest->items[i - 1].likeness < near.likeness) {
        if (i < SUGGESTIONS_MAX)
            nearest->items[i] = nearest->items[i - 1];
        i--;
    }
    if (i < SUGGESTIONS_MAX)
        nearest->items[i] = near;
}

static void find_nearest(const struct vocab *v, struct str weak, struct nearest *nearest)
{
    struct str word = { v->text, 0 };

    for (uint32_t term = 0; term < v->len; term++) {
        word.ptr += word.len;
        word.len = v->lens[term];
        if (word.len < LETTERS_MIN)
            continue;
        uint32_t like = likeness(weak, word);
        if (like >= LIKE_ENOUGH)
            keep(nearest, (struct near){ term, like });
    }
}

struct finder {
    struct key key;
    struct str spelling;
    struct arena *arena;
};

static void find_spelling(void *context, enum field field, struct str text)
{
    struct finder *f = context;
    struct words words = { 0 };

    (void)field;
    words_add(&words, text, false, f->arena);
    for (size_t i = 0; i < words.len && f->spelling.len == 0; i++) {
        if (str_equal(word_key(words.items[i].spelling, f->arena).weak, f->key.weak))
            f->spelling = arena_str(f->arena, words.items[i].spelling);
    }
}

/* the term as the first thing that has it writes it */
static struct str spelling_of(const struct index *index, uint32_t term, struct arena *arena)
{
    struct finder f = { .key = { .weak = vocab_word(&index->vocab, term) }, .arena = arena };
    struct arena *passing = arena_create();
    struct segment segment;
    uint32_t thing;

    index_varint(index_segment(index->postings + index->postings_at[term], &segment), &thing);
    things_texts(index->guide, index_thing(index, thing), find_spelling, &f, passing);
    arena_free(passing);
    return f.spelling;
}

size_t index_suggest(const struct index *index, struct str text, struct str words[SUGGESTIONS_MAX], struct arena *arena)
{
    struct nearest nearest = { .len = 0 };
    struct query query;
    size_t len = 0;

    query_parse(&query, text, arena);
    for (size_t q = 0; q < query.len; q++) {
        struct query_word *word = &query.words[q];
        vocab_find(&index->vocab, word->key, &word->matches, arena);
        if (word->matches.len == 0 && word->key.weak.len >= SUFFIX_MIN)
            find_nearest(&index->vocab, word->key.weak, &nearest);
    }
    for (size_t i = 0; i < nearest.len; i++) {
        struct str spelling = spelling_of(index, nearest.items[i].term, arena);
        if (spelling.len > 0)
            words[len++] = spelling;
    }
    return len;
}

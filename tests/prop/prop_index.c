/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Search against a slow reference that reads everything: a thing is a hit when each word of the query is a word of its texts,
 * another form of one, the beginning of one, or from four letters on (three at its end) a part of one.
 */
#include "base/map.h"
#include "base/vec.h"
#include "index/index.h"
#include "index/query.h"
#include "index/things.h"
#include "text/stem.h"
#include "text/utf8.h"
#include "../unit/sample.h"

struct entry {
    uint32_t thing, word;
};

/* a word of the guide, once */
struct known {
    struct str spelling, weak;
    struct stem stem;
};

struct reference {
    const struct guide *guide;
    VEC(struct entry) entries;
    VEC(struct known) words;
    struct map numbers; /* a spelling: its place in words */
    struct thing thing;
    uint32_t number;
    struct arena *arena;
};

static void read_words(void *context, enum field field, struct str text)
{
    struct reference *r = context;
    struct words words = { 0 };

    (void)field;
    words_add(&words, text, false, r->arena);
    for (size_t i = 0; i < words.len; i++) {
        bool is_new;
        struct str spelling = arena_str(r->arena, words.items[i].spelling);
        uint32_t *number = map_put(&r->numbers, 0, spelling, r->arena, &is_new);
        if (is_new) {
            struct str weak = word_key(spelling, r->arena).weak;
            *number = (uint32_t)r->words.len;
            *VEC_PUSH(&r->words, r->arena) = (struct known){ spelling, weak, stem_of(weak) };
        }
        *VEC_PUSH(&r->entries, r->arena) = (struct entry){ r->number, *number };
    }
}

static void read_kind(struct reference *r, enum thing_kind kind)
{
    struct arena *passing = arena_create();

    for (uint32_t i = 0; i < guide_len(r->guide, kind); i++, r->number++)
        things_texts(r->guide, (struct thing){ kind, i }, read_words, r, passing);
    arena_free(passing);
}

static void read_guide(struct reference *r)
{
    for (enum thing_kind kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++)
        read_kind(r, kind);
}

static bool answers(const struct known *known, struct str weak, const struct stem *stem)
{
    struct str word = known->weak;

    if (str_starts(word, weak) || stem_equal(&known->stem, stem))
        return true;
    if (weak.len == 3)
        return str_ends(word, weak);
    return weak.len > 3 && word.len > weak.len && str_find(str_slice(word, 1, word.len), weak) < word.len - 1;
}

/* bit q of a thing: it answers word q */
static void mark_things(const struct reference *r, const struct query *query, uint8_t *things, struct arena *arena)
{
    bool *is_answer = ARENA_ARRAY(arena, bool, r->words.len + 1);

    for (size_t q = 0; q < query->len; q++) {
        struct str weak = query->words[q].key.weak, other = query->words[q].other.weak;
        struct stem stem = stem_of(weak), other_stem = stem_of(other);
        for (size_t i = 0; i < r->words.len; i++) {
            const struct known *known = &r->words.items[i];
            is_answer[i] = answers(known, weak, &stem) || (other.len > 0 && answers(known, other, &other_stem));
        }
        for (size_t i = 0; i < r->entries.len; i++) {
            if (is_answer[r->entries.items[i].word])
                things[r->entries.items[i].thing] |= (uint8_t)(1u << q);
        }
    }
}

static uint32_t number_of(const struct guide *g, struct thing thing)
{
    const uint32_t lens[] = { g->lebenslagen_len, g->knoten_len, g->stellen_len, g->kontakte_len,
                              g->recht_len,       g->quellen_len, g->begriffe_len };
    uint32_t n = thing.n;

    for (uint32_t kind = 0; kind + 1 < (uint32_t)thing.kind; kind++)
        n += lens[kind];
    return n;
}

/* perhaps another form of the word, with other endings and "ge" */
static struct str other_form(struct str word, struct arena *arena)
{
    static const char *const endings[] = { "t", "en", "te", "ung", "er", "st", "et", "" };
    size_t to = word.len;

    for (uint32_t k = test_random(4); k > 0 && to > 0; k--)
        to = utf8_prev_grapheme(word, to);
    return arena_printf(arena, "%s%.*s%s", test_random(3) == 0 ? "ge" : "", (int)to, word.ptr, endings[test_random(8)]);
}

/* something like what people type: parts of the guide's words, sometimes spelled otherwise, one to three of them */
static struct str random_query(const struct reference *r, struct arena *arena)
{
    struct str query = STR("");
    uint32_t words = 1 + test_random(5) / 2;

    for (uint32_t i = 0; i < words; i++) {
        struct str word = r->words.items[test_random((uint32_t)r->words.len)].spelling;
        size_t from = 0, to = word.len;
        if (test_random(2) == 0) {
            for (uint32_t k = test_random(4); k > 0; k--)
                from = utf8_next_grapheme(word, from);
            for (uint32_t k = test_random(5); k > 0 && to > from; k--)
                to = utf8_prev_grapheme(word, to);
        }
        word = str_slice(word, from, to);
        if (test_random(4) == 0)
            word = word_key(word, arena).strong;
        if (test_random(4) == 0)
            word = other_form(word, arena);
        query = arena_printf(arena, "%.*s%s%.*s", STR_ARG(query), i > 0 ? " " : "", STR_ARG(word));
    }
    return query;
}

static bool check_query(const struct reference *r, const struct index *index, struct str text, struct arena *arena)
{
    struct search_options nowhere = { { { NO_ID }, { NO_ID } } };
    uint8_t *things = ARENA_ARRAY(arena, uint8_t, r->number + 1);
    struct query query;
    struct hits hits;
    size_t expected = 0;

    query_parse(&query, text, arena);
    index_search(index, text, &nowhere, arena, &hits);
    mark_things(r, &query, things, arena);
    for (uint32_t i = 0; i < r->number; i++)
        expected += query.len > 0 && things[i] == (1u << query.len) - 1;
    if (expected == 0)
        return IEXPECT_TRUE((int)query.len, hits.len == 0 || hits.is_partial || hits.is_guessed);
    bool is_right = EXPECT_EQ(hits.len, expected < HITS_MAX ? expected : HITS_MAX) & EXPECT_EQ(hits.has_more, expected > HITS_MAX);
    for (size_t i = 0; i < hits.len; i++)
        is_right &= IEXPECT_EQ(i, things[number_of(r->guide, hits.items[i].thing)], (1u << query.len) - 1);
    return is_right;
}

TEST(index_finds_what_the_reference_finds)
{
    struct sample s = sample_load(SAMPLE_DATA);
    struct arena *scratch = arena_create();
    struct reference r = { .guide = s.guide, .arena = s.arena };
    const struct index *index = index_build(s.guide, s.arena, scratch);

    read_guide(&r);
    for (int i = 0; i < 2000; i++) {
        struct arena_mark mark = arena_mark(scratch);
        struct str query = random_query(&r, scratch);
        if (!check_query(&r, index, query, scratch)) {
            EXPECT_STR(query, "");
            break;
        }
        arena_rewind(scratch, mark);
    }
    arena_free(scratch);
    sample_free(&s);
}

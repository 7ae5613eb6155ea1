/* SPDX-License-Identifier: EUPL-1.2 */
/* Preferences of the ranking, never scores, over the shipped guide; the query set is measured by tests/cli/suchen.sh. */
#include "index/index.h"

#include "sample.h"
#include "text/utf8.h"

struct search {
    struct sample sample;
    const struct index *index;
    struct arena *scratch;
    struct search_options options;
    struct hits hits;
};

static struct search search_start(void)
{
    struct search s = { .sample = sample_load(SAMPLE_DATA), .scratch = arena_create() };

    s.index = index_build(s.sample.guide, s.sample.arena, s.scratch);
    s.options.place = place_default(s.sample.guide);
    return s;
}

static void search_end(struct search *s)
{
    arena_free(s->scratch);
    sample_free(&s->sample);
}

static void search_for(struct search *s, const char *query)
{
    index_search(s->index, str_from(query), &s->options, s->scratch, &s->hits);
}

static struct str title_at(const struct search *s, size_t i)
{
    return i < s->hits.len ? guide_title(s->sample.guide, s->hits.items[i].thing).s : STR("(none)");
}

static struct str first_title(struct search *s, const char *query)
{
    search_for(s, query);
    return title_at(s, 0);
}

/* the place of a thing among the hits, HITS_MAX where it is none of them */
static size_t rank_of(const struct search *s, struct thing thing)
{
    for (size_t i = 0; i < s->hits.len; i++) {
        if (s->hits.items[i].thing.kind == thing.kind && s->hits.items[i].thing.n == thing.n)
            return i;
    }
    return HITS_MAX;
}

static struct thing thing_of(const struct search *s, const char *id)
{
    return guide_find(s->sample.guide, str_from(id));
}

TEST(index_spellings_are_one)
{
    static const char *const rows[] = { "Bußgeld", "bussgeld", "BUSSGELD", "  bußgeld… " };
    struct search s = search_start();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        search_for(&s, rows[i]);
        IEXPECT_TRUE(i, rank_of(&s, thing_of(&s, "bussgeld")) < 3);
    }
    EXPECT_STR(first_title(&s, "selbstverletzung"), "Selbstverletzung");
    search_for(&s, "gefährdung");
    struct hits umlaut = s.hits;
    search_for(&s, "gefahrdung");
    EXPECT_EQ(umlaut.len, s.hits.len);
    search_end(&s);
}

TEST(index_law_is_found_as_people_cite_it)
{
    static const char *const rows[] = { "§ 8a", "8a sgb viii", "paragraf 8a", "§8a SGB8", "SGB VIII § 8 a" };
    struct search s = search_start();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        IEXPECT_EQ(i, (search_for(&s, rows[i]), rank_of(&s, thing_of(&s, "sgb-viii-8a"))), 0);
    search_end(&s);
}

TEST(index_numbers_are_found_however_spaced)
{
    static const char *const rows[] = { "116 006", "116006", "116-006" };
    struct search s = search_start();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        IEXPECT_STR(i, first_title(&s, rows[i]), "WEISSER RING – Opfer-Telefon");
    search_end(&s);
}

TEST(index_contacts_of_the_district_come_first)
{
    struct search s = search_start();

    s.options.place.stadtbezirk = guide_find_stadtbezirk(s.sample.guide, s.options.place.kommune, STR("hamborn"));
    search_for(&s, "allgemeiner sozialer dienst");
    EXPECT_TRUE(rank_of(&s, thing_of(&s, "du-asd-hamborn")) < rank_of(&s, thing_of(&s, "du-asd-walsum")));
    s.options.place.stadtbezirk = guide_find_stadtbezirk(s.sample.guide, s.options.place.kommune, STR("walsum"));
    search_for(&s, "allgemeiner sozialer dienst");
    EXPECT_TRUE(rank_of(&s, thing_of(&s, "du-asd-walsum")) < rank_of(&s, thing_of(&s, "du-asd-hamborn")));
    search_end(&s);
}

TEST(index_lebenslage_before_its_knoten)
{
    struct search s = search_start();

    search_for(&s, "schwänzen");
    size_t lebenslage = rank_of(&s, thing_of(&s, "schulabsentismus"));
    for (size_t i = 0; i < lebenslage && i < s.hits.len; i++)
        IEXPECT_TRUE(i, s.hits.items[i].thing.kind != THING_KNOTEN);
    search_end(&s);
}

TEST(index_several_words_narrow)
{
    struct search s = search_start();

    search_for(&s, "jugendamt hamborn");
    EXPECT_TRUE(s.hits.len > 0 && s.hits.len < 10);
    EXPECT_FALSE(s.hits.is_partial);
    search_for(&s, "jugendamt quarkspeise");
    EXPECT_TRUE(s.hits.is_partial);
    search_end(&s);
}

TEST(index_nothing_and_near_words)
{
    struct search s = search_start();
    struct str words[SUGGESTIONS_MAX];

    search_for(&s, "");
    EXPECT_EQ(s.hits.len, 0);
    search_for(&s, "… – !");
    EXPECT_EQ(s.hits.len, 0);
    search_for(&s, "kindrschutzkonzeptwahn");
    EXPECT_EQ(s.hits.len, 0);
    EXPECT_TRUE(index_suggest(s.index, STR("kindrschutzkonzeptwahn"), words, s.scratch) > 0);
    EXPECT_STR(words[0], "Kinderschutzkonzept");
    search_end(&s);
}

static struct str marked_part(struct marked marked, size_t i)
{
    return i < marked.ranges_len ? str_slice(marked.text, marked.ranges[i].from, marked.ranges[i].to) : STR("(none)");
}

static struct excerpt excerpt_of(const struct search *s, const char *query, struct hit hit)
{
    return index_excerpt(s->index, index_ask(s->index, str_from(query), s->scratch), hit, s->scratch);
}

TEST(index_match_is_marked_as_it_is_spelled)
{
    struct search s = search_start();

    search_for(&s, "verletzung");
    struct hit hit = { .thing = thing_of(&s, "selbstverletzung") };
    struct excerpt e = excerpt_of(&s, "VERLETZ", hit);
    EXPECT_STR(e.title.text, "Selbstverletzung");
    EXPECT_STR(marked_part(e.title, 0), "verletz");
    e = excerpt_of(&s, "fruehe", (struct hit){ .thing = thing_of(&s, "fruehe-hilfen") });
    EXPECT_STR(marked_part(e.title, 0), "Frühe");
    e = excerpt_of(&s, "8a sgb 8", (struct hit){ .thing = thing_of(&s, "sgb-viii-8a") });
    EXPECT_STR(marked_part(e.title, 0), "8a");
    EXPECT_STR(marked_part(e.title, 1), "SGB VIII");
    search_end(&s);
}

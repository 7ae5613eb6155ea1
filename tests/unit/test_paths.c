/* SPDX-License-Identifier: EUPL-1.2 */
/* Counts that can be reckoned by hand; tests/prop/prop_paths.c has the many others. */
#include "audit/hops.h"
#include "audit/paths.h"
#include "sample.h"

TEST(paths_of_the_sample)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct paths *paths = paths_create(s.guide, s.arena);

    /* nein and unklar: two answers each to anrufen with an end, two ways back and three by streit, which stand alone too */
    struct path_sum fehlen = paths_count(paths, (struct lebenslage_id){ 0 }), streit = paths_count(paths, (struct lebenslage_id){ 1 });
    EXPECT_EQ(fehlen.ways, 1 + 2 * (2 * (1 + 2 + 3) + 3));
    EXPECT_EQ(fehlen.shortest, 1);
    EXPECT_EQ(fehlen.longest, 5);
    EXPECT_EQ(fehlen.limit, 0);
    EXPECT_EQ(streit.ways, 3);
    sample_free(&s);
}

TEST(paths_of_the_sample_with_little_work)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct paths *paths = paths_create(s.guide, s.arena);

    paths_set_limits(paths, (struct path_limits){ .states = 1, .work = 0, .limited = 0 });
    struct path_sum sum = paths_count(paths, (struct lebenslage_id){ 0 });
    EXPECT_EQ(sum.limit, 1);
    /* notruf; by streit; anrufen and at once back */
    EXPECT_EQ(sum.ways, 1 + 2 * (3 + 2 * 2));
    sample_free(&s);
}

/* a row of questions, each with two answers to the next: 2 to the power of their number */
TEST(paths_stay_at_the_greatest_number)
{
    enum { LEN = 70 };
    static struct knoten knoten[LEN + 1];
    static struct antwort antworten[2 * LEN];
    const struct lebenslage lebenslage = { .id = STR_INIT("reihe"), .knoten_len = LEN + 1 };
    const struct guide guide = { .is_usable = true, .knoten = knoten, .knoten_len = LEN + 1, .antworten = antworten,
                                 .antworten_len = 2 * LEN, .lebenslagen = &lebenslage, .lebenslagen_len = 1 };
    struct arena *arena = arena_create();

    for (uint32_t i = 0; i < LEN; i++) {
        knoten[i] = (struct knoten){ .art = KNOTEN_FRAGE, .antworten = { 2 * i }, .antworten_len = 2 };
        antworten[2 * i] = antworten[2 * i + 1] = (struct antwort){ .knoten = { i }, .weiter = { i + 1 } };
    }
    knoten[LEN] = (struct knoten){ .art = KNOTEN_EMPFEHLUNG };
    struct path_sum sum = paths_count(paths_create(&guide, arena), (struct lebenslage_id){ 0 });
    EXPECT_TRUE(sum.ways == UINT64_MAX);
    EXPECT_EQ(sum.longest, LEN);
    knoten[LEN - 7].antworten_len = 1; /* 2 to the power of 63 would still fit */
    for (uint32_t i = LEN - 6; i < LEN; i++)
        knoten[i].antworten_len = 1;
    sum = paths_count(paths_create(&guide, arena), (struct lebenslage_id){ 0 });
    EXPECT_TRUE(sum.ways == UINT64_C(1) << 63);
    arena_free(arena);
}

TEST(hops_from_start_and_recommendation)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    const struct guide *g = s.guide;
    struct lebenslage_id fehlen = { 0 };
    struct hop_finder *finder = hops_create(g, s.arena);
    struct hops hops = hops_from(finder, g->lebenslagen[0].start.n);
    uint64_t ways = 0;

    EXPECT_EQ(hops.len, 4); /* notruf, anrufen, and two of streit */
    for (uint32_t i = 0; i < hops.len; i++) {
        ways += hops.items[i].ways;
        if (hops.items[i].to != guide_find_knoten(g, fehlen, STR("anrufen")).n)
            continue;
        EXPECT_EQ(hops.items[i].ways, 4);
        EXPECT_EQ(hops.items[i].shortest, 2);
        EXPECT_EQ(hops.items[i].longest, 2);
    }
    EXPECT_EQ(ways, 1 + 4 + 6);
    EXPECT_EQ(hops_from(finder, guide_find_knoten(g, fehlen, STR("anrufen")).n).len, 4); /* itself, beobachten, streit */
    EXPECT_EQ(hops_from(finder, guide_find_knoten(g, fehlen, STR("notruf")).n).len, 0);
    sample_free(&s);
}

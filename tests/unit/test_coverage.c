/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/coverage.h"
#include "sample.h"

static const struct text way_long[] = { { .s = STR_INIT("nein") }, { .s = STR_INIT("ja") }, { .s = STR_INIT("offen") }, { .s = STR_INIT("streit") },
                                        { .s = STR_INIT("ja") } };
static const struct text way_wrong[] = { { .s = STR_INIT("nein") }, { .s = STR_INIT("nie") }, { .s = STR_INIT("ja") } };

static struct knoten_id find(const struct guide *g, const char *ref)
{
    return guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, str_from(ref));
}

static struct antwort_id answer(const struct guide *g, const char *knoten, const char *id)
{
    return guide_find_antwort(g, find(g, knoten), str_from(id));
}

TEST(coverage_of_the_sample)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags d = diags_start(s.arena);
    struct coverage c = coverage_of(s.guide, &d, s.arena);
    struct lebenslage_id fehlen = { 0 }, streit = { 1 };

    EXPECT_EQ(d.list.len, 0);
    EXPECT_EQ(c.walked, 2);
    EXPECT_TRUE(c.is_walked[answer(s.guide, "fehlen/gefahr", "nein").n]);
    EXPECT_TRUE(c.is_walked[answer(s.guide, "fehlen/grund", "unklar").n]);
    EXPECT_FALSE(c.is_walked[answer(s.guide, "fehlen/grund", "ja").n]);
    EXPECT_EQ(coverage_branches(s.guide, fehlen), 8);
    EXPECT_EQ(coverage_walked(s.guide, &c, fehlen), 2);
    EXPECT_EQ(coverage_branches(s.guide, streit), 3);
    EXPECT_EQ(coverage_walked(s.guide, &c, streit), 0);
    sample_free(&s);
}

TEST(coverage_across_recommendations_and_jumps)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags d = diags_start(s.arena);
    struct guide g = *s.guide;
    struct uebung u = { .weg = { way_long, 5 }, .lebenslage = { 0 }, .erwartet = find(&g, "streit/schlichten") };

    g.uebungen = &u;
    g.uebungen_len = 1;
    struct coverage c = coverage_of(&g, &d, s.arena);
    EXPECT_EQ(d.list.len, 0);
    EXPECT_EQ(c.walked, 5);
    EXPECT_TRUE(c.is_walked[answer(&g, "streit/heftig", "ja").n]);
    u.erwartet = find(&g, "streit/reden");
    coverage_of(&g, &d, s.arena);
    EXPECT_EQ(d.list.len, 1);
    EXPECT_STR(d.list.items[0].finding->code, "E107");
    sample_free(&s);
}

TEST(coverage_stops_at_a_wrong_answer)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags d = diags_start(s.arena);
    struct guide g = *s.guide;
    struct uebung u[2] = { { .weg = { way_wrong, 3 }, .lebenslage = { 0 }, .erwartet = find(&g, "fehlen/anrufen") }, { .lebenslage = { NO_ID }, .erwartet = { NO_ID } } };

    g.uebungen = u;
    g.uebungen_len = 2; /* of a Lebenslage that is broken nothing is said */
    struct coverage c = coverage_of(&g, &d, s.arena);
    EXPECT_EQ(c.walked, 1);
    EXPECT_EQ(d.list.len, 1);
    EXPECT_STR(d.list.items[0].finding->code, "E106");
    EXPECT_STR(d.list.items[0].hint, "Dort gibt es: ja, streit, unklar\nZum Nachgehen: schulguide gehen fehlen nein");
    EXPECT_EQ(coverage_of(&g, NULL, s.arena).walked, 1);
    sample_free(&s);
}

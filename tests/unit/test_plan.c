/* SPDX-License-Identifier: EUPL-1.2 */
#include "sample.h"
#include "test.h"
#include "walk/plan.h"
#include "walk/signs.h"
#include "walk/why.h"

/* every end that can be reached by taking the n-th answer again and again, n from 0 to 3 */
static struct walk walk_some(const struct guide *g, uint32_t lebenslage, uint32_t n)
{
    struct walk w = walk_start(g, (struct lebenslage_id){ lebenslage });

    while (walk_is_open(&w) && w.len < 20) {
        const struct knoten *k = guide_knoten(g, w.at);
        if (k->antworten_len == 0)
            break;
        uint32_t answer = (n + w.len) % k->antworten_len;
        if (walk_answer(g, &w, (struct antwort_id){ k->antworten.n + answer }) != WALK_OK)
            break;
    }
    return w;
}

static void check_plan(const struct guide *g, const struct plan *plan)
{
    for (size_t i = 0; i < plan->len; i++) {
        const struct plan_line *line = &plan->lines[i];
        IEXPECT_TRUE(i, line->aus_len > 0);
        IEXPECT_TRUE(i, i == 0 || plan->lines[i - 1].dringlichkeit <= line->dringlichkeit);
        for (size_t k = 0; k < i; k++)
            IEXPECT_FALSE(i, str_equal(plan->lines[k].text.s, line->text.s));
        for (uint32_t a = 0; a < line->aus_len; a++)
            IEXPECT_EQ(i, guide_knoten(g, line->aus[a])->art, KNOTEN_EMPFEHLUNG);
    }
}

TEST(plan_is_sorted_has_reasons_and_no_step_twice)
{
    struct sample s = sample_load(SAMPLE_DATA);

    for (uint32_t n = 0; n < 4; n++) {
        struct walk walks[2] = { walk_some(s.guide, 0, n), walk_some(s.guide, s.guide->lebenslagen_len - 1, n) };
        struct plan plan = plan_make(s.guide, walks, 2, (struct rolle_id){ NO_ID }, s.arena);
        IEXPECT_TRUE(n, plan.len > 0);
        check_plan(s.guide, &plan);
        struct plan twice = plan_make(s.guide, (struct walk[]){ walks[0], walks[0] }, 2, (struct rolle_id){ NO_ID }, s.arena);
        struct plan once = plan_make(s.guide, walks, 1, (struct rolle_id){ NO_ID }, s.arena);
        IEXPECT_EQ(n, twice.len, once.len);
    }
    sample_free(&s);
}

TEST(plan_for_a_role_keeps_its_steps_and_everyones)
{
    struct sample s = sample_load(SAMPLE_DATA);
    struct walk w = walk_some(s.guide, 0, 1);
    struct plan all = plan_make(s.guide, &w, 1, (struct rolle_id){ NO_ID }, s.arena);
    size_t expected = 0;

    for (size_t i = 0; i < all.len; i++) {
        bool is_theirs = all.lines[i].rollen_len == 0;
        for (uint32_t r = 0; r < all.lines[i].rollen_len; r++)
            is_theirs |= all.lines[i].rollen[r].n == 0;
        expected += is_theirs;
    }
    EXPECT_EQ(plan_make(s.guide, &w, 1, (struct rolle_id){ 0 }, s.arena).len, expected);
    sample_free(&s);
}

TEST(plan_takes_steps_alike_but_for_case_blanks_and_stop_as_one)
{
    struct schritt steps[] = {
        { .text = { .s = STR_INIT("Rufen Sie  an.") }, .frist_tage = 5 },
        { .text = { .s = STR_INIT("rufen sie an") }, .frist_tage = 2 },
        { .text = { .s = STR_INIT("Rufen Sie Anna an.") }, .frist_tage = -1 },
    };
    struct lebenslage l = { .id = STR_INIT("a"), .start = { 0 }, .knoten = { 0 }, .knoten_len = 1 };
    struct knoten k = { .id = STR_INIT("b"), .art = KNOTEN_EMPFEHLUNG, .dringlichkeit = DRINGLICHKEIT_HEUTE, .schritte = { steps, 3 } };
    struct guide g = { .lebenslagen = &l, .lebenslagen_len = 1, .knoten = &k, .knoten_len = 1 };
    struct arena *arena = arena_create();
    struct walk w = walk_start(&g, (struct lebenslage_id){ 0 });
    struct plan plan = plan_make(&g, &w, 1, (struct rolle_id){ NO_ID }, arena);

    EXPECT_EQ(plan.len, 2);
    EXPECT_EQ(plan.lines[0].frist_tage, 2);
    EXPECT_EQ(plan.lines[1].frist_tage, -1);
    arena_free(arena);
}

TEST(why_names_each_question_and_all_other_answers)
{
    struct sample s = sample_load(SAMPLE_DATA);
    struct walk w = walk_some(s.guide, 0, 2);
    struct why why = why_of(s.guide, &w, s.arena);

    EXPECT_EQ(why.len, walk_questions(s.guide, &w));
    for (size_t i = 0; i < why.len; i++) {
        const struct why_step *step = &why.steps[i];
        IEXPECT_EQ(i, step->others_len + 1, guide_knoten(s.guide, step->frage)->antworten_len);
        for (uint32_t o = 0; o < step->others_len; o++) {
            IEXPECT_TRUE(i, step->others[o].antwort.n != step->antwort.n);
            IEXPECT_TRUE(i, step->others[o].empfehlung.n == NO_ID ||
                                guide_knoten(s.guide, step->others[o].empfehlung)->art == KNOTEN_EMPFEHLUNG);
        }
    }
    sample_free(&s);
}

TEST(signs_propose_the_lebenslagen_that_share_most)
{
    struct sample s = sample_load(SAMPLE_DATA);
    struct signs signs = signs_of(s.guide, s.arena);
    bool *chosen = ARENA_ARRAY(s.arena, bool, signs.len);

    EXPECT_TRUE(signs.len > 10);
    EXPECT_EQ(signs_propose(s.guide, &signs, chosen, s.arena).len, 0);
    chosen[0] = chosen[1] = true;
    struct proposals p = signs_propose(s.guide, &signs, chosen, s.arena);
    EXPECT_TRUE(p.len >= 1);
    EXPECT_EQ(p.items[0].count, 2);
    for (size_t i = 1; i < p.len; i++)
        IEXPECT_TRUE(i, p.items[i - 1].count >= p.items[i].count);
    sample_free(&s);
}

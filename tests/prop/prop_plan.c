/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Plans of three concerns over the shipped guide: no step twice, sorted, each line with a reason from one of the walks; and
 * its Lebenslagen say what is the same act in the same words, so that their steps do meet in one line.
 */
#include "../unit/sample.h"
#include "text/fold.h"
#include "walk/plan.h"

#define ROUNDS 150

/* about three rounds of four have such a line; none would, if each tree put its steps in words of its own */
#define ROUNDS_THAT_MEET (ROUNDS / 2)

static struct walk random_walk(const struct guide *g, const char *lebenslage)
{
    struct thing thing = guide_find(g, str_from(lebenslage));
    struct walk w = walk_start(g, (struct lebenslage_id){ thing.n });

    EXPECT_EQ(thing.kind, THING_LEBENSLAGE);
    for (uint32_t left = 5 + test_random(25); left > 0 && guide_knoten(g, w.at)->antworten_len > 0; left--) {
        const struct knoten *k = guide_knoten(g, w.at);
        if (walk_answer(g, &w, (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) }) != WALK_OK)
            break;
    }
    return w;
}

static bool is_met(const struct walk *walks, size_t len, struct knoten_id id)
{
    for (size_t i = 0; i < len; i++) {
        for (uint32_t n = 0; n < walks[i].len; n++)
            if (walks[i].steps[n].knoten.n == id.n)
                return true;
        if (walks[i].at.n == id.n)
            return true;
    }
    return false;
}

/* everyone first, then the guide's order of roles */
static uint32_t rank(const struct plan_line *line)
{
    return (uint32_t)line->dringlichkeit * 1000 + (line->rollen_len > 0 ? line->rollen[0].n + 1 : 0);
}

static void check(int round, const struct guide *g, const struct plan *plan, const struct walk walks[3], struct arena *a)
{
    struct str *words = ARENA_ARRAY(a, struct str, plan->len + 1);

    for (size_t i = 0; i < plan->len; i++) {
        const struct plan_line *line = &plan->lines[i];
        bool is_as_urgent = false;
        IEXPECT_TRUE(round, i == 0 || rank(line - 1) <= rank(line));
        IEXPECT_TRUE(round, line->aus_len > 0);
        for (uint32_t n = 0; n < line->aus_len; n++) {
            IEXPECT_TRUE(round, is_met(walks, 3, line->aus[n]));
            is_as_urgent |= guide_knoten(g, line->aus[n])->dringlichkeit == line->dringlichkeit;
        }
        IEXPECT_TRUE(round, is_as_urgent);
        words[i] = fold_weak(line->text.s, a);
        for (size_t k = 0; k < i; k++)
            IEXPECT_FALSE(round, str_equal(words[k], words[i]));
    }
}

/* a line that recommendations of different Lebenslagen ask for */
static bool has_meeting_line(const struct guide *g, const struct plan *plan)
{
    for (size_t i = 0; i < plan->len; i++)
        for (uint32_t n = 1; n < plan->lines[i].aus_len; n++)
            if (guide_knoten(g, plan->lines[i].aus[n])->lebenslage.n != guide_knoten(g, plan->lines[i].aus[0])->lebenslage.n)
                return true;
    return false;
}

TEST(plan_of_three_concerns_has_each_step_once_with_its_reasons)
{
    struct sample s = sample_load(SAMPLE_DATA);
    size_t met = 0;

    for (int round = 0; round < ROUNDS; round++) {
        struct arena_mark mark = arena_mark(s.arena);
        struct walk walks[3] = { random_walk(s.guide, "schulabsentismus"), random_walk(s.guide, "armut"), random_walk(s.guide, "sucht") };
        struct plan plan = plan_make(s.guide, walks, 3, (struct rolle_id){ NO_ID }, s.arena);
        check(round, s.guide, &plan, walks, s.arena);
        met += has_meeting_line(s.guide, &plan);
        arena_rewind(s.arena, mark);
    }
    EXPECT_TRUE(met >= ROUNDS_THAT_MEET);
    sample_free(&s);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Changing an answer and changing it back is identity, however the walk came about. */
#include "app/trail.h"
#include "test.h"
#include "tiny.h"

static bool is_same(const struct walk *a, const struct walk *b)
{
    bool is_same = a->len == b->len && a->at.n == b->at.n;

    for (uint32_t i = 0; is_same && i < a->len; i++)
        is_same = a->steps[i].antwort.n == b->steps[i].antwort.n;
    return is_same;
}

static struct antwort_id random_answer(struct knoten_id at)
{
    const struct knoten *k = guide_knoten(&tiny, at);

    return (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) };
}

/* forward mostly, back at times, and answers changed in between */
static void stroll(struct trail *t, uint32_t steps)
{
    struct spot spot = { 0 };

    for (uint32_t i = 0; i < steps; i++) {
        uint32_t dice = test_random(10);
        if (dice == 0 && t->walk.len > 0)
            walk_rewind(&t->walk, test_random(t->walk.len));
        else if (dice == 1 && t->walk.len > 0) {
            uint32_t n = test_random(t->walk.len);
            trail_change(&tiny, t, n, random_answer(t->walk.steps[n].knoten));
        } else if (guide_knoten(&tiny, t->walk.at)->antworten_len > 0) {
            trail_answer(&tiny, t, random_answer(t->walk.at), spot);
        }
    }
}

TEST(trail_changing_back_is_identity)
{
    uint32_t changed = 0;

    for (int round = 0; round < 20000; round++) {
        struct trail t = trail_begin(&tiny, (struct lebenslage_id){ 0 });
        stroll(&t, test_random(80));
        if (t.walk.len == 0)
            continue;
        struct trail before = t;
        uint32_t n = test_random(t.walk.len);
        struct antwort_id old = t.walk.steps[n].antwort;
        trail_change(&tiny, &t, n, random_answer(t.walk.steps[n].knoten));
        changed += !is_same(&t.walk, &before.walk);
        if (!IEXPECT_TRUE(round, t.held_len <= WALK_MAX && t.said_len <= WALK_MAX))
            return;
        trail_change(&tiny, &t, n, old);
        if (!IEXPECT_TRUE(round, is_same(&t.walk, &before.walk)))
            return;
    }
    EXPECT_TRUE(changed > 1000);
}

/* what the preview shows is what is done */
TEST(trail_preview_is_what_the_change_does)
{
    for (int round = 0; round < 2000; round++) {
        struct trail t = trail_begin(&tiny, (struct lebenslage_id){ 0 });
        stroll(&t, test_random(40));
        if (t.walk.len == 0)
            continue;
        uint32_t n = test_random(t.walk.len);
        struct antwort_id antwort = random_answer(t.walk.steps[n].knoten);
        struct walk_change c = trail_preview(&tiny, &t, n, antwort);
        trail_change(&tiny, &t, n, antwort);
        IEXPECT_TRUE(round, is_same(&t.walk, &c.walk));
    }
}

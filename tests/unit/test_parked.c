/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/parked.h"
#include "test.h"
#include "tiny.h"

static bool is_same(const struct walk *a, const struct walk *b)
{
    bool is_same = a->lebenslage.n == b->lebenslage.n && a->len == b->len && a->at.n == b->at.n;

    for (uint32_t i = 0; is_same && i < a->len; i++)
        is_same = a->steps[i].antwort.n == b->steps[i].antwort.n && a->steps[i].knoten.n == b->steps[i].knoten.n;
    return is_same;
}

TEST(parked_and_back_is_the_same_walk)
{
    for (int round = 0; round < 200; round++) {
        struct walk w = walk_start(&tiny, (struct lebenslage_id){ test_random(2) ? 0 : 2 });
        while (guide_knoten(&tiny, w.at)->antworten_len > 0 && test_random(20) > 0) {
            const struct knoten *k = guide_knoten(&tiny, w.at);
            if (walk_answer(&tiny, &w, (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) }) != WALK_OK)
                break;
        }
        struct parked p = parked_of(&tiny, &w);
        struct walk again = parked_walk(&tiny, &p);
        IEXPECT_TRUE(round, is_same(&w, &again));
    }
}

TEST(parked_none_is_no_walk)
{
    struct parked none = parked_none();
    struct walk w = parked_walk(&tiny, &none), closed = walk_none();

    EXPECT_TRUE(!walk_is_open(&w));
    EXPECT_EQ(parked_of(&tiny, &closed).lebenslage.n, NO_ID);
}

TEST(parked_of_another_guide_goes_as_far_as_it_can)
{
    struct parked p = { .lebenslage = { 0 }, .len = 2, .answers = { 1, 200 } };
    struct walk w = parked_walk(&tiny, &p);

    EXPECT_EQ(w.len, 1);
}

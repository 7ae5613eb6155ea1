/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/trail.h"
#include "test.h"
#include "tiny.h"

static const struct antwort_id gefahr_nein = { 1 }, tage_viele = { 2 }, tage_wenige = { 3 }, wirkt_nicht = { 6 };

static struct trail walked(void)
{
    struct trail t = trail_begin(&tiny, (struct lebenslage_id){ 0 });

    EXPECT_EQ(trail_answer(&tiny, &t, gefahr_nein, (struct spot){ .focus = 1 }), WALK_OK);
    EXPECT_EQ(trail_answer(&tiny, &t, tage_viele, (struct spot){ .focus = 0 }), WALK_OK);
    return t;
}

TEST(trail_going_back_loses_no_answer)
{
    struct trail t = walked();

    walk_rewind(&t.walk, 0);
    EXPECT_EQ(trail_said(&t, t.walk.at).n, gefahr_nein.n);
    EXPECT_EQ(t.spots[0].focus, 1);
    struct walk full = trail_full(&tiny, &t);
    EXPECT_EQ(full.len, 2);
    EXPECT_EQ(full.at.n, 3);
}

TEST(trail_takes_the_latest_answer)
{
    struct trail t = walked();

    walk_rewind(&t.walk, 1);
    EXPECT_EQ(trail_answer(&tiny, &t, tage_wenige, (struct spot){ 0 }), WALK_OK);
    walk_rewind(&t.walk, 0);
    EXPECT_EQ(trail_full(&tiny, &t).at.n, 4);
    EXPECT_EQ(t.said_len, 2);
}

TEST(trail_full_ends_where_a_way_goes_in_circles)
{
    struct trail t = walked();

    EXPECT_EQ(trail_answer(&tiny, &t, wirkt_nicht, (struct spot){ 0 }), WALK_OK);
    EXPECT_EQ(trail_full(&tiny, &t).len, 3);
    walk_rewind(&t.walk, 0);
    EXPECT_EQ(trail_full(&tiny, &t).len, 3);
}

TEST(trail_of_a_walk_remembers_all_of_it)
{
    struct trail t = walked(), u = trail_of(&t.walk);

    walk_rewind(&u.walk, 0);
    EXPECT_EQ(trail_full(&tiny, &u).at.n, 3);
    EXPECT_EQ(u.spots[1].focus, FOCUS_FIRST);
}

TEST(trail_remembers_a_full_walk)
{
    struct trail t = walked();

    for (int i = 0; i < 2 * WALK_MAX; i++) {
        struct antwort_id next = t.walk.at.n == 3 ? wirkt_nicht : tage_viele;
        trail_answer(&tiny, &t, next, (struct spot){ 0 });
    }
    EXPECT_EQ(t.walk.len, WALK_MAX);
    EXPECT_EQ(trail_answer(&tiny, &t, t.walk.at.n == 3 ? wirkt_nicht : tage_viele, (struct spot){ 0 }), WALK_FULL);
    EXPECT_EQ(trail_said(&t, (struct knoten_id){ 0 }).n, gefahr_nein.n);
}

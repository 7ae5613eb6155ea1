/* SPDX-License-Identifier: EUPL-1.2 */
/* The tree: looked at, folded, and a way taken over from it. */
#include "session.h"

TEST(tree_marks_the_way_and_leaves_it)
{
    struct session s = session_start(80, 24);

    press(&s, KEYS_ENTER);
    type(&s, "2");
    press(&s, KEYS_F7);
    EXPECT_EQ(top(&s), VIEW_TREE);
    EXPECT_TRUE(shows(&s, "Fehlen als Baum"));
    EXPECT_TRUE(shows(&s, "(Ihr Weg)"));
    EXPECT_TRUE(shows(&s, "stehen Sie)"));
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PANE);
    EXPECT_TRUE(shows(&s, "Kürzester Weg hierher"));
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_TREE);
    type(&s, "b");
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_EQ(node(&s), 1);
    EXPECT_EQ(s.app.trail.walk.len, 1);
    arena_free(s.arena);
}

TEST(tree_folds_by_keys)
{
    struct session s = session_start(80, 24);

    type(&s, "b");
    EXPECT_TRUE(shows(&s, "A4 Sprechen Sie heute"));
    press(&s, KEYS_DOWN);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_LEFT);
    EXPECT_FALSE(shows(&s, "A4 Sprechen Sie heute"));
    press(&s, KEYS_RIGHT);
    EXPECT_TRUE(shows(&s, "A4 Sprechen Sie heute"));
    /* up to the root, which folds, and then there is nothing but to close */
    press(&s, KEYS_LEFT);
    press(&s, KEYS_LEFT);
    press(&s, KEYS_LEFT);
    EXPECT_FALSE(shows(&s, "A2 An wie vielen"));
    press(&s, KEYS_LEFT);
    EXPECT_EQ(top(&s), VIEW_START);
    arena_free(s.arena);
}

TEST(tree_works_with_the_mouse_alone)
{
    struct session s = session_start(160, 50);

    EXPECT_TRUE(click_on(&s, "i Thema"));
    EXPECT_EQ(top(&s), VIEW_LEBENSLAGE);
    EXPECT_TRUE(click_on(&s, "als Baum"));
    EXPECT_EQ(top(&s), VIEW_TREE);
    EXPECT_TRUE(click_on(&s, "–  Nein"));
    EXPECT_EQ(top(&s), VIEW_TREE);
    EXPECT_FALSE(shows(&s, "A4 Sprechen Sie heute"));
    EXPECT_TRUE(click_on(&s, "+  Nein"));
    EXPECT_TRUE(shows(&s, "A4 Sprechen Sie heute"));
    EXPECT_TRUE(click_on(&s, "A4 Sprechen Sie heute"));
    EXPECT_EQ(top(&s), VIEW_PANE);
    EXPECT_TRUE(click_on(&s, "Übernehmen"));
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_EQ(node(&s), 3);
    EXPECT_EQ(s.app.trail.walk.len, 2);
    EXPECT_TRUE(shows(&s, "Ihr Weg führt jetzt hierher"));
    arena_free(s.arena);
}

/* what was answered in another Lebenslage is parked, in the same one it is remembered */
TEST(tree_way_taken_over_loses_no_answer)
{
    struct session s = session_start(80, 24);

    press(&s, KEYS_ENTER);
    type(&s, "21");
    EXPECT_EQ(node(&s), 3);
    press(&s, KEYS_F7);
    press(&s, KEYS_HOME);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    type(&s, "a");
    EXPECT_EQ(node(&s), 2);
    EXPECT_EQ(s.app.trail.walk.len, 1);
    /* the other answer at the first question; the one behind it still stands */
    press(&s, KEYS_BACKSPACE);
    type(&s, "2");
    EXPECT_EQ(node(&s), 1);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 3);
    arena_free(s.arena);
}

TEST(tree_of_nothing_is_said)
{
    struct session s = session_start(80, 24);

    press(&s, KEYS_END);
    press(&s, KEYS_F7);
    EXPECT_EQ(top(&s), VIEW_START);
    EXPECT_TRUE(shows(&s, "Markieren Sie erst eine Lebenslage."));
    arena_free(s.arena);
}

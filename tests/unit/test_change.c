/* SPDX-License-Identifier: EUPL-1.2 */
/* Another answer looked at, taken over, compared. */
#include "session.h"

static struct session at_recommendation(int width, int height)
{
    struct session s = session_start(width, height);

    type(&s, "121");
    EXPECT_EQ(node(&s), 3);
    return s;
}

TEST(change_shows_before_it_does)
{
    struct session s = at_recommendation(80, 24);

    type(&s, "w");
    press(&s, KEYS_UP);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_CHANGE);
    EXPECT_TRUE(shows(&s, "So haben Sie geantwortet."));
    press(&s, KEYS_UP);
    EXPECT_TRUE(shows(&s, "Gilt dann nicht mehr"));
    EXPECT_TRUE(shows(&s, "Holen Sie Hilfe."));
    EXPECT_EQ(node(&s), 3);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 2);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_TRUE(shows(&s, "Ihre Antwort ist geändert."));
    arena_free(s.arena);
}

TEST(change_back_brings_every_answer_back)
{
    struct session s = at_recommendation(80, 24);

    type(&s, "w");
    press(&s, KEYS_UP);
    press(&s, KEYS_ENTER);
    type(&s, "1");
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.app.trail.walk.len, 1);
    type(&s, "w");
    press(&s, KEYS_ENTER);
    type(&s, "2");
    EXPECT_TRUE(shows(&s, "Bleibt gültig"));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.app.trail.walk.len, 2);
    EXPECT_EQ(node(&s), 3);
    arena_free(s.arena);
}

TEST(change_escape_leaves_everything_as_it_was)
{
    struct session s = at_recommendation(40, 12);
    struct frame before = draw(&s);

    type(&s, "w");
    press(&s, KEYS_ENTER);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ESCAPE);
    press(&s, KEYS_ESCAPE);
    struct frame after = draw(&s);
    EXPECT_TRUE(frame_equal(&before, &after));
    arena_free(s.arena);
}

TEST(change_compares_side_by_side_where_there_is_room)
{
    static const struct size sizes[] = { { 40, 12 }, { 80, 24 }, { 160, 50 } };

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct session s = at_recommendation(sizes[i].width, sizes[i].height);
        type(&s, "w");
        press(&s, KEYS_ENTER);
        type(&s, "2v");
        IEXPECT_EQ(i, top(&s), VIEW_COMPARE);
        IEXPECT_EQ(i, shows(&s, "Sprechen Sie heute") && shows(&s, "Beobachten Sie weiter."), sizes[i].width >= 100);
        type(&s, "a");
        IEXPECT_EQ(i, top(&s), VIEW_KNOTEN);
        IEXPECT_TRUE(i, node(&s) != 3);
        arena_free(s.arena);
    }
}

/* from a recommendation's reasons: the link to where another answer leads */
TEST(change_compares_from_the_reasons)
{
    struct session s = at_recommendation(80, 24);

    type(&s, "v");
    EXPECT_TRUE(shows(&s, "Markieren Sie eine andere Antwort."));
    press(&s, KEYS_END);
    EXPECT_TRUE(click_on(&s, "A3"));
    EXPECT_EQ(top(&s), VIEW_PANE);
    type(&s, "v");
    EXPECT_EQ(top(&s), VIEW_COMPARE);
    type(&s, "a");
    EXPECT_EQ(node(&s), 2);
    arena_free(s.arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* "Ich bin unsicher": signs ticked, Lebenslagen proposed, queued and walked one after the other. */
#include "session.h"

TEST(unsure_finds_while_typing)
{
    struct session s = session_start(80, 24);

    type(&s, "a");
    EXPECT_EQ(top(&s), VIEW_SIGNS);
    EXPECT_TRUE(shows(&s, "Bauchweh am Montag"));
    type(&s, "turen");
    EXPECT_FALSE(shows(&s, "Bauchweh am Montag"));
    EXPECT_TRUE(shows(&s, "Türen knallen"));
    type(&s, "xq");
    EXPECT_TRUE(shows(&s, "Kein Zeichen enthält diese Buchstaben."));
    press(&s, KEYS_CTRL_U);
    EXPECT_TRUE(shows(&s, "Bauchweh am Montag"));
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_START);
    arena_free(s.arena);
}

TEST(unsure_proposes_by_the_number_of_signs)
{
    struct session s = session_start(80, 24);

    type(&s, "a");
    press(&s, KEYS_RIGHT);
    EXPECT_TRUE(shows(&s, "Noch ist nichts angekreuzt."));
    press(&s, KEYS_DOWN);
    type(&s, " ");
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "Angekreuzt: 2. Dazu passt: Streit (2), Fehlen (1)"));
    press(&s, KEYS_RIGHT);
    EXPECT_EQ(top(&s), VIEW_PROPOSALS);
    EXPECT_TRUE(shows(&s, "2 Zeichen: Streit in der Klasse · Türen knallen"));
    press(&s, KEYS_LEFT);
    EXPECT_EQ(top(&s), VIEW_SIGNS);
    arena_free(s.arena);
}

TEST(unsure_begins_with_the_marked_one_where_none_is_queued)
{
    struct session s = session_start(40, 12);

    type(&s, "a ");
    press(&s, KEYS_RIGHT);
    press(&s, KEYS_RIGHT);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 0);
    arena_free(s.arena);
}

TEST(unsure_walks_the_queue_one_after_the_other)
{
    struct session s = session_start(80, 24);

    type(&s, "a");
    press(&s, KEYS_DOWN);
    type(&s, " ");
    press(&s, KEYS_RIGHT);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    press(&s, KEYS_UP);
    type(&s, " ");
    EXPECT_EQ(s.app.desk.queue_len, 2);
    EXPECT_TRUE(shows(&s, "Beginnen mit: Streit, dann Fehlen"));
    press(&s, KEYS_RIGHT);
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 2);
    EXPECT_EQ(s.app.desk.queue_len, 1);
    type(&s, "2");
    press(&s, KEYS_END);
    EXPECT_TRUE(shows(&s, "Als Nächstes vorgemerkt"));
    type(&s, "l");
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 0);
    EXPECT_EQ(s.app.desk.queue_len, 0);
    EXPECT_EQ(s.app.parked[0].lebenslage.n, 2);
    arena_free(s.arena);
}

TEST(unsure_works_with_the_mouse_alone)
{
    struct session s = session_start(80, 24);

    EXPECT_TRUE(click_on(&s, "Ich bin unsicher"));
    EXPECT_TRUE(click_on(&s, "Bauchweh"));
    EXPECT_TRUE(click_on(&s, "Bauchweh"));
    EXPECT_TRUE(click_on(&s, "Bauchweh"));
    EXPECT_TRUE(click_on(&s, "→ Vorschläge"));
    EXPECT_TRUE(click_on(&s, "☐  Fehlen"));
    EXPECT_TRUE(click_on(&s, "Beginnen mit:"));
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 0);
    arena_free(s.arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The contacts: nearest first, narrowed by typing, opened, without a number that is not to be shown. */
#include "session.h"

TEST(kontakte_are_narrowed_by_typing)
{
    struct session s = session_start(80, 24);

    type(&s, "c");
    EXPECT_EQ(top(&s), VIEW_KONTAKTE);
    struct frame all = draw(&s);
    type(&s, "qqq");
    EXPECT_TRUE(shows(&s, "Kein Kontakt, der hier"));
    press(&s, KEYS_CTRL_U);
    struct frame again = draw(&s);
    EXPECT_STR(frame_text(&again, s.arena), frame_text(&all, s.arena).ptr);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PANE);
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_KONTAKTE);
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_START);
    arena_free(s.arena);
}

TEST(kontakte_forget_the_filter_when_opened_anew)
{
    struct session s = session_start(40, 12);

    press(&s, KEYS_F3);
    type(&s, "qqq");
    press(&s, KEYS_F3);
    EXPECT_EQ(top(&s), VIEW_START);
    press(&s, KEYS_F3);
    EXPECT_FALSE(shows(&s, "qqq"));
    arena_free(s.arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The blanked screen: at once, from everywhere, and back exactly as it was. */
#include "session.h"

static bool is_empty(struct session *s)
{
    struct frame f = draw(s);

    for (int i = 0; i < f.width * f.height; i++)
        if (f.cells[i].text.len && !str_is(f.cells[i].text, " "))
            return false;
    return true;
}

TEST(cover_blanks_from_everywhere_and_comes_back_exactly)
{
    static const char *const ways[] = { "", "1", "121", "121w", "121p", "121?", "121!", "f", "121pt", "e", "121i", "121q", "121w1v" };

    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        struct session s = session_start(80, 24);
        type(&s, ways[i]);
        struct frame before = draw(&s);
        press(&s, KEYS_F12);
        IEXPECT_TRUE(i, is_empty(&s));
        press(&s, KEYS_ENTER);
        IEXPECT_TRUE(i, shows(&s, "Weiter mit Enter"));
        IEXPECT_FALSE(i, shows(&s, "Fehlen"));
        type(&s, "x");
        press(&s, KEYS_ENTER);
        struct frame after = draw(&s);
        IEXPECT_TRUE(i, frame_equal(&before, &after));
        arena_free(s.arena);
    }
}

TEST(cover_comes_back_by_the_mouse_alone)
{
    struct session s = session_start(80, 24);

    type(&s, "1x");
    click(&s, 3, 3);
    EXPECT_TRUE(click_on(&s, "Weiter mit Enter"));
    EXPECT_TRUE(shows(&s, "Ihre Antwort"));
    arena_free(s.arena);
}

TEST(cover_blanks_after_a_rest_only_where_that_is_set)
{
    struct session s = session_start(80, 24);
    struct event idle = { .kind = EVENT_IDLE };

    type(&s, "1");
    send(&s, idle);
    EXPECT_FALSE(is_empty(&s));
    s.app.settings.blank_minutes = 2;
    send(&s, idle);
    EXPECT_TRUE(is_empty(&s));
    type(&s, "a");
    EXPECT_FALSE(is_empty(&s));
    send(&s, idle);
    EXPECT_TRUE(is_empty(&s));
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 40, .y = 12 });
    EXPECT_TRUE(is_empty(&s));
    send(&s, (struct event){ .kind = EVENT_END });
    EXPECT_EQ(s.effect.kind, EFFECT_QUIT);
    arena_free(s.arena);
}

TEST(cover_rest_is_a_setting_that_is_kept)
{
    static const int minutes[] = { 2, 5, 10, 30, 0 };
    struct session s = session_start(80, 24);

    type(&s, "e");
    for (size_t i = 0; i < sizeof minutes / sizeof minutes[0]; i++) {
        EXPECT_TRUE(click_on(&s, "Bildschirm leeren"));
        IEXPECT_EQ(i, s.app.settings.blank_minutes, minutes[i]);
        IEXPECT_EQ(i, s.effect.kind, EFFECT_SETTINGS);
        IEXPECT_EQ(i, s.effect.settings.blank_minutes, minutes[i]);
    }
    arena_free(s.arena);
}

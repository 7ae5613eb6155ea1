/* SPDX-License-Identifier: EUPL-1.2 */
#include "session.h"

#include <stdio.h>

TEST(app_walks_to_a_recommendation_with_enter_and_arrows)
{
    static const struct size sizes[] = { { 40, 12 }, { 80, 24 }, { 160, 50 } };

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct session s = session_start(sizes[i].width, sizes[i].height);
        press(&s, KEYS_ENTER);
        IEXPECT_EQ(i, node(&s), 0);
        press(&s, KEYS_DOWN);
        press(&s, KEYS_ENTER);
        IEXPECT_EQ(i, node(&s), 1);
        press(&s, KEYS_DOWN);
        press(&s, KEYS_DOWN);
        press(&s, KEYS_ENTER);
        IEXPECT_EQ(i, node(&s), 4);
        IEXPECT_TRUE(i, shows(&s, "Beobachten Sie weiter."));
        arena_free(s.arena);
    }
}

TEST(app_down_takes_the_nth_answer)
{
    for (int n = 0; n < 3; n++) {
        struct session s = session_start(40, 12);
        type(&s, "12");
        for (int i = 0; i < n; i++)
            press(&s, KEYS_DOWN);
        press(&s, KEYS_ENTER);
        IEXPECT_EQ(n, s.app.trail.walk.steps[1].antwort.n, 2 + n);
        arena_free(s.arena);
    }
}

TEST(app_skips_a_broken_lebenslage)
{
    struct session s = session_start(80, 24);

    type(&s, "2");
    EXPECT_EQ(top(&s), VIEW_START);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 5);
    arena_free(s.arena);
}

TEST(app_going_back_keeps_the_answers_chosen)
{
    struct session s = session_start(80, 24);

    type(&s, "12");
    struct frame before = draw(&s);
    press(&s, KEYS_DOWN);
    before = draw(&s);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 4);
    press(&s, KEYS_BACKSPACE);
    struct frame after = draw(&s);
    EXPECT_TRUE(frame_equal(&before, &after));
    press(&s, KEYS_LEFT);
    EXPECT_EQ(node(&s), 0);
    /* the same way again, without choosing anew */
    press(&s, KEYS_ENTER);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 4);
    arena_free(s.arena);
}

TEST(app_reaches_what_came_of_it_with_arrows_alone)
{
    struct session s = session_start(40, 12);

    type(&s, "121");
    EXPECT_EQ(node(&s), 3);
    for (int i = 0; i < 400 && !shows(&s, "1  Das Kind kommt wieder"); i++)
        press(&s, KEYS_DOWN);
    for (int i = 0; i < 20 && node(&s) == 3; i++) {
        struct session try = s;
        press(&try, KEYS_ENTER);
        if (try.app.trail.walk.len == 3)
            s = try;
        else
            press(&s, KEYS_DOWN);
    }
    EXPECT_EQ(node(&s), 4);
    arena_free(s.arena);
}

TEST(app_escape_gives_back_the_screen_that_was_there)
{
    static const char *const openers[] = { "!", "?", "w", "e", "i", "q" };

    for (size_t i = 0; i < sizeof openers / sizeof openers[0]; i++) {
        struct session s = session_start(80, 24);
        type(&s, "121");
        press(&s, KEYS_PAGE_DOWN);
        press(&s, KEYS_DOWN);
        struct frame before = draw(&s);
        type(&s, openers[i]);
        struct frame open = draw(&s);
        IEXPECT_FALSE(i, frame_equal(&before, &open));
        press(&s, KEYS_ESCAPE);
        struct frame after = draw(&s);
        IEXPECT_TRUE(i, frame_equal(&before, &after));
        arena_free(s.arena);
    }
}

TEST(app_emergency_is_one_key_from_everywhere)
{
    static const char *const places[] = { "", "1", "121", "121w", "e", "e1", "?", "i", "121q", "121i?" };

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct session s = session_start(40, 12);
        type(&s, places[i]);
        struct frame before = draw(&s);
        press(&s, KEYS_F9);
        IEXPECT_EQ(i, top(&s), VIEW_NOTFALL);
        IEXPECT_TRUE(i, shows(&s, "Gefahr für Leib und Leben"));
        type(&s, "!");
        struct frame after = draw(&s);
        IEXPECT_TRUE(i, frame_equal(&before, &after));
        arena_free(s.arena);
    }
}

TEST(app_opens_a_link_in_a_pane_over_the_text)
{
    struct session s = session_start(80, 24);

    type(&s, "121");
    struct frame before = draw(&s);
    EXPECT_TRUE(click_on(&s, "§ 1 Probegesetz"));
    EXPECT_EQ(top(&s), VIEW_PANE);
    EXPECT_TRUE(shows(&s, "Schulpflicht"));
    EXPECT_TRUE(shows(&s, "Fehlen · A4"));
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    struct frame after = draw(&s);
    EXPECT_STR(frame_text(&after, s.arena), frame_text(&before, s.arena));
    arena_free(s.arena);
}

TEST(app_takes_clicks_on_answers_key_line_and_marks)
{
    struct session s = session_start(80, 24);

    EXPECT_TRUE(click_on(&s, "Fehlen"));
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_TRUE(click_on(&s, "2  Nein"));
    EXPECT_EQ(node(&s), 1);
    EXPECT_TRUE(click_on(&s, "▼ mehr"));
    EXPECT_TRUE(shows(&s, "▲ mehr"));
    EXPECT_TRUE(click_on(&s, "▲ mehr"));
    EXPECT_FALSE(shows(&s, "▲ mehr"));
    EXPECT_TRUE(click_on(&s, "! Notfall"));
    EXPECT_EQ(top(&s), VIEW_NOTFALL);
    EXPECT_TRUE(click_on(&s, "Esc Schließen"));
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(app_way_leads_back_to_a_step)
{
    struct session s = session_start(160, 50);

    type(&s, "121");
    EXPECT_TRUE(click_on(&s, "A1 Nein"));
    EXPECT_EQ(top(&s), VIEW_CHANGE);
    EXPECT_TRUE(click_on(&s, "Zu dieser Frage"));
    EXPECT_EQ(top(&s), VIEW_CHANGE);
    EXPECT_TRUE(click_on(&s, "Zu dieser Frage"));
    EXPECT_EQ(node(&s), 0);
    type(&s, "2w");
    EXPECT_EQ(top(&s), VIEW_WAY);
    press(&s, KEYS_ENTER);
    type(&s, "3");
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 0);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(app_asks_once_before_ending_an_open_way)
{
    struct session s = session_start(80, 24);

    type(&s, "q");
    EXPECT_EQ(s.effect.kind, EFFECT_QUIT);
    type(&s, "1q");
    EXPECT_EQ(s.effect.kind, EFFECT_QUIT);
    type(&s, "2q");
    EXPECT_EQ(s.effect.kind, EFFECT_NONE);
    EXPECT_EQ(top(&s), VIEW_QUIT);
    struct session by_key = s;
    press(&by_key, KEYS_CTRL_C);
    EXPECT_EQ(by_key.effect.kind, EFFECT_QUIT);
    type(&s, "2");
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    type(&s, "q");
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_QUIT);
    arena_free(s.arena);
}

TEST(app_ends_at_once_when_the_terminal_is_gone)
{
    struct session s = session_start(80, 24);

    type(&s, "12");
    send(&s, (struct event){ .kind = EVENT_END });
    EXPECT_EQ(s.effect.kind, EFFECT_QUIT);
    arena_free(s.arena);
}

TEST(app_goes_on_where_a_lebenslage_was_left)
{
    struct session s = session_start(80, 24);

    type(&s, "121");
    for (int i = 0; i < 3; i++)
        press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_START);
    type(&s, "3");
    EXPECT_EQ(node(&s), 5);
    press(&s, KEYS_ESCAPE);
    type(&s, "1");
    EXPECT_EQ(top(&s), VIEW_RESUME);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(node(&s), 3);
    for (int i = 0; i < 3; i++)
        press(&s, KEYS_ESCAPE);
    type(&s, "12");
    EXPECT_EQ(node(&s), 0);
    EXPECT_EQ(s.app.trail.said_len, 0);
    arena_free(s.arena);
}

TEST(app_saves_settings_that_changed)
{
    struct session s = session_start(80, 24);

    type(&s, "e1");
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_SETTINGS);
    EXPECT_EQ(s.effect.settings.rolle.n, 0);
    EXPECT_TRUE(shows(&s, "Rolle: Lehrkraft"));
    type(&s, "3");
    press(&s, KEYS_END);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.settings.place.stadtbezirk.n, 1);
    EXPECT_TRUE(shows(&s, "Lehrkraft · Süd"));
    type(&s, "6");
    EXPECT_EQ(s.effect.kind, EFFECT_SETTINGS);
    EXPECT_TRUE(s.effect.settings.look.has_mouse);
    type(&s, "11");
    EXPECT_EQ(s.effect.settings.rolle.n, NO_ID);
    type(&s, "11");
    EXPECT_EQ(s.effect.kind, EFFECT_NONE);
    arena_free(s.arena);
}

TEST(app_says_that_the_window_is_too_small)
{
    struct session s = session_start(39, 12);

    EXPECT_TRUE(shows(&s, "Das Fenster ist zu klein"));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_START);
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 40, .y = 12 });
    EXPECT_TRUE(shows(&s, "Kleiner Leitfaden"));
    for (int size = 0; size < 12; size++) {
        send(&s, (struct event){ .kind = EVENT_RESIZE, .x = size, .y = size });
        draw(&s);
    }
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 100000, .y = -4 });
    EXPECT_EQ(s.app.size.width, 1000);
    EXPECT_EQ(s.app.size.height, 0);
    arena_free(s.arena);
}

TEST(app_keeps_its_place_over_a_resize)
{
    struct session s = session_start(160, 50);

    type(&s, "121");
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 40, .y = 12 });
    press(&s, KEYS_PAGE_DOWN);
    press(&s, KEYS_PAGE_DOWN);
    EXPECT_TRUE(shows(&s, "▲ mehr"));
    struct frame before = draw(&s);
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 80, .y = 12 });
    send(&s, (struct event){ .kind = EVENT_RESIZE, .x = 40, .y = 12 });
    struct frame after = draw(&s);
    EXPECT_TRUE(frame_equal(&before, &after));
    arena_free(s.arena);
}

TEST(app_a_full_stack_still_opens_the_emergency)
{
    struct session s = session_start(80, 24);

    type(&s, "121");
    for (int i = 0; i < 3 * VIEWS_MAX; i++) {
        press(&s, KEYS_TAB);
        press(&s, KEYS_ENTER);
        type(&s, i % 5 == 4 ? "?" : "e");
    }
    EXPECT_TRUE(s.app.views_len <= VIEWS_MAX);
    /* a row of the help may have opened it already */
    if (top(&s) == VIEW_NOTFALL)
        press(&s, KEYS_ESCAPE);
    type(&s, "!");
    EXPECT_EQ(top(&s), VIEW_NOTFALL);
    for (int i = 0; i < 2 * VIEWS_MAX; i++)
        press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_START);
    arena_free(s.arena);
}

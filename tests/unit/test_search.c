/* SPDX-License-Identifier: EUPL-1.2 */
/* The search on screen: typed, found, opened, closed. */
#include "lazy_index.h"
#include "session.h"

/* the index lives in the session's arena */
static struct session search_start(struct lazy_index *lazy)
{
    struct session s = session_start(80, 24);

    *lazy = (struct lazy_index){ .guide = &tiny, .keep = s.arena };
    s.app.searcher = lazy_searcher(lazy);
    return s;
}

TEST(search_builds_the_index_when_the_first_letter_is_typed)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/");
    EXPECT_EQ(top(&s), VIEW_SEARCH);
    EXPECT_TRUE(shows(&s, "Ein Wort genügt"));
    EXPECT_EQ(lazy.builds, 0);
    type(&s, "streit");
    EXPECT_TRUE(shows(&s, "Lebenslagen"));
    EXPECT_EQ(lazy.builds, 1);
    arena_free(s.arena);
}

TEST(search_takes_letters_that_are_keys_elsewhere)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/q s/j3");
    EXPECT_EQ(top(&s), VIEW_SEARCH);
    EXPECT_STR(field_str(&s.app.desk.fields[FIELD_SEARCH]), "q s/j3");
    type(&s, "!");
    EXPECT_EQ(top(&s), VIEW_NOTFALL);
    type(&s, "!");
    EXPECT_STR(field_str(&s.app.desk.fields[FIELD_SEARCH]), "q s/j3");
    arena_free(s.arena);
}

TEST(search_gives_the_screen_back_and_begins_empty_again)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "1");
    struct frame before = draw(&s);
    struct str text = frame_dump(&before, s.arena);
    press(&s, KEYS_F2);
    type(&s, "streit");
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ESCAPE);
    struct frame after = draw(&s);
    EXPECT_STR(frame_dump(&after, s.arena), text);
    type(&s, "/");
    EXPECT_EQ(s.app.desk.fields[FIELD_SEARCH].len, 0);
    press(&s, KEYS_F2);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(search_begins_a_lebenslage_with_its_first_question)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/streit");
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 2);
    arena_free(s.arena);
}

TEST(search_opens_anything_else_over_its_hits)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/gefahr");
    press(&s, KEYS_DOWN);
    struct spot spot = s.app.views[1].spot;
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PANE);
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_SEARCH);
    EXPECT_EQ(s.app.views[1].spot.focus, spot.focus);
    EXPECT_TRUE(shows(&s, "gefahr"));
    arena_free(s.arena);
}

TEST(search_without_a_hit_names_the_emergency_numbers_and_takes_a_word_offered)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/xxgefahrxx");
    EXPECT_TRUE(shows(&s, "steht nichts"));
    EXPECT_TRUE(shows(&s, "110 oder 112"));
    if (EXPECT_TRUE(shows(&s, "Ähnliche Wörter"))) {
        press(&s, KEYS_ENTER);
        EXPECT_EQ(top(&s), VIEW_SEARCH);
        EXPECT_FALSE(shows(&s, "steht nichts"));
    }
    arena_free(s.arena);
}

TEST(search_keeps_the_cursor_where_it_is_typed_until_an_arrow_moves_it)
{
    struct lazy_index lazy;
    struct session s = search_start(&lazy);

    type(&s, "/gefahr");
    struct frame f = draw(&s);
    EXPECT_EQ(f.cursor_y, 3);
    press(&s, KEYS_DOWN);
    f = draw(&s);
    EXPECT_TRUE(f.cursor_y > 3);
    arena_free(s.arena);
}

TEST(search_without_an_index_finds_nothing)
{
    struct session s = session_start(80, 24);

    type(&s, "/streit");
    EXPECT_TRUE(shows(&s, "steht nichts"));
    arena_free(s.arena);
}

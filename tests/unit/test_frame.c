/* SPDX-License-Identifier: EUPL-1.2 */
#include "screen/frame.h"
#include "test.h"

TEST(frame_put_is_clipped)
{
    struct arena *a = arena_create();
    struct frame f = frame_create(6, 2, a);

    EXPECT_EQ(frame_put(&f, -2, 0, 6, STR("abcd"), ROLE_PLAIN), 2);
    EXPECT_EQ(frame_put(&f, 3, 0, 5, STR("wxyz"), ROLE_STRONG), 5);
    frame_put(&f, 0, 7, 6, STR("nowhere"), ROLE_PLAIN);
    frame_put(&f, 0, -1, 6, STR("nowhere"), ROLE_PLAIN);
    EXPECT_STR(frame_text(&f, a), "cd wx\n\n");
    arena_free(a);
}

TEST(frame_wide_cells_are_never_halved)
{
    struct arena *a = arena_create();
    struct frame f = frame_create(4, 3, a);

    frame_put(&f, 0, 0, 4, STR("a漢漢"), ROLE_PLAIN); /* the second one does not fit */
    frame_put(&f, 0, 1, 4, STR("漢漢"), ROLE_PLAIN);
    frame_put(&f, 1, 1, 4, STR("x"), ROLE_PLAIN); /* over a right half */
    frame_put(&f, 2, 1, 4, STR("y"), ROLE_PLAIN); /* over a left half */
    frame_put(&f, -1, 2, 4, STR("漢z"), ROLE_PLAIN);
    EXPECT_STR(frame_text(&f, a), "a漢\n xy\n z\n");
    arena_free(a);
}

TEST(frame_dump_shows_roles_focus_and_cursor)
{
    struct arena *a = arena_create();
    struct frame f = frame_create(5, 2, a);

    frame_put(&f, 0, 0, 5, STR("Tür"), ROLE_TITLE);
    frame_put(&f, 1, 1, 5, STR("ja"), ROLE_CHOICE);
    frame_focus(&f, (struct rect){ 1, 1, 1, 9 });
    frame_cursor(&f, 1, 1);
    EXPECT_STR(frame_dump(&f, a), "Tür\n ja\n--\nTTT\n.^c\ncursor 1,1\n");
    frame_cursor(&f, 99, -3);
    EXPECT_EQ(f.cursor_x, 4);
    EXPECT_EQ(f.cursor_y, 0);
    arena_free(a);
}

TEST(frame_equal_sees_every_difference)
{
    struct arena *a = arena_create();
    struct frame f = frame_create(3, 1, a), g = frame_create(3, 1, a);

    EXPECT_TRUE(frame_equal(&f, &g));
    frame_put(&f, 0, 0, 3, STR("a"), ROLE_PLAIN);
    EXPECT_FALSE(frame_equal(&f, &g));
    frame_put(&g, 0, 0, 3, STR("a"), ROLE_STRONG);
    EXPECT_FALSE(frame_equal(&f, &g));
    frame_put(&g, 0, 0, 3, STR("a"), ROLE_PLAIN);
    EXPECT_TRUE(frame_equal(&f, &g));
    frame_cursor(&g, 1, 0);
    EXPECT_FALSE(frame_equal(&f, &g));
    arena_free(a);
}

TEST(frame_of_no_size_takes_writing)
{
    struct arena *a = arena_create();
    struct frame f = frame_create(0, -3, a);

    frame_put(&f, 0, 0, 10, STR("abc"), ROLE_PLAIN);
    frame_fill(&f, (struct rect){ -5, -5, 20, 20 }, STR("─"), ROLE_BORDER);
    frame_cursor(&f, 3, 3);
    EXPECT_STR(frame_text(&f, a), "");
    arena_free(a);
}

TEST(frame_letters_differ)
{
    for (int i = 0; i < ROLE_LEN; i++)
        for (int j = 0; j < i; j++)
            IEXPECT_TRUE(i, role_letter((enum role)i) != role_letter((enum role)j));
}

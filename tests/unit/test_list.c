/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/list.h"
#include "test.h"

TEST(list_clamp_keeps_the_window_full)
{
    EXPECT_EQ(list_clamp(10, 4, -3), 0);
    EXPECT_EQ(list_clamp(10, 4, 6), 6);
    EXPECT_EQ(list_clamp(10, 4, 9), 6);
    EXPECT_EQ(list_clamp(3, 4, 2), 0);
    EXPECT_EQ(list_clamp(0, 4, 2), 0);
}

TEST(list_show_moves_as_little_as_may_be)
{
    static const struct {
        int top, from, to, expected;
    } rows[] = {
        { 0, 1, 2, 0 }, { 0, 4, 5, 1 }, { 5, 2, 3, 2 }, { 0, 8, 10, 6 },
        { 0, 2, 9, 2 }, /* too much to show: its first rows */
        { 6, 9, 10, 6 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        IEXPECT_EQ(i, list_show(10, 4, rows[i].top, rows[i].from, rows[i].to), rows[i].expected);
}

TEST(list_show_always_shows_the_first_row)
{
    for (int len = 1; len < 12; len++)
        for (int height = 1; height < 8; height++)
            for (int top = 0; top < len; top++)
                for (int from = 0; from < len; from++) {
                    int now = list_show(len, height, top, from, from + 1);
                    IEXPECT_TRUE(len, now <= from && from < now + height);
                    IEXPECT_EQ(len, list_clamp(len, height, now), now);
                }
}

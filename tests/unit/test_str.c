/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/str.h"
#include "test.h"

TEST(str_split_gives_every_part)
{
    static const struct {
        const char *text, *parts;
    } rows[] = {
        { "", "[]" },
        { "a", "[a]" },
        { "a,b", "[a][b]" },
        { "a,", "[a][]" },
        { ",", "[][]" },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct str rest = str_from(rows[i].text), part;
        struct str want = str_from(rows[i].parts);
        while (str_split(&rest, ',', &part)) {
            IEXPECT_TRUE(i, str_starts(want, STR("[")));
            want = str_slice(want, 1, want.len);
            IEXPECT_STR(i, str_slice(want, 0, part.len), part);
            want = str_slice(want, part.len + 1, want.len);
        }
        IEXPECT_STR(i, want, "");
    }
}

TEST(str_slice_is_clipped)
{
    EXPECT_STR(str_slice(STR("abc"), 1, 9), "bc");
    EXPECT_STR(str_slice(STR("abc"), 7, 9), "");
    EXPECT_STR(str_slice(STR("abc"), 2, 1), "");
    EXPECT_EQ(str_slice((struct str){ NULL, 0 }, 0, 5).len, 0);
}

TEST(str_trim_takes_both_ends)
{
    EXPECT_STR(str_trim(STR(" \t a b \r\n")), "a b");
    EXPECT_STR(str_trim(STR(" \n")), "");
}

TEST(str_find_first)
{
    EXPECT_EQ(str_find(STR("aabab"), STR("ab")), 1);
    EXPECT_EQ(str_find(STR("abc"), STR("")), 0);
    EXPECT_EQ(str_find(STR("abc"), STR("cd")), 3);
}

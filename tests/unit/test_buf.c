/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"
#include "test.h"

TEST(buf_empty_is_a_text)
{
    struct buf buf = { 0 };

    EXPECT_STR(buf_str(&buf), "");
    EXPECT_EQ(buf_str(&buf).ptr[0], '\0');
    buf_free(&buf);
    EXPECT_EQ(buf.cap, 0);
}

TEST(buf_adds_in_every_way)
{
    struct buf buf = { 0 };

    buf_add(&buf, STR("ä"));
    buf_add_char(&buf, '-');
    buf_add(&buf, STR(""));
    buf_printf(&buf, "%d %s", 42, "ß");
    EXPECT_STR(buf_str(&buf), "ä-42 ß");
    buf_clear(&buf);
    EXPECT_STR(buf_str(&buf), "");
    buf_add_char(&buf, '\0');
    EXPECT_EQ(buf_str(&buf).len, 1);
    buf_free(&buf);
}

TEST(buf_grows_past_every_edge)
{
    struct buf buf = { 0 };

    for (size_t i = 0; i < 3000; i++) {
        buf_add_char(&buf, (char)('a' + i % 26));
        IEXPECT_EQ(i, buf_str(&buf).ptr[i + 1], '\0');
    }
    for (size_t i = 0; i < 3000; i++)
        IEXPECT_EQ(i, buf.ptr[i], 'a' + (int)(i % 26));
    buf_printf(&buf, "%5000d", 1);
    EXPECT_EQ(buf.len, 8000);
    buf_free(&buf);
}

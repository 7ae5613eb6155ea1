/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/field.h"
#include "test.h"

static bool type(struct text_field *f, const char *grapheme)
{
    struct event event = { .kind = EVENT_TEXT };

    memcpy(event.text, grapheme, strlen(grapheme) + 1);
    return field_take(f, &event);
}

static bool press(struct text_field *f, enum key key)
{
    return field_take(f, &(struct event){ .kind = EVENT_KEY, .key = key });
}

TEST(field_takes_text_and_gives_it_back)
{
    struct text_field f = { 0 };

    EXPECT_TRUE(type(&f, "a"));
    EXPECT_TRUE(type(&f, "ü"));
    EXPECT_TRUE(type(&f, "o\xcc\x88"));
    EXPECT_STR(field_str(&f), "aüo\xcc\x88");
    EXPECT_TRUE(press(&f, KEYS_BACKSPACE));
    EXPECT_STR(field_str(&f), "aü");
    EXPECT_TRUE(press(&f, KEYS_BACKSPACE));
    EXPECT_TRUE(press(&f, KEYS_BACKSPACE));
    EXPECT_TRUE(!press(&f, KEYS_BACKSPACE));
    EXPECT_EQ(f.len, 0);
}

TEST(field_deletes_words_and_all)
{
    struct text_field f = { 0 };

    for (const char *c = "ab cd "; *c; c++)
        type(&f, (char[]){ *c, '\0' });
    EXPECT_TRUE(press(&f, KEYS_CTRL_W));
    EXPECT_STR(field_str(&f), "ab ");
    EXPECT_TRUE(press(&f, KEYS_CTRL_U));
    EXPECT_EQ(f.len, 0);
    EXPECT_TRUE(!press(&f, KEYS_DOWN));
}

TEST(field_takes_no_controls_and_nothing_broken)
{
    struct text_field f = { 0 };

    EXPECT_TRUE(!type(&f, "\x1b"));
    EXPECT_TRUE(!type(&f, "\xc3"));
    EXPECT_TRUE(!type(&f, "\xe2\x80\xae"));
    EXPECT_TRUE(!type(&f, ""));
    EXPECT_EQ(f.len, 0);
}

TEST(field_ends_where_it_is_full)
{
    struct text_field f = { 0 };

    for (int i = 0; i < FIELD_SIZE; i++)
        IEXPECT_TRUE(i, type(&f, "x"));
    EXPECT_TRUE(!type(&f, "x"));
    EXPECT_EQ(f.len, FIELD_SIZE);
    EXPECT_TRUE(press(&f, KEYS_BACKSPACE));
    EXPECT_TRUE(!type(&f, "ä"));
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/width.h"
#include "text/utf8.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

static const struct {
    const char *text;
    int width;
} rows[] = {
    { "", 0 },
    { "abc", 3 },
    { "Größe", 5 },
    { "Gro\u0308ße", 5 },
    { "„Ja“ – 5 €…", 11 },
    { "│┌─┐█▒", 6 },
    { "Schul\u00ADamt", 8 },
    { "a\u200Bb\u2060c", 3 },
    { "a\u00A0b", 3 },
    { "漢字", 4 },
    { "ｗｉｄｅ", 8 },
    { "ｶﾅ", 2 },
    { "한", 2 },
    { "\u1112\u1161\u11AB", 2 },
    { "👍", 2 },
    { "👍🏽", 2 },
    { "👨\u200D👩\u200D👧\u200D👦", 2 },
    { "🇩🇪", 2 },
    { "🇩🇪🇫🇷", 4 },
    { "α±§°", 4 },          /* ambiguous: narrow */
    { "\u0301", 1 },        /* a lone mark is drawn on a blank */
    { "a\u0301\u0302\u0303", 1 },
    { "\uFE0F", 0 },        /* but nothing is drawn for a lone selector */
    { "\u200D", 0 },
    { "\U000E0041", 0 },
    { "น้ำ", 2 },
    { "\t\n", 0 },
    { "\r\n", 0 },
    { "\uE000", 1 },
};

TEST(width_text_counts_columns)
{
    for (size_t i = 0; i < LEN(rows); i++)
        IEXPECT_EQ(i, width_text(str_from(rows[i].text)), rows[i].width);
}

/* every code point alone takes no, one or two columns, and the short way agrees with the long one */
TEST(width_grapheme_is_none_one_or_two)
{
    for (uint32_t c = 1; c < 0x110000; c++) {
        char bytes[8];
        size_t len = utf8_put(c, bytes);
        if (len == 0)
            continue;
        int width = width_grapheme((struct str){ bytes, len });
        IEXPECT_TRUE(c, width >= 0 && width <= 2);
        /* a variation selector adds nothing, but takes the way through the tables */
        memcpy(bytes + len, "\xEF\xB8\x8E", 3);
        if (c >= 0x20 && utf8_next_grapheme((struct str){ bytes, len + 3 }, 0) == len + 3)
            IEXPECT_EQ(c, width_grapheme((struct str){ bytes, len + 3 }), width);
    }
}

TEST(width_fit_stops_at_graphemes)
{
    static const struct {
        const char *text;
        int columns;
        size_t len;
    } fits[] = {
        { "abc", 2, 2 },  { "abc", 3, 3 }, { "abc", 9, 3 },  { "abc", 0, 0 },         { "abc", -1, 0 },
        { "äöü", 2, 4 },  { "a\u0308b", 1, 3 }, { "漢字", 3, 3 }, { "漢字", 1, 0 },   { "", 5, 0 },
        { "a\u00ADb", 1, 3 }, { "👍🏽x", 2, 8 },
    };

    for (size_t i = 0; i < LEN(fits); i++)
        IEXPECT_EQ(i, width_fit(str_from(fits[i].text), fits[i].columns), fits[i].len);
}

/* 30 marks on one letter are one column still */
TEST(width_of_zalgo_is_one)
{
    char text[1 + 60];

    text[0] = 'a';
    for (int i = 0; i < 30; i++)
        memcpy(text + 1 + 2 * i, "\xCC\x81", 2);
    EXPECT_EQ(width_text((struct str){ text, sizeof text }), 1);
}

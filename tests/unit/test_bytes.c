/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/bytes.h"
#include "load/findings.h"
#include "test.h"

#include <stdio.h>

/* "line:col code" of the first finding, "" where there is none */
static const char *first_finding(struct str bytes, char text[64])
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);
    struct source source;
    bool is_text = bytes_check(&source, 1, bytes, &diags, arena);

    text[0] = '\0';
    if (diags.list.len > 0)
        snprintf(text, 64, "%u:%u %s", (unsigned)diags.list.items[0].at.line, (unsigned)diags.list.items[0].at.col,
                 diags.list.items[0].finding->code);
    EXPECT_EQ(is_text, diags.errors == 0);
    arena_free(arena);
    return text;
}

TEST(bytes_check_names_the_place)
{
    static const struct {
        struct str bytes;
        const char *finding;
    } rows[] = {
        { STR_INIT(""), "" },
        { STR_INIT("abc: ä\r\nd: €\n"), "" },
        { STR_INIT("\xef\xbb\xbf" "abc"), "" },
        { STR_INIT("\xef\xbb\xbf" "abc\x01"), "1:4 E016" },
        { STR_INIT("0123456789abcdef0123456789\x7f"), "1:27 E016" },
        { STR_INIT("012345\x1b" "789"), "1:7 E016" },
        { STR_INIT("ä\nöü\xff"), "2:3 E014" },
        { STR_INIT("a\xc3"), "1:2 E014" },
        { STR_INIT("\xf0\x9f\x98\x80\xf0\x9f\x98"), "1:2 E014" },
        { STR_INIT("\xc1\xbf"), "1:1 E014" },
        { STR_INIT("\xe0\x9f\xbf"), "1:1 E014" },
        { STR_INIT("\xed\xbf\xbf"), "1:1 E014" },
        { STR_INIT("\xf4\x90\x80\x80"), "1:1 E014" },
        { STR_INIT("a\r"), "1:2 E017" },
        { STR_INIT("a\r\nb\rc"), "2:2 E017" },
        { STR_INIT("a\xc2\x85"), "1:2 E017" },
        { STR_INIT("a\xe2\x80\xa9"), "1:2 E017" },
        { STR_INIT("a\xe2\x80\xae"), "1:2 E016" },
        { STR_INIT("a\xd8\x9c"), "1:2 E016" },
        { STR_INIT("a\xef\xbb\xbf"), "1:2 E016" },
        { STR_INIT("a\xef\xbf\xbe"), "1:2 E016" },
        { STR_INIT("a\xf0\x9f\xbf\xbf"), "1:2 E016" },
        { STR_INIT("a\0b"), "1:2 E016" },
        { STR_INIT("a\0b\0"), "1:1 E015" },
        { STR_INIT("\0a\0b"), "1:1 E015" },
        { STR_INIT("\xff\xfe"), "1:1 E015" },
    };
    char text[64];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        IEXPECT_STR(i, first_finding(rows[i].bytes, text), rows[i].finding);
}

TEST(bytes_places_lead_back)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);
    struct source source;
    char text[3000] = "";
    size_t len = 0;

    for (int i = 0; i < 300; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, i % 3 ? "zeile%d\n" : "ä%d\r\n", i % 10);
    EXPECT_TRUE(bytes_check(&source, 1, (struct str){ text, len }, &diags, arena));
    for (size_t i = 0; i < len; i++) {
        struct span at = source_span(&source, i);
        if (((unsigned char)text[i] & 0xc0) != 0x80 && text[i] != '\n' && text[i] != '\r')
            IEXPECT_EQ(i, source_byte(&source, at.line, at.col), i);
    }
    EXPECT_STR(source_line(&source, 1), "ä0");
    EXPECT_STR(source_line(&source, 2), "zeile1");
    EXPECT_STR(source_line(&source, 65), "zeile4");
    EXPECT_STR(source_line(&source, 300), "zeile9");
    EXPECT_STR(source_line(&source, 301), "");
    EXPECT_STR(source_line(&source, 0), "");
    EXPECT_STR(source_line(&source, 9999), "");
    arena_free(arena);
}

TEST(bytes_sees_where_a_comment_may_cut_a_text)
{
    static const struct {
        const char *text;
        size_t len;
        uint32_t line, col;
    } rows[] = {
        { "a: Hilfe #110", 1, 1, 9 },
        { "# ganz\n  # allein\nä: x # y", 1, 3, 5 },
        { "a: x  # ein Kommentar", 0, 0, 0 },
        { "a: x  #", 0, 0, 0 },
        { "a: x  #110", 1, 1, 5 },
        { "a: x#y", 0, 0, 0 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct arena *arena = arena_create();
        struct diags diags = diags_start(arena);
        struct source source;
        bytes_check(&source, 1, str_from(rows[i].text), &diags, arena);
        if (IEXPECT_EQ(i, source.cuts.len, rows[i].len) && rows[i].len > 0) {
            IEXPECT_EQ(i, source.cuts.items[0].line, rows[i].line);
            IEXPECT_EQ(i, source.cuts.items[0].col, rows[i].col);
        }
        arena_free(arena);
    }
}

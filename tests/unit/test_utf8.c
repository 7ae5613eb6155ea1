/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/utf8.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

/* Unicode 15, table 3-7: the edges of every row, and what a decoder must not take */
TEST(utf8_valid_knows_well_formed_bytes)
{
    static const struct {
        struct str text;
        size_t valid;
    } rows[] = {
        { STR_INIT(""), 0 },
        { STR_INIT("abc"), 3 },
        { STR_INIT("a\0b"), 3 },
        { STR_INIT("\x7F"), 1 },
        { STR_INIT("a\x80"), 1 },
        { STR_INIT("\xC0\x80"), 0 },
        { STR_INIT("\xC1\xBF"), 0 },
        { STR_INIT("\xC2\x80"), 2 },
        { STR_INIT("\xDF\xBF"), 2 },
        { STR_INIT("ab\xC3"), 2 },
        { STR_INIT("\xC3\x28"), 0 },
        { STR_INIT("\xE0\x9F\xBF"), 0 },
        { STR_INIT("\xE0\xA0\x80"), 3 },
        { STR_INIT("\xED\x9F\xBF"), 3 },
        { STR_INIT("\xED\xA0\x80"), 0 },
        { STR_INIT("\xEF\xBF\xBF"), 3 },
        { STR_INIT("\xE2\x82"), 0 },
        { STR_INIT("\xE2\x82\x20"), 0 },
        { STR_INIT("\xF0\x8F\xBF\xBF"), 0 },
        { STR_INIT("\xF0\x90\x80\x80"), 4 },
        { STR_INIT("\xF4\x8F\xBF\xBF"), 4 },
        { STR_INIT("\xF4\x90\x80\x80"), 0 },
        { STR_INIT("\xF5\x80\x80\x80"), 0 },
        { STR_INIT("\xF0\x90\x80"), 0 },
        { STR_INIT("\xFF"), 0 },
    };

    for (size_t i = 0; i < LEN(rows); i++)
        IEXPECT_EQ(i, utf8_valid(rows[i].text), rows[i].valid);
}

TEST(utf8_at_undoes_put)
{
    for (uint32_t c = 0; c < 0x110010; c++) {
        char bytes[4];
        size_t len, put = utf8_put(c, bytes);
        bool is_scalar = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
        if (!IEXPECT_EQ(c, put > 0, is_scalar) || put == 0)
            continue;
        struct str s = { bytes, put };
        IEXPECT_EQ(c, utf8_at(s, 0, &len), c);
        IEXPECT_EQ(c, len, put);
        IEXPECT_EQ(c, utf8_valid(s), put);
        IEXPECT_EQ(c, utf8_count(s), 1);
    }
}

TEST(utf8_at_ends)
{
    size_t len = 7;

    EXPECT_EQ(utf8_at(STR("ä"), 2, &len), 0);
    EXPECT_EQ(len, 0);
    EXPECT_EQ(utf8_at(STR("\xC3"), 0, &len), 0xFFFD);
    EXPECT_EQ(len, 1);
}

/* how many bytes each grapheme takes, by digits; from UAX #29's GraphemeBreakTest and what chats are full of */
TEST(utf8_graphemes_are_those_of_uax_29)
{
    static const struct {
        const char *text, *lens;
    } rows[] = {
        { "", "" },
        { "abc", "111" },
        { "äöü", "222" },
        { "a\u0308b", "31" },
        { "\u0308a", "21" },
        { "„–“…€", "33333" },
        { "\r\n\n", "21" },
        { "\r\u0308", "12" },
        { "a\u00ADb", "121" },
        { "한국", "33" },
        { "\u1100\u1161\u11A8", "9" },
        { "\u1112\u1161\u1112", "63" },
        { "👩\u200D👧", "B" },
        { "👨\u200D👩\u200D👧x", "I1" },
        { "👍🏽", "8" },
        { "🇩🇪🇫🇷🇮", "884" },
        { "a\u200D👧", "44" },
        { "❤\uFE0F", "6" },
        { "1\uFE0F\u20E3", "7" },
        { "क्षि", "66" },
        { "น้ำ", "9" },
        { "\u0600a", "3" },
        { "a\u0301\u0302\u0303\u0304", "9" },
    };

    for (size_t i = 0; i < LEN(rows); i++) {
        struct str s = str_from(rows[i].text);
        size_t at = 0;
        for (const char *c = rows[i].lens; *c; c++) {
            size_t from = at;
            at = utf8_next_grapheme(s, at);
            IEXPECT_EQ(i, at - from, *c <= '9' ? *c - '0' : *c == 'B' ? 11 : 18);
            IEXPECT_EQ(i, utf8_prev_grapheme(s, at), from);
        }
        IEXPECT_EQ(i, at, s.len);
        IEXPECT_EQ(i, utf8_next_grapheme(s, s.len), s.len);
        IEXPECT_EQ(i, utf8_prev_grapheme(s, 0), 0);
    }
}

TEST(utf8_find_forbidden_finds_all)
{
    static const struct {
        const char *text;
        bool multiline;
        uint32_t c;
        size_t at;
    } rows[] = {
        { "Größe „x“ – 5 €", false, 0, 25 },
        { "a\nb", true, 0, 3 },
        { "a\nb", false, '\n', 1 },
        { "a\tb", true, '\t', 1 },
        { "ab\rc", true, '\r', 2 },
        { "geheim\b\bX", true, '\b', 6 },
        { "\033]52;c;aGk=\a", true, 0x1B, 0 },
        { "a\x7F", true, 0x7F, 1 },
        { "ä\xC2\x9B" "31m", true, 0x9B, 2 },
        { "a\xC2\x85", true, 0x85, 1 },
        { "a\u061C", true, 0x61C, 1 },
        { "a\u200E", true, 0x200E, 1 },
        { "a\u202Eb", true, 0x202E, 1 },
        { "a\u2066b", true, 0x2066, 1 },
        { "a\u2028", true, 0x2028, 1 },
        { "a\u2029", true, 0x2029, 1 },
        { "\uFEFFa", true, 0xFEFF, 0 },
        { "a\uFDD0", true, 0xFDD0, 1 },
        { "a\uFFFE", true, 0xFFFE, 1 },
        { "a\U0001FFFF", true, 0x1FFFF, 1 },
        { "a\u200Db\u00ADc\u2011", true, 0, 11 },
        { "שלום", true, 0, 8 },
    };

    for (size_t i = 0; i < LEN(rows); i++) {
        uint32_t c = 1;
        IEXPECT_EQ(i, utf8_find_forbidden(str_from(rows[i].text), rows[i].multiline, &c), rows[i].at);
        IEXPECT_EQ(i, c, rows[i].c);
    }
}

TEST(utf8_clean_names_what_must_not_be_printed)
{
    struct arena *arena = arena_create();
    char name[UTF8_NAME_SIZE];

    EXPECT_STR(utf8_name(0x1B, name), "⟨U+001B⟩");
    EXPECT_STR(utf8_name(0x10FFFF, name), "⟨U+10FFFF⟩");
    EXPECT_STR(utf8_clean(STR("schön"), arena), "schön");
    EXPECT_STR(utf8_clean(STR(""), arena), "");
    EXPECT_STR(utf8_clean(STR("a\033[31m\nb\xFF\xC3"), arena), "a⟨U+001B⟩[31m⟨U+000A⟩b⟨0xFF⟩⟨0xC3⟩");
    EXPECT_STR(utf8_clean(STR("\u202Etxt\u2069"), arena), "⟨U+202E⟩txt⟨U+2069⟩");
    arena_free(arena);
}

TEST(utf8_nfc_composes)
{
    static const struct {
        const char *text, *nfc;
    } rows[] = {
        { "Müller „–“ € →┌", "Müller „–“ € →┌" },
        { "Mu\u0308ller", "Müller" },
        { "e\u0302\u0301", "\u1EBF" },
        { "\u1112\u1161\u11AB", "한" },
        { "\u212B", "Å" },
        { "\u2126", "Ω" },
        { "a\u0315\u0300", "à\u0315" },
        { "\u2000", "\u2002" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < LEN(rows); i++) {
        struct str text = str_from(rows[i].text), nfc = utf8_nfc(text, arena);
        bool is_same = strcmp(rows[i].text, rows[i].nfc) == 0;
        IEXPECT_STR(i, nfc, rows[i].nfc);
        IEXPECT_EQ(i, nfc.ptr == text.ptr, is_same);
        IEXPECT_EQ(i, utf8_is_nfc(text), is_same);
        IEXPECT_TRUE(i, utf8_is_nfc(nfc));
    }
    arena_free(arena);
}

TEST(utf8_to_ascii_spells_out)
{
    static const struct {
        const char *text, *ascii;
    } rows[] = {
        { "", "" },
        { "plain\n", "plain\n" },
        { "Äpfel Öl Übung ärger schön für Straße GROẞ", "Aepfel Oel Uebung aerger schoen fuer Strasse GROSS" },
        { "„Ja“ ‚so‘ »hier«", "\"Ja\" 'so' \"hier\"" },
        { "8–12 — gut …", "8-12 - gut ..." },
        { "• eins\u00A0zwei", "* eins zwei" },
        { "┌─┬─┐│╭╮╰╯═║█", "+-+-+|++++-|#" },
        { "←→↑↓", "<>^v" },
        { "§ 16 kostet 5 €", "Par. 16 kostet 5 EUR" },
        { "Café Łódź Şahin İnci ñ Đorđe", "Cafe Lodz Sahin Inci n Dorde" },
        { "Schul\u00ADamt", "Schulamt" },
        { "日本 👍", "?? ?" },
        { "⟨U+001B⟩", "<U+001B>" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < LEN(rows); i++)
        IEXPECT_STR(i, utf8_to_ascii(str_from(rows[i].text), arena), rows[i].ascii);
    arena_free(arena);
}

/* the table is searched by halves: every code point it names must be found, and nothing may come out but ASCII */
TEST(utf8_to_ascii_gives_ascii_only)
{
    struct arena *arena = arena_create();

    for (uint32_t c = 1; c < 0x30000; c += c < 0x3000 ? 1 : 97) {
        char bytes[4];
        struct arena_mark mark = arena_mark(arena);
        struct str ascii = utf8_to_ascii((struct str){ bytes, utf8_put(c, bytes) }, arena);
        for (size_t i = 0; i < ascii.len; i++)
            IEXPECT_TRUE(c, (unsigned char)ascii.ptr[i] < 0x80);
        if (c >= 0x2500 && c < 0x25A0)
            IEXPECT_TRUE(c, ascii.len == 1 && strchr("+-|/\\#", ascii.ptr[0]));
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

TEST(utf8_to_wide_ends_with_nul)
{
    struct arena *arena = arena_create();
    const wchar_t *wide = utf8_to_wide(STR("aä€👍"), arena);

    EXPECT_EQ(wide[0], L'a');
    EXPECT_EQ(wide[1], 0xE4);
    EXPECT_EQ(wide[2], 0x20AC);
    if (sizeof(wchar_t) > 2) {
        EXPECT_EQ(wide[3], 0x1F44D);
        EXPECT_EQ(wide[4], 0);
    } else {
        EXPECT_EQ(wide[3], 0xD83D);
        EXPECT_EQ(wide[4], 0xDC4D);
        EXPECT_EQ(wide[5], 0);
    }
    arena_free(arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What holds for every text, whatever it is: random ones, and the Big List of Naughty Strings where it is at hand. */
#include "base/buf.h"
#include "base/file.h"
#include "text/distance.h"
#include "text/fold.h"
#include "text/inline.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/wrap.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#define LEN(array) (sizeof(array) / sizeof(array)[0])
#define ROUNDS 3000

static const char *const pieces[] = {
    " ", " ", " ", "  ", "a", "e", "n", "Schule", "Beratungslehrer", "ä", "Ö", "ß", "\u0308", "\u0301", "\u0327", ":", "*", "_", "·",
    "\u0387", "-", "/", "/-", ".", ",", "z. B.", "§ ", "16", "5 €", "0203 9400", "„", "“", "–", "…", "(", ")", "\u00A0", "\u00AD",
    "\u200D", "\u200B", "\uFE0F", "\u034F", "漢", "한", "\u1112", "\u1161", "\u11AB", "👨", "👩", "🏽", "🇩", "🇪", "ﬁ", "İ", "ǅ",
    "\u0345", "ᾳ", "Σ", "ﾊ", "ｱ", "क", "्", "ष", "ำ", "https://", "www.duisburg.de", "?", "&x=", "@", "**", "[[", "]]", "|", "- ",
    "ue", "ae", "e", "1", "I", "rn", "\u2126", "\u0600",
};

static uint32_t random_point(void)
{
    static const uint32_t above[] = { 0x250, 0x800, 0x3000, 0x10000, 0x20000, 0x110000 };
    uint32_t c = test_random(above[test_random(LEN(above))]);

    return c < 0x20 || (c >= 0xD800 && c < 0xE000) ? 'x' : c;
}

static struct str random_text(struct buf *buf, uint32_t parts)
{
    buf_clear(buf);
    for (uint32_t i = test_random(parts); i > 0; i--) {
        char bytes[4];
        if (test_random(8) > 0)
            buf_add(buf, str_from(pieces[test_random(LEN(pieces))]));
        else
            buf_add(buf, (struct str){ bytes, utf8_put(random_point(), bytes) });
    }
    return buf_str(buf);
}

/* --- UTF-8 --- */

/* a decoder as slow and plain as can be: the code point at bytes, and what it must have been written as */
static size_t naive_len(struct str s)
{
    for (size_t len = 1; len <= 4 && len <= s.len; len++) {
        static const unsigned char mask[] = { 0, 0x7F, 0x1F, 0x0F, 0x07 };
        char bytes[4];
        uint32_t c = (unsigned char)s.ptr[0] & mask[len];
        for (size_t i = 1; i < len; i++)
            c = c * 64 + ((unsigned char)s.ptr[i] & 0x3F);
        if (utf8_put(c, bytes) == len && memcmp(bytes, s.ptr, len) == 0)
            return len;
    }
    return 0;
}

TEST(text_valid_is_what_a_naive_decoder_says)
{
    static const unsigned char edges[] = { 0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF,
                                           0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF };

    for (int round = 0; round < 200000; round++) {
        char bytes[12];
        struct str s = { bytes, test_random(sizeof bytes + 1) };
        size_t valid = 0, len;
        for (size_t i = 0; i < s.len; i++)
            bytes[i] = (char)(test_random(4) ? edges[test_random(LEN(edges))] : test_random(256));
        while (valid < s.len && (len = naive_len(str_slice(s, valid, s.len))) > 0)
            valid += len;
        if (!IEXPECT_EQ(round, utf8_valid(s), valid))
            return;
    }
}

/* next and prev agree, widths add up, and a prefix that fits is the longest */
static bool check_graphemes(long row, struct str s)
{
    size_t at = 0, count = 0;
    int width = 0;

    while (at < s.len) {
        size_t next = utf8_next_grapheme(s, at);
        if (!IEXPECT_TRUE(row, next > at && next <= s.len) || !IEXPECT_EQ(row, utf8_prev_grapheme(s, next), at))
            return false;
        int part = width_grapheme(str_slice(s, at, next));
        if (!IEXPECT_TRUE(row, part >= 0 && part <= 2))
            return false;
        if (part > 0 && !IEXPECT_EQ(row, width_fit(s, width + part - 1), at))
            return false;
        width += part;
        at = next;
        count++;
    }
    return IEXPECT_EQ(row, at, s.len) && IEXPECT_EQ(row, width_text(s), width) && IEXPECT_TRUE(row, count <= utf8_count(s))
        && IEXPECT_EQ(row, width_fit(s, width), s.len);
}

TEST(text_graphemes_cover_the_text)
{
    struct buf buf = { 0 };

    for (long round = 0; round < ROUNDS; round++) {
        if (!check_graphemes(round, random_text(&buf, 30)))
            break;
    }
    buf_free(&buf);
}

/* whatever the bytes: clean text is valid and has nothing forbidden */
static bool check_clean(long row, struct str s, struct arena *arena)
{
    uint32_t c;
    struct str clean = utf8_clean(s, arena);

    return IEXPECT_EQ(row, utf8_valid(clean), clean.len) && IEXPECT_EQ(row, utf8_find_forbidden(clean, false, &c), clean.len)
        && IEXPECT_STR(row, utf8_clean(clean, arena), clean);
}

/* --- fold --- */

static bool check_fold(long row, struct str s, struct arena *arena)
{
    struct str strong = fold_strong(s, arena), weak = fold_weak(s, arena), skeleton = fold_skeleton(s, arena);

    return IEXPECT_STR(row, fold_strong(strong, arena), strong) && IEXPECT_STR(row, fold_weak(weak, arena), weak)
        && IEXPECT_STR(row, fold_skeleton(skeleton, arena), skeleton) && IEXPECT_STR(row, fold_weak(strong, arena), weak)
        && IEXPECT_TRUE(row, utf8_is_nfc(strong) && utf8_is_nfc(weak))
        && IEXPECT_EQ(row, utf8_valid(weak), weak.len)
        && IEXPECT_STR(row, fold_strong(utf8_nfc(s, arena), arena), strong);
}

TEST(text_folding_twice_is_folding_once)
{
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (long round = 0; round < ROUNDS; round++) {
        struct arena_mark mark = arena_mark(arena);
        if (!check_fold(round, random_text(&buf, 12), arena))
            break;
        arena_rewind(arena, mark);
    }
    for (uint32_t c = 1; c < 0x110000; c += c < 0x3100 ? 1 : 61) {
        char bytes[4];
        struct arena_mark mark = arena_mark(arena);
        struct str s = { bytes, utf8_put(c, bytes) };
        if (s.len > 0 && !check_fold(c, s, arena))
            break;
        arena_rewind(arena, mark);
    }
    buf_free(&buf);
    arena_free(arena);
}

/* U+0130 sends the whole text the long way, and then folds to what is cut off again */
TEST(text_folding_has_one_result_whichever_way)
{
    static const char *const parts[] = { "a", "Z", "ä", "Ü", "ß", "é", "É", "×", "÷", "*", ":", "_", "-", " ", "§", "°", "„", "–", "€", "1" };
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (long round = 0; round < ROUNDS; round++) {
        struct arena_mark mark = arena_mark(arena);
        buf_clear(&buf);
        for (uint32_t i = test_random(12); i > 0; i--)
            buf_add(&buf, str_from(parts[test_random(LEN(parts))]));
        struct str simple = fold_strong(arena_str(arena, buf_str(&buf)), arena);
        buf_add(&buf, STR(" \u0130"));
        struct str full = fold_strong(buf_str(&buf), arena);
        if (!IEXPECT_TRUE(round, str_ends(full, STR(" i\u0307")))
            || !IEXPECT_STR(round, str_slice(full, 0, full.len - 4), simple))
            break;
        arena_rewind(arena, mark);
    }
    buf_free(&buf);
    arena_free(arena);
}

/* --- distance --- */

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* the whole table, without a band (both at most 15 bytes of ASCII) */
static int naive_distance(struct str a, struct str b)
{
    int d[17][17];

    for (size_t i = 0; i <= a.len; i++) {
        for (size_t j = 0; j <= b.len; j++) {
            if (i == 0 || j == 0) {
                d[i][j] = (int)(i + j);
                continue;
            }
            d[i][j] = least(d[i - 1][j], d[i][j - 1]) + 1;
            d[i][j] = least(d[i][j], d[i - 1][j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]));
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.len][b.len];
}

static struct str random_word(char *bytes, size_t size)
{
    struct str word = { bytes, test_random((uint32_t)size + 1) };

    for (size_t i = 0; i < word.len; i++)
        bytes[i] = (char)('a' + test_random(3));
    return word;
}

TEST(text_distance_is_that_of_the_whole_table)
{
    for (int round = 0; round < 100000; round++) {
        char left[15], right[15];
        struct str a = random_word(left, sizeof left), b = random_word(right, sizeof right);
        int bound = (int)test_random(DISTANCE_BOUND_MAX + 1), distance = naive_distance(a, b);
        if (!IEXPECT_EQ(round, distance_bounded(a, b, bound), least(distance, bound + 1))
            || !IEXPECT_EQ(round, distance_bounded(b, a, bound), least(distance, bound + 1)))
            return;
    }
}

/* --- wrap --- */

static bool is_blank(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != ' ')
            return false;
    }
    return true;
}

/* no line too wide, nothing lost but blanks, hyphens between letters or at soft hyphens, no grapheme cut */
static bool check_lines(long row, struct str s, struct wrap_lines lines, double first, double rest)
{
    size_t at = 0;

    if (!IEXPECT_TRUE(row, lines.len > 0))
        return false;
    for (size_t i = 0; i < lines.len; i++) {
        struct wrap_line line = lines.items[i];
        if (!IEXPECT_TRUE(row, line.from >= at && line.to >= line.from && line.to <= s.len))
            return false;
        int width = width_text(str_slice(s, line.from, line.to));
        if (!IEXPECT_TRUE(row, is_blank(str_slice(s, at, line.from)))
            || !IEXPECT_TRUE(row, width + line.hyphen <= (i == 0 ? first : rest))
            || !IEXPECT_TRUE(row, line.to == line.from || utf8_prev_grapheme(s, utf8_next_grapheme(s, line.from)) == line.from))
            return false;
        at = line.to;
    }
    return IEXPECT_TRUE(row, is_blank(str_slice(s, at, s.len)));
}

static bool check_wrap(long row, struct str s, struct arena *arena)
{
    int columns = 2 + (int)test_random(test_random(2) ? 10 : 80), first = (int)test_random((uint32_t)columns + 1);
    uint32_t c;

    if (utf8_find_forbidden(s, false, &c) < s.len)
        return true; /* it may end lines by itself */
    if (!check_lines(row, s, wrap_columns(s, columns, arena), columns, columns))
        return false;
    first = first < 2 ? columns : first;
    return check_lines(row, s, wrap_text(s, first, columns, NULL, NULL, arena), first, columns);
}

TEST(text_wrapping_loses_nothing_but_blanks)
{
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (long round = 0; round < ROUNDS; round++) {
        struct arena_mark mark = arena_mark(arena);
        struct str s = random_text(&buf, 60);
        if (!check_wrap(round, s, arena)) {
            printf("  %s\n", s.ptr);
            break;
        }
        arena_rewind(arena, mark);
    }
    buf_free(&buf);
    arena_free(arena);
}

/* --- inline --- */

/* a text without a fault has no mark left in its runs; refs found one by one are those of the runs */
static bool check_inline(long row, struct str s, struct arena *arena)
{
    size_t at = 0, place = 0;
    struct str ref;
    struct inline_blocks blocks = inline_parse(s, arena);
    bool is_good = inline_check(s, &place) == INLINE_OK, is_same = true;

    for (size_t i = 0; i < blocks.len; i++) {
        for (size_t k = 0; k < blocks.items[i].runs.len; k++) {
            struct run run = blocks.items[i].runs.items[k];
            is_same &= str_find(run.text, STR("\n")) == run.text.len;
            if (is_good && run.role == ROLE_TERM)
                is_same &= inline_next_ref(s, &at, &ref) && str_equal(ref, run.ref);
            else if (is_good)
                is_same &= str_find(run.text, STR("[[")) == run.text.len;
        }
    }
    return IEXPECT_TRUE(row, place <= s.len) && IEXPECT_TRUE(row, is_same)
        && (!is_good || IEXPECT_FALSE(row, inline_next_ref(s, &at, &ref)));
}

TEST(text_inline_marks_are_consistent)
{
    static const char *const parts[] = { "**", "[[", "]]", "|", "a", " ", "\n", "\n\n", "- ", "\n- ", "b", "ä" };
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (long round = 0; round < 10 * ROUNDS; round++) {
        struct arena_mark mark = arena_mark(arena);
        buf_clear(&buf);
        for (uint32_t i = test_random(14); i > 0; i--)
            buf_add(&buf, str_from(parts[test_random(LEN(parts))]));
        if (!check_inline(round, buf_str(&buf), arena)) {
            printf("  \"%s\"\n", buf_str(&buf).ptr);
            break;
        }
        arena_rewind(arena, mark);
    }
    buf_free(&buf);
    arena_free(arena);
}

/* --- naughty strings --- */

static bool check_all(long row, struct str s, struct arena *arena)
{
    if (!check_clean(row, s, arena))
        return false;
    s = str_slice(s, 0, utf8_valid(s));
    return check_graphemes(row, s) && check_fold(row, s, arena) && check_inline(row, s, arena)
        && IEXPECT_TRUE(row, utf8_is_nfc(utf8_nfc(s, arena))) && check_wrap(row, s, arena);
}

TEST(text_random_bytes_do_no_harm)
{
    struct arena *arena = arena_create();

    for (long round = 0; round < ROUNDS; round++) {
        char bytes[40];
        struct arena_mark mark = arena_mark(arena);
        struct str s = { bytes, test_random(sizeof bytes + 1) };
        size_t len;
        for (size_t i = 0; i < s.len; i++)
            bytes[i] = (char)test_random(256);
        /* nothing is promised for these but an end */
        width_text(s);
        fold_weak(s, arena);
        wrap_columns(s, 5, arena);
        inline_parse(s, arena);
        utf8_nfc(s, arena);
        utf8_to_ascii(s, arena);
        utf8_to_wide(s, arena);
        utf8_prev_grapheme(s, s.len);
        utf8_at(s, s.len / 2, &len);
        distance_bounded(s, STR("abc"), 3);
        if (!check_clean(round, s, arena))
            break;
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

TEST(text_naughty_strings_are_taken)
{
    const char *suites = getenv("SUITES");
    struct arena *arena = arena_create();
    struct str path = path_join(arena, str_from(suites ? suites : "../shared/suites"), STR("blns/blns.txt"));
    struct str rest, line;

    if (file_read(path.ptr, 1 << 20, arena, &rest) != FILE_OK)
        printf("text_naughty_strings_are_taken: skipped: no %s (SUITES=folder names another)\n", path.ptr);
    else
        for (long row = 1; str_split(&rest, '\n', &line); row++)
            check_all(row, line, arena);
    arena_free(arena);
}

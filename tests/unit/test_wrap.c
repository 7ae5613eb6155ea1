/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/wrap.h"
#include "base/buf.h"
#include "text/width.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

/* the lines with their hyphens, joined by '|' */
static struct str joined(struct str text, struct wrap_lines lines, struct buf *buf)
{
    buf_clear(buf);
    for (size_t i = 0; i < lines.len; i++) {
        if (i > 0)
            buf_add_char(buf, '|');
        buf_add(buf, str_slice(text, lines.items[i].from, lines.items[i].to));
        if (lines.items[i].hyphen)
            buf_add_char(buf, '-');
    }
    return buf_str(buf);
}

struct row {
    int columns;
    const char *text, *lines;
};

static void check(const struct row *rows, size_t len)
{
    struct arena *arena = arena_create();
    struct buf buf = { 0 };

    for (size_t i = 0; i < len; i++) {
        struct str text = str_from(rows[i].text);
        struct wrap_lines lines = wrap_columns(text, rows[i].columns, arena);
        IEXPECT_STR(i, joined(text, lines, &buf), rows[i].lines);
    }
    buf_free(&buf);
    arena_free(arena);
}

TEST(wrap_breaks_at_blanks_and_hyphens)
{
    static const struct row rows[] = {
        { 10, "", "" },
        { 10, "   ", "" },
        { 10, "eins", "eins" },
        { 10, "eins zwei  ", "eins zwei" },
        { 10, "eins zwei drei vier", "eins zwei|drei vier" },
        { 10, "eins   zwei   drei", "eins|zwei|drei" },
        { 10, "  eins zwei", "  eins|zwei" },
        { 9, "eins zwei drei", "eins zwei|drei" },
        { 8, "eins zwei drei", "eins|zwei|drei" },
        { 12, "die E-Mail-Adresse", "die E-Mail-|Adresse" },
        { 10, "Kinder- und Jugend", "Kinder-|und Jugend" },
        { 9, "Ja oder und/oder Nein", "Ja oder|und/oder|Nein" },
        { 8, "漢字漢字漢字", "漢字漢字|漢字" },
        { 6, "a – b – c", "a – b|– c" },
        { 4, "ab\ncd", "ab|cd" },
        { 20, "ab\n\ncd\n", "ab||cd" },
    };

    check(rows, LEN(rows));
}

/* one row, and mostly its opposite, for each exception from UAX #14 */
TEST(wrap_keeps_german_together)
{
    static const struct row rows[] = {
        /* a colon between letters, and only there */
        { 9, "die Bürger:innen", "die Bür-|ger:innen" },
        { 12, "die Bürger:innen", "die|Bürger:innen" },
        { 11, "die Bürger*innen", "die Bür-|ger*innen" },
        { 12, "alle Lehrer_innen", "alle|Lehrer_innen" },
        { 12, "so Kolleg·innen", "so|Kolleg·innen" },
        { 8, "so: nein", "so: nein" },
        /* after "/-", before an ending after a slash, after a hyphen that begins a word */
        { 12, "ein Schüler/-in hier", "ein|Schüler/-in|hier" },
        { 10, "die Lehrer/in da", "die|Lehrer/in|da" },
        { 10, "ja, und/oder", "ja, und/|oder" },
        { 13, "Schul- und -ordnung", "Schul- und|-ordnung" },
        /* abbreviations */
        { 8, "das z. B. hier", "das|z. B.|hier" },
        { 8, "das, d. h. hier", "das,|d. h.|hier" },
        { 8, "und u. a. hier", "und|u. a.|hier" },
        { 12, "das i. d. R. so", "das i. d. R.|so" },
        { 11, "das i. d. R. so", "das|i. d. R. so" },
        { 9, "dies (z. B. so)", "dies|(z. B.|so)" },
        { 9, "dies, u. dgl. mehr", "dies,|u. dgl.|mehr" },
        /* § and its kin, with numbers only */
        { 8, "siehe § 16 da", "siehe|§ 16 da" },
        { 9, "und in §§ 3, 4", "und in|§§ 3, 4" },
        { 8, "und Abs. 2 so", "und|Abs. 2|so" },
        { 7, "die Nr. 3 so", "die|Nr. 3|so" },
        { 8, "also Art. 5", "also|Art. 5" },
        { 9, "das (S. 12)", "das|(S. 12)" },
        { 9, "nach lit. a so", "nach|lit. a so" },
        { 8, "die Abs. so", "die Abs.|so" },
    };

    check(rows, LEN(rows));
}

TEST(wrap_keeps_numbers_and_quotes_together)
{
    static const struct row rows[] = {
        /* numbers and units */
        { 9, "kostet 5 € mehr", "kostet|5 € mehr" },
        { 9, "nach 10 km Fahrt", "nach|10 km|Fahrt" },
        { 9, "etwa 50 %.", "etwa|50 %." },
        { 9, "ab 10 Uhr da", "ab 10 Uhr|da" },
        { 8, "ab 10 Uhr da", "ab|10 Uhr|da" },
        { 9, "nach 10 Kindern", "nach 10|Kindern" },
        /* telephone numbers */
        { 14, "Ruf 0203 94000 an", "Ruf 0203 94000|an" },
        { 13, "Ruf 0203 94000 an", "Ruf|0203 94000 an" },
        { 13, "Ruf 0203 / 94000", "Ruf|0203 / 94000" },
        { 12, "Ruf (0203) 94 an", "Ruf|(0203) 94 an" },
        { 15, "Ruf +49 (0) 203 9", "Ruf|+49 (0) 203 9" },
        { 13, "nur 0203-94000", "nur|0203-94000" },
        { 12, "nur 0203/94000", "nur|0203/94000" },
        { 16, "heute 0800 111 0 333", "heute|0800 111 0 333" },
        { 12, "Jahr 2025–2026", "Jahr|2025–2026" },
        /* no-break space, narrow too, and no-break hyphen */
        { 8, "das 16\u00A0Abs", "das|16\u00A0Abs" },
        { 8, "das 16\u202FAbs", "das|16\u202FAbs" },
        { 8, "das E\u2011Mail", "das|E\u2011Mail" },
        /* quotes: „ opens, “ closes */
        { 9, "Sie: „Ja, so“ ist", "Sie: „Ja,|so“ ist" },
        { 8, "er sagt „Nein“", "er sagt|„Nein“" },
        { 7, "das „ Ja“", "das|„ Ja“" },
        { 7, "das Ja “ da", "das|Ja “ da" },
        { 8, "so „a“ („b“)", "so „a“|(„b“)" },
        { 8, "so „a“ „b“", "so „a“|„b“" },
        { 8, "so ‚a‘ „b“", "so ‚a‘|„b“" },
    };

    check(rows, LEN(rows));
}

/* what ties gives way where no line is wide enough */
TEST(wrap_unties_before_it_forces)
{
    static const struct row rows[] = {
        { 6, "0203 94000", "0203|94000" },
        { 4, "z. B.", "z.|B." },
        { 6, "§ 12345", "§|12345" },
        { 8, "0800 111 0 333", "0800 111|0 333" },
        { 8, "2025–2026", "2025–|2026" },
        { 9, "Xyzqwr:innen", "Xyzqwr:|innen" },
    };

    check(rows, LEN(rows));
}

TEST(wrap_breaks_addresses)
{
    static const struct row rows[] = {
        { 22, "siehe https://schule.duisburg.de/hilfe?x=1", "siehe https://schule|.duisburg.de/hilfe?x=1" },
        { 23, "siehe www.duisburg.de hier", "siehe www.duisburg.de|hier" },
        { 20, "siehe www.duisburg.de hier", "siehe|www.duisburg.de hier" },
        { 15, "https://www.xy.de/a/b-c/", "https://www.xy|.de/a/b-c/" },
        { 12, "https://abcdefghijkl", "https://|abcdefghijkl" },
        { 10, "https://abcdefghijkl", "https://|abcdefghij|kl" },
        { 18, "an beratung@schulamt.nrw.de.", "an beratung|@schulamt.nrw.de." },
        { 8, "langerrechnername.de", "langerre|chnernam|e.de" },
        { 10, "www.de/ab?cd=ef", "www.de/ab?|cd=ef" },
    };

    check(rows, LEN(rows));
}

TEST(wrap_splits_words_too_long_for_a_line)
{
    static const struct row rows[] = {
        { 12, "Handlungsempfehlung", "Handlungs-|empfehlung" },
        { 12, "die Handlungsempfehlung", "die Hand-|lungsempfeh-|lung" },
        { 20, "die Handlungsempfehlung", "die|Handlungsempfehlung" },
        { 12, "Beratungslehrer*innen", "Beratungs-|lehrer*innen" },
        { 12, "Schul\u00ADaufsichts\u00ADbehörde", "Schul\u00AD-|aufsichts\u00AD-|behörde" },
        { 30, "Schul\u00ADaufsichts\u00ADbehörde", "Schul\u00ADaufsichts\u00ADbehörde" },
        { 8, "xxxxxxxxxxxxxxxxxxxx", "xxxxxxx-|xxxxxxx-|xxxxxx" },
        { 3, "xxxxxxx", "xxx|xxx|x" },
        { 8, "12345678901234567890", "12345678|90123456|7890" },
        { 8, "____________", "________|____" },
        { 2, "漢字", "漢|字" },
        { 1, "漢a", "漢|a" },
        { 0, "ab", "a|b" },
        { -3, "ab c", "a|b|c" },
        { 4, "a\u0301b\u0301c\u0301d\u0301e\u0301", "a\u0301b\u0301c\u0301-|d\u0301e\u0301" },
        { 5, "👨\u200D👩\u200D👧👨\u200D👩\u200D👧👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧👨\u200D👩\u200D👧|👨\u200D👩\u200D👧" },
    };

    check(rows, LEN(rows));
}

TEST(wrap_first_line_may_differ)
{
    struct arena *arena = arena_create();
    struct buf buf = { 0 };
    struct str text = STR("eins zwei drei");

    EXPECT_STR(joined(text, wrap_text(text, 5, 10, NULL, NULL, arena), &buf), "eins|zwei drei");
    EXPECT_STR(joined(text, wrap_text(text, 10, 5, NULL, NULL, arena), &buf), "eins zwei|drei");
    EXPECT_STR(joined(text, wrap_text(text, 3, 10, NULL, NULL, arena), &buf), "|eins zwei|drei");
    EXPECT_STR(joined(text, wrap_text(text, 0, 20, NULL, NULL, arena), &buf), "|eins zwei drei");
    EXPECT_STR(joined(STR(""), wrap_text(STR(""), 0, 20, NULL, NULL, arena), &buf), "");
    buf_free(&buf);
    arena_free(arena);
}

/* letters of different width and a pair that is kerned; calls are counted */
static double points(void *context, struct str text)
{
    double width = 0;

    ++*(int *)context;
    for (size_t i = 0; i < text.len; i++) {
        width += text.ptr[i] == 'i' ? 2.5 : text.ptr[i] == ' ' ? 3 : text.ptr[i] == '-' ? 3 : 6.1;
        if (i > 0 && text.ptr[i] == 'i' && text.ptr[i - 1] == ' ')
            width -= 1;
    }
    return width;
}

TEST(wrap_takes_any_measure)
{
    struct arena *arena = arena_create();
    struct buf buf = { 0 };
    struct str text = STR("iii ii mm imi iiiii mmmmmmmmmm m");
    int calls = 0;
    struct wrap_lines lines = wrap_text(text, 20, 30, points, &calls, arena);

    EXPECT_STR(joined(text, lines, &buf), "iii ii|mm imi|iiiii|mmmm-|mmmm-|mm m");
    for (size_t i = 0; i < lines.len; i++) {
        struct str line = str_slice(text, lines.items[i].from, lines.items[i].to);
        IEXPECT_TRUE(i, points(&calls, line) + (lines.items[i].hyphen ? 3 : 0) <= (i == 0 ? 20 : 30));
    }
    EXPECT_TRUE(calls < 100);
    /* a text measured exactly fits into what was measured */
    EXPECT_EQ(wrap_text(text, points(&calls, text), 1, points, &calls, arena).len, 1);
    buf_free(&buf);
    arena_free(arena);
}

/* a hundred thousand bytes without a good place: no line takes longer than the one before */
TEST(wrap_takes_long_texts)
{
    static const char *const parts[] = { "a", "Wort ", "ä", "1", "漢", "a\u0301", "a:b", ".ab", "\u00AD", " ", "§ ",
                                         "🇩", "👨\u200D" };

    for (size_t i = 0; i < LEN(parts); i++) {
        struct arena *arena = arena_create();
        struct buf buf = { 0 };
        while (buf.len < 100000)
            buf_add(&buf, str_from(parts[i]));
        for (int columns = 20; columns <= 2000000; columns *= 100) {
            struct str text = buf_str(&buf);
            struct wrap_lines lines = wrap_columns(text, columns, arena);
            IEXPECT_TRUE(i, lines.len >= 1 && lines.items[lines.len - 1].to <= text.len);
        }
        buf_free(&buf);
        arena_free(arena);
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/words.h"
#include "test.h"

/* the weak forms of a text's words with blanks between them */
static struct str forms(struct str text, bool is_query, struct arena *arena)
{
    struct words words = { 0 };
    struct str all = STR("");

    words_add(&words, text, is_query, arena);
    for (size_t i = 0; i < words.len; i++)
        all = arena_printf(arena, "%.*s%s%.*s", STR_ARG(all), i > 0 ? " " : "",
                           STR_ARG(word_key(words.items[i].spelling, arena).weak));
    return all;
}

TEST(words_are_what_people_mean)
{
    static const struct { const char *text, *words; } rows[] = {
        { "", "" },
        { "… – „“", "" },
        { "Schüler*innen, Schüler:innen und SchülerInnen", "schulerinnen schulerinnen und schulerinnen" },
        { "**wichtig**: ja", "wichtig ja" },
        { "K.-o.-Tropfen", "ko tropfen" },
        { "Verein e. V. hilft", "verein ev hilft" },
        { "§ 8a SGB VIII", "8a sgb8" },
        { "§ 8 a, SGB 8", "8a sgb8" },
        { "§8a sgb-viii", "8a sgb8" },
        { "SGB, nicht VIII", "sgb nicht viii" },
        { "0203 / 94 000 oder (0203) 94-000", "020394000 oder 020394000" },
        { "+49 203 94000", "020394000" },
        { "0049 203 94000", "020394000" },
        { "116 111", "116111" },
        { "116\xc2\xa0" "111", "116111" },
        { "8 bis 16 Uhr", "8 bis 16 uhr" },
        { "21.11.2026", "21 11 2026" },
        { "No-Blame-Ansatz", "no blame ansatz" },
        { "Straße STRASSE", "strasse strasse" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        IEXPECT_STR(i, forms(str_from(rows[i].text), false, arena), rows[i].words);
    arena_free(arena);
}

TEST(words_join_a_number_while_it_is_typed)
{
    struct arena *arena = arena_create();

    EXPECT_STR(forms(STR("0203 9"), true, arena), "02039");
    EXPECT_STR(forms(STR("0203 9"), false, arena), "0203 9");
    arena_free(arena);
}

TEST(words_stand_where_they_are_written)
{
    struct arena *arena = arena_create();
    struct str text = STR("Rufen Sie 116 111 an, § 8 a.");
    static const char *const expected[] = { "Rufen", "Sie", "116 111", "an", "8 a" };
    struct words words = { 0 };

    words_add(&words, text, false, arena);
    EXPECT_EQ(words.len, 5);
    for (size_t i = 0; i < words.len && i < 5; i++)
        IEXPECT_STR(i, str_slice(text, words.items[i].from, words.items[i].to), expected[i]);
    arena_free(arena);
}

TEST(words_long_ones_are_cut_between_characters)
{
    struct arena *arena = arena_create();
    struct str one = STR("x");

    for (int i = 0; i < 40; i++)
        one = arena_printf(arena, "%.*s\xd1\x8f", STR_ARG(one));
    struct key key = word_key(one, arena);
    EXPECT_EQ(key.weak.len, WORD_MAX);
    EXPECT_EQ(key.weak.len % 2, 1);
    arena_free(arena);
}

TEST(words_other_meanings)
{
    EXPECT_TRUE(word_is_stop(STR("und")));
    EXPECT_TRUE(word_is_stop(STR("aber")));
    EXPECT_TRUE(word_is_stop(STR("zur")));
    EXPECT_FALSE(word_is_stop(STR("schule")));
    EXPECT_TRUE(word_is_section(STR("paragraf")));
    EXPECT_STR(word_other(STR("schulgesetz")), "schulg");
    EXPECT_STR(word_other(STR("4")), "iv");
    EXPECT_STR(word_other(STR("schule")), "");
}

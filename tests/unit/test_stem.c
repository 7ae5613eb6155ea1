/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include "test.h"
#include "text/fold.h"

static struct stem stem_word(const char *word, struct arena *arena)
{
    return stem_of(fold_weak(str_from(word), arena));
}

TEST(stem_forms_of_one_word_meet)
{
    static const char *const rows[][2] = {
        { "geschlagen", "schlägt" },        { "Schlägerei", "schlagen" },      { "Schläge", "geschlagen" },
        { "ausgegrenzt", "ausgrenzen" },    { "abgezogen", "abziehen" },       { "gemobbt", "Mobbing" },
        { "misshandelt", "Misshandlung" },  { "vernachlässigt", "Vernachlässigung" }, { "angegriffen", "Angriff" },
        { "unentschuldigtes", "unentschuldigt" }, { "Schulpsychologe", "Schulpsychologie" }, { "Familie", "Familien" },
        { "gestohlen", "stehlen" },         { "auszugrenzen", "ausgrenzt" },     { "Mütter", "Mutter" },
        { "radikalisiert", "Radikalisierung" }, { "übergriffiger", "Übergriff" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stem a = stem_word(rows[i][0], arena), b = stem_word(rows[i][1], arena);
        IEXPECT_TRUE(i, stem_equal(&a, &b));
    }
    arena_free(arena);
}

TEST(stem_other_words_do_not)
{
    static const char *const rows[][2] = {
        { "Schule", "Schuld" }, { "Gewalt", "Wal" }, { "Kind", "Kinn" }, { "Not", "Note" }, { "Gericht", "Gerücht" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct stem a = stem_word(rows[i][0], arena), b = stem_word(rows[i][1], arena);
        IEXPECT_FALSE(i, stem_equal(&a, &b));
    }
    arena_free(arena);
}

/* the ranges in which search looks for a stem must hold all words that have it */
TEST(stem_words_begin_with_one_of_its_prefixes)
{
    static const char *const words[] = {
        "geschlagen", "schlägt", "Schlug", "ausgegrenzt", "ausgrenzen", "auszugrenzen", "abgezogen", "abziehen", "Abzug",
        "misshandelt", "Misshandlung", "angegriffen", "Angriff", "angreifen", "gestohlen", "stehlen", "stahl",
        "Freundlichkeiten", "Schülerinnen", "verloren", "zusammengeschlagen", "mitgebracht", "zurückgenommen",
        "abgeholt", "abholen", "geantwortet", "Antworten", "gehänselt", "hänseln", "Regeln", "geregelt",
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct str prefixes[STEM_PREFIXES_MAX], weak = fold_weak(str_from(words[i]), arena);
        struct stem stem = stem_of(weak);
        size_t len = stem_prefixes(&stem, prefixes, arena);
        bool is_found = stem.len == 0;
        for (size_t k = 0; k < len; k++)
            is_found = is_found || (str_starts(weak, prefixes[k]) && stem_may_end(weak, prefixes[k].len));
        IEXPECT_TRUE(i, is_found);
    }
    arena_free(arena);
}

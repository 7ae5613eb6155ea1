/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/fold.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

typedef struct str fold(struct str s, struct arena *arena);

struct row {
    const char *text, *folded;
};

static void check(const struct row *rows, size_t len, fold *function)
{
    struct arena *arena = arena_create();

    for (size_t i = 0; i < len; i++) {
        struct str folded = function(str_from(rows[i].text), arena);
        IEXPECT_STR(i, folded, rows[i].folded);
        IEXPECT_STR(i, function(folded, arena), folded);
        IEXPECT_EQ(i, folded.ptr[folded.len], '\0');
    }
    arena_free(arena);
}

TEST(fold_strong_spells_german_out)
{
    static const struct row rows[] = {
        { "", "" },
        { "Schule", "schule" },
        { "MÜLLER Müller mueller", "mueller mueller mueller" },
        { "ÄÖÜ äöü ß ẞ", "aeoeue aeoeue ss ss" },
        { "Gro\u0308ße", "groesse" },
        { "Bürger:innen", "buergerinnen" },
        { "Schüler*innen", "schuelerinnen" },
        { "Lehrer_in", "lehrerin" },
        { "Kolleg·in", "kollegin" },
        { "Schüler*ämter", "schueleraemter" },
        { "Caf\u00E9*innen", "caféinnen" },
        { "x\u0302*innen", "x\u0302innen" },
        { "a\u0387b", "ab" },
        { "12:30 a: b *c a**b _a", "12:30 a: b *c a**b _a" },
        { "ä:1", "ae:1" },
        { "Schul\u00ADamt", "schulamt" },
        { "a\u200Bb\u200Dc\u2060d\uFEFFe\uFE0F", "abcde" },
        { "a\u200D\u0308", "ae" },
        { "a*\u200Db", "ab" },
        { "ä\u0302", "aê" },
        { "Café ÇA Łódź", "café ça łódź" },
        { "İI", "i\u0307i" },
        { "ﬁn", "fin" },
        { "ΑΣ ας", "ασ ασ" }, /* sigma has one folded form wherever it stands */
        { "„Größe“ – ×", "„groesse“ – ×" },
    };

    check(rows, LEN(rows), fold_strong);
}

TEST(fold_weak_lets_spellings_meet)
{
    static const struct row rows[] = {
        { "Müller", "muller" }, { "Mueller", "muller" },     { "Muller", "muller" },   { "Café", "cafe" },
        { "Łódź", "lodz" },     { "İnci", "inci" },          { "Şahin Çelik", "sahin celik" },
        { "Ağrı", "agri" },     { "Đorđe", "dorde" },        { "Søren", "soren" },     { "Aee", "a" },
        { "Poesie", "posie" },  { "a*\u0301b", "ab" },       { "Schüler*in", "schulerin" },
        { "각", "각" },         { "x\u0302\u0303", "x" },    { "неё", "нее" },
    };

    check(rows, LEN(rows), fold_weak);
}

TEST(fold_skeleton_hides_look_alikes)
{
    static const struct row rows[] = {
        { "Il1i", "llll" }, { "O0o", "ooo" },        { "stern", "stem" }, { "rrn", "rm" },
        { "Ü-1", "ue-l" },  { "kontakt", "kontakt" }, { "", "" },
    };

    check(rows, LEN(rows), fold_skeleton);
}

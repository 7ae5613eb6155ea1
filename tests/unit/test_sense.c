/* SPDX-License-Identifier: EUPL-1.2 */
/* What sense checks say of a text; the goldens in tests/golden/audit have the other checks. */
#include "audit/sense.h"
#include "sample.h"

/* the codes of the findings about a Lebenslage's first sentence, or "" */
static struct str codes_of(const struct guide *sample, const char *text, struct arena *arena)
{
    struct lebenslage lebenslage = sample->lebenslagen[0];
    struct guide g = *sample;
    struct diags d = diags_start(arena);
    struct str codes = STR("");

    lebenslage.kurz.s = str_from(text);
    g.lebenslagen = &lebenslage;
    g.lebenslagen_len = 1;
    sense_check(&g, &d);
    for (size_t i = 0; i < d.list.len; i++)
        codes = arena_printf(arena, "%.*s%s%s", STR_ARG(codes), i ? " " : "", d.list.items[i].finding->code);
    return codes;
}

TEST(sense_of_signs)
{
    static const struct {
        const char *text, *codes;
    } rows[] = {
        { "Ein Satz.", "" },
        { "Das \"Wort\".", "W111" },
        { "Das „Wort“.", "" },
        { "Und so weiter...", "W112" },
        { "Und so weiter …", "" },
        { "Erst das - dann jenes.", "W113" },
        { "Erst das – dann jenes.", "" },
        { "Vor- und Nachteile, Sonder-Fall, 1-2 Tage", "" },
        { "Beides:\n - das eine\n - das andere", "" },
        { "- das eine\n- das andere", "" },
        { "- das eine - oder das andere", "W113" },
        { "Siehe § 42.", "W114" },
        { "Siehe §\xc2\xa0" "42.", "" },
        { "Der § ist lang.", "" },
        { "Nach Abs. 6 und Art. 5", "W114" },
        { "Nach Abs.\xc2\xa0" "6", "" },
        { "\"…\" - § 1 ...", "W111 W112 W113 W114" },
    };
    struct sample s = sample_load(SAMPLE_AUDIT);

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        IEXPECT_STR(i, codes_of(s.guide, rows[i].text, s.arena), rows[i].codes);
    sample_free(&s);
}

/* words to a paragraph or to an item of a list, not to the whole text */
TEST(sense_of_length)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct str ten = STR("eins zwei drei vier fünf sechs sieben acht neun zehn"), sixty = ten;

    for (int i = 1; i < 6; i++)
        sixty = arena_printf(s.arena, "%.*s\n%.*s", STR_ARG(sixty), STR_ARG(ten));
    EXPECT_STR(codes_of(s.guide, sixty.ptr, s.arena), "");
    EXPECT_STR(codes_of(s.guide, arena_printf(s.arena, "%.*s mehr", STR_ARG(sixty)).ptr, s.arena), "W110");
    EXPECT_STR(codes_of(s.guide, arena_printf(s.arena, "%.*s\n\nmehr", STR_ARG(sixty)).ptr, s.arena), "");
    EXPECT_STR(codes_of(s.guide, arena_printf(s.arena, "%.*s\n- mehr", STR_ARG(sixty)).ptr, s.arena), "");
    sample_free(&s);
}

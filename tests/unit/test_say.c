/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/say.h"
#include "test.h"

static const unsigned all_targets = 1u << TARGET_THING | 1u << TARGET_ACTION | 1u << TARGET_ANTWORT | 1u << TARGET_STEP;

static struct target answer(uint32_t n)
{
    return (struct target){ .kind = TARGET_ANTWORT, .n = n };
}

static struct target norm(uint32_t n)
{
    return (struct target){ .kind = TARGET_THING, .thing = { THING_RECHT, n } };
}

static struct said say(struct doc *doc, const char *place)
{
    struct say_options o = { .place = str_from(place), .targets = all_targets };

    return say_document(doc, &o, doc->arena);
}

TEST(say_calls_a_heading_a_heading)
{
    struct doc doc = doc_start(arena_create());

    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_HINT, STR("Probe · A1 · Frage 1"));
    doc_add_title(&doc, STR("Besteht Gefahr?"));
    doc_add_heading(&doc, 1, STR("Ihre Antwort"));
    doc_add_heading(&doc, 2, STR("Das zählt"));
    struct said said = say(&doc, "Frage 1 von Probe, Knoten A1");
    EXPECT_EQ(said.lines_len, 3);
    EXPECT_STR(said.lines[0], "Frage 1 von Probe, Knoten A1: Besteht Gefahr?");
    EXPECT_STR(said.lines[1], "Überschrift: Ihre Antwort.");
    EXPECT_STR(said.lines[2], "Unterüberschrift: Das zählt.");
    said = say(&doc, "");
    EXPECT_EQ(said.lines_len, 4);
    EXPECT_STR(said.lines[0], "Probe, A1, Frage 1.");
    EXPECT_STR(said.lines[1], "Seite: Besteht Gefahr?");
    arena_free(doc.arena);
}

/* rows first, whether or not they can be chosen; then each link once */
TEST(say_numbers_what_can_be_chosen)
{
    struct doc doc = doc_start(arena_create());

    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_PLAIN, STR("Siehe "));
    doc_run_target(&doc, ROLE_TERM, STR("§ 1"), norm(1));
    doc_run(&doc, ROLE_PLAIN, STR(" und "));
    doc_run_target(&doc, ROLE_TERM, STR("§ 2"), norm(2));
    doc_run(&doc, ROLE_PLAIN, STR(", auch § 1: "));
    doc_run_target(&doc, ROLE_TERM, STR("§ 1"), norm(1));
    doc_add_choice(&doc, STR("1"), (struct target){ .kind = TARGET_NONE });
    doc_run(&doc, ROLE_HINT, STR("Gesperrt"));
    doc_add_choice(&doc, STR("▸"), answer(7));
    doc_run(&doc, ROLE_CHOICE, STR("Ja"));
    doc_break(&doc);
    doc_run(&doc, ROLE_HINT, STR("Mit Hinweis"));
    struct said said = say(&doc, "");
    EXPECT_EQ(said.lines_len, 3);
    EXPECT_STR(said.lines[0], "Siehe § 1 (Verweis 3) und § 2 (Verweis 4), auch § 1: § 1.");
    EXPECT_STR(said.lines[1], "1: Gesperrt.");
    EXPECT_STR(said.lines[2], "2: Ja. Mit Hinweis.");
    EXPECT_EQ(said.choices_len, 4);
    EXPECT_EQ(said.choices[0].target.kind, TARGET_NONE);
    EXPECT_EQ(said.choices[1].target.n, 7);
    EXPECT_STR(said.choices[1].label, "Ja");
    EXPECT_EQ(said.choices[2].target.thing.n, 1);
    EXPECT_STR(said.choices[3].label, "§ 2");
    arena_free(doc.arena);
}

TEST(say_leaves_decoration_out)
{
    struct doc doc = doc_start(arena_create());

    doc_add_note(&doc, STR("▲"), ROLE_SOFORT);
    doc_run(&doc, ROLE_SOFORT, STR("sofort"));
    doc_add_note(&doc, STR("!"), ROLE_WARNING);
    doc_run(&doc, ROLE_PLAIN, STR("Stand überholt."));
    doc_add_item(&doc, 0, STR("•"));
    doc_run(&doc, ROLE_PLAIN, STR("Ein Punkt"));
    doc_add_item(&doc, 0, STR("2."));
    doc_run(&doc, ROLE_PLAIN, STR("Zweitens"));
    doc_break(&doc);
    doc_run(&doc, ROLE_LABEL, STR("Wer: "));
    doc_run(&doc, ROLE_HINT, STR("alle"));
    doc_dot(&doc, ROLE_HINT);
    doc_run(&doc, ROLE_HINT, STR("heute"));
    doc_add_field(&doc, 0, STR("Rolle"));
    doc_run(&doc, ROLE_PLAIN, STR("Lehrkraft"));
    doc_add(&doc, BLOCK_RULE);
    doc_add_space(&doc);
    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_LABEL, STR("→ "));
    doc_run(&doc, ROLE_STRONG, STR("Nein"));
    doc_add_paragraph(&doc, 0);
    doc_run_target(&doc, ROLE_TERM, STR("A7"), (struct target){ .kind = TARGET_THING, .thing = { THING_KNOTEN, 3 } });
    struct said said = say(&doc, "");
    static const char *const lines[] = { "Dringlichkeit: sofort.", "Achtung: Stand überholt.", "Ein Punkt.",
                                         "Punkt 2: Zweitens. Wer: alle, heute.", "Rolle: Lehrkraft.", "Antwort: Nein.", "Knoten A7 (Verweis 1)." };
    EXPECT_EQ(said.lines_len, sizeof lines / sizeof lines[0]);
    for (size_t i = 0; i < said.lines_len && i < sizeof lines / sizeof lines[0]; i++)
        IEXPECT_STR(i, said.lines[i], lines[i]);
    arena_free(doc.arena);
}

/* the map: its lines stay lines, without those that only draw */
TEST(say_keeps_the_lines_of_a_fixed_text)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_FIXED);
    doc_run(&doc, ROLE_PLAIN, STR("Nord  ███ 3"));
    doc_run(&doc, ROLE_PLAIN, STR(DOC_BREAK));
    doc_run(&doc, ROLE_BORDER, STR("─────"));
    doc_run(&doc, ROLE_PLAIN, STR(DOC_BREAK));
    doc_run(&doc, ROLE_PLAIN, STR("Süd   █ 1"));
    struct said said = say(&doc, "");
    EXPECT_EQ(said.lines_len, 2);
    EXPECT_STR(said.lines[0], "Nord 3.");
    EXPECT_STR(said.lines[1], "Süd 1.");
    arena_free(doc.arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/layout.h"

#include "base/buf.h"
#include "test.h"
#include "text/width.h"

/* the lines as text, each ended by '\n' */
static struct str drawn(const struct doc *doc, struct layout_options options)
{
    struct lines lines = layout(doc, &options, doc->arena);
    struct buf out = { 0 };

    for (size_t i = 0; i < lines.len; i++) {
        int column = 0;
        for (size_t r = 0; r < lines.items[i].runs_len; r++) {
            const struct line_run *run = &lines.items[i].runs[r];
            EXPECT_TRUE(run->x >= column);
            for (; column < (int)run->x; column++)
                buf_add_char(&out, ' ');
            buf_add(&out, run->text);
            column += width_text(run->text);
        }
        buf_add_char(&out, '\n');
    }
    struct str text = arena_str(doc->arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static struct str drawn_at(const struct doc *doc, int width)
{
    return drawn(doc, (struct layout_options){ .width = width });
}

TEST(layout_runs_of_a_block_flow_together)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_PARAGRAPH);
    doc_run(&doc, ROLE_PLAIN, STR("Das ist "));
    doc_run_target(&doc, ROLE_TERM, STR("sehr wichtig"), (struct target){ .kind = TARGET_WEB });
    doc_run(&doc, ROLE_PLAIN, STR(", sagt sie."));
    EXPECT_STR(drawn_at(&doc, 40), "Das ist sehr wichtig, sagt sie.\n");
    EXPECT_STR(drawn_at(&doc, 13), "Das ist sehr\nwichtig, sagt\nsie.\n");

    struct layout_options narrow = { .width = 13 };
    struct lines lines = layout(&doc, &narrow, doc.arena);
    EXPECT_EQ(lines.items[1].runs_len, 2);
    EXPECT_EQ(lines.items[1].runs[0].role, ROLE_TERM);
    EXPECT_EQ(lines.items[1].runs[0].target.kind, TARGET_WEB);
    EXPECT_STR(lines.items[1].runs[1].text, ", sagt");
    EXPECT_TRUE(lines.items[0].is_first);
    EXPECT_FALSE(lines.items[1].is_first);
    arena_free(doc.arena);
}

TEST(layout_text_is_never_wider_than_max_text)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_PARAGRAPH);
    doc_run(&doc, ROLE_PLAIN, STR("eins zwei drei"));
    EXPECT_STR(drawn(&doc, (struct layout_options){ .width = 100, .max_text = 10 }), "eins zwei\ndrei\n");
    arena_free(doc.arena);
}

TEST(layout_soft_hyphens_and_fixed_blanks_are_served)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_PARAGRAPH);
    doc_run(&doc, ROLE_PLAIN, STR("Schul\u00ADleitung "));
    doc_run_phone(&doc, STR("0203 94000"));
    EXPECT_STR(drawn_at(&doc, 40), "Schulleitung 0203 94000\n");
    EXPECT_STR(drawn_at(&doc, 20), "Schulleitung\n0203 94000\n");
    arena_free(doc.arena);
}

TEST(layout_items_hang_behind_the_widest_marker)
{
    struct doc doc = doc_start(arena_create());

    doc_add_item(&doc, 0, STR("9."));
    doc_run(&doc, ROLE_PLAIN, STR("neun und noch mehr"));
    doc_add_item(&doc, 3, STR("•"));
    doc_run(&doc, ROLE_PLAIN, STR("darin"));
    doc_add_item(&doc, 0, STR("10."));
    doc_run(&doc, ROLE_PLAIN, STR("zehn"));
    doc_break(&doc);
    doc_run(&doc, ROLE_HINT, STR("heute"));
    EXPECT_STR(drawn_at(&doc, 20),
               " 9. neun und noch\n"
               "    mehr\n"
               "   • darin\n"
               "10. zehn\n"
               "    heute\n");
    arena_free(doc.arena);
}

TEST(layout_fields_share_a_column_where_there_is_room)
{
    struct doc doc = doc_start(arena_create());

    doc_add_field(&doc, 0, STR("Rolle"));
    doc_run(&doc, ROLE_PLAIN, STR("Lehrkraft"));
    doc_add_field(&doc, 0, STR("Frist und Termin"));
    doc_run(&doc, ROLE_PLAIN, STR("am selben Tag, spätestens aber morgen"));
    EXPECT_STR(drawn_at(&doc, 50),
               "Rolle             Lehrkraft\n"
               "Frist und Termin  am selben Tag, spätestens aber\n"
               "                  morgen\n");
    EXPECT_STR(drawn_at(&doc, 36),
               "Rolle  Lehrkraft\n"
               "Frist und Termin\n"
               "  am selben Tag, spätestens aber\n"
               "  morgen\n");
    arena_free(doc.arena);
}

TEST(layout_blanks_share_a_line)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_BLANK);
    doc_run(&doc, ROLE_LABEL, STR("Datum"));
    doc_run(&doc, ROLE_LABEL, STR("Uhrzeit"));
    doc_add(&doc, BLOCK_BLANK);
    EXPECT_STR(drawn_at(&doc, 40),
               "Datum ____________  Uhrzeit ____________\n"
               "________________________________________\n");
    EXPECT_STR(drawn_at(&doc, 20),
               "Datum ______________\n"
               "Uhrzeit ____________\n"
               "____________________\n");
    arena_free(doc.arena);
}

TEST(layout_choices_take_the_role_of_the_block)
{
    struct doc doc = doc_start(arena_create());

    doc_add_choice(&doc, STR("1"), (struct target){ .kind = TARGET_ANTWORT, .n = 7 });
    doc_run(&doc, ROLE_PLAIN, STR("Ja"));
    struct lines lines = layout(&doc, &(struct layout_options){ .width = 20 }, doc.arena);
    EXPECT_EQ(lines.len, 1);
    EXPECT_EQ(lines.items[0].runs_len, 2);
    EXPECT_EQ(lines.items[0].runs[0].role, ROLE_NUMBER);
    EXPECT_EQ(lines.items[0].runs[1].role, ROLE_CHOICE);
    EXPECT_EQ(lines.items[0].runs[1].target.n, 7);
    EXPECT_EQ((int)lines.items[0].runs[1].x, 3);
    arena_free(doc.arena);
}

TEST(layout_headings_and_groups_keep_together)
{
    struct doc doc = doc_start(arena_create());

    doc_add_title(&doc, STR("Titel"));
    doc_group(&doc);
    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_PLAIN, STR("Karte"));
    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_PLAIN, STR("noch Karte"));
    doc_group_end(&doc);
    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_PLAIN, STR("Text"));
    struct lines lines = layout(&doc, &(struct layout_options){ .width = 20 }, doc.arena);
    EXPECT_EQ(lines.len, 4);
    EXPECT_TRUE(lines.items[0].keeps_next);
    EXPECT_TRUE(lines.items[1].keeps_next);
    EXPECT_FALSE(lines.items[2].keeps_next);
    EXPECT_EQ(lines_find_block(&lines, 2), 2);
    EXPECT_EQ(lines_find_block(&lines, 9), 4);
    arena_free(doc.arena);
}

static double wide(void *context, const struct doc_block *block, enum role role, struct str text)
{
    (void)block;
    (void)role;
    return *(double *)context * width_text(text);
}

TEST(layout_measures_in_any_unit)
{
    struct doc doc = doc_start(arena_create());
    double unit = 5.5;
    struct layout_options points = { .width = 20 * 5.5, .measure = wide, .context = &unit, .unit = 5.5 };

    doc_add_item(&doc, 2, STR("•"));
    doc_run(&doc, ROLE_PLAIN, STR("eins zwei drei vier fünf"));
    struct lines lines = layout(&doc, &points, doc.arena);
    EXPECT_EQ(lines.len, 2);
    EXPECT_TRUE(lines.items[0].runs[0].x == 11);
    EXPECT_TRUE(lines.items[1].runs[0].x == 22);
    arena_free(doc.arena);
}

static const char *const words[] = { "Donaudampfschifffahrtsgesellschaftskapitän", "z.\u00A0B.", "ja", "Schul\u00ADleitung",
    "Ansprechpartner*innen", "§ 42 Abs. 6", "und/oder", "日本語", "e\u0301", "https://example.org/ein/langer/weg" };

static void add_words(struct doc *doc)
{
    for (uint32_t i = test_random(12); i > 0; i--) {
        if (test_random(6) == 0)
            doc_break(doc);
        doc_run(doc, (enum role)test_random(ROLE_LEN), str_from(words[test_random(sizeof words / sizeof words[0])]));
        doc_run(doc, ROLE_PLAIN, test_random(5) ? STR(" ") : STR(""));
    }
}

static void add_random_block(struct doc *doc)
{
    static const char *const markers[] = { "•", "1.", "12.", "", "Bereithalten", "A7" };
    static const enum block_kind kinds[] = { BLOCK_PARAGRAPH, BLOCK_ITEM, BLOCK_FIELD, BLOCK_CHOICE, BLOCK_NOTE,
        BLOCK_HEADING, BLOCK_TITLE, BLOCK_SPACE, BLOCK_RULE, BLOCK_PAGE };
    enum block_kind kind = kinds[test_random(sizeof kinds / sizeof kinds[0])];
    struct doc_block *block = doc_add(doc, kind);

    if (kind == BLOCK_SPACE || kind == BLOCK_RULE || kind == BLOCK_PAGE)
        return;
    block->level = (int)test_random(5);
    if (kind == BLOCK_ITEM || kind == BLOCK_FIELD || kind == BLOCK_CHOICE || kind == BLOCK_NOTE)
        block->marker = str_from(markers[test_random(kind == BLOCK_FIELD ? 6 : 4)]);
    add_words(doc);
}

/* without blanks, hyphens and what is drawn around: the letters that must all be there */
static struct str letters(struct str s, struct arena *arena)
{
    static const char *const dropped[] = { " ", "\n", "-", "\u00AD", "\u00A0", "─" };
    char *text = ARENA_ARRAY(arena, char, s.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < s.len;) {
        size_t skip = 0;
        for (size_t d = 0; d < sizeof dropped / sizeof dropped[0]; d++)
            if (str_starts(str_slice(s, i, s.len), str_from(dropped[d])))
                skip = strlen(dropped[d]);
        if (skip == 0)
            text[len++] = s.ptr[i];
        i += skip ? skip : 1;
    }
    return (struct str){ text, len };
}

TEST(layout_is_never_too_wide_and_loses_nothing)
{
    for (int round = 0; round < 300; round++) {
        struct doc doc = doc_start(arena_create());
        int width = 20 + (int)test_random(141);
        for (uint32_t i = test_random(12); i > 0; i--)
            add_random_block(&doc);
        struct str text = drawn_at(&doc, width), rest = text, line;
        while (str_split(&rest, '\n', &line))
            EXPECT_TRUE(width_text(line) <= width);
        EXPECT_STR(letters(text, doc.arena), letters(doc_words(&doc, doc.arena), doc.arena));
        arena_free(doc.arena);
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/sheet.h"

#include "base/buf.h"
#include "doc/layout.h"
#include "sample.h"
#include "test.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdio.h>

TEST(doc_space_is_never_doubled)
{
    struct doc doc = doc_start(arena_create());

    doc_add_space(&doc);
    EXPECT_EQ(doc.blocks.len, 0);
    doc_add_title(&doc, STR("Titel"));
    doc_add_space(&doc);
    doc_add_heading(&doc, 1, STR("Teil"));
    doc_add_space(&doc);
    EXPECT_EQ(doc.blocks.len, 3);
    arena_free(doc.arena);
}

TEST(doc_dot_never_begins_a_line)
{
    struct doc doc = doc_start(arena_create());

    doc_add_paragraph(&doc, 0);
    doc_dot(&doc, ROLE_HINT);
    doc_break(&doc);
    doc_run(&doc, ROLE_PLAIN, STR("a"));
    doc_dot(&doc, ROLE_HINT);
    doc_run(&doc, ROLE_PLAIN, STR("b"));
    doc_break(&doc);
    doc_dot(&doc, ROLE_HINT);
    doc_run(&doc, ROLE_PLAIN, STR("c"));
    EXPECT_STR(doc_words(&doc, doc.arena), "a\u00A0· b c\n");
    arena_free(doc.arena);
}

TEST(doc_runs_are_one_line)
{
    struct doc doc = doc_start(arena_create());

    doc_add_paragraph(&doc, 0);
    doc_run(&doc, ROLE_PLAIN, STR("Mo–Fr\n8–12 Uhr "));
    doc_run_phone(&doc, STR("0203\n1 2"));
    EXPECT_EQ(doc.blocks.items[0].runs_len, 2);
    EXPECT_STR(doc_words(&doc, doc.arena), "Mo–Fr 8–12 Uhr 0203\u00A01\u00A02\n");
    arena_free(doc.arena);
}

TEST(doc_runs_need_a_block)
{
    struct doc doc = doc_start(arena_create());

    EXPECT_ABORT(doc_run(&doc, ROLE_PLAIN, STR("a")));
    arena_free(doc.arena);
}

TEST(doc_text_keeps_paragraphs_lists_and_links)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct doc doc = doc_start(s.arena);

    doc_text(&doc, s.guide, guide_lebenslage(s.guide, (struct lebenslage_id){ 0 })->worum.s, 0);
    EXPECT_STR(doc_words(&doc, s.arena),
               "Wer fehlt, hat einen Grund. Fragen Sie früh und freundlich nach; siehe Attest.\n"
               "Zwei Formen:\n"
               "• Schwänzen, oft ohne Wissen der Eltern\n"
               "• Angst vor der Schule oder vor der Trennung von zu Hause\n");
    EXPECT_EQ(doc.blocks.items[0].runs_len, 5);
    EXPECT_EQ(doc.blocks.items[0].runs[1].role, ROLE_STRONG);
    EXPECT_EQ(doc.blocks.items[0].runs[3].target.kind, TARGET_THING);
    EXPECT_EQ(doc.blocks.items[0].runs[3].target.thing.kind, THING_BEGRIFF);
    EXPECT_EQ(doc.blocks.items[1].kind, BLOCK_SPACE);
    sample_free(&s);
}

TEST(doc_geprueft_says_who_rang_or_that_nobody_did)
{
    static const struct {
        struct kontakt k;
        const char *text;
    } rows[] = {
        { { .quelle_stand = { 2019, 7, 12 } }, "nicht telefonisch geprüft (Quelle: Juli 2019)" },
        { { .quelle_stand = { 2019, 7, 0 } }, "nicht telefonisch geprüft (Quelle: Juli 2019)" },
        { { .quelle_stand = { 2019, 7, 0 }, .geprueft = { 2026, 11, 2 } }, "geprüft am 2.11.2026" },
        { { .geprueft = { 2026, 11, 0 } }, "geprüft im November 2026" },
        { { .web = { { NULL, 0 }, { 0, 0, 0, 0 } } }, "nicht telefonisch geprüft" },
    };
    struct arena *arena = arena_create();

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        IEXPECT_STR(i, doc_geprueft(&rows[i].k, arena), rows[i].text);
    arena_free(arena);
}

/* in colour and without, in UTF-8 and as ASCII */
TEST(doc_dringlichkeit_signs_differ_in_form)
{
    struct arena *arena = arena_create();

    for (int a = 0; a < DRINGLICHKEIT_LEN; a++) {
        struct str sign = doc_dringlichkeit_sign((enum dringlichkeit)a);
        EXPECT_EQ(width_text(sign), 1);
        EXPECT_FALSE(str_is(utf8_to_ascii(sign, arena), "?"));
        for (int b = 0; b < a; b++) {
            struct str other = doc_dringlichkeit_sign((enum dringlichkeit)b);
            EXPECT_FALSE(str_equal(utf8_to_ascii(sign, arena), utf8_to_ascii(other, arena)));
        }
    }
    arena_free(arena);
}

static struct page_context context_of(const struct guide *g)
{
    return (struct page_context){ .guide = g, .place = place_default(g), .rolle = { NO_ID }, .today = { 2026, 11, 21 } };
}

TEST(doc_warnings_judge_only_by_a_trusted_clock)
{
    static const struct {
        struct date today;
        const char *begin;
    } rows[] = {
        { { 2026, 11, 1 }, "" },
        { { 2027, 10, 31 }, "" },
        { { 2027, 11, 1 }, "! Stand überholt seit 31.10.2027." },
        { { 2026, 10, 31 }, "! Uhrzeit prüfen:" },
        { { 1970, 1, 2 }, "! Uhrzeit prüfen:" },
        { { 0, 0, 0 }, "! Uhrzeit prüfen:" },
    };
    struct sample s = sample_load(SAMPLE_PRINT);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct doc doc = doc_start(s.arena);
        struct page_context c = context_of(s.guide);
        c.today = rows[i].today;
        doc_add_warnings(&doc, &c);
        struct str words = doc_words(&doc, s.arena);
        IEXPECT_STR(i, str_slice(words, 0, strlen(rows[i].begin)), rows[i].begin);
        IEXPECT_EQ(i, words.len == 0, rows[i].begin[0] == '\0');
    }
    sample_free(&s);
}

static bool contains(struct str text, const char *part)
{
    return str_find(text, str_from(part)) < text.len;
}

static struct str words_of_stelle(const struct sample *s, const char *stelle, const char *bezirk)
{
    struct doc doc = doc_start(s->arena);
    struct page_context c = context_of(s->guide);

    if (bezirk)
        c.place.stadtbezirk = guide_find_stadtbezirk(s->guide, c.place.kommune, str_from(bezirk));
    doc_from_stelle(&doc, &c, guide_find_stelle(s->guide, str_from(stelle)));
    return doc_words(&doc, s->arena);
}

TEST(doc_stelle_never_leaves_a_number_blank)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct str nord = words_of_stelle(&s, "jugendamt", "nord"), sued = words_of_stelle(&s, "jugendamt", "sued");
    struct str none = words_of_stelle(&s, "leer", NULL), any = words_of_stelle(&s, "jugendamt", NULL);

    EXPECT_TRUE(contains(nord, "Keine verlässliche Nummer belegt"));
    EXPECT_FALSE(contains(nord, "2222"));
    EXPECT_TRUE(contains(nord, "Solange keine eigene Nummer belegt ist: zu Bürozeiten: 0000\u00A01000"));
    EXPECT_TRUE(contains(nord, "In anderen Stadtbezirken: Auen\n"));
    EXPECT_FALSE(contains(nord, "3333"));
    EXPECT_TRUE(contains(sued, "0000\u00A03333\u00A0· Mo–Do 9–15 Uhr"));
    EXPECT_FALSE(contains(sued, "Vermittlung, solange"));
    EXPECT_TRUE(contains(none, "Solange keine eigene Nummer belegt ist: zu Bürozeiten: 0000\u00A01000"));
    EXPECT_TRUE(contains(any, "Je nach Stadtbezirk: Nord\u00A0· Auen\n"));
    sample_free(&s);
}

static uint32_t count_targets(const struct doc *doc, enum target_kind kind)
{
    uint32_t count = 0;

    for (size_t i = 0; i < doc->blocks.len; i++)
        count += doc->blocks.items[i].target.kind == kind;
    return count;
}

TEST(doc_answers_are_numbered_choices)
{
    struct sample s = sample_load(SAMPLE_PRINT);

    for (uint32_t i = 0; i < s.guide->knoten_len; i++) {
        struct doc doc = doc_start(s.arena);
        struct page_context c = context_of(s.guide);
        const struct knoten *k = guide_knoten(s.guide, (struct knoten_id){ i });
        uint32_t nummer = 0;
        doc_from_knoten(&doc, &c, (struct knoten_id){ i });
        EXPECT_EQ(count_targets(&doc, TARGET_ANTWORT), k->antworten_len);
        for (size_t b = 0; b < doc.blocks.len; b++) {
            const struct doc_block *block = &doc.blocks.items[b];
            if (block->target.kind != TARGET_ANTWORT)
                continue;
            EXPECT_EQ(block->target.n, k->antworten.n + nummer);
            EXPECT_STR(block->marker, doc_number(&doc, ++nummer));
        }
    }
    sample_free(&s);
}

TEST(doc_question_says_where_it_stands_on_the_way)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    const struct str words[] = { STR("fehlen"), STR("nein"), STR("nein"), STR("fehlt") };
    struct page_context c = context_of(s.guide);
    struct walk w;
    size_t bad;

    EXPECT_EQ(walk_parse(s.guide, words, 2, &w, &bad), WALK_PARSE_OK);
    c.walk = &w;
    struct doc question = doc_start(s.arena);
    doc_from_knoten(&question, &c, w.at);
    EXPECT_TRUE(str_starts(doc_words(&question, s.arena), STR("Fehlen\u00A0· A2\u00A0· Frage 2\n")));

    EXPECT_EQ(walk_parse(s.guide, words, 4, &w, &bad), WALK_PARSE_OK);
    struct doc advice = doc_start(s.arena);
    doc_from_knoten(&advice, &c, w.at);
    EXPECT_TRUE(str_starts(doc_words(&advice, s.arena), STR("Fehlen\u00A0· A4\u00A0· Empfehlung\n")));
    EXPECT_EQ(count_targets(&advice, TARGET_STEP), 2);
    sample_free(&s);
}

/* the second Lebenslage as if its file had errors */
static struct guide broken_guide(const struct sample *s)
{
    struct guide g = *s->guide;
    struct lebenslage *l = ARENA_ARRAY(s->arena, struct lebenslage, g.lebenslagen_len);

    memcpy(l, g.lebenslagen, g.lebenslagen_len * sizeof *l);
    l[1].is_broken = true;
    l[1].start.n = l[1].knoten.n = NO_ID;
    l[1].knoten_len = 0;
    g.lebenslagen = l;
    return g;
}

TEST(doc_broken_lebenslage_is_named_and_leads_nowhere)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct guide g = broken_guide(&s);
    struct page_context c = context_of(&g);
    struct doc start = doc_start(s.arena), question = doc_start(s.arena), theme = doc_start(s.arena);

    doc_from_start(&start, &c, NULL, 0);
    EXPECT_EQ(count_targets(&start, TARGET_THING), 1);
    EXPECT_TRUE(contains(doc_words(&start, s.arena), "! Die Lebenslage „Sorge“ ist nicht lesbar."));
    EXPECT_TRUE(contains(doc_words(&start, s.arena), "2 Sorge Nicht lesbar"));
    /* two of three answers lead there */
    doc_from_knoten(&question, &c, (struct knoten_id){ 0 });
    EXPECT_EQ(count_targets(&question, TARGET_ANTWORT), 1);
    EXPECT_TRUE(contains(doc_words(&question, s.arena), "1 Ja Führt in eine Lebenslage, die nicht lesbar ist."));
    doc_from_lebenslage(&theme, &c, (struct lebenslage_id){ 1 });
    EXPECT_TRUE(contains(doc_words(&theme, s.arena), "Diese Lebenslage ist nicht lesbar."));
    sample_free(&s);
}

TEST(doc_plain_words_come_first_where_wanted)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct page_context c = context_of(s.guide);
    struct doc doc = doc_start(s.arena);

    c.is_einfach = true;
    doc_from_start(&doc, &c, NULL, 0);
    doc_from_knoten(&doc, &c, (struct knoten_id){ 0 });
    doc_from_knoten(&doc, &c, (struct knoten_id){ 1 });
    struct str words = doc_words(&doc, s.arena);
    EXPECT_TRUE(contains(words, "Ein Kind kommt nicht zur Schule."));
    EXPECT_TRUE(contains(words, "Ist jemand in Gefahr?"));
    EXPECT_FALSE(contains(words, "Besteht gerade Gefahr"));
    EXPECT_TRUE(contains(words, "zehn Tagen"));
    sample_free(&s);
}

/* --- every page of a guide, at every width: nothing too wide, nothing lost --- */

/* the letters without blanks, hyphens and the lines drawn around them */
static struct str letters(struct str s, struct arena *arena)
{
    static const char *const dropped[] = { " ", "\n", "-", "_", "\u00AD", "\u00A0", "─" };
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

static void check_layout(const struct doc *doc, int width)
{
    struct layout_options options = { .width = width, .max_text = 76 };
    struct lines lines = layout(doc, &options, doc->arena);
    struct buf text = { 0 };

    for (size_t i = 0; i < lines.len; i++) {
        double end = 0;
        for (size_t r = 0; r < lines.items[i].runs_len; r++) {
            const struct line_run *run = &lines.items[i].runs[r];
            EXPECT_TRUE(run->x >= end);
            end = run->x + width_text(run->text);
            buf_add(&text, run->text);
        }
        if (!EXPECT_TRUE(end <= width))
            printf("width %d: %.*s\n", width, STR_ARG(buf_str(&text)));
    }
    EXPECT_STR(letters(buf_str(&text), doc->arena), letters(doc_words(doc, doc->arena), doc->arena));
    buf_free(&text);
}

static void build_page(struct doc *doc, const struct page_context *c, enum thing_kind kind, uint32_t n)
{
    struct walk walk = walk_none();
    struct page_context with_way = *c;

    if (kind == THING_NONE) {
        doc_from_start(doc, c, NULL, 0);
        doc_from_notfall(doc, c);
        return;
    }
    doc_from_thing(doc, c, (struct thing){ kind, n });
    if (kind != THING_LEBENSLAGE)
        return;
    walk = walk_start(c->guide, (struct lebenslage_id){ n });
    walk_answer(c->guide, &walk, guide_knoten(c->guide, walk.at)->antworten);
    with_way.walk = &walk;
    doc_from_way(doc, &with_way);
    doc_from_way_short(doc, &with_way);
    sheet_ergebnis(doc, &with_way, (struct thing){ THING_NONE, 0 });
}

static void check_pages(const struct guide *g, const int *widths, size_t len)
{
    struct page_context c = context_of(g);
    struct arena *arena = arena_create();

    c.place.stadtbezirk.n = 0;
    for (enum thing_kind kind = THING_NONE; kind <= THING_BEGRIFF; kind++)
        for (uint32_t n = 0; n < (kind == THING_NONE ? 1 : guide_len(g, kind)); n++) {
            struct arena_mark mark = arena_mark(arena);
            struct doc doc = doc_start(arena);
            build_page(&doc, &c, kind, n);
            EXPECT_TRUE(doc.blocks.len > 0);
            for (size_t w = 0; w < len; w++)
                check_layout(&doc, widths[w]);
            arena_rewind(arena, mark);
        }
    arena_free(arena);
}

TEST(doc_pages_fit_every_width_and_lose_no_word)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    int widths[141];

    for (int i = 0; i < 141; i++)
        widths[i] = 20 + i;
    check_pages(s.guide, widths, 141);
    sample_free(&s);
}

TEST(doc_pages_of_the_shipped_guide_are_drawn)
{
    struct sample s = sample_load(SAMPLE_DATA);
    const int widths[] = { 36, 76, 140 };

    check_pages(s.guide, widths, 3);
    sample_free(&s);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/render.h"

#include "base/file.h"
#include "doc/sheet.h"
#include "sample.h"
#include "test.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>

static struct str rendered(const struct doc *doc, int width)
{
    struct render_options options = { .width = width };
    struct buf out = { 0 };

    render_text(doc, &options, doc->arena, &out);
    struct str text = arena_str(doc->arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static struct str as_html(const struct doc *doc)
{
    struct render_options options = { 0 };
    struct buf out = { 0 };

    EXPECT_TRUE(render_html(doc, &options, doc->arena, &out) == NULL);
    struct str text = arena_str(doc->arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static void add_text(struct doc *doc, enum block_kind kind, const char *text)
{
    doc_add(doc, kind)->level = kind == BLOCK_HEADING;
    doc_run(doc, ROLE_PLAIN, str_from(text));
}

TEST(render_text_underlines_titles_and_headings)
{
    struct doc doc = doc_start(arena_create());

    add_text(&doc, BLOCK_TITLE, "Größe");
    add_text(&doc, BLOCK_HEADING, "Schritte");
    add_text(&doc, BLOCK_PARAGRAPH, "Text");
    EXPECT_STR(rendered(&doc, 0), "Größe\n=====\nSchritte\n--------\nText\n");
    arena_free(doc.arena);
}

TEST(render_text_begins_pages_with_a_form_feed)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_PAGE);
    add_text(&doc, BLOCK_PARAGRAPH, "eins");
    doc_add(&doc, BLOCK_SPACE);
    doc_add(&doc, BLOCK_PAGE);
    doc_add(&doc, BLOCK_PAGE);
    doc_add(&doc, BLOCK_SPACE);
    add_text(&doc, BLOCK_PARAGRAPH, "zwei");
    doc_add(&doc, BLOCK_SPACE);
    doc_add(&doc, BLOCK_PAGE);
    EXPECT_STR(rendered(&doc, 0), "eins\n\fzwei\n");
    arena_free(doc.arena);
}

TEST(render_text_of_nothing_is_nothing)
{
    struct doc doc = doc_start(arena_create());

    doc_add(&doc, BLOCK_SPACE);
    EXPECT_STR(rendered(&doc, 0), "");
    arena_free(doc.arena);
}

TEST(render_formats_are_found_by_name)
{
    EXPECT_TRUE(render_find(STR("text")) != NULL);
    EXPECT_TRUE(render_find(STR("text")) == render_format_at(0));
    EXPECT_STR(render_format_at(0)->suffix, ".txt");
    EXPECT_TRUE(render_find(STR("wachs")) == NULL);
    EXPECT_TRUE(render_format_at(99) == NULL);
}

/* F98: text stays text, in tags, in quotes and in the style */
TEST(render_html_escapes_all_text)
{
    static const char *const bad[] = { "<script>x()</script>", "\"><img src=x onerror=x()>", "javascript:x()", "]]>",
                                       "</title>", "</style>", "&amp;", "'\"" };
    struct doc doc = doc_start(arena_create());

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        doc.title = doc.foot = str_from(bad[i]);
        add_text(&doc, BLOCK_HEADING, bad[i]);
        doc_add_field(&doc, 0, str_from(bad[i]));
        doc_run_target(&doc, ROLE_WEB, str_from(bad[i]), (struct target){ .kind = TARGET_WEB });
        doc_run_target(&doc, ROLE_WEB, str_from(bad[i]), (struct target){ .kind = TARGET_MAIL });
        struct str html = as_html(&doc);
        EXPECT_EQ(str_find(html, STR("<script")), html.len);
        EXPECT_EQ(str_find(html, STR("<img")), html.len);
        EXPECT_EQ(str_find(html, STR("href=\"javascript")), html.len);
        EXPECT_EQ(str_find(html, STR("&amp;")), html.len);
    }
    arena_free(doc.arena);
}

TEST(render_html_links_only_to_places_it_has)
{
    struct doc doc = doc_start(arena_create());
    struct target there = { .kind = TARGET_THING, .thing = { THING_KNOTEN, 3 } };
    struct target nowhere = { .kind = TARGET_THING, .thing = { THING_KNOTEN, 4 } };

    doc_add_paragraph(&doc, 0);
    doc_run_target(&doc, ROLE_TERM, STR("hin"), there);
    doc_run_target(&doc, ROLE_TERM, STR("fort"), nowhere);
    doc_run_target(&doc, ROLE_TERM, STR("Ort"), (struct target){ .kind = TARGET_PLACE, .place = STR("inhalt") });
    doc_add_heading(&doc, 1, STR("Da"));
    doc_anchor(&doc, there.thing, STR("A4"));
    struct str html = as_html(&doc);
    EXPECT_TRUE(str_find(html, STR("<a href=\"#A4\">hin</a>fortOrt")) < html.len);
    EXPECT_TRUE(str_find(html, STR("<h2 id=\"A4\">Da</h2>")) < html.len);
    arena_free(doc.arena);
}

/* --- sheets: each folder of tests/golden/print has a way and what is printed for it --- */

struct sheet_case {
    struct page_context c;
    struct walk walks[3]; /* the first is the page context's */
    struct plan_page plan;
    int width;
    const struct sheet *sheet;
    struct thing about;
};

/* the value of a word like "breite=40" if it has that key */
static bool has_key(struct str word, const char *key, struct str *value)
{
    size_t len = strlen(key);

    if (!str_starts(word, str_from(key)))
        return false;
    *value = str_slice(word, len, word.len);
    return true;
}

static bool read_option(struct sheet_case *s, struct str word)
{
    const struct guide *g = s->c.guide;
    struct str value;

    if (has_key(word, "bezirk=", &value))
        s->c.place.stadtbezirk = guide_find_stadtbezirk(g, s->c.place.kommune, value);
    else if (has_key(word, "rolle=", &value))
        s->c.rolle = guide_find_rolle(g, value);
    else if (has_key(word, "heute=", &value))
        EXPECT_TRUE(date_parse(value, &s->c.today));
    else if (has_key(word, "breite=", &value))
        s->width = atoi(value.ptr);
    else if (has_key(word, "blatt=", &value))
        s->sheet = sheet_find(value);
    else if (has_key(word, "zu=", &value))
        s->about = guide_find(g, value);
    else if (has_key(word, "ab=", &value))
        EXPECT_TRUE(date_parse(value, &s->plan.from));
    else
        return false;
    return true;
}

/* the words of a way; behind "+" another one begins */
static void read_walks(struct sheet_case *s, const struct str *words, size_t len)
{
    size_t from = 0, bad;

    s->walks[0] = walk_none();
    for (size_t i = 0; i <= len && s->plan.walks_len < sizeof s->walks / sizeof *s->walks; i++) {
        if (i < len && !str_is(words[i], "+"))
            continue;
        if (i > from)
            EXPECT_EQ(walk_parse(s->c.guide, words + from, i - from, &s->walks[s->plan.walks_len++], &bad), WALK_PARSE_OK);
        from = i + 1;
    }
}

static struct sheet_case read_way(const struct guide *g, struct str way)
{
    struct sheet_case s = { .c = { .guide = g, .place = place_default(g), .rolle = { NO_ID } }, .sheet = sheet_at(0),
                            .plan = { .rolle = { NO_ID } } };
    struct str words[WALK_MAX], rest = str_trim(way), word;
    size_t len = 0;

    while (str_split(&rest, ' ', &word))
        if (!read_option(&s, word))
            words[len++] = word;
    read_walks(&s, words, len);
    EXPECT_TRUE(s.sheet != NULL);
    return s;
}

/* what every sheet promises, whatever is on it */
static void check_lines(struct str text, int width)
{
    struct str rest = text, line;

    EXPECT_TRUE(str_ends(text, STR("\n")) && !str_ends(text, STR("\n\n")));
    while (str_split(&rest, '\n', &line)) {
        EXPECT_TRUE(width_text(line) <= width);
        EXPECT_FALSE(str_ends(line, STR(" ")));
        EXPECT_TRUE(utf8_valid(line) == line.len);
    }
}

static void check_golden(struct str folder, const char *name, struct str text, struct arena *arena)
{
    struct str path = path_join(arena, folder, str_from(name)), expected;
    const char *update = getenv("UPDATE");

    if (update && *update) {
        EXPECT_EQ(file_write(path.ptr, text, 0644), 0);
        return;
    }
    EXPECT_EQ(file_read(path.ptr, 1 << 20, arena, &expected), FILE_OK);
    if (!EXPECT_TRUE(str_equal(text, expected)))
        printf("--- %s, printed now:\n%.*s", path.ptr, STR_ARG(text));
}

TEST(render_text_sheets_are_as_expected)
{
    struct sample sample = sample_load(SAMPLE_PRINT);
    const struct str root = STR("tests/golden/print");
    struct entries cases;

    EXPECT_EQ(folder_read(root.ptr, 1000, sample.arena, &cases), FILE_OK);
    for (size_t i = 0; i < cases.len; i++) {
        struct str folder = path_join(sample.arena, root, cases.items[i].name), way;
        if (file_read(path_join(sample.arena, folder, STR("way")).ptr, 4096, sample.arena, &way) != FILE_OK)
            continue;
        struct sheet_case s = read_way(sample.guide, way);
        struct doc doc = doc_start(sample.arena);
        s.c.walk = s.walks;
        s.plan.walks = s.walks;
        s.plan.rolle = s.c.rolle;
        s.c.plan = s.sheet && s.sheet->about == SHEET_ABOUT_PLAN ? &s.plan : NULL;
        s.sheet->write(&doc, &s.c, s.about);
        struct str text = rendered(&doc, s.width);
        check_lines(text, s.width ? s.width : RENDER_WIDTH);
        check_golden(folder, "expected.txt", text, sample.arena);
        /* the head is the same in all; a build without libqrencode draws no codes */
        struct str html = as_html(&doc);
        html = str_slice(html, str_find(html, STR("<body")), html.len);
        if (qr_make(STR("1"), sample.arena) || s.sheet->about == SHEET_ABOUT_RESULT)
            check_golden(folder, "expected.html", html, sample.arena);
    }
    EXPECT_TRUE(cases.len > 5);
    sample_free(&sample);
}

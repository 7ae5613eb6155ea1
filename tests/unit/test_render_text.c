/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/render.h"

#include "base/file.h"
#include "doc/page.h"
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

/* --- sheets: each folder of tests/golden/print has a way and what is printed for it --- */

struct sheet {
    struct page_context c;
    struct walk walk;
    int width;
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

static bool read_option(struct sheet *s, struct str word)
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
    else
        return false;
    return true;
}

static struct sheet read_way(const struct guide *g, struct str way)
{
    struct sheet s = { .c = { .guide = g, .place = place_default(g), .rolle = { NO_ID } } };
    struct str words[WALK_MAX], rest = str_trim(way), word;
    size_t len = 0, bad;

    while (str_split(&rest, ' ', &word))
        if (!read_option(&s, word))
            words[len++] = word;
    EXPECT_EQ(walk_parse(g, words, len, &s.walk, &bad), WALK_PARSE_OK);
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

static void check_golden(struct str folder, struct str text, struct arena *arena)
{
    struct str path = path_join(arena, folder, STR("expected.txt")), expected;
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
        struct sheet s = read_way(sample.guide, way);
        struct doc doc = doc_start(sample.arena);
        s.c.walk = &s.walk;
        sheet_ergebnis(&doc, &s.c);
        struct str text = rendered(&doc, s.width);
        check_lines(text, s.width ? s.width : RENDER_WIDTH);
        check_golden(folder, text, sample.arena);
    }
    EXPECT_TRUE(cases.len > 5);
    sample_free(&sample);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What holds for any input: loading ends, says something where something is wrong, says little where little is wrong, and
 * gives a guide whose ids all lead somewhere.
 */
#include "base/buf.h"
#include "base/file.h"
#include "load/load.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *const names[] = {
    "guide.yaml", "lebenslagen/probe.yaml", "lebenslagen/zweite.yaml", "stellen.yaml", "recht.yaml", "quellen.yaml",
    "glossar.yaml", "regeln.yaml", "kontakte/bund.yaml", "kommunen/musterstadt/kommune.yaml",
    "kommunen/musterstadt/kontakte.yaml", "uebungen/fall-1.yaml",
};
enum { NAMES = sizeof names / sizeof names[0] };

struct copy {
    struct arena *arena;
    struct str folder;
    struct str texts[NAMES];
};

static struct copy make_copy(void)
{
    struct copy copy = { .arena = arena_create() };

    copy.folder = str_from(test_dir());
    EXPECT_EQ(system(arena_printf(copy.arena, "cp -R tests/data/voll/. %.*s", STR_ARG(copy.folder)).ptr), 0);
    for (int i = 0; i < NAMES; i++)
        EXPECT_EQ(file_read(path_join(copy.arena, copy.folder, str_from(names[i])).ptr, 100000, copy.arena, &copy.texts[i]),
                  FILE_OK);
    return copy;
}

/* without sync, which file_write would spend its time on, as would some file systems when an old file is cut to nothing */
static void put(const struct copy *copy, const char *name, struct str text)
{
    struct arena *arena = arena_create();
    struct str path = path_join(arena, copy->folder, str_from(name));

    remove(path.ptr);
    FILE *file = fopen(path.ptr, "wb");
    if (EXPECT_TRUE(file != NULL)) {
        EXPECT_EQ(fwrite(text.ptr, 1, text.len, file), text.len);
        fclose(file);
    }
    arena_free(arena);
}

static bool is_in(uint32_t n, uint32_t len)
{
    return n == NO_ID || n < len;
}

static void check_guide(const struct guide *g)
{
    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        const struct lebenslage *l = &g->lebenslagen[i];
        EXPECT_TRUE(l->id.len > 0 && l->titel.s.ptr);
        EXPECT_EQ(l->is_broken, l->start.n == NO_ID);
        EXPECT_TRUE(is_in(l->start.n, g->knoten_len));
    }
    for (uint32_t i = 0; i < g->antworten_len; i++)
        EXPECT_TRUE(is_in(g->antworten[i].weiter.n, g->knoten_len) && g->antworten[i].knoten.n < g->knoten_len);
    for (uint32_t i = 0; i < g->knoten_len; i++) {
        const struct knoten *k = &g->knoten[i];
        EXPECT_TRUE(k->antworten_len == 0 || k->antworten.n + k->antworten_len <= g->antworten_len);
        for (size_t s = 0; s < k->stellen.len; s++)
            EXPECT_TRUE(k->stellen.items[s].id.n < g->stellen_len);
        for (size_t s = 0; s < k->recht.len; s++)
            EXPECT_TRUE(k->recht.items[s].id.n < g->recht_len);
    }
    for (uint32_t i = 0; i < g->kontakte_len; i++)
        EXPECT_TRUE(is_in(g->kontakte[i].kommune.n, g->kommunen_len) && g->kontakte[i].name.s.ptr);
}

/* loads the copy; how many errors and warnings there are */
static uint32_t load(const struct copy *copy, uint32_t *errors)
{
    struct arena *keep = arena_create(), *scratch = arena_create();
    struct diags diags = diags_start(keep);
    struct load_options options = { .folder = copy->folder, .today = { 2026, 11, 21 } };
    const struct guide *g;

    guide_load(&options, &diags, keep, scratch, &g);
    diags_sort(&diags);
    check_guide(g);
    for (size_t i = 0; i < diags.list.len; i++)
        EXPECT_TRUE(diags.list.items[i].text.len > 0 && is_in(diags.list.items[i].at.file, g->files_len + 1));
    uint32_t all = diags.errors + diags.warnings;
    *errors = diags.errors;
    arena_free(scratch);
    arena_free(keep);
    return all;
}

static void add_with(struct buf *buf, struct str text, size_t from, size_t to, const char *instead)
{
    buf_clear(buf);
    buf_add(buf, str_slice(text, 0, from));
    buf_add(buf, str_from(instead));
    buf_add(buf, str_slice(text, to, text.len));
}

/* loads with the bytes from..to of a file replaced; the number of findings */
static uint32_t load_with(const struct copy *copy, int name, size_t from, size_t to, const char *instead, uint32_t *errors)
{
    struct buf buf = { 0 };

    add_with(&buf, copy->texts[name], from, to, instead);
    put(copy, names[name], buf_str(&buf));
    uint32_t all = load(copy, errors);
    put(copy, names[name], copy->texts[name]);
    buf_free(&buf);
    return all;
}

static bool report(const struct copy *copy, int name, size_t at, const char *what, uint32_t errors, uint32_t all)
{
    size_t line = 1;

    for (size_t i = 0; i < at; i++)
        line += copy->texts[name].ptr[i] == '\n';
    printf("%s:%u: %s: %u errors, %u findings\n", names[name], (unsigned)line, what, (unsigned)errors, (unsigned)all);
    return EXPECT_TRUE(false);
}

enum { FINDINGS_MAX = 6 };

/* F26: every line deleted, every key renamed in turn */
TEST(load_tells_little_about_one_line)
{
    struct copy copy = make_copy();

    for (int name = 0; name < NAMES; name++) {
        struct str text = copy.texts[name], rest = text, line;
        while (str_split(&rest, '\n', &line)) {
            size_t from = (size_t)(line.ptr - text.ptr), colon = str_find(line, STR(":"));
            uint32_t errors = 0, all;
            if (line.len == 0 || line.ptr[0] == '#')
                continue;
            all = load_with(&copy, name, from, from + line.len + 1, "", &errors);
            if (all > FINDINGS_MAX)
                report(&copy, name, from, "deleted", errors, all);
            /* nobody refers to the draft, so it may have any name */
            if (colon == line.len || str_find(line, STR("entwurf-1")) < line.len)
                continue;
            all = load_with(&copy, name, from + colon, from + colon, "qq", &errors);
            if (all > FINDINGS_MAX || errors == 0)
                report(&copy, name, from, "renamed", errors, all);
        }
    }
    arena_free(copy.arena);
}

/* F27: every value of a line replaced by a list, a mapping and an empty text */
TEST(load_tells_little_about_one_value)
{
    static const char *const values[] = { " []", " {}", " \"\"", " [[x]]", " {x: y}", "" };
    struct copy copy = make_copy();

    for (int name = 0; name < NAMES; name++) {
        struct str text = copy.texts[name], rest = text, line;
        while (str_split(&rest, '\n', &line)) {
            size_t from = (size_t)(line.ptr - text.ptr), colon = str_find(line, STR(": "));
            if (line.len == 0 || line.ptr[0] == '#' || colon == line.len || str_find(line, STR("{")) < colon)
                continue;
            for (size_t v = 0; v < sizeof values / sizeof values[0]; v++) {
                /* without its "|" a text of several lines is still a text */
                if (!values[v][0] && (line.ptr[colon + 2] == '|' || line.ptr[colon + 2] == '>'))
                    continue;
                uint32_t errors = 0;
                uint32_t all = load_with(&copy, name, from + colon + 1, from + line.len, values[v], &errors);
                if (all > FINDINGS_MAX || errors == 0)
                    report(&copy, name, from, values[v], errors, all);
            }
        }
    }
    arena_free(copy.arena);
}

/* anything may happen to a file: bytes changed, taken out, put in, pieces doubled */
TEST(load_survives_damage)
{
    static const char *const pieces[] = {
        "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "\n", "\t", "#", " #", "&a ", "*a", "!x ", "|\n", ">\n", "? ", "\n---\n",
        "\xff", "\xc3", "\xef\xbb\xbf", "\r", "%", "@", "\\", "\x1b[", "\xe2\x80\xae", "**", "[[", "]]", "  ", ",",
    };
    struct copy copy = make_copy();
    struct buf buf = { 0 };

    for (int round = 0; round < 3000; round++) {
        int name = (int)test_random(NAMES);
        struct str text = copy.texts[name];
        for (uint32_t changes = 1 + test_random(4); changes > 0; changes--) {
            uint32_t errors, from = test_random((uint32_t)text.len + 1), to = from + test_random(20);
            const char *piece = pieces[test_random(sizeof pieces / sizeof pieces[0])];
            add_with(&buf, text, from, test_random(2) ? from : to, piece);
            put(&copy, names[name], buf_str(&buf));
            load(&copy, &errors);
            text = arena_str(copy.arena, buf_str(&buf));
        }
        put(&copy, names[name], copy.texts[name]);
    }
    buf_free(&buf);
    arena_free(copy.arena);
}

/* the suites lie beside the checkout, not in it */
static struct str find_suite(struct arena *arena, const char *name)
{
    static const char *const places[] = { "../shared/suites", "../../shared/suites" };
    struct entries entries;

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct str path = path_join(arena, str_from(places[i]), str_from(name));
        if (folder_read(path.ptr, 10000, arena, &entries) == FILE_OK)
            return path;
    }
    printf("skipped: no ../shared/suites/%s\n", name);
    return STR("");
}

static void load_each(struct copy *copy, struct str folder, bool is_valid)
{
    struct entries entries = { 0 };

    if (folder.len == 0)
        return;
    EXPECT_EQ(folder_read(folder.ptr, 10000, copy->arena, &entries), FILE_OK);
    for (size_t i = 0; i < entries.len; i++) {
        struct str text;
        uint32_t errors;
        if (!str_ends(entries.items[i].name, STR(".yaml")))
            continue;
        EXPECT_EQ(file_read(path_join(copy->arena, folder, entries.items[i].name).ptr, 1 << 20, copy->arena, &text), FILE_OK);
        put(copy, "x.yaml", text);
        uint32_t all = load(copy, &errors);
        /* a finding or acceptance, which is told as a file that does not belong here; never a flood */
        if (all < 1 || all > FINDINGS_MAX)
            printf("%.*s: %u findings%s\n", STR_ARG(entries.items[i].name), (unsigned)all, is_valid ? " (valid)" : "");
        EXPECT_TRUE(all >= 1 && all <= FINDINGS_MAX);
    }
}

TEST(load_survives_the_yaml_test_suite)
{
    struct copy copy = make_copy();

    load_each(&copy, find_suite(copy.arena, "yaml-test-suite/valid"), true);
    load_each(&copy, find_suite(copy.arena, "yaml-test-suite/invalid"), false);
    arena_free(copy.arena);
}

/* naughty strings, as plain and as quoted texts */
TEST(load_survives_naughty_strings)
{
    struct copy copy = make_copy();
    struct str folder = find_suite(copy.arena, "blns"), rest = STR(""), line;
    struct buf buf = { 0 };

    if (folder.len > 0)
        EXPECT_EQ(file_read(path_join(copy.arena, folder, STR("blns.txt")).ptr, 1 << 20, copy.arena, &rest), FILE_OK);
    while (rest.ptr && str_split(&rest, '\n', &line)) {
        uint32_t errors;
        buf_clear(&buf);
        buf_printf(&buf, "titel: %.*s\nkurz: '", STR_ARG(line));
        for (size_t i = 0; i < line.len; i++)
            buf_printf(&buf, line.ptr[i] == '\'' ? "''" : "%c", line.ptr[i]);
        buf_printf(&buf, "'\n%s", strstr(copy.texts[1].ptr, "stichworte"));
        put(&copy, names[1], buf_str(&buf));
        EXPECT_TRUE(load(&copy, &errors) <= FINDINGS_MAX);
    }
    buf_free(&buf);
    arena_free(copy.arena);
}

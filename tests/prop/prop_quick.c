/* SPDX-License-Identifier: EUPL-1.2 */
/* The short cut past libyaml: where it does not give up, it makes the very tree libyaml leads to, and nothing was to be told. */
#include "base/buf.h"
#include "base/file.h"
#include "load/quick.h"
#include "load/ytree.h"
#include "test.h"

#include <stdio.h>

static bool is_same_place(struct span a, struct span b)
{
    return a.line == b.line && a.col == b.col && a.len == b.len;
}

static bool is_same(const struct ynode *a, const struct ynode *b)
{
    if (a->kind != b->kind || a->len != b->len || a->is_plain != b->is_plain || !is_same_place(a->at, b->at)
        || !a->key.ptr != !b->key.ptr || b->is_broken || b->is_cut)
        return false;
    if (a->key.ptr && (!str_equal(a->key, b->key) || !is_same_place(a->key_at, b->key_at)))
        return false;
    if (a->kind == YNODE_TEXT)
        return str_equal(a->text, b->text);
    a = a->first;
    b = b->first;
    for (; a && b; a = a->next, b = b->next)
        if (!is_same(a, b))
            return false;
    return !a && !b;
}

/* 1: taken, 0: given up */
static int compare(struct str text, const char *what)
{
    struct arena *arena = arena_create(), *other = arena_create();
    struct diags diags = diags_start(arena);
    struct source source;
    const struct ynode *quick = NULL;

    if (bytes_check(&source, 1, text, &diags, arena))
        quick = quick_read(&source, arena);
    if (quick) {
        const struct ynode *slow = ytree_read_all(&source, &diags, other);
        bool is_right = slow && diags.list.len == 0 && is_same(quick, slow);
        if (!is_right)
            printf("%s differs:\n%.*s---\n", what, STR_ARG(text));
        EXPECT_TRUE(is_right);
    }
    arena_free(other);
    arena_free(arena);
    return quick != NULL;
}

static int compare_file(const char *path)
{
    struct arena *arena = arena_create();
    struct str text;
    int taken = 0;

    if (EXPECT_EQ(file_read(path, 1 << 26, arena, &text), FILE_OK))
        taken = compare(text, path);
    arena_free(arena);
    return taken;
}

static int compare_folder(const char *path)
{
    struct arena *arena = arena_create();
    struct entries entries = { 0 };
    int taken = 0;

    folder_read(path, 10000, arena, &entries);
    for (size_t i = 0; i < entries.len; i++)
        if (str_ends(entries.items[i].name, STR(".yaml")))
            taken += compare_file(path_join(arena, str_from(path), entries.items[i].name).ptr);
    arena_free(arena);
    return taken;
}

/* the small guide is plain enough to be read quickly, all of it */
TEST(quick_takes_guides)
{
    EXPECT_EQ(compare_folder("tests/data/klein"), 4);
    EXPECT_EQ(compare_folder("tests/data/klein/lebenslagen"), 1);
    EXPECT_EQ(compare_folder("tests/data/klein/kontakte"), 1);
    EXPECT_EQ(compare_folder("tests/data/klein/kommunen/musterstadt"), 2);
    compare_folder("guide-data");
    compare_folder("guide-data/lebenslagen");
    compare_folder("guide-data/kontakte");
    compare_folder("guide-data/kommunen/duisburg");
}

TEST(quick_agrees_on_the_yaml_test_suite)
{
    compare_folder("../shared/suites/yaml-test-suite/valid");
    compare_folder("../shared/suites/yaml-test-suite/invalid");
    compare_folder("../../shared/suites/yaml-test-suite/valid");
    compare_folder("../../shared/suites/yaml-test-suite/invalid");
}

static const char *const starts[] = { "- ", "a: ", "b:", "key-2: ", "- c: ", "- - ", "-", "", "ä: ", "? ", "d : ", "1: ", "- e:" };
static const char *const values[] = {
    "text", "zwei Wörter", "\"in Zeichen\"", "'in Häkchen'", "[a, b]", "{x: y, z: \"ü, v\"}", "[]", "{}", "|", "|-", ">", ">-",
    "", "x # Kommentar", "x  # Kommentar", "# nur", "#", "http://a.b/?c=d#e", "[x: y]", "{x}", "[a", "b]", "'it''s'", "\"a\\\"b\"",
    "\"a\\nb\"", "a: b", "a:", "*x", "&x y", "!t z", "-", "- x", "-5", "?", "?x", "%", "@", "~", "…", "**a**", "a, b", "[[x]]",
    "[a, {b: [c, \"d\"]}, 'e']", "[a,\n  b,\n     c]", "{x: [\n y], z: w\n }", "[a\n  b]", "{x: \"a:b\", y: a:b}", "[a?, b#c]",
    "{\"x\": y}", "[\"x\": y]", "[a, ]", "[, a]", "{x: , y: z}", "{x:\n   y}", "x\n      weiter", "\"x\n   y\"", "---", "...", "x:y", "|+",
    ">2", "{a: b} c", "\"x\" y", "[a]]", "[ä, ö, ü]", "{x: ä, y: ö}", "a ", "'x' # y", "[x] # y", "|  # y",
};

static void add_line(struct buf *buf)
{
    uint32_t indent = test_random(4) * 2 + (test_random(12) == 0);

    if (test_random(12) == 0)
        indent = 0;
    for (uint32_t i = 0; i < indent; i++)
        buf_add_char(buf, ' ');
    if (test_random(10) > 0)
        buf_add(buf, str_from(starts[test_random(sizeof starts / sizeof starts[0])]));
    /* mostly tame, so that a document lives long enough to go wrong somewhere */
    uint32_t kinds = test_random(3) ? 13 : sizeof values / sizeof values[0];
    buf_add(buf, str_from(values[test_random(kinds)]));
    if (test_random(30) > 0)
        buf_add_char(buf, '\n');
    if (test_random(15) == 0)
        buf_add(buf, test_random(2) ? STR("\n") : STR("  # Zeile\n"));
}

TEST(quick_agrees_on_random_lines)
{
    struct buf buf = { 0 };
    int taken = 0;

    for (int round = 0; round < 200000; round++) {
        buf_clear(&buf);
        for (uint32_t lines = 1 + test_random(6); lines > 0; lines--)
            add_line(&buf);
        taken += compare(buf_str(&buf), "random lines");
    }
    printf("%d taken\n", taken);
    EXPECT_TRUE(taken > 2000);
    buf_free(&buf);
}

/* pieces of a real file exchanged, doubled, dropped */
TEST(quick_agrees_on_damaged_files)
{
    static const char bytes[] = "\"'[]{}:- \n#|>,?&*!\\x";
    struct arena *arena = arena_create();
    struct str text;
    struct buf buf = { 0 };
    int taken = 0;

    EXPECT_EQ(file_read("tests/data/klein/lebenslagen/probe.yaml", 1 << 20, arena, &text), FILE_OK);
    for (int round = 0; round < 60000; round++) {
        size_t from = test_random((uint32_t)text.len), to = from + test_random(12);
        buf_clear(&buf);
        buf_add(&buf, str_slice(text, 0, from));
        for (uint32_t n = test_random(3); n > 0; n--)
            buf_add_char(&buf, bytes[test_random(sizeof bytes - 1)]);
        buf_add(&buf, str_slice(text, test_random(2) ? from : to, text.len));
        taken += compare(buf_str(&buf), "a damaged file");
    }
    EXPECT_TRUE(taken > 1000);
    buf_free(&buf);
    arena_free(arena);
}

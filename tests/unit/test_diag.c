/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/diag.h"
#include "test.h"

static const struct finding missing = { "E901", LEVEL_ERROR, "„{1}“ fehlt in „{2}“" };
static const struct finding odd = { "W901", LEVEL_WARNING, "{2}{1}{3} {5} {" };

static struct span at(uint32_t file, uint32_t line, uint32_t col)
{
    return (struct span){ .file = file, .line = line, .col = col };
}

TEST(diag_fills_the_template)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);
    char name[] = "titel";

    EXPECT_FALSE(diag_add(&diags, &missing, at(1, 1, 1), (struct diag_more){ .arg = { str_from(name), STR("probe") } }));
    diag_add(&diags, &odd, at(1, 2, 1), (struct diag_more){ .arg = { STR("{2}"), STR("a") }, .hint = STR("So") });
    name[0] = 'x';
    EXPECT_STR(diags.list.items[0].text, "„titel“ fehlt in „probe“");
    EXPECT_STR(diags.list.items[0].hint, "");
    EXPECT_STR(diags.list.items[1].text, "a{2} {5} {");
    EXPECT_STR(diags.list.items[1].hint, "So");
    EXPECT_EQ(diags.errors, 1);
    EXPECT_EQ(diags.warnings, 1);
    arena_free(arena);
}

TEST(diag_sorts_by_place_then_by_order)
{
    static const struct {
        uint32_t file, line, col;
        const char *word;
    } rows[] = {
        { 2, 1, 1, "g" }, { 1, 9, 1, "e" }, { 1, 2, 7, "c" }, { 1, 2, 3, "a" },
        { 1, 2, 7, "d" }, { 1, 2, 3, "b" }, { 1, 10, 1, "f" },
    };
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        diag_add(&diags, &odd, at(rows[i].file, rows[i].line, rows[i].col),
                 (struct diag_more){ .arg = { str_from(rows[i].word) } });
    diags_sort(&diags);
    for (size_t i = 0; i < diags.list.len; i++)
        IEXPECT_EQ(i, diags.list.items[i].text.ptr[0], 'a' + (int)i);
    arena_free(arena);
}

TEST(diag_sort_drops_repetitions)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);

    diags_sort(&diags);
    for (int i = 0; i < 3; i++)
        diag_add(&diags, &missing, at(1, 2, 3), (struct diag_more){ .arg = { STR("a") } });
    diag_add(&diags, &missing, at(1, 2, 3), (struct diag_more){ .arg = { STR("b") } });
    diags_sort(&diags);
    EXPECT_EQ(diags.list.len, 2);
    EXPECT_EQ(diags.errors, 2);
    arena_free(arena);
}

/* two checks may each say the same twice, in turns */
TEST(diag_sort_drops_repetitions_apart)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);

    for (int i = 0; i < 6; i++)
        diag_add(&diags, i % 2 ? &missing : &odd, at(1, 2, 3), (struct diag_more){ .arg = { STR("a") } });
    diag_add(&diags, &missing, at(1, 2, 4), (struct diag_more){ .arg = { STR("a") } });
    diags_sort(&diags);
    EXPECT_EQ(diags.list.len, 3);
    EXPECT_EQ(diags.errors, 2);
    EXPECT_EQ(diags.warnings, 1);
    arena_free(arena);
}

TEST(diag_counts_beyond_what_it_keeps)
{
    struct arena *arena = arena_create();
    struct diags diags = diags_start(arena);

    for (uint32_t i = 0; i < DIAGS_MAX + 5; i++)
        diag_add(&diags, &missing, at(1, i + 1, 1), (struct diag_more){ .arg = { STR("a") } });
    EXPECT_EQ(diags.list.len, DIAGS_MAX);
    EXPECT_EQ(diags.errors, DIAGS_MAX + 5);
    arena_free(arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"
#include "test.h"

#include <stdint.h>
#include <string.h>

TEST(arena_gives_zeroed_aligned_memory)
{
    struct arena *arena = arena_create();

    for (size_t i = 1; i < 300; i++) {
        size_t align = (size_t)1 << (i % 5);
        char *bytes = arena_alloc(arena, i, 1, align);
        IEXPECT_EQ(i, (uintptr_t)bytes % align, 0);
        for (size_t k = 0; k < i; k++) {
            if (!IEXPECT_EQ(i, bytes[k], 0))
                break;
        }
        memset(bytes, 0x5a, i);
    }
    arena_free(arena);
}

TEST(arena_keeps_what_it_gave)
{
    struct arena *arena = arena_create();
    struct str texts[100];

    for (int i = 0; i < 100; i++)
        texts[i] = arena_printf(arena, "%d:%0*d", i, i + 1, 0);
    for (int i = 0; i < 100; i++) {
        struct str number, rest = texts[i];
        IEXPECT_TRUE(i, str_split(&rest, ':', &number));
        IEXPECT_EQ(i, rest.len, i + 1);
        IEXPECT_EQ(i, texts[i].ptr[texts[i].len], '\0');
    }
    arena_free(arena);
}

TEST(arena_rewind_gives_back_and_keeps_the_rest)
{
    struct arena *arena = arena_create();
    struct arena_mark start = arena_mark(arena);
    struct str kept = arena_str(arena, STR("bleibt"));
    struct arena_mark mark = arena_mark(arena);

    for (int round = 0; round < 50; round++) {
        for (int i = 0; i < 40; i++)
            arena_printf(arena, "%d", i * round);
        arena_rewind(arena, mark);
        IEXPECT_STR(round, kept, "bleibt");
    }
    size_t held = arena_size(arena);
    arena_rewind(arena, start);
    arena_str(arena, STR("neu"));
    EXPECT_TRUE(arena_size(arena) <= held);
    arena_free(arena);
}

TEST(arena_does_not_grow_in_a_loop)
{
    struct arena *arena = arena_create();
    struct arena_mark start = arena_mark(arena);
    size_t held = 0;

    for (int round = 0; round < 100; round++) {
        arena_alloc(arena, 10, 1, 1);
        held = round == 0 ? arena_size(arena) : held;
        arena_rewind(arena, start);
    }
    EXPECT_EQ(arena_size(arena), held);
    arena_free(arena);
}

/* a round that needs more than the first block finds room for it in the next round, and does not ask for ever more */
TEST(arena_settles_in_a_loop)
{
    struct arena *arena = arena_create();
    size_t held = 0;

    arena_alloc(arena, 1, 1, 1);
    struct arena_mark mark = arena_mark(arena);
    for (int round = 0; round < 100; round++) {
        arena_alloc(arena, 1000000, 1, 1);
        arena_alloc(arena, 100, 1, 1);
        held = round == 0 ? arena_size(arena) : held;
        IEXPECT_EQ(round, arena_size(arena), held);
        arena_rewind(arena, mark);
    }
    arena_free(arena);

    arena = arena_create();
    mark = arena_mark(arena);
    for (int round = 0; round < 100; round++) {
        for (int i = 0; i < 3000; i++)
            arena_alloc(arena, 100, 1, 1);
        held = round == 1 ? arena_size(arena) : held;
        if (round > 1)
            IEXPECT_EQ(round, arena_size(arena), held);
        arena_rewind(arena, mark);
    }
    arena_free(arena);
}

TEST(arena_takes_empty_and_large)
{
    struct arena *arena = arena_create();

    EXPECT_TRUE(arena_alloc(arena, 0, 8, 8) != NULL);
    EXPECT_STR(arena_str(arena, STR("")), "");
    char *large = ARENA_ARRAY(arena, char, 10000000);
    large[9999999] = 'x';
    EXPECT_EQ(large[0], 0);
    arena_free(arena);
    arena_free(NULL);
}

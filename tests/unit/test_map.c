/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/map.h"
#include "test.h"

TEST(map_keeps_scopes_apart)
{
    struct arena *arena = arena_create();
    struct map map = { 0 };
    bool is_new;

    EXPECT_TRUE(map_get(&map, 0, STR("a")) == NULL);
    *map_put(&map, 0, STR("a"), arena, &is_new) = 1;
    EXPECT_TRUE(is_new);
    *map_put(&map, 1, STR("a"), arena, &is_new) = 2;
    EXPECT_TRUE(is_new);
    EXPECT_EQ(*map_put(&map, 0, STR("a"), arena, &is_new), 1);
    EXPECT_FALSE(is_new);
    EXPECT_EQ(*map_get(&map, 1, STR("a")), 2);
    EXPECT_TRUE(map_get(&map, 2, STR("a")) == NULL);
    EXPECT_EQ(map.len, 2);
    arena_free(arena);
}

TEST(map_grows)
{
    struct arena *arena = arena_create();
    struct map map = { 0 };

    for (uint32_t i = 0; i < 5000; i++)
        *map_put(&map, i % 7, arena_printf(arena, "key-%u", (unsigned)i), arena, NULL) = i;
    EXPECT_EQ(map.len, 5000);
    struct map copy = map_copy(&map, arena);
    for (uint32_t i = 0; i < 5000; i++) {
        const uint32_t *value = map_get(&copy, i % 7, arena_printf(arena, "key-%u", (unsigned)i));
        IEXPECT_TRUE(i, value && *value == i);
        IEXPECT_TRUE(i, map_get(&copy, 8, arena_printf(arena, "key-%u", (unsigned)i)) == NULL);
    }
    arena_free(arena);
}

TEST(map_hash_is_fnv)
{
    EXPECT_TRUE(hash_bytes(HASH_START, STR("")) == UINT64_C(0xcbf29ce484222325));
    EXPECT_TRUE(hash_bytes(HASH_START, STR("foobar")) == UINT64_C(0x85944171f73967e8));
}

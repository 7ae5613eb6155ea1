/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/vec.h"
#include "test.h"

TEST(vec_push_keeps_the_order)
{
    struct arena *arena = arena_create();
    VEC(int) numbers = { 0 };

    for (int i = 0; i < 1000; i++) {
        int *item = VEC_PUSH(&numbers, arena);
        IEXPECT_EQ(i, *item, 0);
        *item = i;
    }
    EXPECT_EQ(numbers.len, 1000);
    for (int i = 0; i < 1000; i++)
        IEXPECT_EQ(i, numbers.items[i], i);
    arena_free(arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/typo.h"

#include "test.h"
#include "text/distance.h"

static int slips(const char *pattern, const char *word)
{
    struct typo_walk walk;
    uint32_t failed;

    return typo_start(&walk, str_from(pattern)) ? typo_word(&walk, str_from(word), 0, &failed) : -3;
}

TEST(typo_one_from_four_letters_two_from_eight)
{
    EXPECT_EQ(slips("not", "rot"), -3);
    EXPECT_EQ(slips("mobing", "mobbing"), 1);
    EXPECT_EQ(slips("sucht", "sucht"), 0);
    EXPECT_EQ(slips("schut", "sucht"), TYPO_NONE);
    EXPECT_EQ(slips("suhct", "sucht"), 1);
    EXPECT_EQ(slips("jugenamt", "jugendamt"), 1);
    EXPECT_EQ(slips("schulpsycologi", "schulpsychologie"), 2);
    EXPECT_EQ(slips("schulpsycolog", "schulpsychologie"), TYPO_PREFIX);
    EXPECT_EQ(slips("gewalt", "armut"), TYPO_NONE);
}

/* with a shared beginning the verdict is that without, and as the plain distance has it */
TEST(typo_agrees_with_the_distance)
{
    for (int round = 0; round < 20000; round++) {
        char pattern[12], word[12], before[12];
        struct typo_walk walk;
        uint32_t failed, shared = 0;
        size_t len = 4 + test_random(7), word_len = 2 + test_random(9);
        for (size_t i = 0; i < 12; i++) {
            pattern[i] = (char)('a' + test_random(3));
            before[i] = (char)('a' + test_random(3));
            word[i] = test_random(3) ? pattern[i] : (char)('a' + test_random(3));
        }
        struct str p = { pattern, len }, w = { word, word_len }, b = { before, 11 };
        while (shared < w.len && before[shared] == word[shared])
            shared++;
        typo_start(&walk, p);
        typo_word(&walk, b, 0, &failed);
        bool is_skipped = shared >= failed;
        int got = is_skipped ? TYPO_NONE : typo_word(&walk, w, shared, &failed);
        int bound = len < 8 ? 1 : 2, distance = distance_bounded(p, w, bound);
        if (!IEXPECT_EQ(round, got >= 0 ? got : bound + 1, distance))
            return;
    }
}

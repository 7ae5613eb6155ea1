/* SPDX-License-Identifier: EUPL-1.2 */
/* A tiny test harness; tests/README.md shows how to use it. */
#ifndef TEST_H
#define TEST_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* A test begins a line; the Makefile finds it by grep. Names are unique in a
   runner, so they begin with the module: TEST(buf_append_grows) { … } */
#define TEST(name) void test_##name(void); void test_##name(void)

/* Every check goes on after a failure and says whether it held, so that a
   test can stop itself: if (!EXPECT_EQ(n, 2)) return; */
#define EXPECT_TRUE(x) IEXPECT_TRUE(TEST_NO_ROW, x)
#define EXPECT_FALSE(x) IEXPECT_FALSE(TEST_NO_ROW, x)
#define EXPECT_EQ(actual, expected) IEXPECT_EQ(TEST_NO_ROW, actual, expected)
#define EXPECT_STR(actual, expected) IEXPECT_STR(TEST_NO_ROW, actual, expected)

/* The same for a row of a table; the row is printed with the failure. */
#define IEXPECT_TRUE(row, x) \
    test_true(TEST_HERE(row), #x, (x) ? true : false)
#define IEXPECT_FALSE(row, x) \
    test_true(TEST_HERE(row), "!(" #x ")", (x) ? false : true)
#define IEXPECT_EQ(row, actual, expected) \
    test_eq(TEST_HERE(row), #actual, (intmax_t)(actual), (intmax_t)(expected))
/* both sides: struct str or C string; a compound literal needs parentheses */
#define IEXPECT_STR(row, actual, expected) \
    test_str(TEST_HERE(row), #actual, TEST_STR(actual), TEST_STR(expected))

/* holds when the statement ends the program by abort(), as BUG() does */
#define EXPECT_ABORT(...) \
    do { \
        if (test_in_child()) { \
            __VA_ARGS__; \
            test_child_lives(); \
        } \
        test_true(TEST_HERE(TEST_NO_ROW), "aborts: " #__VA_ARGS__, test_child_aborted()); \
    } while (0)

/* a fresh empty folder; tests/run removes it */
const char *test_dir(void);
/* fixed seed, printed with a failure; SEED=n in the environment sets another */
uint32_t test_random(uint32_t below);

enum { TEST_NO_ROW = -1 };
struct test_place {
    const char *file;
    int line;
    long row;
};
#define TEST_HERE(index) (struct test_place){ __FILE__, __LINE__, (long)(index) }
#define TEST_STR(x) _Generic((x), struct str: test_from_str, \
    char *: test_from_text, const char *: test_from_text)(x)
struct str test_from_str(struct str text);
struct str test_from_text(const char *text);
bool test_true(struct test_place place, const char *what, bool is_true);
bool test_eq(struct test_place place, const char *what, intmax_t actual, intmax_t expected);
bool test_str(struct test_place place, const char *what, struct str actual, struct str expected);
bool test_in_child(void);
void test_child_lives(void);
bool test_child_aborted(void);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Runs each test in a process of its own: a crash fails one test, not all.
   Usage: build/<variant>/unit [-v] [-n] [WORD]
     -v    name every test
     -n    no own process, for the debugger
     WORD  only tests whose file or name contains it */
#define _XOPEN_SOURCE 700 /* nftw */
#include "test.h"

#include <ftw.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define T(name, file) void test_##name(void);
#include TEST_LIST
#undef T

enum { SECONDS_PER_TEST = 120 };

struct test {
    const char *name;
    const char *file;
    void (*run)(void);
};

static const struct test tests[] = {
#define T(name, file) { #name, file, test_##name },
#include TEST_LIST
    { NULL, NULL, NULL },
};

static char workshop[4096]; /* all folders of this run, removed at its end */
static int failures;
static pid_t child;
static uint32_t seed, random_state;
static bool is_random_used;

static bool fail_at(struct test_place place)
{
    failures++;
    printf("%s:%d: ", place.file, place.line);
    if (place.row != TEST_NO_ROW)
        printf("row %ld: ", place.row);
    return false;
}

bool test_true(struct test_place place, const char *what, bool is_true)
{
    if (is_true)
        return true;
    fail_at(place);
    printf("does not hold: %s\n", what);
    return false;
}

bool test_eq(struct test_place place, const char *what, intmax_t actual, intmax_t expected)
{
    if (actual == expected)
        return true;
    fail_at(place);
    printf("%s is %jd, expected %jd\n", what, actual, expected);
    return false;
}

struct str test_from_str(struct str text)
{
    return text;
}

struct str test_from_text(const char *text)
{
    return str_from(text);
}

static void print_str(const char *label, struct str text)
{
    printf("  %s \"", label);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        if (byte == '\n')
            printf("\\n");
        else if (byte < ' ' || byte == 0x7f)
            printf("\\x%02x", byte);
        else
            putchar(byte);
    }
    printf("\"\n");
}

bool test_str(struct test_place place, const char *what, struct str actual, struct str expected)
{
    if (actual.len == expected.len
        && (actual.len == 0 || memcmp(actual.ptr, expected.ptr, actual.len) == 0))
        return true;
    fail_at(place);
    printf("%s\n", what);
    print_str("is      ", actual);
    print_str("expected", expected);
    return false;
}

bool test_in_child(void)
{
    fflush(NULL);
    child = fork();
    if (child != 0)
        return false;
    /* the complaint of a death that is wanted is no news; nor is its core */
    setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
    if (!freopen("/dev/null", "w", stderr))
        _exit(0);
    return true;
}

void test_child_lives(void)
{
    _exit(0);
}

bool test_child_aborted(void)
{
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFSIGNALED(status)
        && WTERMSIG(status) == SIGABRT;
}

const char *test_dir(void)
{
    static char path[sizeof workshop + 8];
    snprintf(path, sizeof path, "%s/XXXXXX", workshop);
    if (!mkdtemp(path)) {
        perror(path);
        exit(1);
    }
    return path;
}

static bool open_workshop(void)
{
    const char *base = getenv("TMPDIR");

    snprintf(workshop, sizeof workshop, "%s/schulguide-test-XXXXXX", base && *base ? base : "/tmp");
    /* a test may go on as somebody else */
    if (mkdtemp(workshop) && chmod(workshop, 0755) == 0)
        return true;
    perror(workshop);
    return false;
}

static int drop(const char *path, const struct stat *info, int kind, struct FTW *place)
{
    (void)info;
    (void)kind;
    (void)place;
    return remove(path);
}

uint32_t test_random(uint32_t below)
{
    is_random_used = true;
    /* xorshift: the same row of numbers everywhere */
    random_state ^= random_state << 13;
    random_state ^= random_state >> 17;
    random_state ^= random_state << 5;
    return below ? random_state % below : random_state;
}

/* in the child: the test's own verdict becomes the exit status */
static void run_here(const struct test *test)
{
    random_state = seed;
    test->run();
    if (failures && is_random_used)
        printf("  SEED=%u\n", (unsigned)seed);
}

static bool run_apart(const struct test *test)
{
    int status = 0;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        alarm(SECONDS_PER_TEST);
        run_here(test);
        exit(failures ? 1 : 0);
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid) {
        perror("fork");
        return false;
    }
    if (WIFSIGNALED(status))
        printf("%s: %s: died by signal %d\n", test->file, test->name, WTERMSIG(status));
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool run_test(const struct test *test, bool is_apart)
{
    if (is_apart)
        return run_apart(test);
    failures = 0;
    run_here(test);
    return failures == 0;
}

static bool is_wanted(const struct test *test, const char *word)
{
    return !word || strstr(test->name, word) || strstr(test->file, word);
}

int main(int argc, char **argv)
{
    bool is_apart = true, is_verbose = false;
    int passed = 0, failed = 0, option;
    const char *given = getenv("SEED");

    setlocale(LC_CTYPE, "C.UTF-8");
    seed = given && *given ? (uint32_t)strtoul(given, NULL, 10) : 20261121;
    seed = seed ? seed : 1;
    while ((option = getopt(argc, argv, "vn")) != -1) {
        is_verbose |= option == 'v';
        is_apart &= option != 'n';
        if (option == '?')
            return 2;
    }
    if (!open_workshop())
        return 2;
    for (const struct test *test = tests; test->name; test++) {
        if (!is_wanted(test, argv[optind]))
            continue;
        bool is_passed = run_test(test, is_apart);
        passed += is_passed;
        failed += !is_passed;
        if (is_verbose || !is_passed)
            printf("%s %s: %s\n", is_passed ? "ok  " : "FAIL", test->file, test->name);
    }
    nftw(workshop, drop, 16, FTW_DEPTH | FTW_PHYS);
    printf("%d passed, %d failed, 0 skipped\n", passed, failed);
    return failed ? 1 : 0;
}

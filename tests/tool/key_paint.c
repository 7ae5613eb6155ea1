/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * From a key to the complete repaint, of programs on a pseudo terminal of 80x24, in turn in one run.
 *   key_paint [-q QUIET] [-r LIMIT] QUERIES NAME PREPARE COMMAND [NAME PREPARE COMMAND]…
 * Each COMMAND (for sh) is started and left to load until it is silent; PREPARE is typed ("" for nothing), then each query of
 * QUERIES (one a line) letter by letter, and taken back with ^U. A key's repaint is complete at its last byte before QUIET
 * milliseconds of silence (150). Prints for each program the milliseconds from key to last byte, and for all but the first the
 * median over the keys of first / this; ends with 1 where that is above LIMIT.
 */
#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 600
#include "base/file.h"
#include "text/utf8.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PROGRAMS_MAX 4
#define LOADING 60000.0 /* milliseconds a program may take until it first says something */

struct program {
    const char *name, *prepare, *command;
    int terminal;
    pid_t pid;
    double *times; /* of each key */
};

struct bench {
    struct program programs[PROGRAMS_MAX];
    size_t len, keys;
    double quiet, limit;
};

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void start(struct program *p)
{
    struct winsize size = { .ws_row = 24, .ws_col = 80 };

    p->terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (p->terminal < 0 || grantpt(p->terminal) || unlockpt(p->terminal))
        exit(4);
    ioctl(p->terminal, TIOCSWINSZ, &size);
    p->pid = fork();
    if (p->pid != 0)
        return;
    setsid();
    int side = open(ptsname(p->terminal), O_RDWR);
    for (int i = 0; i < 3; i++)
        dup2(side, i);
    setenv("TERM", "xterm-256color", 1);
    execl("/bin/sh", "sh", "-c", p->command, (char *)NULL);
    _exit(127);
}

/* the time from since to the last byte before silence; first: how long to wait for the first byte. Answers where the cursor is. */
static double last_byte(const struct program *p, double since, double first, double quiet)
{
    double last = since, wait = first;
    char bytes[65536];

    for (;;) {
        struct pollfd poll_for = { p->terminal, POLLIN, 0 };
        double left = wait - (now() - last);
        if (left <= 0 || poll(&poll_for, 1, (int)left + 1) <= 0)
            return last - since;
        ssize_t len = read(p->terminal, bytes, sizeof bytes - 1);
        if (len <= 0)
            return last - since;
        last = now();
        wait = quiet;
        bytes[len] = '\0';
        if (strstr(bytes, "\033[6n") && write(p->terminal, "\033[1;1R", 6) < 0)
            return last - since;
    }
}

static double press(const struct bench *b, const struct program *p, struct str key)
{
    double since = now();

    if (write(p->terminal, key.ptr, key.len) < 0)
        return 0;
    return last_byte(p, since, 2 * b->quiet, b->quiet);
}

static void type_query(struct bench *b, struct str query)
{
    for (size_t from = 0, to; from < query.len; from = to, b->keys++) {
        to = utf8_next_grapheme(query, from);
        for (size_t i = 0; i < b->len; i++)
            b->programs[i].times[b->keys] = press(b, &b->programs[i], str_slice(query, from, to));
    }
    for (size_t i = 0; i < b->len; i++)
        press(b, &b->programs[i], STR("\x15"));
}

static int by_value(const void *a, const void *b)
{
    const double *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

/* whether the ratio is within the limit */
static bool report(const struct bench *b, const struct program *p)
{
    double *ratios = malloc(b->keys * sizeof *ratios);

    for (size_t i = 0; ratios && i < b->keys; i++)
        ratios[i] = b->programs[0].times[i] / p->times[i];
    if (!ratios)
        exit(4);
    qsort(ratios, b->keys, sizeof *ratios, by_value);
    double ratio = ratios[b->keys / 2];
    memcpy(ratios, p->times, b->keys * sizeof *ratios);
    qsort(ratios, b->keys, sizeof *ratios, by_value);
    printf("%-12s keys %zu  p50 %.2f ms  p90 %.2f ms  max %.2f ms", p->name, b->keys, ratios[b->keys / 2],
           ratios[b->keys * 9 / 10], ratios[b->keys - 1]);
    printf(p == b->programs ? "\n" : "  first / this %.3f\n", ratio);
    free(ratios);
    return p == b->programs || ratio <= b->limit;
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_create();
    struct bench b = { .quiet = 150, .limit = 1e9 };
    struct str text, query;
    bool is_good = true;
    int option;

    while ((option = getopt(argc, argv, "q:r:")) == 'q' || option == 'r')
        *(option == 'q' ? &b.quiet : &b.limit) = strtod(optarg, NULL);
    if (argc - optind < 4 || file_read(argv[optind], (size_t)1 << 24, arena, &text) != FILE_OK) {
        fprintf(stderr, "usage: key_paint [-q QUIET] [-r LIMIT] QUERIES NAME PREPARE COMMAND…\n");
        return 2;
    }
    for (int i = optind + 1; i + 2 < argc && b.len < PROGRAMS_MAX; i += 3) {
        struct program *p = &b.programs[b.len++];
        *p = (struct program){ .name = argv[i], .prepare = argv[i + 1], .command = argv[i + 2] };
        p->times = ARENA_ARRAY(arena, double, text.len + 1);
        start(p);
        last_byte(p, now(), LOADING, 1000);
        press(&b, p, str_from(p->prepare));
    }
    while (str_split(&text, '\n', &query))
        type_query(&b, query);
    for (size_t i = 0; i < b.len && b.keys > 0; i++)
        is_good = report(&b, &b.programs[i]) && is_good;
    for (size_t i = 0; i < b.len; i++) {
        kill(b.programs[i].pid, SIGHUP);
        close(b.programs[i].terminal);
        waitpid(b.programs[i].pid, NULL, 0);
    }
    arena_free(arena);
    return b.keys > 0 && is_good ? 0 : 1;
}

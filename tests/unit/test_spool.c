/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/spool.h"

#include "base/file.h"
#include "test.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* a folder that holds nothing but a script of this name, as the only part of PATH */
static const char *fake(struct arena *arena, const char *name, const char *script)
{
    struct str folder = str_from(test_dir());
    struct str path = path_join(arena, folder, str_from(name));
    struct str text = arena_printf(arena, "#!/bin/sh\n%s\n", script);

    EXPECT_EQ(file_write(path.ptr, text, 0600), 0);
    EXPECT_EQ(chmod(path.ptr, 0700), 0);
    setenv("PATH", folder.ptr, 1);
    return folder.ptr;
}

static struct spool run(struct arena *arena, const char *script, struct str input)
{
    struct spool spool;

    fake(arena, "lp", script);
    spool_print(&spool, NULL, NULL, input, arena);
    spool_run(&spool);
    return spool;
}

TEST(spool_hands_over_all_of_the_text)
{
    struct arena *arena = arena_create();
    char *text = ARENA_ARRAY(arena, char, 300001);

    memset(text, 'x', 300000);
    struct spool spool = run(arena, "/usr/bin/wc -c", (struct str){ text, 300000 });
    EXPECT_EQ(spool.state, SPOOL_DONE);
    EXPECT_EQ(spool.status, 0);
    EXPECT_STR(spool_said(&spool, arena), "300000");
    arena_free(arena);
}

TEST(spool_tells_a_status)
{
    struct arena *arena = arena_create();
    struct spool spool = run(arena, "echo 'lp: Error - no default destination' >&2; exit 1", STR(""));

    EXPECT_EQ(spool.state, SPOOL_DONE);
    EXPECT_EQ(spool.status, 1);
    EXPECT_STR(spool_said(&spool, arena), "lp: Error - no default destination");
    arena_free(arena);
}

/* F102: it hangs, floods, or reads nothing */
TEST(spool_ends_what_hangs)
{
    struct arena *arena = arena_create();
    struct spool spool;

    fake(arena, "lp", "/bin/sleep 999 & wait");
    spool_print(&spool, NULL, NULL, STR("x"), arena);
    EXPECT_TRUE(spool_step(&spool, 10));
    spool.deadline = 0;
    EXPECT_FALSE(spool_step(&spool, 10));
    EXPECT_EQ(spool.state, SPOOL_LATE);
    arena_free(arena);
}

TEST(spool_survives_a_flood_and_a_closed_pipe)
{
    struct arena *arena = arena_create();
    char *text = ARENA_ARRAY(arena, char, 300001);

    memset(text, 'x', 300000);
    struct spool spool = run(arena, "/usr/bin/head -c 1000000 /dev/zero >&2; exit 3", (struct str){ text, 300000 });
    EXPECT_EQ(spool.state, SPOOL_DONE);
    EXPECT_EQ(spool.status, 3);
    EXPECT_EQ(spool.output_len, SPOOL_OUTPUT);
    spool = run(arena, "exec <&-; /bin/sleep 0.1; exit 0", (struct str){ text, 300000 });
    EXPECT_EQ(spool.state, SPOOL_DONE);
    EXPECT_EQ(spool.status, 0);
    arena_free(arena);
}

TEST(spool_says_what_died_or_is_missing)
{
    struct arena *arena = arena_create();
    struct spool spool = run(arena, "kill -9 $$", STR(""));

    EXPECT_EQ(spool.state, SPOOL_FAILED);
    setenv("PATH", "/nirgends:.::relativ", 1);
    spool_print(&spool, NULL, NULL, STR(""), arena);
    EXPECT_EQ(spool.state, SPOOL_MISSING);
    unsetenv("PATH");
    spool_print(&spool, NULL, NULL, STR(""), arena);
    EXPECT_EQ(spool.state, SPOOL_MISSING);
    EXPECT_FALSE(spool_open("/etc/passwd", arena));
    arena_free(arena);
}

static int changed;

/* more than a pipe holds, and a status */
static int give_much(void *context, int out)
{
    struct arena *arena = context;
    char *text = ARENA_ARRAY(arena, char, 300000);

    changed = 1;
    memset(text, 'y', 300000);
    return file_put(out, (struct str){ text, 300000 }) == 0 ? 4 : 5;
}

TEST(spool_apart_gives_all_and_changes_nothing)
{
    struct arena *arena = arena_create();
    struct buf bytes = { 0 };
    struct spool spool;

    spool_apart(&spool, give_much, arena, &bytes);
    spool_run(&spool);
    EXPECT_EQ(spool.state, SPOOL_DONE);
    EXPECT_EQ(spool.status, 4);
    EXPECT_EQ(bytes.len, 300000);
    EXPECT_TRUE(bytes.ptr[0] == 'y' && bytes.ptr[299999] == 'y');
    EXPECT_EQ(changed, 0);
    buf_free(&bytes);
    arena_free(arena);
}

static int never_end(void *context, int out)
{
    (void)context;
    (void)out;
    while (pause() != 0)
        ;
    return 0;
}

static int die(void *context, int out)
{
    (void)context;
    (void)out;
    raise(SIGKILL);
    return 0;
}

TEST(spool_apart_is_stopped_and_may_die)
{
    struct buf bytes = { 0 };
    struct spool spool;

    spool_apart(&spool, never_end, NULL, &bytes);
    EXPECT_TRUE(spool_step(&spool, 10));
    spool_stop(&spool);
    EXPECT_EQ(spool.state, SPOOL_LATE);
    spool_apart(&spool, die, NULL, &bytes);
    spool_run(&spool);
    EXPECT_EQ(spool.state, SPOOL_FAILED);
    EXPECT_EQ(bytes.len, 0);
    buf_free(&bytes);
}

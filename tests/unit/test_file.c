/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/file.h"
#include "test.h"

#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/* a path in a fresh folder of the test */
static const char *place(struct arena *arena, const char *folder, const char *name)
{
    return path_join(arena, str_from(folder), str_from(name)).ptr;
}

TEST(file_write_then_read)
{
    struct arena *arena = arena_create();
    const char *path = place(arena, test_dir(), "a");
    struct str text;
    struct stat st;

    EXPECT_EQ(file_write(path, STR("eins\0zwei"), 0600), 0);
    EXPECT_EQ(file_read(path, 100, arena, &text), FILE_OK);
    EXPECT_STR(text, STR("eins\0zwei"));
    EXPECT_EQ(text.ptr[text.len], '\0');
    EXPECT_EQ(file_write(path, STR(""), 0640), 0);
    EXPECT_EQ(file_read(path, 0, arena, &text), FILE_OK);
    EXPECT_STR(text, "");
    EXPECT_EQ(stat(path, &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0640);
    arena_free(arena);
}

TEST(file_read_keeps_to_the_limit)
{
    struct arena *arena = arena_create();
    const char *path = place(arena, test_dir(), "a");
    struct str text;

    file_write(path, STR("12345"), 0600);
    EXPECT_EQ(file_read(path, 5, arena, &text), FILE_OK);
    EXPECT_EQ(file_read(path, 4, arena, &text), FILE_TOO_LARGE);
    EXPECT_STR(text, "");
    arena_free(arena);
}

/* a file far beyond the limit is not read, nor does a pipe hold anyone up */
TEST(file_read_refuses_what_is_no_file)
{
    struct arena *arena = arena_create();
    const char *folder = test_dir(), *pipe_path = place(arena, folder, "pipe"), *large = place(arena, folder, "large");
    struct str text;

    EXPECT_EQ(mkfifo(pipe_path, 0600), 0);
    EXPECT_EQ(file_read(pipe_path, 100, arena, &text), FILE_NOT_REGULAR);
    EXPECT_EQ(file_read("/dev/zero", 100, arena, &text), FILE_NOT_REGULAR);
    EXPECT_EQ(file_read(folder, 100, arena, &text), FILE_NOT_REGULAR);
    EXPECT_EQ(file_read(place(arena, folder, "nichts"), 100, arena, &text), FILE_MISSING);
    EXPECT_EQ(file_read(place(arena, folder, "pipe/x"), 100, arena, &text), FILE_MISSING);
    EXPECT_EQ(file_write(large, STR("x"), 0600), 0);
    EXPECT_EQ(truncate(large, 200L << 20), 0);
    size_t held = arena_size(arena);
    EXPECT_EQ(file_read(large, 64 << 20, arena, &text), FILE_TOO_LARGE);
    EXPECT_EQ(arena_size(arena), held);
    arena_free(arena);
}

TEST(file_read_tells_sockets_and_loops)
{
    struct arena *arena = arena_create();
    const char *folder = test_dir(), *loop = place(arena, folder, "loop");
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    struct str text;

    EXPECT_EQ(symlink("loop", loop), 0);
    EXPECT_EQ(file_read(loop, 100, arena, &text), FILE_MISSING);
    struct str path = path_join(arena, str_from(folder), STR("s"));
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (fd >= 0 && path.len < sizeof address.sun_path) {
        memcpy(address.sun_path, path.ptr, path.len);
        EXPECT_EQ(bind(fd, (struct sockaddr *)&address, sizeof address), 0);
        EXPECT_EQ(file_read(path.ptr, 100, arena, &text), FILE_NOT_REGULAR);
        close(fd);
    }
    arena_free(arena);
}

/* "mode as for open": what the user's umask takes stays taken */
TEST(file_write_obeys_the_umask)
{
    struct arena *arena = arena_create();
    const char *path = place(arena, test_dir(), "a");
    struct stat st;

    umask(027);
    EXPECT_EQ(file_write(path, STR("x"), 0666), 0);
    EXPECT_EQ(stat(path, &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0640);
    EXPECT_EQ(umask(0), 027);
    arena_free(arena);
}

TEST(file_write_leaves_no_second_file)
{
    struct arena *arena = arena_create();
    const char *folder = test_dir();
    struct entries entries;

    EXPECT_EQ(file_write(place(arena, folder, "a"), STR("alt"), 0600), 0);
    EXPECT_EQ(file_write(place(arena, folder, "a"), STR("neu"), 0600), 0);
    EXPECT_EQ(file_write(folder, STR("x"), 0600), EISDIR);
    EXPECT_EQ(file_write(place(arena, folder, "nichts/a"), STR("x"), 0600), ENOENT);
    EXPECT_EQ(folder_read(folder, 10, arena, &entries), FILE_OK);
    EXPECT_EQ(entries.len, 1);
    arena_free(arena);
}

/* a device or pipe is written straight, never renamed over; /dev/full shows that its error comes through */
TEST(file_write_does_not_replace_a_device)
{
    struct stat st;

    EXPECT_EQ(file_write("/dev/null", STR("x"), 0600), 0);
    EXPECT_TRUE(stat("/dev/null", &st) == 0 && S_ISCHR(st.st_mode));
    EXPECT_EQ(file_write("/dev/full", STR("x"), 0600), ENOSPC);
    EXPECT_TRUE(stat("/dev/full", &st) == 0 && S_ISCHR(st.st_mode));
}

TEST(file_folder_is_listed_in_order)
{
    static const char *const names[] = { "b", "a", "ä", ".c", "B" };
    static const char *const expected[] = { ".c", "B", "a", "b", "link", "unter", "ä" };
    struct arena *arena = arena_create();
    const char *folder = test_dir();
    struct entries entries;

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        IEXPECT_EQ(i, file_write(place(arena, folder, names[i]), STR("x"), 0600), 0);
    EXPECT_EQ(folder_make(place(arena, folder, "unter")), 0);
    EXPECT_EQ(symlink("a", place(arena, folder, "link")), 0);
    EXPECT_EQ(folder_read(folder, 7, arena, &entries), FILE_OK);
    if (!EXPECT_EQ(entries.len, 7))
        return;
    for (size_t i = 0; i < 7; i++)
        IEXPECT_STR(i, entries.items[i].name, expected[i]);
    EXPECT_EQ(entries.items[4].kind, ENTRY_LINK);
    EXPECT_EQ(entries.items[5].kind, ENTRY_FOLDER);
    EXPECT_EQ(entries.items[0].kind, ENTRY_FILE);
    EXPECT_EQ(folder_read(folder, 6, arena, &entries), FILE_TOO_LARGE);
    EXPECT_EQ(entries.len, 0);
    EXPECT_EQ(folder_read(place(arena, folder, "a"), 9, arena, &entries), FILE_NOT_REGULAR);
    EXPECT_EQ(folder_read(place(arena, folder, "nichts"), 9, arena, &entries), FILE_MISSING);
    arena_free(arena);
}

TEST(file_folder_make_makes_all_above)
{
    struct arena *arena = arena_create();
    const char *folder = test_dir(), *deep = place(arena, folder, "a/b/c");
    struct stat st;

    umask(0);
    EXPECT_EQ(folder_make(deep), 0);
    EXPECT_EQ(folder_make(deep), 0);
    EXPECT_TRUE(stat(deep, &st) == 0 && S_ISDIR(st.st_mode));
    EXPECT_EQ(st.st_mode & 0777, 0700);
    EXPECT_EQ(file_write(place(arena, folder, "a/x"), STR("x"), 0600), 0);
    EXPECT_TRUE(folder_make(place(arena, folder, "a/x/y")) != 0);
    arena_free(arena);
}

TEST(file_path_join_knows_slashes)
{
    struct arena *arena = arena_create();

    EXPECT_STR(path_join(arena, STR("a"), STR("b")), "a/b");
    EXPECT_STR(path_join(arena, STR("a/"), STR("b")), "a/b");
    EXPECT_STR(path_join(arena, STR(""), STR("b")), "b");
    EXPECT_STR(path_join(arena, STR("a"), STR("/b")), "/b");
    arena_free(arena);
}

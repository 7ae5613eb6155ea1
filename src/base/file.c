/* SPDX-License-Identifier: EUPL-1.2 */
#define _XOPEN_SOURCE 700 /* realpath, which glibc hides otherwise */
#include "base/file.h"

#include "base/vec.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static enum file_result result_from_errno(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP: /* links that lead to each other */
        return FILE_MISSING;
    case ENXIO: /* a socket cannot be opened */
        return FILE_NOT_REGULAR;
    case EACCES:
    case EPERM:
        return FILE_DENIED;
    default:
        return FILE_FAILED;
    }
}

/* a descriptor that is none of 0 to 2, which a careless caller may have closed */
static int open_above_std(const char *path, int flags, unsigned mode)
{
    int fd = open(path, flags | O_CLOEXEC, mode);

    if (fd < 0 || fd > 2)
        return fd;
    int high = fcntl(fd, F_DUPFD_CLOEXEC, 3);
    int error = errno;
    close(fd);
    errno = error;
    return high;
}

/* up to size bytes; fewer only at the end of the file, -1 with errno on failure */
static ssize_t read_all(int fd, char *to, size_t size)
{
    size_t done = 0;

    while (done < size) {
        ssize_t n = read(fd, to + done, size - done);
        if (n == 0)
            break;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return -1;
        done += (size_t)n;
    }
    return (ssize_t)done;
}

static bool is_same(const struct stat *a, const struct stat *b)
{
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static enum file_result read_open(int fd, size_t limit, struct arena *arena, struct str *text)
{
    struct stat before, after;

    if (fstat(fd, &before) != 0)
        return FILE_FAILED;
    if (!S_ISREG(before.st_mode))
        return FILE_NOT_REGULAR;
    if (before.st_size < 0 || (unsigned long long)before.st_size > limit)
        return FILE_TOO_LARGE;
    size_t size = (size_t)before.st_size;
    char *bytes = ARENA_ARRAY(arena, char, size + 1);
    /* one byte more than the file has shows that it grew */
    ssize_t got = read_all(fd, bytes, size + 1);
    if (got < 0)
        return result_from_errno(errno);
    if ((size_t)got != size || fstat(fd, &after) != 0 || !is_same(&before, &after))
        return FILE_CHANGED;
    bytes[size] = '\0';
    *text = (struct str){ bytes, size };
    return FILE_OK;
}

enum file_result file_read(const char *path, size_t limit, struct arena *arena, struct str *text)
{
    *text = STR("");
    int fd = open_above_std(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
    if (fd < 0)
        return result_from_errno(errno);
    enum file_result result = read_open(fd, limit, arena, text);
    int error = errno;
    close(fd);
    errno = error;
    return result;
}

int file_put(int fd, struct str text)
{
    while (text.len > 0) {
        ssize_t n = write(fd, text.ptr, text.len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return errno;
        text = str_slice(text, (size_t)n, text.len);
    }
    return 0;
}

static int write_straight(const char *path, struct str text)
{
    int fd = open_above_std(path, O_WRONLY | O_NOCTTY, 0);

    if (fd < 0)
        return errno;
    int error = file_put(fd, text);
    if (close(fd) != 0 && error == 0)
        error = errno;
    return error;
}

/*
 * The rename is only safe once the folder itself is on disk; file systems that cannot sync a folder say EINVAL, and one that
 * we may write into but not read cannot be asked. The file is there then all the same.
 */
static int sync_folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    struct arena *arena = arena_create();
    struct str folder = !slash ? STR(".") : slash == path ? STR("/") : (struct str){ path, (size_t)(slash - path) };
    int error = 0, fd = open_above_std(arena_str(arena, folder).ptr, O_RDONLY | O_DIRECTORY, 0);

    if (fd < 0)
        error = errno == EACCES ? 0 : errno;
    else {
        if (fsync(fd) != 0 && errno != EINVAL)
            error = errno;
        close(fd);
    }
    arena_free(arena);
    return error;
}

static int write_beside(const char *path, char *temporary, struct str text, unsigned mode)
{
    int fd = mkstemp(temporary);

    if (fd < 0)
        return errno;
    mode_t mask = umask(0); /* asking means setting; there is one thread */
    umask(mask);
    int error = fchmod(fd, (mode_t)mode & ~mask) != 0 ? errno : file_put(fd, text);
    if (error == 0 && fsync(fd) != 0)
        error = errno;
    if (close(fd) != 0 && error == 0)
        error = errno;
    if (error == 0 && rename(temporary, path) != 0)
        error = errno;
    if (error != 0) {
        unlink(temporary);
        return error;
    }
    return sync_folder_of(path);
}

int file_write(const char *path, struct str text, unsigned mode)
{
    struct stat there;

    if (stat(path, &there) == 0 && !S_ISREG(there.st_mode))
        return S_ISDIR(there.st_mode) ? EISDIR : write_straight(path, text);
    struct arena *arena = arena_create();
    size_t size = strlen(path) + sizeof ".XXXXXX";
    char *temporary = ARENA_ARRAY(arena, char, size);
    snprintf(temporary, size, "%s.XXXXXX", path);
    int error = write_beside(path, temporary, text, mode);
    arena_free(arena);
    return error;
}

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static enum entry_kind kind_of_mode(mode_t mode)
{
    return S_ISREG(mode) ? ENTRY_FILE : S_ISDIR(mode) ? ENTRY_FOLDER : S_ISLNK(mode) ? ENTRY_LINK : ENTRY_OTHER;
}

static enum entry_kind entry_kind(const char *folder, const char *name, struct arena *arena)
{
    struct arena_mark mark = arena_mark(arena);
    struct stat st;
    bool known = lstat(path_join(arena, str_from(folder), str_from(name)).ptr, &st) == 0;

    arena_rewind(arena, mark);
    return known ? kind_of_mode(st.st_mode) : ENTRY_OTHER;
}

enum file_result folder_read(const char *path, size_t limit, struct arena *arena, struct entries *entries)
{
    VEC(struct entry) list = { 0 };
    enum file_result result = FILE_OK;

    *entries = (struct entries){ 0 };
    DIR *dir = opendir(path);
    if (!dir)
        return errno == ENOTDIR ? FILE_NOT_REGULAR : result_from_errno(errno);
    for (;;) {
        errno = 0;
        const struct dirent *d = readdir(dir);
        if (!d) {
            if (errno != 0)
                result = FILE_FAILED;
            break;
        }
        if (strcmp(d->d_name, ".") == 0 || strcmp(d->d_name, "..") == 0)
            continue;
        if (list.len == limit) {
            result = FILE_TOO_LARGE;
            break;
        }
        enum entry_kind kind = entry_kind(path, d->d_name, arena);
        *VEC_PUSH(&list, arena) = (struct entry){ arena_str(arena, str_from(d->d_name)), kind };
    }
    int error = errno;
    closedir(dir);
    errno = error;
    if (list.len > 0)
        qsort(list.items, list.len, sizeof *list.items, compare_entries);
    if (result == FILE_OK)
        *entries = (struct entries){ list.items, list.len };
    return result;
}

enum file_result path_real(const char *path, struct arena *arena, struct str *real, enum entry_kind *kind)
{
    struct stat st;
    char *resolved = realpath(path, NULL);

    *real = STR("");
    *kind = ENTRY_OTHER;
    if (!resolved)
        return errno == ELOOP ? FILE_MISSING : result_from_errno(errno);
    *real = arena_str(arena, str_from(resolved));
    free(resolved);
    if (lstat(real->ptr, &st) != 0)
        return result_from_errno(errno);
    *kind = kind_of_mode(st.st_mode);
    return FILE_OK;
}

struct str path_join(struct arena *arena, struct str folder, struct str name)
{
    if (name.len > 0 && name.ptr[0] == '/')
        return arena_str(arena, name);
    bool has_slash = folder.len > 0 && folder.ptr[folder.len - 1] == '/';
    return arena_printf(arena, "%.*s%s%.*s", STR_ARG(folder), has_slash || folder.len == 0 ? "" : "/", STR_ARG(name));
}

int folder_make(const char *path)
{
    struct arena *arena = arena_create();
    char *part = ARENA_ARRAY(arena, char, strlen(path) + 1);
    int error = 0;

    memcpy(part, path, strlen(path));
    for (char *p = part + 1; error == 0; p++) {
        if (*p != '/' && *p != '\0')
            continue;
        char end = *p;
        *p = '\0';
        if (mkdir(part, 0700) != 0 && errno != EEXIST)
            error = errno;
        *p = end;
        if (end == '\0')
            break;
    }
    arena_free(arena);
    return error;
}

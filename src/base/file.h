/* SPDX-License-Identifier: EUPL-1.2 */
/* Whole files and folders, read with limits and written so that the old one stays until the new one is complete. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum file_result {
    FILE_OK,
    FILE_MISSING,     /* nothing there, or a link that leads nowhere */
    FILE_DENIED,      /* no permission */
    FILE_NOT_REGULAR, /* a folder, device, pipe or socket */
    FILE_TOO_LARGE,   /* more than the limit; nothing was read */
    FILE_CHANGED,     /* grew, shrank or was replaced while it was read */
    FILE_FAILED,      /* the system said no; errno tells why */
};

/*
 * Reads a regular file of at most limit bytes into arena, NUL-terminated. Never waits on a pipe or device, never maps the
 * file (a stick pulled out must be an error, not a signal). On failure *text is empty; errno is kept for FILE_FAILED.
 */
enum file_result file_read(const char *path, size_t limit, struct arena *arena, struct str *text);

/* Writes all of text to an open descriptor, however little it takes at a time; 0 or an errno. */
int file_put(int fd, struct str text);

/*
 * Writes text to path through a temporary file beside it, synced and renamed, so that path is the old file or the whole new
 * one at any moment; mode as for open. A device or pipe at path is written straight, never replaced. Gives 0 or an errno.
 */
int file_write(const char *path, struct str text, unsigned mode);

enum entry_kind { ENTRY_FILE, ENTRY_FOLDER, ENTRY_LINK, ENTRY_OTHER };

struct entry {
    struct str name; /* bytes as the file system has them */
    enum entry_kind kind;
};

struct entries {
    const struct entry *items; /* sorted by name, without "." and ".." */
    size_t len;
};

/* The entries of a folder, at most limit (FILE_TOO_LARGE beyond). FILE_NOT_REGULAR where path is no folder. */
enum file_result folder_read(const char *path, size_t limit, struct arena *arena, struct entries *entries);

/* Where a link leads in the end, without links on the way, and what is there; a loop or nothing there is FILE_MISSING. */
enum file_result path_real(const char *path, struct arena *arena, struct str *real, enum entry_kind *kind);

/* "a/b" from "a" and "b"; an absolute second part stays itself */
struct str path_join(struct arena *arena, struct str folder, struct str name);
/* makes the folder and what is missing above it, mode 0700; 0 or an errno */
int folder_make(const char *path);

#endif

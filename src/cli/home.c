/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/home.h"

#include "base/file.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <sys/stat.h>

#define DIRS_LIMIT 65536

/* XDG Base Directory Specification: a relative path there is to be ignored */
static struct str absolute(const char *variable)
{
    struct str path = str_from(getenv(variable));

    return str_starts(path, STR("/")) ? path : STR("");
}

static bool is_folder(struct str path)
{
    struct stat st;

    return path.len > 0 && stat(path.ptr, &st) == 0 && S_ISDIR(st.st_mode);
}

/* the folder below home that the line XDG_DOCUMENTS_DIR="$HOME/Dokumente" names; empty where it names none there */
static struct str below_home(struct str line)
{
    struct str start = STR("XDG_DOCUMENTS_DIR=\"$HOME/");

    line = str_trim(line);
    if (!str_starts(line, start) || !str_ends(line, STR("\"")))
        return STR("");
    return str_slice(line, start.len, line.len - 1);
}

/* what the desktop has written down about the reader's folders */
static struct str chosen_folder(struct str home, struct arena *arena)
{
    struct str config = absolute("XDG_CONFIG_HOME"), text, line;

    if (config.len == 0)
        config = path_join(arena, home, STR(".config"));
    if (file_read(path_join(arena, config, STR("user-dirs.dirs")).ptr, DIRS_LIMIT, arena, &text) != FILE_OK)
        return STR("");
    while (str_split(&text, '\n', &line))
        if (below_home(line).len > 0 && utf8_valid(line) == line.len)
            return below_home(line);
    return STR("");
}

struct str home_documents(struct arena *arena)
{
    struct str home = absolute("HOME");
    struct str names[] = { STR(""), STR("Dokumente"), STR("Documents") };

    if (!is_folder(home))
        return STR("");
    names[0] = chosen_folder(home, arena);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].len > 0 && is_folder(path_join(arena, home, names[i])))
            return path_join(arena, STR("~"), names[i]);
    return STR("~");
}

struct str home_expand(struct str path, struct arena *arena)
{
    struct str home = absolute("HOME");

    if (home.len == 0 || !(str_is(path, "~") || str_starts(path, STR("~/"))))
        return arena_str(arena, path);
    return arena_printf(arena, "%.*s%.*s", STR_ARG(home), STR_ARG(str_slice(path, 1, path.len)));
}

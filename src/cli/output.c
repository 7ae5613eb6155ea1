/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/output.h"

#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int output_stdout(struct str text)
{
    return file_put(STDOUT_FILENO, text);
}

const char *output_error(int error)
{
    static const struct {
        int error;
        const char *text;
    } sentences[] = {
        { ENOSPC, "Der Datenträger ist voll" },
        { EDQUOT, "Ihr Speicherplatz ist aufgebraucht" },
        { EFBIG, "Die Datei würde größer, als das System erlaubt" },
        { EACCES, "Sie haben dort keine Schreibrechte" },
        { EPERM, "Das System erlaubt es nicht" },
        { EROFS, "Der Datenträger ist schreibgeschützt" },
        { ENOENT, "Den Ordner gibt es nicht" },
        { ENOTDIR, "Ein Teil des Pfades ist kein Ordner" },
        { EISDIR, "Das ist ein Ordner" },
        { EIO, "Der Datenträger meldet einen Fehler" },
        { ENAMETOOLONG, "Der Name ist zu lang" },
        { EBADF, "Die Ausgabe ist geschlossen" },
    };

    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
        if (sentences[i].error == error)
            return sentences[i].text;
    return strerror(error);
}

/* asks on the terminal; anything but "j…" is no */
static bool may_replace(struct str path)
{
    char answer[16];

    fprintf(stderr, "„%.*s“ gibt es schon. Ersetzen? [j/N] ", STR_ARG(path));
    fflush(stderr);
    return fgets(answer, sizeof answer, stdin) && (answer[0] == 'j' || answer[0] == 'J');
}

bool output_is_there(struct str path)
{
    struct stat st;

    return lstat(path.ptr, &st) == 0 && (S_ISREG(st.st_mode) || S_ISLNK(st.st_mode));
}

int output_file(struct cli *cli, struct str path, struct str text, bool is_forced)
{
    if (!is_forced && output_is_there(path)) {
        if (!isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
            return cli_fail(cli, STATUS_IO, STR("Mit „-f“ wird sie ersetzt"), "„%.*s“ gibt es schon", STR_ARG(path));
        if (!may_replace(path))
            return cli_fail(cli, STATUS_IO, STR(""), "„%.*s“ bleibt, wie sie war", STR_ARG(path));
    }
    int error = file_write(path.ptr, text, 0600);
    if (error != 0)
        return cli_fail(cli, STATUS_IO, STR(""), "„%.*s“ ließ sich nicht schreiben: %s", STR_ARG(path), output_error(error));
    return STATUS_OK;
}

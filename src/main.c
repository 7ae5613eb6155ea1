/* SPDX-License-Identifier: EUPL-1.2 */
/* The program's door: a sane start whatever the caller left open, the locale, then the command line. */
#include "cli/cli.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* With 0, 1 or 2 closed the next file opened would take their place, and a message would be written into it. */
static void open_standard_streams(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY) != fd)
            exit(4);
}

int main(int argc, char **argv)
{
    open_standard_streams();
    /* a reader that went away and a file size limit are errors to be told, not deaths */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    /* only LC_CTYPE: numbers and dates look the same everywhere */
    if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX < 2)
        setlocale(LC_CTYPE, "C.UTF-8");
    return cli_main(argc, argv);
}

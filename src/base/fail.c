/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/fail.h"

#include <stdio.h>
#include <stdlib.h>

#define EXIT_IO 4

/* the one piece of global state in the program: what a dying process must undo */
static void (*restore_hook)(void);

void fail_on_exit(void (*restore)(void))
{
    restore_hook = restore;
}

void fail_restore(void)
{
    void (*hook)(void) = restore_hook;

    restore_hook = NULL;
    if (hook)
        hook();
}

_Noreturn void fail_oom(void)
{
    fail_restore();
    fputs("schulguide: Der Arbeitsspeicher reicht nicht aus; bitte andere Programme schließen\n", stderr);
    exit(EXIT_IO);
}

_Noreturn void fail_bug(const char *file, int line, const char *what)
{
    fail_restore();
    fprintf(stderr, "schulguide: Programmfehler in %s:%d (%s); bitte melden\n", file, line, what);
    abort();
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The program's door: locale, then the command line. */
#include "cli/cli.h"

#include <locale.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    /* only LC_CTYPE: numbers and dates look the same everywhere */
    if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX < 2)
        setlocale(LC_CTYPE, "C.UTF-8");
    return cli_main(argc, argv);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The lists that pruefen makes beside its findings; each adds to the command's output and gives a status. */
#ifndef CLI_AUDIT_PRINT_H
#define CLI_AUDIT_PRINT_H

#include "cli/cmd.h"

/* --wege: paths and branches of each Lebenslage, the sum, the branches that no training case walks */
int wege_count(struct cli *cli);
/* --wege --alle: every path on a line, written as it is found */
int wege_list(struct cli *cli);
/* --faellig: what is to be checked, in the order to work through */
int faellig_list(struct cli *cli);

#endif

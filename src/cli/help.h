/* SPDX-License-Identifier: EUPL-1.2 */
/* German help, made from the tables of commands and options. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/cmd.h"

/* the help of one command, or of the program where command is the first row */
void help_print(struct buf *out, const struct command *commands, size_t len, const struct command *command, uint64_t common);
const char *help_version(void);

#endif

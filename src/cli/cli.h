/* SPDX-License-Identifier: EUPL-1.2 */
/* The command line: sub-commands as rows of a table, their help, the exit status of the specification. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/* Runs the program; argv in the locale's encoding, bytes as the system gave them. Gives the exit status. */
int cli_main(int argc, char *argv[]);

#endif

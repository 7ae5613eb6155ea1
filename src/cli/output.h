/* SPDX-License-Identifier: EUPL-1.2 */
/* Where results go: standard output, or a file that is asked about before it is replaced. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "cli/cmd.h"

/* Writes all of text to stdout; 0 or an errno. EPIPE, a reader that went away, is no failure to be told. */
int output_stdout(struct str text);
/* a German sentence for an errno */
const char *output_error(int error);
/* whether something is at path that writing would replace */
bool output_is_there(struct str path);
/* Writes text to a file; asks on a terminal before an existing one is replaced, refuses elsewhere unless is_forced. A status. */
int output_file(struct cli *cli, struct str path, struct str text, bool is_forced);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef CLI_PAGE_TEXT_H
#define CLI_PAGE_TEXT_H

#include "cli/cmd.h"

/* Adds a page as plain text to the command's output, at cli_width but never wider than 100 columns. */
void page_print(struct cli *cli, const struct doc *doc);

#endif

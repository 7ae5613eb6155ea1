/* SPDX-License-Identifier: EUPL-1.2 */
/* What the navigator on the screen and the one in lines share: the reader's choices, taken in and kept. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "app/view.h"
#include "cli/cmd.h"

/* the choices a session begins with; after cli_load */
struct app_settings session_settings(const struct cli *cli);
/* finds with the command's index, which is built when it is first asked */
struct searcher session_searcher(struct cli *cli);
/* Keeps the reader's choices for the next time; what cannot be saved holds for this session only. 0 or an errno. */
int session_save(struct cli *cli, const struct app_settings *chosen);
/* Says at the end that saving failed; nothing where error is 0. */
void session_explain(struct cli *cli, int error);

#endif

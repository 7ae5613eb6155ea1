/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/page_text.h"

#include "render/render.h"

#define PAGE_WIDTH_MAX 100

void page_print(struct cli *cli, const struct doc *doc)
{
    int width = cli_width(cli);
    struct render_options options = { .width = width < PAGE_WIDTH_MAX ? width : PAGE_WIDTH_MAX };

    render_text(doc, &options, cli->scratch, &cli->out);
}

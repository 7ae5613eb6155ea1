/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"

/* the ids to type next, which the page itself does not show */
static void add_next(struct cli *cli, const struct walk *walk)
{
    const struct knoten *k = guide_knoten(cli->guide, walk->at);
    struct str way = walk_to_text(cli->guide, walk, cli->scratch);

    if (k->antworten_len == 0)
        return;
    buf_add(&cli->out, STR("\nWeiter mit:\n"));
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = &cli->guide->antworten[k->antworten.n + i];
        buf_printf(&cli->out, "  schulguide gehen %.*s %.*s\n", STR_ARG(way), STR_ARG(a->id));
    }
}

int cmd_gehen(struct cli *cli)
{
    struct json j = { .buf = &cli->out };
    struct walk walk;
    int status = cli_load(cli);

    if (status == STATUS_OK)
        status = cli_walk(cli, 0, &walk);
    if (status != STATUS_OK)
        return status;
    if (opt_given(cli->args, OPT_JSON)) {
        json_add_knoten(&j, cli, walk.at);
        json_line(&j);
        return STATUS_OK;
    }
    struct page_context context = cli_page(cli, &walk);
    struct doc doc = doc_start(cli->command);
    doc_from_knoten(&doc, &context, walk.at);
    page_print(cli, &doc);
    add_next(cli, &walk);
    return STATUS_OK;
}

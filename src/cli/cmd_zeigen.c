/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"
#include "text/distance.h"

/* every id that can be shown, for "Gemeint: …?" */
static struct str nearest_id(struct cli *cli, struct str word)
{
    const struct guide *g = cli->guide;
    VEC(struct str) ids = { 0 };

    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->lebenslagen[i].id;
    for (uint32_t i = 0; i < g->stellen_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->stellen[i].id;
    for (uint32_t i = 0; i < g->kontakte_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->kontakte[i].id;
    for (uint32_t i = 0; i < g->recht_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->recht[i].id;
    for (uint32_t i = 0; i < g->quellen_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->quellen[i].id;
    for (uint32_t i = 0; i < g->begriffe_len; i++)
        *VEC_PUSH(&ids, cli->command) = g->begriffe[i].id;
    struct str near = distance_nearest(word, ids.items, ids.len, cli->command);
    return near.len ? arena_printf(cli->command, "Gemeint: „%.*s“?", STR_ARG(near)) : STR("");
}

int cmd_zeigen(struct cli *cli)
{
    struct json j = { .buf = &cli->out };

    if (cli->args->words_len != 1)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide zeigen jugendamt"), "Es fehlt eine KENNUNG, genau eine");
    int status = cli_load(cli);
    if (status != STATUS_OK)
        return status;
    struct str word = cli->args->words[0];
    struct thing thing = guide_find(cli->guide, word);
    if (thing.kind == THING_NONE)
        return cli_fail(cli, STATUS_NOTHING, nearest_id(cli, word), "„%.*s“ gibt es in diesem Guide nicht", STR_ARG(word));
    if (opt_given(cli->args, OPT_JSON)) {
        json_add_thing(&j, cli, thing);
        json_line(&j);
        return STATUS_OK;
    }
    struct page_context context = cli_page(cli, NULL);
    struct doc doc = doc_start(cli->command);
    doc_from_thing(&doc, &context, thing);
    page_print(cli, &doc);
    return STATUS_OK;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"
#include "walk/fallcode.h"

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

static void print_walk(struct cli *cli, const struct walk *walk)
{
    struct json j = { .buf = &cli->out };
    struct str code = fallcode_make(cli->guide, walk, 1, cli->command);

    if (opt_given(cli->args, OPT_JSON)) {
        json_add_knoten(&j, cli, walk->at, code);
        json_line(&j);
        return;
    }
    struct page_context context = cli_page(cli, walk);
    struct doc doc = doc_start(cli->command);
    doc_from_knoten(&doc, &context, walk->at);
    page_print(cli, &doc);
    if (code.len > 0)
        buf_printf(&cli->out, "\nFallcode: %.*s\n", STR_ARG(code));
    add_next(cli, walk);
}

int cmd_gehen(struct cli *cli)
{
    struct walk *walk = ARENA_NEW(cli->command, struct walk);
    int status = cli_load(cli);

    if (status == STATUS_OK)
        status = cli_walk(cli, 0, walk);
    if (status == STATUS_OK)
        print_walk(cli, walk);
    return status;
}

static struct str join_words(struct cli *cli)
{
    struct buf buf = { 0 };

    for (size_t i = 0; i < cli->args->words_len; i++)
        buf_add(&buf, cli->args->words[i]);
    struct str code = arena_str(cli->command, buf_str(&buf));
    buf_free(&buf);
    return code;
}

int cmd_fallcode(struct cli *cli)
{
    if (cli->args->words_len == 0)
        return cli_fail(cli, STATUS_USAGE, STR("Er steht auf jedem Blatt, in Gruppen zu vier Zeichen"), "Es fehlt ein CODE");
    int status = cli_load(cli);
    if (status != STATUS_OK)
        return status;
    struct fallcode *code = ARENA_NEW(cli->command, struct fallcode);
    *code = fallcode_read(cli->guide, join_words(cli), cli->command);
    if (code->result == FALLCODE_TYPO)
        return cli_fail(cli, STATUS_NOTHING, STR("Bitte vergleichen Sie jedes Zeichen"), "Das ist kein Fallcode, oder ein Zeichen ist falsch");
    status = cli_explain_code(cli, code);
    for (size_t i = 0; i < code->walks_len; i++)
        if (walk_is_open(&code->walks[i]))
            print_walk(cli, &code->walks[i]);
    return status;
}

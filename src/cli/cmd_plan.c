/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"
#include "walk/fallcode.h"

static void json_line_of(struct json *j, struct cli *cli, const struct plan_line *line)
{
    const struct guide *g = cli->guide;

    json_open(j, NULL, '{');
    json_str(j, "dringlichkeit", str_from(dringlichkeit_id(line->dringlichkeit)));
    json_str(j, "text", plain_text(cli, line->text));
    json_open(j, "rolle", '[');
    for (uint32_t i = 0; i < line->rollen_len; i++)
        json_str(j, NULL, g->rollen[line->rollen[i].n].id);
    json_close(j, ']');
    json_str(j, "frist", plain_text(cli, line->frist));
    json_open(j, "stellen", '[');
    for (uint32_t i = 0; i < line->stellen_len; i++)
        json_str(j, NULL, guide_stelle(g, line->stellen[i])->id);
    json_close(j, ']');
    json_open(j, "recht", '[');
    for (uint32_t i = 0; i < line->recht_len; i++)
        json_str(j, NULL, guide_recht(g, line->recht[i])->id);
    json_close(j, ']');
    json_open(j, "aus", '[');
    for (uint32_t i = 0; i < line->aus_len; i++)
        json_str(j, NULL, knoten_ref(cli, line->aus[i]));
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

static void print_json(struct cli *cli, const struct plan_page *page)
{
    struct plan plan = plan_make(cli->guide, page->walks, page->walks_len, page->rolle, cli->command);
    struct json j = { .buf = &cli->out };

    for (size_t i = 0; i < plan.len; i++)
        json_line_of(&j, cli, &plan.lines[i]);
}

static void print_page(struct cli *cli, const struct plan_page *page)
{
    struct page_context context = cli_page(cli, NULL);
    struct doc doc = doc_start(cli->command);
    struct str code = fallcode_make(cli->guide, page->walks, page->walks_len, cli->command);

    doc_from_plan(&doc, &context, page);
    page_print(cli, &doc);
    if (code.len > 0)
        buf_printf(&cli->out, "\nFallcode: %.*s\n", STR_ARG(code));
}

int cli_plan(struct cli *cli, size_t from, struct plan_page *page)
{
    struct str day = cli->args->value[OPT_AB];

    *page = (struct plan_page){ .rolle = { NO_ID } };
    if (opt_given(cli->args, OPT_AB) && (!date_parse(day, &page->from) || page->from.day == 0))
        return cli_fail(cli, STATUS_USAGE, STR(""), "„%.*s“ ist kein Datum der Form JJJJ-MM-TT", STR_ARG(day));
    if (opt_given(cli->args, OPT_ROLLE))
        page->rolle = cli->rolle;
    return cli_walks(cli, from, &page->walks, &page->walks_len);
}

int cmd_plan(struct cli *cli)
{
    struct plan_page page;
    int status = cli_load(cli);

    if (status == STATUS_OK)
        status = cli_plan(cli, 0, &page);
    if (status != STATUS_OK)
        return status;
    if (opt_given(cli->args, OPT_JSON))
        print_json(cli, &page);
    else
        print_page(cli, &page);
    return STATUS_OK;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/json.h"
#include "cli/thing_json.h"
#include "index/index.h"

#include <stdio.h>

/* what `zeigen` takes */
static struct str ref_of(struct cli *cli, struct thing thing)
{
    return thing.kind == THING_KNOTEN ? knoten_ref(cli, (struct knoten_id){ thing.n }) : guide_id(cli->guide, thing);
}

/* what is printed of a hit */
struct row {
    struct str art, id, title, text;
};

static void add_json(struct cli *cli, const struct row *row)
{
    struct json j = { .buf = &cli->out };

    json_open(&j, NULL, '{');
    json_str(&j, "art", row->art);
    json_str(&j, "id", row->id);
    json_str(&j, "titel", row->title);
    json_str(&j, "auszug", row->text);
    json_close(&j, '}');
    json_line(&j);
}

static void add_line(struct cli *cli, const struct row *row)
{
    buf_printf(&cli->out, "%-10.*s  %.*s  %.*s", STR_ARG(row->art), STR_ARG(row->id), STR_ARG(row->title));
    if (row->text.len > 0)
        buf_printf(&cli->out, "  –  %.*s", STR_ARG(row->text));
    buf_add_char(&cli->out, '\n');
}

static void add_row(struct cli *cli, struct row row)
{
    if (opt_given(cli->args, OPT_JSON))
        add_json(cli, &row);
    else
        add_line(cli, &row);
}

/* training cases whose titles have all words; they come last, since nobody in need looks for an example. How many */
static uint32_t add_uebungen(struct cli *cli, const struct asked *asked)
{
    const struct guide *g = cli->guide;
    uint32_t count = 0;

    for (uint32_t i = 0; i < g->uebungen_len; i++) {
        struct arena_mark mark = arena_mark(cli->scratch);
        bool is_hit = index_answers(asked, g->uebungen[i].titel.s, cli->scratch);
        arena_rewind(cli->scratch, mark);
        if (is_hit)
            add_row(cli, (struct row){ STR("uebung"), g->uebungen[i].id, g->uebungen[i].titel.s, STR("") });
        count += is_hit;
    }
    return count;
}

static struct str join_words(struct cli *cli)
{
    struct str query = STR("");

    for (size_t i = 0; i < cli->args->words_len; i++)
        query = arena_printf(cli->command, "%.*s%s%.*s", STR_ARG(query), i > 0 ? " " : "", STR_ARG(cli->args->words[i]));
    return query;
}

static int nothing(struct cli *cli, const struct index *index, struct str query)
{
    struct str words[SUGGESTIONS_MAX], near = STR("");
    size_t len = index_suggest(index, query, words, cli->command);

    for (size_t i = 0; i < len; i++)
        near = arena_printf(cli->command, "%.*s%s„%.*s“", STR_ARG(near), i > 0 ? ", " : "Ähnliche Wörter im Guide: ",
                            STR_ARG(words[i]));
    near = arena_printf(cli->command, "%.*s%sBei akuter Gefahr: 110 oder 112", STR_ARG(near), len > 0 ? ". " : "");
    return cli_fail(cli, STATUS_NOTHING, near, "Zu „%.*s“ steht nichts in diesem Guide", STR_ARG(query));
}

int cmd_suchen(struct cli *cli)
{
    struct hits hits;

    if (cli->args->words_len == 0)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide suchen schwänzen"), "Es fehlt ein WORT");
    int status = cli_load_all(cli);
    if (status != STATUS_OK)
        return status;
    struct str query = join_words(cli);
    const struct index *index = index_build(cli->guide, cli->keep, cli->scratch);
    struct search_options options = { cli->place };
    index_search(index, query, &options, cli->scratch, &hits);
    const struct asked *asked = index_ask(index, query, cli->command);
    for (size_t i = 0; i < hits.len; i++) {
        struct thing thing = hits.items[i].thing;
        struct excerpt excerpt = index_excerpt(index, asked, hits.items[i], cli->command);
        add_row(cli, (struct row){ str_from(thing_kind_id(thing.kind)), ref_of(cli, thing), excerpt.title.text, excerpt.text.text });
    }
    if (add_uebungen(cli, asked) == 0 && hits.len == 0)
        return nothing(cli, index, query);
    if (hits.is_partial)
        fprintf(stderr, "schulguide: Nichts enthält alle Wörter; gezeigt wird, was einige davon enthält\n");
    return STATUS_OK;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* A Lebenslage's tree: as indented text, or as a graph for Graphviz (the DOT language). */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"
#include "text/width.h"
#include "text/wrap.h"

static struct str answer_text(struct cli *cli, const struct antwort *a)
{
    return plain_text(cli, a->text);
}

/* --- DOT --- */

static void dot_string(struct buf *out, struct str s, int columns, struct arena *scratch)
{
    struct wrap_lines lines = wrap_columns(s, columns, scratch);

    for (size_t i = 0; i < lines.len; i++) {
        struct str line = str_slice(s, lines.items[i].from, lines.items[i].to);
        if (i > 0)
            buf_add(out, STR("\\n"));
        for (size_t c = 0; c < line.len; c++) {
            if (line.ptr[c] == '"' || line.ptr[c] == '\\')
                buf_add_char(out, '\\');
            buf_add_char(out, line.ptr[c]);
        }
        if (lines.items[i].hyphen)
            buf_add_char(out, '-');
    }
}

static void dot_node(struct cli *cli, struct knoten_id id, bool is_foreign)
{
    static const char *const colours[] = { [DRINGLICHKEIT_SOFORT] = "#f4c7c3", [DRINGLICHKEIT_HEUTE] = "#fce8b2",
                                           [DRINGLICHKEIT_WOCHE] = "#d9ead3", [DRINGLICHKEIT_LAENGER] = "#e8eaed" };
    const struct knoten *k = guide_knoten(cli->guide, id);
    char nummer[NUMMER_SIZE];

    guide_nummer(cli->guide, id, nummer);
    buf_printf(&cli->out, "  \"%s\" [label=\"%s\\n", nummer, nummer);
    dot_string(&cli->out, plain_text(cli, k->satz), 32, cli->scratch);
    buf_add(&cli->out, STR("\""));
    if (k->art == KNOTEN_EMPFEHLUNG)
        buf_printf(&cli->out, ", style=\"rounded,filled\", fillcolor=\"%s\"", colours[k->dringlichkeit]);
    if (is_foreign)
        buf_add(&cli->out, STR(", style=dashed"));
    buf_add(&cli->out, STR("];\n"));
}

static void dot_edges(struct cli *cli, struct knoten_id id, bool *is_drawn)
{
    const struct guide *g = cli->guide;
    const struct knoten *k = guide_knoten(g, id);
    char from[NUMMER_SIZE], to[NUMMER_SIZE];

    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = &g->antworten[k->antworten.n + i];
        if (a->weiter.n == NO_ID)
            continue;
        if (guide_knoten(g, a->weiter)->lebenslage.n != k->lebenslage.n && !is_drawn[a->weiter.n]) {
            dot_node(cli, a->weiter, true);
            is_drawn[a->weiter.n] = true;
        }
        buf_printf(&cli->out, "  \"%s\" -> \"%s\" [label=\"", guide_nummer(g, id, from), guide_nummer(g, a->weiter, to));
        dot_string(&cli->out, answer_text(cli, a), 24, cli->scratch);
        buf_printf(&cli->out, "\"%s];\n", a->is_akut ? ", color=\"#b00020\", penwidth=2" : "");
    }
}

static void print_dot(struct cli *cli, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(cli->guide, id);
    bool *is_drawn = ARENA_ARRAY(cli->command, bool, cli->guide->knoten_len + 1);

    buf_printf(&cli->out, "digraph \"%.*s\" {\n  graph [rankdir=TB, fontname=\"sans-serif\"];\n", STR_ARG(l->id));
    buf_add(&cli->out, STR("  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n  edge [fontname=\"sans-serif\", fontsize=9];\n"));
    for (uint32_t i = 0; i < l->knoten_len; i++)
        dot_node(cli, (struct knoten_id){ l->knoten.n + i }, false);
    for (uint32_t i = 0; i < l->knoten_len; i++)
        dot_edges(cli, (struct knoten_id){ l->knoten.n + i }, is_drawn);
    buf_add(&cli->out, STR("}\n"));
}

/* --- text --- */

static void print_text(struct cli *cli, struct lebenslage_id id)
{
    struct page_context context = cli_page(cli, NULL);
    struct tree_options all = { .wanted = { NO_ID } };
    struct tree_rows rows = tree_rows(cli->guide, id, &all, cli->command);
    struct doc doc = doc_start(cli->command);

    doc_from_tree(&doc, &context, id, &rows);
    page_print(cli, &doc);
}

int cmd_graph(struct cli *cli)
{
    struct str form = opt_given(cli->args, OPT_ALS) ? cli->args->value[OPT_ALS] : STR("text");
    struct lebenslage_id id;

    if (cli->args->words_len != 1)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide graph schulabsentismus"), "Es fehlt eine LEBENSLAGE, genau eine");
    if (!str_is(form, "text") && !str_is(form, "dot"))
        return cli_fail(cli, STATUS_USAGE, STR("Es gibt: text, dot"), "Die Form „%.*s“ gibt es nicht", STR_ARG(form));
    int status = cli_load(cli);
    if (status == STATUS_OK)
        status = cli_find_lebenslage(cli, cli->args->words[0], &id);
    if (status != STATUS_OK)
        return status;
    if (str_is(form, "dot"))
        print_dot(cli, id);
    else
        print_text(cli, id);
    return STATUS_OK;
}

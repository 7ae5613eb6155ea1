/* SPDX-License-Identifier: EUPL-1.2 */
/* A Lebenslage's tree: as indented text, or as a graph for Graphviz (the DOT language). */
#include "cli/cmd.h"
#include "cli/thing_json.h"
#include "text/width.h"
#include "text/wrap.h"

#define TREE_WIDTH 80
/* deeper nodes begin again at the left edge, or the words would have no room */
#define TREE_DEPTH 10

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

static void add_wrapped(struct cli *cli, int indent, int hang, struct str text)
{
    struct wrap_lines lines = wrap_text(text, TREE_WIDTH - indent, TREE_WIDTH - indent - hang, NULL, NULL, cli->scratch);

    for (size_t i = 0; i < lines.len; i++)
        buf_printf(&cli->out, "%*s%.*s%s\n", indent + (i ? hang : 0), "", STR_ARG(str_slice(text, lines.items[i].from, lines.items[i].to)),
                   lines.items[i].hyphen ? "-" : "");
}

static void text_node(struct cli *cli, struct knoten_id id, int depth)
{
    const struct knoten *k = guide_knoten(cli->guide, id);
    char nummer[NUMMER_SIZE];
    struct str urgency = k->art == KNOTEN_EMPFEHLUNG ? doc_dringlichkeit(k->dringlichkeit) : STR("");

    add_wrapped(cli, depth * 2, 4,
                arena_printf(cli->scratch, "%s %.*s%s%.*s%s", guide_nummer(cli->guide, id, nummer), STR_ARG(plain_text(cli, k->satz)),
                             urgency.len ? " [" : "", STR_ARG(urgency), urgency.len ? "]" : ""));
}

/* where an answer's node is shown: below it, elsewhere, or in another Lebenslage */
static void text_answer(struct cli *cli, const struct antwort *a, int depth)
{
    char nummer[NUMMER_SIZE];
    const char *target = a->weiter.n == NO_ID ? "?" : guide_nummer(cli->guide, a->weiter, nummer);

    add_wrapped(cli, depth * 2 + 1, 4, arena_printf(cli->scratch, "– %.*s → %s", STR_ARG(answer_text(cli, a)), target));
}

struct tree_frame {
    uint32_t knoten, next;
    int depth;
};

/* Prints a node's tree, each node once; nodes too deep are left for later. */
static void text_tree(struct cli *cli, uint32_t start, uint32_t lebenslage, bool *is_shown)
{
    const struct guide *g = cli->guide;
    VEC(struct tree_frame) stack = { 0 };

    *VEC_PUSH(&stack, cli->command) = (struct tree_frame){ start, 0, 0 };
    is_shown[start] = true;
    text_node(cli, (struct knoten_id){ start }, 0);
    while (stack.len > 0) {
        struct tree_frame *top = &stack.items[stack.len - 1];
        const struct knoten *k = &g->knoten[top->knoten];
        if (top->next == k->antworten_len) {
            stack.len--;
            continue;
        }
        const struct antwort *a = &g->antworten[k->antworten.n + top->next++];
        int depth = top->depth + 1;
        text_answer(cli, a, depth - 1);
        if (a->weiter.n == NO_ID || is_shown[a->weiter.n] || g->knoten[a->weiter.n].lebenslage.n != lebenslage || depth > TREE_DEPTH)
            continue;
        is_shown[a->weiter.n] = true;
        text_node(cli, a->weiter, depth);
        *VEC_PUSH(&stack, cli->command) = (struct tree_frame){ a->weiter.n, 0, depth };
    }
}

static void print_text(struct cli *cli, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(cli->guide, id);
    bool *is_shown = ARENA_ARRAY(cli->command, bool, cli->guide->knoten_len + 1);

    buf_printf(&cli->out, "%.*s\n\n", STR_ARG(plain_text(cli, l->titel)));
    text_tree(cli, l->start.n, id.n, is_shown);
    for (uint32_t i = 0; i < l->knoten_len; i++) {
        if (is_shown[l->knoten.n + i])
            continue;
        buf_add_char(&cli->out, '\n');
        text_tree(cli, l->knoten.n + i, id.n, is_shown);
    }
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

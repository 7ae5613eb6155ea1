/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/coverage.h"
#include "audit/paths.h"
#include "audit/ways.h"
#include "cli/audit_print.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/report.h"
#include "cli/thing_json.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>

/* what is said of one Lebenslage, and of all together */
struct sums {
    uint32_t knoten, fragen, zweige, begangen;
    struct path_sum wege;
};

static struct sums sums_of(struct cli *cli, struct paths *paths, const struct coverage *coverage, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(cli->guide, id);
    struct sums s = { .knoten = l->knoten_len, .zweige = coverage_branches(cli->guide, id),
                      .begangen = coverage_walked(cli->guide, coverage, id), .wege = paths_count(paths, id) };

    for (uint32_t i = 0; i < l->knoten_len; i++)
        s.fragen += cli->guide->knoten[l->knoten.n + i].art == KNOTEN_FRAGE;
    return s;
}

static void add(struct sums *all, const struct sums *s)
{
    all->knoten += s->knoten;
    all->fragen += s->fragen;
    all->zweige += s->zweige;
    all->begangen += s->begangen;
    all->wege.ways = s->wege.ways > UINT64_MAX - all->wege.ways ? UINT64_MAX : all->wege.ways + s->wege.ways;
    if (s->wege.limit > 0)
        all->wege.limit = s->wege.limit;
}

static unsigned percent(const struct sums *s)
{
    return s->zweige ? (unsigned)((uint64_t)s->begangen * 100 / s->zweige) : 100;
}

/* "1.083.056" */
static void add_grouped(struct buf *out, uint64_t n)
{
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%" PRIu64, n);

    for (int i = 0; i < len; i++) {
        if (i > 0 && (len - i) % 3 == 0)
            buf_add_char(out, '.');
        buf_add_char(out, digits[i]);
    }
}

/* "mindestens 1.083.056 Wege" */
static void add_ways(struct buf *out, const struct path_sum *sum)
{
    if (sum->ways == UINT64_MAX) {
        buf_add(out, STR("  mehr als 18 Trillionen Wege"));
        return;
    }
    buf_printf(out, "  %s", sum->limit > 0 ? "mindestens " : "");
    add_grouped(out, sum->ways);
    buf_printf(out, " %s", sum->ways == 1 ? "Weg" : "Wege");
}

static void print_sums(struct cli *cli, struct str name, const struct sums *s, bool is_total)
{
    struct buf *out = &cli->out;
    const struct path_sum *sum = &s->wege;

    buf_printf(out, "%.*s\n  %u Knoten (", STR_ARG(name), s->knoten);
    report_number(out, s->fragen, "Frage, ", "Fragen, ");
    report_number(out, s->knoten - s->fragen, "Empfehlung), ", "Empfehlungen), ");
    report_number(out, s->zweige, "Zweig, ", "Zweige, ");
    buf_printf(out, "davon %u begangen (%u %%)\n", s->begangen, percent(s));
    add_ways(out, sum);
    if (!is_total && sum->limit > 0)
        buf_printf(out, " (so viele mit höchstens %u %s), der kürzeste mit %u %s", sum->limit, sum->limit == 1 ? "Empfehlung" : "Empfehlungen",
                   sum->shortest, sum->shortest == 1 ? "Antwort" : "Antworten");
    else if (!is_total && sum->ways > 0)
        buf_printf(out, ", der kürzeste mit %u, der längste mit %u %s", sum->shortest, sum->longest, sum->longest == 1 ? "Antwort" : "Antworten");
    buf_add_char(out, '\n');
}

static void json_sums(struct json *j, struct str name, const struct sums *s, bool is_total)
{
    json_open(j, NULL, '{');
    if (is_total)
        json_int(j, "gesamt", 1);
    else
        json_str(j, "lebenslage", name);
    json_int(j, "knoten", s->knoten);
    json_int(j, "fragen", s->fragen);
    json_int(j, "empfehlungen", s->knoten - s->fragen);
    json_uint(j, "wege", s->wege.ways);
    json_int(j, "zweige", s->zweige);
    json_int(j, "begangen", s->begangen);
    json_int(j, "prozent", percent(s));
    if (s->wege.limit > 0)
        json_int(j, "hoechstens-empfehlungen", s->wege.limit);
    if (!is_total) {
        json_int(j, "kuerzester", s->wege.shortest);
        json_int(j, "laengster", s->wege.longest);
    }
    json_close(j, '}');
    json_line(j);
}

static void add_not_walked(struct cli *cli, const struct coverage *coverage, bool is_json)
{
    const struct guide *g = cli->guide;
    struct json j = { .buf = &cli->out };

    for (uint32_t i = 0; i < g->antworten_len; i++) {
        const struct antwort *a = &g->antworten[i];
        const struct knoten *k = guide_knoten(g, a->knoten);
        struct str l = guide_lebenslage(g, k->lebenslage)->id;
        if (coverage->is_walked[i])
            continue;
        if (is_json) {
            json_open(&j, NULL, '{');
            json_str(&j, "zweig", arena_printf(cli->command, "%.*s/%.*s:%.*s", STR_ARG(l), STR_ARG(k->id), STR_ARG(a->id)));
            json_close(&j, '}');
            json_line(&j);
        } else {
            buf_printf(&cli->out, "  nicht begangen: %.*s/%.*s:%.*s „%.*s“\n", STR_ARG(l), STR_ARG(k->id), STR_ARG(a->id),
                       STR_ARG(plain_text(cli, a->text)));
        }
    }
}

int wege_count(struct cli *cli)
{
    const struct guide *g = cli->guide;
    bool is_json = opt_given(cli->args, OPT_JSON);
    struct json j = { .buf = &cli->out };
    struct paths *paths = paths_create(g, cli->scratch);
    struct coverage coverage = coverage_of(g, NULL, cli->scratch);
    struct sums all = { 0 };

    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        struct sums s = sums_of(cli, paths, &coverage, (struct lebenslage_id){ i });
        add(&all, &s);
        if (is_json)
            json_sums(&j, g->lebenslagen[i].id, &s, false);
        else
            print_sums(cli, g->lebenslagen[i].id, &s, false);
    }
    if (is_json)
        json_sums(&j, STR(""), &all, true);
    else
        print_sums(cli, STR("Gesamt"), &all, true);
    add_not_walked(cli, &coverage, is_json);
    return STATUS_OK;
}

#define FLUSH_AT 65536

int wege_list(struct cli *cli)
{
    const struct guide *g = cli->guide;
    struct way way;

    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        struct ways *ways = ways_start(g, (struct lebenslage_id){ i }, cli->command);
        while (ways_next(ways, &way)) {
            struct arena_mark mark = arena_mark(cli->scratch);
            buf_printf(&cli->out, "%.*s %.*s\n", STR_ARG(g->lebenslagen[i].id), STR_ARG(way_ids(g, way, cli->scratch)));
            arena_rewind(cli->scratch, mark);
            if (cli->out.len < FLUSH_AT)
                continue;
            int error = output_stdout(buf_str(&cli->out));
            buf_clear(&cli->out);
            if (error == EPIPE)
                return STATUS_OK;
            if (error != 0)
                return cli_fail(cli, STATUS_IO, STR(""), "Die Ausgabe ließ sich nicht schreiben: %s", output_error(error));
        }
    }
    return STATUS_OK;
}

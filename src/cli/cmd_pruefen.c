/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/coverage.h"
#include "audit/rules.h"
#include "audit/sense.h"
#include "cli/audit_print.h"
#include "cli/cmd.h"
#include "cli/report.h"
#include "load/schema_json.h"
#include "text/distance.h"

#include <unistd.h>

static void add_summary(struct cli *cli)
{
    const struct guide *g = cli->guide;

    buf_printf(&cli->out, "%.*s: ", STR_ARG(cli->settings.daten));
    if (g->is_usable) {
        report_number(&cli->out, g->lebenslagen_len, "Lebenslage, ", "Lebenslagen, ");
        report_number(&cli->out, g->knoten_len, "Knoten, ", "Knoten, ");
        report_number(&cli->out, g->kontakte_len, "Kontakt, ", "Kontakte, ");
        report_number(&cli->out, g->files_len, "Datei: ", "Dateien: ");
    }
    report_count(&cli->diags, &cli->out);
    buf_add_char(&cli->out, '\n');
}

/* the rules and sense of a guide that can be read; a rule broken because of a broken file would only confuse */
static void audit(struct cli *cli)
{
    const struct guide *g = cli->guide;

    if (!g->is_usable || cli->diags.errors > 0)
        return;
    rules_check_builtin(g, &cli->diags, cli->scratch);
    rules_check_declared(g, &cli->diags, cli->scratch);
    coverage_of(g, &cli->diags, cli->scratch);
    sense_check(g, &cli->diags);
}

/* what else pruefen does with a guide that can be read, instead of listing findings */
static int run_part(struct cli *cli, enum load_result result)
{
    if (!cli->guide->is_usable)
        return cli_explain_load(cli, result);
    if (opt_given(cli->args, OPT_WEGE))
        return opt_given(cli->args, OPT_ALLE) ? wege_list(cli) : wege_count(cli);
    return faellig_list(cli);
}

#define ARTEN_MAX 16

static int print_schema(struct cli *cli)
{
    struct str word = cli->args->value[OPT_SCHEMA], names[ARTEN_MAX], all = STR("");
    size_t len = 0;

    if (schema_json_print(word, &cli->out))
        return STATUS_OK;
    for (const char *name; len < ARTEN_MAX && (name = schema_json_art(len)) != NULL; len++) {
        names[len] = str_from(name);
        all = arena_printf(cli->command, "%.*s%s%s", STR_ARG(all), len ? ", " : "", name);
    }
    struct str near = distance_nearest(word, names, len, cli->command);
    struct str hint = near.len ? arena_printf(cli->command, "Gemeint: „%.*s“? Es gibt: %.*s", STR_ARG(near), STR_ARG(all))
                               : arena_printf(cli->command, "Es gibt: %.*s", STR_ARG(all));
    return cli_fail(cli, STATUS_USAGE, hint, "Ein Schema „%.*s“ gibt es nicht", STR_ARG(word));
}

int cmd_pruefen(struct cli *cli)
{
    if (opt_given(cli->args, OPT_SCHEMA))
        return print_schema(cli);
    if (cli->args->words_len > 1)
        return cli_fail(cli, STATUS_USAGE, STR(""), "„pruefen“ nimmt einen Ordner, nicht mehrere");
    if (cli->args->words_len == 1)
        cli->settings.daten = cli->args->words[0];
    struct load_options options = { .folder = cli->settings.daten, .schule = cli->settings.schule, .today = cli->settings.today };
    enum load_result result = guide_load(&options, &cli->diags, cli->keep, cli->scratch, &cli->guide);
    if (result == LOAD_NO_FOLDER || result == LOAD_NO_GUIDE)
        return cli_explain_load(cli, result);
    if (opt_given(cli->args, OPT_WEGE) || opt_given(cli->args, OPT_FAELLIG))
        return run_part(cli, result);
    audit(cli);
    struct report report = { cli->guide, settings_color(&cli->settings, STDOUT_FILENO), cli_width(cli) };
    if (opt_given(cli->args, OPT_JSON)) {
        report_json(&report, &cli->diags, &cli->out);
    } else {
        report_text(&report, &cli->diags, &cli->out, cli->scratch);
        add_summary(cli);
    }
    if (result == LOAD_IO)
        return STATUS_IO;
    return cli->diags.errors > 0 ? STATUS_NOTHING : STATUS_OK;
}

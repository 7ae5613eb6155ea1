/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/output.h"
#include "render/render.h"
#include "text/distance.h"

/* builds the sheet from the words behind its name; a status */
typedef int sheet_build(struct cli *cli, struct doc *doc);

static int build_ergebnis(struct cli *cli, struct doc *doc)
{
    struct walk *walk = ARENA_NEW(cli->command, struct walk);
    int status = cli_walk(cli, 1, walk);

    if (status != STATUS_OK)
        return status;
    if (guide_knoten(cli->guide, walk->at)->art != KNOTEN_EMPFEHLUNG)
        return cli_fail(cli, STATUS_NOTHING, STR("„schulguide gehen“ zeigt, welche Antworten es gibt"),
                        "Der Weg führt noch nicht zu einer Empfehlung");
    struct page_context context = cli_page(cli, walk);
    sheet_ergebnis(doc, &context);
    return STATUS_OK;
}

static const struct {
    const char *name;
    sheet_build *build;
} sheets[] = {
    { "ergebnis", build_ergebnis },
};
#define SHEETS_LEN (sizeof sheets / sizeof *sheets)

static sheet_build *find_sheet(struct cli *cli)
{
    struct str names[SHEETS_LEN];

    for (size_t i = 0; i < SHEETS_LEN; i++) {
        names[i] = str_from(sheets[i].name);
        if (cli->args->words_len > 0 && str_equal(cli->args->words[0], names[i]))
            return sheets[i].build;
    }
    if (cli->args->words_len == 0) {
        cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide drucken ergebnis schulabsentismus ja"), "Es fehlt, was gedruckt werden soll");
        return NULL;
    }
    struct str near = distance_nearest(cli->args->words[0], names, SHEETS_LEN, cli->command);
    cli_fail(cli, STATUS_USAGE, near.len ? arena_printf(cli->command, "Gemeint: „%.*s“?", STR_ARG(near)) : STR("Es gibt: ergebnis"),
             "Das Blatt „%.*s“ gibt es nicht", STR_ARG(cli->args->words[0]));
    return NULL;
}

static const struct render_format *find_format(struct cli *cli)
{
    struct str name = opt_given(cli->args, OPT_ALS) ? cli->args->value[OPT_ALS] : STR("text");
    const struct render_format *format = render_find(name), *f;
    struct buf hint = { 0 };

    if (format)
        return format;
    for (size_t i = 0; (f = render_format_at(i)); i++)
        buf_printf(&hint, "%s%s", i ? ", " : "Es gibt: ", f->name);
    cli_fail(cli, STATUS_USAGE, buf_str(&hint), "Die Form „%.*s“ gibt es nicht", STR_ARG(name));
    buf_free(&hint);
    return NULL;
}

int cmd_drucken(struct cli *cli)
{
    sheet_build *build = find_sheet(cli);
    const struct render_format *format = build ? find_format(cli) : NULL;
    struct buf sheet = { 0 };

    if (!format)
        return STATUS_USAGE;
    int status = cli_load(cli);
    struct doc doc = doc_start(cli->command);
    if (status == STATUS_OK)
        status = build(cli, &doc);
    if (status != STATUS_OK)
        return status;
    struct render_options options = { .width = cli->settings.breite, .title = cli->guide->titel.s, .edition = cli->guide->ausgabe,
                                      .today = cli->settings.today };
    format->write(&doc, &options, cli->scratch, &sheet);
    if (opt_given(cli->args, OPT_AUSGABE) && !str_is(cli->args->value[OPT_AUSGABE], "-"))
        status = output_file(cli, cli->args->value[OPT_AUSGABE], buf_str(&sheet), opt_given(cli->args, OPT_ERSETZEN));
    else
        buf_add(&cli->out, buf_str(&sheet));
    buf_free(&sheet);
    return status;
}

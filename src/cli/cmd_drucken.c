/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/output.h"
#include "cli/spool.h"
#include "doc/sheet.h"
#include "render/render.h"
#include "text/distance.h"
#include "text/utf8.h"

#include <unistd.h>

#define SHEETS_MAX 16

static int fail_open(struct cli *cli)
{
    return cli_fail(cli, STATUS_NOTHING, STR("„schulguide gehen“ zeigt, welche Antworten es gibt"),
                    "Der Weg führt noch nicht zu einer Empfehlung");
}

/* the walk the words behind the sheet's name tell of; a status */
static int read_walk(struct cli *cli, struct page_context *context)
{
    struct walk *walk = ARENA_NEW(cli->command, struct walk);
    int status = cli_walk(cli, 1, walk);

    context->walk = walk;
    return status;
}

static int read_result(struct cli *cli, struct page_context *context)
{
    int status = read_walk(cli, context);

    if (status != STATUS_OK)
        return status;
    return guide_knoten(cli->guide, context->walk->at)->art == KNOTEN_EMPFEHLUNG ? STATUS_OK : fail_open(cli);
}

/* a Stelle or a contact by its id, a Lebenslage as a whole, or the walk on from it */
static int read_contacts(struct cli *cli, struct page_context *context, struct thing *about)
{
    struct str word = cli->args->words_len > 1 ? cli->args->words[1] : STR("");

    *about = guide_find(cli->guide, word);
    if (cli->args->words_len == 2 && (about->kind == THING_STELLE || about->kind == THING_KONTAKT))
        return STATUS_OK;
    bool is_whole = cli->args->words_len == 2 && about->kind == THING_LEBENSLAGE;
    if (!is_whole)
        *about = (struct thing){ THING_NONE, NO_ID };
    return is_whole ? read_walk(cli, context) : read_result(cli, context);
}

static int read_theme(struct cli *cli, struct thing *about)
{
    struct lebenslage_id id;

    if (cli->args->words_len < 2)
        return cli_fail(cli, STATUS_USAGE, STR("Zum Beispiel: schulguide drucken lebenslage schulabsentismus"), "Es fehlt eine LEBENSLAGE");
    int status = cli_find_lebenslage(cli, cli->args->words[1], &id);
    *about = (struct thing){ THING_LEBENSLAGE, id.n };
    return status;
}

/* the plan the words behind the sheet's name tell of; a status */
static int read_plan(struct cli *cli, struct page_context *context)
{
    struct plan_page *page = ARENA_NEW(cli->command, struct plan_page);
    int status = cli_plan(cli, 1, page);

    if (status != STATUS_OK)
        return status;
    context->plan = page;
    struct plan plan = plan_make(cli->guide, page->walks, page->walks_len, (struct rolle_id){ NO_ID }, cli->command);
    return plan.len > 0 ? STATUS_OK : fail_open(cli);
}

static int read_about(struct cli *cli, const struct sheet *sheet, struct page_context *context, struct thing *about)
{
    *about = (struct thing){ THING_NONE, NO_ID };
    switch (sheet->about) {
    case SHEET_ABOUT_RESULT:
        return read_result(cli, context);
    case SHEET_ABOUT_CONTACTS:
        return read_contacts(cli, context, about);
    case SHEET_ABOUT_WALK:
        return cli->args->words_len > 1 ? read_walk(cli, context) : STATUS_OK;
    case SHEET_ABOUT_PLAN:
        return read_plan(cli, context);
    case SHEET_ABOUT_THEME:
        return read_theme(cli, about);
    case SHEET_ABOUT_NOTHING:
        break;
    }
    return STATUS_OK;
}

static struct str sheet_names(struct cli *cli)
{
    struct buf names = { 0 };
    const struct sheet *sheet;

    for (size_t i = 0; (sheet = sheet_at(i)); i++)
        buf_printf(&names, "%s%.*s", i ? ", " : "Es gibt: ", STR_ARG(sheet->name));
    struct str text = arena_str(cli->command, buf_str(&names));
    buf_free(&names);
    return text;
}

static const struct sheet *find_sheet(struct cli *cli)
{
    struct str names[SHEETS_MAX];
    const struct sheet *sheet;
    size_t len = 0;

    if (cli->args->words_len == 0) {
        cli_fail(cli, STATUS_USAGE, sheet_names(cli), "Es fehlt, was gedruckt werden soll");
        return NULL;
    }
    struct str word = cli->args->words[0];
    if (sheet_find(word))
        return sheet_find(word);
    for (; len < SHEETS_MAX && (sheet = sheet_at(len)); len++)
        names[len] = sheet->name;
    struct str near = distance_nearest(word, names, len, cli->command);
    cli_fail(cli, STATUS_USAGE, near.len ? arena_printf(cli->command, "Gemeint: „%.*s“?", STR_ARG(near)) : sheet_names(cli),
             "Das Blatt „%.*s“ gibt es nicht", STR_ARG(word));
    return NULL;
}

static const struct render_format *find_format(struct cli *cli)
{
    struct str usual = opt_given(cli->args, OPT_DRUCKER) ? STR("pdf") : STR("text");
    struct str name = opt_given(cli->args, OPT_ALS) ? cli->args->value[OPT_ALS] : usual;
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

/* the sheet as bytes; a status */
static int make(struct cli *cli, const struct sheet *sheet, const struct render_format *format, struct buf *out)
{
    struct page_context context = cli_page(cli, NULL);
    struct doc doc = doc_start(cli->command);
    struct thing about;
    int status = read_about(cli, sheet, &context, &about);

    if (status != STATUS_OK)
        return status;
    sheet->write(&doc, &context, about);
    struct render_options options = { .width = cli->settings.breite, .fonts = cli->settings.fonts, .today = cli->settings.today };
    const char *error = format->write(&doc, &options, cli->scratch, out);
    return error ? cli_fail(cli, STATUS_IO, STR(""), "%s", error) : STATUS_OK;
}

/* the file to be written, empty where the sheet goes to stdout or straight to the printer */
static struct str target_file(const struct cli *cli)
{
    bool is_file = opt_given(cli->args, OPT_AUSGABE) && !str_is(cli->args->value[OPT_AUSGABE], "-");

    return is_file ? cli->args->value[OPT_AUSGABE] : STR("");
}

/* what can be done with the sheet where printing did not work */
static struct str way_out(struct cli *cli, const struct sheet *sheet, const struct render_format *format, struct str said)
{
    struct str file = target_file(cli);
    struct str lp = said.len > 0 ? arena_printf(cli->command, "lp meldet: %.*s. ", STR_ARG(said)) : STR("");

    if (file.len > 0)
        return arena_printf(cli->command, "%.*sDas Blatt liegt in „%.*s“", STR_ARG(lp), STR_ARG(file));
    return arena_printf(cli->command, "%.*sMit „-o %.*s%s“ entsteht eine Datei, die Sie auch anderswo drucken können", STR_ARG(lp),
                        STR_ARG(sheet->file), format->suffix);
}

static int print(struct cli *cli, const struct sheet *sheet, const struct render_format *format, struct str text)
{
    struct spool *spool = ARENA_NEW(cli->command, struct spool);
    struct str printer = cli->args->value[OPT_DRUCKER], file = target_file(cli);

    spool_print(spool, str_is(printer, "-") ? NULL : printer.ptr, file.len > 0 ? file.ptr : NULL, text, cli->command);
    spool_run(spool);
    struct str failure = spool_failure(spool, cli->command);
    if (failure.len > 0)
        return cli_fail(cli, STATUS_IO, way_out(cli, sheet, format, spool_said(spool, cli->command)), "%.*s", STR_ARG(failure));
    buf_add(&cli->out, STR("An den Drucker gegeben.\n"));
    return STATUS_OK;
}

static int list_printers(struct cli *cli)
{
    struct spool *spool = ARENA_NEW(cli->command, struct spool);
    struct str name;

    spool_ask_printers(spool, cli->command);
    spool_run(spool);
    struct str names = spool_printer_names(spool, cli->command);
    if (names.len == 0)
        return cli_fail(cli, STATUS_NOTHING, STR("Mit „-o DATEI“ entsteht eine Datei, die Sie auch anderswo drucken können"),
                        "Auf diesem Rechner ist kein Drucker eingerichtet");
    while (str_split(&names, '\n', &name))
        buf_printf(&cli->out, "%.*s\n", STR_ARG(utf8_clean(name, cli->command)));
    return STATUS_OK;
}

/* options that need each other; a status */
static int check_target(struct cli *cli, const struct sheet *sheet, const struct render_format *format)
{
    struct str hint = arena_printf(cli->command, "Zum Beispiel: -o %.*s%s", STR_ARG(sheet->file), format->suffix);
    bool is_seen = target_file(cli).len == 0 && !opt_given(cli->args, OPT_DRUCKER);

    if (opt_given(cli->args, OPT_AB) && sheet->about != SHEET_ABOUT_PLAN)
        return cli_fail(cli, STATUS_USAGE, STR(""), "„--ab“ passt nur zum Blatt „plan“");
    if (opt_given(cli->args, OPT_OEFFNEN) && target_file(cli).len == 0)
        return cli_fail(cli, STATUS_USAGE, hint, "Zum Öffnen braucht das Blatt eine Datei");
    if (is_seen && str_is(str_from(format->name), "pdf") && isatty(STDOUT_FILENO))
        return cli_fail(cli, STATUS_USAGE, hint, "Ein PDF lässt sich nicht auf dem Bildschirm zeigen");
    return STATUS_OK;
}

/* where the sheet goes; a status */
static int deliver(struct cli *cli, const struct sheet *sheet, const struct render_format *format, struct str text)
{
    struct str file = target_file(cli);
    int status = STATUS_OK;

    if (file.len > 0)
        status = output_file(cli, file, text, opt_given(cli->args, OPT_ERSETZEN));
    if (status == STATUS_OK && opt_given(cli->args, OPT_DRUCKER))
        return print(cli, sheet, format, text);
    if (status == STATUS_OK && opt_given(cli->args, OPT_OEFFNEN) && !spool_open(file.ptr, cli->command))
        return cli_fail(cli, STATUS_IO, way_out(cli, sheet, format, STR("")), "Auf diesem Rechner gibt es kein Programm, das die Datei zeigt (xdg-open)");
    if (file.len == 0)
        buf_add(&cli->out, text);
    return status;
}

int cmd_drucken(struct cli *cli)
{
    if (cli->args->words_len == 0 && opt_given(cli->args, OPT_DRUCKER) && str_is(cli->args->value[OPT_DRUCKER], "liste"))
        return list_printers(cli);
    const struct sheet *sheet = find_sheet(cli);
    const struct render_format *format = sheet ? find_format(cli) : NULL;
    struct buf out = { 0 };

    if (!format || check_target(cli, sheet, format) != STATUS_OK)
        return STATUS_USAGE;
    int status = cli_load(cli);
    if (status == STATUS_OK)
        status = make(cli, sheet, format, &out);
    if (status == STATUS_OK)
        status = deliver(cli, sheet, format, buf_str(&out));
    buf_free(&out);
    return status;
}

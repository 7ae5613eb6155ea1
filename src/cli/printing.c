/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/printing.h"

#include "app/print.h"
#include "base/file.h"
#include "cli/home.h"
#include "cli/output.h"
#include "render/render.h"
#include "text/utf8.h"

#include <sys/stat.h>

#define PRINTERS_MAX 100
/* milliseconds between two looks while somebody waits for the end */
#define STEP 50

struct printing *printing_start(struct cli *cli)
{
    struct printing *p = ARENA_NEW(cli->command, struct printing);

    p->cli = cli;
    p->texts = arena_create();
    return p;
}

static void tell(struct printing *p, struct app *app, enum print_end end, struct str text, struct str hint)
{
    struct print_outcome outcome = { end, utf8_clean(text, p->texts), utf8_clean(hint, p->texts) };

    p->is_printing = false;
    app_printed(app, &outcome);
}

/* --- printers --- */

static void tell_printers(struct printing *p, struct app *app)
{
    struct str lines = spool_printer_names(&p->lpstat, p->texts), line;
    struct str *names = ARENA_ARRAY(p->texts, struct str, PRINTERS_MAX);
    struct print_news news = { .printers = names, .has_printers = true, .folder = home_documents(p->texts) };

    /* a name that cannot be shown cannot be chosen */
    while (news.printers_len < PRINTERS_MAX && str_split(&lines, '\n', &line))
        if (line.len > 0 && str_equal(line, utf8_clean(line, p->texts)))
            names[news.printers_len++] = arena_str(p->texts, line);
    app_printers(app, &news, p->cli->scratch);
}

static void ask_printers(struct printing *p, struct app *app)
{
    struct print_news news = app->news;

    news.folder = home_documents(p->texts);
    app_printers(app, &news, p->cli->scratch);
    if (p->is_asking)
        return;
    spool_ask_printers(&p->lpstat, p->texts);
    p->is_asking = true;
}

/* --- the sheet --- */

static const struct render_format *format_of(enum print_to to)
{
    static const char *const names[] = { [PRINT_PRINTER] = "pdf", [PRINT_PDF] = "pdf", [PRINT_HTML] = "html", [PRINT_TEXT] = "text" };

    return render_find(str_from(names[to]));
}

/* the sheet as bytes in p->sheet; NULL, or why it could not be made */
static const char *make(struct printing *p, const struct app *app, const struct render_format *format)
{
    struct cli *cli = p->cli;
    struct view_context c = state_context(app, cli->scratch);
    struct doc doc = doc_start(cli->scratch);
    struct render_options options = { .fonts = cli->settings.fonts, .today = cli->settings.today };
    struct arena *scratch = arena_create();

    buf_clear(&p->sheet);
    print_write(&doc, &c, p->order.sheet, p->order.about);
    const char *error = format->write(&doc, &options, scratch, &p->sheet);
    arena_free(scratch);
    return error;
}

/* a printer takes plain text where there is no PDF to be had */
static bool make_for_printer(struct printing *p, const struct app *app)
{
    return !make(p, app, format_of(PRINT_PRINTER)) || !make(p, app, format_of(PRINT_TEXT));
}

static void begin_print(struct printing *p, struct app *app)
{
    struct str printer = arena_str(p->texts, p->order.printer);

    if (!make_for_printer(p, app)) {
        tell(p, app, PRINT_FAILED, STR("Das Blatt ließ sich nicht erzeugen."), STR(""));
        return;
    }
    p->order.printer = printer;
    spool_print(&p->lp, printer.ptr, NULL, buf_str(&p->sheet), p->texts);
    p->is_printing = true;
}

static void end_print(struct printing *p, struct app *app)
{
    struct arena *a = p->texts;
    struct str failure = spool_failure(&p->lp, a), said = spool_said(&p->lp, a);
    struct str stop = str_ends(said, STR(".")) ? STR("") : STR(".");
    struct str way_out = STR("Als Datei gespeichert, lässt sich das Blatt auch anderswo drucken.");

    if (failure.len == 0)
        tell(p, app, PRINT_SENT, arena_printf(a, "Gedruckt auf „%.*s“.", STR_ARG(p->order.printer)), STR(""));
    else if (said.len == 0)
        tell(p, app, PRINT_FAILED, arena_printf(a, "%.*s.", STR_ARG(failure)), way_out);
    else
        tell(p, app, PRINT_FAILED, arena_printf(a, "%.*s.", STR_ARG(failure)),
             arena_printf(a, "lp meldet: %.*s%.*s %.*s", STR_ARG(said), STR_ARG(stop), STR_ARG(way_out)));
}

/* --- a file --- */

/* The file as the reader would type it; a folder alone means the suggested name in it. */
static struct str target_of(struct printing *p, const struct render_format *format)
{
    struct str path = home_expand(p->order.file, p->texts);
    struct stat st;

    if (stat(path.ptr, &st) != 0 || !S_ISDIR(st.st_mode))
        return p->order.file;
    return path_join(p->texts, p->order.file, arena_printf(p->texts, "%.*s%s", STR_ARG(p->order.sheet->file), format->suffix));
}

static void save(struct printing *p, struct app *app)
{
    struct arena *a = p->texts;
    const struct render_format *format = format_of(p->order.to);
    struct str file = target_of(p, format), path = home_expand(file, a);

    if (!p->order.may_replace && output_is_there(path)) {
        tell(p, app, PRINT_EXISTS, arena_printf(a, "„%.*s“ gibt es schon.", STR_ARG(file)), STR(""));
        return;
    }
    const char *why = make(p, app, format);
    if (why) {
        tell(p, app, PRINT_FAILED, arena_printf(a, "%s.", why), STR("Vielleicht geht es als Textdatei."));
        return;
    }
    int error = file_write(path.ptr, buf_str(&p->sheet), 0600);
    if (error != 0) {
        tell(p, app, PRINT_FAILED, arena_printf(a, "„%.*s“ ließ sich nicht schreiben: %s.", STR_ARG(file), output_error(error)),
             STR("Bitte wählen Sie einen anderen Ordner oder Namen."));
        return;
    }
    p->saved = arena_str(a, file);
    tell(p, app, PRINT_SAVED, arena_printf(a, "Gespeichert: %.*s", STR_ARG(file)), STR(""));
}

static void open_saved(struct printing *p, struct app *app)
{
    if (spool_open(home_expand(p->saved, p->texts).ptr, p->texts))
        tell(p, app, PRINT_OPENED, STR(""), STR(""));
    else
        tell(p, app, PRINT_FAILED, STR("Auf diesem Rechner gibt es kein Programm, das die Datei zeigt."),
             arena_printf(p->texts, "Sie ist gespeichert: %.*s", STR_ARG(p->saved)));
}

static void cancel(struct printing *p, struct app *app)
{
    spool_stop(&p->lp);
    p->is_ordered = false;
    tell(p, app, PRINT_STOPPED, STR(""), STR(""));
}

/* --- between events --- */

/* flat: one case an effect */
void printing_take(struct printing *p, struct app *app, const struct effect *effect)
{
    switch (effect->kind) {
    case EFFECT_PRINTERS:
        ask_printers(p, app);
        break;
    case EFFECT_PRINT:
        p->order = effect->print;
        p->is_ordered = true;
        break;
    case EFFECT_CANCEL:
        cancel(p, app);
        break;
    case EFFECT_OPEN:
        open_saved(p, app);
        break;
    case EFFECT_NONE: case EFFECT_QUIT: case EFFECT_SETTINGS: case EFFECT_REDRAW:
        break;
    }
}

bool printing_is_busy(const struct printing *p)
{
    return p->is_ordered || p->is_printing || p->is_asking;
}

bool printing_step(struct printing *p, struct app *app, int milliseconds)
{
    if (p->is_ordered) {
        p->is_ordered = false;
        if (p->order.to == PRINT_PRINTER)
            begin_print(p, app);
        else
            save(p, app);
        return true;
    }
    if (p->is_asking && !spool_step(&p->lpstat, p->is_printing ? 0 : milliseconds)) {
        p->is_asking = false;
        tell_printers(p, app);
        return true;
    }
    if (p->is_printing && !spool_step(&p->lp, milliseconds)) {
        end_print(p, app);
        return true;
    }
    return false;
}

void printing_finish(struct printing *p, struct app *app)
{
    while (printing_is_busy(p))
        printing_step(p, app, STEP);
}

bool printing_stop(struct printing *p)
{
    bool was_printing = p->is_printing || p->is_ordered;

    spool_stop(&p->lp);
    spool_stop(&p->lpstat);
    buf_free(&p->sheet);
    arena_free(p->texts);
    return was_printing;
}

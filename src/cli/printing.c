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
#define ELSEWHERE "Bitte wählen Sie einen anderen Ordner oder Namen."

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

    p->phase = PRINTING_NOTHING;
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

/* what its own process is given */
struct making {
    const struct printing *printing;
    const struct app *app;
    struct arena *arena, *scratch; /* its own */
};

static const char *write_sheet(const struct making *m, const struct render_format *format, struct buf *out)
{
    const struct settings *settings = &m->printing->cli->settings;
    const struct print_order *order = &m->printing->order;
    struct render_options options = { .fonts = settings->fonts, .today = settings->today };
    struct view_context c = state_context(m->app, m->arena);
    struct doc doc = doc_start(m->arena);

    buf_clear(out);
    print_write(&doc, &c, order->sheet, order->about);
    return format->write(&doc, &options, m->scratch, out);
}

/* how it ends */
enum { MADE, NOT_MADE, NOT_HANDED_OVER };

/* Gives the sheet's bytes, or why there are none. A printer takes plain text where there is no PDF to be had. */
static int make(void *context, int out)
{
    struct making *m = context;
    struct buf sheet = { 0 };

    m->arena = arena_create();
    m->scratch = arena_create();
    const char *why = write_sheet(m, format_of(m->printing->order.to), &sheet);

    if (why && m->printing->order.to == PRINT_PRINTER)
        why = write_sheet(m, format_of(PRINT_TEXT), &sheet);
    int error = file_put(out, why ? str_from(why) : buf_str(&sheet));
    buf_free(&sheet);
    arena_free(m->arena);
    arena_free(m->scratch);
    return error != 0 ? NOT_HANDED_OVER : why ? NOT_MADE : MADE;
}

static void end_print(struct printing *p, struct app *app)
{
    struct arena *a = p->texts;
    struct str failure = spool_failure(&p->job, a), said = spool_said(&p->job, a);
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
    struct str file = p->order.file;
    int error = file_write(home_expand(file, a).ptr, buf_str(&p->sheet), 0600);

    if (error != 0) {
        tell(p, app, PRINT_FAILED, arena_printf(a, "„%.*s“ ließ sich nicht schreiben: %s.", STR_ARG(file), output_error(error)),
             STR(ELSEWHERE));
        return;
    }
    p->saved = file;
    tell(p, app, PRINT_SAVED, arena_printf(a, "Gespeichert: %.*s", STR_ARG(file)), STR(""));
}

/* --- from the order to its end --- */

/* a pipe could keep us waiting for whoever reads it */
static bool is_odd(struct str path)
{
    struct stat st;

    return stat(path.ptr, &st) == 0 && !S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode);
}

/* Looks at what is where the file is to be; true where that ends it: the app has been told. */
static bool is_refused(struct printing *p, struct app *app)
{
    struct str file = p->order.file, path = home_expand(file, p->texts);

    if (is_odd(path))
        tell(p, app, PRINT_FAILED, arena_printf(p->texts, "„%.*s“ ist keine gewöhnliche Datei.", STR_ARG(file)), STR(ELSEWHERE));
    else if (!p->order.may_replace && output_is_there(path))
        tell(p, app, PRINT_EXISTS, arena_printf(p->texts, "„%.*s“ gibt es schon.", STR_ARG(file)), STR(""));
    else
        return false;
    return true;
}

/* true where it ends at once */
static bool begin(struct printing *p, struct app *app)
{
    struct print_order *order = &p->order;
    struct making making = { .printing = p, .app = app };

    if (order->to != PRINT_PRINTER) {
        order->file = target_of(p, format_of(order->to));
        if (is_refused(p, app))
            return true;
    }
    spool_apart(&p->job, make, &making, &p->sheet);
    p->phase = PRINTING_MADE;
    return false;
}

/* the sheet comes through a pipe: all that has come is taken; false at its end */
static bool go_on_making(struct printing *p)
{
    size_t before;
    bool is_running;

    do {
        before = p->sheet.len;
        is_running = spool_step(&p->job, 5);
    } while (is_running && p->sheet.len > before);
    return is_running;
}

/* true where the app was told something */
static bool use_sheet(struct printing *p, struct app *app)
{
    bool is_done = p->job.state == SPOOL_DONE;

    if (!is_done || p->job.status != MADE) {
        struct str why = is_done && p->job.status == NOT_MADE ? buf_str(&p->sheet) : STR("Das Blatt ließ sich nicht erzeugen");
        tell(p, app, PRINT_FAILED, arena_printf(p->texts, "%.*s.", STR_ARG(why)), STR("Vielleicht geht es als Textdatei."));
        return true;
    }
    if (p->order.to != PRINT_PRINTER) {
        save(p, app);
        return true;
    }
    spool_print(&p->job, p->order.printer.ptr, NULL, buf_str(&p->sheet), p->texts);
    p->phase = PRINTING_SENT;
    return false;
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
    spool_stop(&p->job);
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
        p->order.printer = arena_str(p->texts, effect->print.printer);
        p->order.file = arena_str(p->texts, effect->print.file);
        p->phase = PRINTING_ORDERED;
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
    return p->phase != PRINTING_NOTHING || p->is_asking;
}

bool printing_step(struct printing *p, struct app *app, int milliseconds)
{
    if (p->is_asking && !spool_step(&p->lpstat, p->phase == PRINTING_NOTHING ? milliseconds : 0)) {
        p->is_asking = false;
        tell_printers(p, app);
        return true;
    }
    switch (p->phase) {
    case PRINTING_NOTHING:
        break;
    case PRINTING_ORDERED:
        return begin(p, app);
    case PRINTING_MADE:
        return !go_on_making(p) && use_sheet(p, app);
    case PRINTING_SENT:
        if (spool_step(&p->job, milliseconds))
            break;
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
    bool was_printing = p->phase != PRINTING_NOTHING;

    spool_stop(&p->job);
    spool_stop(&p->lpstat);
    buf_free(&p->sheet);
    arena_free(p->texts);
    return was_printing;
}

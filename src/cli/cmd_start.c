/* SPDX-License-Identifier: EUPL-1.2 */
/* The navigator: the one place that knows both app and term. */
#include "app/app.h"
#include "cli/cmd.h"
#include "cli/printing.h"
#include "cli/session.h"
#include "term/term.h"

/* milliseconds between two looks at what is being printed */
#define STEP 50

static int carry_out(struct cli *cli, struct term *term, const struct effect *effect)
{
    if (effect->kind != EFFECT_SETTINGS)
        return 0;
    term_set_look(term, effect->settings.look);
    return session_save(cli, &effect->settings);
}

/* milliseconds without a key until the screen is blanked; -1: never */
static int rest_of(const struct app *app)
{
    return app->settings.blank_minutes > 0 ? app->settings.blank_minutes * 60000 : -1;
}

/* what has been printed meanwhile goes before what the reader does next */
static struct effect turn(struct cli *cli, struct term *term, struct app *app, struct printing *printing)
{
    struct effect none = { .kind = EFFECT_NONE };

    if (printing_is_busy(printing) && printing_step(printing, app, 0))
        return none;
    struct event event = term_read(term, printing_is_busy(printing) ? STEP : rest_of(app));
    if (event.kind == EVENT_IDLE && printing_is_busy(printing))
        return none;
    struct effect effect = app_update(app, event, cli->scratch);
    printing_take(printing, app, &effect);
    return effect;
}

/* event → state → frame → eyes, until the reader has had enough; gives the last failure to save the settings, or 0 */
static int loop(struct cli *cli, struct term *term, bool *is_print_lost)
{
    struct printing *printing = printing_start(cli);
    struct app app = app_start(cli->guide, session_settings(cli), term_size(term));
    struct effect effect = { 0 };
    app.searcher = session_searcher(cli);
    int error = 0;

    while (effect.kind != EFFECT_QUIT) {
        struct arena_mark mark = arena_mark(cli->scratch);
        struct frame frame = frame_create(app.size.width, app.size.height, cli->scratch);
        app_draw(&app, &frame, cli->scratch);
        if (effect.kind == EFFECT_REDRAW)
            term_redraw(term);
        term_paint(term, &frame, cli->scratch);
        effect = turn(cli, term, &app, printing);
        int failed = carry_out(cli, term, &effect);
        error = failed ? failed : error;
        arena_rewind(cli->scratch, mark);
    }
    *is_print_lost = printing_stop(printing);
    return error;
}

static int refuse(struct cli *cli, enum term_result result)
{
    static const char *const reasons[] = {
        [TERM_OK] = "",
        [TERM_NO_TTY] = "Der Guide auf dem ganzen Bildschirm braucht ein Terminal",
        [TERM_UNKNOWN] = "Dieses Terminal kennt das System nicht (die Variable TERM)",
        [TERM_POOR] = "Dieses Terminal kann nur Zeilen zeigen",
    };

    return cli_fail(cli, STATUS_NO_TERMINAL, STR("In Zeilen geht es auch hier: „schulguide zeilen“"), "%s",
                    reasons[result]);
}

int cmd_start(struct cli *cli)
{
    struct term *term;
    int status = cli_load(cli);

    if (status != STATUS_OK)
        return status;
    struct look look = session_settings(cli).look;
    enum term_result result = term_start(look, &term);
    if (result != TERM_OK)
        return refuse(cli, result);
    bool is_print_lost;
    int error = loop(cli, term, &is_print_lost);
    term_stop(term);
    if (is_print_lost)
        cli_fail(cli, STATUS_OK, STR(""), "Der Druck ist abgebrochen");
    session_explain(cli, error);
    return STATUS_OK;
}

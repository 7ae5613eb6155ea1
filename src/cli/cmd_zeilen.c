/* SPDX-License-Identifier: EUPL-1.2 */
/* The navigator in lines: for screen readers, Braille lines, pipes and terminals that can do no more. Needs no terminal. */
#include "app/talk.h"
#include "cli/cmd.h"
#include "cli/output.h"
#include "cli/printing.h"
#include "cli/session.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* what a line has beyond that is passed over */
#define LINE_BYTES 4096
#define HEIGHT 22
#define HEIGHT_MIN 6

struct input {
    char bytes[LINE_BYTES];
    size_t at, len;
};

/* more bytes, waiting for them; false where there are none to come */
static bool fill(struct input *in)
{
    for (;;) {
        ssize_t len = read(STDIN_FILENO, in->bytes, sizeof in->bytes);
        if (len < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
            poll(&fd, 1, -1);
            continue;
        }
        if (len < 0 && errno == EINTR)
            continue;
        in->at = 0;
        in->len = len > 0 ? (size_t)len : 0;
        return len > 0;
    }
}

/* The next line without its end; false at the end of input. The last line may lack its end. */
static bool read_line(struct input *in, struct buf *line)
{
    bool has_any = false;

    buf_clear(line);
    while (in->at < in->len || fill(in)) {
        char c = in->bytes[in->at++];
        has_any = true;
        if (c == '\n')
            return true;
        if (line->len < LINE_BYTES)
            buf_add_char(line, c);
    }
    return has_any;
}

/* where people read along, a long text comes in pages; into a pipe it comes whole */
static int page_height(void)
{
    struct winsize size;

    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0)
        return HEIGHT;
    return size.ws_row - 2 > HEIGHT_MIN ? size.ws_row - 2 : HEIGHT_MIN;
}

static int page_width(const struct cli *cli)
{
    return opt_given(cli->args, OPT_BREITE) || isatty(STDOUT_FILENO) ? cli_width(cli) : 0;
}

/* Sends what has been said, and the prompt where somebody is there to be asked; 0 or an errno. */
static int send(struct cli *cli, const struct talk *t, bool is_asked)
{
    if (is_asked)
        buf_add(&cli->out, talk_prompt(t, cli->scratch));
    int error = output_stdout(buf_str(&cli->out));
    buf_clear(&cli->out);
    return error;
}

/* Prints what an effect asks for, and says what came of it; a printer takes its time, so all else is said before. 0 or an errno. */
static int print(struct cli *cli, struct talk *t, struct printing *printing, const struct effect *effect)
{
    int error = 0;

    printing_take(printing, &t->app, effect);
    if (printing_is_busy(printing))
        error = send(cli, t, false);
    printing_finish(printing, &t->app);
    if (effect->kind == EFFECT_PRINT || effect->kind == EFFECT_OPEN)
        talk_told(t, cli->scratch, &cli->out);
    return error;
}

/* a line typed, what it does said, until the reader or the input ends; the last failure to save in *unsaved; 0 or an errno */
static int loop(struct cli *cli, struct talk *t, int *unsaved)
{
    struct printing *printing = printing_start(cli);
    struct input *in = ARENA_NEW(cli->command, struct input);
    struct effect effect = { .kind = EFFECT_NONE };
    struct buf line = { 0 };
    bool is_asked = isatty(STDIN_FILENO), has_line = true;
    int error = send(cli, t, is_asked);

    while (error == 0 && has_line && effect.kind != EFFECT_QUIT) {
        struct arena_mark mark = arena_mark(cli->scratch);
        has_line = read_line(in, &line);
        if (has_line)
            effect = talk_input(t, buf_str(&line), cli->scratch, &cli->out);
        else if (is_asked)
            buf_add_char(&cli->out, '\n');
        if (effect.kind == EFFECT_SETTINGS) {
            int failed = session_save(cli, &effect.settings);
            *unsaved = failed ? failed : *unsaved;
        }
        error = print(cli, t, printing, &effect);
        if (error != 0)
            break;
        error = send(cli, t, is_asked && has_line && effect.kind != EFFECT_QUIT);
        arena_rewind(cli->scratch, mark);
    }
    buf_free(&line);
    printing_stop(printing);
    return error;
}

int cmd_zeilen(struct cli *cli)
{
    int status = cli_load(cli), unsaved = 0;

    if (status != STATUS_OK)
        return status;
    struct app_settings settings = session_settings(cli);
    settings.look.is_ascii = cli_is_ascii(cli, STDOUT_FILENO);
    struct talk *t = ARENA_NEW(cli->command, struct talk);
    *t = talk_start(cli->guide, settings, session_searcher(cli), page_width(cli), page_height(), cli->scratch, &cli->out);
    int error = loop(cli, t, &unsaved);
    buf_clear(&cli->out);
    session_explain(cli, unsaved);
    if (error == 0 || error == EPIPE)
        return STATUS_OK;
    return cli_fail(cli, STATUS_IO, STR(""), "Die Ausgabe ließ sich nicht schreiben: %s", output_error(error));
}

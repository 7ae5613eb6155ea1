/* SPDX-License-Identifier: EUPL-1.2 */
/* Taking the screen over and giving it back, whatever happens. */
#include "term/term.h"

#include "term/capability.h"
#include "term/modes.h"

#include <curses.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define ESCAPE_DELAY 25 /* milliseconds */

static enum term_result check_terminal(const char *name)
{
    static const enum term_result results[] = {
        [CAPABILITY_SCREEN] = TERM_OK, [CAPABILITY_POOR] = TERM_POOR, [CAPABILITY_UNKNOWN] = TERM_UNKNOWN,
    };

    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return TERM_NO_TTY;
    return results[capability_of(name)];
}

bool term_is_utf8(void)
{
    const char *names[] = { getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG") };

    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        return false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!names[i] || !*names[i])
            continue;
        if (strcmp(names[i], "C") == 0 || strcmp(names[i], "POSIX") == 0)
            return false;
        const char *set = strchr(names[i], '.');
        return set ? strncasecmp(set, ".utf", 4) == 0 : !strchr(names[i], '@');
    }
    return true;
}

enum term_result term_start(struct look look, struct term **term)
{
    const char *name = getenv("TERM");
    enum term_result result = check_terminal(name);

    *term = NULL;
    if (result != TERM_OK)
        return result;
    if (!getenv("ESCDELAY"))
        set_escdelay(ESCAPE_DELAY);
    modes_remember();
    SCREEN *screen = newterm(name, stdout, stdin);
    if (!screen)
        return TERM_POOR;
    modes_set();
    define_key("\033[200~", UNIT_PASTE_BEGIN);
    define_key("\033[201~", UNIT_PASTE_END);
    start_color();
    struct arena *arena = arena_create();
    *term = ARENA_NEW(arena, struct term);
    **term = (struct term){ .arena = arena, .screen = screen, .is_utf8 = term_is_utf8() };
    term_set_look(*term, look);
    modes_update_size();
    return TERM_OK;
}

void term_set_look(struct term *term, struct look look)
{
    term->look = look;
    term->palette = theme_start(look.colours, has_colors() ? COLORS : 0);
    modes_extras(true, look.has_mouse);
    clearok(curscr, TRUE);
}

void term_stop(struct term *term)
{
    if (!term)
        return;
    modes_extras(false, false);
    endwin();
    delscreen(term->screen);
    modes_clear();
    arena_free(term->arena);
}

struct size term_size(const struct term *term)
{
    (void)term;
    return modes_size();
}

void term_redraw(struct term *term)
{
    (void)term;
    clearok(curscr, TRUE);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/help.h"

#include "text/width.h"

const char *help_version(void)
{
    return SCHULGUIDE_VERSION;
}

static void add_row(struct buf *out, struct str left, int column, const char *right)
{
    buf_printf(out, "  %.*s", STR_ARG(left));
    int gap = column - width_text(left);
    if (gap < 1) {
        buf_add_char(out, '\n');
        gap = column + 2;
    }
    buf_printf(out, "%*s%s\n", gap, "", right);
}

static void add_options(struct buf *out, uint64_t which)
{
    struct buf left = { 0 };

    for (int i = 0; i < OPT_LEN; i++) {
        if (!(which & OPT_BIT(i)))
            continue;
        buf_clear(&left);
        if (opts[i].letter)
            buf_printf(&left, "-%c, ", opts[i].letter);
        buf_printf(&left, "--%s%s%s", opts[i].name, opts[i].arg ? " " : "", opts[i].arg ? opts[i].arg : "");
        add_row(out, buf_str(&left), 24, opts[i].help);
    }
    buf_free(&left);
}

static void add_program(struct buf *out, const struct command *commands, size_t len)
{
    buf_add(out, STR("Aufruf: schulguide [OPTIONEN] [BEFEHL …]\n\n"
                     "Der Guide für schulische Problemlagen, ohne Netz. Ohne Befehl öffnet er sich auf dem\n"
                     "ganzen Bildschirm. Bei akuter Gefahr: 110 oder 112.\n\nBefehle:\n"));
    for (size_t i = 1; i < len; i++)
        add_row(out, str_from(commands[i].name), 12, commands[i].summary);
    buf_add(out, STR("\n„schulguide BEFEHL --hilfe“ erklärt einen Befehl.\n"));
}

static void add_status(struct buf *out)
{
    buf_add(out, STR("\nEndet mit 0: erledigt; 1: nichts gefunden oder Fehler in den Daten; 2: falscher Aufruf;\n"
                     "3: Daten nicht brauchbar; 4: Lesen oder Schreiben misslungen; 5: kein brauchbares Terminal.\n"));
}

void help_print(struct buf *out, const struct command *commands, size_t len, const struct command *command, uint64_t common)
{
    if (command == commands) {
        add_program(out, commands, len);
        buf_add(out, STR("\nOptionen:\n"));
        add_options(out, common);
        add_status(out);
        return;
    }
    buf_printf(out, "Aufruf: schulguide %s%s%s [OPTIONEN]\n\n%s.\n", command->name, command->usage[0] ? " " : "", command->usage,
               command->summary);
    if (command->details)
        buf_printf(out, "%s\n", command->details);
    if (command->options) {
        buf_add(out, STR("\nOptionen:\n"));
        add_options(out, command->options);
    }
    buf_add(out, STR("\nGemeinsame Optionen:\n"));
    add_options(out, common);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cli.h"

#include "cli/cmd.h"
#include "cli/help.h"
#include "cli/output.h"
#include "term/term.h"
#include "text/distance.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COMMON                                                                                                         \
    (OPT_BIT(OPT_DATEN) | OPT_BIT(OPT_KOMMUNE) | OPT_BIT(OPT_BEZIRK) | OPT_BIT(OPT_ROLLE) | OPT_BIT(OPT_BREITE) |      \
     OPT_BIT(OPT_FARBE) | OPT_BIT(OPT_HEUTE) | OPT_BIT(OPT_ASCII) | OPT_BIT(OPT_EINFACH) | OPT_BIT(OPT_HILFE) |        \
     OPT_BIT(OPT_VERSION))
#define KONTAKTE_OPTIONS                                                                                               \
    (OPT_BIT(OPT_JSON) | OPT_BIT(OPT_THEMA) | OPT_BIT(OPT_STADTTEIL) | OPT_BIT(OPT_STELLE) | OPT_BIT(OPT_EBENE) |      \
     OPT_BIT(OPT_SPRACHE) | OPT_BIT(OPT_RUND_UM_DIE_UHR))
#define DRUCKEN_OPTIONS                                                                                                \
    (OPT_BIT(OPT_ALS) | OPT_BIT(OPT_AUSGABE) | OPT_BIT(OPT_ERSETZEN) | OPT_BIT(OPT_DRUCKER) | OPT_BIT(OPT_OEFFNEN) |   \
     OPT_BIT(OPT_AB))

#define PRUEFEN_OPTIONS                                                                                                \
    (OPT_BIT(OPT_JSON) | OPT_BIT(OPT_WEGE) | OPT_BIT(OPT_ALLE) | OPT_BIT(OPT_FAELLIG) | OPT_BIT(OPT_CSV) |      \
     OPT_BIT(OPT_SCHEMA))

/* clang-format off */
static const struct command commands[] = {
    { "", "", "der Guide auf dem ganzen Bildschirm", NULL, OPT_BIT(OPT_ZEILEN), cmd_start },
    { "zeilen", "", "der Guide in Zeilen, für Vorleseprogramme, Braillezeilen und einfache Terminals",
      "Zahlen wählen, Wörter tun etwas; „hilfe“ nennt sie. Auch mit Eingaben aus einer Datei.", OPT_BIT(OPT_ZEILEN), cmd_zeilen },
    { "gehen", "LEBENSLAGE [ANTWORT…]", "geht einen Weg und zeigt, wohin er führt",
      "Die Antworten sind die Kennungen, die hinter jeder Antwort in Klammern stehen.", OPT_BIT(OPT_JSON), cmd_gehen },
    { "plan", "LEBENSLAGE [ANTWORT…] [+ LEBENSLAGE …] | FALLCODE", "die Schritte eines Weges oder mehrerer als ein Plan",
      "Mit --rolle stehen nur die Schritte dieser Rolle da und die, die alle angehen.", OPT_BIT(OPT_JSON) | OPT_BIT(OPT_AB), cmd_plan },
    { "zeigen", "KENNUNG", "zeigt einen Knoten, eine Stelle, einen Kontakt, eine Norm, einen Begriff",
      "Ein Knoten heißt „lebenslage/knoten“, alles andere hat eine Kennung aus einem Wort.", OPT_BIT(OPT_JSON), cmd_zeigen },
    { "suchen", "WORT…", "findet, was zu den Wörtern im Guide steht, das Beste zuerst",
      "Mehrere Wörter grenzen ein. Tippfehler, Wortteile und „§ 8a“ werden verstanden.", OPT_BIT(OPT_JSON), cmd_suchen },
    { "kontakte", "", "alle Kontakte, die nächsten zuerst", NULL, KONTAKTE_OPTIONS, cmd_kontakte },
    { "drucken", "BLATT [LEBENSLAGE [ANTWORT…]]", "ein Blatt als Text, HTML oder PDF, in eine Datei oder auf den Drucker",
      "Blätter: ergebnis, plan (wie der Befehl „plan“), kontaktblatt (auch mit einer Stelle oder einem Kontakt), protokollbogen, "
      "telefonblatt, lebenslage, guide. Formen: text, html, pdf. Ohne -o steht das Blatt auf dem Bildschirm.", DRUCKEN_OPTIONS, cmd_drucken },
    { "pruefen", "[ORDNER]", "prüft die Daten eines Guides", "Endet mit 0, wenn kein Fehler gefunden wurde, sonst mit 1.",
      PRUEFEN_OPTIONS, cmd_pruefen },
    { "graph", "LEBENSLAGE", "der Baum einer Lebenslage", "Form: text oder dot (für Graphviz).", OPT_BIT(OPT_ALS), cmd_graph },
    { "fallcode", "CODE", "der Weg, den ein Fallcode meint", "Groß oder klein, mit oder ohne Striche.", OPT_BIT(OPT_JSON), cmd_fallcode },
    { "auskunft", "", "was das Programm liest, schreibt und sendet", NULL, 0, cmd_auskunft },
};
/* clang-format on */
#define COMMANDS_LEN (sizeof commands / sizeof *commands)

bool cli_is_ascii(const struct cli *cli, int fd)
{
    return opt_given(cli->args, OPT_ASCII) || (isatty(fd) && !term_is_utf8());
}

static struct str message_text(struct cli *cli, struct str text)
{
    text = utf8_clean(text, cli->command);
    return cli_is_ascii(cli, STDERR_FILENO) ? utf8_to_ascii(text, cli->command) : text;
}

int cli_fail(struct cli *cli, int status, struct str hint, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    struct str text = arena_vprintf(cli->command, format, args);
    va_end(args);
    fprintf(stderr, "schulguide: %.*s\n", STR_ARG(message_text(cli, text)));
    if (hint.len > 0)
        fprintf(stderr, "  %.*s\n", STR_ARG(message_text(cli, hint)));
    return status;
}

struct page_context cli_page(const struct cli *cli, const struct walk *walk)
{
    return (struct page_context){
        .guide = cli->guide, .place = cli->place, .rolle = cli->rolle, .today = cli->settings.today, .walk = walk,
        .is_einfach = cli->settings.is_einfach
    };
}

int cli_width(const struct cli *cli)
{
    struct winsize size;

    if (cli->settings.breite > 0)
        return cli->settings.breite;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20)
        return size.ws_col < 400 ? size.ws_col : 400;
    return 80;
}

static const struct command *find_command(struct str name)
{
    for (size_t i = 1; i < COMMANDS_LEN; i++)
        if (str_is(name, commands[i].name))
            return &commands[i];
    return NULL;
}

static struct str nearest_command(struct str name, struct arena *arena)
{
    struct str names[COMMANDS_LEN];

    for (size_t i = 1; i < COMMANDS_LEN; i++)
        names[i - 1] = str_from(commands[i].name);
    struct str near = distance_nearest(name, names, COMMANDS_LEN - 1, arena);
    return near.len ? arena_printf(arena, "Gemeint: „schulguide %.*s“?", STR_ARG(near)) : STR("„schulguide --hilfe“ nennt alle Befehle");
}

/* an option that the command does not know is a mistake, not a no-op */
static int check_options(struct cli *cli, const struct command *command)
{
    uint64_t foreign = cli->args->given & ~(COMMON | command->options);

    for (int i = 0; i < OPT_LEN; i++)
        if (foreign & OPT_BIT(i))
            return cli_fail(cli, STATUS_USAGE, arena_printf(cli->command, "„schulguide %s --hilfe“ nennt die Optionen", command->name),
                            "„--%s“ passt nicht zu „%s“", opts[i].name, command->name[0] ? command->name : "schulguide");
    return STATUS_OK;
}

static int run_command(struct cli *cli, const struct command *command, const char *program)
{
    struct str error;
    int status = check_options(cli, command);

    if (status == STATUS_OK && !settings_load(cli->args, program, &cli->settings, &error, cli->command))
        status = cli_fail(cli, STATUS_USAGE, STR(""), "%.*s", STR_ARG(error));
    return status == STATUS_OK ? command->run(cli) : status;
}

/* what programs read is UTF-8 whatever the terminal, and quotation marks mean something there */
static bool is_for_programs(const struct args *args)
{
    return opt_given(args, OPT_JSON) || opt_given(args, OPT_CSV) || (opt_given(args, OPT_ALS) && !str_is(args->value[OPT_ALS], "text"));
}

static struct str result_text(struct cli *cli)
{
    struct str text = buf_str(&cli->out);

    if (!cli_is_ascii(cli, STDOUT_FILENO) || is_for_programs(cli->args) || utf8_valid(text) < text.len)
        return text;
    return utf8_to_ascii(text, cli->scratch);
}

static int run(struct cli *cli, const struct command *command, const char *program)
{
    int status = STATUS_OK;

    if (opt_given(cli->args, OPT_HILFE))
        help_print(&cli->out, commands, COMMANDS_LEN, command, command == commands ? COMMON | OPT_BIT(OPT_ZEILEN) : COMMON);
    else if (opt_given(cli->args, OPT_VERSION))
        buf_printf(&cli->out, "schulguide %s\n", help_version());
    else
        status = run_command(cli, command, program);
    if (status == STATUS_USAGE)
        return status; /* nothing on stdout then */
    int error = output_stdout(result_text(cli));
    if (error != 0 && error != EPIPE)
        return cli_fail(cli, STATUS_IO, STR(""), "Die Ausgabe ließ sich nicht schreiben: %s", output_error(error));
    return status;
}

/* ACCESSIBLE=1 in the environment is for those who want lines from every program */
static bool wants_lines(const struct args *args)
{
    const char *accessible = getenv("ACCESSIBLE");

    return opt_given(args, OPT_ZEILEN) || (accessible && *accessible && strcmp(accessible, "0") != 0);
}

/* the command the words name; a first word with a slash is a folder to open: „schulguide ./guide-data“ */
static int dispatch(struct cli *cli, struct args *args, const char *program)
{
    const struct command *command = &commands[0];

    if (args->words_len > 0) {
        struct str word = args->words[0];
        command = find_command(word);
        if (!command && str_find(word, STR("/")) < word.len && args->words_len == 1 && !opt_given(args, OPT_DATEN)) {
            args->given |= OPT_BIT(OPT_DATEN);
            args->value[OPT_DATEN] = word;
            command = &commands[0];
        }
        if (!command)
            return cli_fail(cli, STATUS_USAGE, nearest_command(word, cli->command), "„%.*s“ ist kein Befehl", STR_ARG(word));
        args->words++;
        args->words_len--;
    }
    if (command == &commands[0] && wants_lines(args) && !opt_given(args, OPT_HILFE))
        command = find_command(STR("zeilen"));
    return run(cli, command, program);
}

int cli_main(int argc, char *argv[])
{
    struct cli cli = { .keep = arena_create(), .command = arena_create(), .scratch = arena_create() };
    struct args args;
    struct str error, hint;
    int status;

    cli.diags = diags_start(cli.command);
    cli.args = &args;
    if (opt_parse(argc, argv, &args, &error, &hint, cli.command))
        status = dispatch(&cli, &args, argc > 0 ? argv[0] : "");
    else
        status = cli_fail(&cli, STATUS_USAGE, hint, "%.*s", STR_ARG(error));
    buf_free(&cli.out);
    arena_free(cli.scratch);
    arena_free(cli.command);
    arena_free(cli.keep);
    return status;
}

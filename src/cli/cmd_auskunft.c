/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/help.h"
#include "text/utf8.h"

#include <inttypes.h>

static void add_files(struct cli *cli)
{
    const struct guide *g = cli->guide;

    buf_printf(&cli->out, "\nGelesen\n  Daten: %.*s\n", STR_ARG(utf8_clean(cli->settings.daten, cli->scratch)));
    for (uint32_t i = 0; i < g->files_len; i++)
        buf_printf(&cli->out, "    %.*s\n", STR_ARG(g->files[i].name));
    if (cli->settings.config.len > 0)
        buf_printf(&cli->out, "  Einstellungen: %.*s/einstellungen, falls vorhanden\n",
                   STR_ARG(utf8_clean(cli->settings.config, cli->scratch)));
    buf_printf(&cli->out, "  Prüfsumme der Daten: %016" PRIx64 "\n", g->checksum);
}

static void add_writes(struct cli *cli)
{
    buf_add(&cli->out, STR("\nGeschrieben\n"));
    if (cli->settings.config.len > 0)
        buf_printf(&cli->out, "  %.*s/einstellungen: Rolle, Kommune, Stadtbezirk, Farben, Maus\n",
                   STR_ARG(utf8_clean(cli->settings.config, cli->scratch)));
    else
        buf_printf(&cli->out, "  nichts. %.*s\n", STR_ARG(cli->settings.config_missing));
    buf_add(&cli->out, STR("  Blätter nur dorthin, wo Sie es mit „drucken -o“ verlangen, oder auf den Drucker, den Sie nennen\n"
                           "  Über einen Fall oder einen Weg durch den Guide wird nichts gespeichert.\n"
                           "\nGesendet\n  nichts. Das Programm öffnet keine Netzverbindung.\n"));
}

int cmd_auskunft(struct cli *cli)
{
    int status = cli_load(cli);

    if (status != STATUS_OK)
        return status;
    buf_printf(&cli->out, "schulguide %s\n%.*s, Ausgabe %.*s\n", help_version(), STR_ARG(cli->guide->titel.s),
               STR_ARG(cli->guide->ausgabe));
    add_files(cli);
    add_writes(cli);
    return STATUS_OK;
}

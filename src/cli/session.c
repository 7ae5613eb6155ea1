/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/session.h"

#include "cli/output.h"

static const struct {
    enum farbe farbe;
    enum colours colours;
} looks[] = {
    { FARBE_AUTO, COLOURS_AUTO }, { FARBE_IMMER, COLOURS_ALWAYS }, { FARBE_NIE, COLOURS_NEVER }, { FARBE_KONTRAST, COLOURS_CONTRAST },
};
#define LOOKS_LEN (sizeof looks / sizeof looks[0])

struct app_settings session_settings(const struct cli *cli)
{
    const struct settings *s = &cli->settings;
    struct app_settings settings = { .rolle = cli->rolle, .place = cli->place, .today = s->today, .is_einfach = s->is_einfach };

    settings.blank_minutes = (uint8_t)s->blank_minutes;
    settings.look = (struct look){ .has_mouse = s->has_mouse, .is_ascii = s->is_ascii };
    for (size_t i = 0; i < LOOKS_LEN; i++)
        if (looks[i].farbe == s->farbe)
            settings.look.colours = looks[i].colours;
    return settings;
}

static const struct index *get_index(void *context)
{
    return cli_index(context);
}

struct searcher session_searcher(struct cli *cli)
{
    return (struct searcher){ get_index, cli };
}

int session_save(struct cli *cli, const struct app_settings *chosen)
{
    const struct guide *g = cli->guide;
    struct settings *s = &cli->settings;

    s->rolle = chosen->rolle.n == NO_ID ? STR("") : g->rollen[chosen->rolle.n].id;
    s->kommune = chosen->place.kommune.n == NO_ID ? STR("") : g->kommunen[chosen->place.kommune.n].id;
    s->bezirk = chosen->place.stadtbezirk.n == NO_ID ? STR("") : g->stadtbezirke[chosen->place.stadtbezirk.n].id;
    for (size_t i = 0; i < LOOKS_LEN; i++)
        if (looks[i].colours == chosen->look.colours)
            s->farbe = looks[i].farbe;
    s->has_mouse = chosen->look.has_mouse;
    s->blank_minutes = chosen->blank_minutes;
    s->is_einfach = chosen->is_einfach;
    return s->config.len == 0 ? 0 : settings_save(s, cli->scratch);
}

void session_explain(struct cli *cli, int error)
{
    if (error != 0)
        cli_fail(cli, STATUS_IO, STR(""), "Die Einstellungen ließen sich nicht speichern: %s", output_error(error));
}

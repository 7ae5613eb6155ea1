/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/due.h"
#include "cli/audit_print.h"
#include "cli/thing_json.h"
#include "guide/place.h"

static const char *const kinds[] = {
    [DUE_AUSGABE] = "Ausgabe", [DUE_LEBENSLAGE] = "Lebenslage", [DUE_KONTAKT] = "Kontakt", [DUE_RECHT] = "Recht"
};

/* the columns of one row; all empty where it has nothing to say */
struct row {
    struct str id, name, number, source;
};

static struct row row_of(struct cli *cli, const struct due *d)
{
    const struct guide *g = cli->guide;
    const struct kontakt *k;

    switch (d->kind) {
    case DUE_AUSGABE:
        return (struct row){ g->ausgabe, plain_text(cli, g->titel), STR(""), STR("") };
    case DUE_LEBENSLAGE:
        return (struct row){ g->lebenslagen[d->n].id, plain_text(cli, g->lebenslagen[d->n].titel), STR(""), STR("") };
    case DUE_RECHT:
        return (struct row){ g->recht[d->n].id, plain_text(cli, g->recht[d->n].norm), STR(""), g->recht[d->n].url.s };
    case DUE_KONTAKT:
        k = &g->kontakte[d->n];
        return (struct row){ k->id, plain_text(cli, k->name),
                             k->telefon.len && kontakt_shows_number(k) ? k->telefon.items[0].nummer.s : STR(""), k->quelle_url.s };
    }
    return (struct row){ STR(""), STR(""), STR(""), STR("") };
}

/* a CSV field (RFC 4180): quoted where it must be */
static void add_field(struct buf *out, struct str s, char end)
{
    bool needs_quotes = str_find(s, STR(";")) < s.len || str_find(s, STR("\"")) < s.len || str_find(s, STR("\n")) < s.len;

    if (needs_quotes)
        buf_add_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '"')
            buf_add_char(out, '"');
        buf_add_char(out, s.ptr[i]);
    }
    if (needs_quotes)
        buf_add_char(out, '"');
    buf_add_char(out, end);
}

static void add_csv(struct cli *cli, const struct dues *dues)
{
    char date[DATE_TEXT_SIZE];

    buf_add(&cli->out, STR("art;kennung;name;telefon;zuletzt;angerufen;quelle\n"));
    for (size_t i = 0; i < dues->len; i++) {
        const struct due *d = &dues->items[i];
        struct row row = row_of(cli, d);
        add_field(&cli->out, str_from(kinds[d->kind]), ';');
        add_field(&cli->out, row.id, ';');
        add_field(&cli->out, row.name, ';');
        add_field(&cli->out, row.number, ';');
        add_field(&cli->out, str_from(date_print_iso(d->last, date)), ';');
        add_field(&cli->out, d->kind != DUE_KONTAKT ? STR("") : d->is_never ? STR("nie") : STR("ja"), ';');
        add_field(&cli->out, row.source, '\n');
    }
}

static struct str last_of(struct cli *cli, const struct due *d)
{
    char date[DATE_TEXT_SIZE];
    static const char *const words[] = {
        [DUE_AUSGABE] = "Stand", [DUE_LEBENSLAGE] = "durchzusehen bis", [DUE_KONTAKT] = "zuletzt angerufen", [DUE_RECHT] = "gelesen"
    };

    if (d->is_never)
        return arena_printf(cli->command, "nie angerufen, Quelle: %s", date_print(d->last, date));
    return arena_printf(cli->command, "%s: %s", words[d->kind], date_print(d->last, date));
}

static void add_list(struct cli *cli, const struct dues *dues)
{
    static const char *const headings[] = {
        [DUE_AUSGABE] = "Ausgabe", [DUE_LEBENSLAGE] = "Lebenslagen durchsehen", [DUE_KONTAKT] = "Anrufen", [DUE_RECHT] = "Rechtsgrundlagen nachlesen"
    };

    for (size_t i = 0; i < dues->len; i++) {
        const struct due *d = &dues->items[i];
        struct row row = row_of(cli, d);
        if (i == 0 || dues->items[i - 1].kind != d->kind)
            buf_printf(&cli->out, "%s%s\n", i ? "\n" : "", headings[d->kind]);
        struct str number = row.number.len || d->kind != DUE_KONTAKT ? row.number : STR("keine Nummer belegt");
        buf_printf(&cli->out, "  ☐ %.*s%s%.*s\n", STR_ARG(row.name), number.len ? ": " : "", STR_ARG(number));
        buf_printf(&cli->out, "      %.*s (%.*s)\n", STR_ARG(last_of(cli, d)), STR_ARG(row.id));
    }
    buf_printf(&cli->out, "%s%zu fällig\n", dues->len ? "\n" : "", dues->len);
}

int faellig_list(struct cli *cli)
{
    struct str word = cli->args->value[OPT_FAELLIG];
    long days = word.len ? 0 : DUE_DAYS;

    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9' || days > 36500)
            return cli_fail(cli, STATUS_USAGE, STR(""), "„%.*s“ ist keine Zahl von Tagen", STR_ARG(word));
        days = days * 10 + (word.ptr[i] - '0');
    }
    if (!date_is_set(cli->settings.today))
        return cli_fail(cli, STATUS_USAGE, STR("„--heute JJJJ-MM-TT“ nennt den Tag"), "Die Uhr dieses Rechners geht falsch");
    struct dues dues = due_list(cli->guide, cli->settings.today, days, cli->command);
    if (opt_given(cli->args, OPT_CSV))
        add_csv(cli, &dues);
    else
        add_list(cli, &dues);
    return STATUS_OK;
}

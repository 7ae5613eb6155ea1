/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/cmd.h"
#include "cli/page_text.h"
#include "cli/thing_json.h"
#include "text/fold.h"

/* the filters of the command line, resolved; NO_ID and -1: not asked for */
struct filter {
    struct lebenslage_id thema;
    struct stelle_id stelle;
    struct str stadtteil, sprache; /* in strong form */
    struct stadtbezirk_id stadtbezirk; /* the one the Stadtteil lies in */
    int ebene;
    bool is_round_the_clock;
};

static int unknown(struct cli *cli, const char *what, struct str word)
{
    return cli_fail(cli, STATUS_USAGE, STR(""), "%s „%.*s“ gibt es in diesem Guide nicht", what, STR_ARG(word));
}

static int parse_ebene(struct cli *cli, struct filter *f)
{
    struct str word = cli->args->value[OPT_EBENE];

    for (int e = 0; e < EBENE_LEN; e++)
        if (str_is(word, ebene_id((enum ebene)e)))
            f->ebene = e;
    if (f->ebene >= 0)
        return STATUS_OK;
    return cli_fail(cli, STATUS_USAGE, STR("Es gibt: bund, land, kommune, schule"), "Die Ebene „%.*s“ gibt es nicht", STR_ARG(word));
}

/* the Stadtbezirk that names the Stadtteil, in any spelling */
static int find_stadtteil(struct cli *cli, struct filter *f)
{
    const struct guide *g = cli->guide;

    f->stadtteil = fold_strong(cli->args->value[OPT_STADTTEIL], cli->command);
    for (uint32_t b = 0; b < g->stadtbezirke_len; b++) {
        const struct stadtbezirk *s = &g->stadtbezirke[b];
        for (size_t i = 0; i < s->stadtteile.len; i++)
            if (s->kommune.n == cli->place.kommune.n && str_equal(fold_strong(s->stadtteile.items[i].s, cli->command), f->stadtteil)) {
                f->stadtbezirk = (struct stadtbezirk_id){ b };
                cli->place.stadtbezirk = f->stadtbezirk;
                return STATUS_OK;
            }
    }
    return unknown(cli, "Den Stadtteil", cli->args->value[OPT_STADTTEIL]);
}

static int read_filter(struct cli *cli, struct filter *f)
{
    const struct args *args = cli->args;
    int status = STATUS_OK;

    *f = (struct filter){ { NO_ID }, { NO_ID }, STR(""), STR(""), { NO_ID }, -1, opt_given(args, OPT_RUND_UM_DIE_UHR) };
    if (opt_given(args, OPT_THEMA) && (f->thema = guide_find_lebenslage(cli->guide, args->value[OPT_THEMA])).n == NO_ID)
        return unknown(cli, "Die Lebenslage", args->value[OPT_THEMA]);
    if (opt_given(args, OPT_STELLE) && (f->stelle = guide_find_stelle(cli->guide, args->value[OPT_STELLE])).n == NO_ID)
        return unknown(cli, "Die Stelle", args->value[OPT_STELLE]);
    if (opt_given(args, OPT_SPRACHE))
        f->sprache = fold_strong(args->value[OPT_SPRACHE], cli->command);
    if (opt_given(args, OPT_EBENE))
        status = parse_ebene(cli, f);
    if (status == STATUS_OK && opt_given(args, OPT_STADTTEIL))
        status = find_stadtteil(cli, f);
    return status;
}

static bool has_stelle(const struct kontakt *k, struct stelle_id id)
{
    for (size_t i = 0; i < k->stellen.len; i++)
        if (k->stellen.items[i].id.n == id.n)
            return true;
    return false;
}

static bool has_thema(const struct kontakt *k, struct lebenslage_id id)
{
    for (size_t i = 0; i < k->themen.len; i++)
        if (k->themen.items[i].id.n == id.n)
            return true;
    return false;
}

static bool speaks(const struct kontakt *k, struct str language, struct arena *scratch)
{
    for (size_t i = 0; i < k->sprachen.len; i++)
        if (str_equal(fold_strong(k->sprachen.items[i].s, scratch), language))
            return true;
    return false;
}

static bool matches(struct cli *cli, const struct filter *f, const struct kontakt *k, enum nearness near)
{
    bool has_district = opt_given(cli->args, OPT_BEZIRK) || opt_given(cli->args, OPT_STADTTEIL);

    if (near == NEAR_NEVER || (near == NEAR_ELSEWHERE && has_district))
        return false;
    return (f->thema.n == NO_ID || has_thema(k, f->thema)) && (f->stelle.n == NO_ID || has_stelle(k, f->stelle)) &&
           (f->ebene < 0 || (int)k->ebene == f->ebene) && (f->sprache.len == 0 || speaks(k, f->sprache, cli->scratch)) &&
           (!f->is_round_the_clock || (k->merkmal_bits & MERKMAL_RUND_UM_DIE_UHR));
}

/* contacts that match, nearest first, within that in the order of the data */
static struct kontakt_id *select_kontakte(struct cli *cli, const struct filter *f, size_t *len)
{
    const struct guide *g = cli->guide;
    struct kontakt_id *found = ARENA_ARRAY(cli->command, struct kontakt_id, g->kontakte_len);

    *len = 0;
    for (int near = NEAR_SCHULE; near < NEAR_NEVER; near++)
        for (uint32_t i = 0; i < g->kontakte_len; i++)
            if ((int)place_nearness(g, cli->place, &g->kontakte[i]) == near && matches(cli, f, &g->kontakte[i], (enum nearness)near))
                found[(*len)++] = (struct kontakt_id){ i };
    return found;
}

static void print_list(struct cli *cli, const struct kontakt_id *found, size_t len)
{
    struct page_context context = cli_page(cli, NULL);
    struct doc doc = doc_start(cli->command);

    for (size_t i = 0; i < len; i++) {
        if (i > 0)
            doc_add_space(&doc);
        doc_group(&doc);
        doc_add_kontakt(&doc, &context, found[i], true);
        doc_group_end(&doc);
    }
    page_print(cli, &doc);
    buf_printf(&cli->out, "\n%zu %s\n", len, len == 1 ? "Kontakt" : "Kontakte");
}

int cmd_kontakte(struct cli *cli)
{
    struct filter filter;
    size_t len;

    if (cli->args->words_len > 0)
        return cli_fail(cli, STATUS_USAGE, STR("„schulguide kontakte --hilfe“ nennt die Filter"), "„kontakte“ nimmt nur Optionen");
    int status = cli_load(cli);
    if (status == STATUS_OK)
        status = read_filter(cli, &filter);
    if (status != STATUS_OK)
        return status;
    const struct kontakt_id *found = select_kontakte(cli, &filter, &len);
    if (len == 0)
        return cli_fail(cli, STATUS_NOTHING, STR("Bei akuter Gefahr: 110 oder 112"), "Kein Kontakt passt zu dieser Auswahl");
    if (!opt_given(cli->args, OPT_JSON)) {
        print_list(cli, found, len);
        return STATUS_OK;
    }
    struct json j = { .buf = &cli->out };
    for (size_t i = 0; i < len; i++) {
        json_add_kontakt(&j, cli, found[i]);
        json_line(&j);
    }
    return STATUS_OK;
}

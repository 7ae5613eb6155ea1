/* SPDX-License-Identifier: EUPL-1.2 */
/* One page for the wall beside the telephone: emergency numbers first, round the clock next, then by level, then the school's own. */
#include "doc/sheet.h"

/* more codes than fit side by side help nobody */
#define CODES_MAX 5

struct list {
    struct doc *doc;
    const struct page_context *c;
    bool *is_shown; /* a contact a place */
    struct kontakt_id codes[CODES_MAX];
    size_t codes_len;
};

static bool helps_here(const struct list *list, const struct kontakt *k)
{
    enum nearness near = place_nearness(list->c->guide, list->c->place, k);

    return k->telefon.len > 0 && kontakt_shows_number(k) && near != NEAR_ELSEWHERE && near != NEAR_NEVER;
}

/* nobody needs a camera for 110 */
static void note_code(struct list *list, struct kontakt_id id)
{
    enum { SHORT = 5 };
    const struct kontakt *k = guide_kontakt(list->c->guide, id);

    if (list->codes_len < CODES_MAX && helps_here(list, k) && k->telefon.items[0].nummer.s.len > SHORT)
        list->codes[list->codes_len++] = id;
}

/*
 * Where no recommendation sends anyone, no number hangs on the wall: lines that serve health professionals or report to the
 * police alone are in the directory, but not for whoever looks up in a hurry.
 */
static void skip_unused(struct list *list)
{
    const struct guide *g = list->c->guide;
    bool *is_used = ARENA_ARRAY(list->doc->arena, bool, g->stellen_len + 1);

    for (uint32_t n = 0; n < g->knoten_len; n++)
        for (size_t i = 0; i < g->knoten[n].stellen.len; i++)
            is_used[g->knoten[n].stellen.items[i].id.n] = true;
    for (uint32_t n = 0; n < g->kontakte_len; n++) {
        const struct kontakt *k = &g->kontakte[n];
        bool is_named = k->ebene == EBENE_SCHULE;
        for (size_t i = 0; i < k->stellen.len; i++)
            is_named |= is_used[k->stellen.items[i].id.n];
        list->is_shown[n] = !is_named;
    }
}

/* those of the emergency card are on the sheet already */
static void skip_notfall(struct list *list)
{
    const struct guide *g = list->c->guide;

    for (size_t i = 0; i < g->notfall.stellen.len; i++) {
        struct place_hits hits = place_stelle(g, list->c->place, g->notfall.stellen.items[i].id, list->doc->arena);
        for (size_t h = 0; h < hits.len; h++) {
            if (hits.items[h].is_ersatz)
                continue;
            list->is_shown[hits.items[h].kontakt.n] = true;
            note_code(list, hits.items[h].kontakt);
        }
    }
}

static void add_number(struct list *list, const struct kontakt *k, size_t n)
{
    struct str zeiten = k->telefon.items[n].zeiten.s;

    doc_add_field(list->doc, 0, doc_unbroken(k->telefon.items[n].nummer.s, list->doc->arena))->marker_role = ROLE_PHONE;
    doc_inline(list->doc, list->c->guide, k->name.s);
    if (zeiten.len > 0) {
        doc_dot(list->doc, ROLE_HINT);
        doc_run(list->doc, ROLE_HINT, zeiten);
    }
}

static void add_kontakt(struct list *list, struct kontakt_id id)
{
    const struct kontakt *k = guide_kontakt(list->c->guide, id);

    list->is_shown[id.n] = true;
    for (size_t i = 0; i < k->telefon.len; i++)
        add_number(list, k, i);
    note_code(list, id);
}

static bool is_wanted(const struct list *list, uint32_t n, int ebene)
{
    const struct kontakt *k = &list->c->guide->kontakte[n];

    if (list->is_shown[n] || !helps_here(list, k))
        return false;
    return ebene < 0 ? (k->merkmal_bits & MERKMAL_RUND_UM_DIE_UHR) != 0 : (int)k->ebene == ebene;
}

/* the contacts of a level, or where it is negative those to be reached at any hour; nothing where there are none */
static void add_part(struct list *list, struct str heading, int ebene)
{
    size_t len = 0;

    for (uint32_t i = 0; i < list->c->guide->kontakte_len; i++) {
        if (!is_wanted(list, i, ebene))
            continue;
        if (len++ == 0)
            doc_add_heading(list->doc, 1, heading);
        add_kontakt(list, (struct kontakt_id){ i });
    }
}

static struct str kommune_heading(const struct list *list)
{
    const struct guide *g = list->c->guide;

    if (list->c->place.kommune.n == NO_ID)
        return STR("In der Kommune");
    return arena_printf(list->doc->arena, "In %.*s", STR_ARG(g->kommunen[list->c->place.kommune.n].name.s));
}

static void add_codes(struct list *list)
{
    if (list->codes_len == 0)
        return;
    doc_add_space(list->doc);
    doc_add(list->doc, BLOCK_CODES);
    for (size_t i = 0; i < list->codes_len; i++) {
        doc_run_phone(list->doc, guide_kontakt(list->c->guide, list->codes[i])->telefon.items[0].nummer.s);
        doc_code(list->doc);
    }
}

static void add_school(struct list *list)
{
    struct doc *doc = list->doc;
    const struct schule *s = &list->c->guide->schule;

    doc_add_heading(doc, 1, s->is_given ? doc_plain(list->c->guide, s->name.s, doc->arena) : STR("In unserer Schule"));
    for (uint32_t i = 0; i < list->c->guide->kontakte_len; i++)
        if (is_wanted(list, i, EBENE_SCHULE))
            add_kontakt(list, (struct kontakt_id){ i });
    doc_group(doc);
    sheet_add_blank(doc, "Schulleitung", "Sekretariat");
    sheet_add_blank(doc, "Schulsozialarbeit", "Krisenteam");
    sheet_add_blank(doc, "Hausmeister*in", "Schulaufsicht");
    sheet_add_blank(doc, "Außerdem", NULL);
    doc_group_end(doc);
}

void sheet_telefonblatt(struct doc *doc, const struct page_context *c, struct thing about)
{
    struct list list = { .doc = doc, .c = c, .is_shown = ARENA_ARRAY(doc->arena, bool, c->guide->kontakte_len + 1) };

    (void)about;
    doc->is_one_page = true;
    sheet_begin(doc, c, STR("Wichtige Telefonnummern"));
    doc_add_title(doc, STR("Wichtige Telefonnummern"));
    doc_add_space(doc);
    doc_add_notfall_numbers(doc, c, true);
    skip_unused(&list);
    skip_notfall(&list);
    add_part(&list, STR("Rund um die Uhr"), -1);
    add_codes(&list);
    add_school(&list);
    add_part(&list, kommune_heading(&list), EBENE_KOMMUNE);
    add_part(&list, STR("Im Land"), EBENE_LAND);
    add_part(&list, STR("Bundesweit"), EBENE_BUND);
    sheet_add_edition(doc, c);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Aus öffentlichen Quellen, nicht von den Stellen freigegeben. Rufen Sie jede Nummer "
                                "einmal an, bevor das Blatt an die Wand kommt."));
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Contacts to hand over to a family. It may lie on a kitchen table where the wrong person finds it, so it names nobody, no
 * Lebenslage, no Stelle and no reason: who can be reached how, and nothing else.
 */
#include "doc/sheet.h"

/* each contact once, however many Stellen it fulfils */
struct shown {
    bool *is_shown;
    size_t len;
};

static bool starts_with_any(struct str s, const struct str *words, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (str_starts(s, words[i]))
            return true;
    return false;
}

static bool has_any(struct str s, const struct str *words, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (str_find(s, words[i]) < s.len)
            return true;
    return false;
}

/* a number for professionals is no help to a family */
static bool is_for_staff(const struct kontakt *k)
{
    static const struct str staff[] = { STR_INIT("Schul"), STR_INIT("Lehr"), STR_INIT("Fachkr"), STR_INIT("nur Fachkr") };
    static const struct str family[] = { STR_INIT("alle"), STR_INIT("Eltern"), STR_INIT("Famili"), STR_INIT("Kinder "),
                                         STR_INIT("Jugendliche"), STR_INIT("junge Menschen"), STR_INIT("Schüler") };
    struct str who = k->zielgruppe.s;

    if (!text_is_given(k->zielgruppe) || !starts_with_any(who, staff, sizeof staff / sizeof staff[0]))
        return false;
    return str_starts(who, STR("nur ")) || !has_any(who, family, sizeof family / sizeof family[0]);
}

static bool can_be_reached(const struct kontakt *k)
{
    return (k->telefon.len > 0 && kontakt_shows_number(k)) || text_is_given(k->email) || text_is_given(k->web) ||
           text_is_given(k->adresse);
}

static void add_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id, struct shown *shown)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);

    if (shown->is_shown[id.n] || is_for_staff(k) || !can_be_reached(k))
        return;
    shown->is_shown[id.n] = true;
    shown->len++;
    doc_add_space(doc);
    doc_card(doc);
    doc_add_reach(doc, c, id);
    doc_group_end(doc);
}

static void add_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id, struct shown *shown)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);

    for (size_t i = 0; i < hits.len; i++)
        if (hits.items[i].nearness != NEAR_ELSEWHERE)
            add_kontakt(doc, c, hits.items[i].kontakt, shown);
}

static void add_knoten(struct doc *doc, const struct page_context *c, struct knoten_id id, struct shown *shown)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    for (size_t i = 0; i < k->stellen.len; i++)
        add_stelle(doc, c, k->stellen.items[i].id, shown);
}

static void add_lebenslage(struct doc *doc, const struct page_context *c, const struct lebenslage *l, struct shown *shown)
{
    for (uint32_t i = 0; i < l->knoten_len; i++)
        add_knoten(doc, c, (struct knoten_id){ l->knoten.n + i }, shown);
}

static void add_about(struct doc *doc, const struct page_context *c, struct thing about, struct shown *shown)
{
    if (about.kind == THING_STELLE)
        add_stelle(doc, c, (struct stelle_id){ about.n }, shown);
    else if (about.kind == THING_KONTAKT)
        add_kontakt(doc, c, (struct kontakt_id){ about.n }, shown);
    else if (about.kind == THING_LEBENSLAGE)
        add_lebenslage(doc, c, &c->guide->lebenslagen[about.n], shown);
    else if (about.kind == THING_NONE && c->walk && walk_is_open(c->walk))
        add_knoten(doc, c, c->walk->at, shown);
}

void sheet_kontaktblatt(struct doc *doc, const struct page_context *c, struct thing about)
{
    struct shown shown = { ARENA_ARRAY(doc->arena, bool, c->guide->kontakte_len + 1), 0 };

    doc->is_large = true;
    sheet_begin_neutral(doc, c, STR("Kontakte"));
    add_about(doc, c, about, &shown);
    doc_add_space(doc);
    doc_group(doc);
    if (shown.len == 0) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_PLAIN, STR("Dafür ist kein Kontakt belegt. Tragen Sie ein, wen man anrufen kann."));
    }
    sheet_add_blank(doc, "In der Schule", "Telefon");
    sheet_add_blank(doc, "Außerdem", "Telefon");
    sheet_add_blank(doc, "Termin", "Uhrzeit");
    doc_group_end(doc);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Die Angaben stammen von öffentlichen Seiten und können veraltet sein. Dieses Blatt ist "
                                "unabhängig zusammengestellt; die Stellen haben es nicht geprüft."));
}

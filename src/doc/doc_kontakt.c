/* SPDX-License-Identifier: EUPL-1.2 */
/* Contacts: as cards within pages, in full as pages of their own. */
#include "doc/page.h"

static struct target target_web(const struct str address)
{
    return (struct target){ .kind = str_find(address, STR("@")) < address.len ? TARGET_MAIL : TARGET_WEB };
}

struct str doc_geprueft(const struct kontakt *k, struct arena *arena)
{
    char text[DATE_TEXT_SIZE];
    struct date month = { k->quelle_stand.year, k->quelle_stand.month, 0 };

    if (date_is_set(k->geprueft))
        return arena_printf(arena, k->geprueft.day ? "geprüft am %s" : "geprüft im %s", date_print(k->geprueft, text));
    if (!date_is_set(month))
        return arena_str(arena, STR("nicht telefonisch geprüft"));
    return arena_printf(arena, "nicht telefonisch geprüft (Quelle: %s)", date_print(month, text));
}

/* "rund-um-die-uhr" as a reader writes it */
static struct str merkmal(struct str id, struct arena *arena)
{
    if (str_is(id, "rund-um-die-uhr"))
        return STR("rund um die Uhr");
    char *text = ARENA_ARRAY(arena, char, id.len + 1);
    for (size_t i = 0; i < id.len; i++)
        text[i] = id.ptr[i] == '-' ? ' ' : id.ptr[i];
    return (struct str){ text, id.len };
}

static const struct {
    struct str code, name;
} languages[] = {
    { STR_INIT("ar"), STR_INIT("Arabisch") },     { STR_INIT("bg"), STR_INIT("Bulgarisch") },
    { STR_INIT("de"), STR_INIT("Deutsch") },      { STR_INIT("dgs"), STR_INIT("Deutsche Gebärdensprache") },
    { STR_INIT("en"), STR_INIT("Englisch") },     { STR_INIT("es"), STR_INIT("Spanisch") },
    { STR_INIT("fa"), STR_INIT("Persisch") },     { STR_INIT("fr"), STR_INIT("Französisch") },
    { STR_INIT("it"), STR_INIT("Italienisch") },  { STR_INIT("ku"), STR_INIT("Kurdisch") },
    { STR_INIT("pl"), STR_INIT("Polnisch") },     { STR_INIT("ro"), STR_INIT("Rumänisch") },
    { STR_INIT("ru"), STR_INIT("Russisch") },     { STR_INIT("sq"), STR_INIT("Albanisch") },
    { STR_INIT("tr"), STR_INIT("Türkisch") },     { STR_INIT("uk"), STR_INIT("Ukrainisch") },
};

static struct str language(struct str code)
{
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++)
        if (str_equal(languages[i].code, code))
            return languages[i].name;
    return code;
}

static void add_merkmale(struct doc *doc, const struct kontakt *k)
{
    for (size_t i = 0; i < k->merkmale.len; i++) {
        doc_dot(doc, ROLE_PLAIN);
        doc_run(doc, ROLE_PLAIN, merkmal(k->merkmale.items[i].s, doc->arena));
    }
}

/* behind a number, where its hours may have said "rund um die Uhr" already */
static void add_more_merkmale(struct doc *doc, const struct kontakt *k, struct str zeiten)
{
    for (size_t i = 0; i < k->merkmale.len; i++) {
        struct str word = merkmal(k->merkmale.items[i].s, doc->arena);
        if (str_find(zeiten, word) < zeiten.len)
            continue;
        doc_dot(doc, ROLE_PLAIN);
        doc_run(doc, ROLE_PLAIN, word);
    }
}

static void add_languages(struct doc *doc, const struct kontakt *k)
{
    for (size_t i = 0; i < k->sprachen.len; i++) {
        doc_run(doc, ROLE_PLAIN, i > 0 ? STR(", ") : STR(""));
        doc_run(doc, ROLE_PLAIN, language(k->sprachen.items[i].s));
    }
}

void doc_run_bezirke(struct doc *doc, const struct page_context *c, const struct kontakt *k, enum role role)
{
    size_t len = 0;

    for (size_t i = 0; i < k->stadtbezirke.len; i++) {
        doc_run(doc, role, len++ > 0 ? STR(", ") : STR(""));
        doc_inline_as(doc, c->guide, c->guide->stadtbezirke[k->stadtbezirke.items[i].n].name.s, role);
    }
    for (size_t i = 0; i < k->stadtteile.len; i++) {
        doc_run(doc, role, len++ > 0 ? STR(", ") : STR(""));
        doc_run(doc, role, k->stadtteile.items[i].s);
    }
}

static bool is_limited(const struct kontakt *k)
{
    return k->stadtbezirke.len > 0 || k->stadtteile.len > 0;
}

static bool has_number(const struct kontakt *k)
{
    return k->telefon.len > 0 && kontakt_shows_number(k);
}

static struct str no_number(const struct kontakt *k)
{
    return k->telefon.len > 0 ? STR("Keine verlässliche Nummer belegt") : STR("Keine Nummer belegt");
}

static void add_phones(struct doc *doc, const struct kontakt *k, bool with_merkmale)
{
    if (!has_number(k)) {
        doc_break(doc);
        doc_run(doc, ROLE_WARNING, no_number(k));
        return;
    }
    for (size_t i = 0; i < k->telefon.len; i++) {
        const struct telefon *t = &k->telefon.items[i];
        doc_break(doc);
        doc_run_phone(doc, t->nummer.s);
        if (text_is_given(t->zeiten)) {
            doc_dot(doc, ROLE_PLAIN);
            doc_run(doc, ROLE_PLAIN, t->zeiten.s);
        }
        if (with_merkmale && i == 0)
            add_more_merkmale(doc, k, t->zeiten.s);
    }
}

/* one line of a card; nothing where the text is absent */
static void add_line(struct doc *doc, const struct page_context *c, const char *label, struct text text)
{
    if (!text_is_given(text))
        return;
    doc_break(doc);
    doc_run(doc, ROLE_LABEL, str_from(label));
    doc_inline(doc, c->guide, text.s);
}

static void add_address_line(struct doc *doc, struct text text)
{
    if (!text_is_given(text))
        return;
    doc_break(doc);
    doc_run_target(doc, ROLE_WEB, text.s, target_web(text.s));
}

/* who may call, and how to get in; that a number is for all needs no word */
static void add_access(struct doc *doc, const struct page_context *c, const struct kontakt *k)
{
    if (!str_is(k->zielgruppe.s, "alle"))
        add_line(doc, c, "Für: ", k->zielgruppe);
    add_line(doc, c, "", k->zugang);
}

void doc_add_card(struct doc *doc, const struct page_context *c, struct kontakt_id id, int indent, bool with_details)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_paragraph(doc, indent)->is_name = true;
    doc_link(doc, c->guide, (struct thing){ THING_KONTAKT, id.n });
    if (is_limited(k)) {
        doc_dot(doc, ROLE_HINT);
        doc_run(doc, ROLE_HINT, STR("für "));
        doc_run_bezirke(doc, c, k, ROLE_HINT);
    }
    add_phones(doc, k, true);
    if (with_details || !has_number(k)) {
        add_address_line(doc, k->email);
        add_address_line(doc, k->web);
        add_line(doc, c, "", k->adresse);
    }
    if (with_details && k->sprachen.len > 0) {
        doc_break(doc);
        doc_run(doc, ROLE_LABEL, STR("Sprachen: "));
        add_languages(doc, k);
    }
    add_access(doc, c, k);
    doc_break(doc);
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
}

/* nobody needs a camera to dial 110 */
#define EMERGENCY 3

void doc_add_reach(struct doc *doc, const struct page_context *c, struct kontakt_id id)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_paragraph(doc, 0);
    doc_inline_as(doc, c->guide, k->name.s, ROLE_STRONG);
    if (has_number(k)) {
        for (size_t i = 0; i < k->telefon.len; i++) {
            doc_break(doc);
            doc_run_phone(doc, k->telefon.items[i].nummer.s);
            if (i == 0 && k->telefon.items[i].nummer.s.len > EMERGENCY)
                doc_code(doc);
            if (text_is_given(k->telefon.items[i].zeiten)) {
                doc_dot(doc, ROLE_PLAIN);
                doc_run(doc, ROLE_PLAIN, k->telefon.items[i].zeiten.s);
            }
        }
    }
    add_address_line(doc, k->email);
    add_address_line(doc, k->web);
    add_line(doc, c, "", k->adresse);
    if (k->sprachen.len > 0) {
        doc_break(doc);
        doc_run(doc, ROLE_LABEL, STR("Sprachen: "));
        add_languages(doc, k);
    }
    doc_break(doc);
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
}

void doc_add_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id, bool with_details)
{
    doc_card(doc);
    doc_add_card(doc, c, id, 0, with_details);
    doc_group_end(doc);
}

static void add_field(struct doc *doc, const struct page_context *c, const char *label, struct text text)
{
    if (!text_is_given(text))
        return;
    doc_add_field(doc, 0, str_from(label));
    doc_inline(doc, c->guide, text.s);
}

static void add_address_field(struct doc *doc, const char *label, struct text text)
{
    if (!text_is_given(text))
        return;
    doc_add_field(doc, 0, str_from(label));
    doc_run_target(doc, ROLE_WEB, text.s, target_web(text.s));
}

static void add_reach_fields(struct doc *doc, const struct page_context *c, const struct kontakt *k)
{
    doc_add_field(doc, 0, STR("Telefon"));
    add_phones(doc, k, false);
    add_address_field(doc, "E-Mail", k->email);
    add_address_field(doc, "Internet", k->web);
    add_field(doc, c, "Adresse", k->adresse);
    add_field(doc, c, "Für wen", k->zielgruppe);
    add_field(doc, c, "Zugang", k->zugang);
    if (is_limited(k)) {
        doc_add_field(doc, 0, STR("Zuständig für"));
        doc_run_bezirke(doc, c, k, ROLE_PLAIN);
    }
    if (k->merkmale.len > 0) {
        doc_add_field(doc, 0, STR("Merkmale"));
        add_merkmale(doc, k);
    }
    if (k->sprachen.len > 0) {
        doc_add_field(doc, 0, STR("Sprachen"));
        add_languages(doc, k);
    }
    if (k->barrierefrei != BARRIEREFREI_UNBEKANNT) {
        doc_add_field(doc, 0, STR("Barrierefrei"));
        doc_run(doc, ROLE_PLAIN, k->barrierefrei == BARRIEREFREI_JA ? STR("ja") : STR("nein"));
    }
}

static void add_link_fields(struct doc *doc, const struct page_context *c, const struct kontakt *k)
{
    for (size_t i = 0; i < k->stellen.len; i++) {
        if (i == 0)
            doc_add_field(doc, 0, STR("Aufgabe"));
        doc_break(doc);
        doc_link(doc, c->guide, (struct thing){ THING_STELLE, k->stellen.items[i].id.n });
    }
    for (size_t i = 0; i < k->themen.len; i++) {
        if (i == 0)
            doc_add_field(doc, 0, STR("Themen"));
        doc_dot(doc, ROLE_PLAIN);
        doc_link(doc, c->guide, (struct thing){ THING_LEBENSLAGE, k->themen.items[i].id.n });
    }
}

static void add_source_fields(struct doc *doc, const struct kontakt *k)
{
    static const char *const grade[] = {
        [VERTRAUEN_KEINE_ANGABE] = NULL, [VERTRAUEN_GERING] = "gering", [VERTRAUEN_MITTEL] = "mittel",
        [VERTRAUEN_HOCH] = "hoch",
    };
    char text[DATE_TEXT_SIZE];

    doc_add_field(doc, 0, STR("Geprüft"));
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
    doc_add_field(doc, 0, STR("Quelle"));
    doc_run_target(doc, ROLE_WEB, k->quelle_url.s, target_web(k->quelle_url.s));
    doc_break(doc);
    doc_printf(doc, ROLE_HINT, "Stand %s", date_print(k->quelle_stand, text));
    if (grade[k->vertrauen])
        doc_printf(doc, ROLE_HINT, ", Vertrauen: %s", grade[k->vertrauen]);
}

void doc_from_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id)
{
    static const char *const layers[EBENE_LEN] = {
        [EBENE_BUND] = "Bund", [EBENE_LAND] = "Land", [EBENE_KOMMUNE] = "Kommune", [EBENE_SCHULE] = "Schule" };
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, k->name.s, doc->arena));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Kontakt"));
    doc_dot(doc, ROLE_HINT);
    doc_run(doc, ROLE_HINT, str_from(layers[k->ebene]));
    if (k->ebene == EBENE_KOMMUNE && k->kommune.n != NO_ID)
        doc_printf(doc, ROLE_HINT, " %.*s", STR_ARG(c->guide->kommunen[k->kommune.n].name.s));
    doc_add_space(doc);
    add_reach_fields(doc, c, k);
    add_link_fields(doc, c, k);
    add_source_fields(doc, k);
}

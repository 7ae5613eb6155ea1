/* SPDX-License-Identifier: EUPL-1.2 */
/* Contacts: as cards within pages, in full as pages of their own; and the Stellen they fulfil. */
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
        return arena_printf(arena, "geprüft am %s", date_print(k->geprueft, text));
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

static void add_merkmale(struct doc *doc, const struct kontakt *k, enum role role)
{
    for (size_t i = 0; i < k->merkmale.len; i++) {
        doc_run(doc, role, i > 0 ? STR(" · ") : STR(""));
        doc_run(doc, role, merkmal(k->merkmale.items[i].s, doc->arena));
    }
}

static void add_languages(struct doc *doc, const struct kontakt *k)
{
    for (size_t i = 0; i < k->sprachen.len; i++) {
        doc_run(doc, ROLE_PLAIN, i > 0 ? STR(", ") : STR(""));
        doc_run(doc, ROLE_PLAIN, language(k->sprachen.items[i].s));
    }
}

/* where it is responsible, if not everywhere on its layer: "Hamborn, Marxloh" */
static void add_bezirke(struct doc *doc, const struct page_context *c, const struct kontakt *k, enum role role)
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

static void add_phone(struct doc *doc, const struct telefon *t)
{
    doc_run_phone(doc, t->nummer.s);
    if (text_is_given(t->zeiten)) {
        doc_run(doc, ROLE_PLAIN, STR(" · "));
        doc_run(doc, ROLE_PLAIN, t->zeiten.s);
    }
}

static void add_phones(struct doc *doc, const struct kontakt *k)
{
    if (!has_number(k)) {
        doc_break(doc);
        doc_run(doc, ROLE_WARNING, no_number(k));
    }
    for (size_t i = 0; has_number(k) && i < k->telefon.len; i++) {
        doc_break(doc);
        add_phone(doc, &k->telefon.items[i]);
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

static void add_card(struct doc *doc, const struct page_context *c, struct kontakt_id id, int indent, bool with_details)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_paragraph(doc, indent);
    doc_link(doc, c->guide, (struct thing){ THING_KONTAKT, id.n });
    if (is_limited(k)) {
        doc_run(doc, ROLE_HINT, STR(" · für "));
        add_bezirke(doc, c, k, ROLE_HINT);
    }
    add_phones(doc, k);
    if (with_details || !has_number(k)) {
        add_address_line(doc, k->email);
        add_address_line(doc, k->web);
        add_line(doc, c, "", k->adresse);
    }
    if (k->merkmale.len > 0) {
        doc_break(doc);
        add_merkmale(doc, k, ROLE_PLAIN);
    }
    if (with_details && k->sprachen.len > 0) {
        doc_break(doc);
        doc_run(doc, ROLE_LABEL, STR("Sprachen: "));
        add_languages(doc, k);
    }
    add_line(doc, c, "Für: ", k->zielgruppe);
    add_line(doc, c, "", k->zugang);
    doc_break(doc);
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
}

void doc_add_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id, bool with_details)
{
    doc_group(doc);
    add_card(doc, c, id, 0, with_details);
    doc_group_end(doc);
}

/* Contacts of other districts are named, no more: their numbers would only mislead. */
static void add_elsewhere(struct doc *doc, const struct page_context *c, struct place_hits hits, size_t from, int indent)
{
    if (from == hits.len)
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, indent);
    doc_run(doc, ROLE_LABEL, c->place.stadtbezirk.n == NO_ID ? STR("Je nach Stadtbezirk: ")
                                                             : STR("In anderen Stadtbezirken: "));
    for (size_t i = from; i < hits.len; i++) {
        doc_run(doc, ROLE_PLAIN, i > from ? STR(" · ") : STR(""));
        doc_link(doc, c->guide, (struct thing){ THING_KONTAKT, hits.items[i].kontakt.n });
    }
}

void doc_add_kontakte(struct doc *doc, const struct page_context *c, struct stelle_id id, int indent)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);
    size_t i = 0;

    for (; i < hits.len && (hits.items[i].nearness != NEAR_ELSEWHERE || hits.items[i].is_ersatz); i++) {
        doc_add_space(doc);
        doc_group(doc);
        if (hits.items[i].is_ersatz && (i == 0 || !hits.items[i - 1].is_ersatz)) {
            doc_add_paragraph(doc, indent);
            doc_run(doc, ROLE_LABEL, STR("Vermittlung, solange keine eigene Nummer belegt ist:"));
        }
        add_card(doc, c, hits.items[i].kontakt, indent, false);
        doc_group_end(doc);
    }
    if (hits.len == 0) {
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_WARNING, STR("Keine Nummer belegt"));
    }
    add_elsewhere(doc, c, hits, i, indent);
}

static const char *const datenschutz[] = {
    [DATENSCHUTZ_KEINE_ANGABE] = NULL,
    [DATENSCHUTZ_ANONYM] = "Fragen Sie ohne Namen und nennen Sie nichts, woran man das Kind erkennt.",
    [DATENSCHUTZ_EINWILLIGUNG] = "Namen und Angaben zum Kind nur, wenn die Betroffenen einverstanden sind.",
    [DATENSCHUTZ_BEFUGNIS] = "Ein Gesetz erlaubt die Mitteilung: nur, was dafür nötig ist. Die Betroffenen erfahren es "
                             "vorher, außer das gefährdet den Schutz.",
    [DATENSCHUTZ_GEFAHR] = "Akute Gefahr geht vor: Sagen Sie alles, was für die Hilfe nötig ist.",
};

/* what to have ready, what comes next, what may be passed on */
static void add_stelle_advice(struct doc *doc, const struct page_context *c, const struct stelle *s, int indent)
{
    if (s->vorbereiten.len > 0) {
        doc_add_space(doc);
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_LABEL, STR("Halten Sie bereit:"));
    }
    for (size_t i = 0; i < s->vorbereiten.len; i++) {
        doc_add_item(doc, indent, STR("•"));
        doc_inline(doc, c->guide, s->vorbereiten.items[i].s);
    }
    doc_add_space(doc);
    if (text_is_given(s->danach)) {
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_LABEL, STR("Danach: "));
        doc_inline(doc, c->guide, s->danach.s);
    }
    if (datenschutz[s->datenschutz]) {
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_LABEL, STR("Datenschutz: "));
        doc_run(doc, ROLE_PLAIN, str_from(datenschutz[s->datenschutz]));
    }
}

void doc_add_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer)
{
    const struct stelle *s = guide_stelle(c->guide, id);
    const int indent = 3;

    doc_add_space(doc);
    doc_group(doc);
    doc_add_item(doc, 0, nummer > 0 ? arena_printf(doc->arena, "%d.", nummer) : STR("•"))->marker_role = ROLE_NUMBER;
    doc_link(doc, c->guide, (struct thing){ THING_STELLE, id.n });
    doc_break(doc);
    doc_inline(doc, c->guide, s->wofuer.s);
    doc_group_end(doc);
    doc_add_kontakte(doc, c, id, indent);
    add_stelle_advice(doc, c, s, indent);
}

void doc_from_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id)
{
    const struct stelle *s = guide_stelle(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, s->titel.s, doc->arena));
    doc_add_space(doc);
    doc_text(doc, c->guide, s->wofuer.s, 0);
    doc_add_heading(doc, 1, STR("Kontakte"));
    doc_add_kontakte(doc, c, id, 0);
    doc_add_heading(doc, 1, STR("Vor und nach dem Anruf"));
    add_stelle_advice(doc, c, s, 0);
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
    add_phones(doc, k);
    add_address_field(doc, "E-Mail", k->email);
    add_address_field(doc, "Internet", k->web);
    add_field(doc, c, "Adresse", k->adresse);
    add_field(doc, c, "Für wen", k->zielgruppe);
    add_field(doc, c, "Zugang", k->zugang);
    if (is_limited(k)) {
        doc_add_field(doc, 0, STR("Zuständig für"));
        add_bezirke(doc, c, k, ROLE_PLAIN);
    }
    if (k->merkmale.len > 0) {
        doc_add_field(doc, 0, STR("Merkmale"));
        add_merkmale(doc, k, ROLE_PLAIN);
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
        doc_run(doc, ROLE_PLAIN, i > 0 ? STR(" · ") : STR(""));
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
        doc_printf(doc, ROLE_HINT, " · Vertrauen: %s", grade[k->vertrauen]);
}

void doc_from_kontakt(struct doc *doc, const struct page_context *c, struct kontakt_id id)
{
    static const char *const layers[EBENE_LEN] = {
        [EBENE_BUND] = "Bund", [EBENE_LAND] = "Land", [EBENE_KOMMUNE] = "Kommune", [EBENE_SCHULE] = "Schule" };
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, k->name.s, doc->arena));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Kontakt · "));
    doc_run(doc, ROLE_HINT, str_from(layers[k->ebene]));
    if (k->ebene == EBENE_KOMMUNE && k->kommune.n != NO_ID)
        doc_printf(doc, ROLE_HINT, " %.*s", STR_ARG(c->guide->kommunen[k->kommune.n].name.s));
    doc_add_space(doc);
    add_reach_fields(doc, c, k);
    add_link_fields(doc, c, k);
    add_source_fields(doc, k);
}

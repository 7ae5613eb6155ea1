/* SPDX-License-Identifier: EUPL-1.2 */
/* Stellen: who fulfils them here, what to have ready, what comes next. */
#include "doc/page.h"

/* contacts below a Stelle stand behind its number */
#define INDENT 3

/* a stand-in is the same for many Stellen, so each of its numbers takes one line and no more */
static void add_ersatz(struct doc *doc, const struct page_context *c, struct kontakt_id id)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);
    bool is_for_danger = id.n == c->guide->kommunen[c->place.kommune.n].ersatz_gefahr.n;

    if (k->telefon.len == 0 || !kontakt_shows_number(k))
        return;
    doc_break(doc);
    doc_run(doc, ROLE_LABEL, is_for_danger ? STR("bei Gefahr: ") : STR("zu Bürozeiten: "));
    doc_run_phone(doc, k->telefon.items[0].nummer.s);
    doc_dot(doc, ROLE_PLAIN);
    doc_inline(doc, c->guide, k->name.s);
    if (text_is_given(k->telefon.items[0].zeiten)) {
        doc_dot(doc, ROLE_PLAIN);
        doc_run(doc, ROLE_PLAIN, k->telefon.items[0].zeiten.s);
    }
    doc_dot(doc, ROLE_HINT);
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
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
        struct kontakt_id id = hits.items[i].kontakt;
        if (i > from)
            doc_dot(doc, ROLE_PLAIN);
        doc_run_bezirke(doc, c, guide_kontakt(c->guide, id), ROLE_TERM);
        struct doc_block *block = &doc->blocks.items[doc->blocks.len - 1];
        block->runs[block->runs_len - 1].target = (struct target){ .kind = TARGET_THING, .thing = { THING_KONTAKT, id.n } };
    }
}

/* the contacts that help here; gives the place of the first one elsewhere */
static size_t add_here(struct doc *doc, const struct page_context *c, struct place_hits hits, int indent)
{
    size_t i = 0;

    for (; i < hits.len && !hits.items[i].is_ersatz && hits.items[i].nearness != NEAR_ELSEWHERE; i++) {
        doc_add_space(doc);
        doc_card(doc);
        doc_add_card(doc, c, hits.items[i].kontakt, indent, false);
        doc_group_end(doc);
    }
    if (i < hits.len && hits.items[i].is_ersatz) {
        doc_add_space(doc);
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_LABEL, STR("Solange keine eigene Nummer belegt ist:"));
    }
    for (; i < hits.len && hits.items[i].is_ersatz; i++)
        add_ersatz(doc, c, hits.items[i].kontakt);
    if (hits.len == 0) {
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_WARNING, STR("Keine Nummer belegt"));
    }
    return i;
}

void doc_add_kontakte(struct doc *doc, const struct page_context *c, struct stelle_id id, int indent)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);
    size_t elsewhere = add_here(doc, c, hits, indent);

    add_elsewhere(doc, c, hits, elsewhere, indent);
}

static const char *const datenschutz[] = {
    [DATENSCHUTZ_KEINE_ANGABE] = NULL,
    [DATENSCHUTZ_ANONYM] = "Fragen Sie ohne Namen und nennen Sie nichts, woran man das Kind erkennt.",
    [DATENSCHUTZ_EINWILLIGUNG] = "Namen und Angaben zum Kind nur, wenn die Betroffenen einverstanden sind.",
    [DATENSCHUTZ_BEFUGNIS] = "Ein Gesetz erlaubt die Mitteilung: nur, was dafür nötig ist. Die Betroffenen erfahren es "
                             "vorher, außer das gefährdet den Schutz.",
    [DATENSCHUTZ_GEFAHR] = "Akute Gefahr geht vor: Sagen Sie alles, was für die Hilfe nötig ist.",
};

static void add_datenschutz(struct doc *doc, const struct stelle *s, int indent)
{
    if (!datenschutz[s->datenschutz])
        return;
    doc_add_field(doc, indent, STR("Datenschutz"));
    doc_run(doc, ROLE_PLAIN, str_from(datenschutz[s->datenschutz]));
}

static void add_vorbereiten(struct doc *doc, const struct page_context *c, const struct stelle *s, int indent, struct str marker)
{
    if (s->vorbereiten.len > 0) {
        doc_add_space(doc);
        doc_group(doc);
        doc_add_paragraph(doc, indent);
        doc_run(doc, ROLE_LABEL, STR("Halten Sie bereit:"));
    }
    for (size_t i = 0; i < s->vorbereiten.len; i++) {
        doc_add_item(doc, indent, marker);
        doc_inline(doc, c->guide, s->vorbereiten.items[i].s);
    }
    doc_group_end(doc);
    doc_add_space(doc);
}

/* what to have ready, what comes next, what may be passed on */
static void add_advice(struct doc *doc, const struct page_context *c, const struct stelle *s, int indent)
{
    add_vorbereiten(doc, c, s, indent, STR("•"));
    if (text_is_given(s->danach)) {
        doc_add_field(doc, indent, STR("Danach"));
        doc_inline(doc, c->guide, s->danach.s);
    }
    add_datenschutz(doc, s, indent);
}

static void add_name(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer)
{
    doc_add_space(doc);
    doc_group(doc);
    struct doc_block *item = doc_add_item(doc, 0, nummer > 0 ? arena_printf(doc->arena, "%d.", nummer) : STR("•"));
    item->marker_role = ROLE_NUMBER;
    item->is_name = true;
    doc_link(doc, c->guide, (struct thing){ THING_STELLE, id.n });
    doc_group_end(doc);
}

void doc_add_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer)
{
    const struct stelle *s = guide_stelle(c->guide, id);

    add_name(doc, c, id, nummer);
    doc_break(doc);
    doc_inline(doc, c->guide, s->wofuer.s);
    doc_add_kontakte(doc, c, id, INDENT);
    add_advice(doc, c, s, INDENT);
}

void doc_add_stelle_short(struct doc *doc, const struct page_context *c, struct stelle_id id, int nummer)
{
    const struct stelle *s = guide_stelle(c->guide, id);
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);

    add_name(doc, c, id, nummer);
    size_t elsewhere = add_here(doc, c, hits, INDENT);
    if (c->place.stadtbezirk.n == NO_ID)
        add_elsewhere(doc, c, hits, elsewhere, INDENT);
    add_vorbereiten(doc, c, s, INDENT, STR("☐"));
    add_datenschutz(doc, s, INDENT);
}

/* how a Stelle is first rung: by its own number, by one that stands in for many Stellen, or not at all */
enum reach { REACH_OWN, REACH_ERSATZ, REACH_NONE, REACH_LEN };

struct first_number {
    enum reach reach;
    struct str number;
};

static struct first_number first_number(const struct page_context *c, struct stelle_id id, struct arena *arena)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, arena);

    for (size_t i = 0; i < hits.len; i++) {
        const struct kontakt *k = guide_kontakt(c->guide, hits.items[i].kontakt);
        if (hits.items[i].nearness == NEAR_ELSEWHERE || k->telefon.len == 0 || !kontakt_shows_number(k))
            continue;
        return (struct first_number){ hits.items[i].is_ersatz ? REACH_ERSATZ : REACH_OWN, k->telefon.items[0].nummer.s };
    }
    return (struct first_number){ REACH_NONE, STR("") };
}

/* what stands before the first Stelle of a kind */
static void begin_reach(struct doc *doc, enum reach reach, struct str number, bool is_first)
{
    if (!is_first)
        doc_run(doc, ROLE_HINT, STR("\u00A0· "));
    if (reach == REACH_NONE)
        doc_run(doc, ROLE_WARNING, STR("Keine Nummer belegt: "));
    if (reach != REACH_ERSATZ)
        return;
    doc_run(doc, ROLE_HINT, is_first ? STR("Über die Vermittlung\u00A0") : STR("über die Vermittlung\u00A0"));
    doc_run_phone(doc, number);
    doc_run(doc, ROLE_HINT, STR(": "));
}

/* a stand-in is the same for many Stellen, so its number stands once before them; "Polizei-Notruf 110" says its number already */
void doc_run_stellen(struct doc *doc, const struct page_context *c, const struct stelle_id *ids, size_t len)
{
    bool is_first = true;

    for (int reach = REACH_OWN; reach < REACH_LEN; reach++) {
        size_t shown = 0;
        for (size_t i = 0; i < len; i++) {
            struct first_number first = first_number(c, ids[i], doc->arena);
            if ((int)first.reach != reach)
                continue;
            if (shown++ == 0)
                begin_reach(doc, first.reach, first.number, is_first);
            else
                doc_run(doc, ROLE_HINT, STR(", "));
            is_first = false;
            doc_link(doc, c->guide, (struct thing){ THING_STELLE, ids[i].n });
            if (first.reach != REACH_OWN || str_ends(guide_stelle(c->guide, ids[i])->titel.s, first.number))
                continue;
            doc_run(doc, ROLE_HINT, STR("\u00A0"));
            doc_run_phone(doc, first.number);
        }
    }
}

/* in a book the cards stand once, in the chapter of contacts: here their names and first numbers */
static void add_in_book(struct doc *doc, const struct page_context *c, struct stelle_id id)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);
    size_t i = 0;

    for (; i < hits.len && !hits.items[i].is_ersatz && hits.items[i].nearness != NEAR_ELSEWHERE; i++) {
        const struct kontakt *k = guide_kontakt(c->guide, hits.items[i].kontakt);
        doc_add_item(doc, 0, STR("•"));
        doc_link(doc, c->guide, (struct thing){ THING_KONTAKT, hits.items[i].kontakt.n });
        if (k->telefon.len == 0 || !kontakt_shows_number(k))
            continue;
        doc_dot(doc, ROLE_PLAIN);
        doc_run_phone(doc, k->telefon.items[0].nummer.s);
    }
    for (size_t from = i; i < hits.len && hits.items[i].is_ersatz; i++) {
        const struct kontakt *k = guide_kontakt(c->guide, hits.items[i].kontakt);
        if (i == from)
            doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, i == from ? STR("Solange keine eigene Nummer belegt ist: ") : STR(", bei Gefahr "));
        doc_run_phone(doc, k->telefon.items[0].nummer.s);
    }
    if (hits.len == 0) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_WARNING, STR("Keine Nummer belegt"));
    }
    add_elsewhere(doc, c, hits, i, 0);
    add_advice(doc, c, guide_stelle(c->guide, id), 0);
}

void doc_from_stelle(struct doc *doc, const struct page_context *c, struct stelle_id id)
{
    const struct stelle *s = guide_stelle(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, s->titel.s, doc->arena));
    doc_add_space(doc);
    doc_text(doc, c->guide, s->wofuer.s, 0);
    if (doc->depth > 0) {
        add_in_book(doc, c, id);
        return;
    }
    doc_add_heading(doc, 1, STR("Kontakte"));
    doc_add_kontakte(doc, c, id, 0);
    if (s->vorbereiten.len > 0 || text_is_given(s->danach) || datenschutz[s->datenschutz])
        doc_add_heading(doc, 1, STR("Vor und nach dem Anruf"));
    add_advice(doc, c, s, 0);
}

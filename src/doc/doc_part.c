/* SPDX-License-Identifier: EUPL-1.2 */
/* What pages and sheets share: where a node stands, its sentence, urgency, steps, law, way, warnings, edition. */
#include "doc/page.h"

struct str doc_number(struct doc *doc, uint32_t n)
{
    return arena_printf(doc->arena, "%u", (unsigned)n);
}

/* Forms that differ without colour, lie in the fonts of text consoles and stay apart as ASCII ("! # o ."). */
static const struct {
    struct str word, sign;
    enum role role;
} urgency[DRINGLICHKEIT_LEN] = {
    [DRINGLICHKEIT_SOFORT] = { STR_INIT("sofort"), STR_INIT("▲"), ROLE_SOFORT },
    [DRINGLICHKEIT_HEUTE] = { STR_INIT("heute"), STR_INIT("■"), ROLE_HEUTE },
    [DRINGLICHKEIT_WOCHE] = { STR_INIT("diese Woche"), STR_INIT("○"), ROLE_WOCHE },
    [DRINGLICHKEIT_LAENGER] = { STR_INIT("längerfristig"), STR_INIT("·"), ROLE_LAENGER },
};

struct str doc_dringlichkeit(enum dringlichkeit d)
{
    return urgency[d].word;
}

struct str doc_dringlichkeit_sign(enum dringlichkeit d)
{
    return urgency[d].sign;
}

enum role doc_dringlichkeit_role(enum dringlichkeit d)
{
    return urgency[d].role;
}

void doc_add_dringlichkeit(struct doc *doc, enum dringlichkeit d)
{
    doc_add_note(doc, doc_dringlichkeit_sign(d), doc_dringlichkeit_role(d));
    doc_run(doc, doc_dringlichkeit_role(d), doc_dringlichkeit(d));
}

void doc_add_where(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct guide *g = c->guide;
    const struct knoten *k = guide_knoten(g, id);
    char nummer[NUMMER_SIZE];

    doc_add_paragraph(doc, 0);
    doc_inline_as(doc, g, guide_lebenslage(g, k->lebenslage)->titel.s, ROLE_HINT);
    doc_dot(doc, ROLE_HINT);
    doc_printf(doc, ROLE_HINT, "%s", guide_nummer(g, id, nummer));
    doc_dot(doc, ROLE_HINT);
    if (k->art == KNOTEN_EMPFEHLUNG)
        doc_run(doc, ROLE_HINT, STR("Empfehlung"));
    else if (c->walk && walk_is_open(c->walk) && c->walk->at.n == id.n)
        doc_printf(doc, ROLE_HINT, "Frage %u", (unsigned)walk_questions(g, c->walk) + 1);
    else
        doc_run(doc, ROLE_HINT, STR("Frage"));
}

void doc_add_satz(struct doc *doc, const struct page_context *c, struct knoten_id id, enum role role)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    doc_inline_as(doc, c->guide, c->is_einfach && text_is_given(k->einfach) ? k->einfach.s : k->satz.s, role);
}

/* "Betreuung (Ganztag, Sekretariat)": what stands in brackets would only blur a row of roles */
static struct str short_title(struct str title)
{
    return str_slice(title, 0, str_find(title, STR(" (")));
}

void doc_add_rollen(struct doc *doc, const struct page_context *c, const struct rolle_id *rollen, size_t len)
{
    doc_run(doc, ROLE_LABEL, STR("Wer: "));
    if (len == 0 || len == c->guide->rollen_len)
        doc_run(doc, ROLE_HINT, STR("alle"));
    for (size_t i = 0; i < len && len < c->guide->rollen_len; i++) {
        if (i > 0)
            doc_run(doc, ROLE_HINT, STR(", "));
        doc_inline_as(doc, c->guide, short_title(c->guide->rollen[rollen[i].n].titel.s), ROLE_HINT);
        if (rollen[i].n == c->rolle.n)
            doc_run(doc, ROLE_STRONG, STR("\u00A0(Sie)"));
    }
}

static void add_rollen(struct doc *doc, const struct page_context *c, const struct schritt *s)
{
    struct rolle_id *rollen = ARENA_ARRAY(doc->arena, struct rolle_id, s->rollen.len);

    for (size_t i = 0; i < s->rollen.len; i++)
        rollen[i] = s->rollen.items[i].id;
    doc_add_rollen(doc, c, rollen, s->rollen.len);
}

static void add_schritt_details(struct doc *doc, const struct page_context *c, const struct schritt *s)
{
    doc_break(doc);
    add_rollen(doc, c, s);
    if (text_is_given(s->frist)) {
        doc_dot(doc, ROLE_HINT);
        doc_run(doc, ROLE_LABEL, STR("Frist: "));
        doc_inline_as(doc, c->guide, s->frist.s, ROLE_HINT);
    }
    for (size_t i = 0; i < s->recht.len; i++) {
        doc_dot(doc, ROLE_HINT);
        doc_link(doc, c->guide, (struct thing){ THING_RECHT, s->recht.items[i].id.n });
    }
}

void doc_add_schritte(struct doc *doc, const struct page_context *c, struct schritte schritte, struct str marker)
{
    for (size_t i = 0; i < schritte.len; i++) {
        struct str number = arena_printf(doc->arena, "%zu.", i + 1);
        doc_group(doc);
        doc_add_item(doc, 0, marker.len > 0 ? marker : number)->marker_role = ROLE_NUMBER;
        doc_inline(doc, c->guide, schritte.items[i].text.s);
        add_schritt_details(doc, c, &schritte.items[i]);
        doc_group_end(doc);
    }
}

void doc_add_wer_hilft(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;

    doc_add_heading(doc, 1, STR("Wer hilft"));
    if (c->place.kommune.n == NO_ID)
        return;
    doc_add_paragraph(doc, 0)->is_name = true;
    doc_run(doc, ROLE_HINT, STR("Kontakte für "));
    doc_inline_as(doc, g, g->kommunen[c->place.kommune.n].name.s, ROLE_HINT);
    if (c->place.stadtbezirk.n == NO_ID) {
        doc_run(doc, ROLE_HINT, STR("; ein Stadtbezirk ist nicht gewählt"));
        return;
    }
    doc_run(doc, ROLE_HINT, STR(", Stadtbezirk "));
    doc_inline_as(doc, g, g->stadtbezirke[c->place.stadtbezirk.n].name.s, ROLE_HINT);
}

void doc_add_recht_item(struct doc *doc, const struct page_context *c, struct recht_id id)
{
    const struct recht *r = guide_recht(c->guide, id);

    doc_add_item(doc, 0, STR("•"));
    doc_link(doc, c->guide, (struct thing){ THING_RECHT, id.n });
    if (text_is_given(r->titel)) {
        doc_run(doc, ROLE_PLAIN, STR(" – "));
        doc_inline(doc, c->guide, r->titel.s);
    }
}

/* the place of a legal basis among those of the node, then of its steps; the first one counts */
static bool is_named_before(const struct knoten *k, size_t place, uint32_t recht)
{
    size_t at = 0;

    for (size_t i = 0; i < k->recht.len && at < place; i++, at++)
        if (k->recht.items[i].id.n == recht)
            return true;
    for (size_t s = 0; s < k->schritte.len; s++)
        for (size_t i = 0; i < k->schritte.items[s].recht.len && at < place; i++, at++)
            if (k->schritte.items[s].recht.items[i].id.n == recht)
                return true;
    return false;
}

void doc_add_rechte(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);
    size_t place = 0;

    for (size_t s = 0; s <= k->schritte.len; s++) {
        struct recht_refs refs = s == 0 ? k->recht : k->schritte.items[s - 1].recht;
        for (size_t i = 0; i < refs.len; i++, place++) {
            if (place == 0)
                doc_add_heading(doc, 1, STR("Rechtliche Grundlage"));
            if (!is_named_before(k, place, refs.items[i].id.n))
                doc_add_recht_item(doc, c, refs.items[i].id);
        }
    }
}

void doc_add_steps(struct doc *doc, const struct page_context *c)
{
    for (uint32_t i = 0; c->walk && i < c->walk->len; i++) {
        const struct walk_step *step = &c->walk->steps[i];
        doc_group(doc);
        struct doc_block *item = doc_add_item(doc, 0, arena_printf(doc->arena, "%u.", (unsigned)i + 1));
        item->marker_role = ROLE_NUMBER;
        item->target = (struct target){ .kind = TARGET_STEP, .n = i };
        doc_add_satz(doc, c, step->knoten, ROLE_PLAIN);
        doc_break(doc);
        doc_run(doc, ROLE_LABEL, STR("→ "));
        doc_inline_as(doc, c->guide, guide_antwort(c->guide, step->antwort)->text.s, ROLE_STRONG);
        doc_group_end(doc);
    }
}

void doc_run_edition(struct doc *doc, const struct page_context *c)
{
    struct date ausgabe = { 0 };
    char text[DATE_TEXT_SIZE];

    if (date_parse(c->guide->ausgabe, &ausgabe))
        doc_printf(doc, ROLE_HINT, "Ausgabe %s", date_print(ausgabe, text));
    else
        doc_printf(doc, ROLE_HINT, "Ausgabe %.*s", STR_ARG(c->guide->ausgabe));
    doc_printf(doc, ROLE_HINT, ", Stand\u00A0%s", date_print(c->guide->stand, text));
}

void doc_add_edition(struct doc *doc, const struct page_context *c)
{
    doc_add_paragraph(doc, 0);
    doc_inline_as(doc, c->guide, c->guide->titel.s, ROLE_HINT);
    doc_run(doc, ROLE_HINT, STR(", "));
    doc_run_edition(doc, c);
}

/* A clock before the contents were written is wrong, and then nothing can be said about any date. */
bool doc_trusts_clock(const struct page_context *c)
{
    return date_is_set(c->today) && date_compare(c->today, c->guide->stand) >= 0;
}

static void add_warning(struct doc *doc)
{
    doc_add_space(doc);
    doc_add_note(doc, STR("!"), ROLE_WARNING);
}

static void add_date_warning(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;
    char text[DATE_TEXT_SIZE];

    if (!doc_trusts_clock(c)) {
        add_warning(doc);
        doc_run(doc, ROLE_PLAIN, STR("Uhrzeit prüfen: Die Uhr dieses Rechners geht offenbar falsch. "
                                     "Ob die Ausgabe noch gilt, lässt sich so nicht sagen."));
    } else if (date_is_set(g->gueltig_bis) && date_compare(g->gueltig_bis, c->today) < 0) {
        add_warning(doc);
        doc_printf(doc, ROLE_PLAIN, "Stand überholt seit %s. Fragen Sie nach einer neuen Ausgabe und prüfen Sie "
                   "Nummern und Fristen, bevor Sie sich darauf verlassen.", date_print(g->gueltig_bis, text));
    }
}

void doc_add_warnings(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;

    add_date_warning(doc, c);
    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        const struct lebenslage *l = &g->lebenslagen[i];
        if (!l->is_broken)
            continue;
        add_warning(doc);
        doc_run(doc, ROLE_PLAIN, STR("Die Lebenslage „"));
        doc_inline_as(doc, g, text_is_given(l->titel) ? l->titel.s : l->id, ROLE_PLAIN);
        doc_run(doc, ROLE_PLAIN, STR("“ ist nicht lesbar. Was daran falsch ist, sagt „schulguide pruefen“."));
    }
}

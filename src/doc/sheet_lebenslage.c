/* SPDX-License-Identifier: EUPL-1.2 */
/* A theme in full: its page, then every question and recommendation in the order of their numbers, as a book to leaf through. */
#include "doc/sheet.h"

static struct str nummer_of(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    char nummer[NUMMER_SIZE];

    return arena_str(doc->arena, str_from(guide_nummer(c->guide, id, nummer)));
}

/* a line that begins with what it is about: what would be a heading of its own elsewhere takes no more room than this */
static void begin_line(struct doc *doc, const char *label)
{
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_printf(doc, ROLE_STRONG, "%s: ", label);
}

/* "weiter mit A12", and in which Lebenslage where that is another one */
static void add_weiter(struct doc *doc, const struct page_context *c, const struct antwort *a)
{
    const struct guide *g = c->guide;

    if (a->weiter.n == NO_ID || guide_lebenslage(g, guide_knoten(g, a->weiter)->lebenslage)->is_broken) {
        doc_run(doc, ROLE_WARNING, STR("führt in eine Lebenslage, die nicht lesbar ist"));
        return;
    }
    struct lebenslage_id to = guide_knoten(g, a->weiter)->lebenslage;
    struct target target = { .kind = TARGET_THING, .thing = { THING_KNOTEN, a->weiter.n } };
    struct str text = arena_printf(doc->arena, "weiter mit\u00A0%.*s", STR_ARG(nummer_of(doc, c, a->weiter)));
    doc_run_target(doc, ROLE_TERM, text, target);
    if (to.n == guide_knoten(g, a->knoten)->lebenslage.n)
        return;
    doc_run(doc, ROLE_HINT, STR(" ("));
    doc_inline_as(doc, g, guide_lebenslage(g, to)->titel.s, ROLE_HINT);
    doc_run(doc, ROLE_HINT, STR(")"));
}

static void add_antworten(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = guide_antwort(c->guide, (struct antwort_id){ k->antworten.n + i });
        doc_add_item(doc, 0, STR("→"))->marker_role = ROLE_NUMBER;
        doc_inline_as(doc, c->guide, a->text.s, ROLE_STRONG);
        doc_run(doc, ROLE_HINT, STR(" – "));
        add_weiter(doc, c, a);
        if (text_is_given(a->hinweis)) {
            doc_break(doc);
            doc_inline_as(doc, c->guide, a->hinweis.s, ROLE_HINT);
        }
    }
}

static void add_frage(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    doc_text(doc, c->guide, k->hilfe.s, 0);
    doc_add_list(doc, c->guide, 1, STR("Das zählt"), k->zaehlt, STR("+"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 1, STR("Das zählt nicht"), k->zaehlt_nicht, STR("–"), ROLE_PLAIN);
    doc_group(doc);
    doc_add_space(doc);
    add_antworten(doc, c, k);
    doc_group_end(doc);
}

static void add_stellen(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    struct stelle_id *ids = ARENA_ARRAY(doc->arena, struct stelle_id, k->stellen.len + 1);

    for (size_t i = 0; i < k->stellen.len; i++)
        ids[i] = k->stellen.items[i].id;
    if (k->stellen.len == 0)
        return;
    begin_line(doc, "Wer hilft");
    doc_run_stellen(doc, c, ids, k->stellen.len);
}

/* The titles of norms stand on the theme page and, in the book, in their chapter. */
static void add_rechte(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (k->recht.len == 0)
        return;
    begin_line(doc, "Recht");
    for (size_t i = 0; i < k->recht.len; i++) {
        doc_run(doc, ROLE_HINT, i > 0 ? STR("\u00A0· ") : STR(""));
        doc_link(doc, c->guide, (struct thing){ THING_RECHT, k->recht.items[i].id.n });
    }
}

static void add_quellen(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (k->quellen.len == 0)
        return;
    begin_line(doc, "Zum Weiterlesen");
    for (size_t i = 0; i < k->quellen.len; i++) {
        doc_run(doc, ROLE_HINT, i > 0 ? STR("\u00A0· ") : STR(""));
        doc_link(doc, c->guide, (struct thing){ THING_QUELLE, k->quellen.items[i].id.n });
    }
}

static void add_empfehlung(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    doc_add_dringlichkeit(doc, k->dringlichkeit);
    doc_add_space(doc);
    doc_text(doc, c->guide, k->begruendung.s, 0);
    doc_add_heading(doc, 1, STR("Schritte"));
    doc_add_schritte(doc, c, k->schritte, STR(""));
    doc_add_list(doc, c->guide, 1, STR("Vermeiden"), k->vermeiden, STR("×"), ROLE_AVOID);
    doc_add_list(doc, c->guide, 1, STR("Dokumentieren"), k->dokumentieren, STR("•"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 1, STR("So können Sie beginnen"), k->gespraech, STR("–"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 1, STR("Formulare"), k->formulare, STR("•"), ROLE_PLAIN);
    add_stellen(doc, c, k);
    add_rechte(doc, c, k);
    add_quellen(doc, c, k);
    if (k->antworten_len > 0)
        doc_add_heading(doc, 1, STR("Wie ging es weiter?"));
    add_antworten(doc, c, k);
}

static void add_knoten(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);
    size_t from = doc->blocks.len;

    doc_add_heading(doc, 2, STR(""));
    doc_add_satz(doc, c, id, ROLE_HEADING);
    sheet_number_from(doc, from, nummer_of(doc, c, id));
    sheet_anchor_from(doc, c->guide, from, (struct thing){ THING_KNOTEN, id.n });
    doc->depth += 2;
    if (k->art == KNOTEN_FRAGE)
        add_frage(doc, c, k);
    else
        add_empfehlung(doc, c, id);
    doc->depth -= 2;
}

void sheet_add_theme(struct doc *doc, const struct page_context *c, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(c->guide, id);
    size_t from = doc->blocks.len;

    doc_from_lebenslage(doc, c, id);
    sheet_anchor_from(doc, c->guide, from, (struct thing){ THING_LEBENSLAGE, id.n });
    sheet_number_from(doc, from, sheet_letter(doc, c, id));
    if (l->is_broken)
        return;
    doc_add_heading(doc, 1, STR("Fragen und Empfehlungen"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Beginnen Sie mit "));
    doc_run_target(doc, ROLE_TERM, nummer_of(doc, c, l->start),
                   (struct target){ .kind = TARGET_THING, .thing = { THING_KNOTEN, l->start.n } });
    doc_run(doc, ROLE_PLAIN, STR(" und gehen Sie von dort, wohin Ihre Antwort weist."));
    for (uint32_t i = 0; i < l->knoten_len; i++)
        add_knoten(doc, c, (struct knoten_id){ l->knoten.n + i });
}

void sheet_lebenslage(struct doc *doc, const struct page_context *c, struct thing about)
{
    if (about.kind != THING_LEBENSLAGE)
        return;
    sheet_begin(doc, c, doc_plain(c->guide, c->guide->lebenslagen[about.n].titel.s, doc->arena));
    doc->is_book = true;
    sheet_add_theme(doc, c, (struct lebenslage_id){ about.n });
    doc->blocks.items[0].is_wide = true;
    sheet_add_edition(doc, c);
    sheet_add_end(doc, c);
}

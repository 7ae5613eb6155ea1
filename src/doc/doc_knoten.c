/* SPDX-License-Identifier: EUPL-1.2 */
/* A node of the tree: the question with its answers, the recommendation in full. */
#include "doc/page.h"

static void add_title(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    doc_add_where(doc, c, id);
    doc_begin_title(doc);
    doc_add_satz(doc, c, id, ROLE_TITLE);
}

static bool is_blocked(const struct guide *g, const struct antwort *a)
{
    return a->weiter.n == NO_ID || guide_lebenslage(g, guide_knoten(g, a->weiter)->lebenslage)->is_broken;
}

void doc_add_antwort(struct doc *doc, const struct page_context *c, struct antwort_id id, uint32_t nummer)
{
    const struct antwort *a = guide_antwort(c->guide, id);
    bool blocked = is_blocked(c->guide, a);
    struct target target = { .kind = blocked ? TARGET_NONE : TARGET_ANTWORT, .n = id.n };

    doc_add_choice(doc, doc_number(doc, nummer), target)->role = blocked ? ROLE_HINT : ROLE_CHOICE;
    doc_inline_as(doc, c->guide, a->text.s, blocked ? ROLE_HINT : ROLE_CHOICE);
    if (text_is_given(a->hinweis)) {
        doc_break(doc);
        doc_inline_as(doc, c->guide, a->hinweis.s, ROLE_HINT);
    }
    if (blocked) {
        doc_break(doc);
        doc_run(doc, ROLE_WARNING, STR("Führt in eine Lebenslage, die nicht lesbar ist."));
    }
}

static void add_antworten(struct doc *doc, const struct page_context *c, const struct knoten *k, struct str heading)
{
    if (k->antworten_len > 0)
        doc_add_heading(doc, 1, heading);
    for (uint32_t i = 0; i < k->antworten_len; i++)
        doc_add_antwort(doc, c, (struct antwort_id){ k->antworten.n + i }, i + 1);
}

static void add_frage(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    add_title(doc, c, id);
    doc_add_way_here(doc, c, id);
    if (text_is_given(k->hilfe)) {
        doc_add_space(doc);
        doc_text(doc, c->guide, k->hilfe.s, 0);
    }
    doc_add_list(doc, c->guide, 2, STR("Das zählt"), k->zaehlt, STR("+"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 2, STR("Das zählt nicht"), k->zaehlt_nicht, STR("–"), ROLE_PLAIN);
    add_antworten(doc, c, k, STR("Ihre Antwort"));
}

static void add_lists(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    doc_add_list(doc, c->guide, 1, STR("Vermeiden"), k->vermeiden, STR("×"), ROLE_AVOID);
    doc_add_list(doc, c->guide, 1, STR("Dokumentieren"), k->dokumentieren, STR("•"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 1, STR("So können Sie beginnen"), k->gespraech, STR("–"), ROLE_PLAIN);
    doc_add_list(doc, c->guide, 1, STR("Formulare"), k->formulare, STR("•"), ROLE_PLAIN);
}

static void add_quellen(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (k->quellen.len > 0)
        doc_add_heading(doc, 1, STR("Zum Weiterlesen"));
    for (size_t i = 0; i < k->quellen.len; i++) {
        struct quelle_id id = k->quellen.items[i].id;
        doc_add_item(doc, 0, STR("•"));
        doc_link(doc, c->guide, (struct thing){ THING_QUELLE, id.n });
        doc_run(doc, ROLE_HINT, STR(", "));
        doc_inline_as(doc, c->guide, guide_quelle(c->guide, id)->herausgeber.s, ROLE_HINT);
    }
}

static void add_end(struct doc *doc, const struct page_context *c)
{
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Der Guide unterstützt Ihre Entscheidung; er ersetzt sie nicht."));
    doc_add_edition(doc, c);
}

static void add_empfehlung(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    add_title(doc, c, id);
    doc_add_dringlichkeit(doc, k->dringlichkeit);
    doc_add_way_here(doc, c, id);
    if (text_is_given(k->begruendung)) {
        doc_add_space(doc);
        doc_text(doc, c->guide, k->begruendung.s, 0);
    }
    doc_add_heading(doc, 1, STR("Schritte"));
    doc_add_schritte(doc, c, k->schritte, STR(""));
    add_lists(doc, c, k);
    if (k->stellen.len > 0)
        doc_add_wer_hilft(doc, c);
    for (size_t i = 0; i < k->stellen.len; i++)
        doc_add_stelle(doc, c, k->stellen.items[i].id, (int)i + 1);
    doc_add_rechte(doc, c, id);
    add_quellen(doc, c, k);
    if (c->walk && walk_is_open(c->walk) && c->walk->at.n == id.n)
        doc_add_why(doc, c);
    add_antworten(doc, c, k, STR("Wie ging es weiter?"));
    add_end(doc, c);
}

void doc_from_knoten(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    if (guide_knoten(c->guide, id)->art == KNOTEN_FRAGE)
        add_frage(doc, c, id);
    else
        add_empfehlung(doc, c, id);
}

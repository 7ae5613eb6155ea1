/* SPDX-License-Identifier: EUPL-1.2 */
/* What opens in a pane over the text that names it: a legal basis, a source, a term; and any thing by its kind. */
#include "doc/page.h"

/* within a book the chapter has said it */
static void add_kind(struct doc *doc, struct str kind)
{
    if (doc->depth > 0)
        return;
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, kind);
    doc_add_space(doc);
}

static void add_address(struct doc *doc, const char *label, struct text url)
{
    if (!text_is_given(url))
        return;
    doc_add_field(doc, 0, str_from(label));
    doc_run_target(doc, ROLE_WEB, url.s, (struct target){ .kind = TARGET_WEB });
}

static void add_date(struct doc *doc, const char *label, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (!date_is_set(date))
        return;
    doc_add_field(doc, 0, str_from(label));
    doc_printf(doc, ROLE_PLAIN, "%s", date_print(date, text));
}

/* in a book where a text is found, of which day it is and how sure it is take one paragraph */
static void add_source_line(struct doc *doc, struct text url, struct date stand, const char *ground)
{
    char text[DATE_TEXT_SIZE];

    doc_add_paragraph(doc, 0);
    if (text_is_given(url))
        doc_run_target(doc, ROLE_WEB, url.s, (struct target){ .kind = TARGET_WEB });
    if (date_is_set(stand)) {
        doc_dot(doc, ROLE_HINT);
        doc_printf(doc, ROLE_HINT, "Stand\u00A0%s", date_print(stand, text));
    }
    if (ground) {
        doc_dot(doc, ROLE_HINT);
        doc_run(doc, ROLE_HINT, str_from(ground));
    }
}

void doc_from_recht(struct doc *doc, const struct page_context *c, struct recht_id id)
{
    static const char *const grounds[] = {
        [BELEG_KEINE_ANGABE] = NULL,
        [BELEG_P] = "Normtext gelesen",
        [BELEG_B] = "Seite einer Behörde gelesen, nicht die Norm selbst",
        [BELEG_S] = "Presse oder Verband, nicht die Norm selbst",
    };
    const struct recht *r = guide_recht(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, r->norm.s, doc->arena));
    add_kind(doc, STR("Rechtliche Grundlage"));
    if (text_is_given(r->titel)) {
        doc_add_paragraph(doc, 0);
        doc_inline_as(doc, c->guide, r->titel.s, ROLE_STRONG);
    }
    doc_text(doc, c->guide, r->inhalt.s, 0);
    if (doc->depth > 0) {
        add_source_line(doc, r->url, r->stand, grounds[r->beleg]);
        return;
    }
    doc_add_space(doc);
    add_address(doc, "Fundstelle", r->url);
    add_date(doc, "Stand", r->stand);
    if (grounds[r->beleg]) {
        doc_add_field(doc, 0, STR("Beleg"));
        doc_run(doc, ROLE_PLAIN, str_from(grounds[r->beleg]));
    }
}

void doc_from_quelle(struct doc *doc, const struct page_context *c, struct quelle_id id)
{
    const struct quelle *q = guide_quelle(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, q->titel.s, doc->arena));
    add_kind(doc, STR("Zum Weiterlesen"));
    if (doc->depth > 0) {
        doc_add_paragraph(doc, 0);
        doc_inline(doc, c->guide, q->herausgeber.s);
        add_source_line(doc, q->url, q->stand, NULL);
        return;
    }
    doc_add_field(doc, 0, STR("Herausgeber"));
    doc_inline(doc, c->guide, q->herausgeber.s);
    add_address(doc, "Adresse", q->url);
    add_date(doc, "Stand", q->stand);
}

void doc_from_begriff(struct doc *doc, const struct page_context *c, struct begriff_id id)
{
    const struct begriff *b = guide_begriff(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, b->begriff.s, doc->arena));
    add_kind(doc, STR("Begriff"));
    doc_text(doc, c->guide, b->text.s, 0);
    for (size_t i = 0; i < b->auch.len; i++) {
        if (i == 0) {
            doc_add_space(doc);
            doc_add_paragraph(doc, 0);
        }
        doc_run(doc, ROLE_HINT, i == 0 ? STR("Auch: ") : STR(", "));
        doc_inline_as(doc, c->guide, b->auch.items[i].s, ROLE_HINT);
    }
}

void doc_from_thing(struct doc *doc, const struct page_context *c, struct thing thing)
{
    switch (thing.kind) {
    case THING_LEBENSLAGE:
        doc_from_lebenslage(doc, c, (struct lebenslage_id){ thing.n });
        break;
    case THING_KNOTEN:
        doc_from_knoten(doc, c, (struct knoten_id){ thing.n });
        break;
    case THING_STELLE:
        doc_from_stelle(doc, c, (struct stelle_id){ thing.n });
        break;
    case THING_KONTAKT:
        doc_from_kontakt(doc, c, (struct kontakt_id){ thing.n });
        break;
    case THING_RECHT:
        doc_from_recht(doc, c, (struct recht_id){ thing.n });
        break;
    case THING_QUELLE:
        doc_from_quelle(doc, c, (struct quelle_id){ thing.n });
        break;
    case THING_BEGRIFF:
        doc_from_begriff(doc, c, (struct begriff_id){ thing.n });
        break;
    case THING_NONE:
        break;
    }
}

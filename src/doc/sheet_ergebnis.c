/* SPDX-License-Identifier: EUPL-1.2 */
/* The sheet of a walk's result: what leaves the screen and lies on the table in a meeting. */
#include "doc/sheet.h"

static void add_head(struct doc *doc, const struct page_context *c)
{
    sheet_begin(doc, c, STR("Ergebnis"));
    doc_add_where(doc, c, c->walk->at);
    doc_begin_title(doc);
    doc_add_satz(doc, c, c->walk->at, ROLE_TITLE);
    if (guide_knoten(c->guide, c->walk->at)->art == KNOTEN_EMPFEHLUNG)
        doc_add_dringlichkeit(doc, guide_knoten(c->guide, c->walk->at)->dringlichkeit);
    sheet_add_edition(doc, c);
}

static void add_way(struct doc *doc, const struct page_context *c)
{
    if (c->walk->len == 0)
        return;
    doc_add_heading(doc, 1, STR("Der Weg zu diesem Ergebnis"));
    doc_add_steps(doc, c);
}

static void add_why(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (!text_is_given(k->begruendung))
        return;
    doc_add_heading(doc, 1, STR("Warum"));
    doc_text(doc, c->guide, k->begruendung.s, 0);
}

static void add_stellen(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (k->stellen.len > 0)
        doc_add_wer_hilft(doc, c);
    for (size_t i = 0; i < k->stellen.len; i++)
        doc_add_stelle_short(doc, c, k->stellen.items[i].id, (int)i + 1);
}

/* What concerns a child stands here by hand, and nowhere else. */
static void add_blanks(struct doc *doc)
{
    enum { NOTE_LINES = 5 };

    doc_add_heading(doc, 1, STR("Von Hand auszufüllen"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Keine Namen von Kindern in den Computer: Tragen Sie ein, was zum Fall gehört, auf dem "
                                 "Papier ein und schließen Sie das Blatt weg."));
    doc_group(doc);
    sheet_add_blank(doc, "Datum", "Uhrzeit");
    sheet_add_blank(doc, "Beteiligte", NULL);
    sheet_add_blank(doc, "Vereinbart mit", "bis");
    sheet_add_blank(doc, "Notizen", NULL);
    sheet_add_lines(doc, NOTE_LINES - 1);
    doc_group_end(doc);
}

void sheet_ergebnis(struct doc *doc, const struct page_context *c, struct thing about)
{
    const struct guide *g = c->guide;

    (void)about;
    if (!c->walk || !walk_is_open(c->walk))
        return;
    const struct knoten *k = guide_knoten(g, c->walk->at);
    add_head(doc, c);
    if (k->art == KNOTEN_FRAGE) {
        doc_add_note(doc, STR("!"), ROLE_WARNING);
        doc_run(doc, ROLE_PLAIN, STR("Noch kein Ergebnis: Diese Frage ist offen."));
        add_way(doc, c);
        sheet_add_end(doc, c);
        return;
    }
    add_way(doc, c);
    add_why(doc, c, k);
    doc_add_heading(doc, 1, STR("Schritte"));
    doc_add_schritte(doc, c, k->schritte, STR("☐"));
    doc_add_list(doc, g, 1, STR("Vermeiden"), k->vermeiden, STR("×"), ROLE_AVOID);
    doc_add_list(doc, g, 1, STR("Dokumentieren"), k->dokumentieren, STR("☐"), ROLE_PLAIN);
    doc_add_list(doc, g, 1, STR("Formulare"), k->formulare, STR("☐"), ROLE_PLAIN);
    add_stellen(doc, c, k);
    doc_add_rechte(doc, c, c->walk->at);
    add_blanks(doc);
    sheet_add_end(doc, c);
}

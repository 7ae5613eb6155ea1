/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A record sheet. The program prints what it knows anyway (the way, the steps); what was seen and said, by whom and of whom, is
 * written by hand, because it belongs on paper that can be locked away.
 */
#include "doc/sheet.h"

static void add_hint(struct doc *doc, const char *text)
{
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, str_from(text));
}

static void add_section(struct doc *doc, const char *heading, const char *hint, int lines)
{
    doc_group(doc);
    doc_add_heading(doc, 1, str_from(heading));
    if (hint)
        add_hint(doc, hint);
    sheet_add_lines(doc, lines);
    doc_group_end(doc);
}

static void add_way(struct doc *doc, const struct page_context *c)
{
    const struct walk *w = c->walk;

    if (!w || !walk_is_open(w))
        return;
    if (w->len > 0) {
        doc_add_heading(doc, 1, STR("Weg im Guide"));
        doc_add_steps(doc, c);
    }
    if (guide_knoten(c->guide, w->at)->art != KNOTEN_EMPFEHLUNG)
        return;
    doc_group(doc);
    doc_add_heading(doc, 1, STR("Empfehlung"));
    doc_add_where(doc, c, w->at);
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, w->at, ROLE_STRONG);
    doc_add_dringlichkeit(doc, guide_knoten(c->guide, w->at)->dringlichkeit);
    doc_group_end(doc);
}

static void add_steps(struct doc *doc, const struct page_context *c)
{
    const struct knoten *k = c->walk && walk_is_open(c->walk) ? guide_knoten(c->guide, c->walk->at) : NULL;

    doc_add_heading(doc, 1, STR("Was getan wurde"));
    for (size_t i = 0; k && i < k->schritte.len; i++) {
        doc_group(doc);
        doc_add_item(doc, 0, STR("☐"))->marker_role = ROLE_NUMBER;
        doc_inline(doc, c->guide, k->schritte.items[i].text.s);
        sheet_add_blank(doc, "durch", "am");
        doc->blocks.items[doc->blocks.len - 1].level = 2;
        doc_add_space(doc);
        doc_group_end(doc);
    }
    doc_group(doc);
    sheet_add_blank(doc, "☐ Außerdem", NULL);
    sheet_add_blank(doc, "durch", "am");
    doc->blocks.items[doc->blocks.len - 1].level = 2;
    doc_group_end(doc);
}

static void add_reminders(struct doc *doc, const struct page_context *c)
{
    if (!c->walk || !walk_is_open(c->walk))
        return;
    doc_add_list(doc, c->guide, 1, STR("Das sollte festgehalten sein"),
                 guide_knoten(c->guide, c->walk->at)->dokumentieren, STR("☐"), ROLE_PLAIN);
}

static void add_calls(struct doc *doc)
{
    enum { CALLS = 3 };

    doc_add_heading(doc, 1, STR("Wer informiert wurde"));
    for (int i = 0; i < CALLS; i++) {
        doc_group(doc);
        sheet_add_blank(doc, "Stelle", "gesprochen mit");
        sheet_add_blank(doc, "am, um", "Rückmeldung bis");
        doc_add_space(doc);
        doc_group_end(doc);
    }
}

void sheet_protokollbogen(struct doc *doc, const struct page_context *c, struct thing about)
{
    (void)about;
    sheet_begin(doc, c, STR("Protokollbogen"));
    doc_add_title(doc, STR("Protokollbogen"));
    add_hint(doc, "Von Hand auszufüllen und verschlossen aufzubewahren. Keine Namen von Kindern in den Computer.");
    sheet_add_edition(doc, c);
    doc_group(doc);
    sheet_add_blank(doc, "Datum", "Uhrzeit");
    sheet_add_blank(doc, "Aufgeschrieben von", "Kürzel des Kindes");
    sheet_add_blank(doc, "Wer war dabei", NULL);
    doc_group_end(doc);
    add_section(doc, "Was ich selbst gesehen oder gehört habe", "Wörtlich, mit Ort und Uhrzeit, ohne Deutung", 6);
    add_section(doc, "Was andere gesagt haben", "Wer, wann, wörtlich", 4);
    add_section(doc, "Wie ich es einschätze", "Getrennt von dem, was gesehen und gehört wurde", 3);
    add_way(doc, c);
    add_reminders(doc, c);
    add_steps(doc, c);
    add_calls(doc);
    add_section(doc, "Vereinbart", NULL, 2);
    doc_group(doc);
    sheet_add_blank(doc, "Nächster Termin", "Unterschrift");
    doc_group_end(doc);
    sheet_add_end(doc, c);
}

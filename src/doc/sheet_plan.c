/* SPDX-License-Identifier: EUPL-1.2 */
/* The plan on paper: what is to be done by whom until when, with boxes to tick, and whom to ring for it. */
#include "doc/sheet.h"

/* every Stelle of the plan once, in the order its lines name them */
static void add_stellen(struct doc *doc, const struct page_context *c, const struct plan *plan)
{
    bool *is_shown = ARENA_ARRAY(doc->arena, bool, c->guide->stellen_len + 1);
    int len = 0;

    for (size_t i = 0; i < plan->len; i++) {
        for (uint32_t s = 0; s < plan->lines[i].stellen_len; s++) {
            struct stelle_id id = plan->lines[i].stellen[s];
            if (is_shown[id.n])
                continue;
            is_shown[id.n] = true;
            if (len == 0)
                doc_add_wer_hilft(doc, c);
            doc_add_stelle_short(doc, c, id, ++len);
        }
    }
}

static void add_rechte(struct doc *doc, const struct page_context *c, const struct plan *plan)
{
    bool *is_shown = ARENA_ARRAY(doc->arena, bool, c->guide->recht_len + 1);
    bool is_first = true;

    for (size_t i = 0; i < plan->len; i++) {
        for (uint32_t r = 0; r < plan->lines[i].recht_len; r++) {
            struct recht_id id = plan->lines[i].recht[r];
            if (is_shown[id.n])
                continue;
            is_shown[id.n] = true;
            if (is_first)
                doc_add_heading(doc, 1, STR("Rechtliche Grundlagen"));
            is_first = false;
            doc_add_recht_item(doc, c, id);
        }
    }
}

static void add_blanks(struct doc *doc)
{
    doc_group(doc);
    doc_add_heading(doc, 1, STR("Von Hand auszufüllen"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Keine Namen von Kindern in den Computer: Tragen Sie auf dem Papier ein, was zum Fall "
                                 "gehört, und schließen Sie das Blatt weg."));
    sheet_add_blank(doc, "Den Plan hält nach", "Nächstes Treffen");
    sheet_add_blank(doc, "Vereinbart mit", "am");
    sheet_add_blank(doc, "Notizen", NULL);
    sheet_add_lines(doc, 2);
    doc_group_end(doc);
}

void sheet_plan(struct doc *doc, const struct page_context *c, struct thing about)
{
    (void)about;
    if (!c->plan)
        return;
    struct plan_page page = *c->plan;
    struct plan plan = plan_make(c->guide, page.walks, page.walks_len, page.rolle, doc->arena);
    page.is_paper = true;
    sheet_begin(doc, c, STR("Plan"));
    doc_add_title(doc, STR("Plan"));
    sheet_add_edition(doc, c);
    doc_add_space(doc);
    doc_add_plan(doc, c, &page, &plan);
    add_blanks(doc);
    add_stellen(doc, c, &plan);
    add_rechte(doc, c, &plan);
    sheet_add_end(doc, c);
}

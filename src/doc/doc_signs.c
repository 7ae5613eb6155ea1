/* SPDX-License-Identifier: EUPL-1.2 */
/* "Ich bin unsicher": warning signs to tick, and the Lebenslagen that share them. */
#include "doc/page.h"
#include "text/fold.h"

static bool is_wanted(const struct sign *sign, struct str folded, struct arena *scratch)
{
    struct str text = fold_weak(sign->text.s, scratch);

    return folded.len == 0 || str_find(text, folded) < text.len;
}

static size_t chosen_len(const struct signs_page *page)
{
    size_t len = 0;

    for (size_t i = 0; i < page->signs.len; i++)
        len += page->is_chosen[i];
    return len;
}

static struct str titel_of(const struct page_context *c, struct lebenslage_id id, struct arena *arena)
{
    return doc_plain(c->guide, guide_lebenslage(c->guide, id)->titel.s, arena);
}

/* "Angekreuzt: 3. Dazu passt: Armut (2), Sucht (1)" */
static void add_summary(struct doc *doc, const struct page_context *c, const struct signs_page *page)
{
    struct proposals found = signs_propose(c->guide, &page->signs, page->is_chosen, doc->arena);

    doc_add_paragraph(doc, 0);
    if (chosen_len(page) == 0) {
        doc_run(doc, ROLE_HINT, STR("Kreuzen Sie an, was Ihnen auffällt."));
        return;
    }
    doc_printf(doc, ROLE_LABEL, "Angekreuzt: %zu. Dazu passt: ", chosen_len(page));
    for (size_t i = 0; i < found.len; i++) {
        struct str titel = doc_unbroken(titel_of(c, found.items[i].lebenslage, doc->arena), doc->arena);
        doc_run(doc, ROLE_HINT, i > 0 ? STR(", ") : STR(""));
        doc_run(doc, i == 0 ? ROLE_STRONG : ROLE_PLAIN, titel);
        doc_printf(doc, ROLE_HINT, "\u00A0(%u)", (unsigned)found.items[i].count);
    }
}

void doc_from_signs(struct doc *doc, const struct page_context *c, const struct signs_page *page)
{
    struct str folded = fold_weak(str_trim(page->filter), doc->arena);
    bool is_any = false;

    doc_add_title(doc, STR("Was fällt Ihnen auf?"));
    for (size_t i = 0; i < page->signs.len; i++) {
        if (!is_wanted(&page->signs.items[i], folded, doc->arena))
            continue;
        is_any = true;
        struct target target = { .kind = TARGET_ACTION, .n = (uint32_t)i };
        doc_add_choice(doc, page->is_chosen[i] ? STR(DOC_TICKED) : STR(DOC_UNTICKED), target);
        doc_inline_as(doc, c->guide, page->signs.items[i].text.s, page->is_chosen[i] ? ROLE_STRONG : ROLE_CHOICE);
    }
    if (!is_any) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_PLAIN, STR("Kein Zeichen enthält diese Buchstaben."));
    }
    doc_add_space(doc);
    doc_add_entry(doc, STR("Suchen: "), page->filter, 20);
    add_summary(doc, c, page);
}

/* "3 Zeichen: … · … · …" */
static void add_reasons(struct doc *doc, const struct page_context *c, const struct signs_page *page, const struct proposal *p)
{
    size_t told = 0;

    doc_break(doc);
    doc_printf(doc, ROLE_LABEL, "%u Zeichen: ", (unsigned)p->count);
    for (size_t i = 0; i < page->signs.len; i++)
        for (uint32_t l = 0; page->is_chosen[i] && l < page->signs.items[i].lebenslagen_len; l++)
            if (page->signs.items[i].lebenslagen[l].n == p->lebenslage.n) {
                doc_run(doc, ROLE_HINT, told++ > 0 ? STR(" · ") : STR(""));
                doc_inline_as(doc, c->guide, page->signs.items[i].text.s, ROLE_HINT);
            }
}

static size_t place_in(const struct signs_page *page, struct lebenslage_id id)
{
    for (size_t i = 0; i < page->queue_len; i++)
        if (page->queue[i].n == id.n)
            return i + 1;
    return 0;
}

void doc_from_proposals(struct doc *doc, const struct page_context *c, const struct signs_page *page)
{
    struct proposals found = signs_propose(c->guide, &page->signs, page->is_chosen, doc->arena);

    doc_add_title(doc, STR("Dazu passt"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, found.len > 0 ? STR("Diese Lebenslagen teilen die Zeichen. Merken Sie eine oder mehrere vor; sie werden "
                                                 "nacheinander gegangen.")
                                           : STR("Keine Lebenslage, die lesbar ist, teilt diese Zeichen."));
    doc_add_space(doc);
    for (size_t i = 0; i < found.len; i++) {
        size_t place = place_in(page, found.items[i].lebenslage);
        struct target target = { .kind = TARGET_ACTION, .n = found.items[i].lebenslage.n };
        doc_add_choice(doc, place ? STR(DOC_TICKED) : STR(DOC_UNTICKED), target);
        doc_run(doc, place ? ROLE_STRONG : ROLE_CHOICE, titel_of(c, found.items[i].lebenslage, doc->arena));
        if (place)
            doc_printf(doc, ROLE_HINT, " (als %zu.)", place);
        add_reasons(doc, c, page, &found.items[i]);
    }
    if (page->queue_len == 0)
        return;
    doc_add_choice(doc, STR("→"), (struct target){ .kind = TARGET_ACTION, .n = c->guide->lebenslagen_len });
    doc_run(doc, ROLE_CHOICE, STR("Beginnen mit: "));
    for (size_t i = 0; i < page->queue_len; i++) {
        doc_run(doc, ROLE_CHOICE, i > 0 ? STR(", dann ") : STR(""));
        doc_run(doc, ROLE_CHOICE, titel_of(c, page->queue[i], doc->arena));
    }
}

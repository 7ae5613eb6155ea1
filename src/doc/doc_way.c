/* SPDX-License-Identifier: EUPL-1.2 */
/* The way so far: as a page to change answers from, and in short for the margin. */
#include "doc/page.h"

static bool has_way(const struct page_context *c)
{
    return c->walk && walk_is_open(c->walk) && c->walk->len > 0;
}

static struct str nummer_of(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    char nummer[NUMMER_SIZE];

    return arena_str(doc->arena, str_from(guide_nummer(c->guide, id, nummer)));
}

static void add_step(struct doc *doc, const struct page_context *c, uint32_t n)
{
    const struct walk_step *step = &c->walk->steps[n];

    doc_add_choice(doc, doc_number(doc, n + 1), (struct target){ .kind = TARGET_STEP, .n = n });
    doc_add_satz(doc, c, step->knoten, ROLE_PLAIN);
    doc_break(doc);
    doc_run(doc, ROLE_LABEL, STR("→ "));
    doc_inline_as(doc, c->guide, guide_antwort(c->guide, step->antwort)->text.s, ROLE_STRONG);
}

void doc_from_way(struct doc *doc, const struct page_context *c)
{
    doc_add_title(doc, STR("Ihr Weg"));
    doc_add_space(doc);
    if (!has_way(c)) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_PLAIN, STR("Sie haben noch keine Frage beantwortet."));
        return;
    }
    for (uint32_t i = 0; i < c->walk->len; i++)
        add_step(doc, c, i);
    doc_add_heading(doc, 1, STR("Hier stehen Sie jetzt"));
    doc_add_where(doc, c, c->walk->at);
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, c->walk->at, ROLE_PLAIN);
}

void doc_from_way_short(struct doc *doc, const struct page_context *c)
{
    if (!c->walk || !walk_is_open(c->walk))
        return;
    doc_add(doc, BLOCK_HEADING)->level = 2;
    doc_run(doc, ROLE_HEADING, STR("Ihr Weg"));
    for (uint32_t i = 0; i < c->walk->len; i++) {
        const struct walk_step *step = &c->walk->steps[i];
        struct doc_block *item = doc_add_item(doc, 0, nummer_of(doc, c, step->knoten));
        item->marker_role = ROLE_NUMBER;
        item->target = (struct target){ .kind = TARGET_STEP, .n = i };
        doc_inline(doc, c->guide, guide_antwort(c->guide, step->antwort)->text.s);
    }
    doc_add_item(doc, 0, nummer_of(doc, c, c->walk->at))->marker_role = ROLE_NUMBER;
    doc_run(doc, ROLE_STRONG, STR("hier"));
}

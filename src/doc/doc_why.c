/* SPDX-License-Identifier: EUPL-1.2 */
/* Why a recommendation came out: the answers that led to it, and at each question where the others would have led. */
#include "doc/page.h"
#include "walk/why.h"

/* „Nein“ → the recommendation; or the next question, and the nearest recommendation behind it */
static void add_other(struct doc *doc, const struct page_context *c, const struct why_other *o)
{
    char nummer[NUMMER_SIZE];

    if (o->next.n == NO_ID)
        return;
    struct target target = { .kind = TARGET_THING, .thing = { THING_KNOTEN, o->next.n }, .n = o->antwort.n + 1 };
    doc_add_item(doc, 1, STR("–"));
    doc_run(doc, ROLE_HINT, STR("bei „"));
    doc_inline_as(doc, c->guide, guide_antwort(c->guide, o->antwort)->text.s, ROLE_HINT);
    doc_run(doc, ROLE_HINT, STR("“: "));
    doc_run_target(doc, ROLE_TERM, arena_str(doc->arena, str_from(guide_nummer(c->guide, o->next, nummer))), target);
    doc_run(doc, ROLE_HINT, STR(" "));
    doc_add_satz(doc, c, o->next, ROLE_HINT);
    if (o->empfehlung.n == NO_ID || o->empfehlung.n == o->next.n)
        return;
    doc_run(doc, ROLE_HINT, STR(" – am nächsten liegt dort: "));
    doc_add_satz(doc, c, o->empfehlung, ROLE_HINT);
}

void doc_add_why(struct doc *doc, const struct page_context *c)
{
    if (!c->walk || !walk_is_open(c->walk) || c->walk->len == 0)
        return;
    struct why why = why_of(c->guide, c->walk, doc->arena);
    if (why.len == 0)
        return;
    doc_add_heading(doc, 1, STR("Warum dieses Ergebnis"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Weil Sie so geantwortet haben. Darunter steht, wohin eine andere Antwort geführt hätte; achten Sie "
                                 "darauf, ob sich daran etwas ändert."));
    for (size_t i = 0; i < why.len; i++) {
        const struct why_step *s = &why.steps[i];
        doc_group(doc);
        struct doc_block *item = doc_add_item(doc, 0, arena_printf(doc->arena, "%zu.", i + 1));
        item->marker_role = ROLE_NUMBER;
        item->target = (struct target){ .kind = TARGET_STEP, .n = s->step };
        doc_add_satz(doc, c, s->frage, ROLE_PLAIN);
        doc_break(doc);
        doc_run(doc, ROLE_LABEL, STR("→ "));
        doc_inline_as(doc, c->guide, guide_antwort(c->guide, s->antwort)->text.s, ROLE_STRONG);
        for (uint32_t o = 0; o < s->others_len; o++)
            add_other(doc, c, &s->others[o]);
        doc_group_end(doc);
    }
}

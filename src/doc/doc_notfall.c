/* SPDX-License-Identifier: EUPL-1.2 */
/* The emergency card: the numbers first, because whoever opens it wants to ring; then what to do. */
#include "doc/page.h"

/* The nearest numbers of a Stelle, each on a line; an ersatz is not repeated for every Stelle without a number. */
static void add_numbers(struct doc *doc, const struct page_context *c, struct stelle_id id)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);
    bool has_any = false;

    doc_add_field(doc, 0, doc_plain(c->guide, guide_stelle(c->guide, id)->titel.s, doc->arena))->target =
        (struct target){ .kind = TARGET_THING, .thing = { THING_STELLE, id.n } };
    for (size_t i = 0; i < hits.len; i++) {
        const struct kontakt *k = guide_kontakt(c->guide, hits.items[i].kontakt);
        if (hits.items[i].is_ersatz || hits.items[i].nearness == NEAR_ELSEWHERE || !kontakt_shows_number(k))
            continue;
        for (size_t t = 0; t < k->telefon.len; t++) {
            has_any = true;
            doc_break(doc);
            doc_run_phone(doc, k->telefon.items[t].nummer.s);
            if (text_is_given(k->telefon.items[t].zeiten)) {
                doc_run(doc, ROLE_HINT, STR(" · "));
                doc_run(doc, ROLE_HINT, k->telefon.items[t].zeiten.s);
            }
        }
    }
    if (!has_any)
        doc_run(doc, ROLE_WARNING, STR("Keine Nummer belegt"));
}

/* what to ring where a Stelle has no number here */
static void add_ersatz(struct doc *doc, const struct page_context *c)
{
    if (c->place.kommune.n == NO_ID)
        return;
    const struct kommune *k = &c->guide->kommunen[c->place.kommune.n];
    const struct kontakt_id ids[] = { k->ersatz_buerozeiten, k->ersatz_gefahr };
    const char *const words[] = { "in den Bürozeiten ", "bei Gefahr " };
    size_t len = 0;

    for (size_t i = 0; i < 2; i++) {
        if (ids[i].n == NO_ID || guide_kontakt(c->guide, ids[i])->telefon.len == 0)
            continue;
        if (len++ == 0) {
            doc_add_space(doc);
            doc_add_paragraph(doc, 0);
            doc_run(doc, ROLE_PLAIN, STR("Wo keine Nummer belegt ist: "));
        }
        doc_run(doc, ROLE_PLAIN, len > 1 ? STR(", ") : STR(""));
        doc_run(doc, ROLE_PLAIN, str_from(words[i]));
        doc_run_phone(doc, guide_kontakt(c->guide, ids[i])->telefon.items[0].nummer.s);
    }
    if (len > 0)
        doc_run(doc, ROLE_PLAIN, STR("."));
}

void doc_from_notfall(struct doc *doc, const struct page_context *c)
{
    const struct notfall *n = &c->guide->notfall;

    doc_add_title(doc, doc_plain(c->guide, n->titel.s, doc->arena));
    doc_add_space(doc);
    for (size_t i = 0; i < n->stellen.len; i++)
        add_numbers(doc, c, n->stellen.items[i].id);
    add_ersatz(doc, c);
    doc_add_heading(doc, 1, STR("Was jetzt zu tun ist"));
    for (size_t i = 0; i < n->schritte.len; i++) {
        doc_add_item(doc, 0, arena_printf(doc->arena, "%zu.", i + 1))->marker_role = ROLE_NUMBER;
        doc_inline(doc, c->guide, n->schritte.items[i].text.s);
    }
}

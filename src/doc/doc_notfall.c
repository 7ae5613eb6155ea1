/* SPDX-License-Identifier: EUPL-1.2 */
/* The emergency card: the numbers first, because whoever opens it wants to ring; then what to do. */
#include "doc/page.h"

/* A number stands first in its line, where the eye looks for it. */
static struct doc_block *add_number(struct doc *doc, const struct page_context *c, struct stelle_id id, struct str number)
{
    struct doc_block *field = doc_add_field(doc, 0, number);

    field->marker_role = ROLE_PHONE;
    doc_link(doc, c->guide, (struct thing){ THING_STELLE, id.n });
    return field;
}

/* The numbers of a Stelle that help here; an ersatz is not repeated for every Stelle without a number. */
static void add_numbers(struct doc *doc, const struct page_context *c, struct stelle_id id, bool is_big)
{
    struct place_hits hits = place_stelle(c->guide, c->place, id, doc->arena);
    bool has_any = false;

    for (size_t i = 0; i < hits.len; i++) {
        const struct kontakt *k = guide_kontakt(c->guide, hits.items[i].kontakt);
        if (hits.items[i].is_ersatz || hits.items[i].nearness == NEAR_ELSEWHERE || !kontakt_shows_number(k))
            continue;
        for (size_t t = 0; t < k->telefon.len; t++) {
            has_any = true;
            add_number(doc, c, id, doc_unbroken(k->telefon.items[t].nummer.s, doc->arena))->is_big = is_big;
            if (!text_is_given(k->telefon.items[t].zeiten))
                continue;
            doc_dot(doc, ROLE_HINT);
            doc_run(doc, ROLE_HINT, k->telefon.items[t].zeiten.s);
        }
    }
    if (has_any)
        return;
    add_number(doc, c, id, STR("–"));
    doc_dot(doc, ROLE_HINT);
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

void doc_add_notfall_numbers(struct doc *doc, const struct page_context *c, bool is_big)
{
    const struct notfall *n = &c->guide->notfall;

    for (size_t i = 0; i < n->stellen.len; i++)
        add_numbers(doc, c, n->stellen.items[i].id, is_big);
    add_ersatz(doc, c);
}

void doc_from_notfall(struct doc *doc, const struct page_context *c)
{
    const struct notfall *n = &c->guide->notfall;

    doc_add_title(doc, doc_plain(c->guide, n->titel.s, doc->arena));
    doc_add_space(doc);
    doc_add_notfall_numbers(doc, c, false);
    doc_add_heading(doc, 1, STR("Was jetzt zu tun ist"));
    for (size_t i = 0; i < n->schritte.len; i++) {
        doc_add_item(doc, 0, arena_printf(doc->arena, "%zu.", i + 1))->marker_role = ROLE_NUMBER;
        doc_inline(doc, c->guide, n->schritte.items[i].text.s);
    }
}

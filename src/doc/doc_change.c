/* SPDX-License-Identifier: EUPL-1.2 */
/* Another answer to a question of the way: what it would do, and its result beside the present one. */
#include "doc/page.h"
#include "walk/why.h"

static void add_quoted(struct doc *doc, const struct page_context *c, struct antwort_id id, enum role role)
{
    doc_run(doc, role, STR("„"));
    doc_inline_as(doc, c->guide, guide_antwort(c->guide, id)->text.s, role);
    doc_run(doc, role, STR("“"));
}

/* "A3 Wie viele Tage …? → Nein" */
static void add_step(struct doc *doc, const struct page_context *c, const struct walk_step *step, struct str marker)
{
    char nummer[NUMMER_SIZE];

    doc_add_item(doc, 0, marker);
    doc_printf(doc, ROLE_NUMBER, "%s ", guide_nummer(c->guide, step->knoten, nummer));
    doc_add_satz(doc, c, step->knoten, ROLE_HINT);
    doc_run(doc, ROLE_LABEL, STR(" → "));
    doc_inline_as(doc, c->guide, guide_antwort(c->guide, step->antwort)->text.s, ROLE_PLAIN);
}

static void add_steps(struct doc *doc, const struct page_context *c, const struct walk_step *steps, size_t len, struct str marker)
{
    for (size_t i = 0; i < len; i++)
        add_step(doc, c, &steps[i], marker);
}

static void add_place(struct doc *doc, const struct page_context *c, struct knoten_id at)
{
    struct page_context elsewhere = *c;

    elsewhere.walk = NULL;
    doc_add_heading(doc, 1, STR("Dann stehen Sie hier"));
    doc_add_where(doc, &elsewhere, at);
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, at, ROLE_STRONG);
}

static void add_effect(struct doc *doc, const struct page_context *c, const struct change_page *page)
{
    const struct walk_change *change = page->change;

    add_place(doc, c, change->walk.at);
    if (change->dropped_len > 0)
        doc_add_heading(doc, 1, STR("Gilt dann nicht mehr"));
    add_steps(doc, c, change->dropped, change->dropped_len, STR("–"));
    if (change->kept > 0)
        doc_add_heading(doc, 1, STR("Bleibt gültig"));
    add_steps(doc, c, change->walk.steps + page->step + 1, change->kept, STR("+"));
    if (change->stays > 0) {
        doc_add_heading(doc, 1, change->kept > 0 ? STR("Bleibt davor") : STR("Bleibt"));
        add_steps(doc, c, change->walk.steps, change->stays, STR("+"));
    }
}

void doc_from_change(struct doc *doc, const struct page_context *c, const struct change_page *page)
{
    const struct walk_step *step = &c->walk->steps[page->step];
    const struct knoten *k = guide_knoten(c->guide, step->knoten);
    char nummer[NUMMER_SIZE];

    doc_add_title(doc, arena_printf(doc->arena, "Antwort ändern · %s", guide_nummer(c->guide, step->knoten, nummer)));
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, step->knoten, ROLE_STRONG);
    doc_add_space(doc);
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        struct antwort_id id = { k->antworten.n + i };
        doc_add_antwort(doc, c, id, i + 1);
        doc_run(doc, ROLE_HINT, id.n == step->antwort.n ? STR(" (Ihre Antwort)") : STR(""));
    }
    doc_add_choice(doc, doc_number(doc, k->antworten_len + 1), (struct target){ .kind = TARGET_STEP, .n = page->step });
    doc_run(doc, ROLE_CHOICE, STR("Zu dieser Frage zurückgehen"));
    doc_add_space(doc);
    if (page->antwort.n == step->antwort.n) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, STR("So haben Sie geantwortet. Gehen Sie auf eine andere Antwort; hier steht dann, was sie ändert. Noch "
                                    "gilt sie nicht."));
    } else {
        add_effect(doc, c, page);
    }
}

/* --- what if --- */

static void add_helpers(struct doc *doc, const struct page_context *c, const struct knoten *k)
{
    if (k->stellen.len > 0)
        doc_add_heading(doc, 2, STR("Wer hilft"));
    for (size_t i = 0; i < k->stellen.len; i++) {
        doc_add_item(doc, 0, STR("•"));
        doc_link(doc, c->guide, (struct thing){ THING_STELLE, k->stellen.items[i].id.n });
    }
}

static void add_empfehlung(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(c->guide, id);

    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, id, ROLE_STRONG);
    doc_add_dringlichkeit(doc, k->dringlichkeit);
    doc_add_heading(doc, 2, STR("Schritte"));
    doc_add_schritte(doc, c, k->schritte, STR(""));
    add_helpers(doc, c, k);
}

static void add_result(struct doc *doc, const struct page_context *c, const struct walk *w)
{
    struct page_context elsewhere = *c;
    struct knoten_id nearest = why_nearest(c->guide, w->at, doc->arena);

    elsewhere.walk = NULL;
    doc_add_where(doc, &elsewhere, w->at);
    if (guide_knoten(c->guide, w->at)->art == KNOTEN_EMPFEHLUNG) {
        add_empfehlung(doc, c, w->at);
        return;
    }
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, w->at, ROLE_PLAIN);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    if (nearest.n == NO_ID)
        return;
    doc_run(doc, ROLE_LABEL, STR("Noch offen. Am nächsten liegt:"));
    add_empfehlung(doc, c, nearest);
}

void doc_from_compare(struct doc *doc, const struct page_context *c, const struct change_page *page)
{
    const struct walk_step *step = &c->walk->steps[page->step];

    doc_add_title(doc, STR("Was wäre, wenn"));
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, c, step->knoten, ROLE_PLAIN);
    doc_add_space(doc);
    doc->columns[0] = (uint32_t)doc->blocks.len;
    doc_add(doc, BLOCK_HEADING)->level = 1;
    add_quoted(doc, c, step->antwort, ROLE_HEADING);
    doc_run(doc, ROLE_HINT, STR(" (Ihre Antwort)"));
    add_result(doc, c, c->walk);
    doc_add_space(doc);
    doc->columns[1] = (uint32_t)doc->blocks.len;
    doc_add(doc, BLOCK_HEADING)->level = 1;
    add_quoted(doc, c, page->antwort, ROLE_HEADING);
    add_result(doc, c, &page->change->walk);
}

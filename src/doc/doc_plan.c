/* SPDX-License-Identifier: EUPL-1.2 */
/* The plan: every step of the walks by urgency, each with a box to tick, who, until when, law, help and where it comes from. */
#include "doc/page.h"

/* "bis Freitag, 27.11.2026", and a word about weekends: offices are closed then, the law's days go on */
static void add_day(struct doc *doc, struct date from, int days)
{
    struct date day = date_add_days(from, days);
    char text[DATE_TEXT_SIZE];

    doc_printf(doc, ROLE_STRONG, "bis %s, %s", date_weekday_name(day), date_print(day, text));
    if (date_weekday(day) >= 5)
        doc_run(doc, ROLE_HINT, STR(" (Wochenende)"));
}

static void add_frist(struct doc *doc, const struct page_context *c, const struct plan_page *page, const struct plan_line *line)
{
    if (text_is_given(line->frist)) {
        doc_dot(doc, ROLE_HINT);
        doc_run(doc, ROLE_LABEL, STR("Frist: "));
        doc_inline_as(doc, c->guide, line->frist.s, ROLE_HINT);
    }
    if (line->frist_tage >= 0 && date_is_set(page->from)) {
        doc_dot(doc, ROLE_HINT);
        add_day(doc, page->from, line->frist_tage);
    }
}

static void add_rechte(struct doc *doc, const struct page_context *c, const struct plan_line *line)
{
    for (uint32_t i = 0; i < line->recht_len; i++) {
        doc_dot(doc, ROLE_HINT);
        doc_link(doc, c->guide, (struct thing){ THING_RECHT, line->recht[i].n });
    }
}

static bool has_same_help(const struct plan_line *a, const struct plan_line *b)
{
    if (a->stellen_len != b->stellen_len)
        return false;
    for (uint32_t i = 0; i < a->stellen_len; i++)
        if (a->stellen[i].n != b->stellen[i].n)
            return false;
    return true;
}

/* On paper the same Stellen with their numbers are not said again line for line. True where there is room behind it. */
static bool add_help_paper(struct doc *doc, const struct page_context *c, const struct plan *plan, size_t n)
{
    const struct plan_line *line = &plan->lines[n];
    char nummer[NUMMER_SIZE];

    for (size_t i = n; i-- > 0;) {
        if (!has_same_help(line, &plan->lines[i]))
            continue;
        doc_printf(doc, ROLE_HINT, "wie oben zu\u00A0%s", guide_nummer(c->guide, plan->lines[i].aus[0], nummer));
        return true;
    }
    doc_run_stellen(doc, c, line->stellen, line->stellen_len);
    return false;
}

static bool add_help(struct doc *doc, const struct page_context *c, const struct plan_page *page, const struct plan *plan, size_t n)
{
    const struct plan_line *line = &plan->lines[n];

    if (line->stellen_len == 0)
        return false;
    doc_break(doc);
    doc_run(doc, ROLE_LABEL, STR("Hilfe: "));
    if (page->is_paper)
        return add_help_paper(doc, c, plan, n);
    for (uint32_t i = 0; i < line->stellen_len; i++) {
        if (i > 0)
            doc_run(doc, ROLE_HINT, STR(", "));
        doc_link(doc, c->guide, (struct thing){ THING_STELLE, line->stellen[i].n });
    }
    return false;
}

static void add_reasons(struct doc *doc, const struct page_context *c, const struct plan_line *line)
{
    char nummer[NUMMER_SIZE];

    doc_run(doc, ROLE_LABEL, STR("Aus: "));
    for (uint32_t i = 0; i < line->aus_len; i++) {
        const struct knoten *k = guide_knoten(c->guide, line->aus[i]);
        struct target target = { .kind = TARGET_THING, .thing = { THING_KNOTEN, line->aus[i].n } };
        if (i > 0)
            doc_run(doc, ROLE_HINT, STR(", "));
        doc_inline_as(doc, c->guide, guide_lebenslage(c->guide, k->lebenslage)->titel.s, ROLE_HINT);
        doc_run(doc, ROLE_HINT, STR("\u00A0"));
        doc_run_target(doc, ROLE_TERM, arena_str(doc->arena, str_from(guide_nummer(c->guide, line->aus[i], nummer))), target);
    }
}

static void add_line(struct doc *doc, const struct page_context *c, const struct plan_page *page, const struct plan *plan, size_t n)
{
    const struct plan_line *line = &plan->lines[n];

    if (page->is_paper)
        doc_add_space(doc);
    doc_group(doc);
    doc_add_item(doc, 0, STR("☐"))->marker_role = ROLE_NUMBER;
    doc_inline(doc, c->guide, line->text.s);
    doc_break(doc);
    doc_add_rollen(doc, c, line->rollen, line->rollen_len);
    add_frist(doc, c, page, line);
    add_rechte(doc, c, line);
    if (add_help(doc, c, page, plan, n))
        doc_dot(doc, ROLE_HINT);
    else
        doc_break(doc);
    add_reasons(doc, c, line);
    doc_group_end(doc);
}

static void add_walks(struct doc *doc, const struct page_context *c, const struct plan_page *page)
{
    for (size_t i = 0; i < page->walks_len; i++) {
        const struct walk *w = &page->walks[i];
        if (!walk_is_open(w))
            continue;
        doc_add_item(doc, 0, STR("•"));
        doc_inline_as(doc, c->guide, guide_lebenslage(c->guide, w->lebenslage)->titel.s, ROLE_PLAIN);
        doc_run(doc, ROLE_HINT, guide_knoten(c->guide, w->at)->art == KNOTEN_FRAGE ? STR(", noch nicht zu Ende: ") : STR(": "));
        doc_add_satz(doc, c, w->at, ROLE_PLAIN);
    }
}

/* nothing to do: for this role, or at all */
static void add_nothing(struct doc *doc, const struct page_context *c, const struct plan_page *page)
{
    struct plan all = plan_make(c->guide, page->walks, page->walks_len, (struct rolle_id){ NO_ID }, doc->arena);

    doc_add_paragraph(doc, 0);
    if (all.len > 0)
        doc_run(doc, ROLE_PLAIN, STR("Für diese Rolle nennt der Plan keinen Schritt."));
    else
        doc_run(doc, ROLE_PLAIN, STR("Noch ist keine Empfehlung erreicht. Gehen Sie einen Weg; jede Empfehlung, die Sie dabei "
                                     "sehen, steht dann hier mit ihren Schritten."));
}

static void add_choices(struct doc *doc, const struct page_context *c, const struct plan_page *page)
{
    char text[DATE_TEXT_SIZE];

    if (page->rolle.n != NO_ID) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, STR("Nur Schritte für: "));
        doc_inline_as(doc, c->guide, c->guide->rollen[page->rolle.n].titel.s, ROLE_HINT);
    }
    if (date_is_set(page->from)) {
        doc_add_paragraph(doc, 0);
        doc_printf(doc, ROLE_HINT, "Fristen in Tagen gerechnet ab %s, %s.", date_weekday_name(page->from), date_print(page->from, text));
    }
    doc_add_space(doc);
}

void doc_add_plan(struct doc *doc, const struct page_context *c, const struct plan_page *page, const struct plan *plan)
{
    add_choices(doc, c, page);
    if (plan->len == 0) {
        add_nothing(doc, c, page);
        return;
    }
    add_walks(doc, c, page);
    for (size_t i = 0; i < plan->len; i++) {
        enum dringlichkeit d = plan->lines[i].dringlichkeit;
        if (i == 0 || plan->lines[i - 1].dringlichkeit != d) {
            doc_add_heading(doc, 1, STR(""));
            doc_run(doc, doc_dringlichkeit_role(d),
                    arena_printf(doc->arena, "%.*s %.*s", STR_ARG(doc_dringlichkeit_sign(d)), STR_ARG(doc_dringlichkeit(d))));
        }
        add_line(doc, c, page, plan, i);
    }
}

void doc_from_plan(struct doc *doc, const struct page_context *c, const struct plan_page *page)
{
    struct plan plan = plan_make(c->guide, page->walks, page->walks_len, page->rolle, doc->arena);

    doc_add_title(doc, STR("Ihr Plan"));
    doc_add_plan(doc, c, page, &plan);
}

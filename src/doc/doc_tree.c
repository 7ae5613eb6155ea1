/* SPDX-License-Identifier: EUPL-1.2 */
/* A Lebenslage as an indented tree, and the shortest way to a node that is only looked at. */
#include "doc/page.h"

static struct str titel_of(const struct page_context *c, struct lebenslage_id id, struct arena *arena)
{
    return doc_plain(c->guide, guide_lebenslage(c->guide, id)->titel.s, arena);
}

static void run_nummer(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    char nummer[NUMMER_SIZE];

    doc_printf(doc, ROLE_NUMBER, "%s", guide_nummer(c->guide, id, nummer));
}

/* "B4 Sprechen Sie heute mit den Eltern. ▲ heute" */
static void add_node(struct doc *doc, const struct page_context *c, const struct tree_row *row)
{
    const struct knoten *k = guide_knoten(c->guide, row->knoten);

    run_nummer(doc, c, row->knoten);
    doc_run(doc, ROLE_CHOICE, STR(" "));
    doc_run(doc, row->is_on_way ? ROLE_STRONG : ROLE_CHOICE, doc_plain(c->guide, k->satz.s, doc->arena));
    if (k->art == KNOTEN_EMPFEHLUNG) {
        enum role role = doc_dringlichkeit_role(k->dringlichkeit);
        doc_run(doc, ROLE_CHOICE, STR(" "));
        doc_run(doc, role, doc_unbroken(arena_printf(doc->arena, "%.*s %.*s", STR_ARG(doc_dringlichkeit_sign(k->dringlichkeit)),
                                                     STR_ARG(doc_dringlichkeit(k->dringlichkeit))), doc->arena));
    }
    if (row->is_here)
        doc_run(doc, ROLE_LABEL, STR(" (hier\u00A0stehen\u00A0Sie)"));
    else if (row->is_on_way)
        doc_run(doc, ROLE_LABEL, STR(" (Ihr\u00A0Weg)"));
}

static void add_elsewhere(struct doc *doc, const struct page_context *c, const struct tree_row *row)
{
    if (row->kind == TREE_BLOCKED) {
        doc_run(doc, ROLE_WARNING, STR("führt in eine Lebenslage, die nicht lesbar ist"));
        return;
    }
    doc_run(doc, ROLE_HINT, row->kind == TREE_JUMP ? STR("weiter mit ") : STR("siehe "));
    run_nummer(doc, c, row->knoten);
    if (row->kind == TREE_JUMP)
        doc_printf(doc, ROLE_HINT, " in „%.*s“", STR_ARG(titel_of(c, guide_knoten(c->guide, row->knoten)->lebenslage, doc->arena)));
    if (row->is_on_way)
        doc_run(doc, ROLE_LABEL, STR(" (Ihr\u00A0Weg)"));
}

struct target doc_tree_target(const struct tree_row *row)
{
    struct target target = { .kind = TARGET_THING, .thing = { THING_KNOTEN, row->knoten.n } };

    if (row->kind == TREE_BLOCKED)
        return (struct target){ .kind = TARGET_NONE };
    target.n = row->via.n == NO_ID ? 0 : row->via.n + 1;
    return target;
}

static void add_row(struct doc *doc, const struct page_context *c, const struct tree_row *row)
{
    struct str marker = row->kind != TREE_NODE || row->below == 0 ? STR("·") : row->is_open ? STR(DOC_OPEN) : STR(DOC_FOLDED);

    doc_add_choice(doc, marker, doc_tree_target(row))->level = (int)row->depth * DOC_TREE_STEP;
    if (row->via.n != NO_ID) {
        doc_run(doc, row->is_on_way ? ROLE_PLAIN : ROLE_HINT, doc_plain(c->guide, guide_antwort(c->guide, row->via)->text.s, doc->arena));
        doc_run(doc, ROLE_CHOICE, STR(" → "));
    }
    if (row->kind == TREE_NODE)
        add_node(doc, c, row);
    else
        add_elsewhere(doc, c, row);
}

void doc_from_tree(struct doc *doc, const struct page_context *c, struct lebenslage_id id, const struct tree_rows *rows)
{
    doc_add_title(doc, arena_printf(doc->arena, "%.*s als Baum", STR_ARG(titel_of(c, id, doc->arena))));
    if (rows->len == 0) {
        doc_add_note(doc, STR("!"), ROLE_WARNING);
        doc_run(doc, ROLE_PLAIN, STR("Diese Lebenslage ist nicht lesbar. Was daran falsch ist, sagt „schulguide pruefen“."));
    }
    for (size_t i = 0; i < rows->len; i++) {
        if (i > 0 && rows->items[i].depth == 0 && rows->items[i - 1].via.n != NO_ID)
            doc_add_heading(doc, 1, STR("Nur aus anderen Lebenslagen zu erreichen"));
        add_row(doc, c, &rows->items[i]);
    }
}

void doc_add_way_here(struct doc *doc, const struct page_context *c, struct knoten_id id)
{
    const struct looked_at *looked = c->looked_at;
    struct str where = STR("");

    if (!looked || looked->way.len == 0)
        return;
    if (looked->lebenslage.n != guide_knoten(c->guide, id)->lebenslage.n)
        where = arena_printf(doc->arena, "ab „%.*s“ ", STR_ARG(titel_of(c, looked->lebenslage, doc->arena)));
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_printf(doc, ROLE_LABEL, "Kürzester Weg hierher %.*s", STR_ARG(where));
    doc_run(doc, ROLE_HINT, STR("(nur, wenn Sie so antworten): "));
    for (size_t i = 0; i < looked->way.len; i++) {
        const struct antwort *a = guide_antwort(c->guide, looked->way.items[i]);
        struct thing from = { THING_KNOTEN, a->knoten.n };
        char nummer[NUMMER_SIZE];
        doc_run(doc, ROLE_HINT, i > 0 ? STR(", ") : STR(""));
        doc_run_target(doc, ROLE_TERM, arena_str(doc->arena, str_from(guide_nummer(c->guide, a->knoten, nummer))),
                       (struct target){ .kind = TARGET_THING, .thing = from });
        doc_printf(doc, ROLE_PLAIN, "\u00A0„%.*s“", STR_ARG(doc_plain(c->guide, a->text.s, doc->arena)));
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/print.h"

#include "app/trail.h"

static const struct {
    const char *suffix, *kind;
} kinds[PRINT_TO_LEN] = {
    [PRINT_PRINTER] = { "", "" },
    [PRINT_PDF] = { ".pdf", "PDF-Datei" },
    [PRINT_HTML] = { ".html", "HTML-Datei" },
    [PRINT_TEXT] = { ".txt", "Textdatei" },
};

const char *print_suffix(enum print_to to)
{
    return kinds[to].suffix;
}

const char *print_kind(enum print_to to)
{
    return kinds[to].kind;
}

/* --- what makes sense now --- */

static const struct thing no_thing = { THING_NONE, NO_ID };

static bool has_result(const struct view_context *c)
{
    const struct walk *w = &c->trail->walk;

    return walk_is_open(w) && guide_knoten(c->guide, w->at)->art == KNOTEN_EMPFEHLUNG;
}

static struct plan_page plan_page_of(const struct view_context *c)
{
    struct plan_page page = { .rolle = c->desk->rolle, .from = c->desk->from };

    page.walks = trail_walks(c, &page.walks_len);
    return page;
}

static bool has_plan(const struct view_context *c)
{
    struct plan_page page = plan_page_of(c);

    return plan_make(c->guide, page.walks, page.walks_len, (struct rolle_id){ NO_ID }, c->scratch).len > 0;
}

/* the Lebenslage in front of the reader: looked at, else walked */
static struct thing theme_of(const struct view_context *c, struct thing looked_at)
{
    struct thing theme = { THING_LEBENSLAGE, c->trail->walk.lebenslage.n };

    if (looked_at.kind == THING_LEBENSLAGE)
        theme = looked_at;
    else if (!walk_is_open(&c->trail->walk))
        return no_thing;
    return guide_lebenslage(c->guide, (struct lebenslage_id){ theme.n })->is_broken ? no_thing : theme;
}

/* what is looked at goes before the result, that before the Lebenslage of the walk */
static bool offers_contacts(const struct view_context *c, struct thing looked_at, struct thing *about)
{
    *about = looked_at;
    if (looked_at.kind == THING_STELLE || looked_at.kind == THING_KONTAKT)
        return true;
    *about = looked_at.kind == THING_NONE && has_result(c) ? no_thing : theme_of(c, looked_at);
    return about->kind != THING_NONE || (looked_at.kind == THING_NONE && has_result(c));
}

/* flat: one case a kind of subject */
bool print_offers(const struct view_context *c, const struct sheet *sheet, struct thing looked_at, struct thing *about)
{
    *about = no_thing;
    switch (sheet->about) {
    case SHEET_ABOUT_RESULT:
        return has_result(c);
    case SHEET_ABOUT_PLAN:
        return has_plan(c);
    case SHEET_ABOUT_CONTACTS:
        return offers_contacts(c, looked_at, about);
    case SHEET_ABOUT_THEME:
        *about = theme_of(c, looked_at);
        return about->kind != THING_NONE;
    case SHEET_ABOUT_WALK:
    case SHEET_ABOUT_NOTHING:
        break;
    }
    return true;
}

/* --- the dialog's beginning --- */

/* what a sheet can be about beside the walk */
static struct thing look(const struct view_context *c, const struct view *below, struct target focus)
{
    struct thing thing = no_thing;

    if (below->kind == VIEW_PANE || below->kind == VIEW_LEBENSLAGE || below->kind == VIEW_TREE)
        thing = below->u.thing;
    else if ((below->kind == VIEW_START || below->kind == VIEW_SEARCH || below->kind == VIEW_KONTAKTE) && focus.kind == TARGET_THING)
        thing = focus.thing;
    if (thing.kind == THING_KNOTEN)
        thing = (struct thing){ THING_LEBENSLAGE, guide_knoten(c->guide, (struct knoten_id){ thing.n })->lebenslage.n };
    bool is_subject = thing.kind == THING_LEBENSLAGE || thing.kind == THING_STELLE || thing.kind == THING_KONTAKT;
    return is_subject ? thing : no_thing;
}

/* how likely a reader wants a sheet: the less the likelier */
static int rank(const struct sheet *sheet, const struct view *below, struct thing looked_at)
{
    static const int ranks[] = { [SHEET_ABOUT_RESULT] = 1, [SHEET_ABOUT_PLAN] = 2, [SHEET_ABOUT_THEME] = 3,
                                 [SHEET_ABOUT_CONTACTS] = 4, [SHEET_ABOUT_WALK] = 5, [SHEET_ABOUT_NOTHING] = 6 };
    bool is_at_hand = (below->kind == VIEW_PLAN && sheet->about == SHEET_ABOUT_PLAN)
        || (below->kind == VIEW_LEBENSLAGE && sheet->about == SHEET_ABOUT_THEME)
        || (below->kind == VIEW_NOTFALL && sheet->write == sheet_telefonblatt)
        || (looked_at.kind >= THING_STELLE && sheet->about == SHEET_ABOUT_CONTACTS);

    return is_at_hand ? 0 : ranks[sheet->about];
}

struct view print_view(const struct view_context *c, const struct view *below, struct target focus)
{
    struct view view = view_make(VIEW_PRINT);
    struct thing about;
    const struct sheet *sheet;
    int best = -1;

    view.u.print.looked_at = look(c, below, focus);
    for (size_t i = 0; (sheet = sheet_at(i)); i++) {
        if (!print_offers(c, sheet, view.u.print.looked_at, &about))
            continue;
        int r = rank(sheet, below, view.u.print.looked_at);
        if (best >= 0 && r >= best)
            continue;
        best = r;
        view.u.print.sheet = (uint8_t)i;
    }
    return view;
}

/* --- the sheet --- */

void print_write(struct doc *doc, const struct view_context *c, const struct sheet *sheet, struct thing about)
{
    struct page_context page = c->page;
    struct plan_page plan = plan_page_of(c);
    bool is_about_walk = sheet->about == SHEET_ABOUT_RESULT || sheet->about == SHEET_ABOUT_WALK
        || (sheet->about == SHEET_ABOUT_CONTACTS && about.kind == THING_NONE);

    if (sheet->about == SHEET_ABOUT_PLAN)
        page.plan = &plan;
    if (!is_about_walk)
        page.walk = NULL;
    sheet->write(doc, &page, about);
}

static struct doc_block without_targets(struct doc_block block)
{
    block.target = (struct target){ .kind = TARGET_NONE };
    for (size_t i = 0; i < block.runs_len; i++) {
        struct doc_run *run = &block.runs[i];
        run->target.kind = TARGET_NONE;
        if (run->role == ROLE_TERM)
            run->role = ROLE_PLAIN;
    }
    return block;
}

void print_preview(struct doc *doc, const struct view_context *c, const struct sheet *sheet, struct thing about, size_t most)
{
    struct doc whole = doc_start(doc->arena);

    whole.enough = most;
    print_write(&whole, c, sheet, about);
    for (size_t i = 0; i < whole.blocks.len && i < most; i++)
        *doc_add(doc, whole.blocks.items[i].kind) = without_targets(whole.blocks.items[i]);
    if (whole.blocks.len <= most)
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Hier endet die Vorschau; das Blatt geht weiter."));
}

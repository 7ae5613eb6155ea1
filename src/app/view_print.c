/* SPDX-License-Identifier: EUPL-1.2 */
/* The print dialog: which sheet, then where it goes, with the sheet itself beside or below. */
#include "app/print.h"

/* as much of a sheet as a reader glances through, and as much as one reads */
#define GLANCE 400
#define READ 2000

static const struct sheet *sheet_of(const struct view *view)
{
    const struct sheet *sheet = sheet_at(view->u.print.sheet);

    return sheet ? sheet : sheet_at(0);
}

static struct thing about_of(const struct view_context *c, const struct view *view)
{
    struct thing about;

    print_offers(c, sheet_of(view), view->u.print.looked_at, &about);
    return about;
}

/* the next step of the dialog, about the same sheet */
static struct view step(const struct view *view, enum view_kind kind)
{
    struct view next = view_make(kind);

    next.u.print = view->u.print;
    return next;
}

/* --- which sheet --- */

/* what a sheet is about, where that is not clear by itself */
static struct str subject_of(const struct view_context *c, const struct sheet *sheet, struct thing about)
{
    const struct walk *w = c->page.walk;
    char nummer[NUMMER_SIZE];

    if (about.kind == THING_NONE && sheet->about == SHEET_ABOUT_RESULT)
        return arena_printf(c->scratch, "%.*s, %s", STR_ARG(doc_plain(c->guide, guide_lebenslage(c->guide, w->lebenslage)->titel.s, c->scratch)),
                            guide_nummer(c->guide, w->at, nummer));
    return about.kind == THING_NONE ? STR("") : doc_plain(c->guide, guide_title(c->guide, about).s, c->scratch);
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    const struct sheet *sheet;
    struct thing about;
    int number = 1;

    doc_add_title(doc, STR("Drucken"));
    for (uint32_t i = 0; (sheet = sheet_at(i)); i++) {
        if (!print_offers(c, sheet, view->u.print.looked_at, &about))
            continue;
        struct str subject = subject_of(c, sheet, about);
        doc_add_choice(doc, arena_printf(doc->arena, "%d", number++), (struct target){ .kind = TARGET_ACTION, .n = i });
        doc_printf(doc, ROLE_CHOICE, "%.*s", STR_ARG(sheet->label));
        if (subject.len)
            doc_printf(doc, ROLE_HINT, ": %.*s", STR_ARG(subject));
    }
}

static void preview(struct doc *doc, const struct view_context *c, const struct view *view)
{
    print_preview(doc, c, sheet_of(view), about_of(c, view), GLANCE);
}

static struct target first(const struct view_context *c, const struct view *view)
{
    (void)c;
    return (struct target){ .kind = TARGET_ACTION, .n = view->u.print.sheet };
}

static void follow(struct view *view, struct target focus)
{
    if (focus.kind != TARGET_ACTION || focus.n == view->u.print.sheet)
        return;
    view->u.print.sheet = (uint8_t)focus.n;
    view->spot.block = view->spot.line = 0;
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    struct reply reply = { .kind = REPLY_PUSH, .view = step(view, VIEW_PRINT_TO) };

    (void)c;
    reply.view.u.print.sheet = (uint8_t)target.n;
    return reply;
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    if (action != ACTION_SHEET)
        return (struct reply){ .kind = REPLY_STAY };
    struct reply reply = { .kind = REPLY_PUSH, .view = step(view, VIEW_SHEET) };
    if (view->kind == VIEW_PRINT && focus.kind == TARGET_ACTION)
        reply.view.u.print.sheet = (uint8_t)focus.n;
    return reply;
}

static void build_sheet(struct doc *doc, const struct view_context *c, const struct view *view)
{
    print_preview(doc, c, sheet_of(view), about_of(c, view), READ);
}

/* --- where to --- */

static void add_place(struct doc *doc, int number, uint32_t n, struct str text)
{
    struct str marker = number <= 9 ? arena_printf(doc->arena, "%d", number) : STR(" ");

    doc_add_choice(doc, marker, (struct target){ .kind = TARGET_ACTION, .n = n });
    doc_run(doc, ROLE_CHOICE, text);
}

static void build_to(struct doc *doc, const struct view_context *c, const struct view *view)
{
    const struct print_news *news = c->news;
    int number = 1;

    doc_add_title(doc, arena_printf(doc->arena, "Drucken · %.*s", STR_ARG(sheet_of(view)->label)));
    if (news->has_printers && news->printers_len == 0) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, STR("Auf diesem Rechner ist kein Drucker eingerichtet."));
        doc_add_space(doc);
    }
    if (!news->has_printers)
        add_place(doc, number++, PRINT_PRINTER, STR("Drucker werden gesucht …"));
    for (size_t i = 0; i < news->printers_len; i++)
        add_place(doc, number++, (uint32_t)(PRINT_TO_LEN + i),
                  arena_printf(doc->arena, "Auf dem Drucker „%.*s“", STR_ARG(news->printers[i])));
    for (uint32_t to = PRINT_PDF; to < PRINT_TO_LEN; to++)
        add_place(doc, number++, to, arena_printf(doc->arena, "Als %s speichern", print_kind((enum print_to)to)));
}

/* says nothing of the occasion */
static struct str suggestion(const struct view_context *c, const struct view *view, enum print_to to)
{
    struct date today = c->settings->today;
    struct str name = sheet_of(view)->file, folder = c->news->folder;
    char day[DATE_TEXT_SIZE] = "";

    if (date_is_set(today))
        date_print_iso(today, day);
    return arena_printf(c->scratch, "%.*s%s%.*s%s%s%s", STR_ARG(folder), folder.len ? "/" : "", STR_ARG(name), day[0] ? "-" : "", day,
                        print_suffix(to));
}

static struct reply ask_file(const struct view_context *c, const struct view *view, enum print_to to)
{
    struct desk *desk = view_desk(c);
    struct reply reply = { .kind = REPLY_PUSH, .view = step(view, VIEW_FILE), .desk = desk };

    reply.view.u.print.to = (uint8_t)to;
    field_set(&desk->fields[FIELD_FILE], suggestion(c, view, to));
    return reply;
}

static struct print_order order_of(const struct view_context *c, const struct view *view, enum print_to to)
{
    return (struct print_order){ .sheet = sheet_of(view), .about = about_of(c, view), .to = to };
}

static struct reply choose_to(const struct view_context *c, const struct view *view, struct target target)
{
    struct reply reply = { .kind = REPLY_PRINT, .print = order_of(c, view, PRINT_PRINTER) };

    if (target.n == PRINT_PRINTER)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_PRINTERS };
    if (target.n < PRINT_TO_LEN)
        return ask_file(c, view, (enum print_to)target.n);
    if (target.n - PRINT_TO_LEN >= c->news->printers_len)
        return (struct reply){ .kind = REPLY_NONE };
    reply.print.printer = c->news->printers[target.n - PRINT_TO_LEN];
    reply.view = step(view, VIEW_PRINTING);
    return reply;
}

const struct view_ops view_print = { .context = CONTEXT_PRINT, .build = build, .preview = preview, .first = first, .follow = follow,
                                     .choose = choose, .act = act };
const struct view_ops view_print_to = { .context = CONTEXT_PRINT, .build = build_to, .preview = preview, .choose = choose_to, .act = act };
const struct view_ops view_sheet = { .context = CONTEXT_PANE, .build = build_sheet };

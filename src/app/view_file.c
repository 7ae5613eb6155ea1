/* SPDX-License-Identifier: EUPL-1.2 */
/* A sheet on its way: the file's name, whether one that is there may go, the wait for the printer, and what came of it. */
#include "app/print.h"

enum { FIRST, SECOND };

static void add_row(struct doc *doc, uint32_t n, struct str text)
{
    doc_add_choice(doc, arena_printf(doc->arena, "%u", (unsigned)n + 1), (struct target){ .kind = TARGET_ACTION, .n = n });
    doc_run(doc, ROLE_CHOICE, text);
}

static void add_sentence(struct doc *doc, enum role role, struct str text)
{
    doc_add_paragraph(doc, 0);
    doc_run(doc, role, text);
}

static struct str typed(const struct view_context *c)
{
    return str_trim(field_str(&c->desk->fields[FIELD_FILE]));
}

static struct reply save(const struct view_context *c, const struct view *view, bool may_replace)
{
    const struct sheet *sheet = sheet_at(view->u.print.sheet);
    struct reply reply = { .kind = REPLY_PRINT, .view = view_make(VIEW_PRINTING) };
    struct print_order *order = &reply.print;

    if (typed(c).len == 0 || !sheet)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_FILE };
    *order = (struct print_order){ .sheet = sheet, .to = (enum print_to)view->u.print.to, .file = typed(c), .may_replace = may_replace };
    print_offers(c, sheet, view->u.print.looked_at, &order->about);
    reply.view.u.print = view->u.print;
    return reply;
}

/* --- its name --- */

static void build_file(struct doc *doc, const struct view_context *c, const struct view *view)
{
    doc_add_title(doc, arena_printf(doc->arena, "Als %s speichern", print_kind((enum print_to)view->u.print.to)));
    add_sentence(doc, ROLE_PLAIN, STR("Ordner und Name der Datei:"));
    doc_add_entry(doc, STR(""), field_str(&c->desk->fields[FIELD_FILE]), 30);
    doc_add_space(doc);
    add_row(doc, FIRST, STR("Speichern"));
    doc_add_space(doc);
    add_sentence(doc, ROLE_HINT, STR("Beides lässt sich ändern. ~ steht für Ihren eigenen Ordner."));
}

static struct reply choose_file(const struct view_context *c, const struct view *view, struct target target)
{
    (void)target;
    return save(c, view, false);
}

/* --- a file that is there --- */

static void build_replace(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_add_title(doc, STR("Datei ersetzen?"));
    add_sentence(doc, ROLE_PLAIN, c->outcome->text);
    doc_add_space(doc);
    add_row(doc, FIRST, STR("Anderen Namen wählen"));
    add_row(doc, SECOND, STR("Die alte Datei ersetzen"));
}

static struct reply choose_replace(const struct view_context *c, const struct view *view, struct target target)
{
    return target.n == SECOND ? save(c, view, true) : (struct reply){ .kind = REPLY_POP };
}

/* --- the wait --- */

static void build_printing(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)c;
    doc_add_title(doc, view->u.print.to == PRINT_PRINTER ? STR("Das Blatt wird gedruckt") : STR("Das Blatt wird gespeichert"));
    add_sentence(doc, ROLE_PLAIN, STR("Das kann einige Sekunden dauern. Esc bricht ab."));
}

static struct reply act_printing(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    (void)view;
    (void)focus;
    return (struct reply){ .kind = action == ACTION_CLOSE ? REPLY_CANCEL : REPLY_STAY };
}

/* --- what came of it --- */

static struct str title_of(enum print_end end)
{
    static const struct str titles[] = { [PRINT_SENT] = STR_INIT("Gedruckt"), [PRINT_SAVED] = STR_INIT("Gespeichert"),
                                         [PRINT_FAILED] = STR_INIT("Das ging nicht"), };

    return end <= PRINT_FAILED && titles[end].len ? titles[end] : STR("Drucken");
}

static void build_printed(struct doc *doc, const struct view_context *c, const struct view *view)
{
    const struct print_outcome *outcome = c->outcome;

    (void)view;
    doc_add_title(doc, title_of(outcome->end));
    add_sentence(doc, ROLE_PLAIN, outcome->text);
    if (outcome->hint.len)
        add_sentence(doc, ROLE_HINT, outcome->hint);
    doc_add_space(doc);
    add_row(doc, FIRST, outcome->end == PRINT_FAILED ? STR("Zurück") : STR("Fertig"));
    if (outcome->end == PRINT_SAVED)
        add_row(doc, SECOND, STR("Die Datei öffnen"));
}

static struct reply choose_printed(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    (void)view;
    return (struct reply){ .kind = target.n == SECOND ? REPLY_OPEN : REPLY_POP };
}

const struct view_ops view_file = { .context = CONTEXT_FILE, .is_pane = true, .field = FIELD_FILE, .build = build_file, .choose = choose_file };
const struct view_ops view_replace = { .context = CONTEXT_ASK, .is_pane = true, .build = build_replace, .choose = choose_replace };
const struct view_ops view_printing = { .context = CONTEXT_ASK, .is_pane = true, .build = build_printing, .act = act_printing };
const struct view_ops view_printed = { .context = CONTEXT_ASK, .is_pane = true, .build = build_printed, .choose = choose_printed };

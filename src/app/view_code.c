/* SPDX-License-Identifier: EUPL-1.2 */
/* A Fallcode typed in: the walks it names come back, or it is said how far they still go. */
#include "app/view.h"
#include "walk/fallcode.h"

enum { GO, LEAVE };

static struct str typed(const struct view_context *c)
{
    return str_trim(field_str(&c->desk->fields[FIELD_CODE]));
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_add_title(doc, STR("Fallcode eingeben"));
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Er steht unter jeder Empfehlung, unter dem Plan und auf jedem Blatt."));
    doc_add_space(doc);
    doc_add_entry(doc, STR(""), field_str(&c->desk->fields[FIELD_CODE]), 30);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Groß oder klein, mit oder ohne Striche. O gilt als 0, I und L als 1; ein U kommt nicht vor. Der Code "
                                "wird nicht gespeichert."));
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)view;
    (void)focus;
    if (action != ACTION_CHOOSE)
        return (struct reply){ .kind = REPLY_STAY };
    if (typed(c).len == 0)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_CODE };
    struct fallcode code = fallcode_read(c->guide, typed(c), c->scratch);
    switch (code.result) {
    case FALLCODE_OK:
        return (struct reply){ .kind = REPLY_CODE, .message = MESSAGE_REBUILT };
    case FALLCODE_SAME:
        return (struct reply){ .kind = REPLY_CODE, .message = MESSAGE_SAME_WAY };
    case FALLCODE_CHANGED:
        return (struct reply){ .kind = REPLY_PUSH, .view = view_make(VIEW_STOPPED) };
    case FALLCODE_TYPO:
        break;
    }
    return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_TYPO };
}

/* --- a way that has changed --- */

static void add_stop(struct doc *doc, const struct view_context *c, const struct fallcode *code)
{
    const struct walk *w = &code->walks[code->stopped];

    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    if (!walk_is_open(w)) {
        doc_run(doc, ROLE_PLAIN, STR("Eine Lebenslage, die er nennt, gibt es hier nicht mehr oder sie ist nicht lesbar."));
        return;
    }
    doc_run(doc, ROLE_PLAIN, STR("Der Weg in „"));
    doc_inline(doc, c->guide, guide_lebenslage(c->guide, w->lebenslage)->titel.s);
    doc_run(doc, ROLE_PLAIN, STR("“ reicht nur so weit, weil sich diese Stelle oder ihre Antworten geändert haben:"));
    doc_add_paragraph(doc, 0);
    doc_add_satz(doc, &c->page, w->at, ROLE_STRONG);
}

static bool has_walk(const struct fallcode *code)
{
    for (size_t i = 0; i < code->walks_len; i++)
        if (walk_is_open(&code->walks[i]))
            return true;
    return false;
}

static void build_stopped(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct fallcode code = fallcode_read(c->guide, typed(c), c->scratch);

    (void)view;
    doc_add_title(doc, STR("Der Guide hat sich geändert"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Dieser Code stammt aus einer anderen Ausgabe."));
    if (code.result == FALLCODE_CHANGED)
        add_stop(doc, c, &code);
    doc_add_space(doc);
    if (has_walk(&code)) {
        doc_add_choice(doc, STR("1"), (struct target){ .kind = TARGET_ACTION, .n = GO });
        doc_run(doc, ROLE_CHOICE, STR("So weit gehen und dort weitermachen"));
    }
    doc_add_choice(doc, has_walk(&code) ? STR("2") : STR("1"), (struct target){ .kind = TARGET_ACTION, .n = LEAVE });
    doc_run(doc, ROLE_CHOICE, STR("Lassen"));
}

static struct reply choose_stopped(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    (void)view;
    return (struct reply){ .kind = target.n == GO ? REPLY_CODE : REPLY_POP };
}

const struct view_ops view_code = { .context = CONTEXT_CODE, .field = FIELD_CODE, .build = build, .act = act };
const struct view_ops view_stopped = { .context = CONTEXT_ASK, .is_pane = true, .build = build_stopped,
                                       .choose = choose_stopped };

/* SPDX-License-Identifier: EUPL-1.2 */
/* The two questions the program itself asks: go on where you were, and end. */
#include "app/view.h"

enum { YES, NO };

static void add_choices(struct doc *doc, struct str yes, struct str no)
{
    doc_add_space(doc);
    doc_add_choice(doc, STR("1"), (struct target){ .kind = TARGET_ACTION, .n = YES });
    doc_run(doc, ROLE_CHOICE, yes);
    doc_add_choice(doc, STR("2"), (struct target){ .kind = TARGET_ACTION, .n = NO });
    doc_run(doc, ROLE_CHOICE, no);
}

static void build_resume(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct text titel = guide_lebenslage(c->guide, view->u.lebenslage)->titel;

    doc_add_title(doc, titel.s);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Hier haben Sie schon Antworten gegeben."));
    add_choices(doc, STR("Weitergehen, wo Sie waren"), STR("Von vorn beginnen"));
}

static struct reply choose_resume(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    return (struct reply){ .kind = target.n == YES ? REPLY_RESUME : REPLY_BEGIN, .n = view->u.lebenslage.n };
}

static void build_quit(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)c;
    (void)view;
    doc_add_title(doc, STR("Programm beenden?"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Ihr Weg ist noch offen. Er wird nicht gespeichert."));
    add_choices(doc, STR("Beenden"), STR("Weiterarbeiten"));
}

static struct reply choose_quit(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    (void)view;
    return (struct reply){ .kind = target.n == YES ? REPLY_QUIT : REPLY_POP };
}

/* whoever says it twice means it */
static struct reply act_quit(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    (void)view;
    (void)focus;
    return (struct reply){ .kind = action == ACTION_QUIT ? REPLY_QUIT : REPLY_STAY };
}

const struct view_ops view_resume = { .context = CONTEXT_ASK, .is_pane = true, .build = build_resume,
                                      .choose = choose_resume };
const struct view_ops view_quit = { .context = CONTEXT_ASK, .is_pane = true, .build = build_quit, .choose = choose_quit,
                                    .act = act_quit };

/* SPDX-License-Identifier: EUPL-1.2 */
/* The theme page of a Lebenslage; its last lines lead to the first question and to the tree. */
#include "app/view.h"

static struct lebenslage_id id_of(const struct view *view)
{
    return (struct lebenslage_id){ view->u.thing.n };
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    doc_from_lebenslage(doc, &c->page, id_of(view));
    if (guide_lebenslage(c->guide, id_of(view))->is_broken)
        return;
    doc_add_space(doc);
    doc_add_choice(doc, STR("→"), (struct target){ .kind = TARGET_ACTION, .n = ACTION_CHOOSE });
    doc_run(doc, ROLE_CHOICE, STR("Mit der ersten Frage beginnen"));
    doc_add_choice(doc, keymap_char(CONTEXT_LEBENSLAGE, ACTION_TREE), (struct target){ .kind = TARGET_ACTION, .n = ACTION_TREE });
    doc_run(doc, ROLE_CHOICE, STR("Alle Fragen und Empfehlungen als Baum"));
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind == TARGET_ACTION && target.n == ACTION_CHOOSE)
        return view_begin(c, id_of(view));
    if (target.kind == TARGET_ACTION)
        return (struct reply){ .kind = REPLY_ACT, .n = target.n };
    return view_choose(c, view, target);
}

const struct view_ops view_lebenslage = { .context = CONTEXT_LEBENSLAGE, .build = build, .choose = choose };

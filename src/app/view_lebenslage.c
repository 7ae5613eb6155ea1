/* SPDX-License-Identifier: EUPL-1.2 */
/* The theme page of a Lebenslage; its last line leads to the first question. */
#include "app/view.h"

static struct lebenslage_id id_of(const struct view *view)
{
    return (struct lebenslage_id){ view->u.thing.n };
}

/* nothing to begin where the reader is on the way through it already */
static bool is_to_begin(const struct view_context *c, const struct view *view)
{
    const struct walk *w = &c->trail->walk;

    if (guide_lebenslage(c->guide, id_of(view))->is_broken)
        return false;
    return !walk_is_open(w) || guide_knoten(c->guide, w->at)->lebenslage.n != id_of(view).n;
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    doc_from_lebenslage(doc, &c->page, id_of(view));
    if (!is_to_begin(c, view))
        return;
    doc_add_space(doc);
    doc_add_choice(doc, STR("▸"), (struct target){ .kind = TARGET_ACTION, .n = ACTION_CHOOSE });
    doc_run(doc, ROLE_CHOICE, STR("Zur ersten Frage"));
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind == TARGET_ACTION)
        return view_begin(c, id_of(view));
    return view_choose(c, view, target);
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    (void)view;
    (void)focus;
    return (struct reply){ .kind = action == ACTION_LEBENSLAGE ? REPLY_POP : REPLY_STAY };
}

const struct view_ops view_lebenslage = { .context = CONTEXT_LEBENSLAGE, .build = build, .choose = choose, .act = act };

/* SPDX-License-Identifier: EUPL-1.2 */
/* A contact, Stelle, legal basis, source, term or node, looked up over the text that names it. */
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct page_context page = c->page;
    struct looked_at looked;

    /* a node looked up is no step of the walk */
    page.walk = NULL;
    if (view->u.thing.kind == THING_KNOTEN && way_to(c->guide, (struct knoten_id){ view->u.thing.n }, &looked.lebenslage, &looked.way, doc->arena))
        page.looked_at = &looked;
    doc_from_thing(doc, &page, view->u.thing);
}

/* looked up, an answer is only read */
static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind != TARGET_THING)
        return (struct reply){ .kind = REPLY_STAY };
    return view_choose(c, view, target);
}

static enum context context_of(const struct view_context *c, const struct view *view)
{
    (void)c;
    return view->u.thing.kind == THING_KNOTEN ? CONTEXT_LOOK : CONTEXT_PANE;
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)focus;
    if (action == ACTION_COMPARE)
        return view_compare_link(c, (struct target){ .kind = TARGET_THING, .thing = view->u.thing, .n = view->via });
    if (action == ACTION_TAKE && view->u.thing.kind == THING_KNOTEN)
        return (struct reply){ .kind = REPLY_TAKE, .n = view->u.thing.n };
    return (struct reply){ .kind = REPLY_STAY };
}

const struct view_ops view_pane = { .context = CONTEXT_PANE, .context_of = context_of, .act = act, .is_pane = true, .build = build, .choose = choose };

/* SPDX-License-Identifier: EUPL-1.2 */
/* The theme page of a Lebenslage; its first question begins the walk. */
#include "app/view.h"

static struct lebenslage_id id_of(const struct view *view)
{
    return (struct lebenslage_id){ view->u.thing.n };
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    doc_from_lebenslage(doc, &c->page, id_of(view));
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    struct knoten_id start = guide_lebenslage(c->guide, id_of(view))->start;

    if (target.kind == TARGET_THING && target.thing.kind == THING_KNOTEN && target.thing.n == start.n)
        return view_begin(c, id_of(view));
    return view_choose(c, view, target);
}

const struct view_ops view_lebenslage = { .context = CONTEXT_LEBENSLAGE, .build = build, .choose = choose };

/* SPDX-License-Identifier: EUPL-1.2 */
/* Another answer to a question of the way: looked at first, then taken over or left; and both results beside each other. */
#include "app/trail.h"
#include "app/view.h"

/* a view on a step outlives its walk only where that was shortened meanwhile */
static bool is_there(const struct view_context *c, const struct view *view)
{
    return view->u.change.step < c->trail->walk.len
        && guide_antwort(c->guide, view->u.change.antwort)->knoten.n == c->trail->walk.steps[view->u.change.step].knoten.n;
}

static void build_as(struct doc *doc, const struct view_context *c, const struct view *view,
                     void (*from)(struct doc *, const struct page_context *, const struct change_page *))
{
    struct change_page page = { .step = view->u.change.step, .antwort = view->u.change.antwort };
    struct walk_change change;

    if (!is_there(c, view)) {
        doc_add_title(doc, STR("Antwort ändern"));
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_PLAIN, STR("Diese Frage liegt nicht mehr auf Ihrem Weg."));
        return;
    }
    change = trail_preview(c->guide, c->trail, page.step, page.antwort);
    page.change = &change;
    from(doc, &c->page, &page);
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    build_as(doc, c, view, doc_from_change);
}

static struct target first(const struct view_context *c, const struct view *view)
{
    (void)c;
    return (struct target){ .kind = TARGET_ANTWORT, .n = view->u.change.antwort.n };
}

static void follow(struct view *view, struct target focus)
{
    if (focus.kind != TARGET_ANTWORT || focus.n == view->u.change.antwort.n)
        return;
    view->u.change.antwort.n = focus.n;
    view->spot.block = view->spot.line = 0;
}

static struct reply take(const struct view_context *c, const struct view *view, struct antwort_id antwort)
{
    uint32_t step = view->u.change.step;

    if (!is_there(c, view) || c->trail->walk.steps[step].antwort.n == antwort.n)
        return (struct reply){ .kind = REPLY_POP };
    return (struct reply){ .kind = REPLY_CHANGE, .n = step, .antwort = antwort, .message = MESSAGE_CHANGED };
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind == TARGET_ANTWORT)
        return take(c, view, (struct antwort_id){ target.n });
    if (target.kind == TARGET_STEP)
        return (struct reply){ .kind = REPLY_REWIND, .n = target.n };
    return view_choose(c, view, target);
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)focus;
    if (action == ACTION_COMPARE && is_there(c, view))
        return view_compare_with(c, view->u.change.antwort, view->u.change.step);
    return (struct reply){ .kind = REPLY_STAY };
}

static void build_compare(struct doc *doc, const struct view_context *c, const struct view *view)
{
    build_as(doc, c, view, doc_from_compare);
}

static struct reply act_compare(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)focus;
    if (action == ACTION_TAKE)
        return take(c, view, view->u.change.antwort);
    return (struct reply){ .kind = REPLY_STAY };
}

const struct view_ops view_change = { .context = CONTEXT_CHANGE, .has_preview = true, .build = build, .first = first,
                                      .follow = follow, .choose = choose, .act = act };
const struct view_ops view_compare = { .context = CONTEXT_COMPARE, .build = build_compare, .act = act_compare };

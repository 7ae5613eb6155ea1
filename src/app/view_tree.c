/* SPDX-License-Identifier: EUPL-1.2 */
/* A Lebenslage as a tree: Enter looks at a node and leaves the way as it is, the space bar folds. */
#include "app/view.h"

static struct tree_rows rows_of(const struct view_context *c, const struct view *view)
{
    struct tree_options o = { .walk = &c->trail->walk, .folds = &c->desk->folds, .wanted = { view->via > 0 ? view->via - 1 : NO_ID } };

    return tree_rows(c->guide, (struct lebenslage_id){ view->u.thing.n }, &o, c->scratch);
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct tree_rows rows = rows_of(c, view);

    doc_from_tree(doc, &c->page, (struct lebenslage_id){ view->u.thing.n }, &rows);
}

/* the node that was looked at, or where the walk stands */
static struct target first(const struct view_context *c, const struct view *view)
{
    struct tree_rows rows = rows_of(c, view);

    for (size_t i = 0; i < rows.len; i++)
        if (rows.items[i].kind == TREE_NODE && (view->via > 0 ? rows.items[i].knoten.n == view->via - 1 : rows.items[i].is_here))
            return doc_tree_target(&rows.items[i]);
    return (struct target){ .kind = TARGET_NONE };
}

static bool target_is(const struct tree_row *row, struct target target)
{
    struct target own = doc_tree_target(row);

    return own.kind == target.kind && own.thing.n == target.thing.n && own.n == target.n;
}

/* NULL: no row of the tree */
static const struct tree_row *find(const struct tree_rows *rows, struct target target)
{
    for (size_t i = 0; target.kind == TARGET_THING && i < rows->len; i++)
        if (target_is(&rows->items[i], target))
            return &rows->items[i];
    return NULL;
}

static struct reply flip(const struct view_context *c, const struct tree_row *row)
{
    struct desk *desk = view_desk(c);

    tree_flip(c->guide, &desk->folds, row->knoten);
    return (struct reply){ .kind = REPLY_DESK, .desk = desk };
}

/* Left folds, or goes up to what can be folded; at the root there is nothing but to close. */
static struct reply up_from(const struct view_context *c, const struct tree_rows *rows, const struct tree_row *row)
{
    const struct tree_row *upper = row;

    if (row->is_open)
        return flip(c, row);
    while (upper > rows->items && upper->depth >= row->depth)
        upper--;
    if (upper->depth >= row->depth)
        return (struct reply){ .kind = REPLY_POP };
    return (struct reply){ .kind = REPLY_FOCUS, .focus = doc_tree_target(upper) };
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    struct tree_rows rows = rows_of(c, view);
    const struct tree_row *row = find(&rows, focus);
    bool is_asked = action == ACTION_FOLD || action == ACTION_SHUT || action == ACTION_OPEN;

    if (!row || !is_asked)
        return (struct reply){ .kind = REPLY_STAY };
    if (action == ACTION_SHUT)
        return up_from(c, &rows, row);
    if (row->kind == TREE_NODE && row->below > 0 && !(action == ACTION_OPEN && row->is_open))
        return flip(c, row);
    return action == ACTION_OPEN ? view_choose(c, view, focus) : (struct reply){ .kind = REPLY_NONE };
}

struct reply view_open_tree(const struct view_context *c, const struct view *view, struct target focus)
{
    const struct walk *w = &c->trail->walk;
    struct thing thing = { THING_NONE, NO_ID };
    struct reply reply = { .kind = REPLY_PUSH, .view = view_make(VIEW_TREE) };

    if (view->kind == VIEW_LEBENSLAGE || view->kind == VIEW_PANE)
        thing = view->u.thing;
    else if (focus.kind == TARGET_THING && view->kind != VIEW_KNOTEN)
        thing = focus.thing;
    if (thing.kind == THING_KNOTEN)
        reply.view.via = thing.n + 1;
    else if (thing.kind != THING_LEBENSLAGE && walk_is_open(w))
        thing = (struct thing){ THING_KNOTEN, w->at.n };
    if (thing.kind == THING_KNOTEN)
        thing = (struct thing){ THING_LEBENSLAGE, guide_knoten(c->guide, (struct knoten_id){ thing.n })->lebenslage.n };
    if (thing.kind != THING_LEBENSLAGE)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_TREE };
    reply.view.u.thing = thing;
    return reply;
}

const struct view_ops view_tree = { .context = CONTEXT_TREE, .has_folds = true, .build = build, .first = first, .act = act };

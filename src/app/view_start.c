/* SPDX-License-Identifier: EUPL-1.2 */
/* The start screen: a Lebenslage leads straight to its first question, because that is the danger question. */
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_from_start(doc, &c->page);
    /* the rows are there to be chosen, not the words in them, which may be folded away */
    for (size_t i = 0; i < doc->blocks.len; i++)
        for (size_t j = 0; doc->blocks.items[i].kind == BLOCK_CHOICE && j < doc->blocks.items[i].runs_len; j++)
            doc->blocks.items[i].runs[j].target.kind = TARGET_NONE;
}

static bool is_lebenslage(struct target target)
{
    return target.kind == TARGET_THING && target.thing.kind == THING_LEBENSLAGE;
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (is_lebenslage(target))
        return view_begin(c, (struct lebenslage_id){ target.thing.n });
    return view_choose(c, view, target);
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    (void)view;
    if (action == ACTION_LEBENSLAGE && is_lebenslage(focus))
        return view_open(focus.thing);
    return (struct reply){ .kind = REPLY_STAY };
}

const struct view_ops view_start = { .context = CONTEXT_START, .is_compact = true, .build = build, .choose = choose, .act = act };

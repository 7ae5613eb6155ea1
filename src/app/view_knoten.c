/* SPDX-License-Identifier: EUPL-1.2 */
/* Where the walk stands: a question or a recommendation. */
#include "app/trail.h"
#include "app/view.h"

static const struct knoten *knoten_of(const struct view_context *c)
{
    return guide_knoten(c->guide, c->trail->walk.at);
}

/* what comes next, and how to come back */
static void add_end(struct doc *doc, const struct view_context *c)
{
    if (c->desk->queue_len > 0) {
        doc_add_heading(doc, 1, STR("Als Nächstes vorgemerkt"));
        doc_add_choice(doc, keymap_char(CONTEXT_EMPFEHLUNG, ACTION_FOLLOWING), (struct target){ .kind = TARGET_ACTION, .n = ACTION_FOLLOWING });
        doc_inline_as(doc, c->guide, guide_lebenslage(c->guide, c->desk->queue[0])->titel.s, ROLE_CHOICE);
    }
    doc_add_fallcode(doc, &c->page, &c->trail->walk, 1);
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind == TARGET_ACTION)
        return (struct reply){ .kind = REPLY_ACT, .n = target.n };
    return view_choose(c, view, target);
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_from_knoten(doc, &c->page, c->trail->walk.at);
    if (knoten_of(c)->art == KNOTEN_EMPFEHLUNG)
        add_end(doc, c);
}

static enum context context_of(const struct view_context *c, const struct view *view)
{
    (void)view;
    return knoten_of(c)->art == KNOTEN_FRAGE ? CONTEXT_FRAGE : CONTEXT_EMPFEHLUNG;
}

/* the answer given here before; a recommendation is read from its top */
static struct target first(const struct view_context *c, const struct view *view)
{
    struct antwort_id said = trail_said(c->trail, c->trail->walk.at);

    (void)view;
    if (said.n == NO_ID || knoten_of(c)->art != KNOTEN_FRAGE)
        return (struct target){ .kind = TARGET_NONE };
    return (struct target){ .kind = TARGET_ANTWORT, .n = said.n };
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)view;
    if (action == ACTION_BACK)
        return (struct reply){ .kind = REPLY_BACK };
    if (action == ACTION_LEBENSLAGE)
        return view_open((struct thing){ THING_LEBENSLAGE, knoten_of(c)->lebenslage.n });
    if (action == ACTION_COMPARE)
        return view_compare_link(c, focus);
    return (struct reply){ .kind = REPLY_STAY };
}

const struct view_ops view_knoten = { .context = CONTEXT_FRAGE, .build = build, .context_of = context_of, .first = first, .choose = choose,
                                      .act = act };

/* SPDX-License-Identifier: EUPL-1.2 */
/* Every answer given; Enter goes back to where it was given. */
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_from_way(doc, &c->page);
}

static struct target first(const struct view_context *c, const struct view *view)
{
    uint32_t len = c->trail->walk.len;

    (void)view;
    return (struct target){ .kind = TARGET_STEP, .n = len ? len - 1 : 0 };
}

const struct view_ops view_way = { .context = CONTEXT_WAY, .build = build, .first = first };

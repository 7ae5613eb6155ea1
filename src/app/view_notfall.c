/* SPDX-License-Identifier: EUPL-1.2 */
/* The emergency card. */
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_from_notfall(doc, &c->page);
}

const struct view_ops view_notfall = { .context = CONTEXT_NOTFALL, .build = build };

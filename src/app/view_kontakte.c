/* SPDX-License-Identifier: EUPL-1.2 */
/* All contacts for the reader's place; typing narrows the list, Enter opens the card. */
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    (void)view;
    doc_from_kontakte(doc, &c->page, field_str(&c->desk->fields[FIELD_KONTAKTE]));
}

const struct view_ops view_kontakte = { .context = CONTEXT_KONTAKTE, .is_compact = true, .field = FIELD_KONTAKTE, .build = build };

/* SPDX-License-Identifier: EUPL-1.2 */
/* The Fallcode at the end of a page, and what is typed into a line. */
#include "doc/page.h"
#include "text/width.h"
#include "walk/fallcode.h"

void doc_add_fallcode(struct doc *doc, const struct page_context *c, const struct walk *walks, size_t len)
{
    struct str code = fallcode_make(c->guide, walks, len, doc->arena);

    if (code.len == 0)
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_LABEL, STR("Fallcode: "));
    doc_run(doc, ROLE_STRONG, code);
    doc_break(doc);
    doc_run(doc, ROLE_HINT, STR("Wer ihn eingibt, steht wieder hier. Er nennt nur den Weg durch den Guide und nichts über "
                                "einen Menschen."));
}

void doc_add_entry(struct doc *doc, struct str label, struct str text, int columns)
{
    struct str more = STR("");

    doc_add_paragraph(doc, 0);
    if (label.len > 0)
        doc_run(doc, ROLE_LABEL, label);
    doc_run(doc, ROLE_FIELD, arena_str(doc->arena, text));
    for (int i = width_text(text); i < columns || more.len == 0; i++)
        more = arena_printf(doc->arena, "%.*s\u00A0", STR_ARG(more));
    doc_run(doc, ROLE_FIELD, more);
}

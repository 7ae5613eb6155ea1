/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines on a page of cairo, tagged for those who listen to it; links; and the ornaments, which are not tagged. */
#ifndef RENDER_PDF_DRAW_H
#define RENDER_PDF_DRAW_H

#include "doc/anchor.h"
#include "render/pdf_page.h"

struct pdf_pen {
    cairo_t *cr;
    struct pdf_fonts *fonts;
    const struct pdf_pages *pages;
    struct anchors anchors;
    struct arena *scratch;
    size_t next;      /* the first line that is on no page yet */
    const char *list; /* the list that is open: "L", or NULL */
    const struct doc_block *chapter, *entry; /* of a book: the headings of what was drawn last */
};

/* all lines of a page, its ornaments and its foot; page after page */
void pdf_draw_page(struct pdf_pen *pen, int page);
/* a heading with its number in one line, in the arena */
struct str pdf_heading_text(const struct doc_block *block, struct arena *arena);
/* the name links to a block with an anchor lead to; safe in a cairo attribute */
bool pdf_is_name(struct str s);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Which line stands on which page, and where: headings keep what they head, cards and steps stay whole, no line stands alone. */
#ifndef RENDER_PDF_PAGE_H
#define RENDER_PDF_PAGE_H

#include "doc/lines.h"
#include "render/pdf_style.h"

struct pdf_place {
    int page;      /* from 0; -1: dropped (an empty line at a page's edge) */
    double x, y;   /* of the line's left edge and top */
    double height;
};

struct pdf_pages {
    const struct doc *doc;
    struct pdf_set set;
    struct lines lines;
    struct pdf_place *places; /* one a line */
    int len;                  /* at least 1 */
};

/* the type shrinks until a sheet meant for one page is on one page, or is as small as it can be read */
struct pdf_pages pdf_pages_make(const struct doc *doc, struct pdf_fonts *fonts, struct arena *arena);
/* the page a block begins on */
int pdf_page_of(const struct pdf_pages *pages, uint32_t block);

#endif

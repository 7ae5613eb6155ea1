/* SPDX-License-Identifier: EUPL-1.2 */
/* How a sheet is set: sizes and faces by kind of block and role. All lengths are points. */
#ifndef RENDER_PDF_STYLE_H
#define RENDER_PDF_STYLE_H

#include "doc/doc.h"
#include "render/pdf_font.h"

/* A4 and what is left of it for text */
#define PDF_WIDTH 595.276
#define PDF_HEIGHT 841.89
#define PDF_TOP 56.0
#define PDF_BOTTOM 68.0
#define PDF_HEAD 36.0 /* base line of a book's head below the page's edge */
#define PDF_FOOT 40.0 /* base line of the foot above the page's edge */
#define PDF_CODE 62.0 /* a code with its quiet edge */

/* what holds for a whole sheet */
struct pdf_set {
    double left, right;  /* where the text area begins and ends; the binding edge is wider */
    double column, gap;  /* of text set in columns and between two; no gap: one column as wide as the area */
    double scale; /* of all sizes */
    double tight; /* of all that is between blocks: less than 1 where a sheet is to fit on one page */
    int depth;    /* headings of this level are chapters: 0, in a book 1 */
};

struct pdf_style {
    enum pdf_face face;
    double size, leading; /* leading: from base line to base line */
    double before;        /* above the block, unless it stands at the top of a page */
    double after;         /* below it */
};

struct pdf_set pdf_set_of(const struct doc *doc, double scale);
struct pdf_style pdf_style_of(const struct pdf_set *set, const struct doc_block *block);
enum pdf_face pdf_face_of(const struct pdf_style *style, const struct doc_block *block, enum role role);
/* 0 is black; nothing is lost where a printer has no colours */
double pdf_grey_of(enum role role);
/* of running text */
double pdf_base(const struct pdf_set *set);
/* how wide the block may be */
double pdf_width_of(const struct pdf_set *set, const struct doc_block *block);
/* the heading's level below the sheet's title or chapter: 0 for these themselves, -1 for no heading */
int pdf_heading(const struct pdf_set *set, const struct doc_block *block);
bool pdf_is_urgency(const struct doc_block *block);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The faces a PDF is set in, from files that come with the program: widths without drawing, glyphs with their text. */
#ifndef RENDER_PDF_FONT_H
#define RENDER_PDF_FONT_H

#include "base/arena.h"
#include "base/str.h"

#include <cairo-ft.h>
#include <stdbool.h>
#include <stdint.h>

/* signs: what the others lack */
enum pdf_face { FACE_REGULAR, FACE_BOLD, FACE_SIGNS, FACE_LEN };

struct pdf_glyph {
    uint32_t index; /* of its face */
    uint16_t advance; /* in units of its face */
    unsigned char face;
    bool is_known;
};

/* characters up to the boxes and signs of U+26xx are looked up once */
#define PDF_CACHED 0x2700

/* a face at a size, kept because cairo makes it anew for each change of either */
struct pdf_scaled {
    enum pdf_face face;
    double size;
    cairo_scaled_font_t *font;
};
#define PDF_SCALED 32

struct pdf_fonts {
    FT_Library library;
    FT_Face faces[FACE_LEN];
    cairo_font_face_t *cairo[FACE_LEN];
    struct pdf_glyph *glyphs[2]; /* of FACE_REGULAR and FACE_BOLD with what stands in from FACE_SIGNS */
    /* the text measured last: wrapping asks for ever longer pieces from the same start */
    const char *last_start;
    size_t last_len;
    double last_width;
    uint32_t last_glyph;
    enum pdf_face last_face, last_wanted;
    struct pdf_scaled scaled[PDF_SCALED]; /* a size more than fits takes the oldest one's place */
    size_t scaled_len;
};

/* false where a file is missing or no font */
bool pdf_fonts_open(struct pdf_fonts *fonts, struct str folder, struct arena *arena);
void pdf_fonts_close(struct pdf_fonts *fonts);
/* the width of one line of text at a size of 1 */
double pdf_font_width(struct pdf_fonts *fonts, enum pdf_face face, struct str text);
/* draws a line of text from x on the base line y and gives the place behind it */
double pdf_font_draw(struct pdf_fonts *fonts, cairo_t *cr, enum pdf_face face, double size, double x, double y, struct str text);

#endif

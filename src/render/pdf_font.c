/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_font.h"

#include "base/file.h"
#include "text/utf8.h"

#include FT_ADVANCES_H

/* glyphs handed to cairo at once; longer texts are drawn in parts */
#define PART 200

static const char *const files[FACE_LEN] = { "OpenSans-Regular.ttf", "OpenSans-Bold.ttf", "DejaVuSans.ttf" };

bool pdf_fonts_open(struct pdf_fonts *fonts, struct str folder, struct arena *arena)
{
    *fonts = (struct pdf_fonts){ 0 };
    if (FT_Init_FreeType(&fonts->library) != 0)
        return false;
    for (int i = 0; i < FACE_LEN; i++) {
        struct str path = path_join(arena, folder, str_from(files[i]));
        if (FT_New_Face(fonts->library, path.ptr, 0, &fonts->faces[i]) != 0)
            return false;
        fonts->cairo[i] = cairo_ft_font_face_create_for_ft_face(fonts->faces[i], FT_LOAD_NO_HINTING);
    }
    fonts->glyphs[FACE_REGULAR] = ARENA_ARRAY(arena, struct pdf_glyph, PDF_CACHED);
    fonts->glyphs[FACE_BOLD] = ARENA_ARRAY(arena, struct pdf_glyph, PDF_CACHED);
    return true;
}

/* cairo keeps faces for later unless it is told that there is no later */
void pdf_fonts_close(struct pdf_fonts *fonts)
{
    for (size_t i = 0; i < PDF_SCALED && i < fonts->scaled_len; i++)
        cairo_scaled_font_destroy(fonts->scaled[i].font);
    for (int i = 0; i < FACE_LEN; i++)
        if (fonts->cairo[i])
            cairo_font_face_destroy(fonts->cairo[i]);
    cairo_debug_reset_static_data();
    if (fonts->library)
        FT_Done_FreeType(fonts->library);
}

static struct pdf_glyph look_up(const struct pdf_fonts *fonts, enum pdf_face face, uint32_t c)
{
    struct pdf_glyph glyph = { .face = (unsigned char)face, .is_known = true };
    FT_Fixed advance = 0;

    glyph.index = FT_Get_Char_Index(fonts->faces[face], c);
    if (glyph.index == 0) {
        glyph.face = FACE_SIGNS;
        glyph.index = FT_Get_Char_Index(fonts->faces[FACE_SIGNS], c);
    }
    FT_Get_Advance(fonts->faces[glyph.face], glyph.index, FT_LOAD_NO_SCALE, &advance);
    glyph.advance = (uint16_t)advance;
    return glyph;
}

static struct pdf_glyph glyph_of(const struct pdf_fonts *fonts, enum pdf_face face, uint32_t c)
{
    if (c >= PDF_CACHED)
        return look_up(fonts, face, c);
    struct pdf_glyph *cached = &fonts->glyphs[face][c];
    if (!cached->is_known)
        *cached = look_up(fonts, face, c);
    return *cached;
}

static double units(const struct pdf_fonts *fonts, int face, double n)
{
    return n / fonts->faces[face]->units_per_EM;
}

/* how much nearer two letters of one face stand than their widths say */
static double kerning(const struct pdf_fonts *fonts, int face, uint32_t left, uint32_t right)
{
    FT_Vector move;

    if (left == 0 || face == FACE_SIGNS ||
        FT_Get_Kerning(fonts->faces[face], left, right, FT_KERNING_UNSCALED, &move) != 0)
        return 0;
    return units(fonts, face, (double)move.x);
}

double pdf_font_width(struct pdf_fonts *fonts, enum pdf_face face, struct str text)
{
    bool goes_on = fonts->last_start == text.ptr && fonts->last_wanted == face && fonts->last_len <= text.len;
    double width = goes_on ? fonts->last_width : 0;
    uint32_t left = goes_on ? fonts->last_glyph : 0;
    enum pdf_face left_face = goes_on ? fonts->last_face : face;
    size_t len;

    for (size_t i = goes_on ? fonts->last_len : 0; i < text.len; i += len) {
        struct pdf_glyph glyph = glyph_of(fonts, face, utf8_at(text, i, &len));
        if (glyph.face == left_face)
            width += kerning(fonts, glyph.face, left, glyph.index);
        width += units(fonts, glyph.face, glyph.advance);
        left = glyph.index;
        left_face = glyph.face;
    }
    fonts->last_start = text.ptr;
    fonts->last_len = text.len;
    fonts->last_width = width;
    fonts->last_glyph = left;
    fonts->last_face = left_face;
    fonts->last_wanted = face;
    return width;
}

/* glyphs of one face with the bytes they stand for */
struct part {
    cairo_glyph_t glyphs[PART];
    cairo_text_cluster_t clusters[PART];
    int len;
    size_t from, to;
    enum pdf_face face;
    double size;
};

static cairo_scaled_font_t *scaled(struct pdf_fonts *fonts, cairo_t *cr, enum pdf_face face, double size)
{
    struct pdf_scaled *s = &fonts->scaled[fonts->scaled_len % PDF_SCALED];

    for (size_t i = 0; i < PDF_SCALED && i < fonts->scaled_len; i++)
        if (fonts->scaled[i].face == face && fonts->scaled[i].size == size)
            return fonts->scaled[i].font;
    if (fonts->scaled_len++ >= PDF_SCALED)
        cairo_scaled_font_destroy(s->font);
    cairo_set_font_face(cr, fonts->cairo[face]);
    cairo_set_font_size(cr, size);
    *s = (struct pdf_scaled){ face, size, cairo_scaled_font_reference(cairo_get_scaled_font(cr)) };
    return s->font;
}

static void flush(struct pdf_fonts *fonts, cairo_t *cr, struct str text, struct part *part)
{
    if (part->len == 0)
        return;
    cairo_set_scaled_font(cr, scaled(fonts, cr, part->face, part->size));
    cairo_show_text_glyphs(cr, text.ptr + part->from, (int)(part->to - part->from), part->glyphs, part->len,
                           part->clusters, part->len, 0);
    part->len = 0;
    part->from = part->to;
}

double pdf_font_draw(struct pdf_fonts *fonts, cairo_t *cr, enum pdf_face face, double size, double x, double y, struct str text)
{
    struct part part = { .face = face, .size = size };
    uint32_t left = 0;
    size_t len;

    for (size_t i = 0; i < text.len; i += len) {
        struct pdf_glyph glyph = glyph_of(fonts, face, utf8_at(text, i, &len));
        if (glyph.face != part.face || part.len == PART) {
            flush(fonts, cr, text, &part);
            left = glyph.face == part.face ? left : 0;
            part.face = glyph.face;
        }
        x += size * kerning(fonts, glyph.face, left, glyph.index);
        part.glyphs[part.len] = (cairo_glyph_t){ glyph.index, x, y };
        part.clusters[part.len++] = (cairo_text_cluster_t){ (int)len, 1 };
        part.to = i + len;
        left = glyph.index;
        x += size * units(fonts, glyph.face, glyph.advance);
    }
    flush(fonts, cr, text, &part);
    return x;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A4 by cairo, which embeds the faces, writes the tags, links and outline. Same document, same bytes: nothing of the clock or
 * the machine gets in.
 */
#include "render/render.h"

#include "render/pdf_draw.h"
#include "render/pdf_tail.h"

#include <cairo-pdf.h>

#define OUTLINE_DEPTH 6

static cairo_status_t collect(void *closure, const unsigned char *data, unsigned int len)
{
    buf_add(closure, (struct str){ (const char *)data, len });
    return CAIRO_STATUS_SUCCESS;
}

/* a day that does not move where none is known, because cairo would ask the clock */
static const char *day_of(const struct render_options *options, struct arena *scratch)
{
    char day[DATE_TEXT_SIZE];

    if (!date_is_set(options->today))
        return "2000-01-01T00:00:00Z";
    return arena_printf(scratch, "%sT00:00:00Z", date_print_iso(options->today, day)).ptr;
}

static void set_metadata(cairo_surface_t *surface, const struct doc *doc, const char *day, struct arena *scratch)
{
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, arena_str(scratch, doc->title).ptr);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "schulguide");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day);
}

/* titles, headings of two levels and all nodes; more would hide them */
static bool is_outlined(const struct pdf_pages *pages, const struct doc_block *block)
{
    int level = pdf_heading(&pages->set, block);

    return level >= 0 && (level <= 1 || (level == 2 && block->marker.len > 0));
}

static void add_outline(cairo_surface_t *surface, const struct pdf_pages *pages, struct arena *scratch)
{
    int parents[OUTLINE_DEPTH] = { CAIRO_PDF_OUTLINE_ROOT };

    for (size_t i = 0; i < pages->lines.len; i++) {
        const struct line *line = &pages->lines.items[i];
        const struct doc_block *block = &pages->doc->blocks.items[line->block];
        if (!line->is_first || pages->places[i].page < 0 || !is_outlined(pages, block))
            continue;
        int level = pdf_heading(&pages->set, block);
        struct str at = arena_printf(scratch, "page=%d pos=[%d %d]", pages->places[i].page + 1, (int)pages->places[i].x, (int)pages->places[i].y);
        parents[level + 1] = cairo_pdf_surface_add_outline(surface, parents[level], pdf_heading_text(block, scratch).ptr, at.ptr, 0);
        for (int deeper = level + 2; deeper < OUTLINE_DEPTH; deeper++)
            parents[deeper] = parents[level + 1];
    }
}

static cairo_status_t draw(cairo_surface_t *surface, const struct pdf_pages *pages, struct pdf_fonts *fonts, struct arena *scratch)
{
    struct pdf_pen pen = { .cr = cairo_create(surface), .fonts = fonts, .pages = pages,
                           .anchors = anchors_find(pages->doc, scratch), .scratch = scratch };

    cairo_tag_begin(pen.cr, "Document", NULL);
    for (int page = 0; page < pages->len; page++) {
        pdf_draw_page(&pen, page);
        if (page + 1 == pages->len)
            cairo_tag_end(pen.cr, "Document");
        cairo_show_page(pen.cr);
    }
    cairo_status_t status = cairo_status(pen.cr);
    cairo_destroy(pen.cr);
    return status;
}

static const char *write_pages(const struct pdf_pages *pages, struct pdf_fonts *fonts, const struct render_options *options,
                               struct arena *scratch, struct buf *out)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(collect, out, PDF_WIDTH, PDF_HEIGHT);

    /* 1.4 has all that is used, and a table at its end that can be read */
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
    set_metadata(surface, pages->doc, day_of(options, scratch), scratch);
    add_outline(surface, pages, scratch);
    cairo_status_t status = draw(surface, pages, fonts, scratch);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ? NULL : "Das PDF ließ sich nicht herstellen";
}

const char *render_pdf(const struct doc *doc, const struct render_options *options, struct arena *scratch, struct buf *out)
{
    struct pdf_fonts fonts;
    const char *error = "Die Schriften für PDF fehlen. Sie gehören in den Ordner „fonts“ neben dem Programm";

    if (pdf_fonts_open(&fonts, options->fonts, scratch)) {
        struct pdf_pages pages = pdf_pages_make(doc, &fonts, scratch);
        error = write_pages(&pages, &fonts, options, scratch, out);
    }
    pdf_fonts_close(&fonts);
    if (!error)
        pdf_tail_add(out, doc->title, options->today, scratch);
    return error;
}

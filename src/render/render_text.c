/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/render.h"

#include "doc/layout.h"
#include "text/width.h"

/* empty lines are held back until something follows, so that none stand at the end of a page */
struct writer {
    struct buf *out;
    struct arena *scratch;
    size_t empty;
    bool has_lines; /* on this page */
};

static void write_line(struct writer *w, struct str text)
{
    while (text.len > 0 && text.ptr[text.len - 1] == ' ')
        text.len--;
    if (text.len == 0) {
        w->empty += w->has_lines;
        return;
    }
    for (; w->empty > 0; w->empty--)
        buf_add_char(w->out, '\n');
    buf_add(w->out, text);
    buf_add_char(w->out, '\n');
    w->has_lines = true;
}

static struct str line_text(struct writer *w, const struct line *line)
{
    struct buf text = { 0 };
    int column = 0;

    for (size_t i = 0; i < line->runs_len; i++) {
        for (; column < (int)line->runs[i].x; column++)
            buf_add_char(&text, ' ');
        buf_add(&text, line->runs[i].text);
        column += width_text(line->runs[i].text);
    }
    struct str kept = arena_str(w->scratch, buf_str(&text));
    buf_free(&text);
    return kept;
}

/* what sets titles and headings off where there are no other letters */
static struct str underline_of(const struct doc_block *block)
{
    if (block->kind == BLOCK_TITLE)
        return STR("=");
    return block->kind == BLOCK_HEADING && block->level == 1 ? STR("-") : STR("");
}

static void write_underline(struct writer *w, struct str sign, int width)
{
    if (sign.len == 0)
        return;
    for (; width > 0; width--)
        buf_add(w->out, sign);
    buf_add_char(w->out, '\n');
}

/* Begins a new page where the document asks for one between two blocks. */
static void write_page(struct writer *w, const struct doc *doc, size_t from, size_t to)
{
    for (; from < to; from++) {
        if (doc->blocks.items[from].kind != BLOCK_PAGE || !w->has_lines)
            continue;
        buf_add_char(w->out, '\f');
        *w = (struct writer){ .out = w->out, .scratch = w->scratch };
    }
}

const char *render_text(const struct doc *doc, const struct render_options *options, struct arena *scratch, struct buf *out)
{
    struct layout_options columns = { .width = options->width > 0 ? options->width : RENDER_WIDTH };
    struct lines lines = layout(doc, &columns, scratch);
    struct writer w = { .out = out, .scratch = scratch };
    size_t block = 0;
    int widest = 0;

    for (size_t i = 0; i < lines.len; i++) {
        const struct line *line = &lines.items[i];
        bool is_last = i + 1 == lines.len || lines.items[i + 1].block != line->block;
        write_page(&w, doc, block, line->block);
        block = line->block;
        struct str text = line_text(&w, line);
        write_line(&w, text);
        widest = width_text(text) > widest ? width_text(text) : widest;
        if (!is_last)
            continue;
        write_underline(&w, underline_of(&doc->blocks.items[block]), widest);
        widest = 0;
    }
    return NULL;
}

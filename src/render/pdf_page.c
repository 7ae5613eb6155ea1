/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_page.h"

#include "doc/layout.h"

/* lines of a paragraph that stay together at a page's end and beginning */
#define TOGETHER 2
#define ROOM (PDF_HEIGHT - PDF_TOP - PDF_BOTTOM)
#define SHRINK 0.97
/* longer lines of a book's wide pages are hard to follow */
#define WIDE_TEXT 400
#define SMALLEST 0.7

struct paginator {
    struct pdf_pages *pages;
    double y;    /* of the next line, from the top of the text area */
    double top;  /* where the page's columns begin */
    int page;
    bool is_right; /* in the second of two columns */
    uint32_t block; /* looked at for page breaks up to here */
};

struct measurer {
    struct pdf_fonts *fonts;
    struct pdf_set set;
};

static double measure(void *context, const struct doc_block *block, enum role role, struct str text)
{
    struct measurer *m = context;
    struct pdf_style style = pdf_style_of(&m->set, block);

    return style.size * pdf_font_width(m->fonts, pdf_face_of(&style, block, role), text);
}

static const struct doc_block *block_of(const struct pdf_pages *p, size_t line)
{
    return &p->doc->blocks.items[p->lines.items[line].block];
}

static bool is_space(const struct pdf_pages *p, size_t line)
{
    return block_of(p, line)->kind == BLOCK_SPACE;
}

static double height_of(const struct pdf_pages *p, size_t line)
{
    const struct doc_block *block = block_of(p, line);
    struct pdf_style style = pdf_style_of(&p->set, block);
    bool is_last = line + 1 == p->lines.len || p->lines.items[line + 1].is_first;

    return style.leading + (block->kind == BLOCK_CODES ? PDF_CODE : 0) + (is_last ? style.after : 0);
}

static double before(const struct pdf_pages *p, size_t line)
{
    return p->lines.items[line].is_first ? pdf_style_of(&p->set, block_of(p, line)).before : 0;
}

/* how many lines of its block stand at and behind the line */
static size_t left_in_block(const struct pdf_pages *p, size_t line)
{
    size_t n = 0;

    while (line + n < p->lines.len && p->lines.items[line + n].block == p->lines.items[line].block)
        n++;
    return n;
}

/* a page may end behind the line, the n-th of its block from 1 */
static bool may_end(const struct pdf_pages *p, size_t line, size_t n)
{
    size_t left = left_in_block(p, line) - 1;

    if (p->lines.items[line].keeps_next)
        return false;
    return left == 0 || (n >= TOGETHER && left >= TOGETHER);
}

/* what is missing below a card so that the code beside it fits */
static double below_card(const struct pdf_pages *p, size_t line, double height)
{
    const struct doc_block *block = block_of(p, line);
    const struct doc_block *next = line + 1 < p->lines.len ? block_of(p, line + 1) : NULL;
    bool has_code = false;

    if (!block->is_card || (next && next->group == block->group))
        return 0;
    for (size_t r = 0; r < block->runs_len; r++)
        has_code = has_code || block->runs[r].qr;
    return has_code && height < PDF_CODE ? PDF_CODE - height : 0;
}

/* lines from..to stay on one page; what they need */
static double chunk_height(struct pdf_pages *p, size_t from, size_t to)
{
    double height = 0, card = 0;

    for (size_t i = from; i < to; i++) {
        card = i > from && block_of(p, i)->group == block_of(p, i - 1)->group ? card : 0;
        card += before(p, i) + height_of(p, i);
        p->places[i].height = height_of(p, i);
        height += before(p, i) + height_of(p, i) + below_card(p, i, card);
    }
    return height;
}

static size_t chunk_end(const struct pdf_pages *p, size_t from)
{
    size_t n = 1;

    for (size_t i = from; i < p->lines.len; i++, n++) {
        if (i > from && p->lines.items[i].is_first)
            n = 1;
        if (may_end(p, i, n))
            return i + 1;
    }
    return p->lines.len;
}

static void next_page(struct paginator *g)
{
    g->page++;
    g->is_right = false;
    g->y = g->top = 0;
}

/* the next column where there is one, else the next page */
static void next_column(struct paginator *g, bool is_wide)
{
    if (g->pages->set.gap <= 0 || g->is_right || is_wide) {
        next_page(g);
        return;
    }
    g->is_right = true;
    g->y = g->top;
}

/* of the page, or of a column for what stands in one */
static bool is_at_top(const struct paginator *g, bool is_wide)
{
    return g->y <= (is_wide ? 0 : g->top);
}

static void place(struct paginator *g, size_t line)
{
    struct pdf_pages *p = g->pages;
    bool is_wide = block_of(p, line)->is_wide;
    double above = !is_at_top(g, is_wide) || block_of(p, line)->kind == BLOCK_TITLE ? before(p, line) : 0;

    if (!is_at_top(g, is_wide) && g->y + above + p->places[line].height > ROOM)
        next_column(g, is_wide); /* a chunk too high for any column */
    if (is_at_top(g, is_wide) && is_space(p, line)) {
        p->places[line].page = -1;
        return;
    }
    p->places[line].page = g->page;
    p->places[line].x = p->set.left + (g->is_right ? p->set.column + p->set.gap : 0);
    p->places[line].y = PDF_TOP + g->y + above;
    g->y += above + p->places[line].height;
    if (is_wide && p->set.gap > 0)
        g->top = g->y; /* columns begin below it */
}

/* a new page where the document asks for one before the line */
static void obey_breaks(struct paginator *g, size_t line)
{
    for (; g->block < g->pages->lines.items[line].block; g->block++)
        if (g->pages->doc->blocks.items[g->block].kind == BLOCK_PAGE && g->y > 0)
            next_page(g);
}

/* lines that stay on one page, and in one column */
static void place_chunk(struct paginator *g, size_t from, size_t to)
{
    struct pdf_pages *p = g->pages;
    double height = chunk_height(p, from, to), card = 0;
    bool is_wide = block_of(p, from)->is_wide;

    if (g->is_right && is_wide)
        next_page(g);
    if (!is_at_top(g, is_wide) && !(is_space(p, from) && to == from + 1) && g->y + height > ROOM)
        next_column(g, is_wide);
    for (size_t line = from; line < to; line++) {
        obey_breaks(g, line);
        card = line > 0 && block_of(p, line)->group == block_of(p, line - 1)->group ? card : 0;
        place(g, line);
        card += p->places[line].height;
        g->y += below_card(p, line, card);
    }
}

static void paginate(struct pdf_pages *p)
{
    struct paginator g = { .pages = p };

    for (size_t i = 0, end; i < p->lines.len; i = end) {
        end = chunk_end(p, i);
        obey_breaks(&g, i);
        place_chunk(&g, i, end);
    }
    p->len = g.page + 1;
    /* a page of nothing but blank lines is none */
    while (p->len > 1 && g.y <= 0 && g.page-- > 0)
        p->len = g.page + 1;
}

struct pdf_pages pdf_pages_make(const struct doc *doc, struct pdf_fonts *fonts, struct arena *arena)
{
    struct pdf_pages pages = { .doc = doc };

    for (double scale = 1; scale > SMALLEST; scale *= SHRINK) {
        pages.set = pdf_set_of(doc, scale);
        struct measurer m = { fonts, pages.set };
        struct layout_options options = { .width = pages.set.right - pages.set.left, .column = pages.set.column,
                                          .measure = measure, .context = &m, .code = PDF_CODE,
                                          .max_text = pages.set.gap > 0 ? WIDE_TEXT : 0,
                                          .unit = pages.set.scale * pdf_font_width(fonts, FACE_REGULAR, STR("0")) };
        pages.lines = layout(doc, &options, arena);
        pages.places = ARENA_ARRAY(arena, struct pdf_place, pages.lines.len + 1);
        paginate(&pages);
        if (!doc->is_one_page || pages.len == 1)
            break;
    }
    return pages;
}

int pdf_page_of(const struct pdf_pages *pages, uint32_t block)
{
    size_t line = lines_find_block(&pages->lines, block);

    return line < pages->lines.len && pages->places[line].page > 0 ? pages->places[line].page : 0;
}

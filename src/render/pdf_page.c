/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_page.h"

#include "doc/layout.h"

/* lines of a paragraph that stay together at a page's end and beginning */
#define TOGETHER 2
#define ROOM (PDF_HEIGHT - PDF_TOP - PDF_BOTTOM)
#define SHRINK 0.97
#define SMALLEST 0.7

struct paginator {
    struct pdf_pages *pages;
    double y;    /* of the next line, from the top of the text area */
    int page;
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
    g->y = 0;
}

static void place(struct paginator *g, size_t line)
{
    struct pdf_pages *p = g->pages;
    double above = g->y > 0 || block_of(p, line)->kind == BLOCK_TITLE ? before(p, line) : 0;

    if (g->y > 0 && g->y + above + p->places[line].height > ROOM)
        next_page(g); /* a chunk too high for any page */
    if (g->y <= 0 && is_space(p, line)) {
        p->places[line].page = -1;
        return;
    }
    p->places[line].page = g->page;
    p->places[line].y = PDF_TOP + g->y + above;
    g->y += above + p->places[line].height;
}

/* a new page where the document asks for one before the line */
static void obey_breaks(struct paginator *g, size_t line)
{
    for (; g->block < g->pages->lines.items[line].block; g->block++)
        if (g->pages->doc->blocks.items[g->block].kind == BLOCK_PAGE && g->y > 0)
            next_page(g);
}

static void paginate(struct pdf_pages *p)
{
    struct paginator g = { .pages = p };
    double card = 0;

    for (size_t i = 0, end; i < p->lines.len; i = end) {
        end = chunk_end(p, i);
        obey_breaks(&g, i);
        if (g.y > 0 && !is_space(p, i) && g.y + chunk_height(p, i, end) > ROOM)
            next_page(&g);
        else
            chunk_height(p, i, end);
        for (size_t line = i; line < end; line++) {
            obey_breaks(&g, line);
            card = line > 0 && block_of(p, line)->group == block_of(p, line - 1)->group ? card : 0;
            place(&g, line);
            card += p->places[line].height;
            g.y += below_card(p, line, card);
        }
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
        struct layout_options options = { .width = PDF_TEXT_WIDTH, .measure = measure, .context = &m, .code = PDF_CODE,
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

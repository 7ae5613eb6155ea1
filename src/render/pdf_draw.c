/* SPDX-License-Identifier: EUPL-1.2 */
#include "render/pdf_draw.h"

#include "base/buf.h"

/* where the base line lies in the line's height */
#define ASCENT 0.76
#define FOOT_SIZE 7.6
#define HEAD_SIZE 9.0
#define HAIR 0.5

static const struct doc_block *block_of(const struct pdf_pen *pen, size_t line)
{
    return &pen->pages->doc->blocks.items[pen->pages->lines.items[line].block];
}

static const struct pdf_place *place_of(const struct pdf_pen *pen, size_t line)
{
    return &pen->pages->places[line];
}

static struct pdf_style style_of(const struct pdf_pen *pen, size_t line)
{
    return pdf_style_of(&pen->pages->set, block_of(pen, line));
}

static const struct pdf_set *set_of(const struct pdf_pen *pen)
{
    return &pen->pages->set;
}

static double right_of(const struct pdf_pen *pen, size_t line)
{
    return place_of(pen, line)->x + pdf_width_of(set_of(pen), block_of(pen, line));
}

static bool is_beside(const struct pdf_pen *pen, size_t a, size_t b)
{
    return place_of(pen, a)->page == place_of(pen, b)->page && place_of(pen, a)->x == place_of(pen, b)->x;
}

static double base_line(const struct pdf_pen *pen, size_t line)
{
    struct pdf_style style = style_of(pen, line);
    double above = block_of(pen, line)->kind == BLOCK_CODES ? PDF_CODE : 0;

    return place_of(pen, line)->y + above + (style.leading + style.size * ASCENT) / 2 - style.size * 0.02;
}

/* --- ornaments --- */

static void rule(struct pdf_pen *pen, double x, double y, double width, double grey, double thick)
{
    cairo_set_source_rgb(pen->cr, grey, grey, grey);
    cairo_rectangle(pen->cr, x, y, width, thick);
    cairo_fill(pen->cr);
}

static void draw_code(struct pdf_pen *pen, const struct qr *qr, double x, double y)
{
    double module = PDF_CODE / (qr->size + 2 * QR_QUIET);

    cairo_set_source_rgb(pen->cr, 0, 0, 0);
    for (int row = 0; row < qr->size; row++) {
        for (int from = 0; from < qr->size; from++) {
            int to = from;
            while (to < qr->size && qr_is_dark(qr, to, row))
                to++;
            if (to > from)
                cairo_rectangle(pen->cr, x + (from + QR_QUIET) * module, y + (row + QR_QUIET) * module, (to - from) * module, module);
            from = to;
        }
    }
    cairo_fill(pen->cr);
}

/* the quiet edge lies on paper that is white anyway */
static double quiet(const struct qr *qr)
{
    return PDF_CODE * QR_QUIET / (qr->size + 2 * QR_QUIET);
}

/* a bar along a card, and its code beside it */
static void draw_card(struct pdf_pen *pen, size_t line)
{
    const struct doc_block *block = block_of(pen, line);
    double top = place_of(pen, line)->y, bottom = top;
    double x = place_of(pen, line)->x + block->level * pdf_base(set_of(pen)) * 0.55 - 8;
    const struct qr *qr = NULL;

    if (!block->is_card || (line > 0 && block_of(pen, line - 1)->group == block->group && is_beside(pen, line - 1, line)))
        return;
    for (size_t i = line; i < pen->pages->lines.len && block_of(pen, i)->group == block->group && is_beside(pen, i, line); i++) {
        bottom = place_of(pen, i)->y + place_of(pen, i)->height;
        for (size_t r = 0; r < block_of(pen, i)->runs_len && !qr; r++)
            qr = block_of(pen, i)->runs[r].qr;
    }
    if (qr) {
        draw_code(pen, qr, right_of(pen, line) - PDF_CODE + quiet(qr), top - quiet(qr) + 3);
        bottom = bottom < top + PDF_CODE - 4 ? top + PDF_CODE - 4 : bottom;
    }
    rule(pen, x, top + 1, 1.6, 0.72, 0);
    cairo_rectangle(pen->cr, x, top + 1, 1.6, bottom - top - 2);
    cairo_fill(pen->cr);
}

static void draw_note(struct pdf_pen *pen, size_t line)
{
    const struct pdf_place *place = place_of(pen, line);
    const struct doc_block *block = block_of(pen, line);
    double inset = 3, height = style_of(pen, line).leading - 2 * inset + 2;

    if (!pdf_is_urgency(block))
        return;
    rule(pen, place->x - 8, place->y + inset, right_of(pen, line) - place->x + 8, 0.94, height);
    rule(pen, place->x - 8, place->y + inset, 3, block->role == ROLE_SOFORT ? 0 : 0.45, height);
}

/* below a main heading, above a node's */
static void draw_heading(struct pdf_pen *pen, size_t line)
{
    const struct doc_block *block = block_of(pen, line);
    const struct line *l = &pen->pages->lines.items[line];
    int level = pdf_heading(&pen->pages->set, block);
    bool is_last = line + 1 == pen->pages->lines.len || pen->pages->lines.items[line + 1].block != l->block;
    double x = place_of(pen, line)->x, y = place_of(pen, line)->y, width = right_of(pen, line) - x;

    if (level == 1 && is_last)
        rule(pen, x, base_line(pen, line) + style_of(pen, line).size * 0.38, width, 0.55, HAIR);
    if (level == 2 && l->is_first && block->marker.len > 0 && y > PDF_TOP + 1)
        rule(pen, x, y - 3, width, 0.55, HAIR);
}

static void draw_ornaments(struct pdf_pen *pen, size_t line)
{
    const struct doc_block *block = block_of(pen, line);
    const struct line *l = &pen->pages->lines.items[line];
    double x = place_of(pen, line)->x;

    draw_card(pen, line);
    draw_note(pen, line);
    draw_heading(pen, line);
    if (block->kind == BLOCK_RULE)
        rule(pen, x, place_of(pen, line)->y + place_of(pen, line)->height / 2, right_of(pen, line) - x, 0.55, HAIR);
    for (size_t i = 0; block->kind == BLOCK_CODES && i < l->runs_len; i++)
        if (l->runs[i].qr)
            draw_code(pen, l->runs[i].qr, x + l->runs[i].x - quiet(l->runs[i].qr), place_of(pen, line)->y);
}

/* --- text --- */

static void begin(struct pdf_pen *pen, const char *tag, const char *attributes)
{
    cairo_tag_begin(pen->cr, tag, attributes);
}

static void end(struct pdf_pen *pen, const char *tag)
{
    cairo_tag_end(pen->cr, tag);
}

bool pdf_is_name(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        if (!is_word)
            return false;
    }
    return s.len > 0;
}

/* only what an address needs: nothing that could end a string of cairo's or of PDF */
static bool is_address(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] <= ' ' || s.ptr[i] > '~' || strchr("'\"\\<>()[]{}`^|", s.ptr[i]))
            return false;
    return s.len > 0;
}

static struct str address(struct pdf_pen *pen, const struct line_run *run)
{
    struct str s = run->text;

    if (run->target.kind == TARGET_PHONE)
        return doc_tel(s, pen->scratch);
    if (run->target.kind == TARGET_MAIL)
        return arena_printf(pen->scratch, "mailto:%.*s", STR_ARG(s));
    if (str_starts(s, STR("https://")) || str_starts(s, STR("http://")))
        return s;
    return str_find(s, STR(":")) < s.len ? STR("") : arena_printf(pen->scratch, "https://%.*s", STR_ARG(s));
}

/* the attributes of a run's link, NULL where it has none; an address broken over lines is none */
static const char *link_of(struct pdf_pen *pen, size_t line, const struct line_run *run)
{
    if (run->target.kind == TARGET_PHONE || run->target.kind == TARGET_MAIL || run->target.kind == TARGET_WEB) {
        struct str to = address(pen, run);
        return is_address(to) ? arena_printf(pen->scratch, "uri='%.*s'", STR_ARG(to)).ptr : NULL;
    }
    uint32_t block = anchors_get(&pen->anchors, run->target);
    if (block == ANCHOR_NONE || block == pen->pages->lines.items[line].block)
        return NULL;
    struct str name = pen->pages->doc->blocks.items[block].anchor;
    return pdf_is_name(name) ? arena_printf(pen->scratch, "dest='%.*s'", STR_ARG(name)).ptr : NULL;
}

/* words to write behind: a line, drawn to the next words or to the edge */
static void draw_border(struct pdf_pen *pen, size_t line, size_t run)
{
    const struct line *l = &pen->pages->lines.items[line];
    double width = pdf_width_of(set_of(pen), block_of(pen, line));
    double to = run + 1 < l->runs_len ? l->runs[run + 1].x - 2 * pdf_base(set_of(pen)) : width;

    if (block_of(pen, line)->kind == BLOCK_BLANK)
        rule(pen, place_of(pen, line)->x + l->runs[run].x, base_line(pen, line) + 1.5, to - l->runs[run].x, 0.25, HAIR);
}

static double draw_run(struct pdf_pen *pen, size_t line, size_t n, bool has_blank)
{
    const struct line_run *run = &pen->pages->lines.items[line].runs[n];
    struct pdf_style style = style_of(pen, line);
    double grey = pdf_grey_of(run->role);
    const char *link = link_of(pen, line, run);
    struct str text = has_blank ? arena_printf(pen->scratch, "%.*s ", STR_ARG(run->text)) : run->text;

    if (link)
        begin(pen, CAIRO_TAG_LINK, link);
    if (run->target.kind == TARGET_WEB || run->target.kind == TARGET_MAIL)
        cairo_set_source_rgb(pen->cr, 0.05, 0.2, 0.42);
    else
        cairo_set_source_rgb(pen->cr, grey, grey, grey);
    double x = pdf_font_draw(pen->fonts, pen->cr, pdf_face_of(&style, block_of(pen, line), run->role), style.size,
                             place_of(pen, line)->x + run->x, base_line(pen, line), text);
    if (link)
        end(pen, CAIRO_TAG_LINK);
    return x;
}

/* Words that stand apart are apart for those who listen too: at a line's end, behind a marker, before words in a second column. */
static bool stands_apart(struct pdf_pen *pen, size_t line, size_t n)
{
    const struct line *l = &pen->pages->lines.items[line];
    struct pdf_style style = style_of(pen, line);

    if (n + 1 == l->runs_len)
        return line + 1 < pen->pages->lines.len && pen->pages->lines.items[line + 1].block == l->block;
    double width = style.size * pdf_font_width(pen->fonts, pdf_face_of(&style, block_of(pen, line), l->runs[n].role), l->runs[n].text);
    return l->runs[n + 1].x > l->runs[n].x + width + 0.5;
}

static double draw_runs(struct pdf_pen *pen, size_t line, size_t from)
{
    const struct line *l = &pen->pages->lines.items[line];
    double x = 0;

    for (size_t i = from; i < l->runs_len; i++)
        if (l->runs[i].role != ROLE_BORDER)
            x = draw_run(pen, line, i, stands_apart(pen, line, i));
    return x;
}

/* dots to the page's number at the edge */
static void draw_page_number(struct pdf_pen *pen, size_t line, double x)
{
    uint32_t to = anchors_get(&pen->anchors, block_of(pen, line)->target);
    struct pdf_style style = style_of(pen, line);
    double right = right_of(pen, line), dot = style.size * 0.6;

    if (!block_of(pen, line)->shows_page || to == ANCHOR_NONE)
        return;
    struct str number = arena_printf(pen->scratch, "%d", pdf_page_of(pen->pages, to) + 1);
    double from = right - style.size * pdf_font_width(pen->fonts, FACE_REGULAR, number);
    cairo_set_source_rgb(pen->cr, 0, 0, 0);
    pdf_font_draw(pen->fonts, pen->cr, FACE_REGULAR, style.size, from, base_line(pen, line), number);
    for (double at = right - dot * 5; at > x + dot; at -= dot)
        rule(pen, at, base_line(pen, line) - 0.8, 0.8, 0.45, 0.8);
}

static const char *tag_of(const struct pdf_pen *pen, const struct doc_block *block)
{
    static const char *const headings[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

    if (block->kind == BLOCK_TITLE)
        return headings[0];
    if (block->kind == BLOCK_HEADING)
        return headings[block->level < 1 ? 1 : block->level < 6 ? block->level : 5];
    (void)pen;
    return "P";
}

static bool is_list(const struct doc_block *block)
{
    return block->kind == BLOCK_ITEM || block->kind == BLOCK_FIELD || block->kind == BLOCK_CHOICE;
}

static void set_list(struct pdf_pen *pen, const char *list)
{
    if (pen->list && !list)
        end(pen, pen->list);
    if (!pen->list && list)
        begin(pen, list, NULL);
    pen->list = list;
}

/* the lines of a list item on this page: its marker as label, the rest as body */
static void draw_item(struct pdf_pen *pen, size_t from, size_t to)
{
    bool has_label = pen->pages->lines.items[from].is_first && block_of(pen, from)->marker.len > 0;
    double x = 0;

    begin(pen, "LI", NULL);
    if (has_label) {
        begin(pen, "Lbl", NULL);
        draw_run(pen, from, 0, true);
        end(pen, "Lbl");
    }
    begin(pen, "LBody", NULL);
    for (size_t i = from; i < to; i++)
        x = draw_runs(pen, i, i == from && has_label ? 1 : 0);
    draw_page_number(pen, to - 1, x);
    end(pen, "LBody");
    end(pen, "LI");
}

static void draw_block(struct pdf_pen *pen, size_t from, size_t to)
{
    const struct doc_block *block = block_of(pen, from);
    bool has_dest = pen->pages->lines.items[from].is_first && pdf_is_name(block->anchor);

    set_list(pen, is_list(block) ? "L" : NULL);
    if (has_dest)
        begin(pen, CAIRO_TAG_DEST, arena_printf(pen->scratch, "name='%.*s'", STR_ARG(block->anchor)).ptr);
    if (is_list(block)) {
        draw_item(pen, from, to);
    } else {
        begin(pen, tag_of(pen, block), NULL);
        for (size_t i = from; i < to; i++)
            draw_runs(pen, i, 0);
        end(pen, tag_of(pen, block));
    }
    if (has_dest)
        end(pen, CAIRO_TAG_DEST);
}

static void draw_foot(struct pdf_pen *pen, int page)
{
    struct str number = arena_printf(pen->scratch, "Seite %d von %d", page + 1, pen->pages->len);
    double y = PDF_HEIGHT - PDF_FOOT;

    rule(pen, set_of(pen)->left, y - 12, set_of(pen)->right - set_of(pen)->left, 0.55, HAIR);
    cairo_set_source_rgb(pen->cr, 0.32, 0.32, 0.32);
    pdf_font_draw(pen->fonts, pen->cr, FACE_REGULAR, FOOT_SIZE, set_of(pen)->left, y, pen->pages->doc->foot);
    double width = FOOT_SIZE * pdf_font_width(pen->fonts, FACE_REGULAR, number);
    pdf_font_draw(pen->fonts, pen->cr, FACE_REGULAR, FOOT_SIZE, set_of(pen)->right - width, y, number);
}

struct str pdf_heading_text(const struct doc_block *block, struct arena *arena)
{
    struct buf text = { 0 };

    if (block->marker.len > 0)
        buf_printf(&text, "%.*s ", STR_ARG(block->marker));
    for (size_t i = 0; i < block->runs_len; i++)
        buf_add(&text, str_is(block->runs[i].text, DOC_BREAK) ? STR(" ") : block->runs[i].text);
    struct str kept = arena_str(arena, buf_str(&text));
    buf_free(&text);
    return kept;
}

/* how a page names a node or an entry at its top; empty where the title is too long for that */
static struct str short_name(const struct pdf_pen *pen, const struct doc_block *block)
{
    enum { SHORT = 40 };
    struct str text = !block ? STR("") : block->marker.len > 0 ? block->marker : pdf_heading_text(block, pen->scratch);

    text = str_slice(text, 0, str_find(text, STR(" (")));
    return text.len <= SHORT ? text : STR("");
}

/* takes note of a page's headings; the first entry is the one the page begins in. False where a chapter begins on it. */
static bool follow_headings(struct pdf_pen *pen, size_t from, size_t to, const struct doc_block **first)
{
    bool goes_on = true;

    *first = pen->entry;
    for (size_t i = from; i < to; i++) {
        const struct doc_block *block = block_of(pen, i);
        int level = pen->pages->lines.items[i].is_first ? pdf_heading(set_of(pen), block) : -1;
        if (level == 0) {
            pen->chapter = block;
            pen->entry = NULL;
            goes_on = false;
        }
        if (level <= 0 || block->anchor_of.kind == THING_NONE)
            continue;
        pen->entry = block;
        if (i == from || !*first)
            *first = block;
    }
    return goes_on;
}

/* A book's page says at its top which entries stand on it, so that "weiter mit A12" is found by leafing. */
static void draw_head(struct pdf_pen *pen, size_t from, size_t to)
{
    const struct doc_block *first;

    if (!follow_headings(pen, from, to, &first) || !pen->pages->doc->is_book || !pen->chapter)
        return;
    struct str name = short_name(pen, first), last = short_name(pen, pen->entry);
    if (first != pen->entry && last.len > 0 && name.len > 0)
        name = arena_printf(pen->scratch, pen->entry->marker.len > 0 ? "%.*s–%.*s" : "%.*s – %.*s", STR_ARG(name), STR_ARG(last));
    double y = PDF_HEAD, width = HEAD_SIZE * pdf_font_width(pen->fonts, FACE_BOLD, name);
    cairo_set_source_rgb(pen->cr, 0.32, 0.32, 0.32);
    pdf_font_draw(pen->fonts, pen->cr, FACE_REGULAR, FOOT_SIZE, set_of(pen)->left, y, pdf_heading_text(pen->chapter, pen->scratch));
    cairo_set_source_rgb(pen->cr, 0, 0, 0);
    pdf_font_draw(pen->fonts, pen->cr, FACE_BOLD, HEAD_SIZE, set_of(pen)->right - width, y, name);
}

void pdf_draw_page(struct pdf_pen *pen, int page)
{
    const struct lines *lines = &pen->pages->lines;

    size_t end = pen->next;

    for (; end < lines->len && place_of(pen, end)->page <= page; end++)
        if (place_of(pen, end)->page == page)
            draw_ornaments(pen, end);
    for (size_t i = pen->next, to; i < end; i = to) {
        to = i + 1;
        if (place_of(pen, i)->page != page || lines->items[i].runs_len == 0)
            continue;
        while (to < lines->len && lines->items[to].block == lines->items[i].block && place_of(pen, to)->page == page)
            to++;
        draw_block(pen, i, to);
        for (size_t line = i; line < to; line++)
            for (size_t r = 0; r < lines->items[line].runs_len; r++)
                if (lines->items[line].runs[r].role == ROLE_BORDER)
                    draw_border(pen, line, r);
    }
    set_list(pen, NULL);
    draw_head(pen, pen->next, end);
    draw_foot(pen, page);
    pen->next = end;
}

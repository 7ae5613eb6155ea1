/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One file that needs nothing else: semantic tags, a style, no script, nothing loaded. Links within the document are there
 * where the document has the place they lead to, so that the whole Guide can be walked in any browser.
 */
#include "render/render.h"

#include "doc/anchor.h"
#include "render/html_style.h"

enum list { LIST_NONE, LIST_UL, LIST_OL, LIST_DL };

struct writer {
    const struct doc *doc;
    struct buf *out;
    struct arena *scratch;
    struct anchors anchors;
    const struct doc_block *block; /* the one being written */
    enum list list;
    uint32_t group;                /* the one that is open, 0: none */
};

static const char *const list_names[] = { [LIST_NONE] = "", [LIST_UL] = "ul", [LIST_OL] = "ol", [LIST_DL] = "dl" };

static void raw(struct writer *w, const char *text)
{
    buf_add(w->out, str_from(text));
}

/* The only way text of the document gets into the file, between tags or in quotes. */
static void text(struct writer *w, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'')
            buf_printf(w->out, "&#%d;", c);
        else
            buf_add_char(w->out, c);
    }
}

/* the same within a string of the style, where no tag is read */
static void style_text(struct writer *w, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '"' || c == '\\' || c == '<' || c == '&' || (unsigned char)c < ' ')
            buf_printf(w->out, "\\%x ", (unsigned)c);
        else
            buf_add_char(w->out, c);
    }
}

static const char *role_class(enum role role)
{
    static const char *const classes[ROLE_LEN] = {
        [ROLE_LABEL] = "l", [ROLE_HINT] = "h", [ROLE_NUMBER] = "n", [ROLE_WARNING] = "w", [ROLE_AVOID] = "x",
        [ROLE_SOFORT] = "s1", [ROLE_HEUTE] = "s2", [ROLE_WOCHE] = "s3", [ROLE_LAENGER] = "s4", [ROLE_PHONE] = "tel",
    };

    return classes[role];
}

/* --- links --- */

static bool starts_with_scheme(struct str s)
{
    return str_starts(s, STR("https://")) || str_starts(s, STR("http://"));
}

/* "#A12", empty where the document has no such place or this is it */
static struct str address_here(struct writer *w, struct target target)
{
    uint32_t n = anchors_get(&w->anchors, target);
    const struct doc_block *block = n == ANCHOR_NONE ? w->block : &w->doc->blocks.items[n];

    return block == w->block ? STR("") : arena_printf(w->scratch, "#%.*s", STR_ARG(block->anchor));
}

/* the address a run links to as it stands in the file, escaped by the caller; empty where it links to nothing */
static struct str address(struct writer *w, struct target target, struct str shown)
{
    switch (target.kind) {
    case TARGET_PHONE:
        return doc_tel(shown, w->scratch);
    case TARGET_MAIL:
        return arena_printf(w->scratch, "mailto:%.*s", STR_ARG(shown));
    case TARGET_WEB:
        if (starts_with_scheme(shown))
            return shown;
        return str_find(shown, STR(":")) < shown.len ? STR("") : arena_printf(w->scratch, "https://%.*s", STR_ARG(shown));
    case TARGET_THING:
    case TARGET_PLACE:
        return address_here(w, target);
    case TARGET_NONE:
    case TARGET_ANTWORT:
    case TARGET_STEP:
    case TARGET_ACTION:
        break;
    }
    return STR("");
}

/* runs that look alike and link to nothing share a tag */
static size_t alike(struct writer *w, const struct doc_run *runs, size_t len)
{
    size_t n = 1;

    if (address(w, runs[0].target, runs[0].text).len > 0)
        return 1;
    while (n < len && runs[n].role == runs[0].role && !str_is(runs[n].text, DOC_BREAK) &&
           address(w, runs[n].target, runs[n].text).len == 0)
        n++;
    return n;
}

static size_t write_run(struct writer *w, const struct doc_run *runs, size_t len)
{
    const char *class = role_class(runs->role);
    bool is_strong = runs->role == ROLE_STRONG || runs->role == ROLE_WARNING || (w->block->is_name && runs->role == ROLE_TERM);
    const char *tag = is_strong ? "strong" : "span";
    struct str to = address(w, runs->target, runs->text);
    bool is_bare = to.len == 0 && !class && !is_strong;
    size_t n = alike(w, runs, len);

    if (to.len > 0) {
        raw(w, "<a href=\"");
        text(w, to);
        raw(w, runs->target.kind == TARGET_PHONE ? "\" class=\"tel\">" : "\">");
        tag = "a";
    } else if (!is_bare) {
        buf_printf(w->out, class ? "<%s class=\"%s\">" : "<%s>", tag, class);
    }
    for (size_t i = 0; i < n; i++)
        text(w, runs[i].text);
    if (!is_bare)
        buf_printf(w->out, "</%s>", tag);
    return n;
}

static void write_runs(struct writer *w)
{
    const struct doc_run *runs = w->block->runs;
    size_t len = w->block->runs_len;

    for (size_t i = 0; i < len;) {
        if (!str_is(runs[i].text, DOC_BREAK)) {
            i += write_run(w, runs + i, len - i);
            continue;
        }
        raw(w, w->block->kind == BLOCK_FIXED ? "\n" : "<br>\n");
        i++;
    }
}

/* --- codes --- */

/* rows of dark modules as one path */
static void write_code(struct writer *w, const struct doc_run *run)
{
    const struct qr *qr = run->qr;
    int size = qr->size + 2 * QR_QUIET;

    buf_printf(w->out, "<svg class=\"qr\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"QR-Code: ", size, size);
    text(w, run->text);
    raw(w, "\"><path d=\"");
    for (int y = 0; y < qr->size; y++) {
        for (int x = 0; x < qr->size; x++) {
            int from = x;
            while (x < qr->size && qr_is_dark(qr, x, y))
                x++;
            if (x > from)
                buf_printf(w->out, "M%d %dh%dv1h-%dz", from + QR_QUIET, y + QR_QUIET, x - from, x - from);
        }
    }
    raw(w, "\"/></svg>");
}

static void write_codes(struct writer *w)
{
    raw(w, "<div class=\"codes\">\n");
    for (size_t i = 0; i < w->block->runs_len; i++) {
        if (!w->block->runs[i].qr)
            continue;
        raw(w, "<figure>");
        write_code(w, &w->block->runs[i]);
        raw(w, "<figcaption>");
        write_run(w, &w->block->runs[i], 1);
        raw(w, "</figcaption></figure>\n");
    }
    raw(w, "</div>\n");
}

/* --- blocks --- */

static void end_list(struct writer *w)
{
    if (w->list != LIST_NONE)
        buf_printf(w->out, "</%s>\n", list_names[w->list]);
    w->list = LIST_NONE;
}

static bool is_number(struct str marker)
{
    return marker.len > 0 && marker.ptr[0] >= '0' && marker.ptr[0] <= '9';
}

static enum list list_of(const struct doc_block *block)
{
    if (block->kind == BLOCK_FIELD)
        return LIST_DL;
    if (block->kind == BLOCK_ITEM || block->kind == BLOCK_CHOICE)
        return is_number(block->marker) ? LIST_OL : LIST_UL;
    return LIST_NONE;
}

/* <tag class="…" id="…"> for the block being written */
static void open_tag(struct writer *w, const char *tag, const char *class)
{
    const struct doc_block *block = w->block;
    bool is_in = block->level > 0 && block->kind != BLOCK_HEADING;

    buf_printf(w->out, "<%s", tag);
    if (class || block->is_big || is_in) {
        buf_printf(w->out, " class=\"%s", class ? class : "");
        if (block->is_big)
            raw(w, class ? " weit" : "weit");
        if (is_in)
            buf_printf(w->out, "%se%d", class || block->is_big ? " " : "", block->level < 3 ? block->level : 3);
        raw(w, "\"");
    }
    if (block->anchor.len > 0) {
        raw(w, " id=\"");
        text(w, block->anchor);
        raw(w, "\"");
    }
    raw(w, ">");
}

static void write_marker(struct writer *w, const char *after)
{
    struct doc_run marker = { .text = w->block->marker, .role = w->block->marker_role };

    if (w->block->marker.len == 0)
        return;
    if (marker.role == ROLE_PHONE && marker.text.ptr[0] >= '0' && marker.text.ptr[0] <= '9')
        marker.target.kind = TARGET_PHONE;
    write_run(w, &marker, 1);
    raw(w, after);
}

static void write_plain(struct writer *w, const char *tag, const char *class)
{
    open_tag(w, tag, class);
    write_marker(w, " ");
    write_runs(w);
    buf_printf(w->out, "</%s>\n", tag);
}

static void write_item(struct writer *w)
{
    open_tag(w, "li", NULL);
    raw(w, "<span class=\"m\">");
    write_marker(w, " ");
    raw(w, "</span><span class=\"t\">");
    write_runs(w);
    raw(w, "</span></li>\n");
}

static void write_field(struct writer *w)
{
    raw(w, "<div>");
    open_tag(w, "dt", w->block->marker_role == ROLE_PHONE ? "tel" : NULL);
    write_marker(w, "");
    raw(w, "</dt><dd>");
    write_runs(w);
    raw(w, "</dd></div>\n");
}

/* each label with a line behind it, which the style draws */
static void write_blank(struct writer *w)
{
    raw(w, "<p class=\"zeile\">");
    for (size_t i = 0; i == 0 || i < w->block->runs_len; i++) {
        raw(w, "<span>");
        if (i < w->block->runs_len)
            text(w, w->block->runs[i].text);
        raw(w, "</span>");
    }
    raw(w, "</p>\n");
}

static void write_heading(struct writer *w)
{
    static const char *const tags[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
    int level = w->block->kind == BLOCK_TITLE ? 0 : w->block->level < 1 ? 1 : w->block->level;

    write_plain(w, tags[level < 6 ? level : 5], NULL);
}

static void write_note(struct writer *w)
{
    const char *class = role_class(w->block->role);

    write_plain(w, "p", arena_printf(w->scratch, "note %s", class ? class : "h").ptr);
}

/* flat: one case a kind */
static void write_block(struct writer *w)
{
    switch (w->block->kind) {
    case BLOCK_TITLE: case BLOCK_HEADING:
        write_heading(w);
        break;
    case BLOCK_PARAGRAPH:
        if (w->block->runs_len > 0)
            write_plain(w, "p", w->block->hangs ? "hg" : NULL);
        break;
    case BLOCK_ITEM: case BLOCK_CHOICE:
        write_item(w);
        break;
    case BLOCK_FIELD:
        write_field(w);
        break;
    case BLOCK_NOTE:
        write_note(w);
        break;
    case BLOCK_BLANK:
        write_blank(w);
        break;
    case BLOCK_RULE:
        raw(w, "<hr>\n");
        break;
    case BLOCK_PAGE:
        raw(w, "<hr class=\"seite\">\n");
        break;
    case BLOCK_FIXED:
        write_plain(w, "pre", NULL);
        break;
    case BLOCK_CODES:
        write_codes(w);
        break;
    case BLOCK_SPACE:
        break;
    }
}

/* a group of one block needs no frame of its own */
static bool needs_frame(const struct writer *w, size_t at)
{
    const struct doc_block *first = &w->doc->blocks.items[at];
    size_t len = 0;

    for (size_t i = at; i < w->doc->blocks.len && w->doc->blocks.items[i].group == first->group; i++)
        len += w->doc->blocks.items[i].kind != BLOCK_SPACE;
    return first->is_card || len > 1;
}

static void end_group(struct writer *w)
{
    if (w->group == 0)
        return;
    end_list(w);
    raw(w, "</div>\n");
    w->group = 0;
}

static void begin_group(struct writer *w, size_t at)
{
    end_list(w);
    w->group = w->block->group;
    raw(w, w->block->is_card ? "<div class=\"karte\">" : "<div class=\"gruppe\">");
    for (size_t i = at; i < w->doc->blocks.len && w->doc->blocks.items[i].group == w->group; i++)
        for (size_t r = 0; r < w->doc->blocks.items[i].runs_len && w->block->is_card; r++)
            if (w->doc->blocks.items[i].runs[r].qr)
                write_code(w, &w->doc->blocks.items[i].runs[r]);
}

static void write_body(struct writer *w)
{
    for (size_t i = 0; i < w->doc->blocks.len; i++) {
        w->block = &w->doc->blocks.items[i];
        if (w->block->kind == BLOCK_SPACE)
            continue;
        if (w->group != 0 && w->block->group != w->group)
            end_group(w);
        if (w->block->group != 0 && w->group == 0 && needs_frame(w, i))
            begin_group(w, i);
        enum list list = list_of(w->block);
        if (list != w->list) {
            end_list(w);
            if (list != LIST_NONE)
                buf_printf(w->out, "<%s>\n", list_names[list]);
            w->list = list;
        }
        write_block(w);
    }
    end_group(w);
    end_list(w);
}

static void write_head(struct writer *w)
{
    raw(w, "<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    text(w, w->doc->title);
    raw(w, "</title>\n<style>\n");
    raw(w, html_style());
    raw(w, "@page{size:A4;margin:18mm 18mm 20mm 22mm;@bottom-left{font:8pt sans-serif;content:\"");
    style_text(w, w->doc->foot);
    raw(w, "\"}@bottom-right{font:8pt sans-serif;content:\"Seite \" counter(page) \" von \" counter(pages)}}\n</style>\n</head>\n");
}

const char *render_html(const struct doc *doc, const struct render_options *options, struct arena *scratch, struct buf *out)
{
    struct writer w = { .doc = doc, .out = out, .scratch = scratch, .anchors = anchors_find(doc, scratch) };
    bool has_chapters = doc->blocks.len > 0 && doc->blocks.items[0].is_big;
    const char *class = has_chapters ? "buch spalten" : doc->is_book ? "spalten" : doc->is_large ? "gross" : doc->is_one_page ? "eng" : "";

    (void)options;
    write_head(&w);
    buf_printf(out, *class ? "<body class=\"%s\">\n<main>\n" : "<body%s>\n<main>\n", class);
    write_body(&w);
    raw(&w, "</main>\n<footer>");
    text(&w, doc->foot);
    raw(&w, "</footer>\n</body>\n</html>\n");
    return NULL;
}

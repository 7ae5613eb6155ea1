/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Every sheet about every recommendation of a guide, in every format, in one run: sheets GUIDE FOLDER STEP. Lines wider than a
 * page and pages without a word are said; of every STEP-th recommendation the files are left in FOLDER for others to look at.
 */
#include "base/file.h"
#include "doc/sheet.h"
#include "load/load.h"
#include "render/render.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>

struct tour {
    const struct guide *g;
    struct str folder;
    uint32_t step;
    uint32_t sheets, bad;
    bool has_pdf;
};

static void complain(struct tour *r, const char *name, const char *what)
{
    printf("%s: %s\n", name, what);
    r->bad++;
}

static void check_text(struct tour *r, const char *name, struct str text)
{
    struct str rest = text, page, line;

    while (str_split(&rest, '\f', &page)) {
        size_t words = 0;
        while (str_split(&page, '\n', &line)) {
            words += str_trim(line).len;
            if (width_text(line) > RENDER_WIDTH)
                complain(r, name, "a line is too wide");
        }
        if (words == 0)
            complain(r, name, "a page is empty");
    }
}

static void check_pdf(struct tour *r, const char *name, struct str pdf)
{
    if (!str_starts(pdf, STR("%PDF-")) || !str_ends(pdf, STR("%%EOF\n")))
        complain(r, name, "is no PDF");
    if (str_find(pdf, STR("/Lang (de-DE)")) == pdf.len)
        complain(r, name, "does not say its language");
}

static void make(struct tour *r, const struct sheet *sheet, const struct page_context *c, const char *what, bool is_kept)
{
    struct arena *arena = arena_create();
    struct doc doc = doc_start(arena);
    const struct render_format *format;
    struct buf out = { 0 };

    sheet->write(&doc, c, (struct thing){ THING_NONE, NO_ID });
    for (size_t i = 0; (format = render_format_at(i)); i++) {
        struct render_options options = { .fonts = STR("packaging/fonts"), .today = c->today };
        struct str name = arena_printf(arena, "%.*s-%s%s", STR_ARG(sheet->name), what, format->suffix);
        bool is_pdf = str_is(str_from(format->name), "pdf");
        if (is_pdf && !r->has_pdf)
            continue;
        buf_clear(&out);
        const char *error = format->write(&doc, &options, arena, &out);
        if (error)
            complain(r, name.ptr, error);
        if (is_pdf)
            check_pdf(r, name.ptr, buf_str(&out));
        if (str_is(str_from(format->name), "text"))
            check_text(r, name.ptr, buf_str(&out));
        if (is_kept)
            file_write(path_join(arena, r->folder, name).ptr, buf_str(&out), 0600);
        r->sheets++;
    }
    buf_free(&out);
    arena_free(arena);
}

static void run_knoten(struct tour *r, uint32_t n)
{
    const struct knoten *k = &r->g->knoten[n];
    struct walk walk = walk_start(r->g, k->lebenslage);
    char nummer[NUMMER_SIZE];
    const struct sheet *sheet;

    walk.at = (struct knoten_id){ n };
    struct page_context c = { .guide = r->g, .place = place_default(r->g), .rolle = { NO_ID }, .walk = &walk };
    struct plan_page plan = { .walks = &walk, .walks_len = 1, .rolle = { NO_ID } };
    date_parse(STR("2026-11-21"), &c.today);
    guide_nummer(r->g, walk.at, nummer);
    plan.from = c.today;
    for (size_t i = 0; (sheet = sheet_at(i)); i++) {
        if (sheet->about == SHEET_ABOUT_THEME || sheet->about == SHEET_ABOUT_NOTHING)
            continue;
        c.plan = sheet->about == SHEET_ABOUT_PLAN ? &plan : NULL;
        make(r, sheet, &c, nummer, n % r->step == 0);
    }
}

static bool has_pdf(struct arena *arena)
{
    struct doc doc = doc_start(arena);
    struct render_options options = { .fonts = STR("packaging/fonts") };
    struct buf out = { 0 };
    bool has = render_pdf(&doc, &options, arena, &out) == NULL;

    buf_free(&out);
    return has;
}

int main(int argc, char *argv[])
{
    struct arena *keep = arena_create(), *scratch = arena_create();
    struct diags diags = diags_start(keep);
    struct tour r = { .step = argc > 3 ? (uint32_t)strtoul(argv[3], NULL, 10) : 1, .has_pdf = has_pdf(scratch) };

    if (argc < 3 || r.step == 0)
        return 2;
    r.folder = str_from(argv[2]);
    struct load_options options = { .folder = str_from(argv[1]), .schule = STR("") };
    guide_load(&options, &diags, keep, scratch, &r.g);
    for (uint32_t i = 0; r.g->is_usable && i < r.g->knoten_len; i++)
        if (r.g->knoten[i].art == KNOTEN_EMPFEHLUNG && (argc < 5 || i % r.step == 0))
            run_knoten(&r, i);
    printf("%u sheets, %u faults\n", r.sheets, r.bad);
    arena_free(scratch);
    arena_free(keep);
    return r.bad > 0 || r.sheets == 0;
}

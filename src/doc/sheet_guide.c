/* SPDX-License-Identifier: EUPL-1.2 */
/* The whole Guide as a book, and in HTML as one page whose links are the trees. */
#include "doc/sheet.h"

#include "text/fold.h"

#include <stdlib.h>

static struct str titel_of(const struct lebenslage *l)
{
    return text_is_given(l->titel) ? l->titel.s : l->id;
}

static void begin_chapter(struct doc *doc)
{
    doc_add_space(doc);
    doc_add(doc, BLOCK_PAGE);
}

static void add_chapter(struct doc *doc, struct str heading, const char *anchor)
{
    begin_chapter(doc);
    doc_add_heading(doc, 0, heading);
    struct doc_block *block = &doc->blocks.items[doc->blocks.len - 1];
    block->is_big = block->is_wide = true;
    block->anchor = str_from(anchor);
}

static void add_fact(struct doc *doc, const char *label, struct date date)
{
    char text[DATE_TEXT_SIZE];

    if (!date_is_set(date))
        return;
    doc_add_field(doc, 0, str_from(label));
    doc_printf(doc, ROLE_PLAIN, "%s", date_print(date, text));
}

static void add_title_page(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;
    struct date ausgabe = { 0 };

    doc_add(doc, BLOCK_TITLE)->is_big = true;
    struct str titel = doc_plain(g, g->titel.s, doc->arena);
    size_t dash = str_find(titel, STR(" – "));
    doc_run(doc, ROLE_TITLE, str_slice(titel, 0, dash));
    if (dash < titel.len) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_STRONG, str_slice(titel, dash + STR(" – ").len, titel.len));
    }
    doc_add_space(doc);
    if (date_parse(g->ausgabe, &ausgabe))
        add_fact(doc, "Ausgabe", ausgabe);
    add_fact(doc, "Stand", g->stand);
    add_fact(doc, "Gültig bis", g->gueltig_bis);
    doc_add_field(doc, 0, STR("Herausgeber"));
    doc_inline(doc, g, g->herausgeber.s);
    if (c->place.kommune.n != NO_ID) {
        doc_add_field(doc, 0, STR("Kontakte für"));
        doc_inline(doc, g, g->kommunen[c->place.kommune.n].name.s);
    }
    if (doc_trusts_clock(c))
        add_fact(doc, "Gedruckt am", c->today);
    doc_add_warnings(doc, c);
    doc_add_space(doc);
    doc_text(doc, g, g->hinweis.s, 0);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Der Guide unterstützt Ihre Entscheidung; er ersetzt sie nicht. Er ist eine unabhängige "
                                 "Neufassung und kein Werk einer Behörde."));
}

/* a chapter in the contents; by its anchor's name where no thing of the guide stands for it */
static void add_entry(struct doc *doc, struct str marker, struct str text, struct target target)
{
    struct doc_block *item = doc_add_item(doc, 0, marker);

    item->marker_role = ROLE_NUMBER;
    item->target = target;
    item->shows_page = true;
    doc_run_target(doc, ROLE_TERM, text, target);
}

static const struct {
    struct str title;
    const char *anchor;
} chapters[] = {
    { STR_INIT("Jetzt ist jemand in Gefahr"), "notfall" },
    { STR_INIT("Stellen: wer wobei hilft"), "stellen" },
    { STR_INIT("Kontakte"), "kontakte" },
    { STR_INIT("Rechtliche Grundlagen"), "recht" },
    { STR_INIT("Quellen"), "quellen" },
    { STR_INIT("Begriffe"), "begriffe" },
    { STR_INIT("Stichworte"), "stichworte" },
};
enum { NOTFALL, STELLEN, KONTAKTE, RECHT, QUELLEN, BEGRIFFE, STICHWORTE, CHAPTERS_LEN };

static struct str chapter_title(const struct doc *doc, const struct page_context *c, int n)
{
    return n == NOTFALL ? doc_plain(c->guide, c->guide->notfall.titel.s, doc->arena) : chapters[n].title;
}

static void add_chapter_entry(struct doc *doc, const struct page_context *c, int n)
{
    add_entry(doc, STR(""), chapter_title(doc, c, n), (struct target){ .kind = TARGET_PLACE, .place = str_from(chapters[n].anchor) });
}

static void add_contents(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;

    add_chapter(doc, STR("Inhalt"), "inhalt");
    add_chapter_entry(doc, c, NOTFALL);
    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        add_entry(doc, sheet_letter(doc, c, (struct lebenslage_id){ i }), doc_plain(g, titel_of(&g->lebenslagen[i]), doc->arena),
                  (struct target){ .kind = TARGET_THING, .thing = { THING_LEBENSLAGE, i } });
    for (int i = STELLEN; i < CHAPTERS_LEN; i++)
        add_chapter_entry(doc, c, i);
}

static void add_chapter_n(struct doc *doc, const struct page_context *c, int n)
{
    add_chapter(doc, chapter_title(doc, c, n), chapters[n].anchor);
}

struct stelle_order {
    struct str key;
    uint32_t n;
};

static int compare_stellen(const void *a, const void *b)
{
    const struct stelle_order *x = a, *y = b;
    int order = str_compare(x->key, y->key);

    return order != 0 ? order : (x->n > y->n) - (x->n < y->n);
}

/* Nodes name Stellen by their titles, so on paper they are found by the alphabet. */
static const struct stelle_order *sort_stellen(struct doc *doc, const struct guide *g)
{
    struct stelle_order *orders = ARENA_ARRAY(doc->arena, struct stelle_order, g->stellen_len + 1);

    for (uint32_t i = 0; i < g->stellen_len; i++)
        orders[i] = (struct stelle_order){ fold_weak(doc_plain(g, g->stellen[i].titel.s, doc->arena), doc->arena), i };
    qsort(orders, g->stellen_len, sizeof *orders, compare_stellen);
    return orders;
}

static void add_thing(struct doc *doc, const struct page_context *c, struct thing thing)
{
    size_t from = doc->blocks.len;

    if (thing.kind != THING_STELLE)
        doc_group(doc);
    doc_from_thing(doc, c, thing);
    doc_group_end(doc);
    sheet_anchor_from(doc, c->guide, from, thing);
}

static void add_things(struct doc *doc, const struct page_context *c, enum thing_kind kind, uint32_t len)
{
    const struct stelle_order *stellen = kind == THING_STELLE ? sort_stellen(doc, c->guide) : NULL;

    doc->depth++;
    for (uint32_t i = 0; i < len; i++)
        add_thing(doc, c, (struct thing){ kind, stellen ? stellen[i].n : i });
    doc->depth--;
}

/* all contacts that may be shown here, a level a part */
static void add_kontakte(struct doc *doc, const struct page_context *c)
{
    static const struct str parts[EBENE_LEN] = { [EBENE_BUND] = STR_INIT("Bundesweit"), [EBENE_LAND] = STR_INIT("Im Land"),
                                                 [EBENE_KOMMUNE] = STR_INIT("In der Kommune"), [EBENE_SCHULE] = STR_INIT("In der Schule") };
    const struct guide *g = c->guide;

    for (int ebene = EBENE_LEN - 1; ebene >= 0; ebene--) {
        size_t len = 0;
        for (uint32_t i = 0; i < g->kontakte_len; i++) {
            const struct kontakt *k = &g->kontakte[i];
            if ((int)k->ebene != ebene || place_nearness(g, c->place, k) == NEAR_NEVER)
                continue;
            if (len++ == 0)
                doc_add_heading(doc, 1, parts[ebene]);
            size_t from = doc->blocks.len;
            doc_add_space(doc);
            doc_add_kontakt(doc, c, (struct kontakt_id){ i }, true);
            while (doc->blocks.items[from].kind == BLOCK_SPACE)
                from++;
            doc->blocks.items[from].anchor_of = (struct thing){ THING_KONTAKT, i };
            doc->blocks.items[from].anchor = sheet_anchor(g, (struct thing){ THING_KONTAKT, i }, doc->arena);
        }
    }
}

void sheet_guide(struct doc *doc, const struct page_context *c, struct thing about)
{
    const struct guide *g = c->guide;

    (void)about;
    sheet_begin(doc, c, doc_plain(g, g->titel.s, doc->arena));
    doc->is_book = true;
    add_title_page(doc, c);
    doc->depth = 1;
    add_contents(doc, c);
    begin_chapter(doc);
    size_t from = doc->blocks.len;
    doc_from_notfall(doc, c);
    doc->blocks.items[from].is_big = true;
    doc->blocks.items[from].anchor = str_from(chapters[NOTFALL].anchor);
    for (size_t i = 0; i < doc->blocks.len; i++)
        doc->blocks.items[i].is_wide = true;
    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        begin_chapter(doc);
        from = doc->blocks.len;
        sheet_add_theme(doc, c, (struct lebenslage_id){ i });
        doc->blocks.items[from].is_big = doc->blocks.items[from].is_wide = true;
        if (doc->enough > 0 && doc->blocks.len > doc->enough)
            return;
    }
    add_chapter_n(doc, c, STELLEN);
    add_things(doc, c, THING_STELLE, g->stellen_len);
    add_chapter_n(doc, c, KONTAKTE);
    add_kontakte(doc, c);
    add_chapter_n(doc, c, RECHT);
    add_things(doc, c, THING_RECHT, g->recht_len);
    add_chapter_n(doc, c, QUELLEN);
    add_things(doc, c, THING_QUELLE, g->quellen_len);
    add_chapter_n(doc, c, BEGRIFFE);
    add_things(doc, c, THING_BEGRIFF, g->begriffe_len);
    add_chapter_n(doc, c, STICHWORTE);
    sheet_add_index(doc, c);
    doc->depth = 0;
}

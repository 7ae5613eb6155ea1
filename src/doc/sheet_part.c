/* SPDX-License-Identifier: EUPL-1.2 */
/* What sheets share: edition and day, the end, blanks, the names links lead to. */
#include "doc/sheet.h"

#include "walk/fallcode.h"

static struct str edition(struct doc *doc, const struct page_context *c)
{
    struct date date;
    char text[DATE_TEXT_SIZE], stand[DATE_TEXT_SIZE];
    struct str ausgabe = c->guide->ausgabe;

    if (date_parse(ausgabe, &date))
        ausgabe = str_from(date_print(date, text));
    return arena_printf(doc->arena, "Ausgabe %.*s, Stand %s", STR_ARG(ausgabe), date_print(c->guide->stand, stand));
}

static void add_printed(struct doc *doc, const struct page_context *c)
{
    char text[DATE_TEXT_SIZE];

    if (!doc_trusts_clock(c))
        return;
    doc_dot(doc, ROLE_HINT);
    doc_printf(doc, ROLE_HINT, "Gedruckt am %s", date_print(c->today, text));
}

static void add_fallcode(struct doc *doc, const struct page_context *c)
{
    const struct walk *walks = c->plan ? c->plan->walks : c->walk;
    size_t len = c->plan ? c->plan->walks_len : 1;

    if (!walks || len == 0 || !walk_is_open(&walks[0]))
        return;
    struct str code = fallcode_make(c->guide, walks, len, doc->arena);
    if (code.len == 0)
        return;
    doc_dot(doc, ROLE_HINT);
    doc_run(doc, ROLE_LABEL, STR("Fallcode\u00A0"));
    doc_run(doc, ROLE_NUMBER, doc_unbroken(code, doc->arena));
}

void sheet_begin(struct doc *doc, const struct page_context *c, struct str title)
{
    struct str guide = doc_plain(c->guide, c->guide->titel.s, doc->arena);

    doc->title = title;
    doc->foot = arena_printf(doc->arena, "%.*s · %.*s", STR_ARG(guide), STR_ARG(edition(doc, c)));
}

void sheet_add_edition(struct doc *doc, const struct page_context *c)
{
    doc_add_space(doc);
    doc_add_edition(doc, c);
    doc_add_paragraph(doc, 0);
    add_printed(doc, c);
    add_fallcode(doc, c);
    doc_add_warnings(doc, c);
}

void sheet_begin_neutral(struct doc *doc, const struct page_context *c, struct str title)
{
    doc->title = title;
    doc->foot = arena_printf(doc->arena, "%.*s · unabhängig zusammengestellt", STR_ARG(edition(doc, c)));
    doc_add_title(doc, title);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, edition(doc, c));
    add_printed(doc, c);
}

void sheet_add_end(struct doc *doc, const struct page_context *c)
{
    doc_add_space(doc);
    doc_add(doc, BLOCK_RULE);
    doc_group(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Der Guide unterstützt Ihre Entscheidung; er ersetzt sie nicht."));
    doc_add_space(doc);
    doc_text(doc, c->guide, c->guide->hinweis.s, 0);
    doc_group_end(doc);
}

void sheet_add_blank(struct doc *doc, const char *first, const char *second)
{
    doc_add_space(doc);
    doc_add(doc, BLOCK_BLANK);
    doc_run(doc, ROLE_LABEL, str_from(first));
    doc_run(doc, ROLE_LABEL, str_from(second));
}

void sheet_add_lines(struct doc *doc, int count)
{
    while (count-- > 0)
        sheet_add_blank(doc, NULL, NULL);
}

struct str sheet_anchor(const struct guide *g, struct thing thing, struct arena *arena)
{
    char nummer[NUMMER_SIZE];

    if (thing.kind == THING_KNOTEN)
        return arena_str(arena, str_from(guide_nummer(g, (struct knoten_id){ thing.n }, nummer)));
    return arena_printf(arena, "%s-%.*s", thing_kind_id(thing.kind), STR_ARG(guide_id(g, thing)));
}

static struct doc_block *heading_from(struct doc *doc, size_t from)
{
    for (; from < doc->blocks.len; from++)
        if (doc->blocks.items[from].kind == BLOCK_HEADING || doc->blocks.items[from].kind == BLOCK_TITLE)
            return &doc->blocks.items[from];
    return NULL;
}

void sheet_anchor_from(struct doc *doc, const struct guide *g, size_t from, struct thing thing)
{
    struct doc_block *heading = heading_from(doc, from);

    if (!heading)
        return;
    heading->anchor_of = thing;
    heading->anchor = sheet_anchor(g, thing, doc->arena);
}

void sheet_number_from(struct doc *doc, size_t from, struct str number)
{
    struct doc_block *heading = heading_from(doc, from);

    if (!heading)
        return;
    heading->marker = number;
    heading->marker_role = ROLE_NUMBER;
}

struct str sheet_letter(struct doc *doc, const struct page_context *c, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(c->guide, id);
    char nummer[NUMMER_SIZE];
    size_t len = 0;

    if (l->is_broken)
        return STR("");
    guide_nummer(c->guide, l->start, nummer);
    while (nummer[len] >= 'A' && nummer[len] <= 'Z')
        len++;
    return arena_str(doc->arena, (struct str){ nummer, len });
}

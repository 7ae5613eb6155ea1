/* SPDX-License-Identifier: EUPL-1.2 */
/* All contacts that help here, nearest first, as a list to be narrowed by typing. */
#include "doc/page.h"
#include "text/fold.h"

#define ENTRY_COLUMNS 24

/* everything a contact may be looked for by */
static struct str words_of(const struct page_context *c, const struct kontakt *k, struct arena *arena)
{
    const struct guide *g = c->guide;
    struct str words = arena_printf(arena, "%.*s %.*s %.*s", STR_ARG(k->name.s), STR_ARG(k->zielgruppe.s), STR_ARG(k->adresse.s));

    for (size_t i = 0; i < k->stellen.len; i++)
        words = arena_printf(arena, "%.*s %.*s", STR_ARG(words), STR_ARG(guide_stelle(g, k->stellen.items[i].id)->titel.s));
    for (size_t i = 0; i < k->themen.len; i++)
        words = arena_printf(arena, "%.*s %.*s", STR_ARG(words), STR_ARG(guide_lebenslage(g, k->themen.items[i].id)->titel.s));
    for (size_t i = 0; i < k->sprachen.len; i++)
        words = arena_printf(arena, "%.*s %.*s", STR_ARG(words), STR_ARG(k->sprachen.items[i].s));
    for (size_t i = 0; i < k->stadtteile.len; i++)
        words = arena_printf(arena, "%.*s %.*s", STR_ARG(words), STR_ARG(k->stadtteile.items[i].s));
    for (size_t i = 0; i < k->stadtbezirke.len; i++)
        words = arena_printf(arena, "%.*s %.*s", STR_ARG(words), STR_ARG(g->stadtbezirke[k->stadtbezirke.items[i].n].name.s));
    for (size_t i = 0; kontakt_shows_number(k) && i < k->telefon.len; i++)
        words = arena_printf(arena, "%.*s %.*s %.*s", STR_ARG(words), STR_ARG(k->telefon.items[i].nummer.s),
                             STR_ARG(doc_tel(k->telefon.items[i].nummer.s, arena)));
    return fold_weak(words, arena);
}

/* each word of the filter stands somewhere in the contact's */
static bool is_wanted(const struct page_context *c, const struct kontakt *k, struct str filter, struct arena *arena)
{
    struct str words = filter.len > 0 ? words_of(c, k, arena) : STR(""), word;

    while (str_split(&filter, ' ', &word))
        if (str_find(words, word) == words.len && word.len > 0)
            return false;
    return true;
}

static struct str heading_of(const struct page_context *c, enum nearness near, struct arena *arena)
{
    const struct guide *g = c->guide;

    switch (near) {
    case NEAR_SCHULE:
        return STR("An Ihrer Schule");
    case NEAR_STADTBEZIRK:
        return arena_printf(arena, "Für %.*s", STR_ARG(g->stadtbezirke[c->place.stadtbezirk.n].name.s));
    case NEAR_KOMMUNE:
        return arena_printf(arena, "Für ganz %.*s", STR_ARG(g->kommunen[c->place.kommune.n].name.s));
    case NEAR_LAND:
        return STR("Im Land");
    case NEAR_BUND:
        return STR("Bundesweit");
    case NEAR_ELSEWHERE: case NEAR_NEVER:
        break;
    }
    return c->place.stadtbezirk.n == NO_ID ? STR("Für einzelne Stadtbezirke") : STR("Für andere Stadtbezirke");
}

/* the name with its number; whoever looks closer sees for whom it is */
static void add_row(struct doc *doc, const struct page_context *c, struct kontakt_id id)
{
    const struct kontakt *k = guide_kontakt(c->guide, id);

    doc_add_choice(doc, STR("•"), (struct target){ .kind = TARGET_THING, .thing = { THING_KONTAKT, id.n } });
    doc_run(doc, ROLE_CHOICE, doc_plain(c->guide, k->name.s, doc->arena));
    if (k->telefon.len > 0 && kontakt_shows_number(k)) {
        doc_dot(doc, ROLE_HINT);
        doc_run_phone(doc, k->telefon.items[0].nummer.s);
        if (text_is_given(k->telefon.items[0].zeiten)) {
            doc_dot(doc, ROLE_HINT);
            doc_run(doc, ROLE_HINT, k->telefon.items[0].zeiten.s);
        }
    } else {
        doc_dot(doc, ROLE_HINT);
        doc_run(doc, ROLE_HINT, STR("keine Nummer belegt"));
    }
    doc_break(doc);
    if (k->stadtbezirke.len + k->stadtteile.len > 0) {
        doc_run_bezirke(doc, c, k, ROLE_LABEL);
        doc_dot(doc, ROLE_HINT);
    }
    if (text_is_given(k->zielgruppe))
        doc_run(doc, ROLE_HINT, doc_plain(c->guide, k->zielgruppe.s, doc->arena));
    doc_dot(doc, ROLE_HINT);
    doc_run(doc, ROLE_HINT, doc_geprueft(k, doc->arena));
}

void doc_from_kontakte(struct doc *doc, const struct page_context *c, struct str filter)
{
    const struct guide *g = c->guide;
    struct str folded = fold_weak(str_trim(filter), doc->arena);
    size_t len = 0;

    doc_add_title(doc, STR("Kontakte"));
    doc_add_entry(doc, STR("Suchen: "), filter, ENTRY_COLUMNS);
    for (int near = NEAR_SCHULE; near < NEAR_NEVER; near++) {
        bool is_first = true;
        for (uint32_t i = 0; i < g->kontakte_len; i++) {
            const struct kontakt *k = &g->kontakte[i];
            if ((int)place_nearness(g, c->place, k) != near || !is_wanted(c, k, folded, doc->arena))
                continue;
            if (is_first)
                doc_add_heading(doc, 1, heading_of(c, (enum nearness)near, doc->arena));
            is_first = false;
            add_row(doc, c, (struct kontakt_id){ i });
            len++;
        }
    }
    if (len > 0)
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Kein Kontakt, der hier zuständig ist, enthält diese Buchstaben. Bei akuter Gefahr 110 oder 112."));
}

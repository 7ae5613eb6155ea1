/* SPDX-License-Identifier: EUPL-1.2 */
/* The page of a search: the field, the hits grouped by kind, or what else there is to do. */
#include "doc/hits.h"

#define ENTRY_COLUMNS 36

enum group {
    GROUP_LEBENSLAGEN, GROUP_FRAGEN, GROUP_EMPFEHLUNGEN, GROUP_KONTAKTE, GROUP_STELLEN, GROUP_RECHT, GROUP_QUELLEN,
    GROUP_BEGRIFFE, GROUP_LEN
};

static const struct str headings[GROUP_LEN] = {
    [GROUP_LEBENSLAGEN] = STR_INIT("Lebenslagen"), [GROUP_FRAGEN] = STR_INIT("Fragen"),
    [GROUP_EMPFEHLUNGEN] = STR_INIT("Empfehlungen"), [GROUP_KONTAKTE] = STR_INIT("Kontakte"),
    [GROUP_STELLEN] = STR_INIT("Stellen"), [GROUP_RECHT] = STR_INIT("Recht"), [GROUP_QUELLEN] = STR_INIT("Quellen"),
    [GROUP_BEGRIFFE] = STR_INIT("Begriffe"),
};

static enum group group_of(const struct guide *g, struct thing thing)
{
    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return GROUP_LEBENSLAGEN;
    case THING_KNOTEN:
        return g->knoten[thing.n].art == KNOTEN_FRAGE ? GROUP_FRAGEN : GROUP_EMPFEHLUNGEN;
    case THING_KONTAKT:
        return GROUP_KONTAKTE;
    case THING_STELLE:
        return GROUP_STELLEN;
    case THING_RECHT:
        return GROUP_RECHT;
    case THING_QUELLE:
        return GROUP_QUELLEN;
    case THING_BEGRIFF: case THING_NONE:
        break;
    }
    return GROUP_BEGRIFFE;
}

/* what matches stands out from the rest */
static void run_marked(struct doc *doc, enum role role, const struct doc_marked *m)
{
    size_t at = 0;

    for (size_t i = 0; i < m->ranges_len; i++) {
        doc_run(doc, role, str_slice(m->text, at, m->ranges[i].from));
        doc_run(doc, ROLE_MATCH, str_slice(m->text, m->ranges[i].from, m->ranges[i].to));
        at = m->ranges[i].to;
    }
    doc_run(doc, role, str_slice(m->text, at, m->text.len));
}

/* the Lebenslage of a node, the districts of a contact */
static void run_place(struct doc *doc, const struct page_context *c, struct thing thing)
{
    const struct guide *g = c->guide;

    if (thing.kind == THING_KNOTEN)
        doc_inline_as(doc, g, guide_lebenslage(g, g->knoten[thing.n].lebenslage)->titel.s, ROLE_LABEL);
    else
        doc_run_bezirke(doc, c, &g->kontakte[thing.n], ROLE_LABEL);
}

static bool has_place(const struct page_context *c, struct thing thing)
{
    if (thing.kind != THING_KONTAKT)
        return thing.kind == THING_KNOTEN;
    const struct kontakt *k = &c->guide->kontakte[thing.n];
    return k->stadtbezirke.len > 0 || k->stadtteile.len > 0;
}

/* a node's number stands before it, so that its place is seen where there is room for one line only */
static struct str marker_of(struct doc *doc, const struct page_context *c, struct thing thing)
{
    char nummer[NUMMER_SIZE];

    if (thing.kind != THING_KNOTEN)
        return STR("•");
    return arena_str(doc->arena, str_from(guide_nummer(c->guide, (struct knoten_id){ thing.n }, nummer)));
}

static void add_hit(struct doc *doc, const struct page_context *c, const struct doc_hit *hit)
{
    bool is_placed = has_place(c, hit->thing), has_text = hit->text.text.len > 0;

    doc_add_choice(doc, marker_of(doc, c, hit->thing), (struct target){ .kind = TARGET_THING, .thing = hit->thing });
    run_marked(doc, ROLE_CHOICE, &hit->title);
    if (is_placed || has_text)
        doc_break(doc);
    if (is_placed)
        run_place(doc, c, hit->thing);
    doc_run(doc, ROLE_HINT, is_placed && has_text ? STR(" – ") : STR(""));
    run_marked(doc, ROLE_HINT, &hit->text);
}

static void add_group(struct doc *doc, const struct page_context *c, const struct doc_hits *hits, enum group group)
{
    doc_add_heading(doc, 1, headings[group]);
    for (size_t i = 0; i < hits->len; i++)
        if (group_of(c->guide, hits->items[i].thing) == group)
            add_hit(doc, c, &hits->items[i]);
}

static void add_groups(struct doc *doc, const struct page_context *c, const struct doc_hits *hits)
{
    bool is_added[GROUP_LEN] = { false };

    for (size_t i = 0; i < hits->len; i++) {
        enum group group = group_of(c->guide, hits->items[i].thing);
        if (!is_added[group])
            add_group(doc, c, hits, group);
        is_added[group] = true;
    }
    if (!hits->has_more)
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Es gibt noch mehr; ein weiteres Wort grenzt ein."));
}

static void add_nothing(struct doc *doc, const struct doc_hits *hits)
{
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Dazu steht nichts in diesem Guide."));
    doc_add_note(doc, STR("!"), ROLE_WARNING);
    doc_run(doc, ROLE_PLAIN, STR("Bei akuter Gefahr: "));
    doc_run_phone(doc, STR("110"));
    doc_run(doc, ROLE_PLAIN, STR(" oder "));
    doc_run_phone(doc, STR("112"));
    doc_run(doc, ROLE_PLAIN, STR(". Die Taste „!“ oder das Wort „notfall“ zeigt die Notfallkarte."));
    if (hits->words_len > 0)
        doc_add_heading(doc, 1, STR("Ähnliche Wörter im Guide"));
    for (size_t i = 0; i < hits->words_len; i++) {
        doc_add_choice(doc, STR("•"), (struct target){ .kind = TARGET_ACTION, .n = (uint32_t)i });
        doc_run(doc, ROLE_CHOICE, hits->words[i]);
    }
}

void doc_from_hits(struct doc *doc, const struct page_context *c, const struct doc_hits *hits)
{
    doc_add_title(doc, STR("Suche"));
    doc_add_entry(doc, STR(""), hits->query, ENTRY_COLUMNS);
    doc_add_space(doc);
    if (hits->is_empty) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, STR("Ein Wort genügt: schwänzen, blaue Flecken, § 42, Jugendamt. Mehrere Wörter grenzen ein, "
                                    "Tippfehler schaden nicht. Was Sie suchen, wird nicht gespeichert."));
        return;
    }
    if (hits->len == 0) {
        add_nothing(doc, hits);
        return;
    }
    if (hits->is_partial || hits->is_guessed) {
        doc_add_paragraph(doc, 0);
        doc_run(doc, ROLE_HINT, hits->is_partial ? STR("Nichts enthält alle Wörter. Das hier enthält einige davon:")
                                                 : STR("Nichts enthält das genau so. Das hier ist ähnlich:"));
    }
    add_groups(doc, c, hits);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The start screen and the theme page of a Lebenslage. */
#include "doc/page.h"

static struct str titel_of(const struct lebenslage *l)
{
    return text_is_given(l->titel) ? l->titel.s : l->id;
}

static void add_lebenslage(struct doc *doc, const struct page_context *c, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(c->guide, id);
    struct target target = { .kind = l->is_broken ? TARGET_NONE : TARGET_THING, .thing = { THING_LEBENSLAGE, id.n } };
    enum role role = l->is_broken ? ROLE_HINT : ROLE_CHOICE;

    doc_add_choice(doc, doc_number(doc, id.n + 1), target)->role = role;
    doc_inline_as(doc, c->guide, titel_of(l), role);
    doc_break(doc);
    if (l->is_broken)
        doc_run(doc, ROLE_WARNING, STR("Nicht lesbar, darum nicht zu gehen."));
    else
        doc_inline_as(doc, c->guide, c->is_einfach && text_is_given(l->einfach) ? l->einfach.s : l->kurz.s, ROLE_HINT);
}

/* rows without a key go on with the Lebenslagen's numbers as far as digits reach */
static void add_row(struct doc *doc, const struct start_row *row, uint32_t number)
{
    struct str marker = row->key.len ? row->key : number <= 9 ? doc_number(doc, number) : STR("•");

    if (row->heading.len)
        doc_add_heading(doc, 1, row->heading);
    doc_add_choice(doc, marker, row->target);
    doc_run(doc, ROLE_CHOICE, row->text);
    if (row->hint.len == 0)
        return;
    doc_break(doc);
    doc_run(doc, ROLE_HINT, row->hint);
}

void doc_from_start(struct doc *doc, const struct page_context *c, const struct start_row *rows, size_t len)
{
    const struct guide *g = c->guide;
    uint32_t number = g->lebenslagen_len;

    doc_add_title(doc, doc_plain(g, g->titel.s, doc->arena));
    doc_add_warnings(doc, c);
    doc_add_heading(doc, 1, STR("Worum geht es?"));
    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        add_lebenslage(doc, c, (struct lebenslage_id){ i });
    for (size_t i = 0; i < len; i++)
        add_row(doc, &rows[i], rows[i].key.len ? 0 : ++number);
    doc_add_heading(doc, 1, STR("Diese Ausgabe"));
    doc_add_paragraph(doc, 0);
    doc_run_edition(doc, c);
    doc_add_space(doc);
    doc_text(doc, g, g->hinweis.s, 0);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("Herausgeber: "));
    doc_inline_as(doc, g, g->herausgeber.s, ROLE_HINT);
}

/* one bit a legal basis, so that each is named once however many nodes rest on it */
struct seen {
    bool *is_seen;
    size_t len;
};

static void add_new_rechte(struct doc *doc, const struct page_context *c, struct recht_refs refs, struct seen *seen)
{
    for (size_t i = 0; i < refs.len; i++) {
        struct recht_id id = refs.items[i].id;
        if (seen->is_seen[id.n])
            continue;
        if (seen->len++ == 0)
            doc_add_heading(doc, 1, STR("Gesetzliche Grundlagen"));
        seen->is_seen[id.n] = true;
        doc_add_recht_item(doc, c, id);
    }
}

static void add_rechte(struct doc *doc, const struct page_context *c, const struct lebenslage *l)
{
    struct seen seen = { ARENA_ARRAY(doc->arena, bool, c->guide->recht_len), 0 };

    for (uint32_t i = 0; i < l->knoten_len; i++) {
        const struct knoten *k = guide_knoten(c->guide, (struct knoten_id){ l->knoten.n + i });
        add_new_rechte(doc, c, k->recht, &seen);
        for (size_t s = 0; s < k->schritte.len; s++)
            add_new_rechte(doc, c, k->schritte.items[s].recht, &seen);
    }
}

static void add_warnsignale(struct doc *doc, const struct page_context *c, struct warnsignale signs)
{
    if (signs.len > 0)
        doc_add_heading(doc, 1, STR("Was nehme ich wahr?"));
    for (size_t i = 0; i < signs.len; i++) {
        const struct warnsignal *sign = &signs.items[i];
        doc_add_item(doc, 0, STR("•"));
        doc_inline(doc, c->guide, sign->text.s);
        for (size_t a = 0; a < sign->auch.len; a++) {
            doc_run(doc, ROLE_HINT, a == 0 ? STR(" (auch: ") : STR(", "));
            doc_link(doc, c->guide, (struct thing){ THING_LEBENSLAGE, sign->auch.items[a].id.n });
        }
        doc_run(doc, ROLE_HINT, sign->auch.len > 0 ? STR(")") : STR(""));
    }
}

static void add_keeper(struct doc *doc, const struct page_context *c, const struct lebenslage *l)
{
    char text[DATE_TEXT_SIZE];

    if (!text_is_given(l->zustaendig) && !date_is_set(l->pruefen_bis))
        return;
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    if (text_is_given(l->zustaendig)) {
        doc_run(doc, ROLE_HINT, STR("Zuständig für diese Lebenslage: "));
        doc_inline_as(doc, c->guide, l->zustaendig.s, ROLE_HINT);
        doc_run(doc, ROLE_HINT, str_ends(l->zustaendig.s, STR(".")) ? STR(" ") : STR(". "));
    }
    if (date_is_set(l->pruefen_bis))
        doc_printf(doc, ROLE_HINT, "Nächste Prüfung bis %s.", date_print(l->pruefen_bis, text));
}

/* the tree begins with its first question */
static void add_beginning(struct doc *doc, const struct page_context *c, const struct lebenslage *l)
{
    if (l->is_broken)
        return;
    doc_add_heading(doc, 1, STR("Was kann ich tun?"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Antworten führen Schritt für Schritt zu einer Empfehlung. Die erste Frage: "));
    doc_link(doc, c->guide, (struct thing){ THING_KNOTEN, l->start.n });
}

void doc_from_lebenslage(struct doc *doc, const struct page_context *c, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(c->guide, id);

    doc_add_title(doc, doc_plain(c->guide, titel_of(l), doc->arena));
    doc_add_space(doc);
    doc_text(doc, c->guide, c->is_einfach && text_is_given(l->einfach) ? l->einfach.s : l->kurz.s, 0);
    if (l->is_broken) {
        doc_add_note(doc, STR("!"), ROLE_WARNING);
        doc_run(doc, ROLE_PLAIN, STR("Diese Lebenslage ist nicht lesbar. Was daran falsch ist, sagt „schulguide pruefen“."));
    }
    if (text_is_given(l->worum)) {
        doc_add_heading(doc, 1, STR("Worum geht es?"));
        doc_text(doc, c->guide, l->worum.s, 0);
    }
    add_rechte(doc, c, l);
    doc_add_list(doc, c->guide, 1, STR("Grundsätze"), l->grundsaetze, STR("•"), ROLE_PLAIN);
    add_warnsignale(doc, c, l->warnsignale);
    doc_add_list(doc, c->guide, 1, STR("Was weiß ich?"), l->wissen, STR("•"), ROLE_PLAIN);
    add_beginning(doc, c, l);
    add_keeper(doc, c, l);
}

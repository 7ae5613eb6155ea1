/* SPDX-License-Identifier: EUPL-1.2 */
/* The index at the end of the book: Stichworte lead to their Lebenslage; terms, Stellen and norms also to the nodes that name them. */
#include "doc/sheet.h"

#include "guide/texts.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdlib.h>

struct entry {
    struct str key;     /* sorts: ä as a, as in DIN 5007 */
    struct str text;
    struct thing thing; /* the text leads here */
};

/* nodes behind the place of their Lebenslage, which orders them as the book does */
struct numbers {
    uint64_t *items;
    size_t len, cap;
};

struct index {
    struct doc *doc;
    const struct guide *g;
    VEC(struct entry) entries;
    struct numbers *knoten; /* a list a thing that nodes can name: terms, Stellen, norms, one after the other */
};

/* numbers of three digits, so that § 34 stands behind § 4 */
static struct str sort_key(struct str text, struct arena *arena)
{
    struct str folded = fold_weak(text, arena);
    char *key = ARENA_ARRAY(arena, char, 3 * folded.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < folded.len;) {
        size_t digits = 0;
        while (i + digits < folded.len && folded.ptr[i + digits] >= '0' && folded.ptr[i + digits] <= '9')
            digits++;
        for (size_t zero = digits; zero > 0 && zero < 3; zero++)
            key[len++] = '0';
        for (size_t end = i + (digits > 0 ? digits : 1); i < end; i++)
            key[len++] = folded.ptr[i];
    }
    return (struct str){ key, len };
}

static void add_entry(struct index *x, struct str text, struct thing thing)
{
    struct str plain = doc_plain(x->g, text, x->doc->arena);

    *VEC_PUSH(&x->entries, x->doc->arena) = (struct entry){ sort_key(plain, x->doc->arena), plain, thing };
}

static size_t place_of(const struct guide *g, struct thing thing)
{
    if (thing.kind == THING_BEGRIFF)
        return thing.n;
    if (thing.kind == THING_STELLE)
        return g->begriffe_len + thing.n;
    return thing.kind == THING_RECHT ? (size_t)g->begriffe_len + g->stellen_len + thing.n : SIZE_MAX;
}

/* the same node again and again is noted once; what is left of repetitions goes when the list is sorted */
static void note(struct index *x, struct thing thing, uint32_t knoten)
{
    size_t place = place_of(x->g, thing);
    uint64_t order = (uint64_t)x->g->knoten[knoten].lebenslage.n << 32 | knoten;

    if (place == SIZE_MAX)
        return;
    if (x->knoten[place].len == 0 || x->knoten[place].items[x->knoten[place].len - 1] != order)
        *VEC_PUSH(&x->knoten[place], x->doc->arena) = order;
}

static void note_rechte(struct index *x, struct recht_refs refs, uint32_t knoten)
{
    for (size_t i = 0; i < refs.len; i++)
        note(x, (struct thing){ THING_RECHT, refs.items[i].id.n }, knoten);
}

static int compare_numbers(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static void visit_text(void *context, const struct owned_text *text)
{
    struct index *x = context;
    struct str ref;
    size_t at = 0;

    if (text->field == FIELD_STICHWORT && text->owner.kind != THING_NONE)
        add_entry(x, text->text.s, text->owner);
    while (text->owner.kind == THING_KNOTEN && inline_next_ref(text->text.s, &at, &ref))
        note(x, guide_find(x->g, ref), text->owner.n);
}

static void collect(struct index *x)
{
    const struct guide *g = x->g;

    texts_each(g, visit_text, x);
    for (uint32_t i = 0; i < g->knoten_len; i++) {
        const struct knoten *k = &g->knoten[i];
        for (size_t s = 0; s < k->stellen.len; s++)
            note(x, (struct thing){ THING_STELLE, k->stellen.items[s].id.n }, i);
        note_rechte(x, k->recht, i);
        for (size_t s = 0; s < k->schritte.len; s++)
            note_rechte(x, k->schritte.items[s].recht, i);
    }
    for (uint32_t i = 0; i < g->begriffe_len; i++)
        add_entry(x, g->begriffe[i].begriff.s, (struct thing){ THING_BEGRIFF, i });
    for (uint32_t i = 0; i < g->stellen_len; i++)
        add_entry(x, g->stellen[i].titel.s, (struct thing){ THING_STELLE, i });
    for (uint32_t i = 0; i < g->recht_len; i++)
        add_entry(x, g->recht[i].norm.s, (struct thing){ THING_RECHT, i });
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int order = str_compare(x->key, y->key);

    if (order == 0)
        order = str_compare(x->text, y->text);
    if (order == 0)
        order = (int)x->thing.kind - (int)y->thing.kind;
    return order != 0 ? order : (x->thing.n > y->thing.n) - (x->thing.n < y->thing.n);
}

static void add_knoten(struct index *x, struct thing thing)
{
    size_t place = place_of(x->g, thing), len = 0;
    uint64_t last = UINT64_MAX;

    if (place == SIZE_MAX || x->knoten[place].len == 0)
        return;
    qsort(x->knoten[place].items, x->knoten[place].len, sizeof(uint64_t), compare_numbers);
    for (size_t i = 0; i < x->knoten[place].len; i++) {
        uint32_t n = (uint32_t)x->knoten[place].items[i];
        char nummer[NUMMER_SIZE];
        if (x->knoten[place].items[i] == last)
            continue;
        last = x->knoten[place].items[i];
        doc_run(x->doc, ROLE_HINT, len++ > 0 ? STR(", ") : STR("\u2002"));
        guide_nummer(x->g, (struct knoten_id){ n }, nummer);
        doc_run_target(x->doc, ROLE_TERM, arena_str(x->doc->arena, str_from(nummer)),
                       (struct target){ .kind = TARGET_THING, .thing = { THING_KNOTEN, n } });
    }
}

/* a word that leads to something of another name says which */
static void add_lead(struct index *x, const struct page_context *c, const struct entry *entry)
{
    if (entry->thing.kind == THING_LEBENSLAGE) {
        doc_run(x->doc, ROLE_HINT, STR(" → "));
        doc_run(x->doc, ROLE_HINT, sheet_letter(x->doc, c, (struct lebenslage_id){ entry->thing.n }));
        doc_run(x->doc, ROLE_HINT, STR(" "));
        doc_link(x->doc, x->g, entry->thing);
        return;
    }
    struct str title = doc_plain(x->g, guide_title(x->g, entry->thing).s, x->doc->arena);
    if (str_equal(title, entry->text))
        return;
    doc_run(x->doc, ROLE_HINT, STR(" → "));
    doc_link(x->doc, x->g, entry->thing);
}

static struct str initial(const struct entry *entry, struct arena *arena)
{
    char letter = entry->key.len > 0 ? entry->key.ptr[0] : ' ';

    if (letter < 'a' || letter > 'z')
        return STR("§ und Ziffern");
    return arena_printf(arena, "%c", letter - 'a' + 'A');
}

void sheet_add_index(struct doc *doc, const struct page_context *c)
{
    const struct guide *g = c->guide;
    struct index x = { .doc = doc, .g = g };
    struct str last = STR("");

    x.knoten = ARENA_ARRAY(doc->arena, struct numbers, (size_t)g->begriffe_len + g->stellen_len + g->recht_len + 1);
    collect(&x);
    qsort(x.entries.items, x.entries.len, sizeof *x.entries.items, compare_entries);
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_HINT, STR("„A12“ ist eine Frage oder Empfehlung, „→“ führt zu einer Lebenslage oder zu einem Begriff. "
                                "Begriffe, Stellen und Normen stehen in ihren Kapiteln."));
    for (size_t i = 0; i < x.entries.len; i++) {
        const struct entry *entry = &x.entries.items[i];
        struct str letter = initial(entry, doc->arena);
        if (!str_equal(letter, last))
            doc_add_heading(doc, 1, letter);
        last = letter;
        doc_add_paragraph(doc, 0)->hangs = true;
        doc_run_target(doc, ROLE_TERM, entry->text, (struct target){ .kind = TARGET_THING, .thing = entry->thing });
        add_lead(&x, c, entry);
        add_knoten(&x, entry->thing);
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Contacts, Kommunen and the school's own file. */
#include "load/bind.h"
#include "load/check.h"
#include "load/shape.h"
#include "text/distance.h"

void bind_telefone(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct telefon *items = ARENA_ARRAY(l->keep, struct telefon, list->len);
    struct telefone *telefone = to;

    *telefone = (struct telefone){ items, list->len };
    for (const struct ynode *item = list->first; item; item = item->next, items++)
        bind_record(l, field->record, item, items);
}

static const struct {
    const char *word;
    unsigned bit;
} merkmale[] = {
    { "kostenlos", MERKMAL_KOSTENLOS },
    { "anonym", MERKMAL_ANONYM },
    { "rund-um-die-uhr", MERKMAL_RUND_UM_DIE_UHR },
};
#define MERKMALE_LEN (sizeof merkmale / sizeof merkmale[0])

/* one of the three the program knows, or any other text; nearly one of the three is worth a word */
static unsigned merkmal_bit(struct load *l, const struct text *text)
{
    struct str words[MERKMALE_LEN];

    for (size_t i = 0; i < MERKMALE_LEN; i++) {
        words[i] = str_from(merkmale[i].word);
        if (str_equal(text->s, words[i]))
            return merkmale[i].bit;
    }
    struct str near = distance_nearest(text->s, words, MERKMALE_LEN, l->scratch);
    if (near.len > 0)
        complain(l->diags, FINDING_MERKMAL, text->at, .arg = { text->s },
                 .hint = arena_printf(l->scratch, "Gemeint: „%.*s“?", STR_ARG(near)));
    return 0;
}

void bind_merkmale(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct text *items = ARENA_ARRAY(l->keep, struct text, list->len);
    struct texts *texts = to;
    /* the field is bound in place, so the contact around it is known */
    struct kontakt *k = (struct kontakt *)((char *)to - field->offset);

    *texts = (struct texts){ items, list->len };
    for (const struct ynode *item = list->first; item; item = item->next, items++) {
        *items = bind_text(l, item);
        k->merkmal_bits |= merkmal_bit(l, items);
    }
}

void bind_bezirk_refs(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct stadtbezirk_id *items = ARENA_ARRAY(l->keep, struct stadtbezirk_id, list->len);
    struct stadtbezirke_ids *ids = to;

    (void)field;
    *ids = (struct stadtbezirke_ids){ items, 0 };
    for (const struct ynode *item = list->first; item; item = item->next) {
        uint32_t n = check_stadtbezirk(l, l->kommune, item->text, item->at);
        if (n != NO_ID)
            items[ids->len++].n = n;
    }
}

/* entries of a file at the wrong place that are told */
#define EBENE_MAX 3

/* The layer must fit the file: whose a contact is, its file says. Gives the file where it belongs, NULL where it is right. */
static const char *right_file(const struct load *l, struct str ebene)
{
    bool is_of_land = str_is(ebene, ebene_id(EBENE_LAND)), is_of_bund = str_is(ebene, ebene_id(EBENE_BUND));

    if (is_of_land)
        return l->land.len == 0 || str_is(l->land, "bund") ? "Richtig: kontakte/<Land>.yaml" : NULL;
    return is_of_bund || l->kommune.n != NO_ID ? NULL : "Richtig: kommunen/<Kennung>/kontakte.yaml";
}

static bool check_ebene(struct load *l, const struct ynode *entry)
{
    const struct ynode *ebene = ynode_member(entry, "ebene");
    const char *hint = right_file(l, ebene->text);

    if (!hint)
        return true;
    l->is_unknown[REF_KONTAKT] = true;
    if (l->misplaced++ >= EBENE_MAX)
        return false;
    return complain(l->diags, FINDING_EBENE, ebene->at, .arg = { ebene->text }, .hint = str_from(hint));
}

void bind_kontakt(struct load *l, const struct ynode *entry)
{
    struct builder *b = l->builder;
    struct kontakt k = { .at = ynode_member(entry, "id")->at };

    if (!check_ebene(l, entry))
        return;
    bind_record(l, schema_record(RECORD_KONTAKT), entry, &k);
    k.kommune.n = k.ebene == EBENE_KOMMUNE || k.ebene == EBENE_SCHULE ? l->kommune.n : NO_ID;
    if (k.ebene == EBENE_LAND)
        k.land = l->land;
    if (l->kommune.n != NO_ID)
        check_stadtteile(l, l->kommune, k.stadtteile);
    *VEC_PUSH(&b->kontakte, b->arena) = k;
    if (!check_name(l, NAME_KONTAKT, 0, k.id, (uint32_t)b->kontakte.len - 1, k.at))
        b->kontakte.len--;
}

/* --- Kommune --- */

/* l->kommune is the one being bound, which is pushed when it is complete */
void bind_stadtbezirke(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct builder *b = l->builder;
    struct stadtbezirk_id *first = to;

    first->n = (uint32_t)b->stadtbezirke.len;
    for (const struct ynode *item = list->first; item; item = item->next) {
        struct stadtbezirk s = { .kommune = l->kommune };
        uint32_t place = (uint32_t)b->stadtbezirke.len;
        bind_record(l, field->record, item, &s);
        if (!check_name(l, NAME_STADTBEZIRK, l->kommune.n, s.id, place, ynode_member(item, "id")->at))
            continue;
        *VEC_PUSH(&b->stadtbezirke, b->arena) = s;
        for (size_t i = 0; i < s.stadtteile.len; i++)
            builder_name(b, NAME_STADTTEIL, l->kommune.n, s.stadtteile.items[i].s, place, NULL);
    }
}

void bind_sozialraeume(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct sozialraum *items = ARENA_ARRAY(l->keep, struct sozialraum, list->len);
    struct kommune *k = (struct kommune *)((char *)to - field->offset);

    k->sozialraeume = items;
    k->sozialraeume_len = list->len;
    for (const struct ynode *item = list->first; item; item = item->next, items++)
        bind_record(l, field->record, item, items);
}

void bind_ersatz(struct load *l, const struct field *field, const struct ynode *map, void *to)
{
    (void)field, (void)to;
    for (const struct ynode *member = map->first; member; member = member->next)
        *VEC_PUSH(&l->ersatz_refs, l->build) = (struct ersatz_ref){
            .kommune = l->kommune,
            .is_gefahr = str_is(member->key, "gefahr"),
            .ref = arena_str(l->build, member->text),
            .at = member->at,
        };
}

/* {walsum} in the map must be a Stadtbezirk */
static void check_karte(struct load *l, const struct kommune *k)
{
    struct str rest = k->karte.s, id;

    while (text_is_given(k->karte) && str_split(&rest, '{', &id) && rest.ptr) {
        uint32_t n;
        size_t end = str_find(rest, STR("}"));
        id = str_slice(rest, 0, end);
        if (end < rest.len && !builder_find(l->builder, NAME_STADTBEZIRK, l->kommune.n, id, &n))
            complain(l->diags, FINDING_MAP_DISTRICT, k->karte.at, .arg = { finding_excerpt(id, l->scratch) });
    }
}

/* A Land written wrong would lose its contacts without a word. */
static void check_land(struct load *l, const struct ynode *land)
{
    struct str *names = ARENA_ARRAY(l->scratch, struct str, l->lands.len);

    for (size_t i = 0; i < l->lands.len; i++) {
        names[i] = l->lands.items[i];
        if (str_equal(names[i], str_trim(land->text)))
            return;
    }
    struct str near = distance_nearest(land->text, names, l->lands.len, l->scratch);
    if (l->lands.len > 0)
        complain(l->diags, FINDING_LAND, land->at, .arg = { land->text },
                 .hint = near.len > 0 ? arena_printf(l->scratch, "Gemeint: „%.*s“?", STR_ARG(near)) : STR(""));
}

void bind_kommune(struct load *l, const struct ynode *tree)
{
    struct builder *b = l->builder;
    struct kommune k = { .ersatz_buerozeiten = { NO_ID }, .ersatz_gefahr = { NO_ID } };

    check_land(l, ynode_member(tree, "land"));
    l->kommune.n = (uint32_t)b->kommunen.len;
    k.at = (struct span){ .file = l->source.file, .line = 1, .col = 1 };
    bind_record(l, schema_record(RECORD_KOMMUNE), tree, &k);
    k.stadtbezirke_len = (uint32_t)b->stadtbezirke.len - k.stadtbezirke.n;
    *VEC_PUSH(&b->kommunen, b->arena) = k;
    check_name(l, NAME_KOMMUNE, 0, k.id, l->kommune.n, k.at);
    for (size_t i = 0; i < k.sozialraeume_len; i++)
        check_stadtteile(l, l->kommune, k.sozialraeume[i].stadtteile);
    check_karte(l, &k);
}

void bind_schule(struct load *l, const struct ynode *tree)
{
    struct schule *schule = &l->builder->guide->schule;
    const struct ynode *bezirk = ynode_member(tree, "stadtbezirk"), *kontakte = ynode_member(tree, "kontakte");

    l->land = STR("");
    schule->is_given = true;
    bind_record(l, schema_record(RECORD_SCHULE), tree, schule);
    l->kommune = schule->kommune;
    if (bezirk && l->kommune.n != NO_ID)
        schule->stadtbezirk.n = check_stadtbezirk(l, l->kommune, bezirk->text, bezirk->at);
    for (const struct ynode *entry = kontakte && l->kommune.n != NO_ID ? kontakte->first : NULL; entry; entry = entry->next)
        bind_kontakt(l, entry);
}

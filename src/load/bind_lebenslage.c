/* SPDX-License-Identifier: EUPL-1.2 */
/* A Lebenslage: its head, its nodes, their answers. */
#include "load/bind.h"
#include "load/check.h"

/* texts, or {text, auch} */
void bind_signs(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct warnsignal *items = ARENA_ARRAY(l->keep, struct warnsignal, list->len);
    struct warnsignale *signs = to;

    *signs = (struct warnsignale){ items, list->len };
    for (const struct ynode *item = list->first; item; item = item->next, items++) {
        if (item->kind == YNODE_TEXT)
            items->text = bind_text(l, item);
        else
            bind_record(l, field->record, item, items);
    }
}

/* the start is a node of the same file, bound before by bind_lebenslage */
void bind_start(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    struct knoten_id *start = to;

    (void)field;
    *start = check_knoten(l, FINDING_START, STR("start"), node->text, node->at);
}

void bind_antworten(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct builder *b = l->builder;
    struct knoten_id knoten = { (uint32_t)b->knoten.len };
    struct antwort_id *first = to;

    *first = (struct antwort_id){ (uint32_t)b->antworten.len };
    for (const struct ynode *item = list->first; item; item = item->next) {
        const struct ynode *weiter = ynode_member(item, "weiter");
        struct antwort a = { .knoten = knoten, .weiter = { NO_ID }, .at = item->at, .weiter_at = weiter->at };
        bind_record(l, field->record, item, &a);
        for (uint32_t i = first->n; i < b->antworten.len; i++)
            if (str_equal(b->antworten.items[i].id, a.id))
                l->is_faulty |= !check_double(l, a.id, ynode_member(item, "id")->at, b->antworten.items[i].at);
        *VEC_PUSH(&l->targets, l->build) = weiter->text;
        *VEC_PUSH(&b->antworten, b->arena) = a;
    }
}

static void bind_knoten(struct load *l, const struct ynode *node, uint32_t nummer)
{
    struct builder *b = l->builder;
    bool is_frage = ynode_member(node, "frage") != NULL;
    uint32_t answers = (uint32_t)b->antworten.len;
    struct knoten k = {
        .id = bind_str(l, node->key),
        .lebenslage = l->lebenslage,
        .nummer = nummer,
        .art = is_frage ? KNOTEN_FRAGE : KNOTEN_EMPFEHLUNG,
        .at = node->key_at,
        .antworten = { answers },
    };

    bind_record(l, schema_record(is_frage ? RECORD_FRAGE : RECORD_EMPFEHLUNG), node, &k);
    k.antworten_len = (uint32_t)b->antworten.len - answers;
    *VEC_PUSH(&b->knoten, b->arena) = k;
    check_name(l, NAME_KNOTEN, l->lebenslage.n, k.id, (uint32_t)b->knoten.len - 1, k.at);
}

/* When all nodes of the file are known: targets within it at once, those elsewhere when all files are read. */
static void bind_targets(struct load *l, uint32_t first)
{
    struct builder *b = l->builder;

    for (uint32_t i = first; i < b->antworten.len; i++) {
        struct antwort *a = &b->antworten.items[i];
        struct str ref = l->targets.items[i - first];
        if (str_find(ref, STR("/")) < ref.len) {
            *VEC_PUSH(&l->far_targets, l->build) = (struct far_target){ { i }, arena_str(l->build, ref) };
            continue;
        }
        a->weiter = check_knoten(l, FINDING_TARGET, a->id, ref, a->weiter_at);
    }
}

void bind_lebenslage(struct load *l, const struct ynode *tree, struct lebenslage_id id)
{
    struct builder *b = l->builder;
    struct lebenslage lage = b->lebenslagen.items[id.n];
    uint32_t first_knoten = (uint32_t)b->knoten.len, first_antwort = (uint32_t)b->antworten.len, nummer = 0;

    l->lebenslage = id;
    l->is_faulty = false;
    l->targets.len = 0;
    for (const struct ynode *node = ynode_member(tree, "knoten")->first; node; node = node->next)
        bind_knoten(l, node, ++nummer);
    bind_targets(l, first_antwort);
    lage.at = (struct span){ .file = l->source.file, .line = 1, .col = 1 };
    lage.knoten.n = first_knoten;
    lage.knoten_len = nummer;
    bind_record(l, schema_record(RECORD_LEBENSLAGE), tree, &lage);
    lage.is_broken = l->is_faulty;
    b->lebenslagen.items[id.n] = lage;
}

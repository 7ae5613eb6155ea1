/* SPDX-License-Identifier: EUPL-1.2 */
/* guide.yaml, the lists beside it, training cases and rules. */
#include "load/bind.h"
#include "load/check.h"
#include "load/shape_value.h"

static void bind_rollen(struct load *l, const struct ynode *list)
{
    struct builder *b = l->builder;

    for (const struct ynode *item = list->first; item; item = item->next) {
        struct rolle rolle = { .at = item->at };
        bind_record(l, schema_record(RECORD_ROLLE), item, &rolle);
        *VEC_PUSH(&b->rollen, b->arena) = rolle;
        if (!check_name(l, NAME_ROLLE, 0, rolle.id, (uint32_t)b->rollen.len - 1, rolle.at))
            b->rollen.len--;
    }
}

/* Each Lebenslage is broken until its file has been read and found sound. */
static void bind_lebenslagen(struct load *l, const struct ynode *list)
{
    struct builder *b = l->builder;

    for (const struct ynode *item = list->first; item; item = item->next) {
        struct str id = bind_str(l, str_trim(item->text));
        struct lebenslage lage = {
            .id = id, .is_broken = true, .titel = { id, item->at }, .start = { NO_ID }, .knoten = { NO_ID }, .at = item->at,
        };
        *VEC_PUSH(&b->lebenslagen, b->arena) = lage;
        if (!check_name(l, NAME_LEBENSLAGE, 0, id, (uint32_t)b->lebenslagen.len - 1, item->at))
            b->lebenslagen.len--;
    }
}

void bind_guide_head(struct load *l, const struct ynode *tree)
{
    bind_record(l, schema_record(RECORD_GUIDE), tree, l->builder->guide);
    bind_lebenslagen(l, ynode_member(tree, "lebenslagen"));
    bind_rollen(l, ynode_member(tree, "rollen"));
}

void bind_guide_notfall(struct load *l, const struct ynode *tree)
{
    bind_record(l, schema_record(RECORD_NOTFALL), ynode_member(tree, "notfall"), &l->builder->guide->notfall);
}

/* Pushes a bound entry and gives its id to those who refer to it; takes it back where the id is not free. */
#define ADD(l, list, kind, entry)                                                                                         \
    do {                                                                                                                  \
        uint32_t place_ = (uint32_t)(l)->builder->list.len;                                                               \
        *VEC_PUSH(&(l)->builder->list, (l)->builder->arena) = (entry);                                                    \
        if (!check_name((l), NAME_THING, 0, (entry).id, names_pack((kind), place_), (entry).at))                          \
            (l)->builder->list.len--;                                                                                     \
    } while (0)

static struct span place_of_id(const struct ynode *entry)
{
    return ynode_member(entry, "id")->at;
}

void bind_stelle(struct load *l, const struct ynode *entry)
{
    struct stelle stelle = { .at = place_of_id(entry) };

    bind_record(l, schema_record(RECORD_STELLE), entry, &stelle);
    ADD(l, stellen, THING_STELLE, stelle);
}

void bind_recht(struct load *l, const struct ynode *entry)
{
    struct recht recht = { .at = place_of_id(entry) };

    bind_record(l, schema_record(RECORD_RECHT), entry, &recht);
    ADD(l, recht, THING_RECHT, recht);
}

void bind_quelle(struct load *l, const struct ynode *entry)
{
    struct quelle quelle = { .at = place_of_id(entry) };

    bind_record(l, schema_record(RECORD_QUELLE), entry, &quelle);
    ADD(l, quellen, THING_QUELLE, quelle);
}

void bind_begriff(struct load *l, const struct ynode *entry)
{
    struct begriff begriff = { .at = place_of_id(entry) };

    bind_record(l, schema_record(RECORD_BEGRIFF), entry, &begriff);
    ADD(l, begriffe, THING_BEGRIFF, begriff);
}

void bind_uebung(struct load *l, const struct ynode *tree)
{
    struct builder *b = l->builder;
    struct uebung uebung = {
        .id = bind_str(l, l->file_id), .at = { .file = l->source.file, .line = 1, .col = 1 }, .erwartet = { NO_ID },
    };

    l->lebenslage.n = NO_ID;
    l->is_faulty = false;
    bind_record(l, schema_record(RECORD_UEBUNG), tree, &uebung);
    if (uebung.lebenslage.n != NO_ID && !l->is_faulty)
        *VEC_PUSH(&b->uebungen, b->arena) = uebung;
}

/* --- rules --- */

void bind_bedingung(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    struct bedingung *c = to;

    c->is_given = true;
    bind_record(l, field->record, node, c);
}

/* "lebenslage/knoten:antwort" */
void bind_antwort_ref(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    const struct builder *b = l->builder;
    struct antwort_id *id = to;
    struct str rest = node->text, ref;

    str_split(&rest, ':', &ref);
    struct knoten_id knoten = check_knoten(l, FINDING_START, str_from(field->key), ref, node->at);
    if (knoten.n == NO_ID)
        return;
    const struct knoten *k = &b->knoten.items[knoten.n];
    for (uint32_t i = 0; i < k->antworten_len; i++)
        if (rest.ptr && str_equal(b->antworten.items[k->antworten.n + i].id, rest)) {
            *id = (struct antwort_id){ k->antworten.n + i };
            return;
        }
    l->is_faulty = true;
    complain(l->diags, FINDING_NO_ANTWORT, node->at, .arg = { k->id, rest.ptr ? rest : STR("") },
             .hint = STR("lebenslage/knoten:antwort"));
}

void bind_regel(struct load *l, const struct ynode *entry)
{
    static const struct bedingung none = { .lebenslage = { NO_ID }, .antwort = { NO_ID }, .stelle = { NO_ID },
                                           .recht = { NO_ID }, .knoten = { NO_ID }, .dringlichkeit = -1 };
    struct builder *b = l->builder;
    struct regel regel = { .wenn = none, .dann = none, .ausser = none, .at = place_of_id(entry) };

    l->lebenslage.n = NO_ID;
    l->is_faulty = false;
    bind_record(l, schema_record(RECORD_REGEL), entry, &regel);
    if (!check_name(l, NAME_REGEL, 0, regel.id, (uint32_t)b->regeln.len, regel.at) || l->is_faulty)
        return;
    *VEC_PUSH(&b->regeln, b->arena) = regel;
}

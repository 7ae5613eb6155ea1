/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/due.h"

#include "base/vec.h"
#include "guide/place.h"

#include <stdlib.h>

/* a due thing with what it is sorted by */
struct sortable {
    struct due due;
    int rank; /* less comes first, before the date */
};

static bool is_old(struct date last, struct date today, long days)
{
    return !date_is_set(last) || date_days_between(last, today) > days;
}

static int kontakt_rank(const struct kontakt *k)
{
    bool can_ring = k->telefon.len > 0 && kontakt_shows_number(k);

    return (can_ring ? 0 : EBENE_LEN) + (EBENE_SCHULE - (int)k->ebene);
}

static int compare(const void *left, const void *right)
{
    const struct sortable *a = left, *b = right;

    if (a->due.kind != b->due.kind)
        return (int)a->due.kind - (int)b->due.kind;
    if (a->rank != b->rank)
        return a->rank - b->rank;
    int order = date_compare(a->due.last, b->due.last);
    return order ? order : (a->due.n > b->due.n) - (a->due.n < b->due.n);
}

struct dues due_list(const struct guide *g, struct date today, long days, struct arena *arena)
{
    VEC(struct sortable) list = { 0 };

    if (date_compare(g->gueltig_bis, today) <= 0 || is_old(g->stand, today, days))
        *VEC_PUSH(&list, arena) = (struct sortable){ .due = { .kind = DUE_AUSGABE, .last = g->stand } };
    for (uint32_t i = 0; i < g->lebenslagen_len; i++) {
        struct date by = g->lebenslagen[i].pruefen_bis;
        if (date_is_set(by) && date_compare(by, today) <= 0)
            *VEC_PUSH(&list, arena) = (struct sortable){ .due = { .kind = DUE_LEBENSLAGE, .n = i, .last = by } };
    }
    for (uint32_t i = 0; i < g->kontakte_len; i++) {
        const struct kontakt *k = &g->kontakte[i];
        bool is_never = !date_is_set(k->geprueft);
        if (is_never || is_old(k->geprueft, today, days))
            *VEC_PUSH(&list, arena) = (struct sortable){
                { DUE_KONTAKT, i, is_never ? k->quelle_stand : k->geprueft, is_never }, kontakt_rank(k)
            };
    }
    for (uint32_t i = 0; i < g->recht_len; i++)
        if (is_old(g->recht[i].stand, today, days))
            *VEC_PUSH(&list, arena) = (struct sortable){ .due = { .kind = DUE_RECHT, .n = i, .last = g->recht[i].stand } };
    if (list.len > 1)
        qsort(list.items, list.len, sizeof *list.items, compare);
    struct due *items = ARENA_ARRAY(arena, struct due, list.len);
    for (size_t i = 0; i < list.len; i++)
        items[i] = list.items[i].due;
    return (struct dues){ items, list.len };
}

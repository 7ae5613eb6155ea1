/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/signs.h"

#include "base/vec.h"

#include <stdlib.h>

struct growing {
    struct text text;
    VEC(struct lebenslage_id) lebenslagen;
};

static void add(struct growing *s, struct lebenslage_id id, struct arena *arena)
{
    for (size_t i = 0; i < s->lebenslagen.len; i++)
        if (s->lebenslagen.items[i].n == id.n)
            return;
    *VEC_PUSH(&s->lebenslagen, arena) = id;
}

/* a few hundred signs at most are compared; that is done once, when the page is opened */
static struct growing *find(struct growing *items, size_t len, struct text text)
{
    for (size_t i = 0; i < len; i++)
        if (str_equal(items[i].text.s, text.s))
            return &items[i];
    return NULL;
}

struct signs signs_of(const struct guide *g, struct arena *arena)
{
    VEC(struct growing) list = { 0 };

    for (uint32_t l = 0; l < g->lebenslagen_len; l++) {
        struct warnsignale w = g->lebenslagen[l].warnsignale;
        for (size_t i = 0; i < w.len; i++) {
            struct growing *s = find(list.items, list.len, w.items[i].text);
            if (!s) {
                s = VEC_PUSH(&list, arena);
                *s = (struct growing){ .text = w.items[i].text };
            }
            add(s, (struct lebenslage_id){ l }, arena);
            for (size_t a = 0; a < w.items[i].auch.len; a++)
                add(s, w.items[i].auch.items[a].id, arena);
        }
    }
    struct sign *items = ARENA_ARRAY(arena, struct sign, list.len);
    for (size_t i = 0; i < list.len; i++)
        items[i] = (struct sign){ list.items[i].text, list.items[i].lebenslagen.items, (uint32_t)list.items[i].lebenslagen.len };
    return (struct signs){ items, list.len };
}

static int compare(const void *left, const void *right)
{
    const struct proposal *a = left, *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return (a->lebenslage.n > b->lebenslage.n) - (a->lebenslage.n < b->lebenslage.n);
}

struct proposals signs_propose(const struct guide *g, const struct signs *signs, const bool *is_chosen, struct arena *arena)
{
    struct proposal *all = ARENA_ARRAY(arena, struct proposal, g->lebenslagen_len);
    size_t kept = 0;

    for (uint32_t l = 0; l < g->lebenslagen_len; l++)
        all[l].lebenslage = (struct lebenslage_id){ l };
    for (size_t i = 0; i < signs->len; i++)
        for (uint32_t l = 0; is_chosen[i] && l < signs->items[i].lebenslagen_len; l++)
            all[signs->items[i].lebenslagen[l].n].count++;
    for (uint32_t l = 0; l < g->lebenslagen_len; l++)
        if (all[l].count > 0 && !g->lebenslagen[l].is_broken)
            all[kept++] = all[l];
    if (kept > 1)
        qsort(all, kept, sizeof *all, compare);
    return (struct proposals){ all, kept };
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/builder.h"

#include "base/fail.h"

struct builder *builder_start(struct arena *keep, struct arena *arena)
{
    struct builder *b = ARENA_NEW(arena, struct builder);

    b->keep = keep;
    b->arena = arena;
    b->guide = ARENA_NEW(keep, struct guide);
    b->guide->schule.kommune.n = NO_ID;
    b->guide->schule.stadtbezirk.n = NO_ID;
    return b;
}

bool builder_name(struct builder *b, enum name_kind kind, uint32_t scope, struct str id, uint32_t value, uint32_t *before)
{
    bool is_new;
    uint32_t *place = map_put(&b->names.maps[kind], scope, id, b->arena, &is_new);

    if (is_new)
        *place = value;
    else if (before)
        *before = *place;
    return is_new;
}

bool builder_find(const struct builder *b, enum name_kind kind, uint32_t scope, struct str id, uint32_t *value)
{
    const uint32_t *found = map_get(&b->names.maps[kind], scope, id);

    if (found)
        *value = *found;
    return found != NULL;
}

/* where each node and answer goes: old place → new place, NO_ID for those left out */
struct moves {
    uint32_t *knoten, *antworten;
};

static uint32_t moved(const uint32_t *moves, uint32_t n)
{
    return n == NO_ID ? NO_ID : moves[n];
}

/* packs the nodes of sound Lebenslagen together, in place, and their answers with them */
static struct moves drop_broken(struct builder *b)
{
    struct moves m = { ARENA_ARRAY(b->arena, uint32_t, b->knoten.len), ARENA_ARRAY(b->arena, uint32_t, b->antworten.len) };
    uint32_t knoten = 0, antworten = 0;

    for (uint32_t i = 0; i < b->knoten.len; i++) {
        const struct knoten k = b->knoten.items[i];
        bool is_kept = !b->lebenslagen.items[k.lebenslage.n].is_broken;
        m.knoten[i] = is_kept ? knoten : NO_ID;
        for (uint32_t a = k.antworten.n; a < k.antworten.n + k.antworten_len; a++) {
            m.antworten[a] = is_kept ? antworten : NO_ID;
            if (is_kept)
                b->antworten.items[antworten++] = b->antworten.items[a];
        }
        if (is_kept) {
            b->knoten.items[knoten] = k;
            b->knoten.items[knoten++].antworten.n = antworten - k.antworten_len;
        }
    }
    b->knoten.len = knoten;
    b->antworten.len = antworten;
    return m;
}

static void move_lebenslagen(struct builder *b, const struct moves *m)
{
    for (uint32_t i = 0; i < b->lebenslagen.len; i++) {
        struct lebenslage *l = &b->lebenslagen.items[i];
        if (l->is_broken) {
            l->start.n = l->knoten.n = NO_ID;
            l->knoten_len = 0;
        } else {
            l->start.n = moved(m->knoten, l->start.n);
            l->knoten.n = moved(m->knoten, l->knoten.n);
        }
    }
}

static void move_bedingung(struct bedingung *c, const struct moves *m)
{
    c->knoten.n = moved(m->knoten, c->knoten.n);
    c->antwort.n = moved(m->antworten, c->antwort.n);
}

static void move_references(struct builder *b, const struct moves *m)
{
    struct map *names = &b->names.maps[NAME_KNOTEN];

    for (uint32_t i = 0; i < b->antworten.len; i++) {
        struct antwort *a = &b->antworten.items[i];
        a->knoten.n = moved(m->knoten, a->knoten.n);
        a->weiter.n = moved(m->knoten, a->weiter.n);
    }
    for (uint32_t i = 0; i < b->uebungen.len; i++)
        b->uebungen.items[i].erwartet.n = moved(m->knoten, b->uebungen.items[i].erwartet.n);
    for (uint32_t i = 0; i < b->regeln.len; i++) {
        move_bedingung(&b->regeln.items[i].wenn, m);
        move_bedingung(&b->regeln.items[i].dann, m);
        move_bedingung(&b->regeln.items[i].ausser, m);
    }
    for (uint32_t i = 0; i < names->cap; i++)
        if (names->slots[i].key.ptr)
            names->slots[i].value = moved(m->knoten, names->slots[i].value);
}

static const void *copy_items(struct arena *keep, const void *items, size_t len, size_t size)
{
    void *copy = arena_alloc(keep, len, size, _Alignof(max_align_t));

    BUG_ON(len > UINT32_MAX);
    if (len > 0)
        memcpy(copy, items, len * size);
    return copy;
}

#define FREEZE(b, what)                                                                                       \
    ((b)->guide->what = copy_items((b)->keep, (b)->what.items, (b)->what.len, sizeof *(b)->what.items),       \
     (b)->guide->what##_len = (uint32_t)(b)->what.len)

static void copy_arrays(struct builder *b)
{
    FREEZE(b, files);
    FREEZE(b, rollen);
    FREEZE(b, lebenslagen);
    FREEZE(b, knoten);
    FREEZE(b, antworten);
    FREEZE(b, stellen);
    FREEZE(b, recht);
    FREEZE(b, quellen);
    FREEZE(b, begriffe);
    FREEZE(b, kontakte);
    FREEZE(b, kommunen);
    FREEZE(b, stadtbezirke);
    FREEZE(b, regeln);
    FREEZE(b, uebungen);
}

/* a guide of which only the files can be shown */
static const struct guide *freeze_files(struct builder *b)
{
    struct guide *g = ARENA_NEW(b->keep, struct guide);

    g->folder = b->guide->folder;
    g->checksum = b->guide->checksum;
    g->names = ARENA_NEW(b->keep, struct guide_names);
    b->guide = g;
    FREEZE(b, files);
    return g;
}

const struct guide *guide_freeze(struct builder *b)
{
    if (!b->guide->is_usable)
        return freeze_files(b);
    struct moves m = drop_broken(b);
    move_lebenslagen(b, &m);
    move_references(b, &m);
    copy_arrays(b);
    struct guide_names *names = ARENA_NEW(b->keep, struct guide_names);
    for (int i = 0; i < NAME_LEN; i++)
        names->maps[i] = map_copy(&b->names.maps[i], b->keep);
    b->guide->names = names;
    return b->guide;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/anchor.h"

#include "base/vec.h"

static void measure(struct anchors *a)
{
    for (size_t i = 0; i < a->doc->blocks.len; i++) {
        const struct doc_block *block = &a->doc->blocks.items[i];
        if (block->anchor.len > 0 && block->anchor_of.kind != THING_NONE && block->anchor_of.n >= a->len[block->anchor_of.kind])
            a->len[block->anchor_of.kind] = block->anchor_of.n + 1;
    }
}

struct anchors anchors_find(const struct doc *doc, struct arena *arena)
{
    struct anchors a = { .doc = doc };
    VEC(uint32_t) places = { 0 };

    measure(&a);
    for (int kind = 0; kind <= THING_BEGRIFF; kind++)
        a.blocks[kind] = ARENA_ARRAY(arena, uint32_t, a.len[kind] + 1);
    for (uint32_t i = 0; i < doc->blocks.len; i++) {
        const struct doc_block *block = &doc->blocks.items[i];
        if (block->anchor.len == 0)
            continue;
        if (block->anchor_of.kind == THING_NONE)
            *VEC_PUSH(&places, arena) = i;
        else if (a.blocks[block->anchor_of.kind][block->anchor_of.n] == 0)
            a.blocks[block->anchor_of.kind][block->anchor_of.n] = i + 1;
    }
    a.places = places.items;
    a.places_len = places.len;
    return a;
}

uint32_t anchors_get(const struct anchors *a, struct target target)
{
    if (target.kind == TARGET_THING && target.thing.n < a->len[target.thing.kind])
        return a->blocks[target.thing.kind][target.thing.n] - 1; /* 0, none, becomes ANCHOR_NONE */
    for (size_t i = 0; target.kind == TARGET_PLACE && i < a->places_len; i++)
        if (str_equal(a->doc->blocks.items[a->places[i]].anchor, target.place))
            return a->places[i];
    return ANCHOR_NONE;
}

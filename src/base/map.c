/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/map.h"

#include "base/fail.h"

#ifndef MAP_START
#define MAP_START 16 /* a power of two */
#endif

uint64_t hash_bytes(uint64_t hash, struct str bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        hash = (hash ^ (unsigned char)bytes.ptr[i]) * UINT64_C(1099511628211);
    return hash;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
    return hash ^ hash >> 29;
}

/* eight bytes at a time: ids are short, and there are many lookups */
static uint32_t hash(uint32_t scope, struct str key)
{
    uint64_t h = mix(scope, key.len), word = 0;

    for (; key.len >= sizeof word; key.ptr += sizeof word, key.len -= sizeof word) {
        memcpy(&word, key.ptr, sizeof word);
        h = mix(h, word);
    }
    word = 0;
    if (key.len > 0)
        memcpy(&word, key.ptr, key.len);
    h = mix(h, word);
    return (uint32_t)(h ^ h >> 32);
}

/* the slot that holds the key, or the free one where it belongs */
static struct map_slot *find(const struct map *map, uint32_t scope, struct str key)
{
    for (uint32_t i = hash(scope, key);; i++) {
        struct map_slot *slot = &map->slots[i & (map->cap - 1)];
        if (!slot->key.ptr || (slot->scope == scope && str_equal(slot->key, key)))
            return slot;
    }
}

static void grow(struct map *map, struct arena *arena)
{
    struct map old = *map;

    if (old.cap > UINT32_MAX / 2)
        fail_oom();
    map->cap = old.cap ? old.cap * 2 : MAP_START;
    map->slots = ARENA_ARRAY(arena, struct map_slot, map->cap);
    for (uint32_t i = 0; i < old.cap; i++)
        if (old.slots[i].key.ptr)
            *find(map, old.slots[i].scope, old.slots[i].key) = old.slots[i];
}

uint32_t *map_put(struct map *map, uint32_t scope, struct str key, struct arena *arena, bool *is_new)
{
    BUG_ON(!key.ptr);
    /* at most three quarters full, so that probing stays short */
    if (map->len + map->len / 3 >= map->cap)
        grow(map, arena);
    struct map_slot *slot = find(map, scope, key);
    bool is_free = !slot->key.ptr;
    if (is_free) {
        *slot = (struct map_slot){ .key = key, .scope = scope };
        map->len++;
    }
    if (is_new)
        *is_new = is_free;
    return &slot->value;
}

const uint32_t *map_get(const struct map *map, uint32_t scope, struct str key)
{
    if (map->len == 0)
        return NULL;
    const struct map_slot *slot = find(map, scope, key);
    return slot->key.ptr ? &slot->value : NULL;
}

struct map map_copy(const struct map *map, struct arena *arena)
{
    struct map copy = { .slots = ARENA_ARRAY(arena, struct map_slot, map->cap), .cap = map->cap, .len = map->len };

    if (map->cap > 0)
        memcpy(copy.slots, map->slots, map->cap * sizeof *copy.slots);
    return copy;
}

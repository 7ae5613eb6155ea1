/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A hash from (scope, text) to a number, on an arena. The scope keeps apart what may share a name: nodes of the same id in
 * two Lebenslagen are two entries of one map. Keys are not copied; they must live as long as the map.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct map_slot {
    struct str key; /* ptr NULL: free */
    uint32_t scope, value;
};

/* starts as { 0 } */
struct map {
    struct map_slot *slots;
    uint32_t cap, len;
};

/* The value's place of (scope, key), new ones with value 0; valid until the next put. *is_new may be asked (or NULL). */
uint32_t *map_put(struct map *map, uint32_t scope, struct str key, struct arena *arena, bool *is_new);
/* NULL where there is none */
const uint32_t *map_get(const struct map *map, uint32_t scope, struct str key);
/* a copy without the garbage of growing */
struct map map_copy(const struct map *map, struct arena *arena);

/* FNV-1a, 64 bit; start with HASH_START and feed piece by piece */
#define HASH_START UINT64_C(14695981039346656037)
uint64_t hash_bytes(uint64_t hash, struct str bytes);

#endif

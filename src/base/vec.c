/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/vec.h"

#include "base/fail.h"

#include <stdint.h>

#ifndef VEC_START
#define VEC_START 8
#endif

void *vec_grow(void *items, size_t len, size_t *cap, size_t size, size_t align, struct arena *arena)
{
    size_t more = *cap ? *cap * 2 : VEC_START;

    if (more < *cap)
        fail_oom();
    void *grown = arena_alloc(arena, more, size, align);
    if (len > 0)
        memcpy(grown, items, len * size);
    *cap = more;
    return grown;
}

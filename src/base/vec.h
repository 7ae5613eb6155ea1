/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A typed array that grows on an arena; the only macro container.
 *
 *     VEC(struct line) lines = { 0 };
 *     *VEC_PUSH(&lines, arena) = (struct line){ … };
 *
 * VEC_PUSH gives the address of a new zeroed item at the end, valid until the next push. What an array grows out of stays
 * in the arena until that is rewound.
 */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include "base/arena.h"

#include <stddef.h>

#define VEC(type)        \
    struct {             \
        type *items;     \
        size_t len, cap; \
    }

/* Makes room for one more item of the given size; items may move. */
void *vec_grow(void *items, size_t len, size_t *cap, size_t size, size_t align, struct arena *arena);

#define VEC_PUSH(v, arena)                                                                                            \
    ((v)->len == (v)->cap ? (void)((v)->items = vec_grow((v)->items, (v)->len, &(v)->cap, sizeof *(v)->items,         \
                                                         _Alignof(max_align_t), (arena)))                            \
                          : (void)0,                                                                                  \
     &(v)->items[(v)->len++])

#endif

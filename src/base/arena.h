/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Memory by lifetime: what is allocated together dies together.
 *
 * Three arenas live in the program (guide, command, scratch). A function that keeps something takes the arena it keeps it
 * in as its last parameter; one that only computes takes scratch; one without an arena allocates nothing.
 * Out of memory ends the program through fail_oom, so no allocation here returns NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* A place to go back to; valid until the arena is rewound to an earlier one. */
struct arena_mark {
    void *block;
    size_t used;
};

/* An empty arena; free it with arena_free (NULL is allowed there). */
struct arena *arena_create(void);
void arena_free(struct arena *arena);

/* count * size bytes of zeros at the given alignment (a power of two); the product is checked for overflow. */
void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align);
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), 1, sizeof(type), _Alignof(type)))
#define ARENA_ARRAY(arena, type, count) ((type *)arena_alloc((arena), (count), sizeof(type), _Alignof(type)))

/* A copy of s that ends in a NUL. */
struct str arena_str(struct arena *arena, struct str s);
/* Formatted text, NUL-terminated. */
struct str arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str arena_vprintf(struct arena *arena, const char *format, va_list args) __attribute__((format(printf, 2, 0)));

/* Everything allocated after the mark is given back; sanitizer builds poison it. */
struct arena_mark arena_mark(const struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Bytes held from the system, for the benchmarks. */
size_t arena_size(const struct arena *arena);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/arena.h"

#include "base/fail.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* gcc says it by a macro, clang by a feature */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#define POISON(ptr, len) ASAN_POISON_MEMORY_REGION((ptr), (len))
#define UNPOISON(ptr, len) ASAN_UNPOISON_MEMORY_REGION((ptr), (len))
#else
#define POISON(ptr, len) ((void)(ptr), (void)(len))
#define UNPOISON(ptr, len) ((void)(ptr), (void)(len))
#endif

/* Test builds make blocks tiny, so that every edge between blocks is an ordinary case. */
#ifndef ARENA_BLOCK
#define ARENA_BLOCK 65536
#endif
#define ARENA_BLOCK_MAX (4u << 20)

struct block {
    struct block *prev;
    size_t size, used;
    max_align_t data[];
};

struct arena {
    struct block *top;
    size_t held;
    size_t next_size;
};

static char *block_data(struct block *b)
{
    return (char *)b->data;
}

struct arena *arena_create(void)
{
    struct arena *arena = calloc(1, sizeof *arena);

    if (!arena)
        fail_oom();
    arena->next_size = ARENA_BLOCK;
    return arena;
}

static void block_free(struct arena *arena, struct block *b)
{
    UNPOISON(b->data, b->size);
    arena->held -= b->size;
    free(b);
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    while (arena->top) {
        struct block *prev = arena->top->prev;
        block_free(arena, arena->top);
        arena->top = prev;
    }
    free(arena);
}

static void arena_grow(struct arena *arena, size_t need)
{
    size_t size = need > arena->next_size ? need : arena->next_size;

    if (size > SIZE_MAX - sizeof(struct block))
        fail_oom();
    struct block *b = malloc(sizeof *b + size);
    if (!b)
        fail_oom();
    b->prev = arena->top;
    b->size = size;
    b->used = 0;
    POISON(b->data, size);
    arena->top = b;
    arena->held += size;
    if (arena->next_size < ARENA_BLOCK_MAX)
        arena->next_size *= 2;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size, size_t align)
{
    if (size != 0 && count > (SIZE_MAX / 2 - align) / size)
        fail_oom();
    size_t need = count * size;
    struct block *b = arena->top;
    size_t start = b ? (b->used + align - 1) & ~(align - 1) : 0;

    if (!b || start > b->size || need > b->size - start) {
        arena_grow(arena, need);
        b = arena->top;
        start = 0;
    }
    void *ptr = block_data(b) + start;
    b->used = start + need;
    UNPOISON(ptr, need);
    if (need > 0)
        memset(ptr, 0, need);
    return ptr;
}

struct str arena_str(struct arena *arena, struct str s)
{
    char *copy = ARENA_ARRAY(arena, char, s.len + 1);

    if (s.len > 0)
        memcpy(copy, s.ptr, s.len);
    return (struct str){ copy, s.len };
}

struct str arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    BUG_ON(len < 0);
    char *text = ARENA_ARRAY(arena, char, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, args);
    return (struct str){ text, (size_t)len };
}

struct str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    struct str s = arena_vprintf(arena, format, args);
    va_end(args);
    return s;
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){ arena->top, arena->top ? arena->top->used : 0 };
}

/* everything goes; one block stays for the next round, and several make room for one that holds as much as they did */
static void rewind_all(struct arena *arena)
{
    size_t held = arena->held;

    if (!arena->top->prev)
        return;
    while (arena->top) {
        struct block *prev = arena->top->prev;
        block_free(arena, arena->top);
        arena->top = prev;
    }
    arena->next_size = held < ARENA_BLOCK_MAX ? held : ARENA_BLOCK_MAX;
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    if (!mark.block && arena->top) {
        rewind_all(arena);
        mark.block = arena->top;
    }
    while (arena->top != mark.block) {
        BUG_ON(!arena->top);
        struct block *prev = arena->top->prev;
        block_free(arena, arena->top);
        arena->top = prev;
        /* what the size of blocks grew by is undone, or each round of a loop would ask the system for more */
        if (arena->next_size > ARENA_BLOCK)
            arena->next_size /= 2;
    }
    if (arena->top) {
        arena->top->used = mark.used;
        POISON(block_data(arena->top) + mark.used, arena->top->size - mark.used);
    }
}

size_t arena_size(const struct arena *arena)
{
    return arena->held;
}

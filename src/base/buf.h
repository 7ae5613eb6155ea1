/* SPDX-License-Identifier: EUPL-1.2 */
/* A growing byte buffer on the heap, for writers; the only owner of heap text. Start it with { 0 }, end it with buf_free. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

#include <stdarg.h>
#include <stddef.h>

struct buf {
    char *ptr;
    size_t len, cap;
};

void buf_add(struct buf *buf, struct str s);
void buf_add_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *buf, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
/* what it holds, NUL-terminated; valid until the next change */
struct str buf_str(struct buf *buf);
/* empty again, memory kept */
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/buf.h"

#include "base/fail.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* room for len more bytes and a NUL */
static void buf_reserve(struct buf *buf, size_t len)
{
    if (len >= SIZE_MAX / 2 - buf->len)
        fail_oom();
    size_t need = buf->len + len + 1;
    if (need <= buf->cap)
        return;
    size_t cap = buf->cap ? buf->cap : 256;
    while (cap < need)
        cap *= 2;
    char *ptr = realloc(buf->ptr, cap);
    if (!ptr)
        fail_oom();
    buf->ptr = ptr;
    buf->cap = cap;
}

void buf_add(struct buf *buf, struct str s)
{
    buf_reserve(buf, s.len);
    if (s.len > 0)
        memcpy(buf->ptr + buf->len, s.ptr, s.len);
    buf->len += s.len;
    buf->ptr[buf->len] = '\0';
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add(buf, (struct str){ &c, 1 });
}

void buf_vprintf(struct buf *buf, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    BUG_ON(len < 0);
    buf_reserve(buf, (size_t)len);
    vsnprintf(buf->ptr + buf->len, (size_t)len + 1, format, args);
    buf->len += (size_t)len;
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buf_vprintf(buf, format, args);
    va_end(args);
}

struct str buf_str(struct buf *buf)
{
    buf_reserve(buf, 0);
    buf->ptr[buf->len] = '\0';
    return (struct str){ buf->ptr, buf->len };
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
}

void buf_free(struct buf *buf)
{
    free(buf->ptr);
    *buf = (struct buf){ 0 };
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/json.h"

#include <inttypes.h>

static void add_string(struct buf *buf, struct str s)
{
    buf_add_char(buf, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '"' || c == '\\')
            buf_printf(buf, "\\%c", c);
        else if (c == '\n')
            buf_add(buf, STR("\\n"));
        else if (c < 0x20 || c == 0x7f)
            buf_printf(buf, "\\u%04x", c);
        else
            buf_add_char(buf, (char)c);
    }
    buf_add_char(buf, '"');
}

static void begin(struct json *j, const char *key)
{
    if (j->needs_comma)
        buf_add_char(j->buf, ',');
    j->needs_comma = true;
    if (key) {
        add_string(j->buf, str_from(key));
        buf_add_char(j->buf, ':');
    }
}

void json_open(struct json *j, const char *key, char bracket)
{
    begin(j, key);
    buf_add_char(j->buf, bracket);
    j->needs_comma = false;
}

void json_close(struct json *j, char bracket)
{
    buf_add_char(j->buf, bracket);
    j->needs_comma = true;
}

void json_str(struct json *j, const char *key, struct str value)
{
    begin(j, key);
    add_string(j->buf, value);
}

void json_int(struct json *j, const char *key, long value)
{
    begin(j, key);
    buf_printf(j->buf, "%ld", value);
}

void json_uint(struct json *j, const char *key, uint64_t value)
{
    begin(j, key);
    buf_printf(j->buf, "%" PRIu64, value);
}

void json_null(struct json *j, const char *key)
{
    begin(j, key);
    buf_add(j->buf, STR("null"));
}

void json_line(struct json *j)
{
    buf_add_char(j->buf, '\n');
    j->needs_comma = false;
}

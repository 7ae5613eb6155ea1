/* SPDX-License-Identifier: EUPL-1.2 */
/* JSON for programs (RFC 8259), one object a line: commas and escapes are kept here. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

struct json {
    struct buf *buf;
    bool needs_comma;
};

/* Open and close; key NULL inside arrays and at the top. */
void json_open(struct json *j, const char *key, char bracket);
void json_close(struct json *j, char bracket);
void json_str(struct json *j, const char *key, struct str value);
void json_int(struct json *j, const char *key, long value);
void json_uint(struct json *j, const char *key, uint64_t value);
void json_null(struct json *j, const char *key);
/* the end of a line */
void json_line(struct json *j);

#endif

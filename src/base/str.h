/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A view of bytes: pointer and length, never the owner.
 *
 * Texts that come out of the guide are valid UTF-8 without control characters and end in a NUL one past their length, so
 * that they can be handed to printf; other views need not be NUL-terminated (print them with "%.*s" and STR_ARG).
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
    const char *ptr;
    size_t len;
};

/* a view of a string literal */
#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })
/* the same where an initializer must be constant */
#define STR_INIT(literal) { "" literal, sizeof(literal) - 1 }
/* the two arguments of "%.*s" */
#define STR_ARG(s) (int)(s).len, (s).ptr

/* a view of a NUL-terminated string; NULL gives the empty view */
static inline struct str str_from(const char *c)
{
    return c ? (struct str){ c, strlen(c) } : (struct str){ "", 0 };
}

static inline bool str_equal(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_is(struct str a, const char *c)
{
    return str_equal(a, str_from(c));
}

/* order by bytes, which for UTF-8 is the order of code points */
int str_compare(struct str a, struct str b);
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
/* without blanks, tabs and line ends at both ends */
struct str str_trim(struct str s);
/* bytes from..to of s, both clipped to its length */
struct str str_slice(struct str s, size_t from, size_t to);
/* place of the first needle in s, or s.len where there is none; the empty needle is found at 0 */
size_t str_find(struct str s, struct str needle);
/*
 * Takes the part up to the next separator off *rest and gives it; *rest becomes what follows the separator. False when
 * *rest was used up (its ptr is NULL then). "a,b" gives "a", "b"; "a," gives "a", "".
 */
bool str_split(struct str *rest, char separator, struct str *part);

#endif

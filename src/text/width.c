/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/width.h"

#include "text/utf8.h"

#include <unictype.h>
#include <uniwidth.h>

#define SOFT_HYPHEN 0xAD

/* what is drawn as nothing wherever it stands: joiners, variation selectors, tags, soft hyphens (DerivedCoreProperties) */
static bool is_ignorable(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || uc_is_property_default_ignorable_code_point(c);
}

static int width_point(uint32_t c)
{
    if (is_ignorable(c))
        return 0;
    int width = uc_width(c, "UTF-8"); /* that encoding's name makes ambiguous characters narrow */
    return width > 0 ? width : 0;
}

/*
 * Of a grapheme that is one code point below U+0300, or of the dashes, quotes, €, and box drawing of German texts, by its
 * first bytes; -1 for all others. Nearly everything a screen shows ends here.
 */
static int width_simple(const unsigned char *p, size_t len)
{
    if (len == 1)
        return p[0] >= 0x20 && p[0] < 0x7F;
    if (len == 2 && p[0] >= 0xC2 && p[0] < 0xCC)
        return p[0] != 0xC2 || (p[1] >= 0xA0 && p[1] != SOFT_HYPHEN);
    if (len != 3 || p[0] != 0xE2)
        return -1;
    if (p[1] == 0x80 ? p[2] >= 0x90 && p[2] <= 0xA7 : p[1] == 0x94 || p[1] == 0x95 || (p[1] == 0x82 && p[2] >= 0xA0))
        return 1;
    return -1;
}

int width_grapheme(struct str grapheme)
{
    size_t len;
    int width = width_simple((const unsigned char *)grapheme.ptr, grapheme.len);

    if (width >= 0 || grapheme.len == 0)
        return width > 0 ? width : 0;
    width = 0;
    /* base and marks add up; what a terminal draws as one emoji is as wide as one, which the limit of 2 gives */
    for (size_t i = 0; i < grapheme.len && width < 2; i += len)
        width += width_point(utf8_at(grapheme, i, &len));
    if (width == 0)
        return !is_ignorable(utf8_at(grapheme, 0, &len));
    return width < 2 ? width : 2;
}

int width_next(struct str s, size_t *at)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t i = *at;

    /* printable ASCII before anything below U+0300, which cannot belong to it */
    if (i < s.len && p[i] >= 0x20 && p[i] < 0x7F && (i + 1 == s.len || p[i + 1] < 0xCC)) {
        *at = i + 1;
        return 1;
    }
    *at = utf8_next_grapheme(s, i);
    return width_grapheme((struct str){ s.ptr + i, *at - i });
}

int width_text(struct str s)
{
    int width = 0;

    for (size_t i = 0; i < s.len;)
        width += width_next(s, &i);
    return width;
}

size_t width_fit(struct str s, int columns)
{
    int width = 0;

    for (size_t i = 0; i < s.len;) {
        size_t start = i;
        width += width_next(s, &i);
        if (width > columns)
            return start;
    }
    return s.len;
}

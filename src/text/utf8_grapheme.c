/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Graphemes: the extended grapheme clusters of UAX #29. The pairwise functions of libunistring cannot know the rules that
 * look further back (emoji sequences, flags), so the rules stand here and only the properties come from there.
 */
#include "text/utf8.h"

#include <unictype.h>
#include <unigbrk.h>

/*
 * Whether the code point at p is one before which a cluster ends for sure: neither Extend, ZWJ, SpacingMark nor Hangul.
 * Below U+0300 nothing extends; from U+2010 to U+2CBF only U+20C0…20FF may.
 */
static bool is_starter(const unsigned char *p, size_t left)
{
    if (p[0] < 0xCC)
        return true;
    if (p[0] != 0xE2 || left < 3)
        return false;
    return p[1] == 0x80 ? p[2] >= 0x90 : p[1] <= 0xB2 && p[1] != 0x83;
}

/* below U+0300 and from U+2000 to U+2FFF nothing is Prepend, so a cluster ends before any starter */
static bool is_never_prepend(unsigned char lead)
{
    return lead < 0xCC || lead == 0xE2;
}

static size_t sequence_len(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* the end of the cluster at i where two leading bytes tell, else 0 */
static size_t next_simple(struct str s, size_t i)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    size_t next = i + sequence_len(p[i]);

    if (!is_never_prepend(p[i]) || p[i] == '\r' || next >= s.len)
        return 0;
    return is_starter(p + next, s.len - next) ? next : 0;
}

static size_t before(struct str s, size_t i)
{
    do
        i--;
    while (i > 0 && ((unsigned char)s.ptr[i] & 0xC0) == 0x80);
    return i;
}

static uint32_t point_at(struct str s, size_t i)
{
    size_t len;

    return utf8_at(s, i, &len);
}

/* GB11: from start to the joiner at zwj stands a pictograph with nothing but Extend behind it */
static bool joins_pictograph(struct str s, size_t start, size_t zwj)
{
    while (zwj > start) {
        zwj = before(s, zwj);
        uint32_t c = point_at(s, zwj);
        if (uc_graphemeclusterbreak_property(c) != GBP_EXTEND)
            return uc_is_property_extended_pictographic(c);
    }
    return false;
}

/* GB12, GB13: an odd number of regional indicators from start to the one at i, which then opens a flag */
static bool opens_flag(struct str s, size_t start, size_t i)
{
    bool is_odd = true;

    while (i > start) {
        i = before(s, i);
        if (uc_graphemeclusterbreak_property(point_at(s, i)) != GBP_RI)
            break;
        is_odd = !is_odd;
    }
    return is_odd;
}

/* GB6 to GB8 */
static bool joins_hangul(int left, int right)
{
    if (left == GBP_L)
        return right == GBP_L || right == GBP_V || right == GBP_LV || right == GBP_LVT;
    if (left == GBP_LV || left == GBP_V)
        return right == GBP_V || right == GBP_T;
    return (left == GBP_LVT || left == GBP_T) && right == GBP_T;
}

static bool is_control(int property)
{
    return property == GBP_CR || property == GBP_LF || property == GBP_CONTROL;
}

/* whether a cluster ends at byte i > start, where start is such an end (or the text's start) itself */
static bool is_break(struct str s, size_t start, size_t i)
{
    size_t last = before(s, i);
    uint32_t c = point_at(s, i);
    int left = uc_graphemeclusterbreak_property(point_at(s, last)), right = uc_graphemeclusterbreak_property(c);

    if (left == GBP_CR && right == GBP_LF)
        return false; /* GB3 */
    if (is_control(left) || is_control(right))
        return true; /* GB4, GB5 */
    if (joins_hangul(left, right))
        return false;
    if (right == GBP_EXTEND || right == GBP_ZWJ || right == GBP_SPACINGMARK || left == GBP_PREPEND)
        return false; /* GB9, GB9a, GB9b */
    if (left == GBP_ZWJ && uc_is_property_extended_pictographic(c))
        return !joins_pictograph(s, start, last);
    return !(left == GBP_RI && right == GBP_RI && opens_flag(s, start, last));
}

size_t utf8_next_grapheme(struct str s, size_t i)
{
    if (i >= s.len)
        return s.len;
    size_t len, end = next_simple(s, i);
    if (end != 0)
        return end;
    utf8_at(s, i, &len);
    end = i + len;
    while (end < s.len && !is_break(s, i, end)) {
        utf8_at(s, end, &len);
        end += len;
    }
    return end;
}

size_t utf8_prev_grapheme(struct str s, size_t i)
{
    if (i > s.len)
        i = s.len;
    if (i == 0)
        return 0;
    do
        i = before(s, i);
    while (i > 0 && !is_break(s, 0, i));
    return i;
}

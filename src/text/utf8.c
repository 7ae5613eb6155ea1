/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/utf8.h"

#include "base/fail.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>

#define REPLACEMENT 0xFFFD

static const unsigned char *bytes_of(struct str s)
{
    return (const unsigned char *)s.ptr;
}

/*
 * Length of the well-formed sequence at p, 0 where there is none (Unicode 15, table 3-7). The second byte decides about
 * overlong forms, surrogates and the end of the code space; the others are plain continuation bytes.
 */
static size_t sequence_len(const unsigned char *p, size_t left)
{
    unsigned char low = 0x80, high = 0xBF;
    size_t len = p[0] < 0x80 ? 1 : p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 2 : p[0] < 0xF0 ? 3 : p[0] < 0xF5 ? 4 : 0;

    if (len <= 1)
        return len;
    if (p[0] == 0xE0)
        low = 0xA0;
    else if (p[0] == 0xED)
        high = 0x9F;
    else if (p[0] == 0xF0)
        low = 0x90;
    else if (p[0] == 0xF4)
        high = 0x8F;
    if (left < len || p[1] < low || p[1] > high)
        return 0;
    for (size_t i = 2; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    }
    return len;
}

size_t utf8_valid(struct str s)
{
    const unsigned char *p = bytes_of(s);
    size_t i = 0;

    while (i < s.len) {
        if (p[i] < 0x80) {
            i++;
            continue;
        }
        size_t len = sequence_len(p + i, s.len - i);
        if (len == 0)
            break;
        i += len;
    }
    return i;
}

uint32_t utf8_at(struct str s, size_t i, size_t *len)
{
    *len = 0;
    if (i >= s.len)
        return 0;
    const unsigned char *p = bytes_of(s) + i;
    *len = 1;
    if (p[0] < 0x80)
        return p[0];
    size_t n = sequence_len(p, s.len - i);
    if (n == 0)
        return REPLACEMENT; /* not for valid text; a mistake elsewhere must not read beyond the end */
    *len = n;
    uint32_t c = n == 2 ? p[0] & 0x1Fu : n == 3 ? p[0] & 0x0Fu : p[0] & 0x07u;
    for (size_t k = 1; k < n; k++)
        c = c << 6 | (p[k] & 0x3Fu);
    return c;
}

size_t utf8_count(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return count;
}

bool utf8_is_word(uint32_t c)
{
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c >= 0xC0 && c <= 0x24F)
        return c != 0xD7 && c != 0xF7; /* × and ÷ */
    if (c >= 0x2010 && c <= 0x205F)
        return false; /* dashes and quotes */
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_Nd)
        || uc_is_property_default_ignorable_code_point(c);
}

size_t utf8_put(uint32_t c, char bytes[4])
{
    if (c < 0x80) {
        bytes[0] = (char)c;
        return 1;
    }
    if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF)
        return 0;
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = len - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    bytes[0] = (char)((len == 2 ? 0xC0 : len == 3 ? 0xE0 : 0xF0) | c);
    return len;
}

/* UAX #9 table 4 and LRM, RLM, ALM: they make a line read otherwise than it is written ("Trojan Source") */
static bool is_bidi_control(uint32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_forbidden(uint32_t c, bool multiline)
{
    if (c == '\n')
        return !multiline;
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
        return true;
    if (c < 0x061C)
        return false;
    return is_bidi_control(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
}

size_t utf8_find_forbidden(struct str s, bool multiline, uint32_t *c)
{
    size_t len;

    for (size_t i = 0; i < s.len; i += len) {
        uint32_t at = utf8_at(s, i, &len);
        if (is_forbidden(at, multiline)) {
            *c = at;
            return i;
        }
    }
    *c = 0;
    return s.len;
}

const char *utf8_name(uint32_t c, char text[UTF8_NAME_SIZE])
{
    snprintf(text, UTF8_NAME_SIZE, "⟨U+%04X⟩", (unsigned)c);
    return text;
}

/* the name of what stands at byte i and must not be printed, or "" where it may; *len as utf8_at gives it */
static const char *name_at(struct str s, size_t i, char text[UTF8_NAME_SIZE], size_t *len)
{
    unsigned char byte = bytes_of(s)[i];
    uint32_t c = utf8_at(s, i, len);

    text[0] = '\0';
    if (byte >= 0x80 && *len == 1)
        snprintf(text, UTF8_NAME_SIZE, "⟨0x%02X⟩", (unsigned)byte);
    else if (is_forbidden(c, false))
        utf8_name(c, text);
    return text;
}

struct str utf8_clean(struct str s, struct arena *arena)
{
    char name[UTF8_NAME_SIZE];
    size_t len, size = 0, to = 0;

    for (size_t i = 0; i < s.len; i += len) {
        size_t named = strlen(name_at(s, i, name, &len));
        size += named ? named : len;
    }
    char *text = ARENA_ARRAY(arena, char, size + 1);
    for (size_t i = 0; i < s.len; i += len) {
        size_t named = strlen(name_at(s, i, name, &len));
        memcpy(text + to, named ? name : s.ptr + i, named ? named : len);
        to += named ? named : len;
    }
    return (struct str){ text, size };
}

/*
 * Whether all of s is surely NFC (UAX #15, quick check "yes" for every code point): below U+0300, and of what German texts
 * use beyond: U+2010…2027 (dashes, quotes, bullet), U+2080…20BF (€), U+2180…21BF (arrows), U+2500…257F (box drawing).
 */
static bool is_surely_nfc(struct str s)
{
    const unsigned char *p = bytes_of(s);

    for (size_t i = 0; i < s.len; i++) {
        if (p[i] < 0xCC)
            continue;
        if (p[i] != 0xE2 || s.len - i < 3)
            return false;
        bool is_plain = p[i + 1] == 0x80 ? p[i + 2] >= 0x90 && p[i + 2] <= 0xA7
                                         : p[i + 1] == 0x82 || p[i + 1] == 0x86 || p[i + 1] == 0x94 || p[i + 1] == 0x95;
        if (!is_plain)
            return false;
    }
    return true;
}

/* s in NFC, to be freed; NULL where s is no UTF-8 */
static uint8_t *normalize(struct str s, size_t *len)
{
    uint8_t *result = u8_normalize(UNINORM_NFC, (const uint8_t *)s.ptr, s.len, NULL, len);

    if (!result && errno == ENOMEM)
        fail_oom();
    return result;
}

struct str utf8_nfc(struct str s, struct arena *arena)
{
    size_t len = 0;

    if (is_surely_nfc(s))
        return s;
    uint8_t *result = normalize(s, &len);
    struct str normal = result ? (struct str){ (const char *)result, len } : s;
    normal = str_equal(s, normal) ? s : arena_str(arena, normal);
    free(result); /* the library's own; the one kind of free outside base */
    return normal;
}

bool utf8_is_nfc(struct str s)
{
    size_t len = 0;

    if (is_surely_nfc(s))
        return true;
    uint8_t *result = normalize(s, &len);
    bool is_nfc = !result || str_equal(s, (struct str){ (const char *)result, len });
    free(result);
    return is_nfc;
}

wchar_t *utf8_to_wide(struct str s, struct arena *arena)
{
    wchar_t *wide = ARENA_ARRAY(arena, wchar_t, s.len + 1);
    size_t len, to = 0;

    for (size_t i = 0; i < s.len; i += len) {
        uint32_t c = utf8_at(s, i, &len);
        /* four bytes of UTF-8 become at most two units, so s.len is room enough */
        if (sizeof(wchar_t) == 2 && c > 0xFFFF) {
            wide[to++] = (wchar_t)(0xD7C0 + (c >> 10));
            c = 0xDC00 + (c & 0x3FF);
        }
        wide[to++] = (wchar_t)c;
    }
    return wide;
}

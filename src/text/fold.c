/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/fold.h"

#include "base/buf.h"
#include "base/fail.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <unicase.h>
#include <uninorm.h>
#include <unictype.h>

/* A pass may uncover work for another (a mark dropped lets letters compose), never many times. */
#define PASSES_MAX 8

typedef struct str pass(struct str s, struct arena *arena);

static void put(struct buf *buf, uint32_t c)
{
    char bytes[4];

    buf_add(buf, (struct str){ bytes, utf8_put(c, bytes) });
}

static struct str finish(struct buf *buf, struct arena *arena)
{
    struct str text = arena_str(arena, buf_str(buf));

    buf_free(buf);
    return text;
}

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

/* a letter or the accent of one */
static bool ends_letter(uint32_t c)
{
    return is_letter(c) || (c >= 0x300 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M));
}

static bool is_gender_mark(uint32_t c)
{
    return c == '*' || c == ':' || c == '_' || c == 0xB7;
}

/* without what nobody sees, then without gender marks between letters */
static struct str drop_marks(struct str s, struct arena *arena)
{
    struct buf seen = { 0 }, kept = { 0 };
    size_t len, next_len;
    uint32_t last = 0;

    for (size_t i = 0; i < s.len; i += len) {
        uint32_t c = utf8_at(s, i, &len);
        if (c < 0x80 || !uc_is_property_default_ignorable_code_point(c))
            put(&seen, c);
    }
    struct str text = buf_str(&seen);
    for (size_t i = 0; i < text.len; i += len) {
        uint32_t c = utf8_at(text, i, &len);
        if (!is_gender_mark(c) || !ends_letter(last) || !is_letter(utf8_at(text, i + len, &next_len)))
            put(&kept, c);
        last = c;
    }
    buf_free(&seen);
    return finish(&kept, arena);
}

/* full case folding and NFC (Unicode, section 3.13; ß becomes ss here) */
static struct str fold_case(struct str s, struct arena *arena)
{
    size_t len = 0;
    uint8_t *result = u8_casefold((const uint8_t *)s.ptr, s.len, NULL, UNINORM_NFC, NULL, &len);

    if (!result && errno == ENOMEM)
        fail_oom();
    if (!result)
        return s;
    struct str folded = arena_str(arena, (struct str){ (const char *)result, len });
    free(result);
    return folded;
}

static struct str spell_umlauts(struct str s, struct arena *arena)
{
    struct buf buf = { 0 };
    size_t len;

    for (size_t i = 0; i < s.len; i += len) {
        uint32_t c = utf8_at(s, i, &len);
        bool is_umlaut = c == 0xE4 || c == 0xF6 || c == 0xFC;
        put(&buf, c == 0xE4 ? 'a' : c == 0xF6 ? 'o' : c == 0xFC ? 'u' : c);
        if (is_umlaut)
            put(&buf, 'e');
    }
    /* a further mark on the umlaut now stands on the e */
    return utf8_nfc(finish(&buf, arena), arena);
}

static struct str strong_pass(struct str s, struct arena *arena)
{
    return spell_umlauts(fold_case(drop_marks(s, arena), arena), arena);
}

/* the pass repeated until it changes nothing, so that folding twice is folding once */
static struct str settle(struct str s, pass *one, struct arena *arena)
{
    for (int i = 0; i < PASSES_MAX; i++) {
        struct str next = one(s, arena);
        if (str_equal(next, s))
            return next;
        s = next;
    }
    return s;
}

/* what a short text of ours is folded with: where in it, where to, and whether a letter was last */
struct folding {
    struct str text;
    size_t at, len;
    char *to;
    bool is_after_letter;
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_ascii_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/* the byte i places on, 0 behind the end */
static unsigned char peek(const struct folding *f, size_t i)
{
    return f->at + i < f->text.len ? (unsigned char)f->text.ptr[f->at + i] : 0;
}

static bool emit(struct folding *f, size_t taken, const char *bytes, size_t len)
{
    memcpy(f->to + f->len, bytes, len);
    f->len += len;
    f->at += taken;
    return true;
}

/* U+00C0 to U+00FF: letters but × and ÷ */
static bool is_latin_letter(unsigned char first, unsigned char second)
{
    return first == 0xC3 && second != 0x97 && second != 0xB7;
}

static bool fold_latin(struct folding *f)
{
    unsigned char second = peek(f, 1);
    bool is_letter_here = is_latin_letter(0xC3, second);
    char bytes[2] = { '\xC3', (char)(is_letter_here && second < 0x9F ? second + 0x20 : second) };
    const char *spelt = (unsigned char)bytes[1] == 0xA4 ? "ae"
        : (unsigned char)bytes[1] == 0xB6               ? "oe"
        : (unsigned char)bytes[1] == 0xBC               ? "ue"
        : (unsigned char)bytes[1] == 0x9F               ? "ss"
                                                        : bytes;
    f->is_after_letter = is_letter_here;
    return second >= 0x80 && emit(f, 2, spelt, 2);
}

static bool fold_ascii(struct folding *f)
{
    char c = lower((char)peek(f, 0));
    bool is_before_letter = is_ascii_letter((char)peek(f, 1)) || is_latin_letter(peek(f, 1), peek(f, 2));
    bool is_dropped = is_gender_mark((unsigned char)c) && f->is_after_letter && is_before_letter;

    f->is_after_letter = is_ascii_letter(c);
    return emit(f, 1, &c, is_dropped ? 0 : 1);
}

/* § and the like from U+00A0, dashes, quotes, bullet, ellipsis, €: what folds to itself and is no letter */
static bool fold_punctuation(struct folding *f)
{
    unsigned char first = peek(f, 0), second = peek(f, 1), third = peek(f, 2);

    f->is_after_letter = false;
    if (first == 0xC2) /* but ª, soft hyphen, µ, ·, º */
        return second >= 0xA0 && !memchr("\xAA\xAD\xB5\xB7\xBA", second, 5) && emit(f, 2, f->text.ptr + f->at, 2);
    return first == 0xE2 && ((second == 0x80 && third >= 0x90 && third <= 0xA7) || (second == 0x82 && third == 0xAC))
        && emit(f, 3, f->text.ptr + f->at, 3);
}

/*
 * The strong form of text that is Latin-1 letters and German punctuation only, in one pass; false where it is not. No
 * character becomes longer, so room for s.len bytes is enough.
 */
static bool fold_simple(struct str s, char *to, size_t *len)
{
    struct folding f = { .text = s, .to = to };
    bool is_simple = true;

    while (is_simple && f.at < s.len) {
        unsigned char c = peek(&f, 0);
        is_simple = c < 0x80 ? fold_ascii(&f) : c == 0xC3 ? fold_latin(&f) : fold_punctuation(&f);
    }
    *len = f.len;
    return is_simple;
}

struct str fold_strong(struct str s, struct arena *arena)
{
    char *text = ARENA_ARRAY(arena, char, s.len + 1);
    size_t len;

    if (fold_simple(s, text, &len)) {
        text[len] = '\0';
        return (struct str){ text, len };
    }
    return settle(s, strong_pass, arena);
}

/* letters of our neighbours and pupils that are whole in Unicode, without an accent to remove */
static uint32_t plain_letter(uint32_t c)
{
    switch (c) {
    case 0x00F8: /* ø */
        return 'o';
    case 0x0111: /* đ */
        return 'd';
    case 0x0131: /* ı */
        return 'i';
    case 0x0142: /* ł */
        return 'l';
    default:
        return c;
    }
}

static bool is_accent(uint32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

static struct str drop_accents(struct str s, struct arena *arena)
{
    struct buf buf = { 0 };
    size_t size = 0, len;
    uint8_t *parts = u8_normalize(UNINORM_NFD, (const uint8_t *)s.ptr, s.len, NULL, &size);

    if (!parts && errno == ENOMEM)
        fail_oom();
    struct str text = parts ? (struct str){ (const char *)parts, size } : s;
    for (size_t i = 0; i < text.len; i += len) {
        uint32_t c = utf8_at(text, i, &len);
        if (!is_accent(c))
            put(&buf, plain_letter(c));
    }
    free(parts);
    return utf8_nfc(finish(&buf, arena), arena);
}

/*
 * ae→a, oe→o, ue→u; every e that follows goes, or a second folding would find another pair. Behind au and eu an e is no umlaut
 * but the beginning of an ending: blaue, neuer.
 */
static struct str join_umlauts(struct str s, struct arena *arena)
{
    char *text = ARENA_ARRAY(arena, char, s.len + 1);
    size_t to = 0;

    for (size_t i = 0; i < s.len; i++) {
        char last = to > 0 ? text[to - 1] : '\0', before = to > 1 ? text[to - 2] : '\0';
        bool is_diphthong = last == 'u' && (before == 'a' || before == 'e');
        if (s.ptr[i] == 'e' && (last == 'a' || last == 'o' || last == 'u') && !is_diphthong)
            continue;
        text[to++] = s.ptr[i];
    }
    text[to] = '\0';
    return (struct str){ text, to };
}

/* nothing in s can have an accent: ASCII, U+0080 to U+00BF, and the blocks of dashes, quotes and € */
static bool is_plain(struct str s)
{
    const unsigned char *p = (const unsigned char *)s.ptr;

    for (size_t i = 0; i < s.len; i++) {
        if (p[i] >= 0xC0 && p[i] != 0xC2 && (p[i] != 0xE2 || i + 1 == s.len || (p[i + 1] != 0x80 && p[i + 1] != 0x82)))
            return false;
    }
    return true;
}

static struct str weak_pass(struct str s, struct arena *arena)
{
    struct str strong = fold_strong(s, arena);

    if (!is_plain(strong))
        strong = drop_accents(strong, arena);
    return join_umlauts(strong, arena);
}

struct str fold_weak(struct str s, struct arena *arena)
{
    return settle(s, weak_pass, arena);
}

static bool is_ascii(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    }
    return true;
}

struct str fold_weaken(struct str strong, struct arena *arena)
{
    /* of ASCII the strong form is its own, so one pass settles it */
    return is_ascii(strong) ? join_umlauts(strong, arena) : fold_weak(strong, arena);
}

static struct str skeleton_pass(struct str s, struct arena *arena)
{
    struct str strong = fold_strong(s, arena);
    char *text = ARENA_ARRAY(arena, char, strong.len + 1);
    size_t to = 0;

    for (size_t i = 0; i < strong.len; i++) {
        char c = strong.ptr[i];
        if (c == 'r' && i + 1 < strong.len && strong.ptr[i + 1] == 'n') {
            c = 'm';
            i++;
        } else if (c == '1' || c == 'i') {
            c = 'l'; /* an I was folded to i */
        } else if (c == '0') {
            c = 'o';
        }
        text[to++] = c;
    }
    text[to] = '\0';
    return (struct str){ text, to };
}

struct str fold_skeleton(struct str s, struct arena *arena)
{
    return settle(s, skeleton_pass, arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/bytes.h"

#include "load/findings.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdio.h>

/* enough of them to see a pattern; the rest of a faulty file is not looked at */
#define CHARACTERS_MAX 5
#define CUTS_PER_LINE 8
#define CUTS_MAX 100000

struct scan {
    struct source *source;
    struct diags *diags;
    const unsigned char *start, *end, *line_start;
    uint32_t line, cuts_in_line;
    int faults;
    bool has_line_end_fault;
};

enum byte_class { PLAIN, LINE_FEED, RETURN, HASH, CONTROL, HIGH };

static enum byte_class class_of(unsigned char c)
{
    if (c >= 0x80)
        return HIGH;
    if (c > '#')
        return c == 0x7f ? CONTROL : PLAIN;
    if (c >= ' ')
        return c == '#' ? HASH : PLAIN;
    return c == '\n' ? LINE_FEED : c == '\r' ? RETURN : c == '\t' ? PLAIN : CONTROL;
}

/* Eight bytes at a time: all from blank to '~' and none a '#'. Most of a guide is such text, and this is the hot loop. */
static bool is_plain_word(const unsigned char *p)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), tops = ones * 0x80;
    uint64_t word, hash, low, del;

    memcpy(&word, p, sizeof word);
    low = (word - ones * 0x20) & ~word;
    hash = word ^ ones * '#';
    hash = (hash - ones) & ~hash;
    del = word ^ ones * 0x7f;
    del = (del - ones) & ~del;
    return ((low | hash | del | word) & tops) == 0;
}

/* the length of the character at p, 0 where it is not well-formed (RFC 3629) */
static size_t decode(const unsigned char *p, const unsigned char *end, uint32_t *c)
{
    size_t len = p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : p[0] < 0xf5 ? 4 : 0;

    if (len == 0 || (size_t)(end - p) < len)
        return 0;
    *c = p[0] & (0xffu >> (len + 1));
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0;
        *c = *c << 6 | (p[i] & 0x3f);
    }
    bool is_overlong = (len == 3 && *c < 0x800) || (len == 4 && *c < 0x10000);
    return is_overlong || (*c >= 0xd800 && *c <= 0xdfff) || *c > 0x10ffff ? 0 : len;
}

/* what the byte stands for in Windows-1252, which such files nearly always are; 0 where it stands for nothing */
static uint32_t from_cp1252(unsigned char byte)
{
    static const uint16_t high[32] = {
        0x20ac, 0,      0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
        0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
    };

    return byte < 0x80 ? 0 : byte < 0xa0 ? high[byte - 0x80] : byte;
}

static bool report_not_utf8(struct scan *s, const unsigned char *p)
{
    char name[8], guess[4];
    struct arena *scratch = s->source->scratch;
    struct str hint = STR("Im Editor als UTF-8 speichern");
    uint32_t c = from_cp1252(*p);
    /* a byte that begins a longer sequence, wrong or cut off, is no letter of an old code page */
    bool is_alone = s->end - p < 2 ? *p < 0xc2 || *p > 0xf4 : (p[1] & 0xc0) != 0x80;

    if (is_alone && c != 0) {
        size_t len = utf8_put(c, guess);
        hint = arena_printf(scratch, "Im Editor als UTF-8 speichern; gemeint ist vermutlich „%.*s“", (int)len, guess);
    }
    snprintf(name, sizeof name, "0x%02X", *p);
    return complain(s->diags, FINDING_NOT_UTF8, source_span(s->source, (size_t)(p - s->start)), .arg = { str_from(name) },
                    .hint = hint);
}

static void report_character(struct scan *s, const unsigned char *p, uint32_t c)
{
    char name[UTF8_NAME_SIZE];

    if (s->faults++ < CHARACTERS_MAX)
        complain(s->diags, FINDING_CHARACTER, source_span(s->source, (size_t)(p - s->start)),
                 .arg = { str_from(utf8_name(c, name)) }, .hint = STR("Das Zeichen löschen"));
}

/* once a file: where one line ends so, all do */
static void report_line_end(struct scan *s, const unsigned char *p, uint32_t c)
{
    char name[UTF8_NAME_SIZE];

    s->faults++;
    if (s->has_line_end_fault)
        return;
    s->has_line_end_fault = true;
    complain(s->diags, FINDING_LINE_END, source_span(s->source, (size_t)(p - s->start)),
             .arg = { str_from(utf8_name(c, name)) }, .hint = STR("Im Editor mit Zeilenenden LF oder CRLF speichern"));
}

static void check_high(struct scan *s, const unsigned char *p, uint32_t c, size_t len)
{
    uint32_t found;

    /* everything below U+0300 is composed; dashes and quotation marks are the rest of ordinary German */
    if (c >= 0x300 && !(c >= 0x2010 && c <= 0x2027) && c != 0x20ac)
        s->source->may_be_decomposed = true;
    if (c == 0x85 || c == 0x2028 || c == 0x2029) {
        report_line_end(s, p, c);
        return;
    }
    if (c > 0x9f && (c < 0x300 || (c >= 0x2010 && c <= 0x2027)))
        return;
    if (utf8_find_forbidden((struct str){ (const char *)p, len }, true, &found) < len)
        report_character(s, p, c);
}

/* A comment after a text is set off by two blanks or more and starts with one; anything else may have been meant as text. */
static void note_hash(struct scan *s, const unsigned char *p)
{
    const unsigned char *text_end = p;
    uint32_t col = 1;

    while (text_end > s->line_start && (text_end[-1] == ' ' || text_end[-1] == '\t'))
        text_end--;
    bool is_comment = p - text_end >= 2 && (p + 1 == s->end || p[1] == ' ' || p[1] == '\n' || p[1] == '\r');
    if (text_end == p || text_end == s->line_start || is_comment)
        return;
    if (s->cuts_in_line++ >= CUTS_PER_LINE || s->source->cuts.len >= CUTS_MAX)
        return;
    for (const unsigned char *q = s->line_start; q < text_end; q++)
        col += (*q & 0xc0) != 0x80;
    *VEC_PUSH(&s->source->cuts, s->source->scratch) = (struct cut){ s->line, col, (uint32_t)(p - text_end) };
}

static void next_line(struct scan *s, const unsigned char *p)
{
    s->line_start = p + 1;
    s->line++;
    s->cuts_in_line = 0;
}

/* handles what is not plain at p and gives what follows, NULL where the file is no text */
static const unsigned char *scan_special(struct scan *s, const unsigned char *p)
{
    uint32_t c = *p;
    size_t len = 1;

    switch (class_of(*p)) {
    case LINE_FEED:
        next_line(s, p);
        break;
    case RETURN:
        if (p + 1 == s->end || p[1] != '\n')
            report_line_end(s, p, c);
        break;
    case HASH:
        note_hash(s, p);
        break;
    case CONTROL:
        report_character(s, p, c);
        break;
    case HIGH:
        len = decode(p, s->end, &c);
        if (len == 0) {
            report_not_utf8(s, p);
            return NULL;
        }
        check_high(s, p, c, len);
        break;
    case PLAIN:
        break;
    }
    return p + len;
}

static bool scan(struct scan *s)
{
    const unsigned char *p = s->start;

    while (p && p < s->end) {
        while (s->end - p >= 8 && is_plain_word(p))
            p += 8;
        while (p < s->end && class_of(*p) == PLAIN)
            p++;
        if (p < s->end)
            p = scan_special(s, p);
    }
    return p && s->faults == 0;
}

static bool is_utf16(struct str bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;

    if (bytes.len < 2)
        return false;
    if ((p[0] == 0xff && p[1] == 0xfe) || (p[0] == 0xfe && p[1] == 0xff))
        return true;
    /* without a mark: plain letters with every other byte zero, in the first two characters */
    if (bytes.len < 4)
        return bytes.len == 2 && (p[0] == 0) != (p[1] == 0);
    return (p[0] == 0 && p[2] == 0 && p[1] != 0 && p[3] != 0) || (p[1] == 0 && p[3] == 0 && p[0] != 0 && p[2] != 0);
}

bool bytes_check(struct source *source, uint32_t file, struct str bytes, struct diags *diags, struct arena *scratch)
{
    struct span start = { .file = file, .line = 1, .col = 1 };

    *source = (struct source){ .file = file, .scratch = scratch };
    if (is_utf16(bytes))
        return complain(diags, FINDING_UTF16, start, .hint = STR("Im Editor als UTF-8 speichern"));
    if (str_starts(bytes, STR("\xef\xbb\xbf")))
        bytes = str_slice(bytes, 3, bytes.len);
    source->text = bytes;
    struct scan s = { .source = source, .diags = diags, .line = 1 };
    s.start = s.line_start = (const unsigned char *)bytes.ptr;
    s.end = s.start + bytes.len;
    return scan(&s);
}

/* only every 64th line's start is kept, so that a file of nothing but line ends costs little */
#define LINES_STEP 64

static const char *line_end(struct source *source, const char *p)
{
    const char *end = source->text.ptr + source->text.len;
    const char *lf = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;

    return lf ? lf + 1 : NULL;
}

static void fill_lines(struct source *source)
{
    const char *p = source->text.ptr;

    if (source->lines.len > 0)
        return;
    for (uint32_t line = 0; p; line++, p = line_end(source, p))
        if (line % LINES_STEP == 0)
            *VEC_PUSH(&source->lines, source->scratch) = (size_t)(p - source->text.ptr);
}

struct str source_line(struct source *source, uint32_t line)
{
    fill_lines(source);
    if (line == 0 || (line - 1) / LINES_STEP >= source->lines.len)
        return (struct str){ source->text.ptr + source->text.len, 0 };
    const char *p = source->text.ptr + source->lines.items[(line - 1) / LINES_STEP];
    for (uint32_t i = 0; p && i < (line - 1) % LINES_STEP; i++)
        p = line_end(source, p);
    if (!p)
        return (struct str){ source->text.ptr + source->text.len, 0 };
    const char *end = line_end(source, p);
    size_t len = (size_t)((end ? end : source->text.ptr + source->text.len) - p);
    while (len > 0 && (p[len - 1] == '\n' || p[len - 1] == '\r'))
        len--;
    return (struct str){ p, len };
}

struct span source_span(struct source *source, size_t byte)
{
    fill_lines(source);
    size_t low = 0, high = source->lines.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (source->lines.items[middle] <= byte)
            low = middle;
        else
            high = middle;
    }
    struct span at = { .file = source->file, .line = (uint32_t)low * LINES_STEP + 1, .col = 1 };
    for (size_t i = source->lines.items[low]; i < byte; i++) {
        bool is_end = source->text.ptr[i] == '\n';
        at.line += is_end;
        at.col = is_end ? 1 : at.col + ((source->text.ptr[i] & 0xc0) != 0x80);
    }
    return at;
}

size_t source_byte(struct source *source, uint32_t line, uint32_t col)
{
    struct str text = source_line(source, line);
    size_t i = 0;

    for (; i < text.len; i++)
        if ((text.ptr[i] & 0xc0) != 0x80 && --col == 0)
            break;
    return (size_t)(text.ptr - source->text.ptr) + i;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/breaks.h"

#include "text/utf8.h"

#include <unictype.h>
#include <unilbrk.h>

/* a run of text without blanks, and the break kinds of its bytes */
struct token {
    struct str text;
    unsigned char *kind;
};

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

static uint32_t point_at(struct str s, size_t i)
{
    size_t len;

    return utf8_at(s, i, &len);
}

/* the code point before byte i, 0 at the start */
static uint32_t point_before(struct str s, size_t i)
{
    if (i == 0)
        return 0;
    do
        i--;
    while (i > 0 && ((unsigned char)s.ptr[i] & 0xC0) == 0x80);
    return point_at(s, i);
}

static uint32_t last_point(struct str s)
{
    return point_before(s, s.len);
}

static bool has(struct str s, struct str needle)
{
    return str_find(s, needle) < s.len;
}

static bool is_one_of(uint32_t c, const char *ascii)
{
    return c != 0 && c < 0x80 && strchr(ascii, (int)c);
}

/* --- inside a token --- */

static bool is_letter_at(struct str s, size_t i)
{
    return i < s.len && is_letter(point_at(s, i));
}

/* a dot with at least two letters on either side: the name of a computer, not an abbreviation */
static bool has_host(struct str s)
{
    for (size_t i = 2; i + 2 < s.len; i++) {
        if (s.ptr[i] == '.' && is_letter((unsigned char)s.ptr[i - 1]) && is_letter((unsigned char)s.ptr[i - 2])
            && is_letter((unsigned char)s.ptr[i + 1]) && is_letter((unsigned char)s.ptr[i + 2]))
            return true;
    }
    return false;
}

static bool is_web(struct str s)
{
    return has(s, STR("://")) || has(s, STR("www.")) || has_host(s);
}

/* A line of an address ends after / ? & = - and before . and @, so that nobody takes a dot for the end of the sentence. */
static bool is_web_break(struct str s, size_t i)
{
    char last = s.ptr[i - 1], next = s.ptr[i];

    if (next == '.' || next == '@')
        return i + 1 < s.len && (unsigned char)s.ptr[i + 1] > ' ' && !is_one_of((unsigned char)last, ".:/");
    return is_one_of((unsigned char)last, "/?&=-") && !is_one_of((unsigned char)next, "/?&=-.,;:!)");
}

/* "Lehrer/in", "Lehrer/innen", "jede/r": what follows the slash is only an ending */
static bool is_ending(struct str s, size_t i)
{
    static const char *const endings[] = { "in", "innen", "r", "n", "e", "s" };
    size_t end = i;

    while (end < s.len && is_letter((unsigned char)s.ptr[end]))
        end++;
    for (size_t k = 0; k < sizeof endings / sizeof endings[0]; k++) {
        if (str_is(str_slice(s, i, end), endings[k]))
            return !is_letter_at(s, end);
    }
    return false;
}

/* a place in the token that UAX #14 likes and German does not */
static bool is_mark_break(struct str s, size_t i)
{
    uint32_t last = point_before(s, i), next = point_at(s, i);

    if (last == ':')
        return is_letter(point_before(s, i - 1)) && is_letter(next);
    if (last == '/')
        return is_ending(s, i);
    if (last == '-') /* "/-innen", "-ordnung": a hyphen that begins */
        return !is_letter(point_before(s, i - 1)) && !is_digit(point_before(s, i - 1));
    return last == 0x2013 && is_digit(point_before(s, i - 3)) && is_digit(next);
}

static void classify_inside(struct token token)
{
    bool in_web = is_web(token.text);

    for (size_t i = 1; i < token.text.len; i++) {
        unsigned char *kind = &token.kind[i];
        if (((unsigned char)token.text.ptr[i] & 0xC0) == 0x80)
            continue;
        if (in_web)
            *kind = is_web_break(token.text, i) ? BREAK_WEB : BREAK_IN_WEB;
        else if (*kind == BREAK_GOOD && is_mark_break(token.text, i))
            *kind = BREAK_MARK;
    }
}

/* --- at the blank between two tokens --- */

/* without the brackets and quotes before a word */
static struct str without_opening(struct str s)
{
    for (;;) {
        size_t len;
        uint32_t c = utf8_at(s, 0, &len);
        if (c != '(' && c != '[' && c != 0x201E && c != 0x201A && c != 0xBB)
            return s;
        s = str_slice(s, len, s.len);
    }
}

/* the word s begins with in letters, and the dot behind it; empty where a letter or digit follows that */
static struct str abbreviation(struct str s)
{
    size_t i = 0, len;

    while (i < s.len && is_letter(utf8_at(s, i, &len)))
        i += len;
    if (i == 0 || i == s.len || s.ptr[i] != '.')
        return STR("");
    bool goes_on = is_letter_at(s, i + 1) || is_digit(point_at(s, i + 1));
    return goes_on ? STR("") : str_slice(s, 0, i + 1);
}

/* "z. B.", "i. d. R.", "u. dgl." */
static bool ties_letters(struct str left, struct str right)
{
    struct str first = abbreviation(left), second = abbreviation(right);

    return first.len == left.len && utf8_count(first) == 2 && second.len > 0 && utf8_count(second) <= 5;
}

/* "§ 16", "Abs. 2", "Nr. 3", "lit. a" */
static bool ties_number(struct str left, struct str right)
{
    static const char *const before[] = { "§",     "§§",   "Abs.", "Nr.",  "Nrn.", "Art.", "Ziff.", "S.",   "Satz",
                                          "Kap.",  "Bd.",  "Kl.",  "Rn.",  "Anm.", "Tel.", "Fax",   "Stufe" };

    if (str_is(left, "lit.") || str_is(left, "Buchst."))
        return is_letter(point_at(right, 0)) && !is_letter_at(right, 1);
    if (!is_digit(point_at(right, 0)))
        return false;
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        if (str_is(left, before[i]))
            return true;
    }
    return false;
}

/* "5 €", "10 km", "8 Uhr" */
static bool ties_unit(struct str left, struct str right)
{
    static const char *const units[] = { "€",  "%",  "‰", "°C",  "km",   "m",    "cm",  "mm", "kg",   "g",   "l",
                                         "h",  "min", "s", "Uhr", "Std.", "Min.", "Euro", "EUR", "Cent", "Mio.", "Mrd." };

    if (!is_digit(last_point(left)))
        return false;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        struct str unit = str_from(units[i]);
        if (str_starts(right, unit) && !is_letter_at(right, unit.len) && !is_digit(point_at(right, unit.len)))
            return true;
    }
    return false;
}

/* "0203 94000", "0203 / 94000", "(0203) 94000", "+49 (0) 203"; two numbers side by side are one in most texts */
static bool ties_digits(struct str left, struct str right)
{
    uint32_t last = last_point(left), first = point_at(right, 0);
    bool ends = is_digit(last) || (last == ')' && left.len > 1 && is_digit((unsigned char)left.ptr[left.len - 2]));
    bool begins = is_digit(first) || (first == '(' && is_digit(point_at(right, 1)) && left.ptr[0] == '+');

    if (last == ')' && left.ptr[0] != '(')
        ends = false;
    if (str_is(right, "/"))
        return ends;
    return begins && (ends || str_is(left, "/"));
}

static bool is_tied(struct str left, struct str right)
{
    uint32_t first = point_at(right, 0);
    struct str word = without_opening(left);

    /* U+201C and U+2018 close in German, whatever UAX #14 thinks of quotes in general */
    return first == 0x201C || first == 0x2018 || ties_letters(word, right) || ties_number(word, right)
        || ties_unit(word, right) || ties_digits(left, right);
}

/* „a“ („b“): LB15 forbids the break after the quote because elsewhere it might be an opening one */
static bool is_closed(struct str left, struct str right)
{
    uint32_t last = last_point(left), first = point_at(right, 0);

    return (last == 0x201C || last == 0x2018) && left.len > 3 && (first == '(' || first == 0x201E || first == 0x201A);
}

/* ---- */

static void classify_blank(struct str left, struct str right, unsigned char *kind)
{
    if (*kind == BREAK_NEVER && is_closed(left, right))
        *kind = BREAK_GOOD;
    else if (*kind == BREAK_GOOD && is_tied(left, right))
        *kind = BREAK_TIED;
}

static size_t token_end(struct str text, size_t i)
{
    const char *hit = memchr(text.ptr + i, ' ', text.len - i);

    return hit ? (size_t)(hit - text.ptr) : text.len;
}

static void classify_tokens(struct str text, unsigned char *kind)
{
    struct str left = STR("");
    size_t end;

    for (size_t i = 0; i < text.len; i = end + 1) {
        end = token_end(text, i);
        struct str token = str_slice(text, i, end);
        if (left.len > 0 && token.len > 0)
            classify_blank(left, token, &kind[i]);
        if (token.len > 1)
            classify_inside((struct token){ token, kind + i });
        left = token;
    }
}

/* no line begins inside a grapheme, even where UAX #14 sees a break between its code points */
static void close_graphemes(struct str text, unsigned char *kind)
{
    size_t next;

    for (size_t i = 0; i < text.len; i = next) {
        next = utf8_next_grapheme(text, i);
        for (size_t k = i + 1; k < next; k++)
            kind[k] = BREAK_NEVER;
    }
}

unsigned char *breaks_find(struct str text, struct arena *arena)
{
    unsigned char *kind = ARENA_ARRAY(arena, unsigned char, text.len + 1);

    u8_possible_linebreaks((const uint8_t *)text.ptr, text.len, "UTF-8", (char *)kind);
    for (size_t i = 0; i < text.len; i++) {
        bool ends_line = kind[i] == UC_BREAK_MANDATORY || kind[i] == UC_BREAK_CR_BEFORE_LF;
        kind[i] = ends_line ? BREAK_MUST : kind[i] == UC_BREAK_POSSIBLE ? BREAK_GOOD : BREAK_NEVER;
    }
    classify_tokens(text, kind);
    close_graphemes(text, kind);
    return kind;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/wrap.h"

#include "base/vec.h"
#include "text/breaks.h"
#include "text/hyphen.h"
#include "text/utf8.h"
#include "text/width.h"

#include <unictype.h>

/* sums of fractions may miss their limit by this much, in points far less than anyone can see */
#define TOLERANCE 1e-6
/* a line so narrow that a hyphen would take a quarter of it shows none where a break is forced */
#define HYPHENS_MIN 4
/* bytes looked at on either side for the word to hyphenate; longer runs of letters are no German words */
#define WORD_MAX 200
/* bytes measured first where a measure is asked; no line on paper has more */
#define STRIDE 256

struct paragraph {
    struct str text;
    const unsigned char *kind;
    wrap_measure *measure; /* NULL: columns */
    void *context;
    double hyphen; /* width of "-" */
    double rest;
    size_t good_from, good_to; /* between the two is no good break: a word without end is looked through once */
};

/* a place in the line and the width of the line's text before it */
struct point {
    size_t at;
    double width;
};

/* the line being made: where it begins and how wide it may be */
struct room {
    size_t from;
    double limit;
};

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

/* start of the grapheme before i; from is a start too, and no rule needs to look further back */
static size_t prev_grapheme(const struct paragraph *p, size_t from, size_t i)
{
    return from + utf8_prev_grapheme(str_slice(p->text, from, i), i - from);
}

static bool fits(double width, double limit)
{
    return width <= limit + TOLERANCE;
}

/* columns add up, grapheme by grapheme */
static bool move_columns(const struct paragraph *p, struct room room, struct point *here, size_t to)
{
    while (here->at < to && fits(here->width, room.limit))
        here->width += width_next(p->text, &here->at);
    return fits(here->width, room.limit);
}

/* Other measures (kerning) are asked for the whole line each time, but for no more of a word without end than can matter. */
static bool move_measured(const struct paragraph *p, struct room room, struct point *here, size_t to)
{
    for (size_t stride = STRIDE;; stride *= 2) {
        size_t cut = to - room.from > stride ? room.from + stride : to;
        while (((unsigned char)p->text.ptr[cut] & 0xC0) == 0x80 && cut < to)
            cut++;
        here->width = p->measure(p->context, str_slice(p->text, room.from, cut));
        here->at = cut;
        if (cut == to || !fits(here->width, room.limit))
            return fits(here->width, room.limit);
    }
}

/* moves *here to a place of the same line; false where that is too wide, and *here is somewhere before it then */
static bool move(const struct paragraph *p, struct room room, struct point *here, size_t to)
{
    return p->measure ? move_measured(p, room, here, to) : move_columns(p, room, here, to);
}

static size_t next_good(struct paragraph *p, size_t i)
{
    if (i >= p->good_from && i < p->good_to)
        return p->good_to;
    p->good_from = i;
    do
        i++;
    while (i < p->text.len && p->kind[i] < BREAK_GOOD);
    p->good_to = i < p->text.len ? i : p->text.len;
    return p->good_to;
}

static size_t without_blanks(const struct paragraph *p, size_t from, size_t to)
{
    while (to > from && (p->text.ptr[to - 1] == ' ' || p->text.ptr[to - 1] == '\n'))
        to--;
    return to;
}

/* a line that ends here ends with U+00AD and shows a hyphen */
static bool is_soft(const struct paragraph *p, size_t at)
{
    return at < p->text.len && str_ends(str_slice(p->text, 0, at), STR("\xC2\xAD"));
}

/* a blank without marks on it */
static bool is_blank(const struct paragraph *p, size_t at)
{
    return p->text.ptr[at] == ' ' && utf8_next_grapheme(p->text, at) == at + 1;
}

static bool is_must(const struct paragraph *p, size_t at)
{
    return at < p->text.len && p->kind[at] == BREAK_MUST;
}

/* the same room, with a place kept for the hyphen of a line that ends at `at` */
static struct room before_hyphen(const struct paragraph *p, struct room room, size_t at)
{
    return (struct room){ room.from, is_soft(p, at) ? room.limit - p->hyphen : room.limit };
}

/* the last good break with all before it in the room; room.from where there is none */
static struct point last_good(struct paragraph *p, struct room room)
{
    struct point best = { room.from, 0 };

    while (best.at < p->text.len && !is_must(p, best.at)) {
        size_t next = next_good(p, best.at), end = without_blanks(p, best.at, next);
        struct point here = best;
        if (!move(p, before_hyphen(p, room, next), &here, end))
            break;
        best = (struct point){ next, here.width + (double)(next - end) };
    }
    return best;
}

/* the run of letters around byte i, not beyond from and to */
static struct str word_around(const struct paragraph *p, size_t i, size_t from, size_t to)
{
    size_t start = i, end = i, len;

    while (start > from && i - start < WORD_MAX) {
        size_t before = prev_grapheme(p, from, start);
        if (!is_letter(utf8_at(p->text, before, &len)) || before + len != start)
            break;
        start = before;
    }
    while (end < to && end - i < WORD_MAX && is_letter(utf8_at(p->text, end, &len)))
        end += len;
    return str_slice(p->text, start, end);
}

/* "innen" in "Schüler*innen", never to be broken itself */
static bool is_gender_ending(const struct paragraph *p, size_t start)
{
    return start > 0 && memchr("*:_/", p->text.ptr[start - 1], 4);
}

/* the last place of German hyphenation at or before i in the chunk from..to, 0 where there is none */
static size_t last_hyphenation(const struct paragraph *p, size_t i, size_t from, size_t to)
{
    while (i > from && p->kind[i] != BREAK_IN_WEB && p->kind[i] != BREAK_WEB) {
        struct str word = word_around(p, i, from, to);
        size_t start = (size_t)(word.ptr - p->text.ptr);
        size_t at = is_gender_ending(p, start) ? 0 : hyphen_last(word, i - start);
        if (at > 0)
            return start + at;
        i = start < i ? start : prev_grapheme(p, from, i);
    }
    return 0;
}

/* places found while walking through a chunk that is too wide for any line */
struct places {
    size_t last[BREAK_MUST + 1]; /* of each kind the last that fits, 0: none */
    size_t any, hyphened;        /* the last grapheme boundary that fits, alone and with a hyphen */
};

static struct places find_places(const struct paragraph *p, struct room room, struct point here, size_t to)
{
    struct places places = { .any = here.at, .hyphened = here.at };

    for (;;) {
        if (is_blank(p, here.at)) /* at the end of the line it may stand beyond it */
            here = (struct point){ here.at + 1, here.width + 1 };
        else if (!move(p, room, &here, utf8_next_grapheme(p->text, here.at)) || here.at >= to)
            return places;
        places.any = here.at;
        places.last[p->kind[here.at]] = here.at;
        if (fits(here.width + p->hyphen, room.limit))
            places.hyphened = here.at;
    }
}

/* a hyphen can be shown at i > from: letters on both sides, and no address */
static bool is_between_letters(const struct paragraph *p, size_t from, size_t i)
{
    size_t len;

    return p->kind[i] == BREAK_NEVER && is_letter(utf8_at(p->text, i, &len))
        && is_letter(utf8_at(p->text, prev_grapheme(p, from, i), &len));
}

/* A break where none should be. At least one grapheme goes into the line, or the text would never end. */
static struct wrap_line force(const struct paragraph *p, struct room room, const struct places *places)
{
    bool is_wide = room.limit >= HYPHENS_MIN * p->hyphen;

    if (is_wide && places->hyphened > room.from && is_between_letters(p, room.from, places->hyphened))
        return (struct wrap_line){ room.from, places->hyphened, true };
    size_t to = places->any > room.from ? places->any : utf8_next_grapheme(p->text, room.from);
    return (struct wrap_line){ room.from, to, false };
}

/* Breaks inside the chunk good.at..to, which no line can hold; before it where nothing better than force is left. */
static struct wrap_line split(const struct paragraph *p, struct room room, struct point good, size_t to)
{
    struct places places = find_places(p, room, good, to);
    size_t at = places.last[BREAK_TIED] ? places.last[BREAK_TIED] : places.last[BREAK_WEB];

    if (at)
        return (struct wrap_line){ room.from, at, false };
    at = last_hyphenation(p, places.hyphened, good.at, to);
    if (at > good.at)
        return (struct wrap_line){ room.from, at, true };
    if (places.last[BREAK_MARK])
        return (struct wrap_line){ room.from, places.last[BREAK_MARK], false };
    if (good.at > room.from)
        return (struct wrap_line){ room.from, good.at, is_soft(p, good.at) };
    return force(p, room, &places);
}

/* the line with its blanks at the end, which the caller takes off */
static struct wrap_line next_line(struct paragraph *p, struct room room)
{
    struct point good = last_good(p, room);
    struct wrap_line line = { room.from, good.at, false };

    if (good.at == p->text.len || is_must(p, good.at))
        return line;
    size_t to = next_good(p, good.at), end = without_blanks(p, good.at, to);
    struct room next = { good.at, p->rest };
    bool is_for_next = move(p, before_hyphen(p, next, to), &(struct point){ good.at, 0 }, end);
    if (!is_for_next || (good.at == room.from && room.limit >= p->rest))
        return split(p, room, good, end);
    line.hyphen = is_soft(p, good.at);
    return line;
}

/* all of the text but blanks at its end */
static struct wrap_lines one_line(struct str text, struct arena *arena)
{
    struct wrap_line *line = ARENA_NEW(arena, struct wrap_line);

    line->to = text.len;
    while (line->to > 0 && text.ptr[line->to - 1] == ' ')
        line->to--;
    return (struct wrap_lines){ line, 1 };
}

/* the start of the line after the one that ended at i: behind blanks, and behind the one character that ended it */
static size_t next_start(const struct paragraph *p, size_t i)
{
    bool is_ended = false;

    while (i < p->text.len && (is_blank(p, i) || (is_must(p, i) && !is_ended))) {
        is_ended = is_ended || is_must(p, i);
        i = utf8_next_grapheme(p->text, i);
    }
    return i;
}

struct wrap_lines wrap_text(struct str text, double first, double rest, wrap_measure *measure_text, void *context,
                            struct arena *arena)
{
    struct paragraph p = { .text = text, .measure = measure_text, .context = context, .hyphen = 1, .rest = rest };
    VEC(struct wrap_line) lines = { 0 };
    struct room room = { 0, first };

    if (text.len == 0)
        return one_line(text, arena);
    if (!memchr(text.ptr, '\n', text.len) && move(&p, room, &(struct point){ 0, 0 }, text.len))
        return one_line(text, arena);
    p.kind = breaks_find(text, arena);
    if (measure_text)
        p.hyphen = measure_text(context, STR("-"));
    while (room.from < text.len) {
        struct wrap_line line = next_line(&p, room);
        room = (struct room){ next_start(&p, line.to), rest };
        line.to = without_blanks(&p, line.from, line.to);
        *VEC_PUSH(&lines, arena) = line;
    }
    return (struct wrap_lines){ lines.items, lines.len };
}

struct wrap_lines wrap_columns(struct str text, int columns, struct arena *arena)
{
    return wrap_text(text, columns, columns, NULL, NULL, arena);
}

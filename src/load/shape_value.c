/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/shape_value.h"

#include "base/fail.h"
#include "load/findings.h"
#include "load/limits.h"
#include "text/distance.h"
#include "text/fold.h"
#include "text/inline.h"
#include "text/width.h"

#define MAP_COLUMNS 60
#define MAP_LINES 24

bool shape_is_id(struct str s)
{
    if (s.len == 0 || s.len > ID_MAX || s.ptr[0] < 'a' || s.ptr[0] > 'z')
        return false;
    for (size_t i = 1; i < s.len; i++) {
        char c = s.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
            return false;
    }
    return true;
}

/* the id a person would have meant: in small letters, umlauts spelled out, everything else a hyphen */
static struct str make_id(struct load *l, struct str s)
{
    struct str folded = fold_strong(s, l->scratch);
    char *id = ARENA_ARRAY(l->scratch, char, folded.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < folded.len && len < ID_MAX; i++) {
        char c = folded.ptr[i];
        bool is_letter = c >= 'a' && c <= 'z', is_digit = c >= '0' && c <= '9';
        if (is_letter || (is_digit && len > 0))
            id[len++] = c;
        else if (len > 0 && id[len - 1] != '-')
            id[len++] = '-';
    }
    while (len > 0 && id[len - 1] == '-')
        len--;
    return (struct str){ id, len };
}

bool shape_id(struct load *l, struct str id, struct span at)
{
    static const char *const rule = "Kennungen bestehen aus a–z, 0–9 und „-“, beginnen mit einem Buchstaben, höchstens 64 Zeichen";

    if (shape_is_id(id))
        return true;
    struct str meant = make_id(l, id);
    struct str hint = str_from(rule);
    if (meant.len > 0 && !str_equal(meant, id))
        hint = arena_printf(l->scratch, "Gemeint: „%.*s“? %s", STR_ARG(meant), rule);
    return complain(l->diags, FINDING_ID_FORM, at, .arg = { finding_excerpt(id, l->scratch) }, .hint = hint);
}

static bool check_date(struct load *l, const struct field *field, const struct ynode *node)
{
    struct date date;

    if (!date_parse(node->text, &date))
        return complain(l->diags, FINDING_DATE, node->at, .arg = { finding_excerpt(node->text, l->scratch) },
                        .hint = STR("Jahr, Monat und Tag als JJJJ-MM-TT oder JJJJ-MM, zum Beispiel 2026-11-21"));
    /* of a month that has begun, the last day may lie ahead */
    struct date today = l->today, month = { today.year, today.month, 0 };
    if (field->kind == FIELD_DATE_PAST && date_is_set(today) && date_compare(date, date.day ? today : month) > 0)
        complain(l->diags, FINDING_DATE_FUTURE, node->at, .arg = { str_from(field->key), node->text });
    return true;
}

static bool check_number(struct load *l, const struct field *field, const struct ynode *node)
{
    struct str s = node->text;

    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9' || i >= 4)
            return complain(l->diags, FINDING_NUMBER, node->at, .arg = { str_from(field->key), finding_excerpt(s, l->scratch) },
                            .hint = STR("Eine ganze Zahl in Ziffern, höchstens 9999"));
    if (str_is(str_from(field->key), "format") && !str_is(s, "1"))
        return complain(l->diags, FINDING_FORMAT, node->at, .arg = { s }, .hint = STR("format: 1"));
    return true;
}

static bool check_choice(struct load *l, const struct field *field, const struct ynode *node)
{
    struct str words[8], list = { "", 0 };
    size_t len = 0;

    for (const struct choice *c = field->choices; c->word; c++) {
        if (str_is(node->text, c->word))
            return true;
        words[len++] = str_from(c->word);
        list = arena_printf(l->scratch, "%.*s%s%s", STR_ARG(list), list.len ? ", " : "", c->word);
    }
    struct str nearest = distance_nearest(node->text, words, len, l->scratch);
    struct str hint = nearest.len > 0
        ? arena_printf(l->scratch, "Gemeint: „%.*s“? Erlaubt sind: %.*s", STR_ARG(nearest), STR_ARG(list))
        : arena_printf(l->scratch, "Erlaubt sind: %.*s", STR_ARG(list));
    return complain(l->diags, FINDING_WORD, node->at, .arg = { str_from(field->key), finding_excerpt(node->text, l->scratch) },
                    .hint = hint);
}

static bool has_pair(struct str s, char c)
{
    const char *end = s.ptr + s.len, *p = s.ptr;

    while (p < end && (p = memchr(p, c, (size_t)(end - p))) != NULL)
        if (++p < end && *p == c)
            return true;
    return false;
}

static bool check_marks(struct load *l, const struct ynode *node)
{
    static const enum finding_id ids[] = {
        [INLINE_OPEN_STRONG] = FINDING_OPEN_STRONG,
        [INLINE_OPEN_LINK] = FINDING_OPEN_LINK,
        [INLINE_EMPTY_LINK] = FINDING_EMPTY_LINK,
        [INLINE_EMPTY_STRONG] = FINDING_EMPTY_STRONG,
    };
    size_t at;

    /* a single star is the ordinary case: Schüler*innen */
    if (!has_pair(node->text, '*') && !has_pair(node->text, '['))
        return true;
    enum inline_fault fault = inline_check(node->text, &at);
    if (fault == INLINE_OK)
        return true;
    /* the text can be shown as it stands, so the entry is not given up */
    complain(l->diags, ids[fault], node->at,
             .arg = { finding_excerpt(str_slice(node->text, at, node->text.len), l->scratch) },
             .hint = STR("Erlaubt sind **wichtig**, [[kennung]] und [[kennung|Text]]"));
    return true;
}

static bool check_line(struct load *l, const struct field *field, const struct ynode *node)
{
    struct str s = str_trim(node->text);

    if (!memchr(s.ptr, '\n', s.len))
        return true;
    return complain(l->diags, FINDING_LINE_BREAK, node->at, .arg = { str_from(field->key) },
                    .hint = STR("Den Text ohne „|“ in eine Zeile schreiben"));
}

/* Too large a picture is no reason to give the rest up; bind leaves it out. */
static bool check_picture(struct load *l, const struct field *field, struct ynode *node)
{
    struct str rest = node->text, line;
    int lines = 0, widest = 0;

    while (rest.len > 0 && rest.ptr[rest.len - 1] == '\n')
        rest.len--;
    while (str_split(&rest, '\n', &line)) {
        int width = width_text(line);
        widest = width > widest ? width : widest;
        lines++;
    }
    if (lines <= MAP_LINES && widest <= MAP_COLUMNS)
        return true;
    struct str lines_text = arena_printf(l->scratch, "%d", lines), columns = arena_printf(l->scratch, "%d", widest);
    complain(l->diags, FINDING_MAP_SIZE, node->at, .arg = { str_from(field->key), columns, lines_text });
    node->text = STR("");
    return true;
}

void shape_cut(struct load *l, const struct ynode *node)
{
    if (!node->is_cut)
        return;
    /* the first cut behind its start: a plain text ends at the first there is */
    size_t low = 0, high = l->source.cuts.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct cut *cut = &l->source.cuts.items[middle];
        if (cut->line < node->at.line || (cut->line == node->at.line && cut->col < node->at.col))
            low = middle + 1;
        else
            high = middle;
    }
    BUG_ON(low == l->source.cuts.len);
    const struct cut *cut = &l->source.cuts.items[low];
    struct span at = { node->at.file, cut->line, cut->col + cut->blanks, 0 };
    complain(l->diags, FINDING_COMMENT_CUT, at, .hint = STR("Text mit „#“ in Anführungszeichen setzen"));
}

bool shape_value(struct load *l, const struct field *field, struct ynode *node)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_TEXTS:
    case FIELD_SIGNS:
        shape_cut(l, node);
        return check_marks(l, node);
    case FIELD_LINE:
    case FIELD_LINES:
    case FIELD_WORD:
        shape_cut(l, node);
        return check_line(l, field, node);
    case FIELD_PICTURE:
        return check_picture(l, field, node);
    case FIELD_ID:
        return shape_id(l, node->text, node->at);
    case FIELD_DATE:
    case FIELD_DATE_PAST:
        return check_date(l, field, node);
    case FIELD_NUMBER:
        return check_number(l, field, node);
    case FIELD_CHOICE:
    case FIELD_FLAG:
        return check_choice(l, field, node);
    case FIELD_REF:
    case FIELD_REFS:
    case FIELD_TARGET:
    case FIELD_RECORD:
    case FIELD_RECORDS:
    case FIELD_NODES:
        break;
    }
    return true;
}

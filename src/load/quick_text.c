/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/quick_text.h"

static bool is_indicator(char c)
{
    return strchr("-?:,[]{}#&*!|>'\"%@`", c) != NULL;
}

/* Does a plain text end at p? *is_odd where it is not as simple as it looks. */
static bool ends_plain(const struct quick *q, const char *p, bool is_flow, bool *is_odd)
{
    bool is_blank_next = quick_is_line_end(q, p + 1) || p[1] == ' ';

    switch (*p) {
    case '\n':
        return true;
    case ':':
        *is_odd = is_blank_next || (is_flow && strchr(",[]{}", p[1]));
        return *is_odd;
    case '#':
        *is_odd = is_flow && p[-1] == ' ';
        return p[-1] == ' ';
    case '?':
        *is_odd = is_flow;
        return is_flow;
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
        return is_flow;
    default:
        return false;
    }
}

/* what may end a plain text; nearly all characters of a text are none of these */
static const bool may_end[256] = {
    ['\n'] = true, [':'] = true, ['#'] = true, ['?'] = true, [','] = true, ['['] = true, [']'] = true, ['{'] = true, ['}'] = true,
};

bool quick_read_plain(struct quick *q, bool is_flow)
{
    const char *start = q->p;
    bool is_odd = false;

    if (is_indicator(*start))
        return false;
    while (q->p < q->end && !(may_end[(unsigned char)*q->p] && ends_plain(q, q->p, is_flow, &is_odd)))
        q->p++;
    const char *stop = q->p;
    while (stop > start && stop[-1] == ' ')
        stop--;
    struct span at = quick_place(q, start);
    uint32_t len = quick_place(q, stop).col - at.col;
    return !is_odd && quick_add_text(q, at, (struct str){ start, (size_t)(stop - start) }, len, true);
}

/* the text between quotation marks with what stands for one of them, or for a backslash, put right */
static struct str without_escapes(struct quick *q, struct str text, char escape)
{
    char *copy = ARENA_ARRAY(q->scratch, char, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        i += text.ptr[i] == escape;
        copy[len++] = text.ptr[i];
    }
    return (struct str){ copy, len };
}

bool quick_read_quoted(struct quick *q)
{
    const char *start = q->p++, quote = *start, escape = quote == '"' ? '\\' : '\'';
    bool has_escape = false;

    for (; !quick_is_line_end(q, q->p); q->p++) {
        bool is_escape = *q->p == escape && q->p + 1 < q->end && (q->p[1] == quote || q->p[1] == escape);
        if (is_escape)
            q->p++;
        else if (*q->p == quote)
            break;
        else if (*q->p == escape)
            return false;
        has_escape |= is_escape;
    }
    if (quick_is_line_end(q, q->p))
        return false;
    struct str text = { start + 1, (size_t)(q->p - start) - 1 };
    q->p++;
    struct span at = quick_place(q, start);
    uint32_t len = quick_place(q, q->p).col - at.col;
    return quick_add_text(q, at, has_escape ? without_escapes(q, text, escape) : text, len, false);
}

/* --- "|" and ">" --- */

struct block {
    size_t indent;
    const char *start, *end; /* its lines, without the empty ones that follow */
    bool is_folded;
};

/* Finds the lines of the text and leaves q->p at the first line behind it. Lines of blanks alone are left to libyaml. */
static bool find_block(struct quick *q, size_t parent, struct block *block)
{
    block->start = NULL;
    while (q->p < q->end) {
        quick_skip_blanks(q);
        size_t indent = (size_t)(q->p - q->line_start);
        if (quick_is_line_end(q, q->p)) {
            if (indent > 0 || q->p == q->end)
                return false;
            quick_next_line(q);
            continue;
        }
        if (!block->start) {
            block->start = q->line_start;
            block->indent = indent;
            /* empty lines before the first are part of the text, too: rare, and not for here */
            if (indent <= parent || q->line_start[-2] == '\n')
                return false;
        }
        if (indent < block->indent) {
            q->p = q->line_start;
            return true;
        }
        if (block->is_folded && indent > block->indent)
            return false;
        quick_skip_to_end_of_line(q);
        block->end = q->p;
        if (q->p < q->end)
            quick_next_line(q);
    }
    return block->start != NULL;
}

static struct str copy_block(struct quick *q, const struct block *block, bool is_clipped)
{
    char *copy = ARENA_ARRAY(q->scratch, char, (size_t)(block->end - block->start) + 2);
    size_t len = 0, empty = 0;

    for (const char *p = block->start; p < block->end; p++) {
        const char *lf = memchr(p, '\n', (size_t)(block->end - p));
        const char *stop = lf ? lf : block->end;
        if (stop == p) {
            empty++;
            continue;
        }
        /* in a folded text one line end is a blank, and of several the first is dropped */
        if (len > 0 && !(block->is_folded && empty > 0))
            copy[len++] = block->is_folded ? ' ' : '\n';
        for (; empty > 0; empty--)
            copy[len++] = '\n';
        p += block->indent;
        memcpy(copy + len, p, (size_t)(stop - p));
        len += (size_t)(stop - p);
        p = stop;
    }
    if (is_clipped)
        copy[len++] = '\n';
    return (struct str){ copy, len };
}

bool quick_read_block(struct quick *q)
{
    struct block block = { .is_folded = *q->p == '>' };
    struct span at = quick_place(q, q->p++);
    bool is_clipped = *q->p != '-';

    if (!is_clipped)
        q->p++;
    quick_skip_blanks(q);
    if (q->p == q->end || *q->p != '\n')
        return false;
    quick_next_line(q);
    return find_block(q, quick_top(q)->indent, &block) && quick_add_text(q, at, copy_block(q, &block, is_clipped), 0, false);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/quick.h"

#include "base/map.h"
#include "load/limits.h"

/* maps up to this size are searched for double keys one by one */
#define FEW_KEYS 12

/* a list or map that has begun and not ended */
struct nest {
    struct ynode *node, *last;
    struct str key;        /* of the member whose value comes next */
    struct span key_at;
    size_t indent;         /* of its entries, in block style */
    bool is_waiting;       /* an entry has begun whose value may stand on the next lines */
    struct span empty_at;  /* where that value is if there is none */
    struct map keys;
};

struct quick {
    struct source *source;
    struct arena *scratch;
    const char *p, *end;
    const char *line_start;
    uint32_t line;
    const char *col_at; /* column of this place; it only moves on */
    uint32_t col;
    struct ynode *root;
    struct nest nests[NESTING_MAX];
    int depth;
    uint32_t values;
};

/* --- places and lines --- */

static struct span place(struct quick *q, const char *p)
{
    for (; q->col_at < p; q->col_at++)
        q->col += (*q->col_at & 0xc0) != 0x80;
    return (struct span){ .file = q->source->file, .line = q->line, .col = q->col };
}

static void next_line(struct quick *q)
{
    q->line++;
    q->line_start = q->col_at = ++q->p;
    q->col = 1;
}

static void skip_blanks(struct quick *q)
{
    while (q->p < q->end && *q->p == ' ')
        q->p++;
}

static void skip_to_end_of_line(struct quick *q)
{
    const char *lf = memchr(q->p, '\n', (size_t)(q->end - q->p));

    q->p = lf ? lf : q->end;
}

static bool is_end_of_line(const struct quick *q, const char *p)
{
    return p == q->end || *p == '\n';
}

/* nothing but blanks and perhaps a comment until the line ends; then on to the next */
static bool finish_line(struct quick *q)
{
    skip_blanks(q);
    if (q->p < q->end && *q->p == '#' && q->p > q->line_start && q->p[-1] == ' ')
        skip_to_end_of_line(q);
    if (!is_end_of_line(q, q->p))
        return false;
    if (q->p < q->end)
        next_line(q);
    return true;
}

/* to the first character of the next line that has content; false at the end of the file */
static bool find_content(struct quick *q)
{
    for (;;) {
        skip_blanks(q);
        if (q->p == q->end)
            return false;
        if (*q->p == '#')
            skip_to_end_of_line(q);
        if (q->p < q->end && *q->p != '\n')
            return true;
        if (q->p < q->end)
            next_line(q);
    }
}

/* --- the tree --- */

static struct nest *top(struct quick *q)
{
    return q->depth > 0 ? &q->nests[q->depth - 1] : NULL;
}

static bool is_over_limit(const struct nest *nest)
{
    return nest->node->kind == YNODE_LIST && nest->node->len >= ANTWORTEN_MAX && nest->node->key.ptr
        && str_is(nest->node->key, "antworten");
}

/* a new value in the list or map in hand; NULL where that would be too many */
static struct ynode *add(struct quick *q, enum ynode_kind kind, struct span at)
{
    struct nest *nest = top(q);

    if (q->values++ >= VALUES_MAX || (nest && is_over_limit(nest)))
        return NULL;
    struct ynode *node = ARENA_NEW(q->scratch, struct ynode);
    node->kind = kind;
    node->field = FIELD_NONE;
    node->at = at;
    if (!nest) {
        q->root = node;
        return node;
    }
    node->key = nest->key;
    node->key_at = nest->key_at;
    nest->key.ptr = NULL;
    nest->is_waiting = false;
    if (nest->last)
        nest->last->next = node;
    else
        nest->node->first = node;
    nest->last = node;
    nest->node->len++;
    return node;
}

static bool begin(struct quick *q, enum ynode_kind kind, size_t indent)
{
    struct ynode *node = q->depth < NESTING_MAX ? add(q, kind, place(q, q->p)) : NULL;

    if (!node)
        return false;
    q->nests[q->depth++] = (struct nest){ .node = node, .indent = indent };
    return true;
}

static bool add_text(struct quick *q, struct span at, struct str text, uint32_t len, bool is_plain)
{
    struct ynode *node = text.len <= TEXT_MAX ? add(q, YNODE_TEXT, at) : NULL;

    if (!node)
        return false;
    node->text = text;
    node->at.len = len;
    node->is_plain = is_plain;
    return true;
}

static bool is_double(struct quick *q, struct nest *nest, struct str key)
{
    bool is_new;

    if (nest->node->len < FEW_KEYS) {
        for (const struct ynode *n = nest->node->first; n; n = n->next)
            if (str_equal(n->key, key))
                return true;
        return false;
    }
    if (nest->keys.len == 0)
        for (const struct ynode *n = nest->node->first; n; n = n->next)
            map_put(&nest->keys, 0, n->key, q->scratch, NULL);
    map_put(&nest->keys, 0, key, q->scratch, &is_new);
    return !is_new;
}

/* --- texts --- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* the length of a key of one word with its colon at p, 0 where there is none */
static size_t key_length(const struct quick *q, const char *p)
{
    const char *start = p;

    if (p == q->end || *p == '-')
        return 0;
    while (p < q->end && is_word(*p))
        p++;
    if (p == start || p - start > ID_MAX || p == q->end || *p != ':' || (!is_end_of_line(q, p + 1) && p[1] != ' '))
        return 0;
    return (size_t)(p + 1 - start);
}

static bool read_key(struct quick *q)
{
    struct nest *nest = top(q);
    size_t len = key_length(q, q->p);
    struct str key = { q->p, len - 1 };

    if (len == 0 || is_double(q, nest, key))
        return false;
    nest->key = key;
    nest->key_at = place(q, q->p);
    nest->key_at.len = (uint32_t)key.len;
    q->p += len;
    return true;
}

static bool is_indicator(char c)
{
    return strchr("-?:,[]{}#&*!|>'\"%@`", c) != NULL;
}

/* Does a plain text end at p? *is_odd where it is not as simple as it looks. */
static bool ends_plain(const struct quick *q, const char *p, bool is_flow, bool *is_odd)
{
    bool is_blank_next = is_end_of_line(q, p + 1) || p[1] == ' ';

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

static bool read_plain(struct quick *q, bool is_flow)
{
    const char *start = q->p;
    bool is_odd = false;

    if (is_indicator(*start))
        return false;
    while (q->p < q->end && !ends_plain(q, q->p, is_flow, &is_odd))
        q->p++;
    const char *stop = q->p;
    while (stop > start && stop[-1] == ' ')
        stop--;
    struct span at = place(q, start);
    uint32_t len = place(q, stop).col - at.col;
    return !is_odd && add_text(q, at, (struct str){ start, (size_t)(stop - start) }, len, true);
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

/* one line, without other escapes than of the mark itself and of the backslash */
static bool read_quoted(struct quick *q)
{
    const char *start = q->p++, quote = *start, escape = quote == '"' ? '\\' : '\'';
    bool has_escape = false;

    for (; !is_end_of_line(q, q->p); q->p++) {
        bool is_escape = *q->p == escape && q->p + 1 < q->end && (q->p[1] == quote || q->p[1] == escape);
        if (is_escape)
            q->p++;
        else if (*q->p == quote)
            break;
        else if (*q->p == escape)
            return false;
        has_escape |= is_escape;
    }
    if (is_end_of_line(q, q->p))
        return false;
    struct str text = { start + 1, (size_t)(q->p - start) - 1 };
    q->p++;
    struct span at = place(q, start);
    uint32_t len = place(q, q->p).col - at.col;
    return add_text(q, at, has_escape ? without_escapes(q, text, escape) : text, len, false);
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
        skip_blanks(q);
        size_t indent = (size_t)(q->p - q->line_start);
        if (is_end_of_line(q, q->p)) {
            if (indent > 0 || q->p == q->end)
                return false;
            next_line(q);
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
        skip_to_end_of_line(q);
        block->end = q->p;
        if (q->p < q->end)
            next_line(q);
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

static bool read_block_text(struct quick *q)
{
    struct block block = { .is_folded = *q->p == '>' };
    struct span at = place(q, q->p++);
    bool is_clipped = *q->p != '-';

    if (!is_clipped)
        q->p++;
    skip_blanks(q);
    if (q->p == q->end || *q->p != '\n')
        return false;
    next_line(q);
    return find_block(q, top(q)->indent, &block) && add_text(q, at, copy_block(q, &block, is_clipped), 0, false);
}

/* --- [ ] and { } --- */

/* blanks and line ends; what goes on in the first column is left to libyaml, as are comments */
static bool skip_space(struct quick *q)
{
    for (;;) {
        skip_blanks(q);
        if (q->p == q->end || *q->p == '#')
            return false;
        if (*q->p != '\n')
            return q->p > q->line_start;
        next_line(q);
    }
}

static bool read_flow_item(struct quick *q, bool *has_begun)
{
    *has_begun = false;
    if (top(q)->node->kind == YNODE_MAP && (!read_key(q) || !skip_space(q)))
        return false;
    if (*q->p == '[' || *q->p == '{') {
        *has_begun = true;
        if (!begin(q, *q->p == '[' ? YNODE_LIST : YNODE_MAP, 0))
            return false;
        q->p++;
        return true;
    }
    return *q->p == '"' || *q->p == '\'' ? read_quoted(q) : read_plain(q, true);
}

static bool read_flow(struct quick *q)
{
    int base = q->depth;
    bool is_after_item = false, has_begun;

    if (!begin(q, *q->p == '[' ? YNODE_LIST : YNODE_MAP, 0))
        return false;
    q->p++;
    while (q->depth > base) {
        if (!skip_space(q))
            return false;
        if (*q->p == (top(q)->node->kind == YNODE_LIST ? ']' : '}')) {
            q->p++;
            q->depth--;
            is_after_item = true;
        } else if (is_after_item) {
            if (*q->p++ != ',')
                return false;
            is_after_item = false;
        } else {
            if (!read_flow_item(q, &has_begun))
                return false;
            is_after_item = !has_begun;
        }
    }
    return true;
}

/* --- lines --- */

static bool is_dash(const struct quick *q, const char *p)
{
    return *p == '-' && (is_end_of_line(q, p + 1) || p[1] == ' ');
}

static bool read_value(struct quick *q)
{
    switch (*q->p) {
    case '"':
    case '\'':
        return read_quoted(q) && finish_line(q);
    case '[':
    case '{':
        return read_flow(q) && finish_line(q);
    case '|':
    case '>':
        return read_block_text(q);
    default:
        return read_plain(q, false) && finish_line(q);
    }
}

/* the value of an entry stands on this line, or perhaps below */
static bool read_rest(struct quick *q, bool *is_done)
{
    struct span at = place(q, q->p);

    *is_done = true;
    skip_blanks(q);
    if (is_end_of_line(q, q->p) || *q->p == '#') {
        top(q)->is_waiting = true;
        top(q)->empty_at = at;
        return finish_line(q);
    }
    if (top(q)->node->kind == YNODE_LIST) {
        bool is_list = is_dash(q, q->p);
        *is_done = !is_list && key_length(q, q->p) == 0;
        if (!*is_done)
            return begin(q, is_list ? YNODE_LIST : YNODE_MAP, (size_t)(q->p - q->line_start));
    }
    return read_value(q);
}

/* "- …" or "key: …", also "- - key: …" */
static bool read_entry(struct quick *q)
{
    for (bool is_done = false; !is_done;) {
        if (top(q)->node->kind == YNODE_MAP) {
            if (!read_key(q))
                return false;
        } else {
            if (!is_dash(q, q->p))
                return false;
            q->p++;
        }
        if (!read_rest(q, &is_done))
            return false;
    }
    return true;
}

/* Opens or ends lists and maps until the line at this indent is an entry of the one in hand. */
static bool fit_indent(struct quick *q, size_t indent)
{
    bool is_list = is_dash(q, q->p);
    struct nest *nest = top(q);

    if (!nest)
        return !q->root && begin(q, is_list ? YNODE_LIST : YNODE_MAP, indent);
    if (nest->is_waiting) {
        bool is_below = indent > nest->indent || (indent == nest->indent && is_list && nest->node->kind == YNODE_MAP);
        if (is_below)
            return begin(q, is_list ? YNODE_LIST : YNODE_MAP, indent);
        if (!add_text(q, nest->empty_at, STR(""), 0, true))
            return false;
    }
    while (nest && (nest->indent > indent || (nest->indent == indent && nest->node->kind == YNODE_LIST && !is_list))) {
        q->depth--;
        nest = top(q);
    }
    return nest && nest->indent == indent;
}

static bool read_lines(struct quick *q)
{
    while (find_content(q)) {
        size_t indent = (size_t)(q->p - q->line_start);
        bool is_mark = indent == 0 && q->end - q->p >= 3 && (memcmp(q->p, "---", 3) == 0 || memcmp(q->p, "...", 3) == 0);
        if (is_mark || !fit_indent(q, indent) || !read_entry(q))
            return false;
    }
    struct nest *nest = top(q);
    return !nest || !nest->is_waiting || add_text(q, nest->empty_at, STR(""), 0, true);
}

struct ynode *quick_read(struct source *source, struct arena *scratch)
{
    struct str text = source->text;

    /* a '#' that may have been meant as text needs a warning, which only the long way gives */
    if (source->has_tabs_or_returns || source->cuts.len > 0 || !str_ends(text, STR("\n")))
        return NULL;
    struct quick *q = ARENA_NEW(scratch, struct quick);
    q->source = source;
    q->scratch = scratch;
    q->p = q->line_start = q->col_at = text.ptr;
    q->end = text.ptr + text.len;
    q->line = q->col = 1;
    return read_lines(q) ? q->root : NULL;
}

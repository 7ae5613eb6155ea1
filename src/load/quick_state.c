/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/quick_state.h"

/* maps up to this size are searched for double keys one by one */
#define FEW_KEYS 12

/* --- places and lines --- */

/* how many of eight bytes begin a character: all but those of the form 10xxxxxx */
static uint32_t count_eight(const char *p)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    uint64_t word;

    memcpy(&word, p, sizeof word);
    return 8 - (uint32_t)((word >> 7 & ~word >> 6 & ones) * ones >> 56);
}

struct span quick_place(struct quick *q, const char *p)
{
    for (; p - q->col_at >= 8; q->col_at += 8)
        q->col += count_eight(q->col_at);
    for (; q->col_at < p; q->col_at++)
        q->col += (*q->col_at & 0xc0) != 0x80;
    return (struct span){ .file = q->source->file, .line = q->line, .col = q->col };
}

void quick_next_line(struct quick *q)
{
    q->line++;
    q->line_start = q->col_at = ++q->p;
    q->col = 1;
}

void quick_skip_blanks(struct quick *q)
{
    while (q->p < q->end && *q->p == ' ')
        q->p++;
}

void quick_skip_to_end_of_line(struct quick *q)
{
    const char *lf = memchr(q->p, '\n', (size_t)(q->end - q->p));

    q->p = lf ? lf : q->end;
}

bool quick_finish_line(struct quick *q)
{
    quick_skip_blanks(q);
    if (q->p < q->end && *q->p == '#' && q->p > q->line_start && q->p[-1] == ' ')
        quick_skip_to_end_of_line(q);
    if (!quick_is_line_end(q, q->p))
        return false;
    if (q->p < q->end)
        quick_next_line(q);
    return true;
}

bool quick_find_content(struct quick *q)
{
    for (;;) {
        quick_skip_blanks(q);
        if (q->p == q->end)
            return false;
        if (*q->p == '#')
            quick_skip_to_end_of_line(q);
        if (q->p < q->end && *q->p != '\n')
            return true;
        if (q->p < q->end)
            quick_next_line(q);
    }
}

/* --- the tree --- */

static bool is_over_limit(const struct quick_nest *nest)
{
    return nest->node->kind == YNODE_LIST && nest->node->len >= ANTWORTEN_MAX && nest->node->key.ptr
        && str_is(nest->node->key, "antworten");
}

/* a new value in the list or map in hand; NULL where that would be too many */
static struct ynode *add(struct quick *q, enum ynode_kind kind, struct span at)
{
    struct quick_nest *nest = quick_top(q);

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

bool quick_begin(struct quick *q, enum ynode_kind kind, size_t indent)
{
    struct ynode *node = q->depth < NESTING_MAX ? add(q, kind, quick_place(q, q->p)) : NULL;

    if (!node)
        return false;
    q->nests[q->depth++] = (struct quick_nest){ .node = node, .indent = indent };
    return true;
}

bool quick_add_text(struct quick *q, struct span at, struct str text, uint32_t len, bool is_plain)
{
    struct ynode *node = text.len <= TEXT_MAX ? add(q, YNODE_TEXT, at) : NULL;

    if (!node)
        return false;
    node->text = text;
    node->at.len = len;
    node->is_plain = is_plain;
    return true;
}

static bool is_double(struct quick *q, struct quick_nest *nest, struct str key)
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

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

size_t quick_key_length(const struct quick *q, const char *p)
{
    const char *start = p;

    if (p == q->end || *p == '-')
        return 0;
    while (p < q->end && is_word(*p))
        p++;
    if (p == start || p - start > ID_MAX || p == q->end || *p != ':' || (!quick_is_line_end(q, p + 1) && p[1] != ' '))
        return 0;
    return (size_t)(p + 1 - start);
}

bool quick_read_key(struct quick *q)
{
    struct quick_nest *nest = quick_top(q);
    size_t len = quick_key_length(q, q->p);
    struct str key = { q->p, len - 1 };

    if (len == 0 || is_double(q, nest, key))
        return false;
    nest->key = key;
    nest->key_at = quick_place(q, q->p);
    nest->key_at.len = (uint32_t)key.len;
    q->p += len;
    return true;
}

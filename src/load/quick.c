/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/quick.h"

#include "load/quick_text.h"

/* --- [ ] and { } --- */

/* blanks and line ends; what goes on in the first column is left to libyaml, as are comments */
static bool skip_space(struct quick *q)
{
    for (;;) {
        quick_skip_blanks(q);
        if (q->p == q->end || *q->p == '#')
            return false;
        if (*q->p != '\n')
            return q->p > q->line_start;
        quick_next_line(q);
    }
}

static bool read_flow_item(struct quick *q, bool *has_begun)
{
    *has_begun = false;
    if (quick_top(q)->node->kind == YNODE_MAP && (!quick_read_key(q) || !skip_space(q)))
        return false;
    if (*q->p == '[' || *q->p == '{') {
        *has_begun = true;
        if (!quick_begin(q, *q->p == '[' ? YNODE_LIST : YNODE_MAP, 0))
            return false;
        q->p++;
        return true;
    }
    return *q->p == '"' || *q->p == '\'' ? quick_read_quoted(q) : quick_read_plain(q, true);
}

static bool read_flow(struct quick *q)
{
    int base = q->depth;
    bool is_after_item = false, has_begun;

    if (!quick_begin(q, *q->p == '[' ? YNODE_LIST : YNODE_MAP, 0))
        return false;
    q->p++;
    while (q->depth > base) {
        if (!skip_space(q))
            return false;
        if (*q->p == (quick_top(q)->node->kind == YNODE_LIST ? ']' : '}')) {
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
    return *p == '-' && (quick_is_line_end(q, p + 1) || p[1] == ' ');
}

static bool read_value(struct quick *q)
{
    switch (*q->p) {
    case '"':
    case '\'':
        return quick_read_quoted(q) && quick_finish_line(q);
    case '[':
    case '{':
        return read_flow(q) && quick_finish_line(q);
    case '|':
    case '>':
        return quick_read_block(q);
    default:
        return quick_read_plain(q, false) && quick_finish_line(q);
    }
}

/* the value of an entry stands on this line, or perhaps below */
static bool read_rest(struct quick *q, bool *is_done)
{
    struct span at = quick_place(q, q->p);

    *is_done = true;
    quick_skip_blanks(q);
    if (quick_is_line_end(q, q->p) || *q->p == '#') {
        quick_top(q)->is_waiting = true;
        quick_top(q)->empty_at = at;
        return quick_finish_line(q);
    }
    if (quick_top(q)->node->kind == YNODE_LIST) {
        bool is_list = is_dash(q, q->p);
        *is_done = !is_list && quick_key_length(q, q->p) == 0;
        if (!*is_done)
            return quick_begin(q, is_list ? YNODE_LIST : YNODE_MAP, (size_t)(q->p - q->line_start));
    }
    return read_value(q);
}

/* "- …" or "key: …", also "- - key: …" */
static bool read_entry(struct quick *q)
{
    for (bool is_done = false; !is_done;) {
        if (quick_top(q)->node->kind == YNODE_MAP) {
            if (!quick_read_key(q))
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
    struct quick_nest *nest = quick_top(q);

    if (!nest)
        return !q->root && quick_begin(q, is_list ? YNODE_LIST : YNODE_MAP, indent);
    if (nest->is_waiting) {
        bool is_below = indent > nest->indent || (indent == nest->indent && is_list && nest->node->kind == YNODE_MAP);
        if (is_below)
            return quick_begin(q, is_list ? YNODE_LIST : YNODE_MAP, indent);
        if (!quick_add_text(q, nest->empty_at, STR(""), 0, true))
            return false;
    }
    while (nest && (nest->indent > indent || (nest->indent == indent && nest->node->kind == YNODE_LIST && !is_list))) {
        q->depth--;
        nest = quick_top(q);
    }
    return nest && nest->indent == indent;
}

static bool read_lines(struct quick *q)
{
    while (quick_find_content(q)) {
        size_t indent = (size_t)(q->p - q->line_start);
        bool is_mark = indent == 0 && q->end - q->p >= 3 && (memcmp(q->p, "---", 3) == 0 || memcmp(q->p, "...", 3) == 0);
        if (is_mark || !fit_indent(q, indent) || !read_entry(q))
            return false;
    }
    struct quick_nest *nest = quick_top(q);
    return !nest || !nest->is_waiting || quick_add_text(q, nest->empty_at, STR(""), 0, true);
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

/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/inline.h"

#include "base/buf.h"
#include "base/vec.h"

/* what a mark at some place turns out to be; content and ref are bytes of the text */
struct mark {
    enum inline_fault fault;
    enum role role;
    struct str content, ref;
    size_t end; /* behind the mark */
};

typedef VEC(struct run) run_list;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static size_t line_end(struct str text, size_t i)
{
    const char *hit = i < text.len ? memchr(text.ptr + i, '\n', text.len - i) : NULL;

    return hit ? (size_t)(hit - text.ptr) : text.len;
}

static size_t skip_indent(struct str text, size_t i)
{
    while (i < text.len && (text.ptr[i] == ' ' || text.ptr[i] == '\t'))
        i++;
    return i;
}

/* the line at i is empty or begins a list item, so the block before it ends */
static bool begins_block(struct str text, size_t i)
{
    i = skip_indent(text, i);
    return i == text.len || text.ptr[i] == '\n' || str_starts(str_slice(text, i, text.len), STR("- "));
}

/* end of the block that byte i belongs to */
static size_t block_end(struct str text, size_t i)
{
    for (i = line_end(text, i); i < text.len; i = line_end(text, i + 1)) {
        if (begins_block(text, i + 1))
            break;
    }
    return i;
}

/* place of needle in text[from..to), or to */
static size_t find(struct str text, size_t from, size_t to, struct str needle)
{
    return from + str_find(str_slice(text, from, to), needle);
}

/* [[id]] or [[id|Text]] at i, in a block that ends at end */
static struct mark link_at(struct str text, size_t i, size_t end)
{
    size_t close = find(text, i + 2, end, STR("]]")), again = find(text, i + 2, end, STR("[["));
    struct mark mark = { .role = ROLE_TERM, .end = close + 2 };

    if (close == end || again < close) {
        mark.fault = INLINE_OPEN_LINK;
        return mark;
    }
    size_t bar = find(text, i + 2, close, STR("|"));
    mark.ref = str_trim(str_slice(text, i + 2, bar));
    mark.content = str_trim(str_slice(text, bar + 1, close));
    if (mark.ref.len == 0 || (bar < close && mark.content.len == 0))
        mark.fault = INLINE_EMPTY_LINK;
    return mark;
}

/* **wichtig** at i; a link inside is passed over whole */
static struct mark strong_at(struct str text, size_t i, size_t end)
{
    struct mark mark = { .role = ROLE_STRONG };
    size_t at = i + 2;

    for (;;) {
        size_t close = find(text, at, end, STR("**")), open = find(text, at, end, STR("[["));
        if (close == end) {
            mark.fault = INLINE_OPEN_STRONG;
            return mark;
        }
        if (close < open) {
            mark.content = str_slice(text, i + 2, close);
            mark.end = close + 2;
            mark.fault = str_trim(mark.content).len == 0 ? INLINE_EMPTY_STRONG : INLINE_OK;
            return mark;
        }
        struct mark link = link_at(text, open, end);
        at = link.fault == INLINE_OPEN_LINK ? open + 2 : link.end;
    }
}

static bool is_mark(struct str text, size_t i)
{
    char c = text.ptr[i];

    return (c == '*' || c == '[') && i + 1 < text.len && text.ptr[i + 1] == c;
}

static struct mark mark_at(struct str text, size_t i, size_t end)
{
    return text.ptr[i] == '*' ? strong_at(text, i, end) : link_at(text, i, end);
}

/* text with each line end, and the blanks around it, made one blank */
static struct str one_line(struct str text, struct arena *arena)
{
    if (line_end(text, 0) == text.len)
        return text;
    char *line = ARENA_ARRAY(arena, char, text.len + 1);
    size_t to = 0;

    for (size_t i = 0; i < text.len;) {
        size_t end = i;
        while (end < text.len && is_blank(text.ptr[end]))
            end++;
        if (line_end(str_slice(text, i, end), 0) < end - i) {
            line[to++] = ' ';
            i = end;
            continue;
        }
        end = end > i ? end : i + 1;
        memcpy(line + to, text.ptr + i, end - i);
        to += end - i;
        i = end;
    }
    line[to] = '\0';
    return (struct str){ line, to };
}

static void add_run(run_list *runs, struct run run, struct arena *arena)
{
    if (run.text.len == 0 && run.ref.len == 0)
        return;
    run.text = one_line(run.text, arena);
    *VEC_PUSH(runs, arena) = run;
}

/* the runs of text[from..end) in the given role; links inside strong text stay links, strong text does not nest */
static void add_runs(run_list *runs, struct str text, enum role role, struct arena *arena)
{
    size_t plain = 0, i = 0;

    while (i < text.len) {
        if (!is_mark(text, i) || (role == ROLE_STRONG && text.ptr[i] == '*')) {
            i++;
            continue;
        }
        struct mark mark = mark_at(text, i, text.len);
        if (mark.fault != INLINE_OK) {
            i += 2;
            continue;
        }
        add_run(runs, (struct run){ .text = str_slice(text, plain, i), .role = role }, arena);
        if (mark.role == ROLE_STRONG)
            add_runs(runs, mark.content, ROLE_STRONG, arena);
        else
            add_run(runs, (struct run){ .text = mark.content, .role = ROLE_TERM, .ref = mark.ref }, arena);
        plain = i = mark.end;
    }
    add_run(runs, (struct run){ .text = str_slice(text, plain, text.len), .role = role }, arena);
}

/* the next block at or after *at, without its "- " and without blanks around; *at behind it; false at the end */
static bool next_block(struct str text, size_t *at, enum inline_kind *kind, struct str *content)
{
    size_t i = *at;

    while (i < text.len && is_blank(text.ptr[i]))
        i++;
    if (i == text.len)
        return false;
    size_t end = block_end(text, i);
    bool is_item = str_starts(str_slice(text, i, end), STR("- "));
    *kind = is_item ? INLINE_ITEM : INLINE_PARAGRAPH;
    *content = str_trim(str_slice(text, is_item ? i + 2 : i, end));
    *at = end;
    return true;
}

struct inline_blocks inline_parse(struct str text, struct arena *arena)
{
    VEC(struct inline_block) blocks = { 0 };
    enum inline_kind kind;
    struct str content;

    for (size_t at = 0; next_block(text, &at, &kind, &content);) {
        run_list runs = { 0 };
        add_runs(&runs, content, ROLE_PLAIN, arena);
        *VEC_PUSH(&blocks, arena) = (struct inline_block){ kind, { runs.items, runs.len } };
    }
    return (struct inline_blocks){ blocks.items, blocks.len };
}

/* the first fault of a block, at a byte of it; a strong text's links are looked at too */
static enum inline_fault check_block(struct str text, size_t *at)
{
    bool is_strong = false;
    size_t strong_end = 0;

    for (size_t i = 0; i < text.len;) {
        if (is_strong && i == strong_end) {
            is_strong = false;
            i += 2;
        } else if (!is_mark(text, i) || (is_strong && text.ptr[i] == '*')) {
            i++;
        } else {
            struct mark mark = mark_at(text, i, is_strong ? strong_end : text.len);
            *at = i;
            if (mark.fault != INLINE_OK)
                return mark.fault;
            is_strong = is_strong || mark.role == ROLE_STRONG;
            strong_end = mark.role == ROLE_STRONG ? mark.end - 2 : strong_end;
            i = mark.role == ROLE_STRONG ? i + 2 : mark.end;
        }
    }
    return INLINE_OK;
}

enum inline_fault inline_check(struct str text, size_t *at)
{
    enum inline_kind kind;
    struct str content;
    size_t inside = 0;

    for (size_t next = 0; next_block(text, &next, &kind, &content);) {
        enum inline_fault fault = check_block(content, &inside);
        if (fault != INLINE_OK) {
            *at = (size_t)(content.ptr - text.ptr) + inside;
            return fault;
        }
    }
    return INLINE_OK;
}

bool inline_next_ref(struct str text, size_t *at, struct str *ref)
{
    for (;;) {
        size_t i = find(text, *at, text.len, STR("[["));
        if (i >= text.len)
            return false;
        struct mark mark = link_at(text, i, block_end(text, i));
        *at = mark.fault == INLINE_OPEN_LINK ? i + 2 : mark.end;
        if (mark.fault == INLINE_OK) {
            *ref = mark.ref;
            return true;
        }
    }
}

struct str inline_plain(struct str text, struct str (*title)(void *context, struct str ref), void *context,
                        struct arena *arena)
{
    struct inline_blocks blocks = inline_parse(text, arena);
    struct buf buf = { 0 };

    for (size_t i = 0; i < blocks.len; i++) {
        bool is_item = blocks.items[i].kind == INLINE_ITEM;
        if (i > 0)
            buf_add(&buf, is_item && blocks.items[i - 1].kind == INLINE_ITEM ? STR("\n") : STR("\n\n"));
        if (is_item)
            buf_add(&buf, STR("- "));
        for (size_t k = 0; k < blocks.items[i].runs.len; k++) {
            struct run run = blocks.items[i].runs.items[k];
            bool is_titled = run.role == ROLE_TERM && run.text.len == 0;
            buf_add(&buf, !is_titled ? run.text : title ? title(context, run.ref) : run.ref);
        }
    }
    struct str plain = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return plain;
}

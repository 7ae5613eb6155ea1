/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/doc.h"

#include "base/fail.h"

#define NO_BREAK_SPACE "\xc2\xa0"
/* bytes of a norm that still fits into any line */
#define NORM_MAX 28

struct doc doc_start(struct arena *arena)
{
    return (struct doc){ .arena = arena };
}

struct doc_block *doc_add(struct doc *doc, enum block_kind kind)
{
    struct doc_block *block = VEC_PUSH(&doc->blocks, doc->arena);

    block->kind = kind;
    block->group = doc->group;
    block->is_card = doc->is_card;
    return block;
}

/* within a book the title of a page is a heading */
void doc_begin_title(struct doc *doc)
{
    if (doc->depth > 0)
        doc_add_space(doc);
    doc_add(doc, doc->depth > 0 ? BLOCK_HEADING : BLOCK_TITLE)->level = doc->depth;
}

void doc_add_title(struct doc *doc, struct str text)
{
    doc_begin_title(doc);
    doc_run(doc, ROLE_TITLE, text);
}

void doc_add_heading(struct doc *doc, int level, struct str text)
{
    doc_add_space(doc);
    doc_add(doc, BLOCK_HEADING)->level = level + doc->depth;
    doc_run(doc, ROLE_HEADING, text);
}

void doc_add_space(struct doc *doc)
{
    if (doc->blocks.len == 0)
        return;
    enum block_kind last = doc->blocks.items[doc->blocks.len - 1].kind;
    if (last != BLOCK_SPACE && last != BLOCK_HEADING && last != BLOCK_PAGE)
        doc_add(doc, BLOCK_SPACE);
}

struct doc_block *doc_add_paragraph(struct doc *doc, int indent)
{
    struct doc_block *block = doc_add(doc, BLOCK_PARAGRAPH);

    block->level = indent;
    return block;
}

struct doc_block *doc_add_item(struct doc *doc, int indent, struct str marker)
{
    struct doc_block *block = doc_add(doc, BLOCK_ITEM);

    block->level = indent;
    block->marker = marker;
    return block;
}

struct doc_block *doc_add_field(struct doc *doc, int indent, struct str label)
{
    struct doc_block *block = doc_add(doc, BLOCK_FIELD);

    block->level = indent;
    block->marker = label;
    block->marker_role = ROLE_LABEL;
    return block;
}

struct doc_block *doc_add_choice(struct doc *doc, struct str marker, struct target target)
{
    struct doc_block *block = doc_add(doc, BLOCK_CHOICE);

    block->marker = marker;
    block->marker_role = ROLE_NUMBER;
    block->role = ROLE_CHOICE;
    block->target = target;
    return block;
}

struct doc_block *doc_add_note(struct doc *doc, struct str marker, enum role role)
{
    struct doc_block *block = doc_add(doc, BLOCK_NOTE);

    block->marker = marker;
    block->marker_role = role;
    block->role = role;
    return block;
}

static struct doc_block *last_block(struct doc *doc)
{
    BUG_ON(doc->blocks.len == 0);
    return &doc->blocks.items[doc->blocks.len - 1];
}

/* a line end within a text of the guide is a blank; only DOC_BREAK breaks */
static struct str one_line(struct str text, struct arena *arena)
{
    if (str_is(text, DOC_BREAK) || !memchr(text.ptr, '\n', text.len))
        return text;
    char *line = ARENA_ARRAY(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        line[i] = text.ptr[i] == '\n' ? ' ' : text.ptr[i];
    return (struct str){ line, text.len };
}

void doc_run_target(struct doc *doc, enum role role, struct str text, struct target target)
{
    struct doc_block *block = last_block(doc);

    if (text.len == 0)
        return;
    text = one_line(text, doc->arena);
    if (block->runs_len == block->runs_cap)
        block->runs = vec_grow(block->runs, block->runs_len, &block->runs_cap, sizeof *block->runs,
                               _Alignof(struct doc_run), doc->arena);
    block->runs[block->runs_len++] = (struct doc_run){ text, role, target, NULL };
}

void doc_run(struct doc *doc, enum role role, struct str text)
{
    doc_run_target(doc, role, text, (struct target){ .kind = TARGET_NONE });
}

void doc_printf(struct doc *doc, enum role role, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    struct str text = arena_vprintf(doc->arena, format, args);
    va_end(args);
    doc_run(doc, role, text);
}

void doc_break(struct doc *doc)
{
    if (last_block(doc)->runs_len > 0)
        doc_run(doc, ROLE_PLAIN, STR(DOC_BREAK));
}

struct str doc_unbroken(struct str s, struct arena *arena)
{
    const struct str blank = STR(NO_BREAK_SPACE);
    char *text = ARENA_ARRAY(arena, char, s.len * blank.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != ' ' && s.ptr[i] != '\n') {
            text[len++] = s.ptr[i];
            continue;
        }
        memcpy(text + len, blank.ptr, blank.len);
        len += blank.len;
    }
    return (struct str){ text, len };
}

void doc_run_phone(struct doc *doc, struct str number)
{
    doc_run_target(doc, ROLE_PHONE, doc_unbroken(number, doc->arena), (struct target){ .kind = TARGET_PHONE });
}

struct str doc_tel(struct str number, struct arena *arena)
{
    char *text = ARENA_ARRAY(arena, char, number.len + sizeof "tel:");
    size_t len = 0;

    for (const char *p = "tel:"; *p; p++)
        text[len++] = *p;
    for (size_t i = 0; i < number.len; i++)
        if ((number.ptr[i] >= '0' && number.ptr[i] <= '9') || number.ptr[i] == '+')
            text[len++] = number.ptr[i];
    return (struct str){ text, len };
}

void doc_code(struct doc *doc)
{
    struct doc_block *block = last_block(doc);

    BUG_ON(block->runs_len == 0);
    struct doc_run *run = &block->runs[block->runs_len - 1];
    run->qr = qr_make(doc_tel(run->text, doc->arena), doc->arena);
}

void doc_anchor(struct doc *doc, struct thing thing, struct str name)
{
    struct doc_block *block = last_block(doc);

    block->anchor_of = thing;
    block->anchor = name;
}

void doc_dot(struct doc *doc, enum role role)
{
    const struct doc_block *block = last_block(doc);

    if (block->runs_len > 0 && !str_is(block->runs[block->runs_len - 1].text, DOC_BREAK))
        doc_run(doc, role, STR(NO_BREAK_SPACE "· "));
}

/* what a title's own links are called: their ids would be no words, so one level down is where it ends */
struct titles {
    const struct guide *guide;
    struct arena *arena;
    bool is_inner;
};

static struct str title_of(void *context, struct str ref)
{
    const struct titles *titles = context;
    struct titles inner = { titles->guide, titles->arena, true };
    struct thing thing = guide_find(titles->guide, ref);

    if (thing.kind == THING_NONE || titles->is_inner)
        return ref;
    return inline_plain(guide_title(titles->guide, thing).s, title_of, &inner, titles->arena);
}

struct str doc_plain(const struct guide *g, struct str text, struct arena *arena)
{
    struct titles titles = { g, arena, false };

    return text.len > 0 ? inline_plain(text, title_of, &titles, arena) : (struct str){ "", 0 };
}

void doc_link(struct doc *doc, const struct guide *g, struct thing thing)
{
    struct str title = doc_plain(g, guide_title(g, thing).s, doc->arena);

    /* "§ 42 Abs. 6 SchulG NRW" is read as one word */
    if (thing.kind == THING_RECHT && title.len <= NORM_MAX)
        title = doc_unbroken(title, doc->arena);
    doc_run_target(doc, ROLE_TERM, title, (struct target){ .kind = TARGET_THING, .thing = thing });
}

static void add_run(struct doc *doc, const struct guide *g, const struct run *run, enum role role)
{
    if (run->role != ROLE_TERM) {
        doc_run(doc, run->role == ROLE_PLAIN ? role : run->role, run->text);
        return;
    }
    struct thing thing = guide_find(g, run->ref);
    if (thing.kind == THING_NONE)
        doc_run(doc, role, run->text.len > 0 ? run->text : run->ref);
    else if (run->text.len == 0)
        doc_link(doc, g, thing);
    else
        doc_run_target(doc, ROLE_TERM, run->text, (struct target){ .kind = TARGET_THING, .thing = thing });
}

static void add_runs(struct doc *doc, const struct guide *g, struct runs runs, enum role role)
{
    for (size_t i = 0; i < runs.len; i++)
        add_run(doc, g, &runs.items[i], role);
}

void doc_inline_as(struct doc *doc, const struct guide *g, struct str text, enum role role)
{
    struct inline_blocks blocks = { NULL, 0 };

    if (text.len > 0)
        blocks = inline_parse(text, doc->arena);
    for (size_t i = 0; i < blocks.len; i++) {
        if (i > 0)
            doc_run(doc, role, STR(" "));
        add_runs(doc, g, blocks.items[i].runs, role);
    }
}

void doc_inline(struct doc *doc, const struct guide *g, struct str text)
{
    doc_inline_as(doc, g, text, ROLE_PLAIN);
}

void doc_text(struct doc *doc, const struct guide *g, struct str text, int indent)
{
    struct inline_blocks blocks = { NULL, 0 };

    if (text.len > 0)
        blocks = inline_parse(text, doc->arena);
    for (size_t i = 0; i < blocks.len; i++) {
        bool is_item = blocks.items[i].kind == INLINE_ITEM;
        bool is_list = is_item && i > 0 && blocks.items[i - 1].kind == INLINE_ITEM;
        if (i > 0 && !is_list)
            doc_add_space(doc);
        if (is_item)
            doc_add_item(doc, indent, STR("•"));
        else
            doc_add_paragraph(doc, indent);
        add_runs(doc, g, blocks.items[i].runs, ROLE_PLAIN);
    }
}

void doc_add_list(struct doc *doc, const struct guide *g, int level, struct str heading, struct texts texts, struct str marker,
                  enum role marker_role)
{
    if (texts.len == 0)
        return;
    doc_add_heading(doc, level, heading);
    for (size_t i = 0; i < texts.len; i++) {
        doc_add_item(doc, 0, marker)->marker_role = marker_role;
        doc_inline(doc, g, texts.items[i].s);
    }
}

void doc_group(struct doc *doc)
{
    doc->group = ++doc->groups_len;
}

void doc_card(struct doc *doc)
{
    doc_group(doc);
    doc->is_card = true;
}

void doc_group_end(struct doc *doc)
{
    doc->group = 0;
    doc->is_card = false;
}

static size_t words_add(char *to, size_t len, struct str s)
{
    if (to && s.len > 0)
        memcpy(to + len, s.ptr, s.len);
    return len + s.len;
}

/* writes the words, or only counts their bytes where there is nothing to write to */
static size_t words_write(const struct doc *doc, char *to)
{
    size_t len = 0;

    for (size_t i = 0; i < doc->blocks.len; i++) {
        const struct doc_block *block = &doc->blocks.items[i];
        if (block->marker.len == 0 && block->runs_len == 0)
            continue;
        len = words_add(to, len, block->marker);
        if (block->marker.len > 0 && block->runs_len > 0)
            len = words_add(to, len, STR(" "));
        for (size_t r = 0; r < block->runs_len; r++) {
            struct str text = block->runs[r].text;
            if (block->kind == BLOCK_BLANK && r > 0)
                len = words_add(to, len, STR(" "));
            len = words_add(to, len, str_is(text, DOC_BREAK) ? STR(" ") : text);
        }
        len = words_add(to, len, STR("\n"));
    }
    return len;
}

struct str doc_words(const struct doc *doc, struct arena *arena)
{
    size_t len = words_write(doc, NULL);
    char *text = ARENA_ARRAY(arena, char, len + 1);

    words_write(doc, text);
    return (struct str){ text, len };
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/layout.h"

#include "text/width.h"

/* from here on a label and its value stand side by side, in units */
#define FIELD_WIDTH 50
/* a label wider than this stands on a line of its own, so that it does not push all values to the right */
#define LABEL_MAX 20
/* a blank shorter than this is too short to write on */
#define BLANK_MIN 10
/* an indent never leaves less than this for the text */
#define TEXT_MIN 12
#define LEVELS_MAX 12
/* units beside a code */
#define CODE_GAP 3

/* what blocks that follow each other as a list share */
struct list {
    size_t end;    /* the block behind the list; 0: none known */
    double marker; /* its widest marker */
};

struct layouter {
    const struct doc *doc;
    const struct layout_options *options;
    struct arena *arena;
    double unit;
    double right; /* where running text ends */
    double edge;  /* the same where no code stands beside the text */
    uint32_t group; /* looked through for a code */
    uint32_t at;  /* the block being laid out */
    VEC(struct line) lines;
    VEC(struct line_run) runs; /* of the line being filled */
    bool is_first;
    struct list lists[3][LEVELS_MAX]; /* of items, fields, choices */
};

/* where the lines of a text begin */
struct edge {
    double first, rest;
};

static const struct doc_block *block_at(const struct layouter *l, size_t i)
{
    return &l->doc->blocks.items[i];
}

static double measure_in(const struct layouter *l, const struct doc_block *block, enum role role, struct str s)
{
    return l->options->measure ? l->options->measure(l->options->context, block, role, s) : width_text(s);
}

static double measure(const struct layouter *l, enum role role, struct str s)
{
    return measure_in(l, block_at(l, l->at), role, s);
}

static double measure_marker(const struct layouter *l, const struct doc_block *block)
{
    return measure_in(l, block, block->marker_role, block->marker);
}

/* notes and choices have a role as a whole */
static enum role role_in(const struct doc_block *block, enum role role)
{
    bool is_whole = block->kind == BLOCK_NOTE || block->kind == BLOCK_CHOICE;

    return role == ROLE_PLAIN && is_whole ? block->role : role;
}

/* Takes what was put so far as a line. */
static void end_line(struct layouter *l)
{
    *VEC_PUSH(&l->lines, l->arena) = (struct line){
        .runs = l->runs.items, .runs_len = l->runs.len, .block = l->at, .is_first = l->is_first };
    l->runs.items = NULL;
    l->runs.len = l->runs.cap = 0;
    l->is_first = false;
}

/* What stands in a line is drawn as it is: soft hyphens have served, no-break blanks are blanks now. */
static struct str clean(struct layouter *l, struct str s)
{
    char *text = NULL;
    size_t len = 0;

    if (str_find(s, STR("\xc2\xa0")) == s.len && str_find(s, STR("\xc2\xad")) == s.len)
        return s;
    text = ARENA_ARRAY(l->arena, char, s.len + 1);
    for (size_t i = 0; i < s.len; i++) {
        struct str two = str_slice(s, i, i + 2);
        bool is_blank = str_is(two, "\xc2\xa0");
        if (!is_blank && !str_is(two, "\xc2\xad")) {
            text[len++] = s.ptr[i];
            continue;
        }
        if (is_blank)
            text[len++] = ' ';
        i++;
    }
    return (struct str){ text, len };
}

/* Puts text into the line being filled and gives the place behind it. */
static double put(struct layouter *l, double x, struct doc_run run)
{
    const struct doc_block *block = block_at(l, l->at);
    struct str text = clean(l, run.text);

    if (text.len == 0)
        return x;
    run.role = role_in(block, run.role);
    if (run.target.kind == TARGET_NONE)
        run.target = block->target;
    *VEC_PUSH(&l->runs, l->arena) = (struct line_run){ x, text, run.role, run.target, run.qr };
    return x + measure(l, run.role, text);
}

/* The part from..to of runs that flow as one text; a hyphen at its end belongs to its last run. */
static void put_part(struct layouter *l, double x, const struct doc_run *runs, size_t len, struct wrap_line part)
{
    size_t start = 0;

    for (size_t i = 0; i < len && start < part.to; start += runs[i++].text.len) {
        size_t end = start + runs[i].text.len;
        if (end <= part.from)
            continue;
        struct doc_run run = runs[i];
        run.text = str_slice(run.text, part.from > start ? part.from - start : 0, part.to - start);
        if (part.hyphen && end >= part.to)
            run.text = arena_printf(l->arena, "%.*s-", STR_ARG(run.text));
        x = put(l, x, run);
    }
}

static struct str join(struct layouter *l, const struct doc_run *runs, size_t len)
{
    size_t bytes = 0;

    for (size_t i = 0; i < len; i++)
        bytes += runs[i].text.len;
    char *text = ARENA_ARRAY(l->arena, char, bytes + 1);
    bytes = 0;
    for (size_t i = 0; i < len; i++) {
        memcpy(text + bytes, runs[i].text.ptr, runs[i].text.len);
        bytes += runs[i].text.len;
    }
    return (struct str){ text, bytes };
}

static double room(const struct layouter *l, double x)
{
    return l->right - x > l->unit ? l->right - x : l->unit;
}

/* runs joined to be wrapped as one text; each piece of it is measured in the faces of its runs */
struct flow {
    struct layouter *l;
    const struct doc_run *runs;
    size_t len;
    struct str text;
};

static double measure_piece(void *context, struct str s)
{
    const struct flow *flow = context;
    const struct doc_block *block = block_at(flow->l, flow->l->at);
    double width = 0;

    if (flow->len == 0)
        return 0;
    if (s.ptr < flow->text.ptr || s.ptr >= flow->text.ptr + flow->text.len) /* the hyphen */
        return measure(flow->l, role_in(block, flow->runs[0].role), s);
    size_t from = (size_t)(s.ptr - flow->text.ptr), to = from + s.len, start = 0;
    for (size_t i = 0; i < flow->len && start < to; start += flow->runs[i++].text.len) {
        struct str run = flow->runs[i].text;
        if (start + run.len > from)
            width += measure(flow->l, role_in(block, flow->runs[i].role),
                             str_slice(run, from > start ? from - start : 0, to - start));
    }
    return width;
}

/* Runs without a break in them as one paragraph. */
static void lay_flow(struct layouter *l, const struct doc_run *runs, size_t len, struct edge edge)
{
    struct flow flow = { l, runs, len, join(l, runs, len) };
    struct wrap_lines lines = wrap_text(flow.text, room(l, edge.first), room(l, edge.rest),
                                        l->options->measure ? measure_piece : NULL, &flow, l->arena);

    for (size_t i = 0; i < lines.len; i++) {
        put_part(l, i == 0 ? edge.first : edge.rest, runs, len, lines.items[i]);
        end_line(l);
    }
}

/* Runs with breaks; without any the line being filled is ended all the same, for the marker in it. */
static void lay_runs(struct layouter *l, const struct doc_run *runs, size_t len, struct edge edge)
{
    for (size_t i = 0;;) {
        size_t from = i;
        while (i < len && !str_is(runs[i].text, DOC_BREAK))
            i++;
        lay_flow(l, runs + from, i - from, edge);
        if (i++ >= len)
            return;
        edge.first = edge.rest;
    }
}

static void lay_block_runs(struct layouter *l, struct edge edge)
{
    lay_runs(l, block_at(l, l->at)->runs, block_at(l, l->at)->runs_len, edge);
}

/* deeper blocks and empty lines do not end a list */
static bool goes_on(const struct doc_block *block, const struct doc_block *first)
{
    switch (block->kind) {
    case BLOCK_SPACE:
        return true;
    case BLOCK_PARAGRAPH: case BLOCK_ITEM: case BLOCK_FIELD: case BLOCK_CHOICE: case BLOCK_NOTE: case BLOCK_BLANK:
        return block->level > first->level || (block->kind == first->kind && block->level == first->level);
    case BLOCK_TITLE: case BLOCK_HEADING: case BLOCK_RULE: case BLOCK_PAGE: case BLOCK_FIXED: case BLOCK_CODES:
        break;
    }
    return false;
}

/* The list the block stands in, measured once at its first block. */
static const struct list *list_of(struct layouter *l)
{
    const struct doc_block *first = block_at(l, l->at);
    int kind = first->kind == BLOCK_ITEM ? 0 : first->kind == BLOCK_FIELD ? 1 : 2;
    struct list *list = &l->lists[kind][first->level < LEVELS_MAX ? first->level : LEVELS_MAX - 1];

    if (l->at < list->end)
        return list;
    *list = (struct list){ l->at, 0 };
    for (; list->end < l->doc->blocks.len && goes_on(block_at(l, list->end), first); list->end++) {
        const struct doc_block *block = block_at(l, list->end);
        if (block->kind != first->kind || block->level != first->level)
            continue;
        double width = measure_marker(l, block);
        if (width > list->marker && (block->kind != BLOCK_FIELD || block->is_big || width <= LABEL_MAX * l->unit))
            list->marker = width;
    }
    return list;
}

/* the indent of a block, less where the text would get too narrow */
static double indent_of(const struct layouter *l, double behind)
{
    bool is_heading = block_at(l, l->at)->kind == BLOCK_HEADING;
    double x = is_heading ? 0 : block_at(l, l->at)->level * l->unit;
    double most = l->right - behind - TEXT_MIN * l->unit;

    return x < most ? x : most > 0 ? most : 0;
}

static struct doc_run marker_run(const struct doc_block *block)
{
    return (struct doc_run){ .text = block->marker, .role = block->marker_role };
}

/* A marker with the text hanging behind it; numbers stand below each other by their last digit. */
static void lay_hanging(struct layouter *l, double column, double gap)
{
    const struct doc_block *block = block_at(l, l->at);
    double behind = column > 0 ? column + gap : 0;
    double x = indent_of(l, behind);
    bool is_number = block->marker.len > 0 && block->marker.ptr[0] >= '0' && block->marker.ptr[0] <= '9';

    put(l, is_number ? x + column - measure_marker(l, block) : x, marker_run(block));
    lay_block_runs(l, (struct edge){ x + behind, x + behind });
}

static bool has_break(const struct doc_block *block)
{
    for (size_t i = 0; i < block->runs_len; i++)
        if (str_is(block->runs[i].text, DOC_BREAK))
            return true;
    return false;
}

/* Where it is narrow, a short value follows its label in the same line, others stand below it. */
static void lay_field_narrow(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);
    struct doc_run label = marker_run(block);
    double x = indent_of(l, 0);
    double behind = x + measure_marker(l, block) + 2 * l->unit;
    struct flow value = { l, block->runs, block->runs_len, join(l, block->runs, block->runs_len) };

    if (!has_break(block) && (value.text.len == 0 || behind + measure_piece(&value, value.text) <= l->right)) {
        put(l, x, label);
        lay_block_runs(l, (struct edge){ behind, behind });
        return;
    }
    lay_flow(l, &label, 1, (struct edge){ x, x });
    lay_block_runs(l, (struct edge){ x + 2 * l->unit, x + 2 * l->unit });
}

static void lay_field(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);
    struct doc_run label = marker_run(block);

    if (l->edge < FIELD_WIDTH * l->unit) {
        lay_field_narrow(l);
        return;
    }
    double column = list_of(l)->marker;
    double x = indent_of(l, column + 2 * l->unit);
    if (measure_marker(l, block) <= column)
        put(l, x, label);
    else
        lay_flow(l, &label, 1, (struct edge){ x, x });
    x += column + 2 * l->unit;
    lay_block_runs(l, (struct edge){ x, x });
}

/* a line of n times the same sign, no wider than width */
static struct doc_run repeat(struct layouter *l, struct str sign, double width)
{
    double one = measure(l, ROLE_BORDER, sign);
    size_t count = one > 0 && width > one ? (size_t)(width / one) : 1;
    char *text = ARENA_ARRAY(l->arena, char, count * sign.len + 1);

    for (size_t i = 0; i < count; i++)
        memcpy(text + i * sign.len, sign.ptr, sign.len);
    return (struct doc_run){ .text = { text, count * sign.len }, .role = ROLE_BORDER };
}

/* One blank: its words, then a line to the right edge; below the words where they leave too little. */
static void lay_blank(struct layouter *l, const struct doc_run *words, double x)
{
    double width = words ? measure(l, words->role, words->text) : 0;
    double behind = words ? x + width + l->unit : x;

    if (words && behind + BLANK_MIN * l->unit > l->right) {
        lay_flow(l, words, 1, (struct edge){ x, x });
        behind = x;
    } else if (words) {
        put(l, x, *words);
    }
    put(l, behind, repeat(l, STR("_"), room(l, behind)));
    end_line(l);
}

/* Blanks side by side share the line evenly, below each other where that leaves too little to write on. */
static void lay_blanks(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);
    double x = indent_of(l, 0);
    double gaps = 0;

    for (size_t i = 0; i < block->runs_len; i++)
        gaps += measure(l, block->runs[i].role, block->runs[i].text) + l->unit + (i > 0 ? 2 * l->unit : 0);
    double each = block->runs_len > 0 ? (l->right - x - gaps) / (double)block->runs_len : 0;
    if (block->runs_len < 2 || each < BLANK_MIN * l->unit) {
        for (size_t i = 0; i == 0 || i < block->runs_len; i++)
            lay_blank(l, block->runs_len > 0 ? &block->runs[i] : NULL, x);
        return;
    }
    for (size_t i = 0; i < block->runs_len; i++) {
        x = put(l, x, block->runs[i]) + l->unit;
        bool is_last = i + 1 == block->runs_len;
        x = put(l, x, repeat(l, STR("_"), is_last ? room(l, x) : each)) + 2 * l->unit;
    }
    end_line(l);
}

static void lay_fixed(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);
    double x = 0;

    for (size_t i = 0; i < block->runs_len; i++) {
        struct doc_run run = block->runs[i];
        if (str_is(run.text, DOC_BREAK)) {
            end_line(l);
            x = 0;
            continue;
        }
        if (!l->options->measure)
            run.text.len = width_fit(run.text, (int)(l->options->width - x));
        x = put(l, x, run);
    }
    end_line(l);
}

/* as many codes side by side as the line holds */
static void lay_codes(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);
    double x = 0;

    for (size_t i = 0; l->options->code > 0 && i < block->runs_len; i++) {
        if (i > 0 && x + l->options->code > l->right) {
            end_line(l);
            x = 0;
        }
        put(l, x, block->runs[i]);
        x += l->options->code + CODE_GAP * l->unit;
    }
    if (l->runs.len > 0)
        end_line(l);
}

/* Where the block's lines end. */
static void set_edge(struct layouter *l)
{
    const struct layout_options *o = l->options;
    double edge = o->column > 0 && !block_at(l, l->at)->is_wide ? o->column : o->width;

    edge = o->max_text > 0 && o->max_text < edge ? o->max_text : edge;
    if (edge != l->edge)
        l->right = edge;
    l->edge = edge;
}

/* A code beside the blocks of its group leaves them less room. */
static void make_room(struct layouter *l)
{
    uint32_t group = block_at(l, l->at)->group;

    if (l->options->code <= 0 || group == l->group)
        return;
    l->group = group;
    l->right = l->edge;
    for (size_t i = l->at; group != 0 && i < l->doc->blocks.len && block_at(l, i)->group == group; i++)
        for (size_t r = 0; r < block_at(l, i)->runs_len; r++)
            if (block_at(l, i)->runs[r].qr)
                l->right = l->edge - l->options->code - CODE_GAP * l->unit;
}

static void lay_block(struct layouter *l)
{
    const struct doc_block *block = block_at(l, l->at);

    switch (block->kind) {
    case BLOCK_TITLE: case BLOCK_HEADING:
        lay_hanging(l, measure_marker(l, block), 2 * l->unit);
        break;
    case BLOCK_PARAGRAPH:
        if (block->runs_len > 0) {
            double x = indent_of(l, 0);
            lay_block_runs(l, (struct edge){ x, block->hangs ? x + 2 * l->unit : x });
        }
        break;
    case BLOCK_ITEM:
        lay_hanging(l, list_of(l)->marker, l->unit);
        break;
    case BLOCK_CHOICE:
        lay_hanging(l, list_of(l)->marker, 2 * l->unit);
        break;
    case BLOCK_NOTE:
        lay_hanging(l, measure_marker(l, block), l->unit);
        break;
    case BLOCK_FIELD:
        lay_field(l);
        break;
    case BLOCK_BLANK:
        lay_blanks(l);
        break;
    case BLOCK_RULE:
        put(l, 0, repeat(l, STR("─"), l->right));
        end_line(l);
        break;
    case BLOCK_SPACE:
        end_line(l);
        break;
    case BLOCK_FIXED:
        lay_fixed(l);
        break;
    case BLOCK_CODES:
        lay_codes(l);
        break;
    case BLOCK_PAGE:
        break;
    }
}

struct lines layout(const struct doc *doc, const struct layout_options *options, struct arena *arena)
{
    struct layouter l = { .doc = doc, .options = options, .arena = arena };

    l.unit = options->unit > 0 ? options->unit : 1;
    for (l.at = 0; l.at < doc->blocks.len; l.at++) {
        l.is_first = true;
        set_edge(&l);
        make_room(&l);
        lay_block(&l);
    }
    lines_keep_together(l.lines.items, l.lines.len, doc);
    return (struct lines){ l.lines.items, l.lines.len };
}

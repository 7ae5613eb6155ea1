/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/ytree.h"

#include "base/fail.h"
#include "base/map.h"
#include "load/findings.h"
#include "load/limits.h"
#include "load/syntax.h"
#include "text/utf8.h"

#include <yaml.h>

/* maps up to this size are searched for double keys one by one, larger ones by hash */
#define FEW_KEYS 12
/* double keys of a file that are told */
#define DOUBLES_MAX 5

/* a list or map that has begun and not ended */
struct nest {
    struct ynode *node, *last;
    struct str key; /* of the member whose value comes next; ptr NULL where a key comes next */
    struct span key_at;
    bool is_dropped; /* the value that comes next belongs to nothing */
    struct map keys;
};

struct reader {
    yaml_parser_t parser;
    struct source *source;
    struct diags *diags;
    struct arena *scratch;
    struct ynode *root;
    struct nest nests[NESTING_MAX + 1];
    int depth;
    int documents;
    uint32_t values, doubles; /* so far in the file */
    struct span complex_key; /* the first list or map that stands as a key */
    size_t cut;              /* the next of the source's cuts that may matter */
};

enum step { STEP_ON, STEP_END, STEP_FAILED };

static struct span span_of(const struct reader *r, yaml_mark_t start, yaml_mark_t end)
{
    return (struct span){
        .file = r->source->file,
        .line = (uint32_t)start.line + 1,
        .col = (uint32_t)start.column + 1,
        .len = end.line == start.line ? (uint32_t)(end.column - start.column) : 0,
    };
}

static enum step fail(struct reader *r, enum finding_id id, struct span at, const char *hint)
{
    complain(r->diags, id, at, .hint = str_from(hint));
    return STEP_FAILED;
}

static struct nest *top(struct reader *r)
{
    return r->depth > 0 ? &r->nests[r->depth - 1] : NULL;
}

static bool is_key_next(const struct nest *nest)
{
    return nest && nest->node->kind == YNODE_MAP && !nest->key.ptr;
}

/* hangs a new node under the list or map in hand */
static void attach(struct reader *r, struct ynode *node)
{
    struct nest *nest = top(r);

    if (!nest) {
        r->root = node;
        return;
    }
    node->key = nest->key;
    node->key_at = nest->key_at;
    nest->key.ptr = NULL;
    if (nest->is_dropped) {
        nest->is_dropped = false;
        return;
    }
    if (nest->last)
        nest->last->next = node;
    else
        nest->node->first = node;
    nest->last = node;
    nest->node->len++;
}

/* a new value under the list or map in hand; NULL where the file has too many */
static struct ynode *add_value(struct reader *r, enum ynode_kind kind, struct span at)
{
    if (r->values++ >= VALUES_MAX) {
        complain(r->diags, FINDING_TOO_MANY_VALUES, at, .hint = STR("In mehrere Dateien teilen"));
        return NULL;
    }
    struct ynode *node = ARENA_NEW(r->scratch, struct ynode);
    node->kind = kind;
    node->field = FIELD_NONE;
    node->at = at;
    attach(r, node);
    return node;
}

static const struct ynode *find_member(struct nest *nest, struct str key)
{
    for (const struct ynode *n = nest->node->first; n; n = n->next)
        if (str_equal(n->key, key))
            return n;
    return NULL;
}

/* Is the key there already? Large maps are searched by hash. */
static bool is_double(struct reader *r, struct nest *nest, struct str key)
{
    bool is_new;

    if (nest->node->len < FEW_KEYS)
        return find_member(nest, key) != NULL;
    if (nest->keys.len == 0)
        for (const struct ynode *n = nest->node->first; n; n = n->next)
            map_put(&nest->keys, 0, n->key, r->scratch, NULL);
    map_put(&nest->keys, 0, key, r->scratch, &is_new);
    return !is_new;
}

static void take_double(struct reader *r, struct nest *nest, struct str key, struct span at)
{
    nest->node->is_broken = true;
    nest->is_dropped = true;
    /* a file pasted into itself is one fault */
    if (r->doubles++ >= DOUBLES_MAX)
        return;
    const struct ynode *first = find_member(nest, key);
    struct span first_at = first ? first->key_at : (struct span){ 0 };
    complain(r->diags, FINDING_DUPLICATE_KEY, at, .arg = { finding_excerpt(key, r->scratch) }, .first = first_at,
             .hint = arena_printf(r->scratch, "Zuerst in Zeile %u", (unsigned)first_at.line));
}

/* what a text may hold where it was written with escapes, or with a tab */
static bool check_characters(struct reader *r, struct str text, struct span at, yaml_mark_t end)
{
    uint32_t c;
    char name[UTF8_NAME_SIZE];
    const char *hint = "Das Zeichen löschen";

    if (utf8_find_forbidden(text, true, &c) == text.len)
        return true;
    if (c == '\t') {
        size_t from = source_byte(r->source, at.line, at.col);
        size_t to = source_byte(r->source, (uint32_t)end.line + 1, (uint32_t)end.column + 1);
        size_t tab = from + str_find(str_slice(r->source->text, from, to), STR("\t"));
        if (tab < to)
            at = source_span(r->source, tab);
        hint = "Tabulator durch Leerzeichen ersetzen";
    }
    return complain(r->diags, FINDING_CHARACTER, at, .arg = { str_from(utf8_name(c, name)) }, .hint = str_from(hint));
}

static bool needs_character_check(const yaml_event_t *e, struct str text)
{
    return e->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || memchr(text.ptr, '\t', text.len);
}

static enum step take_key(struct reader *r, struct nest *nest, const yaml_event_t *e, struct str key)
{
    struct span at = span_of(r, e->start_mark, e->end_mark);

    if (key.len > KEY_MAX && utf8_count(key) > KEY_MAX)
        return fail(r, FINDING_KEY_TOO_LONG, at, "");
    if (needs_character_check(e, key) && !check_characters(r, key, at, e->end_mark))
        return STEP_FAILED;
    if (str_is(key, "<<"))
        return fail(r, FINDING_ALIAS, at, "Den Inhalt ausschreiben");
    nest->key = arena_str(r->scratch, key);
    nest->key_at = at;
    if (is_double(r, nest, nest->key))
        take_double(r, nest, nest->key, at);
    return STEP_ON;
}

/* Does a '#' that looks like text follow the scalar? Scalars come in the order of the file, so the search only moves on. */
static bool is_cut(struct reader *r, const yaml_event_t *e)
{
    uint32_t line = (uint32_t)e->end_mark.line + 1, col = (uint32_t)e->end_mark.column + 1;

    while (r->cut < r->source->cuts.len) {
        const struct cut *cut = &r->source->cuts.items[r->cut];
        if (cut->line > line || (cut->line == line && cut->col >= col))
            return cut->line == line && cut->col == col;
        r->cut++;
    }
    return false;
}

static const char *const refused = "Text, der mit „&“, „*“ oder „!“ beginnt, in Anführungszeichen setzen";

static enum step check_properties(struct reader *r, const yaml_char_t *anchor, const yaml_char_t *tag, struct span at)
{
    if (anchor)
        return fail(r, FINDING_ALIAS, at, refused);
    if (tag)
        return fail(r, FINDING_TAG, at, refused);
    return STEP_ON;
}

/* Lists that have a limit; noticed while reading, so that a file of a million answers is not kept in memory first. */
static enum step check_list_limit(struct reader *r, const struct nest *nest, struct span at)
{
    if (!nest || nest->node->kind != YNODE_LIST || nest->node->len < ANTWORTEN_MAX || !nest->node->key.ptr
        || !str_is(nest->node->key, "antworten"))
        return STEP_ON;
    return fail(r, FINDING_TOO_MANY_ANTWORTEN, at, "");
}

static enum step take_scalar(struct reader *r, const yaml_event_t *e)
{
    struct str text = { (const char *)e->data.scalar.value, e->data.scalar.length };
    struct span at = span_of(r, e->start_mark, e->end_mark);
    struct nest *nest = top(r);

    if (check_properties(r, e->data.scalar.anchor, e->data.scalar.tag, at) != STEP_ON)
        return STEP_FAILED;
    if (is_key_next(nest))
        return take_key(r, nest, e, text);
    if (text.len > TEXT_MAX)
        return fail(r, FINDING_TEXT_TOO_LONG, (struct span){ at.file, at.line, at.col, 0 }, "");
    if (check_list_limit(r, nest, at) != STEP_ON)
        return STEP_FAILED;
    struct ynode *node = add_value(r, YNODE_TEXT, at);
    if (!node)
        return STEP_FAILED;
    node->is_plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    node->text = arena_str(r->scratch, text);
    node->is_cut = node->is_plain && r->cut < r->source->cuts.len && is_cut(r, e);
    node->is_broken = needs_character_check(e, text) && !check_characters(r, text, at, e->end_mark);
    return STEP_ON;
}

static enum step begin(struct reader *r, enum ynode_kind kind, const yaml_event_t *e)
{
    struct span at = span_of(r, e->start_mark, e->start_mark);
    struct nest *nest = top(r);

    if (r->depth > NESTING_MAX - 1)
        return fail(r, FINDING_TOO_DEEP, at, "");
    if (is_key_next(nest)) {
        /* told only when the key has ended: it may yet turn out to be nested too deep, which is then the fault */
        if (!r->complex_key.line)
            r->complex_key = at;
        nest->key = STR("");
        nest->is_dropped = true;
    }
    if (check_list_limit(r, nest, at) != STEP_ON)
        return STEP_FAILED;
    struct ynode *node = add_value(r, kind, at);
    if (!node)
        return STEP_FAILED;
    r->nests[r->depth++] = (struct nest){ .node = node };
    return STEP_ON;
}

static enum step end(struct reader *r)
{
    r->depth--;
    if (r->complex_key.line)
        return fail(r, FINDING_COMPLEX_KEY, r->complex_key, "Ein Schlüssel ist ein einzelnes Wort vor dem Doppelpunkt");
    return STEP_ON;
}

static enum step begin_document(struct reader *r, const yaml_event_t *e)
{
    struct span at = span_of(r, e->start_mark, e->start_mark);

    if (r->documents++ > 0)
        return fail(r, FINDING_SECOND_DOCUMENT, at, "Die Zeile „---“ löschen oder eine zweite Datei anlegen");
    if (e->data.document_start.version_directive
        || e->data.document_start.tag_directives.start != e->data.document_start.tag_directives.end)
        return fail(r, FINDING_DIRECTIVE, at, "Die Zeile löschen");
    return STEP_ON;
}

static enum step take(struct reader *r, const yaml_event_t *e)
{
    struct span at = span_of(r, e->start_mark, e->end_mark);

    switch (e->type) {
    case YAML_DOCUMENT_START_EVENT:
        return begin_document(r, e);
    case YAML_SCALAR_EVENT:
        return take_scalar(r, e);
    case YAML_ALIAS_EVENT:
        return fail(r, FINDING_ALIAS, at, refused);
    case YAML_SEQUENCE_START_EVENT:
        if (check_properties(r, e->data.sequence_start.anchor, e->data.sequence_start.tag, at) != STEP_ON)
            return STEP_FAILED;
        return begin(r, YNODE_LIST, e);
    case YAML_MAPPING_START_EVENT:
        if (check_properties(r, e->data.mapping_start.anchor, e->data.mapping_start.tag, at) != STEP_ON)
            return STEP_FAILED;
        return begin(r, YNODE_MAP, e);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return end(r);
    case YAML_STREAM_END_EVENT:
        return STEP_END;
    case YAML_STREAM_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_NO_EVENT:
        break;
    }
    return STEP_ON;
}

static enum step stopped(struct reader *r)
{
    if (r->parser.error == YAML_MEMORY_ERROR)
        fail_oom();
    if (r->complex_key.line)
        return fail(r, FINDING_COMPLEX_KEY, r->complex_key, "");
    syntax_report(&r->parser, r->source, r->diags);
    return STEP_FAILED;
}

static bool read_events(struct reader *r)
{
    enum step step = STEP_ON;

    while (step == STEP_ON) {
        yaml_event_t event;
        if (!yaml_parser_parse(&r->parser, &event)) {
            step = stopped(r);
            break;
        }
        step = take(r, &event);
        yaml_event_delete(&event);
    }
    return step == STEP_END;
}

static bool is_empty(const struct ynode *root)
{
    return !root || (root->kind == YNODE_TEXT && root->text.len == 0 && root->is_plain);
}

struct ynode *ytree_read(struct source *source, struct diags *diags, struct arena *scratch)
{
    struct reader *r = ARENA_NEW(scratch, struct reader);

    r->source = source;
    r->diags = diags;
    r->scratch = scratch;
    if (!yaml_parser_initialize(&r->parser))
        fail_oom();
    yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r->parser, (const unsigned char *)source->text.ptr, source->text.len);
    bool is_read = read_events(r);
    yaml_parser_delete(&r->parser);
    if (!is_read)
        return NULL;
    if (is_empty(r->root)) {
        fail(r, FINDING_EMPTY_FILE, (struct span){ .file = source->file, .line = 1, .col = 1 }, "");
        return NULL;
    }
    return r->root;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/bind.h"

#include "base/fail.h"
#include "load/check.h"
#include "text/inline.h"
#include "text/utf8.h"

/* all …_ref and …_refs of the model have this form; the schema's offsets lead to them by bytes */
struct any_ref {
    uint32_t n;
    struct span at;
};
struct any_refs {
    const void *items;
    size_t len;
};
_Static_assert(sizeof(struct any_ref) == sizeof(struct stelle_ref) && sizeof(struct any_ref) == sizeof(struct recht_ref)
                   && sizeof(struct any_ref) == sizeof(struct rolle_ref) && sizeof(struct any_ref) == sizeof(struct quelle_ref)
                   && sizeof(struct any_ref) == sizeof(struct lebenslage_ref), "references of one form");
_Static_assert(sizeof(enum dringlichkeit) == sizeof(unsigned) && sizeof(enum ebene) == sizeof(unsigned), "choices are unsigned");

struct str bind_str(struct load *l, struct str s)
{
    if (l->source.may_be_decomposed && !utf8_is_nfc(s))
        return arena_str(l->keep, utf8_nfc(s, l->scratch));
    return arena_str(l->keep, s);
}

static void note_links(struct load *l, struct text text)
{
    struct str ref;
    size_t at = 0;

    if (!memchr(text.s.ptr, '[', text.s.len))
        return;
    while (inline_next_ref(text.s, &at, &ref))
        if (!map_get(&l->builder->names.maps[NAME_THING], 0, ref))
            *VEC_PUSH(&l->links, l->build) = (struct link){ ref, text.at };
}

struct text bind_text(struct load *l, const struct ynode *node)
{
    struct text text = { bind_str(l, str_trim(node->text)), node->at };

    note_links(l, text);
    return text;
}

static struct text bind_line(struct load *l, const struct ynode *node)
{
    return (struct text){ bind_str(l, str_trim(node->text)), node->at };
}

/* lines whose blanks count; only the last line end goes */
static struct text bind_picture(struct load *l, const struct ynode *node)
{
    struct str s = node->text;

    if (s.len == 0)
        return (struct text){ 0 };
    while (s.len > 0 && s.ptr[s.len - 1] == '\n')
        s.len--;
    return (struct text){ bind_str(l, s), node->at };
}

static struct texts bind_texts(struct load *l, enum field_kind kind, const struct ynode *list)
{
    struct text *items = ARENA_ARRAY(l->keep, struct text, list->len);
    size_t len = 0;

    for (const struct ynode *item = list->first; item; item = item->next)
        items[len++] = kind == FIELD_TEXTS ? bind_text(l, item) : bind_line(l, item);
    return (struct texts){ items, len };
}

static struct any_refs bind_refs(struct load *l, enum ref_kind kind, const struct ynode *list)
{
    struct any_ref *items = ARENA_ARRAY(l->keep, struct any_ref, list->len);
    size_t len = 0;

    for (const struct ynode *item = list->first; item; item = item->next) {
        uint32_t n = check_ref(l, kind, item->text, item->at);
        if (n != NO_ID)
            items[len++] = (struct any_ref){ n, item->at };
    }
    return (struct any_refs){ items, len };
}

static unsigned choice_of(const struct field *field, struct str word)
{
    for (const struct choice *c = field->choices; c->word; c++)
        if (str_is(word, c->word))
            return c->value;
    BUG("a word that shape let pass");
}

static int number_of(struct str digits)
{
    int n = 0;

    for (size_t i = 0; i < digits.len; i++)
        n = n * 10 + (digits.ptr[i] - '0');
    return n;
}

static void bind_date(const struct field *field, const struct ynode *node, char *base)
{
    struct date date;

    BUG_ON(!date_parse(node->text, &date));
    memcpy(base + field->offset, &date, sizeof date);
    if (field->at_offset)
        memcpy(base + field->at_offset, &node->at, sizeof node->at);
}

#define PUT(to, value) memcpy((to), &(value), sizeof(value))

/* one text, by its kind */
static void bind_scalar(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    struct text text;

    if (field->kind == FIELD_TEXT)
        text = bind_text(l, node);
    else if (field->kind == FIELD_PICTURE)
        text = bind_picture(l, node);
    else
        text = bind_line(l, node);
    if (field->kind == FIELD_WORD || field->kind == FIELD_ID)
        PUT(to, text.s);
    else
        PUT(to, text);
}

/* numbers and words */
static void bind_plain(const struct field *field, const struct ynode *node, void *to)
{
    int number = field->kind == FIELD_NUMBER ? number_of(node->text) : 0;
    unsigned choice = field->kind == FIELD_NUMBER ? 0 : choice_of(field, node->text);
    bool flag = choice != 0;

    if (field->kind == FIELD_NUMBER)
        PUT(to, number);
    else if (field->kind == FIELD_FLAG)
        PUT(to, flag);
    else
        PUT(to, choice);
}

static void bind_field(struct load *l, const struct field *field, const struct ynode *node, char *base)
{
    void *to = base + field->offset;

    if (field->bind) {
        field->bind(l, field, node, to);
        if (field->at_offset)
            PUT(base + field->at_offset, node->at);
        return;
    }
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_LINE:
    case FIELD_WORD:
    case FIELD_PICTURE:
    case FIELD_ID:
        bind_scalar(l, field, node, to);
        break;
    case FIELD_TEXTS:
    case FIELD_LINES: {
        struct texts texts = bind_texts(l, field->kind, node);
        PUT(to, texts);
        break;
    }
    case FIELD_DATE:
    case FIELD_DATE_PAST:
        bind_date(field, node, base);
        break;
    case FIELD_NUMBER:
    case FIELD_CHOICE:
    case FIELD_FLAG:
        bind_plain(field, node, to);
        break;
    case FIELD_REF: {
        uint32_t n = check_ref(l, field->ref, node->text, node->at);
        PUT(to, n);
        break;
    }
    case FIELD_REFS: {
        struct any_refs refs = bind_refs(l, field->ref, node);
        PUT(to, refs);
        break;
    }
    case FIELD_RECORD:
        bind_record(l, field->record, node, to);
        break;
    case FIELD_TARGET:
    case FIELD_RECORDS:
    case FIELD_SIGNS:
    case FIELD_NODES:
        BUG("a field that needs a function of its own");
    }
}

void bind_record(struct load *l, const struct record *record, const struct ynode *map, void *to)
{
    for (const struct ynode *member = map->first; member; member = member->next)
        bind_field(l, &record->fields[member->field], member, to);
}

const struct ynode *ynode_member(const struct ynode *map, const char *key)
{
    for (const struct ynode *member = map->first; member; member = member->next)
        if (str_is(member->key, key))
            return member;
    return NULL;
}

void bind_nothing(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    (void)l, (void)field, (void)node, (void)to;
}

/* "lebenslage/knoten" → struct knoten_id */
void bind_target(struct load *l, const struct field *field, const struct ynode *node, void *to)
{
    struct knoten_id id = check_knoten(l, FINDING_START, str_from(field->key), node->text, node->at);

    PUT(to, id);
}

void bind_schritte(struct load *l, const struct field *field, const struct ynode *list, void *to)
{
    struct schritt *items = ARENA_ARRAY(l->keep, struct schritt, list->len);
    struct schritte schritte = { items, 0 };

    for (const struct ynode *item = list->first; item; item = item->next) {
        struct schritt *s = &items[schritte.len++];
        s->frist_tage = -1;
        s->at = item->at;
        bind_record(l, field->record, item, s);
    }
    PUT(to, schritte);
}

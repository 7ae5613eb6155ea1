/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/shape.h"

#include "load/findings.h"
#include "load/shape_value.h"
#include "text/distance.h"

static bool check_field(struct load *l, const struct field *field, struct ynode *node);

static struct span caret(const struct ynode *node)
{
    return (struct span){ node->at.file, node->at.line, node->at.col, 0 };
}

/* where a missing key is told: at the mapping's own key, else at its first, else where it begins */
static struct span place_of(const struct ynode *map)
{
    return map->key.ptr ? map->key_at : map->first ? map->first->key_at : map->at;
}

static bool wrong_kind(struct load *l, const struct ynode *node, enum ynode_kind wanted, struct str name)
{
    static const char *const wishes[] = { "einen Text", "eine Liste", "Angaben mit Doppelpunkt" };
    static const char *const given[] = { "ein Text", "eine Liste", "eine Gruppe von Angaben" };
    struct str hint = STR("");

    if (wanted == YNODE_TEXT)
        hint = STR("Text, der mit „[“ oder „{“ beginnt oder „: “ enthält, in Anführungszeichen setzen");
    else if (wanted == YNODE_LIST && node->kind == YNODE_TEXT)
        hint = STR("Jeden Eintrag in eine Zeile mit „- “ davor, oder alle in eckige Klammern");
    return complain(l->diags, FINDING_WRONG_KIND, node->kind == YNODE_TEXT ? node->at : caret(node),
                    .arg = { name, str_from(wishes[wanted]), str_from(given[node->kind]) }, .hint = hint);
}

/* the name of a member, or of the list an item stands in */
static struct str name_of(const struct field *field)
{
    return str_from(field->key);
}

static bool is_text(struct load *l, const struct field *field, const struct ynode *node)
{
    if (node->is_broken)
        return false;
    if (node->kind != YNODE_TEXT)
        return wrong_kind(l, node, YNODE_TEXT, name_of(field));
    return true;
}

static bool report_empty(struct load *l, struct str name, const struct ynode *node)
{
    const char *hint = node->is_cut ? "Text mit „#“ in Anführungszeichen setzen; sonst gilt der Rest der Zeile als Kommentar"
                                    : "Füllen, oder die Zeile löschen, wenn die Angabe nicht nötig ist";

    return complain(l->diags, FINDING_EMPTY, node->kind == YNODE_TEXT && node->text.len > 0 ? node->at : caret(node),
                    .arg = { name }, .hint = str_from(hint));
}

static bool is_filled(struct load *l, struct str name, const struct ynode *node)
{
    bool is_given = node->kind == YNODE_TEXT ? str_trim(node->text).len > 0 : node->len > 0;

    return is_given || report_empty(l, name, node);
}

/* Nobody reads more than that, and every further hint would cost memory. */
static bool has_told_enough(const struct load *l)
{
    return l->diags->list.len >= DIAGS_MAX;
}

static bool check_texts(struct load *l, const struct field *field, struct ynode *list)
{
    bool is_right = true;

    for (struct ynode *item = list->first; item && !has_told_enough(l); item = item->next) {
        bool is_sound = is_text(l, field, item) && is_filled(l, name_of(field), item) && shape_value(l, field, item);
        item->is_broken = !is_sound;
        is_right &= is_sound;
    }
    return is_right && !has_told_enough(l);
}

static bool check_records(struct load *l, const struct field *field, struct ynode *list)
{
    bool is_right = true;

    if (list->len < field->min)
        is_right = complain(l->diags, FINDING_TOO_FEW, list->key_at,
                            .arg = { name_of(field), STR("zwei") });
    for (struct ynode *item = list->first; item; item = item->next) {
        if (item->is_broken)
            is_right = false;
        else if (item->kind == YNODE_TEXT && field->kind == FIELD_SIGNS)
            is_right &= is_filled(l, name_of(field), item) && shape_value(l, field, item);
        else if (item->kind != YNODE_MAP)
            is_right = wrong_kind(l, item, YNODE_MAP, name_of(field));
        else
            is_right &= shape_check(l, field->record, item);
    }
    return is_right;
}

static const struct ynode *find(const struct ynode *map, const char *key)
{
    for (const struct ynode *n = map->first; n; n = n->next)
        if (str_is(n->key, key))
            return n;
    return NULL;
}

/* what a node is meant to be, by its keys; where the main one is missing, by those only one kind has */
static const struct record *kind_of_node(struct load *l, const struct ynode *node)
{
    bool is_frage = find(node, "frage"), is_empfehlung = find(node, "empfehlung");

    if (is_frage && is_empfehlung)
        complain(l->diags, FINDING_NODE_KIND, node->key_at, .arg = { node->key, STR("Frage und Empfehlung zugleich") },
                 .hint = STR("In zwei Knoten teilen"));
    else if (!is_frage && !is_empfehlung) {
        is_empfehlung = find(node, "dringlichkeit") || find(node, "schritte");
        is_frage = !is_empfehlung && (find(node, "antworten") || find(node, "hilfe"));
        if (!is_frage && !is_empfehlung)
            complain(l->diags, FINDING_NODE_KIND, node->key_at, .arg = { node->key, STR("weder Frage noch Empfehlung") },
                     .hint = STR("Die Angabe „frage“ oder „empfehlung“ ergänzen"));
    }
    return is_frage == is_empfehlung ? NULL : schema_record(is_frage ? RECORD_FRAGE : RECORD_EMPFEHLUNG);
}

static bool check_nodes(struct load *l, struct ynode *map)
{
    bool is_right = true;

    for (struct ynode *node = map->first; node && !has_told_enough(l); node = node->next) {
        bool is_sound = shape_id(l, node->key, node->key_at);
        if (node->kind != YNODE_MAP) {
            is_sound = wrong_kind(l, node, YNODE_MAP, node->key);
        } else if (node->is_broken) {
            is_sound = false;
        } else if (!is_filled(l, node->key, node)) {
            is_sound = false;
        } else {
            const struct record *record = kind_of_node(l, node);
            is_sound = record && shape_check(l, record, node) && is_sound;
        }
        node->is_broken = !is_sound;
        is_right &= is_sound;
    }
    return is_right && !has_told_enough(l);
}

static bool check_kind(struct load *l, const struct field *field, const struct ynode *node, enum ynode_kind wanted)
{
    if (node->kind == YNODE_TEXT && node->text.len == 0)
        return report_empty(l, name_of(field), node);
    if (node->kind != wanted)
        return wrong_kind(l, node, wanted, name_of(field));
    return is_filled(l, name_of(field), node);
}

static bool check_field(struct load *l, const struct field *field, struct ynode *node)
{
    switch (field->kind) {
    case FIELD_TEXTS:
    case FIELD_LINES:
    case FIELD_REFS:
        return check_kind(l, field, node, YNODE_LIST) && check_texts(l, field, node);
    case FIELD_RECORDS:
    case FIELD_SIGNS:
        return check_kind(l, field, node, YNODE_LIST) && check_records(l, field, node);
    case FIELD_RECORD:
        return check_kind(l, field, node, YNODE_MAP) && shape_check(l, field->record, node);
    case FIELD_NODES:
        return check_kind(l, field, node, YNODE_MAP) && check_nodes(l, node);
    case FIELD_TEXT:
    case FIELD_LINE:
    case FIELD_WORD:
    case FIELD_PICTURE:
    case FIELD_ID:
    case FIELD_DATE:
    case FIELD_DATE_PAST:
    case FIELD_NUMBER:
    case FIELD_CHOICE:
    case FIELD_FLAG:
    case FIELD_REF:
    case FIELD_TARGET:
        break;
    }
    return is_text(l, field, node) && is_filled(l, name_of(field), node) && shape_value(l, field, node);
}

/* Data mostly has its keys in the order of the table, so the search goes on where the last one was. */
static uint8_t find_field(const struct record *record, struct str key, uint8_t from)
{
    for (uint8_t i = 0; i < record->len; i++) {
        uint8_t at = (uint8_t)((from + i) % record->len);
        if (str_is(key, record->fields[at].key))
            return at;
    }
    return FIELD_NONE;
}

static struct str list_keys(struct load *l, const struct record *record, struct str nearest)
{
    struct str list = { "", 0 };

    for (uint8_t i = 0; i < record->len; i++)
        list = arena_printf(l->scratch, "%.*s%s%s", STR_ARG(list), i ? ", " : "", record->fields[i].key);
    return nearest.len > 0 ? arena_printf(l->scratch, "Gemeint: „%.*s“? Erlaubt sind: %.*s", STR_ARG(nearest), STR_ARG(list))
                           : arena_printf(l->scratch, "Erlaubt sind: %.*s", STR_ARG(list));
}

/* reports an unknown key and gives the field that was meant, FIELD_NONE where none is near */
static uint8_t unknown_key(struct load *l, const struct record *record, const struct ynode *member, uint32_t seen)
{
    struct str keys[32];
    size_t len = 0;

    for (uint8_t i = 0; i < record->len; i++)
        if (!(seen & 1u << i))
            keys[len++] = str_from(record->fields[i].key);
    struct str nearest = distance_nearest(member->key, keys, len, l->scratch);
    struct str hint = list_keys(l, record, nearest);
    if (member->kind == YNODE_TEXT && member->text.len == 0 && member->is_plain && member->at.line == member->key_at.line
        && nearest.len == 0)
        hint = STR("Text, der ein Komma enthält, in Anführungszeichen setzen");
    complain(l->diags, FINDING_UNKNOWN_KEY, member->key_at,
             .arg = { finding_excerpt(member->key, l->scratch), str_from(record->name) }, .hint = hint);
    return find_field(record, nearest, 0);
}

static uint32_t mark_members(const struct record *record, struct ynode *map)
{
    uint32_t seen = 0;
    uint8_t at = 0;

    for (struct ynode *member = map->first; member; member = member->next) {
        uint8_t field = find_field(record, member->key, at);
        member->field = field;
        if (field != FIELD_NONE) {
            seen |= UINT32_C(1) << field;
            at = (uint8_t)(field + 1);
        }
    }
    return seen;
}

/* as many unknown keys of one mapping as anyone wants to read */
#define UNKNOWN_MAX 3

static uint32_t report_unknown(struct load *l, const struct record *record, const struct ynode *map, uint32_t seen)
{
    uint32_t meant = 0;
    int told = 0;

    for (const struct ynode *member = map->first; member && told < UNKNOWN_MAX; member = member->next)
        if (member->field == FIELD_NONE) {
            uint8_t field = unknown_key(l, record, member, seen);
            meant |= field == FIELD_NONE ? 0 : UINT32_C(1) << field;
            told++;
        }
    return meant;
}

static bool report_missing(struct load *l, const struct record *record, const struct ynode *map, uint32_t seen)
{
    bool is_right = true;

    for (uint8_t i = 0; i < record->len; i++) {
        const struct field *field = &record->fields[i];
        if (!field->is_required || seen & UINT32_C(1) << i)
            continue;
        struct str hint = arena_printf(l->scratch, "%s: %s", field->key, field->help);
        is_right = complain(l->diags, FINDING_MISSING_KEY, place_of(map), .arg = { str_from(field->key), str_from(record->name) },
                            .hint = hint);
    }
    return is_right;
}

/* rules about several keys of one mapping at once */
static bool check_together(struct load *l, const struct record *record, const struct ynode *map)
{
    if (record != schema_record(RECORD_KONTAKT))
        return true;
    if (find(map, "telefon") || find(map, "email") || find(map, "web") || find(map, "adresse"))
        return true;
    return complain(l->diags, FINDING_NO_WAY_TO_REACH, place_of(map),
                    .hint = STR("Eine der Angaben telefon, email, web oder adresse ergänzen"));
}

bool shape_check(struct load *l, const struct record *record, struct ynode *map)
{
    bool is_right = !map->is_broken;

    if (has_told_enough(l)) {
        map->is_broken = true;
        return false;
    }
    uint32_t seen = mark_members(record, map), meant = 0;

    for (struct ynode *member = map->first; member; member = member->next) {
        if (member->field == FIELD_NONE) {
            is_right = false;
            continue;
        }
        bool is_sound = !member->is_broken && check_field(l, &record->fields[member->field], member);
        member->is_broken = !is_sound;
        is_right &= is_sound;
    }
    if (!is_right)
        meant = report_unknown(l, record, map, seen);
    is_right &= report_missing(l, record, map, seen | meant);
    /* a mapping with an unknown key may have meant the one that is missing */
    if (is_right)
        is_right = check_together(l, record, map);
    map->is_broken = !is_right;
    return is_right;
}

bool shape_entry(struct load *l, const struct record *record, struct ynode *entry)
{
    if (entry->kind != YNODE_MAP)
        return wrong_kind(l, entry, YNODE_MAP, str_from(record->name));
    return is_filled(l, str_from(record->name), entry) && shape_check(l, record, entry);
}

bool shape_is(struct load *l, const struct ynode *tree, enum ynode_kind kind)
{
    if (tree->kind != kind)
        return wrong_kind(l, tree, kind, STR("Datei"));
    return tree->len > 0 || report_empty(l, STR("Datei"), tree);
}

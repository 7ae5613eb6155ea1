/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/schema_json.h"

#include "load/bind.h"
#include "load/limits.h"
#include "load/schema.h"

static const struct {
    const char *name;
    enum record_id record;
    bool is_list;
    const char *file; /* where such a file lies */
} arten[] = {
    { "guide", RECORD_GUIDE, false, "guide.yaml" },
    { "lebenslage", RECORD_LEBENSLAGE, false, "lebenslagen/<Kennung>.yaml" },
    { "stellen", RECORD_STELLE, true, "stellen.yaml" },
    { "recht", RECORD_RECHT, true, "recht.yaml" },
    { "quellen", RECORD_QUELLE, true, "quellen.yaml" },
    { "glossar", RECORD_BEGRIFF, true, "glossar.yaml" },
    { "regeln", RECORD_REGEL, true, "regeln.yaml" },
    { "kontakte", RECORD_KONTAKT, true, "kontakte/<Land>.yaml, kommunen/<Kennung>/kontakte.yaml" },
    { "kommune", RECORD_KOMMUNE, false, "kommunen/<Kennung>/kommune.yaml" },
    { "uebung", RECORD_UEBUNG, false, "uebungen/<Kennung>.yaml" },
    { "schule", RECORD_SCHULE, false, "schule.yaml" },
};
#define ARTEN_LEN (sizeof arten / sizeof *arten)

const char *schema_json_art(size_t n)
{
    return n < ARTEN_LEN ? arten[n].name : NULL;
}

/* --- JSON, one value a line --- */

struct writer {
    struct buf *out;
    int depth;
    bool needs_comma;
};

static void add_quoted(struct buf *out, const char *text)
{
    buf_add_char(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            buf_add_char(out, '\\');
        buf_add_char(out, *text);
    }
    buf_add_char(out, '"');
}

static void begin(struct writer *w, const char *key)
{
    buf_printf(w->out, "%s\n%*s", w->needs_comma ? "," : "", w->depth * 2, "");
    w->needs_comma = true;
    if (key) {
        add_quoted(w->out, key);
        buf_add(w->out, STR(": "));
    }
}

static void enter(struct writer *w, const char *key, char bracket)
{
    if (w->depth > 0)
        begin(w, key);
    buf_add_char(w->out, bracket);
    w->depth++;
    w->needs_comma = false;
}

static void leave(struct writer *w, char bracket)
{
    w->depth--;
    buf_printf(w->out, "\n%*s%c", w->depth * 2, "", bracket);
    w->needs_comma = true;
}

static void add_text(struct writer *w, const char *key, const char *text)
{
    begin(w, key);
    add_quoted(w->out, text);
}

/* a number, or JSON as it stands */
static void add_raw(struct writer *w, const char *key, const char *json)
{
    begin(w, key);
    buf_add(w->out, str_from(json));
}

static void add_number(struct writer *w, const char *key, unsigned number)
{
    begin(w, key);
    buf_printf(w->out, "%u", number);
}

/* --- values --- */

#define ID "[a-z][a-z0-9-]{0,63}"
#define YEAR "(19|2[0-9])[0-9]{2}"
#define DATE                                                                                                             \
    "^(" YEAR "-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|"                     \
    "02(-(0[1-9]|1[0-9]|2[0-8]))?)|((19|2[0-9])(0[48]|[2468][048]|[13579][26])|2[048]00)-02-29)$"
#define NOT_BLANK "[^ \\t\\r\\n]"
#define ONE_LINE "^[ \\t\\r\\n]*" NOT_BLANK "([^\\n]*" NOT_BLANK ")?[ \\t\\r\\n]*$"
#define PICTURE "^(?=[ \\t\\r\\n]*" NOT_BLANK ")([^\\n]{0,60}\\n){0,23}[^\\n]{0,60}\\n*$"

static void add_pattern(struct writer *w, const char *pattern, const char *message)
{
    add_text(w, "pattern", pattern);
    /* read by the editors' YAML language server; others pass it over */
    add_text(w, "patternErrorMessage", message);
}

static void add_id(struct writer *w)
{
    /* "true" is a good id, and no string to editors */
    add_raw(w, "type", "[\"string\", \"boolean\"]");
    add_pattern(w, "^" ID "$", "Eine Kennung: a–z, 0–9 und „-“, mit einem Buchstaben am Anfang, höchstens 64 Zeichen");
}

static void add_prose(struct writer *w, const char *pattern, const char *message)
{
    add_raw(w, "type", "[\"string\", \"number\", \"boolean\"]");
    add_pattern(w, pattern, message);
    add_number(w, "maxLength", TEXT_MAX);
}

static void add_choices(struct writer *w, const struct choice *choices)
{
    begin(w, "enum");
    for (const struct choice *c = choices; c->word; c++) {
        buf_add(w->out, c == choices ? STR("[") : STR(", "));
        add_quoted(w->out, c->word);
    }
    buf_add_char(w->out, ']');
}

static void add_whole_number(struct writer *w, const struct field *field)
{
    if (str_is(str_from(field->key), "format")) {
        add_raw(w, "enum", "[1, \"1\"]");
        return;
    }
    add_raw(w, "type", "[\"integer\", \"string\"]");
    add_number(w, "minimum", 0);
    add_number(w, "maximum", 9999);
    add_pattern(w, "^[0-9]{1,4}$", "Eine ganze Zahl in Ziffern, höchstens 9999");
}

static void add_target(struct writer *w, const struct field *field)
{
    add_raw(w, "type", "[\"string\", \"boolean\"]");
    if (field->bind == bind_antwort_ref)
        add_pattern(w, "^" ID "(/" ID ")?:" ID "$", "Eine Antwort als lebenslage/knoten:antwort");
    else
        add_pattern(w, "^" ID "(/" ID ")?$", "Ein Knoten als knoten oder lebenslage/knoten");
}

/* a value that stands alone, or an item of a list of such values */
static void add_value(struct writer *w, const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_TEXTS:
    case FIELD_SIGNS:
        add_prose(w, NOT_BLANK, "Hier fehlt ein Text");
        break;
    case FIELD_LINE:
    case FIELD_WORD:
    case FIELD_LINES:
        add_prose(w, ONE_LINE, "Hier steht ein Text in einer Zeile");
        break;
    case FIELD_PICTURE:
        add_prose(w, PICTURE, "Höchstens 60 Spalten und 24 Zeilen");
        break;
    case FIELD_ID:
    case FIELD_REF:
    case FIELD_REFS:
        add_id(w);
        break;
    case FIELD_DATE:
    case FIELD_DATE_PAST:
        add_text(w, "type", "string");
        add_pattern(w, DATE, "Ein Datum als JJJJ-MM-TT oder JJJJ-MM");
        break;
    case FIELD_NUMBER:
        add_whole_number(w, field);
        break;
    case FIELD_CHOICE:
    case FIELD_FLAG:
        add_choices(w, field->choices);
        break;
    case FIELD_TARGET:
        add_target(w, field);
        break;
    case FIELD_RECORD:
    case FIELD_RECORDS:
    case FIELD_NODES:
        break;
    }
}

/* --- mappings and lists --- */

static void add_record(struct writer *w, const struct record *record);

static void add_sign(struct writer *w, const struct field *field)
{
    enter(w, "anyOf", '[');
    enter(w, NULL, '{');
    add_value(w, field);
    leave(w, '}');
    enter(w, NULL, '{');
    add_record(w, field->record);
    leave(w, '}');
    leave(w, ']');
}

static void add_list(struct writer *w, const struct field *field)
{
    add_text(w, "type", "array");
    add_number(w, "minItems", field->min > 1 ? field->min : 1);
    if (field->record == schema_record(RECORD_ANTWORT))
        add_number(w, "maxItems", ANTWORTEN_MAX);
    enter(w, "items", '{');
    if (field->kind == FIELD_SIGNS)
        add_sign(w, field);
    else if (field->kind == FIELD_RECORDS)
        add_record(w, field->record);
    else
        add_value(w, field);
    leave(w, '}');
}

static void add_nodes(struct writer *w)
{
    static const enum record_id kinds[] = { RECORD_FRAGE, RECORD_EMPFEHLUNG };

    add_text(w, "type", "object");
    add_number(w, "minProperties", 1);
    enter(w, "propertyNames", '{');
    add_id(w);
    leave(w, '}');
    enter(w, "additionalProperties", '{');
    enter(w, "anyOf", '[');
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        enter(w, NULL, '{');
        add_record(w, schema_record(kinds[i]));
        leave(w, '}');
    }
    leave(w, ']');
    leave(w, '}');
}

static void add_field(struct writer *w, const struct field *field)
{
    enter(w, field->key, '{');
    add_text(w, "description", field->help);
    switch (field->kind) {
    case FIELD_TEXTS:
    case FIELD_LINES:
    case FIELD_REFS:
    case FIELD_RECORDS:
    case FIELD_SIGNS:
        add_list(w, field);
        break;
    case FIELD_RECORD:
        add_record(w, field->record);
        break;
    case FIELD_NODES:
        add_nodes(w);
        break;
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
        add_value(w, field);
        break;
    }
    leave(w, '}');
}

static void add_required(struct writer *w, const struct record *record)
{
    const char *before = "[";

    for (uint8_t i = 0; i < record->len; i++) {
        if (!record->fields[i].is_required)
            continue;
        if (before[0] == '[')
            begin(w, "required");
        buf_add(w->out, str_from(before));
        add_quoted(w->out, record->fields[i].key);
        before = ", ";
    }
    if (before[0] != '[')
        buf_add_char(w->out, ']');
}

/* the members of an object that is open already */
static void add_record(struct writer *w, const struct record *record)
{
    add_text(w, "title", record->name);
    add_text(w, "type", "object");
    add_required(w, record);
    /* the one rule of the shape check about several keys at once */
    if (record == schema_record(RECORD_KONTAKT))
        add_raw(w, "anyOf", "[{\"required\": [\"telefon\"]}, {\"required\": [\"email\"]}, {\"required\": [\"web\"]}, "
                            "{\"required\": [\"adresse\"]}]");
    else
        add_number(w, "minProperties", 1);
    enter(w, "properties", '{');
    for (uint8_t i = 0; i < record->len; i++)
        add_field(w, &record->fields[i]);
    leave(w, '}');
    add_raw(w, "additionalProperties", "false");
}

static void add_file(struct writer *w, size_t art)
{
    const struct record *record = schema_record(arten[art].record);

    add_text(w, "$schema", "http://json-schema.org/draft-07/schema#");
    begin(w, "$comment");
    buf_printf(w->out, "\"%s; erzeugt mit: schulguide pruefen --schema %s\"", arten[art].file, arten[art].name);
    if (!arten[art].is_list) {
        add_record(w, record);
        return;
    }
    add_text(w, "type", "array");
    add_number(w, "minItems", 1);
    enter(w, "items", '{');
    add_record(w, record);
    leave(w, '}');
}

bool schema_json_print(struct str art, struct buf *out)
{
    struct writer w = { .out = out };

    for (size_t i = 0; i < ARTEN_LEN; i++) {
        if (!str_is(art, arten[i].name))
            continue;
        enter(&w, NULL, '{');
        add_file(&w, i);
        leave(&w, '}');
        buf_add_char(out, '\n');
        return true;
    }
    return false;
}

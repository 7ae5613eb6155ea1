/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The form of guide data as one table: which records there are, which keys each has, what a key holds, and where it goes in
 * the model. Checking (shape), binding (bind) and describing the format for editors all read this table and nothing else.
 */
#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct load;
struct ynode;
struct record;
struct field;

enum field_kind {      /* YAML → C at offset */
    FIELD_TEXT,        /* text with inline marks → struct text */
    FIELD_LINE,        /* text of one line, without marks → struct text */
    FIELD_WORD,        /* the same → struct str */
    FIELD_PICTURE,     /* lines of text whose blanks count → struct text */
    FIELD_TEXTS,       /* list of FIELD_TEXT → struct texts */
    FIELD_LINES,       /* list of FIELD_LINE → struct texts */
    FIELD_ID,          /* the id of the thing itself → struct str */
    FIELD_DATE,        /* → struct date, its place at at_offset */
    FIELD_DATE_PAST,   /* the same, with a warning where it lies in the future */
    FIELD_NUMBER,      /* whole number, not negative → int */
    FIELD_CHOICE,      /* one of choices → enum, or int */
    FIELD_FLAG,        /* one of choices → bool */
    FIELD_REF,         /* id of something named elsewhere → a typed id */
    FIELD_REFS,        /* list of such → struct …_refs */
    FIELD_TARGET,      /* "knoten" or "lebenslage/knoten", bound by hand */
    FIELD_RECORD,      /* a mapping of its own form; its fields are bound into the C struct at offset, or by hand */
    FIELD_RECORDS,     /* list of mappings, bound by hand */
    FIELD_SIGNS,       /* list of texts or mappings, bound by hand */
    FIELD_NODES,       /* mapping id → question or recommendation, bound by hand */
};

/* what a reference names; messages call it so (check) */
enum ref_kind {
    REF_LEBENSLAGE, REF_ROLLE, REF_STELLE, REF_RECHT, REF_QUELLE, REF_BEGRIFF, REF_KONTAKT, REF_KOMMUNE, REF_STADTBEZIRK,
    REF_LEN
};

struct choice {
    const char *word;
    unsigned value;
};

/* binds by hand: node is the value, to the place at the field's offset */
typedef void bind_function(struct load *l, const struct field *field, const struct ynode *node, void *to);

struct field {
    const char *key;
    enum field_kind kind;
    bool is_required;
    uint8_t min;                  /* of lists: fewest items, where more than one */
    enum ref_kind ref;
    size_t offset, at_offset;     /* at_offset 0: the place is not kept */
    const struct record *record;  /* of the mapping or of the list's items */
    const struct choice *choices; /* ends with word NULL */
    bind_function *bind;
    const char *help;             /* German, one line: what to write here */
};

struct record {
    const char *name; /* German, as messages name it: "Frage" */
    const struct field *fields;
    uint8_t len;
};

/* the mappings of the format */
enum record_id {
    RECORD_GUIDE,
    RECORD_ROLLE,
    RECORD_NOTFALL,
    RECORD_SCHRITT,
    RECORD_LEBENSLAGE,
    RECORD_WARNSIGNAL,
    RECORD_FRAGE,
    RECORD_EMPFEHLUNG,
    RECORD_ANTWORT,
    RECORD_STELLE,
    RECORD_RECHT,
    RECORD_QUELLE,
    RECORD_BEGRIFF,
    RECORD_KONTAKT,
    RECORD_ZUSTAENDIG,
    RECORD_TELEFON,
    RECORD_KONTAKT_QUELLE,
    RECORD_KOMMUNE,
    RECORD_STADTBEZIRK,
    RECORD_SOZIALRAUM,
    RECORD_ERSATZ,
    RECORD_UEBUNG,
    RECORD_REGEL,
    RECORD_WENN,
    RECORD_DANN,
    RECORD_AUSSER,
    RECORD_SCHULE,
    RECORD_LEN
};
const struct record *schema_record(enum record_id id);

#endif

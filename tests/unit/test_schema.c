/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/schema.h"
#include "load/ytree.h"
#include "test.h"

TEST(schema_rows_are_complete)
{
    for (int i = 0; i < RECORD_LEN; i++) {
        const struct record *record = schema_record((enum record_id)i);
        IEXPECT_TRUE(i, record->name && record->len > 0 && record->len < 32);
        for (int f = 0; f < record->len; f++) {
            const struct field *field = &record->fields[f];
            bool has_record = field->kind == FIELD_RECORD || field->kind == FIELD_RECORDS || field->kind == FIELD_SIGNS;
            bool has_choices = field->kind == FIELD_CHOICE || field->kind == FIELD_FLAG;
            bool needs_hand = field->kind == FIELD_RECORDS || field->kind == FIELD_SIGNS || field->kind == FIELD_NODES
                || field->kind == FIELD_TARGET;
            IEXPECT_TRUE(i, field->key && field->help && field->help[0]);
            IEXPECT_EQ(i, field->record != NULL, has_record);
            IEXPECT_EQ(i, field->choices != NULL, has_choices);
            IEXPECT_TRUE(i, field->bind || !needs_hand);
            for (int g = 0; g < f; g++)
                IEXPECT_FALSE(i, str_is(str_from(field->key), record->fields[g].key));
        }
    }
}

TEST(schema_knows_the_required_keys)
{
    static const struct {
        enum record_id record;
        const char *keys;
    } rows[] = {
        { RECORD_GUIDE, "format titel ausgabe stand gueltig-bis herausgeber hinweis lebenslagen rollen notfall " },
        { RECORD_NOTFALL, "titel schritte stellen " },
        { RECORD_LEBENSLAGE, "titel kurz start knoten " },
        { RECORD_FRAGE, "frage antworten " },
        { RECORD_ANTWORT, "id text weiter " },
        { RECORD_EMPFEHLUNG, "empfehlung dringlichkeit schritte " },
        { RECORD_SCHRITT, "text " },
        { RECORD_STELLE, "id titel wofuer " },
        { RECORD_RECHT, "id norm inhalt url stand " },
        { RECORD_QUELLE, "id titel herausgeber url stand " },
        { RECORD_BEGRIFF, "id begriff text " },
        { RECORD_KONTAKT, "id name stellen ebene quelle " },
        { RECORD_KONTAKT_QUELLE, "url stand " },
        { RECORD_KOMMUNE, "id name land stadtbezirke " },
        { RECORD_STADTBEZIRK, "id name stadtteile " },
        { RECORD_UEBUNG, "titel lebenslage fall weg erwartet " },
        { RECORD_REGEL, "id text wenn dann " },
        { RECORD_SCHULE, "name kommune " },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct record *record = schema_record(rows[i].record);
        struct str rest = str_from(rows[i].keys);
        for (int f = 0; f < record->len; f++) {
            struct str key = str_from(record->fields[f].key);
            if (!record->fields[f].is_required)
                continue;
            IEXPECT_STR(i, str_slice(rest, 0, key.len), key);
            rest = str_slice(rest, key.len + 1, rest.len);
        }
        IEXPECT_STR(i, rest, "");
    }
}

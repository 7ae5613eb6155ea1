/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/sheet.h"

/* clang-format off */
static const struct sheet sheets[] = {
    { STR_INIT("ergebnis"), STR_INIT("Dieses Ergebnis"), STR_INIT("ergebnis"), SHEET_ABOUT_RESULT, sheet_ergebnis },
    { STR_INIT("plan"), STR_INIT("Der Plan aller Wege"), STR_INIT("plan"), SHEET_ABOUT_PLAN, sheet_plan },
    { STR_INIT("kontaktblatt"), STR_INIT("Kontakte zum Mitgeben"), STR_INIT("kontakte"), SHEET_ABOUT_CONTACTS, sheet_kontaktblatt },
    { STR_INIT("protokollbogen"), STR_INIT("Protokollbogen zum Ausfüllen"), STR_INIT("bogen"), SHEET_ABOUT_WALK, sheet_protokollbogen },
    { STR_INIT("telefonblatt"), STR_INIT("Telefonblatt für die Wand"), STR_INIT("telefonblatt"), SHEET_ABOUT_NOTHING, sheet_telefonblatt },
    { STR_INIT("lebenslage"), STR_INIT("Eine Lebenslage"), STR_INIT("lebenslage"), SHEET_ABOUT_THEME, sheet_lebenslage },
    { STR_INIT("guide"), STR_INIT("Der ganze Guide als Buch"), STR_INIT("guide"), SHEET_ABOUT_NOTHING, sheet_guide },
};
/* clang-format on */
#define SHEETS_LEN (sizeof sheets / sizeof sheets[0])

const struct sheet *sheet_at(size_t n)
{
    return n < SHEETS_LEN ? &sheets[n] : NULL;
}

const struct sheet *sheet_find(struct str name)
{
    for (size_t i = 0; i < SHEETS_LEN; i++)
        if (str_equal(sheets[i].name, name))
            return &sheets[i];
    return NULL;
}

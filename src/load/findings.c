/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/findings.h"

#include "base/fail.h"
#include "text/utf8.h"

#define E LEVEL_ERROR
#define W LEVEL_WARNING

static const struct finding findings[FINDING_LEN] = {
    /* folder and files */
    [FINDING_NO_GUIDE] = { "E001", E, "Kein Leitfaden in „{1}“" },
    [FINDING_NO_FOLDER] = { "E002", E, "Ordner „{1}“ gibt es nicht" },
    [FINDING_NO_GUIDE_FILE] = { "E003", E, "Datei „guide.yaml“ fehlt" },
    [FINDING_UNREADABLE] = { "E004", E, "„{1}“ lässt sich nicht lesen: {2}" },
    [FINDING_CHANGED] = { "E005", E, "Datei wurde gerade geändert, während sie gelesen wurde" },
    [FINDING_FILE_TOO_LARGE] = { "E006", E, "Datei zu groß (erlaubt 64 MiB)" },
    [FINDING_TOO_MANY_FILES] = { "E007", E, "Zu viele Dateien (erlaubt 10.000)" },
    [FINDING_LINK_OUTSIDE] = { "E008", E, "Verknüpfung führt aus dem Ordner hinaus" },
    [FINDING_LINK_BROKEN] = { "E009", E, "Verknüpfung führt ins Leere oder im Kreis" },
    [FINDING_NOT_LISTED] = { "E010", E, "Lebenslage „{1}“ steht nicht in guide.yaml" },
    [FINDING_NO_FILE] = { "E011", E, "Datei „{1}“ fehlt" },
    [FINDING_FILE_NAME] = { "E012", E, "Dateiname „{1}“ ist keine Kennung" },
    /* bytes */
    [FINDING_EMPTY_FILE] = { "E013", E, "Datei ist leer" },
    [FINDING_NOT_UTF8] = { "E014", E, "Zeichen ist nicht in UTF-8 geschrieben (Byte {1})" },
    [FINDING_UTF16] = { "E015", E, "UTF-16 statt UTF-8: Datei ist so nicht lesbar" },
    [FINDING_CHARACTER] = { "E016", E, "Zeichen {1} ist in Leitfäden nicht erlaubt" },
    [FINDING_LINE_END] = { "E017", E, "Zeilenende {1} ist in Leitfäden nicht erlaubt" },
    /* syntax */
    [FINDING_TAB] = { "E018", E, "Tabulator in der Einrückung" },
    [FINDING_OPEN_QUOTE] = { "E019", E, "Anführungszeichen wird nicht geschlossen" },
    [FINDING_INDENT] = { "E020", E, "Einrückung passt zu keiner Zeile darüber" },
    [FINDING_COLON] = { "E021", E, "Doppelpunkt mitten im Text" },
    [FINDING_TEXT_START] = { "E022", E, "Text beginnt mit „{1}“" },
    [FINDING_DUPLICATE_KEY] = { "E023", E, "„{1}“ steht doppelt" },
    [FINDING_ALIAS] = { "E024", E, "Verweise sind in Leitfäden nicht erlaubt" },
    [FINDING_TOO_DEEP] = { "E025", E, "zu tief verschachtelt (mehr als 64)" },
    [FINDING_TAG] = { "E026", E, "Typangaben mit „!“ sind in Leitfäden nicht erlaubt" },
    [FINDING_DIRECTIVE] = { "E027", E, "Anweisungen mit „%“ sind in Leitfäden nicht erlaubt" },
    [FINDING_TARGET] = { "E028", E, "Antwort „{1}“ führt zu „{2}“, diesen Knoten gibt es nicht" },
    [FINDING_SECOND_DOCUMENT] = { "E029", E, "Zweites Dokument in derselben Datei" },
    [FINDING_COMPLEX_KEY] = { "E030", E, "Liste oder Gruppe steht, wo ein Schlüssel stehen muss" },
    [FINDING_TEXT_TOO_LONG] = { "E031", E, "Text zu lang (erlaubt 256 KiB)" },
    [FINDING_KEY_TOO_LONG] = { "E032", E, "Schlüssel zu lang (erlaubt 1024 Zeichen)" },
    [FINDING_OPEN_BRACKET] = { "E033", E, "Klammer „{1}“ wird nicht geschlossen" },
    [FINDING_NO_COMMA] = { "E034", E, "Komma oder „{1}“ fehlt" },
    [FINDING_NO_COLON] = { "E035", E, "Doppelpunkt fehlt nach „{1}“" },
    [FINDING_AFTER_QUOTE] = { "E036", E, "Nach dem schließenden Anführungszeichen steht noch Text" },
    [FINDING_ESCAPE] = { "E037", E, "„\\“ steht vor einem Zeichen, zu dem es nicht gehört" },
    [FINDING_BLOCK_HEAD] = { "E038", E, "Text in der Zeile mit „|“ oder „>“" },
    [FINDING_SYNTAX] = { "E039", E, "Zeile ist nicht zu verstehen" },
    /* shape */
    [FINDING_UNKNOWN_KEY] = { "E040", E, "Angabe „{1}“ ist unbekannt ({2})" },
    [FINDING_MISSING_KEY] = { "E041", E, "Angabe „{1}“ fehlt ({2})" },
    [FINDING_WRONG_KIND] = { "E042", E, "„{1}“ verlangt {2}, hier steht {3}" },
    [FINDING_EMPTY] = { "E043", E, "„{1}“ ist leer" },
    [FINDING_TOO_FEW] = { "E044", E, "„{1}“ braucht mindestens {2} Einträge" },
    [FINDING_TOO_MANY_ANTWORTEN] = { "E045", E, "Zu viele Antworten (erlaubt 200)" },
    [FINDING_TOO_MANY_KNOTEN] = { "E046", E, "Zu viele Knoten (erlaubt 1.000.000)" },
    [FINDING_ID_FORM] = { "E047", E, "„{1}“ ist keine Kennung" },
    [FINDING_DATE] = { "E048", E, "„{1}“ ist kein Datum" },
    [FINDING_WORD] = { "E049", E, "„{1}“ kennt „{2}“ nicht" },
    [FINDING_NUMBER] = { "E050", E, "„{1}“ verlangt eine Zahl, hier steht „{2}“" },
    [FINDING_FORMAT] = { "E051", E, "Format „{1}“ kennt dieses Programm nicht" },
    [FINDING_LINE_BREAK] = { "E052", E, "„{1}“ hat mehr als eine Zeile" },
    [FINDING_OPEN_STRONG] = { "E053", E, "„**“ wird nicht geschlossen: „{1}“" },
    [FINDING_OPEN_LINK] = { "E054", E, "„[[“ wird nicht geschlossen: „{1}“" },
    [FINDING_EMPTY_LINK] = { "E055", E, "„[[…]]“ nennt keine Kennung: „{1}“" },
    [FINDING_EMPTY_STRONG] = { "E056", E, "„****“ umschließt keinen Text: „{1}“" },
    [FINDING_NODE_KIND] = { "E057", E, "Knoten „{1}“ ist {2}" },
    [FINDING_NO_WAY_TO_REACH] = { "E058", E, "Kontakt ohne Telefon, E-Mail, Netzseite und Adresse" },
    [FINDING_MAP_SIZE] = { "E059", E, "„{1}“ ist {2} Spalten breit und {3} Zeilen hoch (erlaubt 60 und 24)" },
    [FINDING_MAP_DISTRICT] = { "E060", E, "Karte nennt „{1}“, diesen Stadtbezirk gibt es nicht" },
    /* references */
    [FINDING_DUPLICATE_ID] = { "E061", E, "Kennung „{1}“ ist schon vergeben" },
    [FINDING_START] = { "E062", E, "„{1}“ nennt „{2}“, diesen Knoten gibt es nicht" },
    [FINDING_REFERENCE] = { "E063", E, "{1} „{2}“ gibt es nicht" },
    [FINDING_LINK] = { "E064", E, "„[[{1}]]“ führt ins Leere" },
    [FINDING_NO_ANTWORT] = { "E065", E, "Knoten „{1}“ hat keine Antwort „{2}“" },
    [FINDING_OTHER_ID] = { "E066", E, "Kennung „{1}“ passt nicht zum Ordner „{2}“" },
    [FINDING_EBENE] = { "E067", E, "Kontakt der Ebene „{1}“ steht in der falschen Datei" },
    /* graph */
    [FINDING_UNREACHABLE] = { "E068", E, "Knoten „{1}“ ist von keinem Start zu erreichen" },
    [FINDING_DRAFT_REACHABLE] = { "E069", E, "Entwurf „{1}“ ist schon zu erreichen" },
    [FINDING_NO_EXIT] = { "E070", E, "Aus Knoten „{1}“ kommt man nicht mehr heraus" },
    [FINDING_CIRCLE] = { "E071", E, "Fragen führen im Kreis: {1}" },
    /* later ones */
    [FINDING_TOO_MANY_VALUES] = { "E072", E, "Zu viele Angaben in einer Datei (erlaubt 2.000.000)" },
    /* warnings */
    [FINDING_UNKNOWN_FILE] = { "W001", W, "Datei gehört nicht zum Leitfaden und wird nicht verwendet" },
    [FINDING_NOT_REGULAR] = { "W002", W, "„{1}“ ist keine gewöhnliche Datei und wird übergangen" },
    [FINDING_YML] = { "W003", W, "Datei heißt .yml, nicht .yaml, und wird nicht gelesen" },
    [FINDING_UNKNOWN_FOLDER] = { "W004", W, "Ordner „{1}“ gehört nicht zum Leitfaden und wird nicht gelesen" },
    [FINDING_COMMENT_CUT] = { "W005", W, "Rest der Zeile gilt als Kommentar" },
    [FINDING_DATE_FUTURE] = { "W006", W, "„{1}“ liegt in der Zukunft: {2}" },
    [FINDING_LOOK_ALIKE] = { "W007", W, "Kennungen „{1}“ und „{2}“ sehen fast gleich aus" },
    [FINDING_STADTTEIL] = { "W008", W, "Stadtteil „{1}“ gibt es in {2} nicht" },
    [FINDING_MERKMAL] = { "W009", W, "Merkmal „{1}“ kennt das Programm nicht" },
    [FINDING_DRAFT] = { "W010", W, "Knoten „{1}“ ist noch ein Entwurf" },
    [FINDING_LAND] = { "W011", W, "Land „{1}“ hat keine Datei im Ordner kontakte" },
};

const struct finding *finding_get(enum finding_id id)
{
    BUG_ON(id >= FINDING_LEN || !findings[id].code);
    return &findings[id];
}

#define EXCERPT_MAX 40

struct str finding_excerpt(struct str value, struct arena *arena)
{
    size_t end = 0, first = str_find(value, STR("\n"));

    for (int i = 0; i < EXCERPT_MAX && end < first; i++)
        end = utf8_next_grapheme(value, end);
    end = end > first ? first : end;
    struct str text = utf8_clean(str_slice(value, 0, end), arena);
    return end < value.len ? arena_printf(arena, "%.*s …", STR_ARG(text)) : text;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/keymap.h"

#include <string.h>

#define IN(context) (1u << (context))
#define ALL (IN(CONTEXT_LEN) - 1u)
#define NODE (IN(CONTEXT_FRAGE) | IN(CONTEXT_EMPFEHLUNG))
#define LISTS (IN(CONTEXT_START) | IN(CONTEXT_FRAGE) | IN(CONTEXT_WAY) | IN(CONTEXT_SETTINGS) | IN(CONTEXT_ASK) \
    | IN(CONTEXT_CHANGE) | IN(CONTEXT_SEARCH) | IN(CONTEXT_TREE) | IN(CONTEXT_KONTAKTE) \
    | IN(CONTEXT_PRINT) | IN(CONTEXT_FILE) | TICKING)
#define PAGES (ALL & ~LISTS)
/* letters are text */
#define TYPING (IN(CONTEXT_DAY) | IN(CONTEXT_CODE) | IN(CONTEXT_FILE) | IN(CONTEXT_SEARCH) | IN(CONTEXT_SIGNS) \
    | IN(CONTEXT_KONTAKTE))
/* the space bar ticks */
#define TICKING (IN(CONTEXT_SIGNS) | IN(CONTEXT_PROPOSALS))
/* the space bar does not turn pages */
#define SPACE (TICKING | IN(CONTEXT_TREE))
/* not while the program asks something */
#define CALM (ALL & ~IN(CONTEXT_ASK) & ~IN(CONTEXT_DAY) & ~IN(CONTEXT_FILE))

/* in the order of the key line */
static const struct key_row rows[] = {
    /* choosing */
    { IN(CONTEXT_START), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Beginnen", 1,
      "Mit der markierten Lebenslage beginnen oder das Markierte öffnen.", NULL },
    { IN(CONTEXT_FRAGE), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Wählen", 1,
      "Die markierte Antwort geben oder den markierten Verweis öffnen.", NULL },
    { IN(CONTEXT_WAY), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Ändern", 1,
      "Die markierte Antwort ändern; vorher steht da, was sich damit ändert.", NULL },
    { IN(CONTEXT_CHANGE), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Übernehmen", 1,
      "So antworten wie markiert. Zurückändern stellt alles wieder her.", NULL },
    { IN(CONTEXT_SETTINGS), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Ändern", 1,
      "Die markierte Einstellung ändern.", NULL },
    { IN(CONTEXT_SIGNS), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Ankreuzen", 1,
      "Das markierte Zeichen ankreuzen oder nicht mehr. Buchstaben suchen in der Liste.", NULL },
    { IN(CONTEXT_PROPOSALS), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Vormerken", 1,
      "Die markierte Lebenslage vormerken oder nicht mehr.", NULL },
    { TICKING, ACTION_TICK, { KEYS_NONE }, " ", "Leertaste", NULL, NULL, 0, "Das Markierte ankreuzen oder nicht mehr.", NULL },
    { IN(CONTEXT_SIGNS), ACTION_ON, { KEYS_RIGHT }, NULL, "→", "→", "Vorschläge", 2,
      "Die Lebenslagen zeigen, zu denen das Angekreuzte passt.", "vorschläge" },
    { IN(CONTEXT_PROPOSALS), ACTION_ON, { KEYS_RIGHT }, NULL, "→", "→", "Beginnen", 2,
      "Mit der zuerst vorgemerkten Lebenslage beginnen, ohne Vormerkung mit der markierten.", "beginnen" },
    { IN(CONTEXT_KONTAKTE), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Öffnen", 1,
      "Den markierten Kontakt öffnen. Buchstaben suchen in der Liste.", NULL },
    { IN(CONTEXT_TREE), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Ansehen", 1,
      "Die markierte Frage oder Empfehlung ansehen. Ihr Weg bleibt, wie er ist.", NULL },
    { IN(CONTEXT_TREE), ACTION_FOLD, { KEYS_NONE }, " +-", "Leertaste, +, -", "␣", "Auf/Zu", 2,
      "Zeigen oder verbergen, was unter der markierten Zeile hängt; ein Klick auf + oder – tut dasselbe.", "klappen" },
    { IN(CONTEXT_TREE), ACTION_OPEN, { KEYS_RIGHT }, NULL, "→", NULL, NULL, 0, "Aufklappen, oder ansehen, was schon offen ist.", NULL },
    { IN(CONTEXT_TREE), ACTION_SHUT, { KEYS_LEFT }, NULL, "←", NULL, NULL, 0, "Zuklappen, oder eine Ebene höher.", NULL },
    { IN(CONTEXT_ASK), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Wählen", 1,
      "Das Markierte wählen.", NULL },
    { IN(CONTEXT_DAY), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Übernehmen", 1,
      "Ab diesem Tag rechnen; ein leeres Feld nimmt die Termine weg.", NULL },
    { IN(CONTEXT_PRINT), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Weiter", 1,
      "Mit dem Markierten weiter.", NULL },
    { IN(CONTEXT_FILE), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Speichern", 1,
      "Das Blatt unter diesem Namen speichern.", NULL },
    { IN(CONTEXT_CODE), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Aufrufen", 1,
      "Den Weg dieses Fallcodes wieder aufrufen.", NULL },
    { IN(CONTEXT_SEARCH), ACTION_CHOOSE, { KEYS_ENTER }, NULL, "Enter", "↵", "Öffnen", 1,
      "Den markierten Treffer öffnen; eine Lebenslage beginnt mit ihrer ersten Frage.", NULL },
    { IN(CONTEXT_EMPFEHLUNG) | IN(CONTEXT_LEBENSLAGE) | IN(CONTEXT_PANE) | IN(CONTEXT_NOTFALL) | IN(CONTEXT_PLAN)
          | IN(CONTEXT_COMPARE) | IN(CONTEXT_LOOK),
      ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Öffnen", 3,
      "Das Markierte öffnen oder die markierte Antwort geben; ohne Markierung weiterblättern.", NULL },
    { LISTS, ACTION_DOWN, { KEYS_DOWN }, "j", "↓, j", NULL, NULL, 0, "Zum nächsten Punkt der Liste.", NULL },
    { LISTS, ACTION_UP, { KEYS_UP }, "k", "↑, k", NULL, NULL, 0, "Zum vorigen Punkt der Liste.", NULL },
    { PAGES, ACTION_DOWN, { KEYS_DOWN }, "j", "↓, j", NULL, NULL, 0, "Zum nächsten Verweis oder eine Zeile weiter.", NULL },
    { PAGES, ACTION_UP, { KEYS_UP }, "k", "↑, k", NULL, NULL, 0, "Zum vorigen Verweis oder eine Zeile zurück.", NULL },
    { (LISTS & ~TYPING) | IN(CONTEXT_EMPFEHLUNG), ACTION_DIGIT, { KEYS_NONE }, "123456789", "1 bis 9", NULL, NULL, 0,
      "Den Punkt mit dieser Ziffer wählen.", NULL },

    /* back */
    { NODE, ACTION_BACK, { KEYS_BACKSPACE, KEYS_LEFT, KEYS_ESCAPE }, NULL, "←, Rücktaste, Esc", "←", "Zurück", 2,
      "Eine Antwort zurück. Ihre Antworten bleiben vorgemerkt.", "zurück" },
    { IN(CONTEXT_TREE), ACTION_CLOSE, { KEYS_ESCAPE, KEYS_BACKSPACE }, NULL, "Esc, Rücktaste", "Esc", "Schließen", 2,
      "Schließen und zurück zu der Stelle, an der Sie waren.", "schließen" },
    { ALL & ~NODE & ~TYPING & ~IN(CONTEXT_START) & ~IN(CONTEXT_HELP) & ~IN(CONTEXT_TREE), ACTION_CLOSE,
      { KEYS_ESCAPE, KEYS_BACKSPACE, KEYS_LEFT }, NULL, "Esc, ←, Rücktaste", "Esc", "Schließen", 2,
      "Schließen und zurück zu der Stelle, an der Sie waren.", "schließen" },
    { TYPING, ACTION_CLOSE, { KEYS_ESCAPE }, NULL, "Esc", "Esc", "Schließen", 2,
      "Schließen und zurück zu der Stelle, an der Sie waren.", "schließen" },
    { IN(CONTEXT_HELP), ACTION_CLOSE, { KEYS_ESCAPE, KEYS_BACKSPACE, KEYS_LEFT }, NULL, "Esc, ←, Rücktaste", "Esc",
      "Schließen", 2, "Die Hilfe schließen und zurück zu der Stelle, an der Sie waren.", "schließen" },
    { IN(CONTEXT_HELP), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", NULL, NULL, 0,
      "Tun, was die markierte Zeile sagt; ohne Markierung weiterblättern.", NULL },

    /* pages that can be reached from here */
    { ALL, ACTION_NOTFALL, { KEYS_F9 }, "!", "!, F9", "!", "Notfall", 0,
      "Die Notfallkarte zeigen; noch einmal, und sie ist wieder zu.", "notfall" },
    { CALM & ~IN(CONTEXT_SEARCH), ACTION_SEARCH, { KEYS_F2 }, "/", "/, F2", "/", "Suche", 5,
      "Überall suchen: Lebenslagen, Fragen, Empfehlungen, Kontakte, Recht und mehr.", "suchen" },
    { IN(CONTEXT_SEARCH), ACTION_SEARCH, { KEYS_F2 }, NULL, "F2", NULL, NULL, 0, "Die Suche schließen.", NULL },
    { IN(CONTEXT_COMPARE), ACTION_TAKE, { KEYS_NONE }, "a", "a", "a", "Anderen nehmen", 1,
      "Die andere Antwort übernehmen: Der Weg ist dann der andere.", "nehmen" },
    { IN(CONTEXT_LOOK), ACTION_TAKE, { KEYS_NONE }, "a", "a", "a", "Übernehmen", 1,
      "Den kürzesten Weg hierher als Ihren Weg übernehmen; jede Antwort lässt sich danach ändern.", "übernehmen" },
    { IN(CONTEXT_CHANGE), ACTION_COMPARE, { KEYS_NONE }, "v", "v", "v", "Vergleichen", 2,
      "Beide Ergebnisse nebeneinander zeigen.", "vergleichen" },
    { IN(CONTEXT_EMPFEHLUNG) | IN(CONTEXT_LOOK), ACTION_COMPARE, { KEYS_NONE }, "v", "v", "v", "Vergleichen", 9,
      "Unter „Warum dieses Ergebnis“: die markierte andere Antwort mit Ihrer vergleichen.", "vergleichen" },
    { IN(CONTEXT_PLAN), ACTION_ROLLE, { KEYS_NONE }, "r", "r", "r", "Rolle", 4,
      "Nur die Schritte einer Rolle zeigen: alle, dann jede Rolle der Reihe nach.", "rolle" },
    { IN(CONTEXT_PLAN), ACTION_DAY, { KEYS_NONE }, "t", "t", "t", "Termine", 4,
      "Fristen in Tagen ab einem Tag rechnen, den Sie eingeben. Er wird nicht gespeichert.", "termine" },
    { IN(CONTEXT_START) | NODE, ACTION_LEBENSLAGE, { KEYS_NONE }, "i", "i", "i", "Thema", 6,
      "Die Themenseite der Lebenslage: worum es geht, Grundsätze, Warnsignale.", "thema" },
    { ALL & ~TYPING & ~IN(CONTEXT_START), ACTION_START, { KEYS_NONE }, "s", "s", "s", "Start", 11,
      "Zum Anfang. Ihr Weg bleibt, wo er ist; dort können Sie weitergehen.", "start" },
    { CALM, ACTION_WAY, { KEYS_F4 }, "w", "w, F4", "w", "Weg", 7, "Ihr Weg: alle Antworten bis hierher.", "weg" },
    { CALM, ACTION_KONTAKTE, { KEYS_F3 }, "c", "c, F3", "c", "Kontakte", 7,
      "Alle Kontakte für Ihren Ort, die nächsten zuerst.", "kontakte" },
    { CALM, ACTION_TREE, { KEYS_F7 }, "b", "b, F7", "b", "Baum", 8,
      "Die Lebenslage als Baum mit Ihrem Weg darin.", "baum" },
    { CALM, ACTION_PLAN, { KEYS_F5 }, "p", "p, F5", "p", "Plan", 6,
      "Ihr Plan: alle Schritte aller Wege, nach Dringlichkeit.", "plan" },
    { IN(CONTEXT_EMPFEHLUNG) | IN(CONTEXT_PLAN), ACTION_PRINT, { KEYS_F6 }, "d", "d, F6", "d", "Drucken", 5,
      "Dieses Blatt oder ein anderes drucken oder als Datei speichern, mit Vorschau.", "drucken" },
    { CALM & ~IN(CONTEXT_PRINT) & ~IN(CONTEXT_EMPFEHLUNG) & ~IN(CONTEXT_PLAN), ACTION_PRINT, { KEYS_F6 }, "d", "d, F6", "d", "Drucken", 9,
      "Ein Blatt drucken oder als Datei speichern, mit Vorschau.", "drucken" },
    { IN(CONTEXT_PRINT), ACTION_PRINT, { KEYS_F6 }, "d", "d, F6", NULL, NULL, 0, "Zurück zur Auswahl der Blätter, oder schließen.", "drucken" },
    { IN(CONTEXT_PRINT), ACTION_SHEET, { KEYS_NONE }, "v", "v", "v", "Vorschau", 2,
      "Das Blatt als Text lesen.", "vorlesen" },
    { IN(CONTEXT_START) | NODE | IN(CONTEXT_PLAN), ACTION_CODE, { KEYS_NONE }, "f", "f", "f", "Fallcode", 9,
      "Einen Fallcode eingeben und den Weg dazu wieder aufrufen.", "fallcode" },
    { CALM & ~TYPING, ACTION_SETTINGS, { KEYS_NONE }, "e", "e", "e", "Einstellungen", 10,
      "Rolle, Kommune, Stadtbezirk, einfache Texte, Farben und Maus einstellen.", "einstellungen" },
    { IN(CONTEXT_START) | NODE | IN(CONTEXT_LEBENSLAGE) | IN(CONTEXT_PLAN), ACTION_UNSURE, { KEYS_NONE }, "a", "a", "a", "Unsicher", 8,
      "Ankreuzen, was auffällt; die Lebenslagen, die dazu passen, werden vorgeschlagen.", "unsicher" },
    { IN(CONTEXT_START) | IN(CONTEXT_EMPFEHLUNG) | IN(CONTEXT_PLAN), ACTION_FOLLOWING, { KEYS_NONE }, "l", "l", "l", "Nächste Lage", 4,
      "Mit der nächsten vorgemerkten Lebenslage weitergehen.", "nächste" },
    { ALL, ACTION_BLANK, { KEYS_F12 }, "x", "x, F12", "x", "Leeren", 10,
      "Den Bildschirm sofort leeren. Eine Taste, dann Enter, und alles ist wieder da.", NULL },
    { ALL, ACTION_HELP, { KEYS_F1 }, "?", "?, F1", "?", "Hilfe", 5, "Diese Hilfe zeigen oder schließen.", "hilfe" },
    { ALL, ACTION_QUIT, { KEYS_F10, KEYS_CTRL_C }, "q", "q, F10, Strg-C", "q", "Ende", 8,
      "Das Programm beenden. Ist ein Weg offen, wird einmal gefragt.", "ende" },

    /* moving */
    { ALL, ACTION_NEXT, { KEYS_TAB }, NULL, "Tab", NULL, NULL, 0, "Zum nächsten Verweis oder Punkt.", NULL },
    { ALL, ACTION_PREV, { KEYS_BACKTAB }, NULL, "Umschalt-Tab", NULL, NULL, 0, "Zum vorigen Verweis oder Punkt.", NULL },
    { ALL & ~SPACE, ACTION_PAGE_DOWN, { KEYS_PAGE_DOWN }, " ", "Bild ab, Leertaste", NULL, NULL, 0, "Im Text weiterblättern.", NULL },
    { SPACE, ACTION_PAGE_DOWN, { KEYS_PAGE_DOWN }, NULL, "Bild ab", NULL, NULL, 0, "Im Text weiterblättern.", NULL },
    { ALL, ACTION_PAGE_UP, { KEYS_PAGE_UP }, NULL, "Bild auf", NULL, NULL, 0, "Im Text zurückblättern.", NULL },
    { ALL, ACTION_HOME, { KEYS_HOME }, "g", "Pos1, g", NULL, NULL, 0, "An den Anfang.", NULL },
    { ALL, ACTION_END, { KEYS_END }, "G", "Ende, G", NULL, NULL, 0, "Ans Ende.", NULL },
    { ALL, ACTION_REDRAW, { KEYS_CTRL_L }, NULL, "Strg-L", NULL, NULL, 0, "Den Bildschirm neu aufbauen.", NULL },
};

const struct key_row *keymap_rows(size_t *len)
{
    *len = sizeof rows / sizeof rows[0];
    return rows;
}

struct str keymap_char(enum context context, enum action action)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].action == action && rows[i].chars && key_row_is_in(&rows[i], context))
            return (struct str){ rows[i].chars, 1 };
    return STR("");
}

bool keymap_is_list(enum context context)
{
    return (LISTS >> context & 1u) != 0;
}

bool keymap_is_typing(enum context context)
{
    return (TYPING >> context & 1u) != 0;
}

/* where letters are text, most are no keys */
static bool takes_char(const struct key_row *row, enum context context, char c)
{
    return !keymap_is_typing(context) || (row->where & ~TYPING) == 0 || c == '!' || c == '?'
        || row->action == ACTION_TICK;
}

struct str keymap_sign(const struct key_row *row, enum context context)
{
    static const struct str names[] = { STR_INIT("F1"), STR_INIT("F2"), STR_INIT("F3"), STR_INIT("F4"), STR_INIT("F5"), STR_INIT("F6"),
                                        STR_INIT("F7"), STR_INIT("F8"), STR_INIT("F9"), STR_INIT("F10"), STR_INIT("F11"), STR_INIT("F12") };
    enum key first = row->keys[0];

    if (!row->sign || !row->chars || takes_char(row, context, row->chars[0]))
        return str_from(row->sign);
    return first >= KEYS_F1 && first <= KEYS_F12 ? names[first - KEYS_F1] : STR("");
}

static bool has_key(const struct key_row *row, enum context context, const struct event *event)
{
    char c = event->text[0];

    if (event->kind == EVENT_TEXT)
        return row->chars && c && !event->text[1] && strchr(row->chars, c) && takes_char(row, context, c);
    for (size_t i = 0; i < KEY_ROW_KEYS; i++)
        if (event->key != KEYS_NONE && row->keys[i] == event->key)
            return true;
    return false;
}

enum action keymap_action(enum context context, const struct event *event)
{
    if (event->kind != EVENT_KEY && (event->kind != EVENT_TEXT || event->is_pasted))
        return ACTION_NONE;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (key_row_is_in(&rows[i], context) && has_key(&rows[i], context, event))
            return rows[i].action;
    return ACTION_NONE;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/keymap.h"

#include <string.h>

#define IN(context) (1u << (context))
#define ALL (IN(CONTEXT_LEN) - 1u)
#define NODE (IN(CONTEXT_FRAGE) | IN(CONTEXT_EMPFEHLUNG))
#define LISTS (IN(CONTEXT_START) | IN(CONTEXT_FRAGE) | IN(CONTEXT_WAY) | IN(CONTEXT_SETTINGS) | IN(CONTEXT_ASK))
#define PAGES (ALL & ~LISTS)
/* not while the program asks something */
#define CALM (ALL & ~IN(CONTEXT_ASK))

/* in the order of the key line */
static const struct key_row rows[] = {
    /* choosing */
    { IN(CONTEXT_START), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Beginnen", 1,
      "Mit der markierten Lebenslage beginnen oder den markierten Verweis öffnen." },
    { IN(CONTEXT_FRAGE), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Wählen", 1,
      "Die markierte Antwort geben oder den markierten Verweis öffnen." },
    { IN(CONTEXT_WAY), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Dorthin", 1,
      "Zur markierten Frage zurückgehen. Die späteren Antworten bleiben vorgemerkt." },
    { IN(CONTEXT_SETTINGS), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Ändern", 1,
      "Die markierte Einstellung ändern." },
    { IN(CONTEXT_ASK), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Wählen", 1,
      "Das Markierte wählen." },
    { IN(CONTEXT_EMPFEHLUNG) | IN(CONTEXT_LEBENSLAGE) | IN(CONTEXT_PANE) | IN(CONTEXT_NOTFALL), ACTION_CHOOSE,
      { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", "↵", "Öffnen", 3,
      "Das Markierte öffnen oder die markierte Antwort geben; ohne Markierung weiterblättern." },
    { LISTS, ACTION_DOWN, { KEYS_DOWN }, "j", "↓, j", NULL, NULL, 0, "Zum nächsten Punkt der Liste." },
    { LISTS, ACTION_UP, { KEYS_UP }, "k", "↑, k", NULL, NULL, 0, "Zum vorigen Punkt der Liste." },
    { PAGES, ACTION_DOWN, { KEYS_DOWN }, "j", "↓, j", NULL, NULL, 0, "Zum nächsten Verweis oder eine Zeile weiter." },
    { PAGES, ACTION_UP, { KEYS_UP }, "k", "↑, k", NULL, NULL, 0, "Zum vorigen Verweis oder eine Zeile zurück." },
    { LISTS | IN(CONTEXT_EMPFEHLUNG), ACTION_DIGIT, { KEYS_NONE }, "123456789", "1 bis 9", NULL, NULL, 0,
      "Den Punkt mit dieser Ziffer wählen." },

    /* back */
    { NODE, ACTION_BACK, { KEYS_BACKSPACE, KEYS_LEFT, KEYS_ESCAPE }, NULL, "←, Rücktaste, Esc", "←", "Zurück", 2,
      "Eine Antwort zurück. Ihre Antworten bleiben vorgemerkt." },
    { IN(CONTEXT_LEBENSLAGE) | IN(CONTEXT_PANE) | IN(CONTEXT_WAY) | IN(CONTEXT_NOTFALL) | IN(CONTEXT_SETTINGS)
          | IN(CONTEXT_ASK),
      ACTION_CLOSE, { KEYS_ESCAPE, KEYS_BACKSPACE, KEYS_LEFT }, NULL, "Esc, ←, Rücktaste", "Esc", "Schließen", 2,
      "Schließen und zurück zu der Stelle, an der Sie waren." },
    { IN(CONTEXT_HELP), ACTION_CLOSE, { KEYS_ESCAPE, KEYS_BACKSPACE, KEYS_LEFT }, NULL, "Esc, ←, Rücktaste", "Esc",
      "Schließen", 2, "Die Hilfe schließen und zurück zu der Stelle, an der Sie waren." },
    { IN(CONTEXT_HELP), ACTION_CHOOSE, { KEYS_ENTER, KEYS_RIGHT }, NULL, "Enter, →", NULL, NULL, 0, "Weiterblättern." },

    /* pages that can be reached from here */
    { ALL, ACTION_NOTFALL, { KEYS_F9 }, "!", "!, F9", "!", "Notfall", 0,
      "Die Notfallkarte zeigen; noch einmal, und sie ist wieder zu." },
    { IN(CONTEXT_START) | NODE, ACTION_LEBENSLAGE, { KEYS_NONE }, "i", "i", "i", "Thema", 5,
      "Die Themenseite der Lebenslage: worum es geht, Grundsätze, Warnsignale." },
    { CALM, ACTION_WAY, { KEYS_F4 }, "w", "w, F4", "w", "Weg", 6, "Ihr Weg: alle Antworten bis hierher." },
    { CALM, ACTION_SETTINGS, { KEYS_NONE }, "e", "e", "e", "Einstellungen", 8,
      "Rolle, Kommune, Stadtbezirk, einfache Texte, Farben und Maus einstellen." },
    { ALL, ACTION_HELP, { KEYS_F1 }, "?", "?, F1", "?", "Hilfe", 4, "Diese Hilfe zeigen oder schließen." },
    { ALL, ACTION_QUIT, { KEYS_F10, KEYS_CTRL_C }, "q", "q, F10, Strg-C", "q", "Ende", 7,
      "Das Programm beenden. Ist ein Weg offen, wird einmal gefragt." },

    /* moving */
    { ALL, ACTION_NEXT, { KEYS_TAB }, NULL, "Tab", NULL, NULL, 0, "Zum nächsten Verweis oder Punkt." },
    { ALL, ACTION_PREV, { KEYS_BACKTAB }, NULL, "Umschalt-Tab", NULL, NULL, 0, "Zum vorigen Verweis oder Punkt." },
    { ALL, ACTION_PAGE_DOWN, { KEYS_PAGE_DOWN }, " ", "Bild ab, Leertaste", NULL, NULL, 0, "Im Text weiterblättern." },
    { ALL, ACTION_PAGE_UP, { KEYS_PAGE_UP }, NULL, "Bild auf", NULL, NULL, 0, "Im Text zurückblättern." },
    { ALL, ACTION_HOME, { KEYS_HOME }, "g", "Pos1, g", NULL, NULL, 0, "An den Anfang." },
    { ALL, ACTION_END, { KEYS_END }, "G", "Ende, G", NULL, NULL, 0, "Ans Ende." },
    { ALL, ACTION_REDRAW, { KEYS_CTRL_L }, NULL, "Strg-L", NULL, NULL, 0, "Den Bildschirm neu aufbauen." },
};

const struct key_row *keymap_rows(size_t *len)
{
    *len = sizeof rows / sizeof rows[0];
    return rows;
}

bool keymap_is_list(enum context context)
{
    return (LISTS >> context & 1u) != 0;
}

static bool has_key(const struct key_row *row, const struct event *event)
{
    if (event->kind == EVENT_TEXT)
        return row->chars && event->text[0] && !event->text[1] && strchr(row->chars, event->text[0]);
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
        if (key_row_is_in(&rows[i], context) && has_key(&rows[i], event))
            return rows[i].action;
    return ACTION_NONE;
}

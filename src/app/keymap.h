/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Key to wish: the one table from which the key line, the help and later the line mode and the manual page are made.
 * A key means one thing in a context; keys of things that are not built are not here.
 */
#ifndef APP_KEYMAP_H
#define APP_KEYMAP_H

#include "screen/event.h"

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* where the reader is */
enum context {
    CONTEXT_START, CONTEXT_FRAGE, CONTEXT_EMPFEHLUNG, CONTEXT_LEBENSLAGE, CONTEXT_PANE, CONTEXT_WAY, CONTEXT_NOTFALL,
    CONTEXT_SETTINGS, CONTEXT_HELP, CONTEXT_ASK, CONTEXT_PLAN, CONTEXT_DAY, CONTEXT_CODE,
    CONTEXT_CHANGE, CONTEXT_COMPARE, CONTEXT_LOOK, CONTEXT_SEARCH, CONTEXT_SIGNS, CONTEXT_PROPOSALS, CONTEXT_TREE,
    CONTEXT_KONTAKTE, CONTEXT_PRINT, CONTEXT_FILE,
    CONTEXT_LEN
};

enum action {
    ACTION_NONE,
    ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_HOME, ACTION_END, ACTION_NEXT, ACTION_PREV,
    ACTION_CHOOSE, ACTION_DIGIT, ACTION_BACK, ACTION_CLOSE,
    ACTION_LEBENSLAGE, ACTION_WAY, ACTION_NOTFALL, ACTION_SETTINGS, ACTION_HELP, ACTION_QUIT, ACTION_REDRAW,
    ACTION_START, ACTION_PLAN, ACTION_ROLLE, ACTION_DAY, ACTION_CODE,
    ACTION_COMPARE, ACTION_TAKE, ACTION_SEARCH, ACTION_BLANK,
    ACTION_UNSURE, ACTION_TICK, ACTION_ON, ACTION_FOLLOWING,
    ACTION_TREE, ACTION_FOLD, ACTION_OPEN, ACTION_SHUT, ACTION_KONTAKTE, ACTION_PRINT, ACTION_SHEET,
    ACTION_LEN
};

#define KEY_ROW_KEYS 3
struct key_row {
    unsigned where;        /* contexts, a bit each */
    enum action action;
    enum key keys[KEY_ROW_KEYS]; /* KEYS_NONE where there are fewer */
    const char *chars;     /* each a key of its own; NULL: none */
    const char *name;      /* how the help names the keys: "Enter, →" */
    const char *sign;      /* on the key line: "↵"; NULL: not there */
    const char *label;     /* behind the sign */
    int rank;              /* on the key line: the least stays longest where room is scarce */
    const char *help;      /* what it does, a sentence */
    const char *word;      /* what line mode takes for it; NULL: moving, which lines do not need */
};

/* the table */
const struct key_row *keymap_rows(size_t *len);
/* The character that asks for an action in a context; empty where it has none. A view into static memory. */
struct str keymap_char(enum context context, enum action action);
static inline bool key_row_is_in(const struct key_row *row, enum context context)
{
    return (row->where >> context & 1u) != 0;
}

/* Here Down goes from choice to choice and one of them is always chosen. */
bool keymap_is_list(enum context context);
/* Here letters are text; only "!" and "?" are keys, and those that no other context has. */
bool keymap_is_typing(enum context context);
/* What the key line names the key; empty where it is not there. */
struct str keymap_sign(const struct key_row *row, enum context context);
/* What an event asks for in a context; ACTION_NONE for anything else. */
enum action keymap_action(enum context context, const struct event *event);

#endif

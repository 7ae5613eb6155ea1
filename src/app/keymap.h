/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Key to wish: the one table from which the key line, the help and later the line mode and the manual page are made.
 * A view's own context is asked first, then CONTEXT_ALL.
 */
#ifndef APP_KEYMAP_H
#define APP_KEYMAP_H

#include "base/str.h"
#include "screen/event.h"

#include <stdbool.h>
#include <stddef.h>

enum context {
    CONTEXT_ALL, /* everywhere */
    CONTEXT_START, CONTEXT_FRAGE, CONTEXT_EMPFEHLUNG, CONTEXT_LEBENSLAGE, CONTEXT_PANE, CONTEXT_WAY, CONTEXT_NOTFALL,
    CONTEXT_SETTINGS, CONTEXT_HELP, CONTEXT_ASK, CONTEXT_LEN
};

enum action {
    ACTION_NONE,
    ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_HOME, ACTION_END, ACTION_NEXT, ACTION_PREV,
    ACTION_CHOOSE, ACTION_DIGIT, ACTION_BACK, ACTION_CLOSE,
    ACTION_LEBENSLAGE, ACTION_WAY, ACTION_NOTFALL, ACTION_SETTINGS, ACTION_HELP, ACTION_QUIT, ACTION_REDRAW,
    ACTION_LEN
};

struct key_row {
    enum context context;
    enum action action;
    enum key keys[3];      /* KEYS_NONE where there are fewer */
    const char *chars;     /* each a key of its own */
    const char *name;      /* how the key line and the help name the keys: "↵", "F9 !" */
    const char *label;     /* on the key line; NULL: help only */
    const char *help;      /* what it does, in German */
    int rank;              /* on the key line; less is dropped later where room is scarce */
};

extern const struct key_row keymap[];
extern const size_t keymap_len;

/* What an event asks for in a context; ACTION_NONE for anything else. */
enum action keymap_action(enum context context, const struct event *event);
/* Rows for a context: its own, then those for all that it does not replace; false at the end. Start with *at = 0. */
bool keymap_next(enum context context, size_t *at, const struct key_row **row);

#endif

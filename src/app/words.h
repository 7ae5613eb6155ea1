/* SPDX-License-Identifier: EUPL-1.2 */
/* What is typed in line mode: a number, a word or its letter. The words of actions are those of the keymap. */
#ifndef APP_WORDS_H
#define APP_WORDS_H

#include "app/keymap.h"
#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>

enum command_kind {
    COMMAND_ACTION,   /* .action */
    COMMAND_NUMBER,   /* .number */
    COMMAND_MORE,     /* the next page of a long text; also an empty line */
    COMMAND_ALL,      /* all that is left of it */
    COMMAND_AGAIN,    /* the page once more */
    COMMAND_ELSEWHERE, /* a word that means nothing here */
    COMMAND_UNKNOWN,
};

struct command {
    enum command_kind kind;
    enum action action;
    uint32_t number;
    struct str word;  /* as it was typed */
    struct str rest;  /* what was typed behind the word */
    struct str near;  /* of COMMAND_UNKNOWN: the word that may have been meant, or empty */
};

/* an own word of line mode: it does nothing on the screen */
struct word {
    enum command_kind kind;
    const char *word;
    char letter;
    const char *help;
};
const struct word *words_own(size_t *len);
/* what a row is called by one letter; '\0': not at all */
char words_letter(const struct key_row *row);
/* Reads a line typed in a context; umlauts may be written ae, oe, ue. */
struct command words_read(enum context context, struct str line, struct arena *arena);
/* a number as it is typed: "3", "3.", "12)"; false for anything else */
bool words_number(struct str s, uint32_t *number);

#endif

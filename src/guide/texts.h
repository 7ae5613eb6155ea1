/* SPDX-License-Identifier: EUPL-1.2 */
/* Every text of a guide with whose it is and what it says there: for sense checks, search and coverage of words. */
#ifndef GUIDE_TEXTS_H
#define GUIDE_TEXTS_H

#include "guide/guide.h"

/* what a text is to its owner */
enum field {
    FIELD_TITEL,     /* title, name, norm, term, question, recommendation */
    FIELD_EINFACH,
    FIELD_STICHWORT, /* Stichworte of a Lebenslage, synonyms of a term */
    FIELD_KURZ,      /* kurz, wofuer, inhalt */
    FIELD_WARNSIGNAL,
    FIELD_ANTWORT,
    FIELD_SCHRITT,
    FIELD_TEXT,      /* running text: worum, hilfe, begruendung, explanations … */
    FIELD_LISTE,     /* items of lists: zaehlt, vermeiden … */
    FIELD_TELEFON,
    FIELD_ADRESSE,   /* web, mail, street: not prose */
    FIELD_LEN
};

/* a text and whose it is; owner.kind is THING_NONE for guide.yaml, rules and training cases */
struct owned_text {
    struct thing owner;
    enum field field;
    struct text text;
};

typedef void texts_visit(void *context, const struct owned_text *text);

/* Visits every given text in the order of the guide; broken Lebenslagen have only those that were read. */
void texts_each(const struct guide *g, texts_visit *visit, void *context);
/* The same of one thing. */
void texts_of(const struct guide *g, struct thing thing, texts_visit *visit, void *context);

#endif

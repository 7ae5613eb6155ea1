/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A document as it is said: one line a block, headings called headings, everything that can be chosen numbered, no signs that only
 * decorate. For screen readers, Braille lines and pipes; the words are those of the screen.
 */
#ifndef APP_SAY_H
#define APP_SAY_H

#include "doc/doc.h"

struct said_choice {
    struct target target; /* TARGET_NONE: it has its number, but cannot be chosen now */
    struct str label;     /* "Nein": what is said again when it is chosen */
};

/* choice n has number n + 1: the document's rows to choose come first, its links after them, each once */
struct said {
    struct str *lines;
    size_t lines_len, lines_cap;
    struct said_choice *choices;
    size_t choices_len, choices_cap;
};

struct say_options {
    struct str place;  /* "Frage 3 von Probe, Knoten A7": said before the title, for what stands above it; empty: "Seite" */
    unsigned targets;  /* kinds that can be chosen, a bit each */
};

/* what stands before the words of a row that is ticked */
#define SAY_TICKED "Angekreuzt: "

struct said say_document(const struct doc *doc, const struct say_options *o, struct arena *arena);

#endif

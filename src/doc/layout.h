/* SPDX-License-Identifier: EUPL-1.2 */
/* A document at a width: lines of placed runs. The same code fills a column grid and a proportional page. */
#ifndef DOC_LAYOUT_H
#define DOC_LAYOUT_H

#include "doc/doc.h"
#include "doc/lines.h"
#include "text/wrap.h"

/* the width of a piece of a block's text; each role may have a face of its own, each kind of block a size */
typedef double layout_measure(void *context, const struct doc_block *block, enum role role, struct str text);

struct layout_options {
    double width;           /* of the text area */
    double column;          /* of blocks that are not wide; 0: width */
    layout_measure *measure; /* NULL: columns */
    void *context;
    double code;            /* the side of a code at the right edge of its group, which leaves it room; 0: none are drawn */
    double unit;            /* one indent step and the blank between marker and text; 0: 1 column */
    double max_text;        /* running text is never wider than this (76 columns on screen); 0: width */
};

/*
 * Items of one list are aligned behind their widest marker, fields behind their widest label; below 50 units of width a label
 * stands before a short value or on a line of its own. No line is wider than asked for from about 16 units on.
 */
struct lines layout(const struct doc *doc, const struct layout_options *options, struct arena *arena);

#endif

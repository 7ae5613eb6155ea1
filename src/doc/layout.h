/* SPDX-License-Identifier: EUPL-1.2 */
/* A document at a width: lines of placed runs. The same code fills a column grid and a proportional page. */
#ifndef DOC_LAYOUT_H
#define DOC_LAYOUT_H

#include "doc/doc.h"
#include "text/wrap.h"

struct line_run {
    double x;        /* from the left edge, in the measure's unit */
    struct str text; /* ready to be drawn: no soft hyphens, ordinary blanks (the breaking is done) */
    enum role role;  /* of a plain run in a note or a choice: the block's */
    struct target target; /* the run's, else the block's */
};

struct line {
    struct line_run *runs;
    size_t runs_len;
    uint32_t block;     /* place in doc.blocks, so that focus and scrolling survive a resize */
    bool is_first;      /* the block's first line */
    bool keeps_next;    /* no page break behind it (title, heading, group) */
};

struct lines {
    const struct line *items;
    size_t len;
};

struct layout_options {
    double width;           /* of the text area */
    wrap_measure *measure;  /* NULL: columns */
    void *context;
    double unit;            /* one indent step and the blank between marker and text; 0: 1 column */
    double max_text;        /* running text is never wider than this (76 columns on screen); 0: width */
};

/*
 * Items of one list are aligned behind their widest marker, fields behind their widest label; below 50 units of width a label
 * stands before a short value or on a line of its own. No line is wider than asked for from about 16 units on.
 */
struct lines layout(const struct doc *doc, const struct layout_options *options, struct arena *arena);

/* the first line of a block; lines.len where it has none */
size_t lines_find_block(const struct lines *lines, uint32_t block);

#endif

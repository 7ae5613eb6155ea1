/* SPDX-License-Identifier: EUPL-1.2 */
/* What layout gives: lines of placed runs, each knowing its block. */
#ifndef DOC_LINES_H
#define DOC_LINES_H

#include "doc/doc.h"

struct line_run {
    double x;        /* from the left edge, in the measure's unit */
    struct str text; /* ready to be drawn: no soft hyphens, ordinary blanks (the breaking is done) */
    enum role role;  /* of a plain run in a note or a choice: the block's */
    struct target target; /* the run's, else the block's */
    const struct qr *qr; /* the run's */
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

/* the first line of a block; lines.len where it has none */
size_t lines_find_block(const struct lines *lines, uint32_t block);
/* marks the lines behind which no page may end: a heading stays with what it heads, a group with itself */
void lines_keep_together(struct line *lines, size_t len, const struct doc *doc);

#endif

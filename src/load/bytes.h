/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The first stage: is a file UTF-8 text without characters that have no business in a guide? Done before libyaml sees it,
 * because libyaml names no place for such faults. Also the way from a byte to line and column, for later stages.
 */
#ifndef LOAD_BYTES_H
#define LOAD_BYTES_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "base/vec.h"

/* a '#' that looks as if it was meant as text: line and column of the blank before it, both from 1 */
struct cut {
    uint32_t line, col, blanks;
};

/* A file in hand; everything lives on scratch and is gone with the next file. */
struct source {
    uint32_t file;           /* as in struct span */
    struct str text;         /* without byte order mark */
    struct arena *scratch;
    bool may_be_decomposed;  /* holds characters that NFC may change */
    VEC(struct cut) cuts;    /* in order of their places */
    VEC(size_t) lines;       /* where every 64th line begins, filled when first asked for */
};

/* Takes the bytes of a file; false where they are no text, which is then reported. */
bool bytes_check(struct source *source, uint32_t file, struct str bytes, struct diags *diags, struct arena *scratch);

/* the place of a byte, one caret */
struct span source_span(struct source *source, size_t byte);
/* the byte at a line and column, both from 1; clipped to the line's end */
size_t source_byte(struct source *source, uint32_t line, uint32_t col);
/* a line's text without its end; empty beyond the last */
struct str source_line(struct source *source, uint32_t line);

#endif

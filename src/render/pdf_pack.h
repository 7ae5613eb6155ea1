/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A PDF's objects written anew: what is no stream goes into compressed object streams, and the table of all becomes one too
 * (ISO 32000-1, 7.5.7 and 7.5.8). cairo writes each tag and link as an object in clear, three quarters of a book.
 */
#ifndef RENDER_PDF_PACK_H
#define RENDER_PDF_PACK_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

#include <stdbool.h>

/* where an object stands: at a place in the file, or as the n-th of an object stream */
struct pdf_entry {
    unsigned char type; /* 0: free, 1: at .at, 2: in stream number .at */
    unsigned long at, n;
};

struct pdf_pack {
    struct buf *out;
    struct arena *arena;
    VEC(struct pdf_entry) entries;
    struct buf heads, bodies; /* of the object stream being filled */
    size_t held;              /* objects in it */
    unsigned long stream;     /* its number */
    bool is_bad;              /* a stream could not be compressed */
};

/* Begins a file in out, which is empty, for objects numbered below size. */
struct pdf_pack pdf_pack_start(struct buf *out, size_t size, struct arena *arena);
/* a number for an object more */
unsigned long pdf_pack_number(struct pdf_pack *p);
/* An object that stays in clear: its text from behind "obj" to before "endobj". */
void pdf_pack_clear(struct pdf_pack *p, unsigned long number, struct str text);
/* An object that is no stream and no stream's length. */
void pdf_pack_add(struct pdf_pack *p, unsigned long number, struct str text);
/* The table and the end; info 0: none. False where the file could not be made. */
bool pdf_pack_end(struct pdf_pack *p, unsigned long root, unsigned long info);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* A short text as a QR code, for telephone numbers on paper. libqrencode lives in this folder only. */
#ifndef QR_QR_H
#define QR_QR_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>

/* the quiet edge that readers ask for (ISO/IEC 18004), in modules; not part of the matrix */
#define QR_QUIET 4

struct qr {
    int size;                     /* modules a side */
    const unsigned char *modules; /* size * size, row by row; 1: dark */
};

static inline bool qr_is_dark(const struct qr *qr, int x, int y)
{
    return qr->modules[y * qr->size + x] != 0;
}

/* Error correction M. NULL where the text is too long or the program was built without codes. */
const struct qr *qr_make(struct str text, struct arena *arena);

#endif

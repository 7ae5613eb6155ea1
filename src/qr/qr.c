/* SPDX-License-Identifier: EUPL-1.2 */
#include "qr/qr.h"

#include <qrencode.h>

const struct qr *qr_make(struct str text, struct arena *arena)
{
    QRcode *code = QRcode_encodeString(arena_str(arena, text).ptr, 0, QR_ECLEVEL_M, QR_MODE_8, 1);

    if (!code)
        return NULL;
    int size = code->width;
    unsigned char *modules = ARENA_ARRAY(arena, unsigned char, (size_t)(size * size));
    for (int i = 0; i < size * size; i++)
        modules[i] = code->data[i] & 1;
    QRcode_free(code);
    struct qr *qr = ARENA_NEW(arena, struct qr);
    *qr = (struct qr){ size, modules };
    return qr;
}

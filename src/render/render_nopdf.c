/* SPDX-License-Identifier: EUPL-1.2 */
/* In place of render_pdf.c where cairo is missing. */
#include "render/render.h"

const char *render_pdf(const struct doc *doc, const struct render_options *options, struct arena *scratch, struct buf *out)
{
    (void)doc;
    (void)options;
    (void)scratch;
    (void)out;
    return "Dieses Programm ist ohne PDF gebaut. Als HTML entsteht eine Datei, die jeder Browser druckt";
}

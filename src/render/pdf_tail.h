/* SPDX-License-Identifier: EUPL-1.2 */
/* What cairo cannot say in a PDF: its language and its metadata as XMP. The file is written anew for it, packed on the way. */
#ifndef RENDER_PDF_TAIL_H
#define RENDER_PDF_TAIL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"

#include <stdbool.h>

/* false, and the file as it was, where its end is not written as expected or it says all this already */
bool pdf_tail_add(struct buf *pdf, struct str title, struct date today, struct arena *scratch);

#endif

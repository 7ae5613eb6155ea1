/* SPDX-License-Identifier: EUPL-1.2 */
/* Prints findings for people and programs: the caret is placed by display width, so this cannot live in base. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "base/buf.h"
#include "base/diag.h"
#include "guide/guide.h"

#define REPORT_MAX 100

struct report {
    const struct guide *guide; /* for the names of files */
    bool has_color;
    int width;                 /* columns for excerpts */
};

/* "DATEI:ZEILE:SPALTE: Fehler: … [E028]", the source line with a caret, the hint; at most REPORT_MAX findings, errors rather than warnings. */
void report_text(const struct report *r, struct diags *diags, struct buf *out, struct arena *scratch);
/* one JSON object a line, as spec/cli.md has it */
void report_json(const struct report *r, struct diags *diags, struct buf *out);
/* "keine Kontakte", "1 Kontakt", "2 Kontakte" */
void report_number(struct buf *out, uint32_t n, const char *one, const char *many);
/* "2 Fehler, keine Warnungen" */
void report_count(const struct diags *diags, struct buf *out);

#endif

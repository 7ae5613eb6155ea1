/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Findings about data: what is wrong, where, and what would be right. Mechanism only: the wording belongs to the stage that
 * complains (load/findings, audit/findings), the printing to cli/report.
 *
 * Findings are collected, sorted by place and printed together, so output does not depend on the order of checks.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * A place in a file: file counts from 1 in the guide's list of files (0: no place), line and column from 1, column and len
 * in code points, as an editor shows them. line 0: the file as a whole. len 0: one caret. A place never spans lines.
 */
struct span {
    uint32_t file, line, col, len;
};

enum level { LEVEL_WARNING, LEVEL_ERROR };

/* One kind of finding: {1} … {4} in the text stand for the arguments. No full stop at the end, the way out is the hint's. */
struct finding {
    const char *code; /* "E012", "W003": stable, for tests and documentation */
    enum level level;
    const char *text;
};

struct diag {
    const struct finding *finding;
    struct span at;
    struct span first;    /* second place ("zuerst hier"), file 0 where there is none */
    struct str text;      /* filled in, UTF-8 */
    struct str hint;      /* a sentence, or empty */
    uint32_t order;       /* the how-manieth, so that sorting is stable */
};

/* what a finding says beyond its template; texts are copied */
struct diag_more {
    struct str arg[4];
    struct span first;
    struct str hint;
};

/* The collector: everything lives in its arena. */
struct diags {
    struct arena *arena;
    VEC(struct diag) list;
    uint32_t errors, warnings; /* all, also those beyond what is kept */
};

/* findings kept; far more than anyone is shown (REPORT_MAX), yet bounded for hostile files */
#define DIAGS_MAX 10000

struct diags diags_start(struct arena *arena);
/* A bug where what is rewound would take the findings with it. */
void diags_keep_from(const struct diags *diags, const struct arena *scratch);
/* Adds a finding; always returns false, so that a check may end with `return diag_add(…)`. */
bool diag_add(struct diags *diags, const struct finding *finding, struct span at, struct diag_more more);
/* Sorts by file, line, column, then by the order of adding; drops exact repetitions. */
void diags_sort(struct diags *diags);

#endif

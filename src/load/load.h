/* SPDX-License-Identifier: EUPL-1.2 */
/* The one door from files to a guide: reads a folder of guide data, reports what is wrong with it, gives what is sound. */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"
#include "guide/guide.h"

struct load_options {
    struct str folder; /* guide-data */
    struct str schule; /* path of schule.yaml, or empty; that there is no such file is no fault */
    struct date today; /* unset: no verdict about dates in the future */
    bool without_uebungen; /* training cases are most of a guide's files, and only checking and training need them */
};

enum load_result {
    LOAD_OK,
    LOAD_NO_FOLDER, /* nothing there, or no folder */
    LOAD_NO_GUIDE,  /* a folder without any guide data */
    LOAD_IO,        /* something could not be read; the rest was */
};

/*
 * Always gives a guide; it is_usable unless guide.yaml is broken or missing (then only files is filled). Whatever is wrong,
 * from a missing folder to a lone surrogate, becomes a finding in diags; they are left unsorted. scratch is rewound.
 */
enum load_result guide_load(const struct load_options *options, struct diags *diags, struct arena *keep,
                            struct arena *scratch, const struct guide **guide);

#endif

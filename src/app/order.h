/* SPDX-License-Identifier: EUPL-1.2 */
/* What the program wants printed and what the shell tells in return: plain values. No file and no printer is touched here. */
#ifndef APP_ORDER_H
#define APP_ORDER_H

#include "doc/sheet.h"

enum print_to { PRINT_PRINTER, PRINT_PDF, PRINT_HTML, PRINT_TEXT, PRINT_TO_LEN };

/* what the shell is to do */
struct print_order {
    const struct sheet *sheet;
    struct thing about;  /* as sheets want it */
    enum print_to to;
    struct str printer;  /* of PRINT_PRINTER */
    struct str file;     /* of the others, as the reader typed it; a view, valid until the next event */
    bool may_replace;    /* a file that is there */
};

enum print_end {
    PRINT_NONE,
    PRINT_SENT,    /* the printer took it */
    PRINT_SAVED,
    PRINT_EXISTS,  /* nothing was done: a file of that name is there */
    PRINT_FAILED,
    PRINT_STOPPED, /* the reader did not want it any more */
    PRINT_OPENED,  /* the saved file is handed to a viewer */
};

/* How an order ended: German sentences that the shell keeps until the next order. */
struct print_outcome {
    enum print_end end;
    struct str text, hint; /* what happened; what can be done, where something can */
};

/* What the shell knows beside that; it keeps the texts. */
struct print_news {
    const struct str *printers; /* the usual one first */
    size_t printers_len;
    bool has_printers;          /* they are known; else they are still looked for */
    struct str folder;          /* where files go at first: "~/Dokumente" */
};

#endif

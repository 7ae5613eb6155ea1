/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the navigator prints: one sheet at a time on its way to a file or a printer, a step between two events, so that the screen
 * stays alive whatever a printer does. What came of it is told to the app.
 */
#ifndef CLI_PRINTING_H
#define CLI_PRINTING_H

#include "app/app.h"
#include "cli/cmd.h"
#include "cli/spool.h"

enum printing_phase {
    PRINTING_NOTHING,
    PRINTING_ORDERED, /* the order waits for the next step: the screen says first that it takes a moment */
    PRINTING_MADE,    /* the sheet is being made, in a process of its own: the book takes its time */
    PRINTING_SENT,    /* lp has it */
};

struct printing {
    struct cli *cli;
    struct arena *texts;   /* all that the app was told */
    enum printing_phase phase;
    struct print_order order;
    struct spool job;      /* what makes the sheet, then lp */
    struct buf sheet;
    struct spool lpstat;
    bool is_asking;        /* lpstat for the printers */
    struct str saved;      /* the file saved last, as the reader would type it */
};

/* in the command arena; ends with printing_stop */
struct printing *printing_start(struct cli *cli);
/* Takes up what an effect wants of it; nothing where it wants nothing. */
void printing_take(struct printing *p, struct app *app, const struct effect *effect);
/* whether there is something to be stepped */
bool printing_is_busy(const struct printing *p);
/* Goes on, waiting at most so many milliseconds; true where the app was told something. */
bool printing_step(struct printing *p, struct app *app, int milliseconds);
/* steps it to its end, for line mode */
void printing_finish(struct printing *p, struct app *app);
/* Ends what is still on its way; true where that was a print. */
bool printing_stop(struct printing *p);

#endif

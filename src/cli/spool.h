/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Programs of the system that take a finished sheet: lp for a printer, lpstat for the printers there are, xdg-open for a viewer.
 * No shell, absolute parts of PATH only, nothing inherited but descriptors 0 to 2 and the surroundings, a limit in time.
 */
#ifndef CLI_SPOOL_H
#define CLI_SPOOL_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <sys/types.h>

/* seconds a helper may take */
#define SPOOL_LIMIT 20
/* bytes kept of what it says; the rest is read and dropped, so that it cannot stand still */
#define SPOOL_OUTPUT 16384

enum spool_state {
    SPOOL_DONE,     /* .status is its exit status; also one that was never started */
    SPOOL_RUNNING,
    SPOOL_MISSING,  /* no such program in an absolute part of PATH */
    SPOOL_LATE,     /* it took too long and was ended */
    SPOOL_FAILED,   /* it could not be started, or died by a signal */
};

/* one helper at work; a caller with a screen to keep alive steps it between its own events */
struct spool {
    enum spool_state state;
    int status;
    pid_t pid;
    int in, out;        /* our ends of its stdin and of its stdout and stderr; -1: closed */
    struct str input;   /* what is still to be written */
    long long deadline; /* in milliseconds of the monotonic clock */
    char output[SPOOL_OUTPUT];
    size_t output_len;
    struct buf *sink;   /* of spool_apart: what it says goes there, all of it */
};

/* Does something and writes what comes of it to out; the exit status of its process. */
typedef int spool_function(void *context, int out);

/* Starts a program by its name with arguments (argv[0] is set, NULL ends them) and input for its stdin. */
void spool_start(struct spool *spool, const char *argv[], struct str input, struct arena *scratch);
/*
 * The same with a function of ours in a process of its own, so that it may take its time and can be ended like any other; nothing
 * it changes is seen here but what it writes, in *sink. It may take ten times as long.
 */
void spool_apart(struct spool *spool, spool_function *function, void *context, struct buf *sink);
/* Waits at most so many milliseconds for something to happen; true while it runs. */
bool spool_step(struct spool *spool, int milliseconds);
/* Ends it at once. */
void spool_stop(struct spool *spool);
/* Steps it to its end. */
void spool_run(struct spool *spool);
/* its first line of output, without control characters */
struct str spool_said(const struct spool *spool, struct arena *arena);

/* prints a file, or where file is NULL the text, on a printer (NULL: the system's own choice) */
void spool_print(struct spool *spool, const char *printer, const char *file, struct str text, struct arena *scratch);
/* What to tell the reader of a print that came to its end, a German sentence without its stop; empty: all went well. */
struct str spool_failure(const struct spool *spool, struct arena *arena);
/* asks for the printers */
void spool_ask_printers(struct spool *spool, struct arena *scratch);
/* their names when it is done, a line each, the usual one first; empty where there are none or nobody to ask */
struct str spool_printer_names(const struct spool *spool, struct arena *arena);
/* Opens a file in the system's viewer and does not wait for it; false where there is none. */
bool spool_open(const char *file, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The end of the road: no memory, or a mistake in the program itself. Neither is a finding about data.
 *
 * A crash must give the terminal back, yet base may not know the terminal; so whoever changed something outside the
 * process registers a hook here, and the arrow stays downward.
 */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

/* Registers the one hook that runs before the program dies (NULL takes it away). It must be safe in a signal handler. */
void fail_on_exit(void (*restore)(void));

/* Runs the hook, once. For signal handlers that end the program. */
void fail_restore(void);

/* Out of memory: restores, says so in German on stderr, ends with status 4. */
_Noreturn void fail_oom(void);

/* A mistake in the program: restores, prints the place, aborts. Never for bad data. */
_Noreturn void fail_bug(const char *file, int line, const char *what);

#define BUG(what) fail_bug(__FILE__, __LINE__, what)
#define BUG_ON(condition)      \
    do {                       \
        if (condition)         \
            BUG(#condition);   \
    } while (0)

#endif

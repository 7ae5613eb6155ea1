/* SPDX-License-Identifier: EUPL-1.2 */
/* All that the program knows between two events. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/view.h"
#include "screen/frame.h"

#include <assert.h>

#define VIEWS_MAX 8
#define PARKED_MAX 7 /* with the one the reader is on: a walk for each Lebenslage of the Guide */

/* smaller than this, the screen only says so */
#define SCREEN_WIDTH_MIN 40
#define SCREEN_HEIGHT_MIN 12

/* a screen with nothing to read on it, and what it says once a key was pressed */
enum blank { BLANK_OFF, BLANK_ON, BLANK_ASKING };

struct app {
    const struct guide *guide;
    struct searcher searcher;          /* set by the shell; without one nothing is found */
    struct app_settings settings;
    struct size size;
    struct trail trail;                /* the walk the reader is on */
    struct parked parked[PARKED_MAX];  /* walks left for another Lebenslage, the latest first; parked_none where empty */
    struct desk desk;
    struct view views[VIEWS_MAX];      /* the last one is on top */
    uint32_t views_len;                /* at least 1 */
    enum blank blank;
    struct print_news news;            /* what the shell said last */
    struct print_outcome outcome;
    bool is_printing;                  /* an order is on its way */
    enum message message;              /* shown until the next event */
};
static_assert(sizeof(struct app) < 8192, "an app is copied freely");

/* what a view may look at of it */
struct view_context state_context(const struct app *app, struct arena *scratch);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The program as a value: state and event give a new state and a wish (the effect); a state gives a frame. Nothing here
 * knows a terminal, a file or a clock. Copy an app with = to remember it.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/view.h"
#include "screen/event.h"
#include "screen/frame.h"
#include "walk/walk.h"

#include <assert.h>

#define VIEWS_MAX 8
#define PARKED_MAX 2

struct app {
    const struct guide *guide;
    struct app_settings settings;
    struct size size;
    struct trail trail;                /* the walk the reader is on */
    struct walk parked[PARKED_MAX];    /* walks left for another Lebenslage, the latest first; walk_none where empty */
    struct view views[VIEWS_MAX];      /* the last one is on top */
    uint32_t views_len;                /* at least 1 */
    enum message message;              /* shown until the next event */
};
static_assert(sizeof(struct app) < 4096, "an app is copied freely");

/* A fresh state on the start screen. */
struct app app_start(const struct guide *guide, struct app_settings settings, struct size size);
/* The only way state changes. */
struct effect app_update(struct app *app, struct event event, struct arena *scratch);
/* The only way state is seen; the frame has the app's size. */
void app_draw(const struct app *app, struct frame *frame, struct arena *scratch);

#endif

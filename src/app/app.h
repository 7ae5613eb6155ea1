/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The program as a value: state and event give a new state and a wish (the effect); a state gives a frame. Nothing here
 * knows a terminal, a file or a clock. Copy an app with = to remember it.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/state.h"
#include "screen/event.h"
#include "screen/frame.h"

/* A fresh state on the start screen. */
struct app app_start(const struct guide *guide, struct app_settings settings, struct size size);
/* The only way state changes. */
struct effect app_update(struct app *app, struct event event, struct arena *scratch);
/* The only way state is seen; the frame has the app's size. */
void app_draw(const struct app *app, struct frame *frame, struct arena *scratch);

#endif

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
/*
 * The same without a keyboard, for line mode: an action of the view on top with what it is about (TARGET_NONE: nothing), and one
 * of the things chosen that it offers.
 */
struct effect app_act(struct app *app, enum action action, struct target focus, struct arena *scratch);
struct effect app_choose(struct app *app, struct target target, struct arena *scratch);
/* goes to one of them without choosing it: some pages tell what it would do */
void app_look(struct app *app, struct target target, struct arena *scratch);
/* The shell's news about printers, and how an order ended; the texts in them must stay until the next ones. */
void app_printers(struct app *app, const struct print_news *news, struct arena *scratch);
void app_printed(struct app *app, const struct print_outcome *outcome);
/* the sentence to be shown until the next event; empty: none */
struct str app_message(const struct app *app);
/* The only way state is seen; the frame has the app's size. */
void app_draw(const struct app *app, struct frame *frame, struct arena *scratch);

#endif

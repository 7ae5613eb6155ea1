/* SPDX-License-Identifier: EUPL-1.2 */
/* One event on its way: an action becomes a reply of the view on top (app.c), and that a new state (reply.c). */
#ifndef APP_TURN_H
#define APP_TURN_H

#include "app/face.h"
#include "app/state.h"

/* what one event works with */
struct turn {
    struct app *app;
    struct arena *scratch;
    struct view_context c;
    struct face face;
    struct effect effect;
};

/* Does what an action means to the view on top, or everywhere; digit is that of ACTION_DIGIT. */
void turn_act(struct turn *t, enum action action, char digit);
/* Does what a view replied. */
void turn_carry_out(struct turn *t, const struct reply *reply);
/* Keeps the place in the page, and what has the focus. */
void turn_save_spot(struct turn *t);

#endif

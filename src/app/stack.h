/* SPDX-License-Identifier: EUPL-1.2 */
/* Which views lie on each other; the last one is on top, the start screen always the first. */
#ifndef APP_STACK_H
#define APP_STACK_H

#include "app/state.h"

struct view *stack_top(struct app *app);
/* A full stack forgets what lies just above the start. */
void stack_push(struct app *app, struct view view);
void stack_pop(struct app *app);
bool stack_has(const struct app *app, enum view_kind kind);
/* A page with a key of its own: opens, or back to it, or closed where it is on top. */
void stack_toggle(struct app *app, struct view view);

#endif

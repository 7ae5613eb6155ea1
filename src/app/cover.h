/* SPDX-License-Identifier: EUPL-1.2 */
/* Screens that show nothing of the guide: blanked, or too small. */
#ifndef APP_COVER_H
#define APP_COVER_H

#include "app/state.h"
#include "screen/event.h"

void cover_draw_too_small(const struct app *app, struct frame *f, struct arena *scratch);
/* Nothing to read; asked, how to come back. */
void cover_draw_blank(const struct app *app, struct frame *f);
/* What an event does to a blank screen: any key asks, Enter then (or a click) brings back what was there. */
void cover_take(struct app *app, const struct event *event);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/state.h"

struct view_context state_context(const struct app *app, struct arena *scratch)
{
    const struct app_settings *s = &app->settings;
    struct view_context c = { .guide = app->guide, .settings = s, .trail = &app->trail, .parked = app->parked,
                              .parked_len = PARKED_MAX, .desk = &app->desk, .searcher = &app->searcher,
                              .news = &app->news, .outcome = &app->outcome, .scratch = scratch };

    c.page = (struct page_context){ .guide = app->guide, .place = s->place, .rolle = s->rolle, .today = s->today,
                                    .is_einfach = s->is_einfach };
    if (walk_is_open(&app->trail.walk))
        c.page.walk = &app->trail.walk;
    return c;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/stack.h"

struct view *stack_top(struct app *app)
{
    return &app->views[app->views_len - 1];
}

void stack_push(struct app *app, struct view view)
{
    if (app->views_len == VIEWS_MAX) {
        for (uint32_t i = 2; i + 1 < VIEWS_MAX; i++)
            app->views[i] = app->views[i + 1];
        app->views_len--;
    }
    app->views[app->views_len++] = view;
}

void stack_pop(struct app *app)
{
    if (app->views_len > 1)
        app->views_len--;
}

bool stack_has(const struct app *app, enum view_kind kind)
{
    for (uint32_t i = 0; i < app->views_len; i++)
        if (app->views[i].kind == kind)
            return true;
    return false;
}

void stack_toggle(struct app *app, struct view view)
{
    if (stack_top(app)->kind == view.kind) {
        stack_pop(app);
        return;
    }
    for (uint32_t i = 1; i < app->views_len; i++)
        if (app->views[i].kind == view.kind) {
            app->views_len = i + 1;
            return;
        }
    stack_push(app, view);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* What the shell tells of printers and prints becomes state. */
#include "app/app.h"
#include "app/face.h"
#include "app/stack.h"

/* Rows that come in do not move the focus to another thing; from one that has gone, the search among them, it goes to the first. */
static void keep_focus(struct app *app, struct view *view, const struct print_news *news, struct arena *scratch)
{
    struct view_context c = state_context(app, scratch);
    struct face face = face_open(&c, view, app->size, scratch);
    struct target target = reader_target(&face.reader);

    c.news = news;
    face = face_open(&c, view, app->size, scratch);
    reader_focus(&face.reader, target);
    reader_show_focus(&face.reader);
    view->spot = reader_target(&face.reader).kind != TARGET_NONE ? reader_spot(&face.reader) : view_make(view->kind).spot;
}

void app_printers(struct app *app, const struct print_news *news, struct arena *scratch)
{
    for (uint32_t i = 0; i < app->views_len; i++)
        if (app->views[i].kind == VIEW_PRINT_TO)
            keep_focus(app, &app->views[i], news, scratch);
    app->news = *news;
}

/* the view of that kind nearest to the top; views_len: none */
static uint32_t find(const struct app *app, enum view_kind kind)
{
    uint32_t i = app->views_len;

    while (i > 0 && app->views[i - 1].kind != kind)
        i--;
    return i > 0 ? i - 1 : app->views_len;
}

/* takes views from..to (exclusive) out, whatever lies on them */
static void drop(struct app *app, uint32_t from, uint32_t to)
{
    for (uint32_t i = to; i < app->views_len; i++)
        app->views[from + i - to] = app->views[i];
    app->views_len -= to - from;
}

/* where the wait was shown; with is_done the whole dialog has come to its end there */
static void show(struct app *app, enum view_kind kind, bool is_done)
{
    uint32_t at = find(app, VIEW_PRINTING), dialog = find(app, VIEW_PRINT);
    struct view view = view_make(kind);

    if (at == app->views_len) {
        if (kind == VIEW_PRINTED)
            stack_push(app, view);
        return;
    }
    view.u.print = app->views[at].u.print;
    app->views[at] = view;
    if (is_done && dialog < at)
        drop(app, dialog, at);
}

/* flat: one case an end */
void app_printed(struct app *app, const struct print_outcome *outcome)
{
    app->outcome = *outcome;
    app->is_printing = false;
    switch (outcome->end) {
    case PRINT_SENT: case PRINT_SAVED:
        show(app, VIEW_PRINTED, true);
        break;
    case PRINT_FAILED:
        if (stack_top(app)->kind == VIEW_PRINTED)
            stack_pop(app);
        show(app, VIEW_PRINTED, false);
        break;
    case PRINT_EXISTS:
        show(app, VIEW_REPLACE, false);
        break;
    case PRINT_OPENED:
        if (stack_top(app)->kind == VIEW_PRINTED)
            stack_pop(app);
        app->message = MESSAGE_OPENED;
        break;
    case PRINT_STOPPED:
        app->message = MESSAGE_STOPPED;
        break;
    case PRINT_NONE:
        break;
    }
}

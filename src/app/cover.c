/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/cover.h"

#include "text/width.h"
#include "text/wrap.h"

void cover_draw_too_small(const struct app *app, struct frame *f, struct arena *scratch)
{
    struct str text = arena_printf(scratch, "Das Fenster ist zu klein (mindestens %d × %d). Bitte größer ziehen.",
                                   SCREEN_WIDTH_MIN, SCREEN_HEIGHT_MIN);
    int width = app->size.width > 0 ? app->size.width : 1;
    struct wrap_lines lines = wrap_columns(text, width, scratch);

    for (size_t i = 0; i < lines.len; i++)
        frame_put(f, 0, (int)i, width, str_slice(text, lines.items[i].from, lines.items[i].to), ROLE_PLAIN);
    frame_cursor(f, 0, 0);
}

void cover_draw_blank(const struct app *app, struct frame *f)
{
    struct str text = STR("Weiter mit Enter");
    int x = (f->width - width_text(text)) / 2, y = f->height / 2;

    frame_cursor(f, 0, 0);
    if (app->blank == BLANK_ASKING)
        frame_put(f, x > 0 ? x : 0, y, f->width, text, ROLE_HINT);
}

void cover_take(struct app *app, const struct event *event)
{
    bool is_input = event->kind == EVENT_KEY || event->kind == EVENT_TEXT || event->kind == EVENT_MOUSE;
    bool is_yes = (event->kind == EVENT_KEY && event->key == KEYS_ENTER)
        || (event->kind == EVENT_MOUSE && event->mouse == MOUSE_CLICK);

    if (event->kind == EVENT_IDLE)
        app->blank = BLANK_ON;
    else if (is_input)
        app->blank = is_yes && app->blank == BLANK_ASKING ? BLANK_OFF : BLANK_ASKING;
}

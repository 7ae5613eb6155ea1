/* SPDX-License-Identifier: EUPL-1.2 */
/* A session for tests of the screen: keys and clicks in, frames out. */
#ifndef SESSION_H
#define SESSION_H

#include "app/app.h"
#include "test.h"
#include "tiny.h"

#include <string.h>

/* a session: keys in, frames out */
struct session {
    struct app app;
    struct effect effect;
    struct arena *arena;
};

static inline struct session session_start(int width, int height)
{
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };

    return (struct session){ .app = app_start(&tiny, settings, (struct size){ width, height }), .arena = arena_create() };
}

static inline void send(struct session *s, struct event event)
{
    s->effect = app_update(&s->app, event, s->arena);
}

static inline void press(struct session *s, enum key key)
{
    send(s, (struct event){ .kind = EVENT_KEY, .key = key });
}

static inline void type(struct session *s, const char *chars)
{
    for (; *chars; chars++)
        send(s, (struct event){ .kind = EVENT_TEXT, .text = { *chars } });
}

static inline void click(struct session *s, int x, int y)
{
    send(s, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_CLICK, .x = x, .y = y });
}

static inline struct frame draw(struct session *s)
{
    struct frame f = frame_create(s->app.size.width, s->app.size.height, s->arena);

    app_draw(&s->app, &f, s->arena);
    return f;
}

static inline bool shows(struct session *s, const char *text)
{
    struct frame f = draw(s);
    struct str all = frame_text(&f, s->arena);

    return str_find(all, str_from(text)) < all.len;
}

/* clicks the first place where the text stands */
static inline bool click_on(struct session *s, const char *text)
{
    struct frame f = draw(s);

    for (int y = 0; y < f.height; y++)
        for (int x = 0; x < f.width; x++) {
            size_t at = 0, len = strlen(text);
            for (int i = x; i < f.width && at < len; i++) {
                struct str cell = f.cells[y * f.width + i].text;
                cell = cell.len ? cell : STR(" ");
                if (strncmp(text + at, cell.ptr, cell.len) != 0)
                    break;
                at += cell.len;
            }
            if (at == len) {
                click(s, x, y);
                return true;
            }
        }
    return false;
}

static inline enum view_kind top(const struct session *s)
{
    return s->app.views[s->app.views_len - 1].kind;
}

static inline uint32_t node(const struct session *s)
{
    return s->app.trail.walk.at.n;
}

#endif

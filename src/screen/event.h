/* SPDX-License-Identifier: EUPL-1.2 */
/* What happens to the program: values only, made by term from bytes, read by app. */
#ifndef SCREEN_EVENT_H
#define SCREEN_EVENT_H

#include <stdbool.h>
#include <stddef.h>

enum event_kind {
    EVENT_NONE,
    EVENT_KEY,    /* .key */
    EVENT_TEXT,   /* .text: one grapheme typed or pasted */
    EVENT_MOUSE,  /* .mouse at .x, .y */
    EVENT_RESIZE, /* .x columns, .y rows */
    EVENT_RESUME, /* back from being stopped: draw anew */
    EVENT_END,    /* asked to end from outside: closed window, SIGTERM */
    EVENT_IDLE,   /* nothing happened for a while */
};

enum key {
    KEYS_NONE,
    KEYS_UP, KEYS_DOWN, KEYS_LEFT, KEYS_RIGHT, KEYS_HOME, KEYS_END, KEYS_PAGE_UP, KEYS_PAGE_DOWN,
    KEYS_ENTER, KEYS_ESCAPE, KEYS_BACKSPACE, KEYS_DELETE, KEYS_INSERT, KEYS_TAB, KEYS_BACKTAB,
    KEYS_F1, KEYS_F2, KEYS_F3, KEYS_F4, KEYS_F5, KEYS_F6, KEYS_F7, KEYS_F8, KEYS_F9, KEYS_F10, KEYS_F11, KEYS_F12,
    KEYS_CTRL_C, KEYS_CTRL_L, KEYS_CTRL_U, KEYS_CTRL_W, KEYS_CTRL_A, KEYS_CTRL_E,
    KEYS_LEN
};

enum mouse { MOUSE_CLICK, MOUSE_DOUBLE, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct event {
    enum event_kind kind;
    enum key key;
    enum mouse mouse;
    int x, y;
    bool is_pasted;  /* of a text: inside a bracketed paste, never a command */
    char text[32];   /* one grapheme, NUL-terminated UTF-8 */
};

#endif

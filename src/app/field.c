/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/field.h"

#include "text/utf8.h"

static bool cut(struct text_field *f, size_t len)
{
    bool has_changed = len < f->len;

    memset(f->text + len, 0, f->len - len);
    f->len = (uint16_t)len;
    return has_changed;
}

void field_clear(struct text_field *f)
{
    cut(f, 0);
}

static bool add(struct text_field *f, struct str s)
{
    uint32_t c;

    if (s.len == 0 || f->len + s.len > sizeof f->text || utf8_valid(s) < s.len || utf8_find_forbidden(s, false, &c) < s.len)
        return false;
    memcpy(f->text + f->len, s.ptr, s.len);
    f->len = (uint16_t)(f->len + s.len);
    return true;
}

void field_set(struct text_field *f, struct str text)
{
    field_clear(f);
    add(f, text);
}

static size_t word_start(const struct text_field *f)
{
    size_t at = f->len;

    while (at > 0 && f->text[at - 1] == ' ')
        at--;
    while (at > 0 && f->text[at - 1] != ' ')
        at--;
    return at;
}

bool field_take(struct text_field *f, const struct event *event)
{
    if (event->kind == EVENT_TEXT)
        return add(f, (struct str){ event->text, strnlen(event->text, sizeof event->text) });
    if (event->kind != EVENT_KEY)
        return false;
    if (event->key == KEYS_BACKSPACE || event->key == KEYS_DELETE)
        return cut(f, utf8_prev_grapheme(field_str(f), f->len));
    if (event->key == KEYS_CTRL_W)
        return cut(f, word_start(f));
    return event->key == KEYS_CTRL_U && cut(f, 0);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* A line to type into: written at its end, deleted from there. Its text is valid UTF-8 without control characters. */
#ifndef APP_FIELD_H
#define APP_FIELD_H

#include "base/str.h"
#include "screen/event.h"

#include <stdint.h>

#define FIELD_SIZE 240

struct text_field {
    char text[FIELD_SIZE];
    uint16_t len;
};

/* a view into the field, valid while it is not changed */
static inline struct str field_str(const struct text_field *f)
{
    return (struct str){ f->text, f->len };
}
/* Types, deletes the last sign, the last word (Ctrl-W) or all (Ctrl-U); false where nothing changes. */
bool field_take(struct text_field *f, const struct event *event);
void field_clear(struct text_field *f);
/* Replaces the text; what has no room or is not to be typed leaves the field empty. */
void field_set(struct text_field *f, struct str text);

#endif

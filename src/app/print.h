/* SPDX-License-Identifier: EUPL-1.2 */
/* Printing as far as the program goes: what can be printed now, and the sheets themselves. */
#ifndef APP_PRINT_H
#define APP_PRINT_H

#include "app/order.h"
#include "app/view.h"

/* The kinds of files: suffix, what it is called. */
const char *print_suffix(enum print_to to);
const char *print_kind(enum print_to to);
/* Whether a sheet makes sense now, and about what; looked_at is what the reader had in front of him, or THING_NONE. */
bool print_offers(const struct view_context *c, const struct sheet *sheet, struct thing looked_at, struct thing *about);
/* The print dialog over a view whose focus is on a target, with the likeliest sheet chosen. */
struct view print_view(const struct view_context *c, const struct view *below, struct target focus);
/* The sheet as the shell is to print it. */
void print_write(struct doc *doc, const struct view_context *c, const struct sheet *sheet, struct thing about);
/* Its first blocks, to be read on the screen: nothing in them can be chosen. */
void print_preview(struct doc *doc, const struct view_context *c, const struct sheet *sheet, struct thing about, size_t most);

#endif

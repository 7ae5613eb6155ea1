/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The table of schema.h as a JSON schema (draft-07), so that text editors complete and check while typing. It says what the
 * shape check says; it cannot know references, marks in texts, double keys, or how wide a sign is.
 *
 * Editors take a plain true, false, null or 7 for no text, while the loader reads every scalar as text: numbers and truth
 * values are allowed where a text is, the word null must be quoted.
 */
#ifndef LOAD_SCHEMA_JSON_H
#define LOAD_SCHEMA_JSON_H

#include "base/buf.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* the names of the kinds of files ("lebenslage"), one after the other; NULL at the end */
const char *schema_json_art(size_t n);

/* Prints the schema of a kind of file; false where there is no such kind. */
bool schema_json_print(struct str art, struct buf *out);

#endif

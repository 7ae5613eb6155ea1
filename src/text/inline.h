/* SPDX-License-Identifier: EUPL-1.2 */
/* The inline marks of guide texts: **wichtig**, [[id]] and [[id|Text]]; paragraphs and lists by blank lines and "- ". */
#ifndef TEXT_INLINE_H
#define TEXT_INLINE_H

#include "base/arena.h"
#include "base/str.h"
#include "text/role.h"

#include <stdbool.h>
#include <stddef.h>

/* a piece of a paragraph; text is plain, without marks and without '\n' (a line end inside a paragraph is a blank) */
struct run {
    struct str text;
    enum role role;      /* ROLE_PLAIN, ROLE_STRONG or ROLE_TERM */
    struct str ref;      /* of ROLE_TERM: the id named; text is empty where the mark has no text of its own */
};

struct runs {
    const struct run *items;
    size_t len;
};

enum inline_kind { INLINE_PARAGRAPH, INLINE_ITEM };

struct inline_block {
    enum inline_kind kind;
    struct runs runs;
};

struct inline_blocks {
    const struct inline_block *items;
    size_t len;
};

/* Paragraphs and list items of a text. Marks that do not close stay as they are written (inline_check finds them). */
struct inline_blocks inline_parse(struct str text, struct arena *arena);

enum inline_fault { INLINE_OK, INLINE_OPEN_STRONG, INLINE_OPEN_LINK, INLINE_EMPTY_LINK, INLINE_EMPTY_STRONG };
/* The first fault of a text's marks and its byte place. */
enum inline_fault inline_check(struct str text, size_t *at);
/* The next [[id]] at or after *at: its id in *ref, *at behind it; false where there is none. */
bool inline_next_ref(struct str text, size_t *at, struct str *ref);
/* The text without marks; [[id]] without a text of its own gives title(context, id). For JSON, search and titles. */
struct str inline_plain(struct str text, struct str (*title)(void *context, struct str ref), void *context,
                        struct arena *arena);

#endif

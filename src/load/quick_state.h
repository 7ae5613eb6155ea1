/* SPDX-License-Identifier: EUPL-1.2 */
/* The inside of quick: where it stands in the text, and the tree it builds. Functions give false where quick gives up. */
#ifndef LOAD_QUICK_STATE_H
#define LOAD_QUICK_STATE_H

#include "base/map.h"
#include "load/bytes.h"
#include "load/limits.h"
#include "load/ynode.h"

/* a list or map that has begun and not ended */
struct quick_nest {
    struct ynode *node, *last;
    struct str key;        /* of the member whose value comes next */
    struct span key_at;
    size_t indent;         /* of its entries, in block style */
    bool is_waiting;       /* an entry has begun whose value may stand on the next lines */
    struct span empty_at;  /* where that value is if there is none */
    struct map keys;
};

struct quick {
    struct source *source;
    struct arena *scratch;
    const char *p, *end;
    const char *line_start;
    uint32_t line;
    const char *col_at; /* column of this place; it only moves on */
    uint32_t col;
    struct ynode *root;
    struct quick_nest nests[NESTING_MAX];
    int depth;
    uint32_t values;
};

/* one caret at a place of the line in hand; places are asked for in their order */
struct span quick_place(struct quick *q, const char *p);
/* from the line's end to the start of the next */
void quick_next_line(struct quick *q);
void quick_skip_blanks(struct quick *q);
void quick_skip_to_end_of_line(struct quick *q);
/* nothing but blanks and perhaps a comment until the line ends; then on to the next */
bool quick_finish_line(struct quick *q);
/* to the first character of the next line that has content; false at the end of the file */
bool quick_find_content(struct quick *q);

static inline bool quick_is_line_end(const struct quick *q, const char *p)
{
    return p == q->end || *p == '\n';
}

/* the list or map in hand, NULL at the start */
static inline struct quick_nest *quick_top(struct quick *q)
{
    return q->depth > 0 ? &q->nests[q->depth - 1] : NULL;
}

/* a list or map that begins here; its entries stand at indent */
bool quick_begin(struct quick *q, enum ynode_kind kind, size_t indent);
/* a text of len code points on its line, 0 where it has several lines */
bool quick_add_text(struct quick *q, struct span at, struct str text, uint32_t len, bool is_plain);
/* the length of a key of one word with its colon at p, 0 where there is none */
size_t quick_key_length(const struct quick *q, const char *p);
/* the key of the next member, which must be a new one */
bool quick_read_key(struct quick *q);

#endif

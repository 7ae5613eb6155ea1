/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/lines.h"

static bool keeps_next(const struct doc_block *block, const struct doc_block *next, bool is_kept)
{
    bool is_heading = block->kind == BLOCK_TITLE || block->kind == BLOCK_HEADING;

    /* an urgency below its heading is no end of a page; an empty line at a group's end is */
    if ((block->kind == BLOCK_SPACE || block->kind == BLOCK_NOTE) && is_kept)
        return block->group == 0 || block->group == next->group;
    return is_heading || (block->is_name && !block->is_card) || (block->group != 0 && block->group == next->group);
}

void lines_keep_together(struct line *lines, size_t len, const struct doc *doc)
{
    for (size_t i = 0; i + 1 < len; i++)
        lines[i].keeps_next = keeps_next(&doc->blocks.items[lines[i].block], &doc->blocks.items[lines[i + 1].block],
                                         i > 0 && lines[i - 1].keeps_next);
}

size_t lines_find_block(const struct lines *lines, uint32_t block)
{
    size_t from = 0, to = lines->len;

    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (lines->items[middle].block < block)
            from = middle + 1;
        else
            to = middle;
    }
    return from < lines->len && lines->items[from].block == block ? from : lines->len;
}

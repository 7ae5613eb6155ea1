/* SPDX-License-Identifier: EUPL-1.2 */
#include "doc/lines.h"

void lines_keep_together(struct line *lines, size_t len, const struct doc *doc)
{
    for (size_t i = 0; i + 1 < len; i++) {
        const struct doc_block *block = &doc->blocks.items[lines[i].block];
        uint32_t next = doc->blocks.items[lines[i + 1].block].group;
        lines[i].keeps_next = block->kind == BLOCK_TITLE || block->kind == BLOCK_HEADING ||
                              (block->group != 0 && block->group == next);
    }
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

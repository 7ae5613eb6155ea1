/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/compact.h"

static size_t first_line_len(const struct doc_block *block)
{
    size_t len = 0;

    while (len < block->runs_len && !str_is(block->runs[len].text, DOC_BREAK))
        len++;
    return len;
}

const struct doc *compact_choices(const struct doc *doc, uint32_t focus, struct arena *arena)
{
    struct doc *copy = ARENA_NEW(arena, struct doc);
    struct doc_block *blocks = ARENA_ARRAY(arena, struct doc_block, doc->blocks.len);

    *copy = *doc;
    copy->blocks.items = blocks;
    for (uint32_t i = 0; i < doc->blocks.len; i++) {
        blocks[i] = doc->blocks.items[i];
        if (i != focus && blocks[i].kind == BLOCK_CHOICE)
            blocks[i].runs_len = first_line_len(&blocks[i]);
    }
    return copy;
}

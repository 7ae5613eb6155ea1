/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes as a file: stages bytes to shape must end without harm. */
#include "load/shape.h"
#include "load/ytree.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_create(), *scratch = arena_create();
    struct diags diags = diags_start(arena);
    struct load l = { .diags = &diags, .keep = arena, .build = arena, .scratch = scratch, .today = { 2026, 11, 21 } };

    if (bytes_check(&l.source, 1, (struct str){ (const char *)bytes, len }, &diags, scratch)) {
        struct ynode *tree = ytree_read(&l.source, &diags, scratch);
        for (int record = 0; tree && tree->kind == YNODE_MAP && record < RECORD_LEN; record++)
            shape_check(&l, schema_record((enum record_id)record), tree);
    }
    arena_free(scratch);
    arena_free(arena);
    return 0;
}

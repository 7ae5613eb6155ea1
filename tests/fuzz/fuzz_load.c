/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes as a file: stages bytes to shape must end without harm, and the short cut must agree with libyaml. */
#include "load/quick.h"
#include "load/shape.h"
#include "load/ytree.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static void agree(const struct ynode *a, const struct ynode *b)
{
    if (!a != !b || (a && (a->kind != b->kind || a->at.line != b->at.line || a->at.col != b->at.col || a->len != b->len)))
        abort();
    if (!a)
        return;
    if (a->kind == YNODE_TEXT) {
        if (!str_equal(a->text, b->text))
            abort();
        return;
    }
    for (a = a->first, b = b->first; a || b; a = a->next, b = b->next)
        agree(a, b);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena *arena = arena_create(), *scratch = arena_create();
    struct diags diags = diags_start(arena);
    struct load l = { .diags = &diags, .keep = arena, .build = arena, .scratch = scratch, .today = { 2026, 11, 21 } };

    if (bytes_check(&l.source, 1, (struct str){ (const char *)bytes, len }, &diags, scratch)) {
        const struct ynode *quick = quick_read(&l.source, scratch);
        struct ynode *tree = ytree_read_all(&l.source, &diags, scratch);
        if (quick)
            agree(quick, tree);
        for (int record = 0; tree && tree->kind == YNODE_MAP && record < RECORD_LEN; record++)
            shape_check(&l, schema_record((enum record_id)record), tree);
    }
    arena_free(scratch);
    arena_free(arena);
    return 0;
}

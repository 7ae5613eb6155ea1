/* SPDX-License-Identifier: EUPL-1.2 */
/* A guide from a folder of the checkout, for tests of what stands on loading. */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "base/arena.h"
#include "load/load.h"
#include "test.h"

#define SAMPLE_PRINT "tests/golden/print/guide"
#define SAMPLE_AUDIT "tests/golden/audit/guide"
#define SAMPLE_DATA "guide-data"

struct sample {
    struct arena *arena;
    const struct guide *guide;
};

/* the shipped guide's errors are the business of `pruefen`; a guide made for tests must have none */
static inline struct sample sample_load(const char *folder)
{
    bool is_shipped = strcmp(folder, SAMPLE_DATA) == 0;
    struct sample s = { .arena = arena_create() };
    struct arena *scratch = arena_create();
    struct diags diags = diags_start(s.arena);
    struct load_options options = { .folder = str_from(folder), .schule = STR("") };

    EXPECT_EQ(guide_load(&options, &diags, s.arena, scratch, &s.guide), LOAD_OK);
    for (size_t i = 0; !is_shipped && i < diags.list.len; i++)
        if (diags.list.items[i].finding->level == LEVEL_ERROR)
            EXPECT_STR(diags.list.items[i].text, "");
    EXPECT_TRUE(s.guide->is_usable);
    arena_free(scratch);
    return s;
}

static inline void sample_free(struct sample *s)
{
    arena_free(s->arena);
}

#endif

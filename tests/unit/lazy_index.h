/* SPDX-License-Identifier: EUPL-1.2 */
/* What the shell does for the app: the index of a guide, built when it is first wanted. */
#ifndef LAZY_INDEX_H
#define LAZY_INDEX_H

#include "app/view.h"
#include "index/index.h"

struct lazy_index {
    const struct guide *guide;
    struct arena *keep;
    const struct index *index;
    int builds;
};

static inline const struct index *lazy_get(void *context)
{
    struct lazy_index *lazy = context;

    if (!lazy->index) {
        struct arena *scratch = arena_create();
        lazy->index = index_build(lazy->guide, lazy->keep, scratch);
        lazy->builds++;
        arena_free(scratch);
    }
    return lazy->index;
}

static inline struct searcher lazy_searcher(struct lazy_index *lazy)
{
    return (struct searcher){ lazy_get, lazy };
}

#endif

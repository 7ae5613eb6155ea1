/* SPDX-License-Identifier: EUPL-1.2 */
/* For the tools of search: a guide from a folder and an id for a thing. */
#ifndef TOOL_GUIDE_FILE_H
#define TOOL_GUIDE_FILE_H

#include "index/index.h"
#include "load/load.h"

#include <stdio.h>

static inline const struct guide *tool_load(const char *folder, struct arena *keep, struct arena *scratch)
{
    struct diags diags = diags_start(keep); /* guide_load rewinds scratch */
    const struct guide *guide = NULL;
    struct load_options options = { .folder = str_from(folder) };

    if (guide_load(&options, &diags, keep, scratch, &guide) != LOAD_OK || !guide->is_usable)
        return NULL;
    return guide;
}

/* "knoten:sucht/start"; the words are those of suchen --json */
static inline struct str tool_id(const struct guide *g, struct thing thing, struct arena *arena)
{
    const struct knoten *k = thing.kind == THING_KNOTEN ? &g->knoten[thing.n] : NULL;

    switch (thing.kind) {
    case THING_LEBENSLAGE:
        return arena_printf(arena, "lebenslage:%s", g->lebenslagen[thing.n].id.ptr);
    case THING_KNOTEN:
        return arena_printf(arena, "knoten:%s/%s", g->lebenslagen[k->lebenslage.n].id.ptr, k->id.ptr);
    case THING_STELLE:
        return arena_printf(arena, "stelle:%s", g->stellen[thing.n].id.ptr);
    case THING_KONTAKT:
        return arena_printf(arena, "kontakt:%s", g->kontakte[thing.n].id.ptr);
    case THING_RECHT:
        return arena_printf(arena, "recht:%s", g->recht[thing.n].id.ptr);
    case THING_QUELLE:
        return arena_printf(arena, "quelle:%s", g->quellen[thing.n].id.ptr);
    case THING_BEGRIFF:
        return arena_printf(arena, "begriff:%s", g->begriffe[thing.n].id.ptr);
    case THING_NONE:
        break;
    }
    return STR("");
}

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes as a query over a small guide: hits are things of the guide, what is marked lies within its text. */
#include "base/fail.h"
#include "index/index.h"
#include "load/load.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct index *the_index(const struct guide **guide)
{
    static const struct index *index;
    static const struct guide *loaded;
    static struct arena *keep; /* to the end of the process */

    if (!index) {
        struct arena *scratch = arena_create();
        keep = arena_create();
        struct diags diags = diags_start(keep); /* guide_load rewinds scratch */
        struct load_options options = { .folder = STR("tests/data/klein") };
        BUG_ON(guide_load(&options, &diags, keep, scratch, &loaded) != LOAD_OK);
        index = index_build(loaded, keep, scratch);
        arena_free(scratch);
    }
    *guide = loaded;
    return index;
}

static void check_marked(struct marked marked)
{
    uint32_t at = 0;

    BUG_ON(utf8_valid(marked.text) != marked.text.len);
    for (size_t i = 0; i < marked.ranges_len; i++) {
        struct range range = marked.ranges[i];
        BUG_ON(range.from < at || range.to <= range.from || range.to > marked.text.len);
        BUG_ON(utf8_valid(str_slice(marked.text, range.from, range.to)) != range.to - range.from);
        at = range.to;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str query = { (const char *)data, size };
    const struct guide *guide;
    const struct index *index = the_index(&guide);
    struct search_options options = { place_default(guide) };
    struct arena *scratch = arena_create();
    struct str words[SUGGESTIONS_MAX];
    struct hits hits;

    query.len = utf8_valid(query);
    index_search(index, query, &options, scratch, &hits);
    const struct asked *asked = index_ask(index, query, scratch);
    for (size_t i = 0; i < hits.len; i++) {
        struct excerpt excerpt = index_excerpt(index, asked, hits.items[i], scratch);
        BUG_ON(i > 0 && hits.items[i].score > hits.items[i - 1].score);
        check_marked(excerpt.title);
        check_marked(excerpt.text);
    }
    index_suggest(index, query, words, scratch);
    arena_free(scratch);
    return 0;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/match.h"

static bool contains(struct str whole, struct str part)
{
    return str_find(whole, part) + part.len <= whole.len;
}

/* where one core holds another, the shorter says all */
static void add_core(struct matcher *m, struct str core)
{
    for (size_t i = 0; i < m->cores_len; i++) {
        if (contains(core, m->cores[i]))
            return;
        if (contains(m->cores[i], core)) {
            m->cores[i] = core;
            return;
        }
    }
    m->cores[m->cores_len++] = core;
}

struct matcher *matcher_make(struct key key, bool with_typos, struct arena *arena)
{
    struct matcher *m = ARENA_NEW(arena, struct matcher);

    m->key = key;
    m->stem = stem_of(key.weak);
    m->prefixes_len = stem_prefixes(&m->stem, m->prefixes, arena);
    add_core(m, key.weak);
    for (size_t i = 0; i < m->prefixes_len; i++)
        add_core(m, m->prefixes[i]);
    if (with_typos) {
        m->typos = ARENA_NEW(arena, struct typo_walk);
        m->typos = typo_start(m->typos, key.weak) ? m->typos : NULL;
    }
    return m;
}

/* most words are told apart by how they begin, which is much cheaper than taking their stem */
static bool has_stem(const struct matcher *m, struct str word)
{
    for (size_t i = 0; i < m->prefixes_len; i++) {
        struct str prefix = m->prefixes[i];
        if (word.len < prefix.len || word.ptr[0] != prefix.ptr[0] || !str_starts(word, prefix) || !stem_may_end(word, prefix.len))
            continue;
        struct stem stem = stem_of(word);
        return stem_equal(&stem, &m->stem);
    }
    return false;
}

/* whether weak stands in word behind its first letter, where search looks for it */
static bool holds(struct str word, struct str weak)
{
    if (weak.len < SUFFIX_MIN || word.len <= weak.len)
        return false;
    if (weak.len < PART_MIN)
        return str_ends(word, weak);
    return str_find(str_slice(word, 1, word.len), weak) < word.len - 1;
}

enum quality matcher_compare(const struct matcher *m, struct key word)
{
    struct str weak = m->key.weak;
    uint32_t failed;

    if (weak.len == 0 || word.weak.len == 0)
        return QUALITY_LEN;
    if (str_equal(weak, word.weak))
        return str_equal(m->key.strong, word.strong) ? QUALITY_EXACT : QUALITY_FOLDED;
    if (has_stem(m, word.weak))
        return QUALITY_STEM;
    if (str_starts(word.weak, weak))
        return QUALITY_PREFIX;
    if (holds(word.weak, weak))
        return QUALITY_PART;
    if (!m->typos)
        return QUALITY_LEN;
    int slips = typo_word(m->typos, word.weak, 0, &failed);
    return slips == TYPO_PREFIX ? QUALITY_TYPO_PREFIX : slips < 0 ? QUALITY_LEN : slips < 2 ? QUALITY_TYPO : QUALITY_TYPO2;
}

bool matcher_may_answer(const struct matcher *m, struct str weak_text)
{
    if (m->typos)
        return true;
    for (size_t i = 0; i < m->cores_len; i++) {
        if (contains(weak_text, m->cores[i]))
            return true;
    }
    return false;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/typo.h"

bool typo_start(struct typo_walk *walk, struct str pattern)
{
    if (pattern.len < TYPO_MIN || pattern.len > WORD_MAX)
        return false;
    memset(walk->masks, 0, sizeof walk->masks);
    for (size_t i = 0; i < pattern.len; i++)
        walk->masks[(unsigned char)pattern.ptr[i]] |= UINT64_C(1) << i;
    walk->pattern_len = (uint32_t)pattern.len;
    walk->all = UINT64_MAX >> (63 - pattern.len);
    walk->slips = pattern.len < 8 ? 1 : 2;
    struct typo_state *start = &walk->states[0];
    for (int e = 0; e <= SLIPS_MAX; e++)
        start->reach[e] = (UINT64_C(1) << (e + 1)) - 1; /* e letters of the pattern left out */
    for (int e = 0; e < SLIPS_MAX; e++)
        start->swap[e] = 0;
    start->is_prefix = false;
    return true;
}

static void step(const struct typo_walk *walk, const struct typo_state *from, unsigned char c, struct typo_state *to)
{
    uint64_t mask = walk->masks[c];

    to->reach[0] = (from->reach[0] & mask) << 1;
    for (int e = 0; e < walk->slips; e++) {
        uint64_t before = from->reach[e];
        uint64_t reach = ((from->reach[e + 1] & mask) << 1) /* the letter is right */
            | before                                        /* it is too many */
            | before << 1                                   /* it is wrong */
            | to->reach[e] << 1                             /* one of the pattern is missing */
            | (from->swap[e] & mask) << 2;                  /* the one before came too early */
        to->reach[e + 1] = reach & walk->all;
        to->swap[e] = before & mask >> 1;
    }
    to->is_prefix = from->is_prefix || (to->reach[walk->slips] >> walk->pattern_len & 1);
}

int typo_word(struct typo_walk *walk, struct str word, uint32_t shared, uint32_t *failed_at)
{
    uint32_t depth = shared, most = walk->pattern_len + (uint32_t)walk->slips + 1;

    *failed_at = UINT32_MAX;
    if (depth > most)
        depth = most;
    for (; depth < word.len && depth < most; depth++) {
        struct typo_state *to = &walk->states[depth + 1];
        step(walk, &walk->states[depth], (unsigned char)word.ptr[depth], to);
        bool is_dead = to->reach[walk->slips] == 0 && to->swap[walk->slips - 1] == 0;
        if (is_dead && !to->is_prefix) {
            *failed_at = depth + 1;
            return TYPO_NONE;
        }
    }
    const struct typo_state *end = &walk->states[depth];
    if (depth == word.len) {
        for (int e = 0; e <= walk->slips; e++) {
            if (end->reach[e] >> walk->pattern_len & 1)
                return e;
        }
    }
    return end->is_prefix ? TYPO_PREFIX : TYPO_NONE;
}

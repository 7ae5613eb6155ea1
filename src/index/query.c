/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/query.h"

#include "index/words.h"
#include "text/fold.h"

void query_parse(struct query *query, struct str text, struct arena *arena)
{
    struct words words = { 0 };
    struct key all[QUERY_WORDS_MAX * 4];
    size_t len = 0, narrowing = 0;

    *query = (struct query){ .len = 0, .is_norm = str_find(text, STR("§")) < text.len };
    words_add(&words, text, true, arena);
    for (size_t i = 0; i < words.len && len < sizeof all / sizeof *all; i++) {
        all[len] = word_key(words.items[i].spelling, arena);
        if (all[len].weak.len == 0)
            continue;
        query->is_norm = query->is_norm || str_starts(all[len].weak, STR("paragra"));
        narrowing += !word_is_stop(all[len].weak) && !word_is_section(all[len].weak);
        len++;
    }
    for (size_t i = 0; i < len && query->len < QUERY_WORDS_MAX; i++) {
        if (narrowing > 0 && (word_is_stop(all[i].weak) || word_is_section(all[i].weak)))
            continue;
        struct str other = word_other(all[i].weak);
        query->words[query->len++] = (struct query_word){ .key = all[i], .other = { other, other }, .weight = 1 };
    }
}

static bool has_quality(const struct matches *matches, enum quality quality)
{
    for (size_t i = 0; i < matches->len; i++) {
        if (matches->items[i].quality == quality)
            return true;
    }
    return false;
}

void query_find(const struct vocab *vocab, struct query_word *word, struct arena *arena)
{
    vocab_find(vocab, word->key, &word->matches, arena);
    if (word->other.weak.len > 0)
        vocab_find(vocab, word->other, &word->matches, arena);
    if (word->matches.len > 0)
        return;
    vocab_find_typos(vocab, word->key.weak, &word->matches, arena);
    word->with_typos = word->matches.len > 0;
    if (has_quality(&word->matches, QUALITY_TYPO))
        return;
    /* two slips are less likely than a compound nobody wrote down, one known end of it is less likely still */
    word->halves_len = vocab_split(vocab, word->key.weak, word->halves, arena);
    if (word->with_typos && word->halves_len < 2)
        word->halves_len = 0;
    for (size_t i = 0; i < word->halves_len; i++) {
        word->halves_at[i] = word->matches.len;
        vocab_find_half(vocab, word->halves[i], &word->matches, arena);
    }
}

void query_ready(struct query *query, struct arena *arena)
{
    for (size_t q = 0; q < query->len; q++) {
        struct query_word *word = &query->words[q];
        word->matcher = matcher_make(word->key, word->with_typos, arena);
        for (size_t i = 0; i < word->halves_len; i++)
            word->half_matchers[i] = matcher_make((struct key){ word->halves[i], word->halves[i] }, false, arena);
    }
}

enum quality query_compare(const struct query_word *word, struct key key)
{
    if (word->other.weak.len > 0 && str_equal(word->other.weak, key.weak))
        return QUALITY_FOLDED;
    enum quality quality = matcher_compare(word->matcher, key);
    for (size_t i = 0; i < word->halves_len && quality == QUALITY_LEN; i++) {
        enum quality half = matcher_compare(word->half_matchers[i], key);
        quality = half < QUALITY_PART ? QUALITY_HELD : QUALITY_LEN;
    }
    return quality;
}

/* numbers and single letters are joined over what stands between them, so the text need not hold them as they are typed */
static bool is_plain(struct str weak)
{
    for (size_t i = 0; i < weak.len; i++) {
        if (weak.ptr[i] >= '0' && weak.ptr[i] <= '9')
            return false;
    }
    return weak.len >= PART_MIN;
}

bool query_may_answer(const struct query *query, struct str text, struct arena *scratch)
{
    struct str weak = fold_weaken(fold_strong(text, scratch), scratch);

    for (size_t q = 0; q < query->len; q++) {
        const struct query_word *word = &query->words[q];
        if (!is_plain(word->key.weak) || word->other.weak.len > 0 || matcher_may_answer(word->matcher, weak))
            return true;
        for (size_t i = 0; i < word->halves_len; i++) {
            if (matcher_may_answer(word->half_matchers[i], weak))
                return true;
        }
    }
    return false;
}

uint32_t query_percent(enum quality quality)
{
    static const uint8_t percents[QUALITY_LEN] = {
        [QUALITY_EXACT] = 100, [QUALITY_FOLDED] = 97, [QUALITY_STEM] = 88,  [QUALITY_PREFIX] = 80,
        [QUALITY_PART] = 65,   [QUALITY_TYPO] = 60,   [QUALITY_TYPO2] = 50, [QUALITY_TYPO_PREFIX] = 40,
        [QUALITY_HELD] = 45,
    };
    return percents[quality];
}

uint32_t query_value(enum tier tier, enum quality quality)
{
    static const uint8_t values[TIER_LEN] = {
        [TIER_TITEL_WHOLE] = 200, [TIER_STICHWORT_WHOLE] = 160, [TIER_TITEL] = 150, [TIER_STICHWORT] = 130,
        [TIER_FRAGE] = 90,        [TIER_SCHRITT] = 60,          [TIER_TEXT] = 40,
    };
    return values[tier] * query_percent(quality) / 100;
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/vocab.h"

#include "base/vec.h"
#include "index/typo.h"
#include "text/stem.h"

struct str vocab_word(const struct vocab *v, uint32_t term)
{
    uint32_t at = v->block_at[term / VOCAB_BLOCK];

    for (uint32_t i = term / VOCAB_BLOCK * VOCAB_BLOCK; i < term; i++)
        at += v->lens[i];
    return (struct str){ v->text + at, v->lens[term] };
}

uint8_t vocab_tag(struct str strong)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < strong.len; i++)
        hash = (hash ^ (unsigned char)strong.ptr[i]) * 16777619u;
    return (uint8_t)(hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24);
}

/* a term and its word, to go on from without counting lengths again */
struct cursor {
    uint32_t term;
    struct str word;
    bool is_moved;
};

static struct cursor cursor_at(const struct vocab *v, uint32_t term)
{
    return (struct cursor){ term, term < v->len ? vocab_word(v, term) : STR(""), false };
}

static void cursor_next(const struct vocab *v, struct cursor *c)
{
    c->word.ptr += c->word.len;
    c->term++;
    c->is_moved = true;
    c->word.len = c->term < v->len ? v->lens[c->term] : 0;
}

/* whether the word begins with prefix; the cursor came there from the first that does, or stands on it */
static bool begins(const struct vocab *v, const struct cursor *c, struct str prefix)
{
    if (c->term >= v->len)
        return false;
    return c->is_moved ? v->shared[c->term] >= prefix.len : str_starts(c->word, prefix);
}

uint32_t vocab_lower(const struct vocab *v, struct str weak)
{
    uint32_t low = 0, high = (v->len + VOCAB_BLOCK - 1) / VOCAB_BLOCK;

    while (low < high) { /* the first block that begins with a word not before */
        uint32_t middle = (low + high) / 2;
        if (str_compare(vocab_word(v, middle * VOCAB_BLOCK), weak) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    struct cursor c = cursor_at(v, low > 0 ? (low - 1) * VOCAB_BLOCK : 0);
    while (c.term < v->len && str_compare(c.word, weak) < 0)
        cursor_next(v, &c);
    return c.term;
}

static void add(struct matches *out, uint32_t term, enum quality quality, struct arena *arena)
{
    *VEC_PUSH(out, arena) = (struct match){ term, quality };
}

uint32_t vocab_term(const struct vocab *v, struct key key)
{
    struct cursor c = cursor_at(v, vocab_lower(v, key.weak));

    while (c.term < v->len && str_equal(c.word, key.weak)) {
        if (v->tags[c.term] == vocab_tag(key.strong))
            return c.term;
        cursor_next(v, &c);
    }
    return UINT32_MAX;
}

/* begun: the range of these terms */
static void find_prefix(const struct vocab *v, struct key key, uint32_t begun[2], struct matches *out, struct arena *arena)
{
    uint8_t tag = vocab_tag(key.strong);

    begun[0] = vocab_lower(v, key.weak);
    struct cursor c = cursor_at(v, begun[0]);
    for (; begins(v, &c, key.weak); cursor_next(v, &c)) {
        uint32_t term = c.term;
        struct str word = c.word;
        bool is_same = word.len == key.weak.len;
        add(out, term, !is_same ? QUALITY_PREFIX : v->tags[term] == tag ? QUALITY_EXACT : QUALITY_FOLDED, arena);
    }
    begun[1] = c.term;
}

/* a part to look for; its two rarest bytes are looked for first */
struct needle {
    struct str s;
    size_t rare, next; /* places in s */
};

/* how rare a byte is in German words: 0 the rarest */
static size_t rarity(char c)
{
    static const char by_frequency[] = "qxyjvpwzkfbogmducthlasirne";
    const char *at = memchr(by_frequency, c, sizeof by_frequency - 1);

    return at ? (size_t)(at - by_frequency) + 1 : 0;
}

static struct needle needle_of(struct str s)
{
    struct needle needle = { s, 0, 0 };
    size_t least = SIZE_MAX, second = SIZE_MAX;

    for (size_t i = 0; i < s.len; i++) {
        size_t rank = rarity(s.ptr[i]);
        if (rank < least) {
            second = least;
            needle.next = needle.rare;
            least = rank;
            needle.rare = i;
        } else if (rank < second) {
            second = rank;
            needle.next = i;
        }
    }
    return needle;
}

/* whether the needle's two rarest bytes stand as they do in it anywhere in the VOCAB_CHUNK places from p on; no branches, so
   that the compiler looks at many places at once */
static bool may_hold(const char *p, const struct needle *needle)
{
    const char *a = p + needle->rare, *b = p + needle->next;
    char rare = needle->s.ptr[needle->rare], next = needle->s.ptr[needle->next];
    unsigned char found = 0;

    for (int i = 0; i < VOCAB_CHUNK; i++)
        found |= (unsigned char)((a[i] == rare) & (b[i] == next));
    return found;
}

/* whether the needle stands at p; most are short, and a call of memcmp for each costs more than all else */
static bool is_at(const char *p, const struct needle *needle)
{
    size_t len = needle->s.len;

    for (size_t i = 0; i < len && i < 2 * PART_MIN; i++) {
        if (p[i] != needle->s.ptr[i])
            return false;
    }
    return len <= 2 * PART_MIN || memcmp(p, needle->s.ptr, len) == 0;
}

/* the first place of the needle in p..end, a part of the vocabulary's text; NULL where there is none */
static const char *find_bytes(const char *p, const char *end, const struct needle *needle)
{
    size_t len = needle->s.len;

    for (; end - p >= (ptrdiff_t)len; p += VOCAB_CHUNK) {
        if (!may_hold(p, needle))
            continue;
        const char *last = end - p < VOCAB_CHUNK + (ptrdiff_t)len ? end - len + 1 : p + VOCAB_CHUNK;
        const char *at = p + needle->rare, *stop = last + needle->rare;
        while ((at = memchr(at, needle->s.ptr[needle->rare], (size_t)(stop - at)))) {
            if (is_at(at - needle->rare, needle))
                return at - needle->rare;
            if (++at == stop)
                break;
        }
    }
    return NULL;
}

static bool has_end(struct str word, struct str end)
{
    const char *p = word.ptr + word.len - SUFFIX_MIN;

    return word.len > SUFFIX_MIN && p[0] == end.ptr[0] && p[1] == end.ptr[1] && p[2] == end.ptr[2];
}
_Static_assert(SUFFIX_MIN == 3 && PART_MIN == 4, "has_end compares three bytes");

/* the terms of a block that end with the three letters */
static void find_ends(const struct vocab *v, uint32_t block, struct str weak, struct matches *out, struct arena *arena)
{
    struct str word = { v->text + v->block_at[block], 0 };

    for (uint32_t term = block * VOCAB_BLOCK; term < v->len && term < (block + 1) * VOCAB_BLOCK; term++) {
        word.len = v->lens[term];
        if (has_end(word, weak))
            add(out, term, QUALITY_PART, arena);
        word.ptr += word.len;
    }
}

/* the terms of a block that hold the needle behind their first letter: one pass over the text, most blocks hold none */
static void find_in_block(const struct vocab *v, uint32_t block, const struct needle *needle,
                          struct matches *out, struct arena *arena)
{
    const char *word = v->text + v->block_at[block], *end = v->text + v->block_at[block + 1], *p = word;
    uint32_t term = block * VOCAB_BLOCK;

    while ((p = find_bytes(p, end, needle))) {
        while (p >= word + v->lens[term])
            word += v->lens[term++];
        const char *next = word + v->lens[term];
        bool is_in_word = p > word && p + needle->s.len <= next;
        if (is_in_word)
            add(out, term, QUALITY_PART, arena);
        p = is_in_word ? next : p + 1;
    }
}

/* of 64 blocks from word * 64 on those that may hold weak: they have all of its trigrams */
static uint64_t blocks_with(const struct vocab *v, uint32_t word, struct str weak)
{
    uint64_t blocks = UINT64_MAX;

    for (size_t i = 0; i + 3 <= weak.len; i++)
        blocks &= v->trigrams[vocab_trigram(weak.ptr + i) * v->block_words + word];
    return blocks;
}

/* terms from..to begin with the word and are found already; where they fill a block, it is passed over */
static void find_part(const struct vocab *v, struct str weak, const uint32_t begun[2], struct matches *out,
                      struct arena *arena)
{
    struct needle needle = needle_of(weak);

    for (uint32_t word = 0; word < v->block_words; word++) {
        uint64_t blocks = blocks_with(v, word, weak);
        for (uint32_t block = word * 64; blocks; blocks >>= 1, block++) {
            bool is_begun = block * VOCAB_BLOCK >= begun[0] && (block + 1) * VOCAB_BLOCK <= begun[1];
            if (!(blocks & 1) || is_begun)
                continue;
            if (weak.len < PART_MIN)
                find_ends(v, block, weak, out, arena);
            else
                find_in_block(v, block, &needle, out, arena);
        }
    }
}

/* the terms with the stem that begin with prefix, but not the word itself, which is found already */
static void find_stem(const struct vocab *v, struct str prefix, const struct stem *stem, struct str weak, struct matches *out,
                      struct arena *arena)
{
    struct cursor c = cursor_at(v, vocab_lower(v, prefix));
    for (; begins(v, &c, prefix); cursor_next(v, &c)) {
        if (!stem_may_end(c.word, prefix.len) || str_equal(c.word, weak))
            continue;
        struct stem other = stem_of(c.word);
        if (stem_equal(stem, &other))
            add(out, c.term, QUALITY_STEM, arena);
    }
}

/* the terms that are the word, another form of it, or begin with it; begun is the range of the last */
static void find_forms(const struct vocab *v, struct key key, uint32_t begun[2], struct matches *out, struct arena *arena)
{
    struct str prefixes[STEM_PREFIXES_MAX];
    struct stem stem = stem_of(key.weak);

    find_prefix(v, key, begun, out, arena);
    size_t len = stem_prefixes(&stem, prefixes, arena);
    for (size_t i = 0; i < len; i++)
        find_stem(v, prefixes[i], &stem, key.weak, out, arena);
}

void vocab_find(const struct vocab *v, struct key key, struct matches *out, struct arena *arena)
{
    uint32_t begun[2];

    if (key.weak.len == 0)
        return;
    find_forms(v, key, begun, out, arena);
    if (key.weak.len >= SUFFIX_MIN)
        find_part(v, key.weak, begun, out, arena);
}

void vocab_find_typos(const struct vocab *v, struct str weak, struct matches *out, struct arena *arena)
{
    struct typo_walk walk;
    const char *at = v->text;
    uint32_t skip_from = UINT32_MAX; /* bytes after which the word before had failed */

    if (!typo_start(&walk, weak))
        return;
    for (uint32_t term = 0; term < v->len; at += v->lens[term], term++) {
        /* blocks in which all words share what has failed */
        while (term % VOCAB_BLOCK == 0 && v->block_shared[term / VOCAB_BLOCK] >= skip_from) {
            term += VOCAB_BLOCK;
            if (term >= v->len)
                return;
            at = v->text + v->block_at[term / VOCAB_BLOCK];
        }
        if (v->shared[term] >= skip_from)
            continue;
        int slips = typo_word(&walk, (struct str){ at, v->lens[term] }, v->shared[term], &skip_from);
        if (slips == TYPO_PREFIX)
            add(out, term, QUALITY_TYPO_PREFIX, arena);
        else if (slips >= 0)
            add(out, term, slips < 2 ? QUALITY_TYPO : QUALITY_TYPO2, arena);
    }
}

/* letters of a half */
#define HALF_MIN 3
#define HALF_LONG 5

/* whether a term is this word, another form of it, or begins with it and is hardly longer: Computerspiel(e), Gedanke(n) */
static bool is_known(const struct vocab *v, struct str half)
{
    struct stem stem = stem_of(half);
    struct str start = stem.len > 0 && stem.len < half.len ? (struct str){ stem.text, stem.len } : half;
    struct cursor c = cursor_at(v, vocab_lower(v, half));

    if (begins(v, &c, half))
        return c.word.len <= half.len + 2 || half.len > HALF_LONG;
    c = cursor_at(v, vocab_lower(v, start));
    return start.len >= HALF_LONG && begins(v, &c, start) && c.word.len <= half.len + 2;
}

/* the first half without the s or n that joins it to the other: Gewalt-s-, Familie-n- */
static struct str without_joint(const struct vocab *v, struct str half)
{
    struct str shorter = str_slice(half, 0, half.len - 1);
    bool has_joint = half.len > HALF_LONG && (str_ends(half, STR("s")) || str_ends(half, STR("n")));

    return has_joint && !is_known(v, half) && is_known(v, shorter) ? shorter : half;
}

/* whether a term holds the half anywhere */
static bool is_held(const struct vocab *v, struct str half, struct arena *arena)
{
    static const uint32_t none[2] = { 0, 0 };
    struct matches matches = { 0 };

    if (half.len < HALF_LONG)
        return false;
    find_part(v, half, none, &matches, arena);
    return matches.len > 0;
}

size_t vocab_split(const struct vocab *v, struct str weak, struct str halves[2], struct arena *arena)
{
    struct str first_best = STR(""), second_best = STR("");
    size_t even = 0; /* the shorter half of the best split */

    for (size_t i = HALF_MIN; i + HALF_MIN <= weak.len; i++) {
        struct str first = without_joint(v, str_slice(weak, 0, i)), second = str_slice(weak, i, weak.len);
        bool knows_first = is_known(v, first), knows_second = is_known(v, second);
        size_t shorter = i < second.len ? i : second.len;
        if (knows_first && knows_second && shorter > even) {
            even = shorter;
            halves[0] = first;
            halves[1] = second;
        }
        if (knows_first && first.len > first_best.len)
            first_best = first;
        if (knows_second && second.len > second_best.len)
            second_best = second;
    }
    if (even > 0)
        return 2;
    halves[0] = first_best;
    halves[1] = str_slice(weak, first_best.len, weak.len);
    if (first_best.len > HALF_MIN && is_held(v, halves[1], arena))
        return 2;
    halves[0] = first_best.len >= second_best.len ? first_best : second_best;
    return halves[0].len > HALF_MIN && 2 * halves[0].len >= weak.len;
}

void vocab_find_half(const struct vocab *v, struct str half, struct matches *out, struct arena *arena)
{
    size_t from = out->len;
    uint32_t begun[2];

    find_forms(v, (struct key){ half, half }, begun, out, arena);
    if (out->len == from && half.len >= HALF_LONG)
        find_part(v, half, begun, out, arena);
    for (size_t i = from; i < out->len; i++)
        out->items[i].quality = QUALITY_HELD;
}

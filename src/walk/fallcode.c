/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/fallcode.h"

#include "base/buf.h"

#define SIGNS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#define NOT_A_SIGN 255u
#define EDITION_SIGNS 2
#define HASH_SIGNS 4
#define WIDE 16u        /* in the first sign: two signs an answer, three a Lebenslage */
#define CODE_MAX 4096   /* signs; longer input is no code */

/* FNV-1a, 64 bits */
static uint64_t hash_bytes(uint64_t h, struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.ptr[i]) * UINT64_C(1099511628211);
    return (h ^ 0xff) * UINT64_C(1099511628211); /* so that "ab" "c" is not "a" "bc" */
}

#define HASH_START UINT64_C(14695981039346656037)

static uint32_t fold_bits(uint64_t h, unsigned bits)
{
    h ^= h >> 32;
    h ^= h >> 17;
    return (uint32_t)(h & ((UINT64_C(1) << bits) - 1));
}

/* --- signs: an array of values below 32 --- */

struct signs {
    unsigned char items[CODE_MAX];
    size_t len;
};

static void put(struct signs *s, uint32_t value, unsigned count)
{
    while (count-- > 0)
        if (s->len < CODE_MAX)
            s->items[s->len++] = (value >> (5 * count)) & 31;
}

static bool get(const struct signs *s, size_t *at, size_t end, unsigned count, uint32_t *value)
{
    *value = 0;
    if (*at > end || end - *at < count)
        return false;
    while (count-- > 0)
        *value = *value << 5 | s->items[(*at)++];
    return true;
}

/* GF(32) with x^5 + x^2 + 1; multiplying by x */
static unsigned gf_times_x(unsigned a)
{
    a <<= 1;
    return a & 32 ? a ^ 37u : a;
}

/* the sum of all signs, each times a power of x of its own: Horner's rule from the left */
static unsigned check_sign(const struct signs *s, size_t len)
{
    unsigned sum = 0;

    for (size_t i = 0; i < len; i++)
        sum = gf_times_x(sum ^ s->items[i]);
    return sum;
}

static unsigned sign_value(char c)
{
    const char *signs = SIGNS;

    if (c >= 'a' && c <= 'z')
        c = (char)(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const char *hit = c ? strchr(signs, c) : NULL;
    return hit ? (unsigned)(hit - signs) : NOT_A_SIGN;
}

static bool read_signs(struct str code, struct signs *s)
{
    s->len = 0;
    for (size_t i = 0; i < code.len; i++) {
        char c = code.ptr[i];
        if (c == '-' || c == ' ' || c == '\t' || c == '\n')
            continue;
        unsigned value = sign_value(c);
        if (value == NOT_A_SIGN || s->len == CODE_MAX)
            return false;
        s->items[s->len++] = (unsigned char)value;
    }
    return s->len >= 1 + EDITION_SIGNS + 1 + HASH_SIGNS + 1;
}

/* --- which sign an answer or a Lebenslage has among its kind --- */

/* hashes of a kind's ids in their order; a sign is the hash's last bits, the next free one where it is taken */
struct seats {
    const uint64_t *hashes;
    size_t len;
    unsigned bits;
};

static bool is_before(uint64_t a, size_t i, uint64_t b, size_t j)
{
    return a != b ? a < b : i < j;
}

/* The seats of all, in the order of their hashes, so that what stands where in the file does not matter. */
static bool seats_take(const struct seats *s, uint32_t *seat, struct arena *scratch)
{
    uint32_t places = (1u << s->bits) - 1; /* the last one means the end */
    bool *is_taken = ARENA_ARRAY(scratch, bool, places);
    bool *is_seated = ARENA_ARRAY(scratch, bool, s->len + 1);

    if (s->len > places)
        return false;
    for (size_t n = 0; n < s->len; n++) {
        size_t first = s->len;
        for (size_t i = 0; i < s->len; i++)
            if (!is_seated[i] && (first == s->len || is_before(s->hashes[i], i, s->hashes[first], first)))
                first = i;
        uint32_t at = fold_bits(s->hashes[first], 30) % places;
        while (is_taken[at])
            at = (at + 1) % places;
        is_taken[at] = is_seated[first] = true;
        seat[first] = at;
    }
    return true;
}

static uint32_t *seats_of_answers(const struct guide *g, struct knoten_id at, uint64_t way, unsigned bits, struct arena *scratch)
{
    const struct knoten *k = guide_knoten(g, at);
    uint64_t *hashes = ARENA_ARRAY(scratch, uint64_t, k->antworten_len);
    uint32_t *seat = ARENA_ARRAY(scratch, uint32_t, k->antworten_len);

    for (uint32_t i = 0; i < k->antworten_len; i++)
        hashes[i] = hash_bytes(way, g->antworten[k->antworten.n + i].id);
    return seats_take(&(struct seats){ hashes, k->antworten_len, bits }, seat, scratch) ? seat : NULL;
}

static uint32_t *seats_of_lebenslagen(const struct guide *g, unsigned bits, struct arena *scratch)
{
    uint64_t *hashes = ARENA_ARRAY(scratch, uint64_t, g->lebenslagen_len);
    uint32_t *seat = ARENA_ARRAY(scratch, uint32_t, g->lebenslagen_len);

    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        hashes[i] = hash_bytes(HASH_START, g->lebenslagen[i].id);
    return seats_take(&(struct seats){ hashes, g->lebenslagen_len, bits }, seat, scratch) ? seat : NULL;
}

/* the way's hash at a node: all ids up to it */
static uint64_t hash_knoten(const struct guide *g, uint64_t way, struct knoten_id at)
{
    const struct knoten *k = guide_knoten(g, at);

    return hash_bytes(hash_bytes(way, guide_lebenslage(g, k->lebenslage)->id), k->id);
}

/* --- making --- */

struct maker {
    const struct guide *guide;
    struct signs signs;
    uint64_t hash;       /* over all walks */
    unsigned width;      /* signs an answer */
    struct arena *scratch;
};

static bool make_walk(struct maker *m, const struct walk *w, const uint32_t *lebenslagen)
{
    const struct guide *g = m->guide;
    struct knoten_id at = guide_lebenslage(g, w->lebenslage)->start;
    uint64_t way = hash_knoten(g, hash_bytes(HASH_START, guide_lebenslage(g, w->lebenslage)->id), at);

    put(&m->signs, lebenslagen[w->lebenslage.n], m->width == 1 ? 1 : 3);
    for (uint32_t i = 0; i < w->len; i++) {
        struct arena_mark mark = arena_mark(m->scratch);
        const uint32_t *seat = seats_of_answers(g, at, way, m->width * 5, m->scratch);
        if (!seat)
            return false;
        put(&m->signs, seat[w->steps[i].antwort.n - guide_knoten(g, at)->antworten.n], m->width);
        arena_rewind(m->scratch, mark);
        way = hash_bytes(way, guide_antwort(g, w->steps[i].antwort)->id);
        at = guide_antwort(g, w->steps[i].antwort)->weiter;
        way = hash_knoten(g, way, at);
    }
    m->hash = (m->hash ^ way) * UINT64_C(1099511628211);
    return true;
}

static bool make_all(struct maker *m, const struct walk *walks, size_t len)
{
    const uint32_t *lebenslagen = seats_of_lebenslagen(m->guide, m->width == 1 ? 5 : 15, m->scratch);

    if (!lebenslagen)
        return false;
    put(&m->signs, (uint32_t)len | (m->width == 1 ? 0 : WIDE), 1);
    put(&m->signs, fold_bits(m->guide->checksum, 5 * EDITION_SIGNS), EDITION_SIGNS);
    for (size_t i = 0; i < len; i++) {
        if (i > 0)
            put(&m->signs, (1u << (5 * m->width)) - 1, m->width);
        if (!make_walk(m, &walks[i], lebenslagen))
            return false;
    }
    put(&m->signs, fold_bits(m->hash, 5 * HASH_SIGNS), HASH_SIGNS);
    put(&m->signs, check_sign(&m->signs, m->signs.len), 1);
    return true;
}

static struct str print(const struct signs *s, struct arena *arena)
{
    struct buf buf = { 0 };

    for (size_t i = 0; i < s->len; i++) {
        if (i > 0 && i % 4 == 0)
            buf_add_char(&buf, '-');
        buf_add_char(&buf, SIGNS[s->items[i]]);
    }
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

struct str fallcode_make(const struct guide *g, const struct walk *walks, size_t len, struct arena *arena)
{
    if (len == 0 || len > FALLCODE_WALKS_MAX)
        return STR("");
    struct maker *m = ARENA_NEW(arena, struct maker);
    *m = (struct maker){ .guide = g, .width = 1, .scratch = arena };
    if (!make_all(m, walks, len)) {
        *m = (struct maker){ .guide = g, .width = 2, .scratch = arena };
        if (!make_all(m, walks, len))
            return STR("");
    }
    return m->signs.len < CODE_MAX ? print(&m->signs, arena) : STR("");
}

/* --- reading --- */

struct reader {
    const struct guide *guide;
    struct signs signs;
    size_t at, end;   /* of the walks' signs */
    unsigned width;
    uint64_t hash;
    struct fallcode *code;
    struct arena *scratch;
};

static bool find_lebenslage(struct reader *r, uint32_t sign, struct lebenslage_id *id)
{
    const uint32_t *seat = seats_of_lebenslagen(r->guide, r->width == 1 ? 5 : 15, r->scratch);

    for (uint32_t i = 0; seat && i < r->guide->lebenslagen_len; i++)
        if (seat[i] == sign && !r->guide->lebenslagen[i].is_broken) {
            *id = (struct lebenslage_id){ i };
            return true;
        }
    return false;
}

/* takes the answer that has the sign; false where none has */
static bool take_answer(struct reader *r, struct walk *w, uint64_t *way, uint32_t sign)
{
    const struct guide *g = r->guide;
    const struct knoten *k = guide_knoten(g, w->at);
    struct arena_mark mark = arena_mark(r->scratch);
    const uint32_t *seat = seats_of_answers(g, w->at, *way, r->width * 5, r->scratch);
    uint32_t i = 0;

    while (seat && i < k->antworten_len && seat[i] != sign)
        i++;
    bool is_found = seat && i < k->antworten_len;
    arena_rewind(r->scratch, mark);
    if (!is_found)
        return false;
    struct antwort_id a = { k->antworten.n + i };
    *way = hash_bytes(*way, guide_antwort(g, a)->id);
    if (walk_answer(g, w, a) != WALK_OK)
        return false;
    *way = hash_knoten(g, *way, w->at);
    return true;
}

/* one walk up to its end sign; false where it goes no further */
static bool read_walk(struct reader *r)
{
    const uint32_t end_sign = (1u << (5 * r->width)) - 1;
    struct walk *w = &r->code->walks[r->code->walks_len++];
    struct lebenslage_id id;
    uint32_t sign;

    *w = walk_none();
    if (!get(&r->signs, &r->at, r->end, r->width == 1 ? 1 : 3, &sign) || !find_lebenslage(r, sign, &id))
        return false;
    *w = walk_start(r->guide, id);
    uint64_t way = hash_knoten(r->guide, hash_bytes(HASH_START, guide_lebenslage(r->guide, id)->id), w->at);
    while (get(&r->signs, &r->at, r->end, r->width, &sign) && sign != end_sign)
        if (!take_answer(r, w, &way, sign))
            return false;
    r->hash = (r->hash ^ way) * UINT64_C(1099511628211);
    return true;
}

/* All walks; where signs still fit but the hash says otherwise, the last answer is the one that changed. */
static enum fallcode_result read_walks(struct reader *r, uint32_t walks, bool is_same_edition)
{
    uint32_t hash;
    size_t at = r->end;

    for (uint32_t i = 0; i < walks; i++) {
        if (read_walk(r))
            continue;
        r->code->stopped = i;
        return FALLCODE_CHANGED;
    }
    get(&r->signs, &at, r->signs.len, HASH_SIGNS, &hash);
    if (r->at == r->end && hash == fold_bits(r->hash, 5 * HASH_SIGNS))
        return is_same_edition ? FALLCODE_OK : FALLCODE_SAME;
    r->code->stopped = walks - 1;
    walk_back(&r->code->walks[walks - 1]);
    return FALLCODE_CHANGED;
}

struct fallcode fallcode_read(const struct guide *g, struct str code, struct arena *scratch)
{
    struct fallcode result = { .result = FALLCODE_TYPO };
    struct reader *r = ARENA_NEW(scratch, struct reader);
    uint32_t first, edition;

    *r = (struct reader){ .guide = g, .code = &result, .scratch = scratch };
    if (!read_signs(code, &r->signs) || check_sign(&r->signs, r->signs.len - 1) != r->signs.items[r->signs.len - 1])
        return result;
    r->end = r->signs.len - 1 - HASH_SIGNS;
    get(&r->signs, &r->at, r->end, 1, &first);
    get(&r->signs, &r->at, r->end, EDITION_SIGNS, &edition);
    r->width = first & WIDE ? 2 : 1;
    uint32_t walks = first & (WIDE - 1);
    if (walks == 0)
        return result;
    bool is_same_edition = edition == fold_bits(g->checksum, 5 * EDITION_SIGNS);
    result.result = read_walks(r, walks, is_same_edition);
    return result;
}

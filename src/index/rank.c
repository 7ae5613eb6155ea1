/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/rank.h"

#include "index/heads.h"

/* Knoten among the hits that are looked at closely, since their sentences must be read for it */
#define KNOTEN_LOOK 4

#define BASE 100 /* keeps values positive */
#define NORM_BONUS 90
#define PLACE_MOST 14

/* what a kind is worth beside what matched: a Lebenslage is the way in, a source the last resort */
static int kind_bonus(const struct query *query, enum thing_kind kind)
{
    static const int8_t bonuses[THING_BEGRIFF + 1] = {
        [THING_LEBENSLAGE] = 45, [THING_STELLE] = 20, [THING_KONTAKT] = 14,
        [THING_RECHT] = 2,       [THING_BEGRIFF] = 3, [THING_QUELLE] = -20,
    };
    return bonuses[kind] + (query->is_norm && kind == THING_RECHT ? NORM_BONUS : 0);
}

/* what a contact is worth here; never: not to be shown */
static int place_bonus(const struct ranking *r, struct thing thing, bool *never)
{
    static const int8_t bonuses[] = {
        [NEAR_SCHULE] = PLACE_MOST, [NEAR_STADTBEZIRK] = 12, [NEAR_KOMMUNE] = 8, [NEAR_LAND] = 4, [NEAR_BUND] = 2, [NEAR_ELSEWHERE] = 0,
    };
    *never = false;
    if (thing.kind != THING_KONTAKT || r->place.kommune.n == NO_ID)
        return 0;
    enum nearness nearness = place_nearness(r->index->guide, r->place, &r->index->guide->kontakte[thing.n]);
    *never = nearness == NEAR_NEVER;
    return *never ? 0 : bonuses[nearness];
}

/* less: a is worse; of equals the later thing is worse */
static bool is_worse(struct ranked a, struct ranked b)
{
    return a.value != b.value ? a.value < b.value : a.thing > b.thing;
}

static void sift_from(struct ranked *heap, size_t len, size_t i)
{
    for (size_t child; (child = 2 * i + 1) < len; i = child) {
        if (child + 1 < len && is_worse(heap[child + 1], heap[child]))
            child++;
        if (!is_worse(heap[child], heap[i]))
            return;
        struct ranked swap = heap[i];
        heap[i] = heap[child];
        heap[child] = swap;
    }
}

static void sift_down(struct ranked *heap, size_t len)
{
    sift_from(heap, len, 0);
}

static void sift_up(struct ranked *heap, size_t i)
{
    while (i > 0 && is_worse(heap[i], heap[(i - 1) / 2])) {
        struct ranked swap = heap[i];
        heap[i] = heap[(i - 1) / 2];
        heap[(i - 1) / 2] = swap;
        i = (i - 1) / 2;
    }
}

static void set_floor(struct ranking *r)
{
    int most = r->now.bonus + (r->now.kind == THING_KONTAKT ? PLACE_MOST : 0);

    r->now.floor = 0;
    if (r->len == RANK_KEPT && (int)r->heap[0].value > BASE + most)
        r->now.floor = r->heap[0].value - (uint32_t)(BASE + most);
}

void rank_weigh(struct ranking *r, uint32_t n, uint32_t value)
{
    bool never = false;

    if (n >= r->now.end) {
        r->now.kind = index_thing(r->index, n).kind;
        r->now.end = r->index->first[r->now.kind + 1];
        r->now.bonus = kind_bonus(r->query, r->now.kind);
    }
    int bonus = r->now.bonus + place_bonus(r, index_thing(r->index, n), &never);
    if (never)
        return;
    struct ranked item = { n, (uint32_t)(BASE + (int)value + bonus) };
    r->count++;
    if (r->len < RANK_KEPT) {
        r->heap[r->len] = item;
        sift_up(r->heap, r->len++);
    } else if (is_worse(r->heap[0], item)) {
        r->heap[0] = item;
        sift_down(r->heap, r->len);
    }
    set_floor(r);
}

/* takes the worst off the heap until len are left */
static void drop_worst(struct ranking *r, size_t len)
{
    while (r->len > len) {
        r->heap[0] = r->heap[--r->len];
        sift_down(r->heap, r->len);
    }
}

/* the best first */
static void sort_heap(struct ranking *r)
{
    for (size_t i = r->len / 2; i-- > 0;)
        sift_from(r->heap, r->len, i);
    for (size_t len = r->len; len > 1;) {
        struct ranked worst = r->heap[0];
        r->heap[0] = r->heap[--len];
        r->heap[len] = worst;
        sift_down(r->heap, len);
    }
}

/* the Knoten among them whose sentences are read */
static bool is_looked_at(const struct ranking *r, uint32_t thing, size_t *knoten)
{
    if (index_thing(r->index, thing).kind != THING_KNOTEN)
        return true;
    return (*knoten)++ < KNOTEN_LOOK;
}

void rank_finish(struct ranking *r, struct hits *hits, struct arena *scratch)
{
    struct answers answers = answers_start(r->index, r->query, scratch);
    /* one word says nothing about a whole sentence */
    size_t knoten = r->query->len > 1 ? 0 : KNOTEN_LOOK;

    drop_worst(r, HITS_MAX);
    sort_heap(r); /* so that the best Knoten are looked at */
    for (size_t i = 0; i < r->len; i++) {
        if (is_looked_at(r, r->heap[i].thing, &knoten))
            r->heap[i].value += heads_value(&answers, r->heap[i].thing, scratch) * 6 / 10;
    }
    sort_heap(r);
    hits->len = r->len;
    hits->has_more = r->count > hits->len;
    for (size_t i = 0; i < hits->len; i++)
        hits->items[i] = (struct hit){ .thing = index_thing(r->index, r->heap[i].thing), .score = r->heap[i].value };
}

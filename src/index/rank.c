/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/rank.h"

#include "index/heads.h"
#include "index/values.h"

/* Knoten among the hits that are looked at closely, since their sentences must be read for it */
#define KNOTEN_LOOK 4

#define BASE 100 /* keeps values positive */
#define NORM_BONUS 90
#define PLACE_MOST 14

/* what a kind is worth beside what matched: a Lebenslage is the way in, a source the last resort */
static int kind_bonus(const struct query *query, enum thing_kind kind)
{
    static const int8_t bonuses[THING_BEGRIFF + 1] = {
        [THING_LEBENSLAGE] = 30, [THING_STELLE] = 20, [THING_KONTAKT] = 14,
        [THING_RECHT] = 2,       [THING_BEGRIFF] = 3, [THING_QUELLE] = -40,
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

static void sift_up(struct ranked *heap, size_t i)
{
    while (i > 0 && is_worse(heap[i], heap[(i - 1) / 2])) {
        struct ranked swap = heap[i];
        heap[i] = heap[(i - 1) / 2];
        heap[(i - 1) / 2] = swap;
        i = (i - 1) / 2;
    }
}

static void add(struct ranking *r, struct ranked item)
{
    if (r->len < HITS_MAX) {
        r->heap[r->len] = item;
        sift_up(r->heap, r->len++);
    } else if (is_worse(r->heap[0], item)) {
        r->heap[0] = item;
        sift_from(r->heap, r->len, 0);
    }
}

/* how many of a group have a value; no branches, it is a toss of a coin */
static uint32_t count_group(const uint8_t *values)
{
    uint8_t count = 0;

    for (int i = 0; i < VALUES_GROUP; i++)
        count = (uint8_t)(count + (values[i] != 0));
    return count;
}

/* how many things of a kind have a value */
static uint32_t count_kind(const struct ranking *r, enum thing_kind kind, const uint8_t *values)
{
    uint32_t at = r->index->first[kind], end = r->index->first[kind + 1], count = 0;

    for (; at + VALUES_GROUP <= end; at += VALUES_GROUP)
        count += count_group(values + at);
    for (; at < end; at++)
        count += values[at] != 0;
    return count;
}

/* whether any of the things of a group has so much */
static bool reaches(const uint8_t *values, uint8_t floor)
{
    uint8_t found = 0;

    for (int i = 0; i < VALUES_GROUP; i++)
        found |= (uint8_t)(values[i] >= floor);
    return found;
}

/* is_counted: also counts what is shown here of the kind */
static void add_kind(struct ranking *r, enum thing_kind kind, const uint8_t *values, bool is_counted)
{
    int bonus = BASE + kind_bonus(r->query, kind), most = bonus + (kind == THING_KONTAKT ? PLACE_MOST : 0);
    uint32_t end = r->index->first[kind + 1];
    bool never = false;

    for (uint32_t from = r->index->first[kind]; from < end; from += VALUES_GROUP) {
        /* of equals the later is worse, so it must have more than the worst */
        int floor = r->len == HITS_MAX && !is_counted ? (int)r->heap[0].value + 1 - most : 1;
        if (floor > UINT8_MAX)
            return;
        floor = floor < 1 ? 1 : floor;
        if (!reaches(values + from, (uint8_t)floor))
            continue;
        for (uint32_t i = from; i < end && i < from + VALUES_GROUP; i++) {
            if (values[i] < floor)
                continue;
            int near = place_bonus(r, index_thing(r->index, i), &never);
            r->count += is_counted && !never;
            if (!never)
                add(r, (struct ranked){ i, (uint32_t)(bonus + near + values[i]) });
        }
    }
}

void rank_things(struct ranking *r, const uint8_t *values)
{
    for (enum thing_kind kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++) {
        if (kind != THING_KONTAKT)
            r->count += count_kind(r, kind, values);
    }
    /* contacts of elsewhere are no hits; they are told apart one by one, so only where it matters */
    bool is_counted = r->count <= HITS_MAX;
    for (enum thing_kind kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++)
        add_kind(r, kind, values, is_counted && kind == THING_KONTAKT);
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
        sift_from(r->heap, len, 0);
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

/* SPDX-License-Identifier: EUPL-1.2 */
/* Counting paths against going along all of them. */
#include "audit/paths.h"
#include "audit/ways.h"
#include "base/map.h"
#include "forest.h"

#define ROUNDS 2000

struct counted {
    struct path_sum sum;
    uint32_t limit; /* 0: none */
};

static void count(void *context, const uint32_t *way, uint32_t len, uint32_t recommendations, uint32_t end)
{
    struct counted *c = context;

    (void)way;
    (void)end;
    if (c->limit > 0 && recommendations > c->limit)
        return;
    c->sum.shortest = c->sum.ways == 0 || len < c->sum.shortest ? len : c->sum.shortest;
    c->sum.longest = len > c->sum.longest ? len : c->sum.longest;
    c->sum.ways++;
}

static struct path_sum count_all(const struct guide *g, uint32_t lebenslage, uint32_t limit)
{
    struct counted c = { .limit = limit };

    forest_each_path(g, g->lebenslagen[lebenslage].start.n, count, &c);
    return c.sum;
}

static void expect_same(int round, struct path_sum actual, struct path_sum expected)
{
    IEXPECT_EQ(round, actual.ways, expected.ways);
    IEXPECT_EQ(round, actual.shortest, expected.shortest);
    IEXPECT_EQ(round, actual.longest, expected.longest);
}

TEST(paths_counts_agree)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_create();
        struct forest f;
        forest_grow(&f);
        struct paths *paths = paths_create(&f.guide, arena);
        for (uint32_t i = 0; i < 2; i++) {
            struct path_sum sum = paths_count(paths, (struct lebenslage_id){ i });
            IEXPECT_EQ(round, sum.limit, 0);
            expect_same(round, sum, count_all(&f.guide, i, 0));
        }
        arena_free(arena);
    }
}

TEST(paths_limited_counts_agree)
{
    int limited = 0;

    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_create();
        struct forest f;
        forest_grow(&f);
        struct paths *paths = paths_create(&f.guide, arena);
        paths_set_limits(paths, (struct path_limits){ .states = 1 + test_random(3), .work = 100, .limited = 4 + test_random(60) });
        for (uint32_t i = 0; i < 2; i++) {
            struct path_sum sum = paths_count(paths, (struct lebenslage_id){ i });
            struct path_sum expected = count_all(&f.guide, i, sum.limit);
            limited += sum.limit > 0;
            if (expected.ways > 0)
                expect_same(round, sum, expected);
            else
                IEXPECT_EQ(round, sum.ways, 0);
        }
        arena_free(arena);
    }
    EXPECT_TRUE(limited > ROUNDS / 10);
}

/* a path as the key of a map: its answers' numbers as text */
static struct str key_of(const struct antwort_id *items, size_t len, struct arena *arena)
{
    struct str key = STR("");

    for (size_t i = 0; i < len; i++)
        key = arena_printf(arena, "%.*s %u", STR_ARG(key), items[i].n);
    return key;
}

struct listed {
    struct map map;
    struct arena *arena;
    uint64_t missing;
};

static void look_up(void *context, const uint32_t *way, uint32_t len, uint32_t recommendations, uint32_t end)
{
    struct listed *l = context;
    struct antwort_id *items = ARENA_ARRAY(l->arena, struct antwort_id, len);

    (void)recommendations;
    (void)end;
    for (uint32_t i = 0; i < len; i++)
        items[i].n = way[i];
    l->missing += map_get(&l->map, 0, key_of(items, len, l->arena)) == NULL;
}

TEST(ways_lists_each_path_once)
{
    for (int round = 0; round < ROUNDS / 4; round++) {
        struct listed l = { .arena = arena_create() };
        struct forest f;
        struct way way;
        uint64_t len = 0;
        forest_grow(&f);
        uint64_t expected = count_all(&f.guide, 0, 0).ways;
        struct ways *ways = ways_start(&f.guide, (struct lebenslage_id){ 0 }, l.arena);
        while (expected < 3000 && ways_next(ways, &way)) {
            bool is_new;
            map_put(&l.map, 0, key_of(way.items, way.len, l.arena), l.arena, &is_new);
            IEXPECT_TRUE(round, is_new);
            len++;
        }
        if (expected < 3000) {
            IEXPECT_EQ(round, len, expected);
            forest_each_path(&f.guide, f.lebenslagen[0].start.n, look_up, &l);
            IEXPECT_EQ(round, l.missing, 0);
        }
        arena_free(l.arena);
    }
}

/* the fewest answers from node to node by relaxing all edges again and again (Bellman 1958) */
static void relax(const struct guide *g, uint32_t from, uint32_t *far)
{
    for (uint32_t n = 0; n < g->knoten_len; n++)
        far[n] = n == from ? 0 : UINT32_MAX;
    for (uint32_t round = 0; round < g->knoten_len; round++)
        for (uint32_t i = 0; i < g->antworten_len; i++) {
            uint32_t at = g->antworten[i].knoten.n, to = g->antworten[i].weiter.n;
            if (far[at] != UINT32_MAX && far[at] + 1 < far[to])
                far[to] = far[at] + 1;
        }
}

TEST(way_shortest_is_shortest)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_create();
        uint32_t far[FOREST_KNOTEN];
        struct forest f;
        struct way way;
        forest_grow(&f);
        relax(&f.guide, 0, far);
        for (uint32_t n = 0; n < f.guide.knoten_len; n++) {
            bool is_found = way_shortest(&f.guide, (struct knoten_id){ 0 }, (struct knoten_id){ n }, &way, arena);
            IEXPECT_EQ(round, is_found, far[n] != UINT32_MAX);
            if (!is_found)
                continue;
            IEXPECT_EQ(round, way.len, far[n]);
            uint32_t at = 0;
            for (size_t i = 0; i < way.len; i++) {
                IEXPECT_EQ(round, f.antworten[way.items[i].n].knoten.n, at);
                at = f.antworten[way.items[i].n].weiter.n;
            }
            IEXPECT_EQ(round, at, n);
        }
        arena_free(arena);
    }
}

/* the most questions before a recommendation, by going down every way */
static uint32_t most_questions(const struct guide *g, uint32_t at)
{
    const struct knoten *k = &g->knoten[at];
    uint32_t most = 0;

    if (k->art == KNOTEN_EMPFEHLUNG)
        return 0;
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t behind = most_questions(g, g->antworten[k->antworten.n + i].weiter.n);
        most = behind > most ? behind : most;
    }
    return most + 1;
}

TEST(ways_most_questions_agrees)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *arena = arena_create();
        struct forest f;
        forest_grow(&f);
        uint32_t start = f.lebenslagen[1].start.n, most = most_questions(&f.guide, start);
        struct way way = ways_most_questions(&f.guide, (struct lebenslage_id){ 1 }, arena);
        IEXPECT_EQ(round, way.len + (most > 0), most);
        arena_free(arena);
    }
}

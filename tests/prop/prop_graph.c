/* SPDX-License-Identifier: EUPL-1.2 */
/* Random graphs against a slow reference that cannot be wrong (F31, F32). */
#include "load/graph.h"
#include "test.h"

enum { NODES_MAX = 12, ANSWERS_MAX = 3 };

struct random_guide {
    struct guide guide;
    struct lebenslage lebenslage;
    struct knoten knoten[NODES_MAX];
    struct antwort antworten[NODES_MAX * ANSWERS_MAX];
    bool way[NODES_MAX][NODES_MAX]; /* one step or more */
    bool asks[NODES_MAX][NODES_MAX]; /* the same through questions alone */
};

static char ids[NODES_MAX][2];

static void make(struct random_guide *r)
{
    uint32_t len = 1 + test_random(NODES_MAX), edges = 0;

    *r = (struct random_guide){ 0 };
    for (uint32_t i = 0; i < len; i++) {
        struct knoten *k = &r->knoten[i];
        ids[i][0] = (char)('a' + i);
        k->id = (struct str){ ids[i], 1 };
        k->art = test_random(3) ? KNOTEN_FRAGE : KNOTEN_EMPFEHLUNG;
        k->is_entwurf = test_random(8) == 0;
        k->at = (struct span){ .file = 1, .line = i + 1, .col = 1 };
        k->antworten.n = edges;
        k->antworten_len = k->art == KNOTEN_FRAGE ? 2 + test_random(ANSWERS_MAX - 1) : test_random(2);
        for (uint32_t a = 0; a < k->antworten_len; a++)
            r->antworten[edges++] = (struct antwort){ .knoten = { i }, .weiter = { test_random(len) } };
    }
    r->lebenslage = (struct lebenslage){ .start = { 0 }, .knoten_len = len };
    r->guide = (struct guide){
        .lebenslagen = &r->lebenslage, .lebenslagen_len = 1, .knoten = r->knoten, .knoten_len = len,
        .antworten = r->antworten, .antworten_len = edges,
    };
}

/* Warshall */
static void close_over(bool way[NODES_MAX][NODES_MAX])
{
    for (int k = 0; k < NODES_MAX; k++)
        for (int i = 0; i < NODES_MAX; i++)
            for (int j = 0; j < NODES_MAX; j++)
                way[i][j] |= way[i][k] && way[k][j];
}

static void find_ways(struct random_guide *r)
{
    for (uint32_t i = 0; i < r->guide.antworten_len; i++) {
        uint32_t from = r->antworten[i].knoten.n, to = r->antworten[i].weiter.n;
        r->way[from][to] = true;
        r->asks[from][to] = r->knoten[from].art == KNOTEN_FRAGE && r->knoten[to].art == KNOTEN_FRAGE;
    }
    close_over(r->way);
    close_over(r->asks);
}

static bool is_told(const struct diags *diags, const char *code, uint32_t n)
{
    for (size_t i = 0; i < diags->list.len; i++)
        if (str_is(str_from(diags->list.items[i].finding->code), code) && diags->list.items[i].at.line == n + 1)
            return true;
    return false;
}

static bool has_exit(const struct random_guide *r, uint32_t n)
{
    for (uint32_t i = 0; i < r->guide.knoten_len; i++)
        if (r->knoten[i].art == KNOTEN_EMPFEHLUNG && (i == n || r->way[n][i]))
            return true;
    return false;
}

static bool is_lost(const struct random_guide *r, uint32_t n)
{
    return n != 0 && !r->way[0][n] && !r->knoten[n].is_entwurf;
}

static void check_reached(const struct random_guide *r, const struct diags *diags, uint32_t n)
{
    bool is_reached = n == 0 || r->way[0][n], is_covered = false;

    EXPECT_EQ(is_told(diags, "E069", n), r->knoten[n].is_entwurf && is_reached);
    EXPECT_EQ(is_told(diags, "W010", n), r->knoten[n].is_entwurf && !is_reached);
    if (is_told(diags, "E068", n))
        EXPECT_TRUE(is_lost(r, n));
    /* each lost node is told, or hangs on one that is */
    for (uint32_t i = 0; i < r->guide.knoten_len; i++)
        is_covered |= is_told(diags, "E068", i) && (i == n || r->way[i][n]);
    if (is_lost(r, n))
        EXPECT_TRUE(is_covered);
}

/* the first node of a circle of questions carries the finding for the whole circle */
static void check_circle(const struct random_guide *r, const struct diags *diags, uint32_t n)
{
    bool is_first = r->asks[n][n];

    for (uint32_t i = 0; i < n; i++)
        is_first &= !(r->asks[n][i] && r->asks[i][n]);
    EXPECT_EQ(is_told(diags, "E070", n), is_first && !has_exit(r, n));
    EXPECT_EQ(is_told(diags, "E071", n), is_first && has_exit(r, n));
}

TEST(graph_agrees_with_a_reference)
{
    for (int round = 0; round < 5000; round++) {
        struct arena *arena = arena_create(), *scratch = arena_create();
        struct diags diags = diags_start(arena);
        struct random_guide r;
        make(&r);
        find_ways(&r);
        graph_check(&r.guide, false, &diags, scratch);
        for (uint32_t n = 0; n < r.guide.knoten_len; n++) {
            check_reached(&r, &diags, n);
            check_circle(&r, &diags, n);
        }
        arena_free(scratch);
        arena_free(arena);
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Trees of random little guides with random walks and folds: nothing is lost, nothing stands twice, the way is in sight. */
#include "../unit/forest.h"
#include "walk/tree.h"

#define ROUNDS 2000

struct counted {
    int nodes[FOREST_KNOTEN], answers[FOREST_KNOTEN * FOREST_ANSWERS];
};

static struct walk random_walk(const struct guide *g)
{
    struct walk w = walk_start(g, (struct lebenslage_id){ test_random(g->lebenslagen_len) });

    for (uint32_t left = test_random(9); left > 0 && guide_knoten(g, w.at)->antworten_len > 0; left--) {
        const struct knoten *k = guide_knoten(g, w.at);
        walk_answer(g, &w, (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) });
    }
    return w;
}

static bool is_inside(const struct lebenslage *l, struct knoten_id id)
{
    return id.n - l->knoten.n < l->knoten_len;
}

/* a row below another hangs at one of its answers, one level deeper */
static void check_order(int round, const struct guide *g, const struct tree_rows *rows)
{
    for (size_t i = 0; i < rows->len; i++) {
        const struct tree_row *row = &rows->items[i];
        size_t up = i;
        IEXPECT_EQ(round, row->depth == 0, row->via.n == NO_ID);
        if (row->depth == 0)
            continue;
        while (up > 0 && rows->items[up].depth >= row->depth)
            up--;
        IEXPECT_EQ(round, rows->items[up].depth + 1, row->depth);
        IEXPECT_EQ(round, rows->items[up].knoten.n, guide_antwort(g, row->via)->knoten.n);
        IEXPECT_TRUE(round, rows->items[up].is_open && rows->items[up].kind == TREE_NODE);
        IEXPECT_EQ(round, row->knoten.n, guide_antwort(g, row->via)->weiter.n);
    }
}

static struct counted count(const struct tree_rows *rows)
{
    struct counted c = { { 0 }, { 0 } };

    for (size_t i = 0; i < rows->len; i++) {
        if (rows->items[i].kind == TREE_NODE)
            c.nodes[rows->items[i].knoten.n]++;
        if (rows->items[i].via.n != NO_ID)
            c.answers[rows->items[i].via.n]++;
    }
    return c;
}

TEST(tree_shows_each_node_and_each_answer_once)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *a = arena_create();
        struct forest f;
        forest_grow(&f);
        struct walk w = random_walk(&f.guide);
        struct tree_options all = { .walk = test_random(2) ? &w : NULL, .wanted = { NO_ID } };
        for (uint32_t l = 0; l < 2; l++) {
            struct tree_rows rows = tree_rows(&f.guide, (struct lebenslage_id){ l }, &all, a);
            struct counted c = count(&rows);
            check_order(round, &f.guide, &rows);
            for (uint32_t i = 0; i < f.guide.knoten_len; i++)
                IEXPECT_EQ(round, c.nodes[i], is_inside(&f.lebenslagen[l], (struct knoten_id){ i }));
            for (uint32_t i = 0; i < f.guide.antworten_len; i++)
                IEXPECT_EQ(round, c.answers[i], is_inside(&f.lebenslagen[l], f.antworten[i].knoten));
        }
        arena_free(a);
    }
}

/* the walk in its Lebenslage, and a node that is wanted, are seen without unfolding anything */
TEST(tree_keeps_the_way_and_the_wanted_node_in_sight)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *a = arena_create();
        struct forest f;
        forest_grow(&f);
        struct walk w = random_walk(&f.guide);
        struct tree_folds none = { { 0 } };
        uint32_t l = guide_knoten(&f.guide, w.at)->lebenslage.n;
        struct knoten_id wanted = { f.lebenslagen[l].knoten.n + test_random(f.lebenslagen[l].knoten_len) };
        struct tree_options o = { &w, wanted, &none };
        struct tree_rows rows = tree_rows(&f.guide, (struct lebenslage_id){ l }, &o, a);
        struct counted c = count(&rows);
        check_order(round, &f.guide, &rows);
        IEXPECT_EQ(round, c.nodes[wanted.n], 1);
        IEXPECT_EQ(round, c.nodes[w.at.n], 1);
        for (uint32_t i = 0; i < w.len; i++)
            IEXPECT_EQ(round, c.nodes[w.steps[i].knoten.n], is_inside(&f.lebenslagen[l], w.steps[i].knoten));
        arena_free(a);
    }
}

TEST(tree_folded_and_unfolded_is_what_it_was)
{
    for (int round = 0; round < ROUNDS; round++) {
        struct arena *a = arena_create();
        struct forest f;
        forest_grow(&f);
        struct tree_folds folds = { { 0 } };
        struct tree_options o = { .wanted = { NO_ID }, .folds = &folds };
        struct tree_rows before = tree_rows(&f.guide, (struct lebenslage_id){ 1 }, &o, a);
        struct knoten_id id = { f.lebenslagen[1].knoten.n + test_random(f.lebenslagen[1].knoten_len) };
        tree_flip(&f.guide, &folds, id);
        struct tree_rows flipped = tree_rows(&f.guide, (struct lebenslage_id){ 1 }, &o, a);
        bool had_node = count(&before).nodes[id.n] > 0 && guide_knoten(&f.guide, id)->antworten_len > 0;
        IEXPECT_EQ(round, flipped.len != before.len, had_node);
        tree_flip(&f.guide, &folds, id);
        struct tree_rows after = tree_rows(&f.guide, (struct lebenslage_id){ 1 }, &o, a);
        IEXPECT_EQ(round, after.len, before.len);
        arena_free(a);
    }
}

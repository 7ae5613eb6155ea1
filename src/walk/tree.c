/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/tree.h"

#include "base/vec.h"

/* without a way, nodes less deep than this are open */
#define OPEN_DEPTH 2

struct tree {
    const struct guide *g;
    const struct lebenslage *l;
    const struct walk *walk; /* NULL: none in this Lebenslage */
    const struct tree_folds *folds; /* NULL: all open */
    struct arena *arena;
    uint32_t *by;            /* a place a node of the Lebenslage: the answer it hangs below; NO_ID: none */
    bool *is_hung;
    bool *is_shown;          /* open by itself: on the walk's way, or above it, or above the wanted node */
    bool has_aim;
    VEC(struct tree_row) rows;
};

static bool is_inside(const struct tree *t, struct knoten_id id)
{
    return id.n != NO_ID && id.n - t->l->knoten.n < t->l->knoten_len;
}

static uint32_t place(const struct tree *t, struct knoten_id id)
{
    return id.n - t->l->knoten.n;
}

/* --- where each node hangs --- */

static bool is_above(const struct tree *t, struct knoten_id upper, struct knoten_id lower)
{
    while (lower.n != upper.n && t->by[place(t, lower)] != NO_ID)
        lower = t->g->antworten[t->by[place(t, lower)]].knoten;
    return lower.n == upper.n;
}

/* the reader's own way is one branch, whatever way is shorter */
static void hang_way(struct tree *t)
{
    for (uint32_t i = 0; t->walk && i < t->walk->len; i++) {
        struct walk_step step = t->walk->steps[i];
        struct knoten_id to = t->g->antworten[step.antwort.n].weiter;
        if (is_inside(t, step.knoten) && is_inside(t, to) && to.n != t->l->start.n && t->by[place(t, to)] == NO_ID
            && !is_above(t, to, step.knoten))
            t->by[place(t, to)] = step.antwort.n;
    }
}

/* breadth first, so that each hangs as high as it can */
static void hang_from(struct tree *t, struct knoten_id root, struct knoten_id *queue)
{
    uint32_t head = 0, tail = 0;

    queue[tail++] = root;
    t->is_hung[place(t, root)] = true;
    while (head < tail) {
        const struct knoten *k = guide_knoten(t->g, queue[head++]);
        for (uint32_t i = 0; i < k->antworten_len; i++) {
            uint32_t antwort = k->antworten.n + i;
            struct knoten_id to = t->g->antworten[antwort].weiter;
            if (!is_inside(t, to) || t->is_hung[place(t, to)])
                continue;
            if (t->by[place(t, to)] == NO_ID)
                t->by[place(t, to)] = antwort;
            if (t->by[place(t, to)] != antwort)
                continue;
            t->is_hung[place(t, to)] = true;
            queue[tail++] = to;
        }
    }
}

/* a node that is to be seen opens all that it hangs below */
static void show(struct tree *t, struct knoten_id id)
{
    if (!is_inside(t, id))
        return;
    t->has_aim = true;
    while (t->by[place(t, id)] != NO_ID) {
        id = t->g->antworten[t->by[place(t, id)]].knoten;
        t->is_shown[place(t, id)] = true;
    }
}

static void show_way(struct tree *t)
{
    for (uint32_t i = 0; t->walk && i < t->walk->len; i++)
        show(t, t->walk->steps[i].knoten);
    if (t->walk && is_inside(t, t->walk->at)) {
        show(t, t->walk->at);
        t->is_shown[place(t, t->walk->at)] = true;
    }
}

/* --- rows --- */

static bool is_used(const struct tree *t, struct antwort_id antwort)
{
    for (uint32_t i = 0; t->walk && i < t->walk->len; i++)
        if (t->walk->steps[i].antwort.n == antwort.n)
            return true;
    return false;
}

static bool is_met(const struct tree *t, struct knoten_id id)
{
    for (uint32_t i = 0; t->walk && i < t->walk->len; i++)
        if (t->walk->steps[i].knoten.n == id.n)
            return true;
    return t->walk && t->walk->at.n == id.n;
}

static bool is_open(const struct tree *t, const struct tree_row *row)
{
    uint32_t n = place(t, row->knoten);
    bool is_by_itself = row->depth == 0 || (t->has_aim ? t->is_shown[n] : row->depth < OPEN_DEPTH);

    if (row->below == 0)
        return false;
    if (!t->folds || n >= TREE_FOLDS_MAX)
        return true;
    return is_by_itself != ((t->folds->flipped[n / 64] >> n % 64 & 1u) != 0);
}

static struct tree_row node_row(const struct tree *t, struct knoten_id id, struct antwort_id via, uint32_t depth)
{
    struct tree_row row = { .kind = TREE_NODE, .knoten = id, .via = via, .depth = depth };

    row.below = guide_knoten(t->g, id)->antworten_len;
    row.is_on_way = is_met(t, id);
    row.is_here = t->walk && t->walk->at.n == id.n;
    row.is_open = is_open(t, &row);
    return row;
}

static struct tree_row answer_row(const struct tree *t, struct antwort_id via, uint32_t depth)
{
    struct knoten_id to = guide_antwort(t->g, via)->weiter;
    struct tree_row row = { .kind = TREE_AGAIN, .knoten = to, .via = via, .depth = depth, .is_on_way = is_used(t, via) };

    if (is_inside(t, to) && t->by[place(t, to)] == via.n)
        return node_row(t, to, via, depth);
    if (to.n == NO_ID || guide_lebenslage(t->g, guide_knoten(t->g, to)->lebenslage)->is_broken)
        row.kind = TREE_BLOCKED;
    else if (!is_inside(t, to))
        row.kind = TREE_JUMP;
    return row;
}

struct branch {
    const struct knoten *knoten;
    uint32_t next;
};

static void add_rows(struct tree *t, struct knoten_id root)
{
    VEC(struct branch) stack = { 0 };
    struct tree_row row = node_row(t, root, (struct antwort_id){ NO_ID }, 0);

    *VEC_PUSH(&t->rows, t->arena) = row;
    if (row.is_open)
        *VEC_PUSH(&stack, t->arena) = (struct branch){ guide_knoten(t->g, root), 0 };
    while (stack.len > 0) {
        struct branch *top = &stack.items[stack.len - 1];
        if (top->next == top->knoten->antworten_len) {
            stack.len--;
            continue;
        }
        row = answer_row(t, (struct antwort_id){ top->knoten->antworten.n + top->next++ }, (uint32_t)stack.len);
        *VEC_PUSH(&t->rows, t->arena) = row;
        if (row.kind == TREE_NODE && row.is_open)
            *VEC_PUSH(&stack, t->arena) = (struct branch){ guide_knoten(t->g, row.knoten), 0 };
    }
}

static bool has_been_in(const struct tree *t, const struct walk *walk)
{
    for (uint32_t i = 0; i < walk->len; i++)
        if (is_inside(t, walk->steps[i].knoten))
            return true;
    return is_inside(t, walk->at);
}

static struct tree start_tree(const struct guide *g, const struct lebenslage *l, const struct tree_options *o, struct arena *arena)
{
    struct tree t = { .g = g, .l = l, .folds = o->folds, .arena = arena };

    t.by = ARENA_ARRAY(arena, uint32_t, l->knoten_len + 1);
    t.is_hung = ARENA_ARRAY(arena, bool, l->knoten_len + 1);
    t.is_shown = ARENA_ARRAY(arena, bool, l->knoten_len + 1);
    for (uint32_t i = 0; i < l->knoten_len; i++)
        t.by[i] = NO_ID;
    t.walk = o->walk && walk_is_open(o->walk) && has_been_in(&t, o->walk) ? o->walk : NULL;
    return t;
}

struct tree_rows tree_rows(const struct guide *g, struct lebenslage_id lebenslage, const struct tree_options *options,
                           struct arena *arena)
{
    const struct lebenslage *l = guide_lebenslage(g, lebenslage);

    if (l->is_broken)
        return (struct tree_rows){ .len = 0 };
    struct tree t = start_tree(g, l, options, arena);
    struct knoten_id *queue = ARENA_ARRAY(arena, struct knoten_id, l->knoten_len + 1);
    struct knoten_id *roots = ARENA_ARRAY(arena, struct knoten_id, l->knoten_len + 1);
    uint32_t roots_len = 0;
    hang_way(&t);
    hang_from(&t, roots[roots_len++] = l->start, queue);
    for (uint32_t i = 0; i < l->knoten_len; i++)
        if (!t.is_hung[i] && t.by[i] == NO_ID)
            hang_from(&t, roots[roots_len++] = (struct knoten_id){ l->knoten.n + i }, queue);
    show_way(&t);
    show(&t, options->wanted);
    for (uint32_t i = 0; i < roots_len; i++)
        add_rows(&t, roots[i]);
    return (struct tree_rows){ t.rows.items, t.rows.len };
}

void tree_flip(const struct guide *g, struct tree_folds *folds, struct knoten_id knoten)
{
    uint32_t n = knoten.n - guide_lebenslage(g, guide_knoten(g, knoten)->lebenslage)->knoten.n;

    if (n < TREE_FOLDS_MAX)
        folds->flipped[n / 64] ^= (uint64_t)1 << n % 64;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Random little guides for properties of trees: Lebenslagen with nodes and answers across all of them, questions without
 * circles among themselves, recommendations that may lead anywhere. Ids are "l0", "k0", "a0" … by place; nothing can be looked up.
 */
#ifndef FOREST_H
#define FOREST_H

#include "guide/guide.h"
#include "test.h"

#include <stdio.h>

#define FOREST_KNOTEN 14
#define FOREST_ANSWERS 3

struct forest {
    struct guide guide;
    struct lebenslage lebenslagen[2];
    struct knoten knoten[FOREST_KNOTEN];
    struct antwort antworten[FOREST_KNOTEN * FOREST_ANSWERS];
    struct stelle_ref stellen[FOREST_KNOTEN];
    struct recht_ref recht[FOREST_KNOTEN];
    char ids[FOREST_KNOTEN * FOREST_ANSWERS + FOREST_KNOTEN + 2][8];
    unsigned ids_len;
};

static inline struct str forest_id(struct forest *f, char letter, unsigned n)
{
    char *id = f->ids[f->ids_len++];

    snprintf(id, 8, "%c%u", letter, n % 1000);
    return str_from(id);
}

/* questions lead to recommendations or to later questions */
static inline uint32_t forest_target(const struct forest *f, uint32_t from)
{
    for (;;) {
        uint32_t to = test_random(f->guide.knoten_len);
        bool is_frage = f->knoten[to].art == KNOTEN_FRAGE;
        if (to != from && !(f->knoten[from].art == KNOTEN_FRAGE && is_frage && to < from))
            return to;
    }
}

static inline void forest_answers(struct forest *f, uint32_t knoten)
{
    struct knoten *k = &f->knoten[knoten];
    bool is_frage = k->art == KNOTEN_FRAGE;

    k->antworten = (struct antwort_id){ f->guide.antworten_len };
    k->antworten_len = is_frage ? 2 + test_random(FOREST_ANSWERS - 1) : test_random(2) ? 0 : 1 + test_random(FOREST_ANSWERS);
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        uint32_t n = f->guide.antworten_len++;
        struct str id = forest_id(f, 'a', n);
        f->antworten[n] = (struct antwort){
            .id = id, .text = { .s = id }, .knoten = { knoten }, .weiter = { forest_target(f, knoten) }
        };
    }
}

/* the last node is always a recommendation, so that the questions before it lead somewhere */
static inline void forest_grow(struct forest *f)
{
    uint32_t len = 3 + test_random(FOREST_KNOTEN - 2), first = 1 + test_random(len - 1);

    *f = (struct forest){ .guide = { .is_usable = true, .knoten_len = len, .lebenslagen_len = 2 } };
    for (uint32_t n = 0; n < len; n++) {
        bool is_frage = n + 1 < len && test_random(2);
        f->stellen[n].id.n = test_random(3);
        f->recht[n].id.n = test_random(3);
        f->knoten[n] = (struct knoten){
            .id = forest_id(f, 'k', n), .lebenslage = { n >= first }, .art = is_frage ? KNOTEN_FRAGE : KNOTEN_EMPFEHLUNG,
            .dringlichkeit = (enum dringlichkeit)test_random(DRINGLICHKEIT_LEN), .stellen = { &f->stellen[n], !is_frage },
            .recht = { &f->recht[n], !is_frage },
        };
    }
    for (uint32_t n = 0; n < len; n++)
        forest_answers(f, n);
    for (uint32_t i = 0; i < 2; i++)
        f->lebenslagen[i] = (struct lebenslage){ .id = forest_id(f, 'l', i), .start = { i * first }, .knoten = { i * first },
                                                 .knoten_len = i ? len - first : first };
    f->guide.lebenslagen = f->lebenslagen;
    f->guide.knoten = f->knoten;
    f->guide.antworten = f->antworten;
}

/*
 * All paths from a start by the definition and nothing cleverer: from each node every answer, until an end or a recommendation
 * that was met before. Calls visit with the answers of each.
 */
typedef void forest_visit(void *context, const uint32_t *antworten, uint32_t len, uint32_t recommendations, uint32_t end);

struct forest_walk {
    const struct guide *guide;
    bool met[FOREST_KNOTEN];
    uint32_t way[4 * FOREST_KNOTEN * FOREST_KNOTEN], len, recommendations;
    forest_visit *visit;
    void *context;
};

static inline void forest_go(struct forest_walk *w, uint32_t at)
{
    const struct knoten *k = &w->guide->knoten[at];
    bool is_new = k->art == KNOTEN_EMPFEHLUNG && !w->met[at];

    w->recommendations += is_new;
    if (w->met[at] || k->antworten_len == 0) {
        w->visit(w->context, w->way, w->len, w->recommendations, at);
        w->recommendations -= is_new;
        return;
    }
    w->met[at] = is_new;
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        w->way[w->len++] = k->antworten.n + i;
        forest_go(w, w->guide->antworten[k->antworten.n + i].weiter.n);
        w->len--;
    }
    w->met[at] = false;
    w->recommendations -= is_new;
}

static inline void forest_each_path(const struct guide *g, uint32_t start, forest_visit *visit, void *context)
{
    struct forest_walk w = { .guide = g, .visit = visit, .context = context };

    forest_go(&w, start);
}

#endif

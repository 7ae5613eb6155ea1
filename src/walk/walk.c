/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/walk.h"

#include "base/fail.h"

static struct knoten_id no_knoten(void)
{
    return (struct knoten_id){ NO_ID };
}

struct walk walk_none(void)
{
    return (struct walk){ .lebenslage = { NO_ID }, .at = { NO_ID } };
}

struct walk walk_start(const struct guide *g, struct lebenslage_id lebenslage)
{
    const struct lebenslage *l = guide_lebenslage(g, lebenslage);

    if (l->is_broken || l->start.n == NO_ID)
        return walk_none();
    return (struct walk){ .lebenslage = lebenslage, .at = l->start };
}

/* where an answer leads; NO_ID where that cannot be walked */
static struct knoten_id target_of(const struct guide *g, struct antwort_id antwort)
{
    struct knoten_id weiter = guide_antwort(g, antwort)->weiter;

    if (weiter.n == NO_ID || guide_lebenslage(g, guide_knoten(g, weiter)->lebenslage)->is_broken)
        return no_knoten();
    return weiter;
}

enum walk_result walk_answer(const struct guide *g, struct walk *w, struct antwort_id antwort)
{
    BUG_ON(!walk_is_open(w) || guide_antwort(g, antwort)->knoten.n != w->at.n);
    struct knoten_id weiter = target_of(g, antwort);

    if (weiter.n == NO_ID)
        return WALK_BLOCKED;
    if (w->len == WALK_MAX)
        return WALK_FULL;
    w->steps[w->len++] = (struct walk_step){ w->at, antwort };
    w->at = weiter;
    return WALK_OK;
}

bool walk_back(struct walk *w)
{
    if (w->len == 0)
        return false;
    walk_rewind(w, w->len - 1);
    return true;
}

void walk_rewind(struct walk *w, uint32_t n)
{
    if (n >= w->len)
        return;
    w->at = w->steps[n].knoten;
    w->len = n;
}

/* later answers, of the walk and behind these the held ones, each to serve once */
struct later {
    const struct guide *guide;
    struct antwort_id items[2 * WALK_MAX];
    bool is_used[2 * WALK_MAX];
    uint32_t len;
};

static void add_later(struct later *l, struct antwort_id antwort)
{
    BUG_ON(l->len == 2 * WALK_MAX);
    l->items[l->len++] = antwort;
}

/* The first that answers the question the new walk stands at and was not taken over yet; false where there is none. */
static bool find_later(const struct later *l, struct knoten_id at, uint32_t *found)
{
    for (uint32_t i = 0; i < l->len; i++)
        if (!l->is_used[i] && guide_antwort(l->guide, l->items[i])->knoten.n == at.n) {
            *found = i;
            return true;
        }
    return false;
}

struct walk_change walk_change_held(const struct guide *g, const struct walk *w, uint32_t n, struct antwort_id antwort,
                                    struct walk_held held)
{
    struct walk_change c = { .walk = *w, .stays = n };
    struct later later = { .guide = g };
    uint32_t own, found;

    BUG_ON(n >= w->len);
    walk_rewind(&c.walk, n);
    if (walk_answer(g, &c.walk, antwort) != WALK_OK)
        return (struct walk_change){ .walk = *w, .stays = w->len };
    for (uint32_t i = n + 1; i < w->len; i++)
        add_later(&later, w->steps[i].antwort);
    own = later.len;
    for (uint32_t i = 0; i < held.len; i++)
        add_later(&later, held.items[i]);
    /* each old answer serves once, so this ends even where the new way runs in a circle */
    while (find_later(&later, c.walk.at, &found) && walk_answer(g, &c.walk, later.items[found]) == WALK_OK) {
        later.is_used[found] = true;
        c.kept++;
    }
    for (uint32_t i = 0; i < own; i++)
        if (!later.is_used[i])
            c.dropped[c.dropped_len++] = w->steps[n + 1 + i];
    for (uint32_t i = own; i < later.len; i++)
        c.is_back[i - own] = later.is_used[i];
    return c;
}

struct walk_change walk_change(const struct guide *g, const struct walk *w, uint32_t n, struct antwort_id antwort)
{
    return walk_change_held(g, w, n, antwort, (struct walk_held){ NULL, 0 });
}

struct str walk_to_text(const struct guide *g, const struct walk *w, struct arena *arena)
{
    if (!walk_is_open(w))
        return arena_str(arena, STR(""));
    size_t len = guide_lebenslage(g, w->lebenslage)->id.len;
    for (uint32_t i = 0; i < w->len; i++)
        len += 1 + guide_antwort(g, w->steps[i].antwort)->id.len;

    char *text = ARENA_ARRAY(arena, char, len + 1);
    struct str id = guide_lebenslage(g, w->lebenslage)->id;
    memcpy(text, id.ptr, id.len);
    size_t at = id.len;
    for (uint32_t i = 0; i < w->len; i++) {
        id = guide_antwort(g, w->steps[i].antwort)->id;
        text[at++] = ' ';
        memcpy(text + at, id.ptr, id.len);
        at += id.len;
    }
    return (struct str){ text, len };
}

static enum walk_parse_result parse_answer(const struct guide *g, struct str word, struct walk *w)
{
    struct antwort_id antwort = guide_find_antwort(g, w->at, word);

    if (antwort.n == NO_ID)
        return WALK_PARSE_NO_ANTWORT;
    switch (walk_answer(g, w, antwort)) {
    case WALK_FULL:
        return WALK_PARSE_TOO_LONG;
    case WALK_BLOCKED:
        return WALK_PARSE_BLOCKED;
    case WALK_OK:
        break;
    }
    return WALK_PARSE_OK;
}

enum walk_parse_result walk_parse(const struct guide *g, const struct str *words, size_t len, struct walk *w, size_t *bad)
{
    struct lebenslage_id lebenslage = { NO_ID };

    *w = walk_none();
    *bad = 0;
    if (len > 0)
        lebenslage = guide_find_lebenslage(g, words[0]);
    if (lebenslage.n != NO_ID)
        *w = walk_start(g, lebenslage);
    if (!walk_is_open(w))
        return WALK_PARSE_NO_LEBENSLAGE;
    for (size_t i = 1; i < len; i++) {
        enum walk_parse_result result = parse_answer(g, words[i], w);
        if (result != WALK_PARSE_OK) {
            *bad = i;
            return result;
        }
    }
    return WALK_PARSE_OK;
}

uint32_t walk_questions(const struct guide *g, const struct walk *w)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < w->len; i++)
        count += guide_knoten(g, w->steps[i].knoten)->art == KNOTEN_FRAGE;
    return count;
}

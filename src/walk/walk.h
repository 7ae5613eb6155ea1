/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A walk: the way through the trees as a value. Copy it to remember it, drop it to forget; nothing is ever written to disk.
 *
 * A walk starts at a Lebenslage's start (or, looked up, at a node), takes answers, passes recommendations that go on and
 * jumps into other Lebenslagen. Its length is not the tree's depth, because a recommendation may be met more than once.
 */
#ifndef WALK_WALK_H
#define WALK_WALK_H

#include "base/arena.h"
#include "guide/guide.h"

#include <stdbool.h>

#define WALK_MAX 64

struct walk_step {
    struct knoten_id knoten;   /* where the reader stood */
    struct antwort_id antwort; /* what was answered there */
};

struct walk {
    struct lebenslage_id lebenslage; /* where it began; NO_ID: no walk */
    struct walk_step steps[WALK_MAX];
    uint32_t len;
    struct knoten_id at; /* where it stands now */
};

/* the walk that has not begun */
struct walk walk_none(void);
static inline bool walk_is_open(const struct walk *w)
{
    return w->lebenslage.n != NO_ID;
}
/* At the start of a Lebenslage; walk_none where that is broken. */
struct walk walk_start(const struct guide *g, struct lebenslage_id lebenslage);

enum walk_result {
    WALK_OK,
    WALK_FULL,    /* WALK_MAX steps: the reader is told and offered the plan; the walk is unchanged */
    WALK_BLOCKED, /* the answer leads into a broken Lebenslage */
};
/* Goes on by one answer of the node it stands at. */
enum walk_result walk_answer(const struct guide *g, struct walk *w, struct antwort_id antwort);
/* One answer back; false at the start. */
bool walk_back(struct walk *w);
/* Back to where step n was answered (0 is the start). */
void walk_rewind(struct walk *w, uint32_t n);

/* What changing the answer of step n would do; answers are kept by question. */
struct walk_change {
    struct walk walk;   /* the walk after the change */
    uint32_t stays;     /* steps before the change */
    uint32_t kept;      /* later answers that still apply and were taken over */
    struct walk_step dropped[WALK_MAX]; /* later answers that no longer apply, in order */
    uint32_t dropped_len;
    bool is_back[WALK_MAX];             /* of held answers: taken over too */
};
struct walk_change walk_change(const struct guide *g, const struct walk *w, uint32_t n, struct antwort_id antwort);
/* The same with answers that fell away in earlier changes: they come back where their question does, behind the walk's own. */
struct walk_held {
    const struct antwort_id *items;
    uint32_t len; /* at most WALK_MAX */
};
struct walk_change walk_change_held(const struct guide *g, const struct walk *w, uint32_t n, struct antwort_id antwort,
                                    struct walk_held held);

/* "schulabsentismus nein ueber-zehn": the Lebenslage's id and the answers' ids; identity with walk_parse */
struct str walk_to_text(const struct guide *g, const struct walk *w, struct arena *arena);

enum walk_parse_result {
    WALK_PARSE_OK,
    WALK_PARSE_NO_LEBENSLAGE,     /* the first word names none (or a broken one) */
    WALK_PARSE_NO_ANTWORT,        /* words[*bad] is no answer of the node reached */
    WALK_PARSE_TOO_LONG,
    WALK_PARSE_BLOCKED,           /* words[*bad] leads into a broken Lebenslage */
};
/* Walks by words: a Lebenslage's id, then answer ids. On failure *w stands where it got to and *bad is the word's place. */
enum walk_parse_result walk_parse(const struct guide *g, const struct str *words, size_t len, struct walk *w, size_t *bad);

/* questions answered on the way (recommendations passed do not count): the 3 of "Frage 3" is walk_questions + 1 */
uint32_t walk_questions(const struct guide *g, const struct walk *w);

#endif

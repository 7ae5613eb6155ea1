/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/walk.h"

#include "sample.h"
#include "test.h"

/* A guide of random edges: nodes 0 … len-1 in two Lebenslagen, a third one broken; some answers lead into that. */
struct forest {
    struct guide guide;
    struct lebenslage lebenslagen[3];
    struct arena *arena;
};

static void add_node(struct forest *f, struct knoten *k, uint32_t lebenslage, struct antwort *answers, uint32_t total)
{
    k->lebenslage.n = lebenslage;
    k->art = test_random(3) == 0 ? KNOTEN_EMPFEHLUNG : KNOTEN_FRAGE;
    k->antworten.n = f->guide.antworten_len;
    k->antworten_len = 2 + test_random(2);
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        static const struct str ids[] = { STR_INIT("ja"), STR_INIT("nein"), STR_INIT("unklar") };
        struct antwort *a = &answers[f->guide.antworten_len++];
        a->id = ids[i];
        a->knoten.n = (uint32_t)(k - f->guide.knoten);
        a->weiter.n = test_random(total);
    }
}

static void forest_start(struct forest *f, uint32_t len)
{
    struct arena *arena = arena_create();
    struct knoten *knoten = ARENA_ARRAY(arena, struct knoten, len);
    struct antwort *antworten = ARENA_ARRAY(arena, struct antwort, (size_t)len * 3);

    *f = (struct forest){ .arena = arena };
    f->lebenslagen[0] = (struct lebenslage){ .id = STR("eins"), .start = { 0 }, .knoten_len = len / 2 };
    f->lebenslagen[1] = (struct lebenslage){ .id = STR("zwei"), .start = { len / 2 }, .knoten = { len / 2 },
        .knoten_len = len - len / 2 };
    f->lebenslagen[2] = (struct lebenslage){ .id = STR("kaputt"), .is_broken = true, .start = { NO_ID } };
    f->guide = (struct guide){ .lebenslagen = f->lebenslagen, .lebenslagen_len = 3, .knoten = knoten, .knoten_len = len,
        .antworten = antworten };
    for (uint32_t i = 0; i < len; i++)
        add_node(f, &knoten[i], i < len / 2 ? 0 : 1, antworten, len);
}

static struct antwort_id any_answer(const struct guide *g, struct knoten_id at)
{
    const struct knoten *k = guide_knoten(g, at);

    return (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) };
}

static struct walk random_walk(const struct guide *g, uint32_t len)
{
    struct walk w = walk_start(g, (struct lebenslage_id){ test_random(2) });

    for (uint32_t i = 0; i < len; i++)
        EXPECT_EQ(walk_answer(g, &w, any_answer(g, w.at)), WALK_OK);
    return w;
}

static bool same_walk(const struct walk *a, const struct walk *b)
{
    bool same = a->lebenslage.n == b->lebenslage.n && a->len == b->len && a->at.n == b->at.n;

    for (uint32_t i = 0; same && i < a->len; i++)
        same = a->steps[i].knoten.n == b->steps[i].knoten.n && a->steps[i].antwort.n == b->steps[i].antwort.n;
    return same;
}

/* each step follows from the one before, and the walk stands where the last answer leads */
static bool is_sound(const struct guide *g, const struct walk *w)
{
    struct knoten_id at = guide_lebenslage(g, w->lebenslage)->start;

    for (uint32_t i = 0; i < w->len; i++) {
        if (w->steps[i].knoten.n != at.n || guide_antwort(g, w->steps[i].antwort)->knoten.n != at.n)
            return false;
        at = guide_antwort(g, w->steps[i].antwort)->weiter;
    }
    return w->at.n == at.n;
}

TEST(walk_goes_on_and_back)
{
    struct forest f;

    forest_start(&f, 10);
    struct walk w = random_walk(&f.guide, 5), copy = w;
    EXPECT_TRUE(is_sound(&f.guide, &w));
    EXPECT_EQ(walk_answer(&f.guide, &w, any_answer(&f.guide, w.at)), WALK_OK);
    EXPECT_TRUE(walk_back(&w));
    EXPECT_TRUE(same_walk(&w, &copy));
    walk_rewind(&w, 9);
    EXPECT_TRUE(same_walk(&w, &copy));
    walk_rewind(&w, 2);
    EXPECT_EQ(w.len, 2);
    EXPECT_EQ(w.at.n, copy.steps[2].knoten.n);
    walk_rewind(&w, 0);
    EXPECT_FALSE(walk_back(&w));
    EXPECT_EQ(w.at.n, f.lebenslagen[w.lebenslage.n].start.n);
    arena_free(f.arena);
}

TEST(walk_none_is_not_open)
{
    struct forest f;

    forest_start(&f, 4);
    struct walk none = walk_none(), broken = walk_start(&f.guide, (struct lebenslage_id){ 2 });
    EXPECT_FALSE(walk_is_open(&none));
    EXPECT_FALSE(walk_is_open(&broken));
    EXPECT_STR(walk_to_text(&f.guide, &none, f.arena), "");
    EXPECT_FALSE(walk_back(&none));
    EXPECT_ABORT(walk_answer(&f.guide, &none, (struct antwort_id){ 0 }));
    arena_free(f.arena);
}

TEST(walk_full_and_blocked_change_nothing)
{
    struct forest f;

    forest_start(&f, 6);
    struct walk w = random_walk(&f.guide, WALK_MAX), copy = w;
    EXPECT_EQ(walk_answer(&f.guide, &w, any_answer(&f.guide, w.at)), WALK_FULL);
    EXPECT_TRUE(same_walk(&w, &copy));

    struct antwort *antworten = ARENA_ARRAY(f.arena, struct antwort, f.guide.antworten_len);
    memcpy(antworten, f.guide.antworten, f.guide.antworten_len * sizeof *antworten);
    f.guide.antworten = antworten;
    walk_rewind(&w, 3);
    copy = w;
    struct antwort_id antwort = any_answer(&f.guide, w.at);
    antworten[antwort.n].weiter.n = NO_ID;
    EXPECT_EQ(walk_answer(&f.guide, &w, antwort), WALK_BLOCKED);
    EXPECT_TRUE(same_walk(&w, &copy));
    arena_free(f.arena);
}

TEST(walk_counts_only_questions)
{
    struct forest f;

    forest_start(&f, 12);
    struct walk w = random_walk(&f.guide, 20);
    uint32_t count = 0;
    for (uint32_t i = 0; i < w.len; i++)
        count += f.guide.knoten[w.steps[i].knoten.n].art == KNOTEN_FRAGE;
    EXPECT_EQ(walk_questions(&f.guide, &w), count);
    arena_free(f.arena);
}

TEST(walk_to_text_names_lebenslage_and_answers)
{
    struct forest f;

    forest_start(&f, 4);
    struct walk w = walk_start(&f.guide, (struct lebenslage_id){ 1 });
    EXPECT_STR(walk_to_text(&f.guide, &w, f.arena), "zwei");
    walk_answer(&f.guide, &w, guide_knoten(&f.guide, w.at)->antworten);
    walk_answer(&f.guide, &w, (struct antwort_id){ guide_knoten(&f.guide, w.at)->antworten.n + 1 });
    EXPECT_STR(walk_to_text(&f.guide, &w, f.arena), "zwei ja nein");
    arena_free(f.arena);
}

/* what was answered before the change stays; every later answer is either kept or dropped */
static void check_change(const struct guide *g, const struct walk *w)
{
    uint32_t n = test_random(w->len);
    struct antwort_id antwort = any_answer(g, w->steps[n].knoten);
    struct walk_change c = walk_change(g, w, n, antwort);

    EXPECT_EQ(c.stays, n);
    EXPECT_TRUE(is_sound(g, &c.walk));
    EXPECT_EQ(c.walk.len, n + 1 + c.kept);
    EXPECT_EQ(c.kept + c.dropped_len, w->len - n - 1);
    EXPECT_EQ(c.walk.steps[n].antwort.n, antwort.n);
    EXPECT_EQ(memcmp(c.walk.steps, w->steps, n * sizeof w->steps[0]), 0);
    if (antwort.n == w->steps[n].antwort.n)
        EXPECT_TRUE(same_walk(&c.walk, w));
    struct walk_change back = walk_change(g, &c.walk, n, w->steps[n].antwort);
    /* where no answer was lost on the way there, the way back finds them all */
    if (c.dropped_len == 0 && back.dropped_len == 0)
        EXPECT_TRUE(same_walk(&back.walk, w));
}

TEST(walk_change_keeps_later_answers_by_question)
{
    for (int i = 0; i < 2000; i++) {
        struct forest f;
        forest_start(&f, 3 + test_random(12));
        struct walk w = random_walk(&f.guide, 1 + test_random(WALK_MAX));
        check_change(&f.guide, &w);
        arena_free(f.arena);
    }
}

/* a ladder: both answers of node i lead to i + 1, so that no answer is ever lost */
TEST(walk_change_and_back_is_identity)
{
    struct forest f;
    enum { LEN = 20 };

    forest_start(&f, LEN);
    struct antwort *antworten = ARENA_ARRAY(f.arena, struct antwort, f.guide.antworten_len);
    memcpy(antworten, f.guide.antworten, f.guide.antworten_len * sizeof *antworten);
    for (uint32_t i = 0; i < f.guide.antworten_len; i++)
        antworten[i].weiter.n = (antworten[i].knoten.n + 1) % LEN;
    f.guide.antworten = antworten;
    for (int i = 0; i < 200; i++) {
        struct walk w = random_walk(&f.guide, 1 + test_random(WALK_MAX));
        uint32_t n = test_random(w.len);
        struct walk_change there = walk_change(&f.guide, &w, n, any_answer(&f.guide, w.steps[n].knoten));
        struct walk_change back = walk_change(&f.guide, &there.walk, n, w.steps[n].antwort);
        EXPECT_EQ(there.dropped_len, 0);
        EXPECT_TRUE(same_walk(&back.walk, &w));
    }
    arena_free(f.arena);
}

TEST(walk_change_into_a_broken_lebenslage_changes_nothing)
{
    struct forest f;

    forest_start(&f, 6);
    struct walk w = random_walk(&f.guide, 4);
    struct antwort *antworten = ARENA_ARRAY(f.arena, struct antwort, f.guide.antworten_len);
    memcpy(antworten, f.guide.antworten, f.guide.antworten_len * sizeof *antworten);
    antworten[w.steps[1].antwort.n].weiter.n = NO_ID;
    f.guide.antworten = antworten;
    struct walk_change c = walk_change(&f.guide, &w, 1, w.steps[1].antwort);
    EXPECT_TRUE(same_walk(&c.walk, &w));
    EXPECT_EQ(c.stays, 4);
    EXPECT_EQ(c.kept + c.dropped_len, 0);
    arena_free(f.arena);
}

/* --- words, over a guide that was read --- */

static enum walk_parse_result parse(const struct guide *g, const char *text, struct walk *w, size_t *bad)
{
    struct str words[WALK_MAX + 2], rest = str_from(text), word;
    size_t len = 0;

    while (len < WALK_MAX + 2 && str_split(&rest, ' ', &word))
        words[len++] = word;
    return walk_parse(g, words, len, w, bad);
}

TEST(walk_text_and_parse_are_inverse)
{
    struct sample s = sample_load(SAMPLE_PRINT);

    for (int i = 0; i < 500; i++) {
        struct walk w = walk_start(s.guide, (struct lebenslage_id){ test_random(s.guide->lebenslagen_len) }), again;
        size_t bad;
        for (uint32_t steps = test_random(WALK_MAX + 1); steps > 0; steps--)
            if (guide_knoten(s.guide, w.at)->antworten_len > 0)
                walk_answer(s.guide, &w, any_answer(s.guide, w.at));
        EXPECT_EQ(parse(s.guide, walk_to_text(s.guide, &w, s.arena).ptr, &again, &bad), WALK_PARSE_OK);
        EXPECT_TRUE(same_walk(&w, &again));
    }
    sample_free(&s);
}

TEST(walk_parse_says_which_word_leads_nowhere)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    static const struct {
        const char *text;
        enum walk_parse_result result;
        size_t bad;
        uint32_t len;
    } rows[] = {
        { "fehlen", WALK_PARSE_OK, 0, 0 },
        { "fehlen nein nein gewirkt", WALK_PARSE_OK, 0, 3 },
        { "nirgends nein", WALK_PARSE_NO_LEBENSLAGE, 0, 0 },
        { "", WALK_PARSE_NO_LEBENSLAGE, 0, 0 },
        { "fehlen nein vielleicht nein", WALK_PARSE_NO_ANTWORT, 2, 1 },
        /* an end has no answers */
        { "fehlen nein ja nein", WALK_PARSE_NO_ANTWORT, 3, 2 },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct walk w;
        size_t bad = 99;
        IEXPECT_EQ(i, parse(s.guide, rows[i].text, &w, &bad), rows[i].result);
        IEXPECT_EQ(i, w.len, rows[i].len);
        IEXPECT_EQ(i, bad, rows[i].bad);
        IEXPECT_EQ(i, walk_is_open(&w), rows[i].result != WALK_PARSE_NO_LEBENSLAGE);
    }
    sample_free(&s);
}

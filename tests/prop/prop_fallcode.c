/* SPDX-License-Identifier: EUPL-1.2 */
/* Codes of random walks over the small print guide and the shipped one: back to the same walk, and no wrong sign goes unseen. */
#include "../unit/sample.h"
#include "test.h"
#include "walk/fallcode.h"

#define SIGNS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/* some answers from a random start on */
static struct walk random_walk(const struct guide *g)
{
    struct walk w = walk_none();

    while (!walk_is_open(&w))
        w = walk_start(g, (struct lebenslage_id){ test_random(g->lebenslagen_len) });
    for (uint32_t left = test_random(30); left > 0 && guide_knoten(g, w.at)->antworten_len > 0; left--) {
        const struct knoten *k = guide_knoten(g, w.at);
        if (walk_answer(g, &w, (struct antwort_id){ k->antworten.n + test_random(k->antworten_len) }) != WALK_OK)
            break;
    }
    return w;
}

static bool same_walk(const struct walk *a, const struct walk *b)
{
    if (a->lebenslage.n != b->lebenslage.n || a->len != b->len || a->at.n != b->at.n)
        return false;
    for (uint32_t i = 0; i < a->len; i++)
        if (a->steps[i].antwort.n != b->steps[i].antwort.n)
            return false;
    return true;
}

static void check_identity(const char *folder)
{
    struct sample s = sample_load(folder);

    for (long row = 0; row < 300; row++) {
        struct arena_mark mark = arena_mark(s.arena);
        struct walk walks[FALLCODE_WALKS_MAX];
        size_t len = 1 + test_random(row % 10 == 0 ? FALLCODE_WALKS_MAX : 3);
        for (size_t i = 0; i < len; i++)
            walks[i] = random_walk(s.guide);
        struct str code = fallcode_make(s.guide, walks, len, s.arena);
        IEXPECT_TRUE(row, code.len > 0);
        struct fallcode back = fallcode_read(s.guide, code, s.arena);
        IEXPECT_EQ(row, back.result, FALLCODE_OK);
        IEXPECT_EQ(row, back.walks_len, len);
        for (size_t i = 0; i < len && i < back.walks_len; i++)
            IEXPECT_TRUE(row, same_walk(&walks[i], &back.walks[i]));
        arena_rewind(s.arena, mark);
    }
    sample_free(&s);
}

TEST(fallcode_gives_the_walk_back)
{
    check_identity(SAMPLE_PRINT);
    check_identity(SAMPLE_DATA);
}

TEST(fallcode_notices_every_single_wrong_sign_and_swap)
{
    struct sample s = sample_load(SAMPLE_PRINT);

    for (long row = 0; row < 40; row++) {
        struct arena_mark mark = arena_mark(s.arena);
        struct walk w = random_walk(s.guide);
        struct str code = fallcode_make(s.guide, &w, 1, s.arena);
        char *text = ARENA_ARRAY(s.arena, char, code.len + 1);
        for (size_t i = 0; i < code.len; i++) {
            memcpy(text, code.ptr, code.len);
            for (const char *sign = SIGNS; *sign && text[i] != '-'; sign++) {
                text[i] = *sign;
                if (*sign != code.ptr[i])
                    IEXPECT_EQ(row, fallcode_read(s.guide, (struct str){ text, code.len }, s.arena).result, FALLCODE_TYPO);
            }
            memcpy(text, code.ptr, code.len);
            if (i + 1 < code.len && text[i] != '-' && text[i + 1] != '-' && text[i] != text[i + 1]) {
                text[i] = code.ptr[i + 1];
                text[i + 1] = code.ptr[i];
                IEXPECT_EQ(row, fallcode_read(s.guide, (struct str){ text, code.len }, s.arena).result, FALLCODE_TYPO);
            }
        }
        arena_rewind(s.arena, mark);
    }
    sample_free(&s);
}

TEST(fallcode_reads_what_people_type)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct walk w = random_walk(s.guide);
    struct str code = fallcode_make(s.guide, &w, 1, s.arena);
    char *text = ARENA_ARRAY(s.arena, char, code.len * 2 + 1);
    size_t len = 0;

    for (size_t i = 0; i < code.len; i++) {
        char c = code.ptr[i];
        text[len++] = c == '-' ? ' ' : c == '0' ? 'o' : c == '1' ? 'l' : c >= 'A' ? (char)(c - 'A' + 'a') : c;
        text[len++] = ' ';
    }
    EXPECT_EQ(fallcode_read(s.guide, (struct str){ text, len }, s.arena).result, FALLCODE_OK);
    EXPECT_EQ(fallcode_read(s.guide, STR(""), s.arena).result, FALLCODE_TYPO);
    EXPECT_EQ(fallcode_read(s.guide, STR("U"), s.arena).result, FALLCODE_TYPO);
    EXPECT_EQ(fallcode_read(s.guide, STR("ä-?!"), s.arena).result, FALLCODE_TYPO);
    sample_free(&s);
}

/* an edition in which one answer of the way has another id, and one where nothing on the way changed */
TEST(fallcode_of_an_older_edition_never_leads_elsewhere)
{
    struct sample s = sample_load(SAMPLE_PRINT);
    struct guide newer = *s.guide;
    struct antwort *answers = ARENA_ARRAY(s.arena, struct antwort, newer.antworten_len);

    memcpy(answers, newer.antworten, newer.antworten_len * sizeof *answers);
    newer.antworten = answers;
    newer.checksum ^= 0x9e3779b97f4a7c15;
    for (long row = 0; row < 200; row++) {
        struct walk w = random_walk(s.guide);
        struct str code = fallcode_make(s.guide, &w, 1, s.arena);
        struct fallcode same = fallcode_read(&newer, code, s.arena);
        IEXPECT_EQ(row, same.result, FALLCODE_SAME);
        IEXPECT_TRUE(row, same_walk(&w, &same.walks[0]));
        if (w.len == 0)
            continue;
        uint32_t changed = test_random(w.len);
        struct antwort *a = &answers[w.steps[changed].antwort.n];
        struct str id = a->id;
        a->id = STR("inzwischen-anders");
        struct fallcode after = fallcode_read(&newer, code, s.arena);
        IEXPECT_EQ(row, after.result, FALLCODE_CHANGED);
        IEXPECT_TRUE(row, after.walks[0].len <= w.len);
        a->id = id;
    }
    sample_free(&s);
}

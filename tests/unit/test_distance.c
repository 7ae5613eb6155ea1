/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/distance.h"
#include "test.h"

#define LEN(array) (sizeof(array) / sizeof(array)[0])

TEST(distance_counts_edits)
{
    static const struct {
        const char *a, *b;
        int bound, distance;
    } rows[] = {
        { "", "", 3, 0 },
        { "frage", "frage", 3, 0 },
        { "frage", "frag", 3, 1 },
        { "frage", "fragen", 3, 1 },
        { "frage", "fraxe", 3, 1 },
        { "frage", "farge", 3, 1 },
        { "grün", "grun", 3, 1 },
        { "größe", "grösse", 3, 2 },
        { "abc", "cba", 3, 2 },
        { "CA", "ABC", 5, 3 },
        { "", "abc", 5, 3 },
        { "abcdef", "", 3, 4 },
        { "abc", "xyz", 1, 2 },
        { "abc", "abd", 0, 1 },
        { "abc", "abc", 0, 0 },
        { "abc", "xyz", -4, 1 },
        { "kitten", "sitting", 9, 3 },
        { "abcdefghijklmnopqrstuvwxyz", "bcdefghijklmnopqrstuvwxyza", 5, 2 },
        { "aaaaaaaaaaaaaaaaaaaa", "", 1000, DISTANCE_BOUND_MAX + 1 },
        { "👍", "👎", 2, 1 },
    };

    for (size_t i = 0; i < LEN(rows); i++) {
        struct str a = str_from(rows[i].a), b = str_from(rows[i].b);
        IEXPECT_EQ(i, distance_bounded(a, b, rows[i].bound), rows[i].distance);
        IEXPECT_EQ(i, distance_bounded(b, a, rows[i].bound), rows[i].distance);
    }
}

TEST(distance_nearest_suggests)
{
    static const struct str keys[] = { STR_INIT("titel"), STR_INIT("kurz"),       STR_INIT("stichworte"),
                                       STR_INIT("antworten"), STR_INIT("für"), STR_INIT("schritte"), STR_INIT("titeln") };
    static const struct {
        const char *text, *nearest;
    } rows[] = {
        { "titel", "titel" },      { "tite", "titel" },          { "TITEL", "titel" },    { "titlel", "titel" },
        { "fuer", "für" },         { "stichwoerter", "stichworte" }, { "antwort", "antworten" }, { "kruz", "kurz" },
        { "xyz", "" },             { "knoten", "" },             { "", "" },              { "schrite", "schritte" },
        { "titelm", "titel" },
    };
    struct arena *scratch = arena_create();

    for (size_t i = 0; i < LEN(rows); i++)
        IEXPECT_STR(i, distance_nearest(str_from(rows[i].text), keys, LEN(keys), scratch), rows[i].nearest);
    EXPECT_STR(distance_nearest(STR("a"), NULL, 0, scratch), "");
    arena_free(scratch);
}

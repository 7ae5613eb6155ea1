/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/words.h"
#include "test.h"

#include <string.h>

/* moving about on a screen, and what only a screen needs: lines have numbers instead */
static const bool is_of_screens[ACTION_LEN] = {
    [ACTION_NONE] = true, [ACTION_UP] = true, [ACTION_DOWN] = true, [ACTION_PAGE_UP] = true, [ACTION_PAGE_DOWN] = true,
    [ACTION_HOME] = true, [ACTION_END] = true, [ACTION_NEXT] = true, [ACTION_PREV] = true, [ACTION_CHOOSE] = true,
    [ACTION_DIGIT] = true, [ACTION_REDRAW] = true, [ACTION_BLANK] = true, [ACTION_TICK] = true, [ACTION_OPEN] = true, [ACTION_SHUT] = true,
};

/* fails when the screen learns an action that lines have no word for, or the other way round */
TEST(words_name_every_action_of_the_screen)
{
    struct arena *a = arena_create();
    bool has_word[ACTION_LEN] = { false };
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    for (size_t i = 0; i < len; i++) {
        for (int context = 0; context < CONTEXT_LEN && rows[i].word; context++) {
            if (!key_row_is_in(&rows[i], (enum context)context))
                continue;
            struct command by_word = words_read((enum context)context, str_from(rows[i].word), a);
            IEXPECT_EQ(i, by_word.kind, COMMAND_ACTION);
            IEXPECT_EQ(i, by_word.action, rows[i].action);
            char letter[] = { words_letter(&rows[i]), '\0' };
            IEXPECT_TRUE(i, letter[0] > ' ' && letter[0] <= '~');
            struct command by_letter = words_read((enum context)context, str_from(letter), a);
            IEXPECT_EQ(i, by_letter.kind, COMMAND_ACTION);
            IEXPECT_EQ(i, by_letter.action, rows[i].action);
        }
        has_word[rows[i].action] |= rows[i].word != NULL;
    }
    for (int action = 0; action < ACTION_LEN; action++)
        IEXPECT_EQ(action, has_word[action], !is_of_screens[action]);
    arena_free(a);
}

/* the own words of line mode mean the same everywhere, and take no letter away */
TEST(words_own_are_everywhere)
{
    struct arena *a = arena_create();
    size_t len, rows_len;
    const struct word *own = words_own(&len);
    const struct key_row *rows = keymap_rows(&rows_len);

    for (size_t i = 0; i < len; i++) {
        char letter[] = { own[i].letter, '\0' };
        for (int context = 0; context < CONTEXT_LEN; context++) {
            IEXPECT_EQ(i, words_read((enum context)context, str_from(own[i].word), a).kind, own[i].kind);
            IEXPECT_EQ(i, words_read((enum context)context, str_from(letter), a).kind, own[i].kind);
        }
        for (size_t n = 0; n < rows_len; n++)
            IEXPECT_TRUE(n, !rows[n].word || (words_letter(&rows[n]) != own[i].letter && strcmp(rows[n].word, own[i].word) != 0));
    }
    arena_free(a);
}

TEST(words_forgive_how_they_are_typed)
{
    static const struct {
        const char *line;
        enum command_kind kind;
        enum action action;
        const char *rest;
    } cases[] = {
        { "zurück", COMMAND_ACTION, ACTION_BACK, "" },     { "zurueck", COMMAND_ACTION, ACTION_BACK, "" },
        { "ZURÜCK", COMMAND_ACTION, ACTION_BACK, "" },     { "  weg  ", COMMAND_ACTION, ACTION_WAY, "" },
        { "schließen", COMMAND_ACTION, ACTION_BACK, "" },  { "schliessen", COMMAND_ACTION, ACTION_BACK, "" },
        { "?", COMMAND_ACTION, ACTION_HELP, "" },          { "!", COMMAND_ACTION, ACTION_NOTFALL, "" },
        { "thema 2", COMMAND_ACTION, ACTION_LEBENSLAGE, "2" }, { "thema   2 3", COMMAND_ACTION, ACTION_LEBENSLAGE, "2 3" },
        { "", COMMAND_MORE, ACTION_NONE, "" },             { "   ", COMMAND_MORE, ACTION_NONE, "" },
        { "termine", COMMAND_ELSEWHERE, ACTION_DAY, "" },  { "quatsch", COMMAND_UNKNOWN, ACTION_NONE, "" },
    };
    struct arena *a = arena_create();

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct command c = words_read(CONTEXT_FRAGE, str_from(cases[i].line), a);
        IEXPECT_EQ(i, c.kind, cases[i].kind);
        if (cases[i].action != ACTION_NONE)
            IEXPECT_EQ(i, c.action, cases[i].action);
        IEXPECT_STR(i, c.rest, cases[i].rest);
    }
    arena_free(a);
}

TEST(words_propose_the_nearest)
{
    struct arena *a = arena_create();

    EXPECT_STR(words_read(CONTEXT_FRAGE, STR("zurük"), a).near, "zurück");
    EXPECT_STR(words_read(CONTEXT_FRAGE, STR("notfal"), a).near, "notfall");
    EXPECT_STR(words_read(CONTEXT_FRAGE, STR("nohcmal"), a).near, "nochmal");
    EXPECT_STR(words_read(CONTEXT_FRAGE, STR("xylophon"), a).near, "");
    arena_free(a);
}

TEST(words_read_numbers)
{
    uint32_t n = 0;

    EXPECT_TRUE(words_number(STR("12"), &n) && n == 12);
    EXPECT_TRUE(words_number(STR("3."), &n) && n == 3);
    EXPECT_TRUE(words_number(STR("3)"), &n) && n == 3);
    EXPECT_TRUE(words_number(STR("99999999999999999999"), &n) && n >= 100000);
    EXPECT_FALSE(words_number(STR(""), &n));
    EXPECT_FALSE(words_number(STR("."), &n));
    EXPECT_FALSE(words_number(STR("2a"), &n));
    EXPECT_FALSE(words_number(STR("-1"), &n));
}

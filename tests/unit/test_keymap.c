/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/face.h"
#include "app/keyline.h"
#include "app/keymap.h"
#include "test.h"
#include "text/width.h"

static struct event key_event(enum key key)
{
    return (struct event){ .kind = EVENT_KEY, .key = key };
}

static struct event char_event(char c)
{
    return (struct event){ .kind = EVENT_TEXT, .text = { c } };
}

TEST(keymap_has_no_key_twice_in_a_context)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    for (int context = 0; context < CONTEXT_LEN; context++) {
        int keys[KEYS_LEN] = { 0 }, chars[256] = { 0 };
        for (size_t i = 0; i < len; i++) {
            if (!key_row_is_in(&rows[i], (enum context)context))
                continue;
            for (size_t k = 0; k < KEY_ROW_KEYS; k++)
                if (rows[i].keys[k] != KEYS_NONE)
                    IEXPECT_EQ(i, keys[rows[i].keys[k]]++, 0);
            for (const char *c = rows[i].chars; c && *c; c++)
                IEXPECT_EQ(i, chars[(unsigned char)*c]++, 0);
        }
    }
}

TEST(keymap_has_no_action_twice_in_a_context)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    for (int context = 0; context < CONTEXT_LEN; context++) {
        int actions[ACTION_LEN] = { 0 };
        for (size_t i = 0; i < len; i++)
            if (key_row_is_in(&rows[i], (enum context)context))
                IEXPECT_EQ(i, actions[rows[i].action]++, 0);
    }
}

TEST(keymap_reaches_every_action_by_its_first_key)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);
    bool is_reached[ACTION_LEN] = { [ACTION_NONE] = true };

    for (size_t i = 0; i < len; i++) {
        struct event event = rows[i].keys[0] != KEYS_NONE ? key_event(rows[i].keys[0]) : char_event(rows[i].chars[0]);
        for (int context = 0; context < CONTEXT_LEN; context++)
            if (key_row_is_in(&rows[i], (enum context)context))
                IEXPECT_EQ(i, keymap_action((enum context)context, &event), rows[i].action);
        is_reached[rows[i].action] = true;
    }
    for (int action = 0; action < ACTION_LEN; action++)
        IEXPECT_TRUE(action, is_reached[action]);
}

TEST(keymap_says_what_every_key_does)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    for (size_t i = 0; i < len; i++) {
        IEXPECT_TRUE(i, rows[i].where != 0);
        IEXPECT_TRUE(i, rows[i].name && rows[i].help && str_ends(str_from(rows[i].help), STR(".")));
        IEXPECT_EQ(i, rows[i].sign != NULL, rows[i].label != NULL);
        if (rows[i].sign)
            IEXPECT_TRUE(i, width_text(str_from(rows[i].sign)) <= 3 && width_text(str_from(rows[i].label)) <= 14);
        IEXPECT_TRUE(i, width_text(str_from(rows[i].name)) <= 20);
    }
}

TEST(keymap_takes_no_pasted_text_for_keys)
{
    struct event event = char_event('q');

    EXPECT_EQ(keymap_action(CONTEXT_START, &event), ACTION_QUIT);
    event.is_pasted = true;
    EXPECT_EQ(keymap_action(CONTEXT_START, &event), ACTION_NONE);
    event = (struct event){ .kind = EVENT_TEXT, .text = "qu" };
    EXPECT_EQ(keymap_action(CONTEXT_START, &event), ACTION_NONE);
    event = (struct event){ .kind = EVENT_KEY, .key = KEYS_NONE };
    EXPECT_EQ(keymap_action(CONTEXT_START, &event), ACTION_NONE);
}

/* on the narrowest screen: the emergency, going on, going back where there is one, and help */
TEST(keyline_keeps_what_matters_on_forty_columns)
{
    struct arena *a = arena_create();

    for (int context = 0; context < CONTEXT_LEN; context++) {
        struct keyline k = keyline_make((enum context)context, 0, (struct rect){ 1, 11, 38, 1 }, a);
        bool has[ACTION_LEN] = { false };
        for (size_t i = 0; i < k.len; i++) {
            has[k.items[i].row->action] = true;
            IEXPECT_TRUE(context, k.items[i].x >= 1 && k.items[i].right <= 39);
            IEXPECT_EQ(context, keyline_click(&k, k.items[i].x, 11), k.items[i].row->action);
            IEXPECT_EQ(context, keyline_click(&k, k.items[i].x, 10), ACTION_NONE);
        }
        IEXPECT_TRUE(context, has[ACTION_NOTFALL]);
        IEXPECT_TRUE(context, has[ACTION_CHOOSE] || has[ACTION_TAKE] || context == CONTEXT_HELP);
        IEXPECT_TRUE(context, has[ACTION_BACK] || has[ACTION_CLOSE] || context == CONTEXT_START);
    }
    arena_free(a);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/check.h"
#include "load/limits.h"
#include "test.h"

static struct load make_load(struct arena *arena, struct diags *diags)
{
    *diags = diags_start(arena);
    return (struct load){
        .diags = diags, .keep = arena, .build = arena, .scratch = arena, .builder = builder_start(arena, arena),
        .suggestions_left = 1000, .lebenslage = { NO_ID }, .kommune = { NO_ID },
    };
}

TEST(check_room_ends_at_a_million)
{
    struct arena *arena = arena_create();
    struct diags diags;
    struct load l = make_load(arena, &diags);
    struct ynode knoten = { .kind = YNODE_MAP, .len = 5 };

    l.builder->knoten.len = KNOTEN_MAX - 5;
    EXPECT_TRUE(check_room(&l, &knoten));
    l.builder->knoten.len = KNOTEN_MAX - 4;
    EXPECT_FALSE(check_room(&l, &knoten));
    EXPECT_STR(diags.list.items[0].finding->code, "E046");
    arena_free(arena);
}

/* one id that is missing in a hundred places is one fault */
TEST(check_ref_tells_the_same_a_few_times)
{
    struct arena *arena = arena_create();
    struct diags diags;
    struct load l = make_load(arena, &diags);

    builder_name(l.builder, NAME_THING, 0, STR("jugendamt"), names_pack(THING_STELLE, 7), NULL);
    EXPECT_EQ(check_ref(&l, REF_STELLE, STR("jugendamt"), (struct span){ 0 }), 7);
    for (uint32_t i = 0; i < 100; i++) {
        EXPECT_EQ(check_ref(&l, REF_STELLE, STR("jugendant"), (struct span){ .file = 1, .line = i + 1, .col = 1 }), NO_ID);
        EXPECT_EQ(check_ref(&l, REF_RECHT, STR("jugendamt"), (struct span){ .file = 2, .line = i + 1, .col = 1 }), NO_ID);
    }
    EXPECT_EQ(diags.errors, 10);
    EXPECT_STR(diags.list.items[0].hint, "Gemeint: „jugendamt“?");
    EXPECT_STR(diags.list.items[1].hint, "Unter „jugendamt“ steht: Stelle");
    EXPECT_TRUE(l.is_faulty);
    arena_free(arena);
}

TEST(check_ref_is_silent_about_what_was_dropped)
{
    struct arena *arena = arena_create();
    struct diags diags;
    struct load l = make_load(arena, &diags);
    struct ynode id = { .kind = YNODE_TEXT, .text = STR("jugendamt") };

    check_dropped(&l, REF_STELLE, &id);
    EXPECT_EQ(check_ref(&l, REF_STELLE, STR("jugendamt"), (struct span){ 0 }), NO_ID);
    check_dropped(&l, REF_RECHT, NULL);
    EXPECT_EQ(check_ref(&l, REF_RECHT, STR("kkg-4"), (struct span){ 0 }), NO_ID);
    EXPECT_EQ(diags.errors, 0);
    EXPECT_FALSE(l.is_faulty);
    EXPECT_EQ(check_ref(&l, REF_STELLE, STR("polizei"), (struct span){ 0 }), NO_ID);
    EXPECT_EQ(diags.errors, 1);
    arena_free(arena);
}

TEST(check_name_warns_of_look_alikes)
{
    static const struct {
        const char *first, *second;
        bool is_alike;
    } rows[] = {
        { "notruf", "n0truf", true },  { "kkg-1", "kkg-l", true }, { "kern", "kem", true },
        { "kern", "kerm", false },     { "a", "b", false },        { "rnrn", "mm", true },
    };

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct arena *arena = arena_create();
        struct diags diags;
        struct load l = make_load(arena, &diags);
        EXPECT_TRUE(check_name(&l, NAME_ROLLE, 0, str_from(rows[i].first), 0, (struct span){ 0 }));
        EXPECT_TRUE(check_name(&l, NAME_ROLLE, 1, str_from(rows[i].second), 1, (struct span){ 0 }));
        EXPECT_EQ(diags.warnings, 0);
        EXPECT_TRUE(check_name(&l, NAME_ROLLE, 0, str_from(rows[i].second), 2, (struct span){ 0 }));
        IEXPECT_EQ(i, diags.warnings, rows[i].is_alike);
        arena_free(arena);
    }
}

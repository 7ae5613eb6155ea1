/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/builder.h"
#include "test.h"

static struct lebenslage_id add_lebenslage(struct builder *b, const char *id, bool is_broken)
{
    uint32_t n = (uint32_t)b->lebenslagen.len;

    *VEC_PUSH(&b->lebenslagen, b->arena) = (struct lebenslage){
        .id = str_from(id), .is_broken = is_broken, .start = { NO_ID }, .knoten = { (uint32_t)b->knoten.len },
    };
    EXPECT_TRUE(builder_name(b, NAME_LEBENSLAGE, 0, str_from(id), n, NULL));
    return (struct lebenslage_id){ n };
}

/* a node with one answer for each target */
static struct knoten_id add_knoten(struct builder *b, struct lebenslage_id l, const char *id, size_t len, const uint32_t *targets)
{
    static const char *const answers[] = { "ja", "nein", "unklar" };
    struct knoten_id k = { (uint32_t)b->knoten.len };

    *VEC_PUSH(&b->knoten, b->arena) = (struct knoten){
        .id = str_from(id), .lebenslage = l, .nummer = ++b->lebenslagen.items[l.n].knoten_len,
        .antworten = { (uint32_t)b->antworten.len }, .antworten_len = (uint32_t)len,
    };
    for (size_t i = 0; i < len; i++)
        *VEC_PUSH(&b->antworten, b->arena) = (struct antwort){
            .id = str_from(answers[i]), .knoten = k, .weiter = { targets[i] },
        };
    EXPECT_TRUE(builder_name(b, NAME_KNOTEN, l.n, str_from(id), k.n, NULL));
    return k;
}

TEST(builder_names_are_known_once)
{
    struct arena *keep = arena_create(), *arena = arena_create();
    struct builder *b = builder_start(keep, arena);
    uint32_t value = 0;

    EXPECT_TRUE(builder_name(b, NAME_ROLLE, 0, STR("lehrkraft"), 3, NULL));
    EXPECT_FALSE(builder_name(b, NAME_ROLLE, 0, STR("lehrkraft"), 4, &value));
    EXPECT_EQ(value, 3);
    EXPECT_TRUE(builder_find(b, NAME_ROLLE, 0, STR("lehrkraft"), &value));
    EXPECT_FALSE(builder_find(b, NAME_KONTAKT, 0, STR("lehrkraft"), &value));
    arena_free(arena);
    arena_free(keep);
}

TEST(builder_leaves_out_broken_lebenslagen)
{
    struct arena *keep = arena_create(), *arena = arena_create();
    struct builder *b = builder_start(keep, arena);

    struct lebenslage_id bad = add_lebenslage(b, "kaputt", true);
    add_knoten(b, bad, "a", 2, (uint32_t[]){ 0, 1 });
    add_knoten(b, bad, "b", 0, NULL);
    struct lebenslage_id good = add_lebenslage(b, "heil", false);
    b->lebenslagen.items[good.n].start.n = 2;
    add_knoten(b, good, "a", 3, (uint32_t[]){ 3, 1, 2 });
    add_knoten(b, good, "c", 0, NULL);
    b->guide->is_usable = true;
    const struct guide *g = guide_freeze(b);
    arena_free(arena);

    EXPECT_EQ(g->lebenslagen_len, 2);
    EXPECT_EQ(g->knoten_len, 2);
    EXPECT_EQ(g->antworten_len, 3);
    EXPECT_EQ(g->lebenslagen[0].knoten_len, 0);
    EXPECT_EQ(g->lebenslagen[0].start.n, NO_ID);
    EXPECT_EQ(g->lebenslagen[1].start.n, 0);
    EXPECT_EQ(g->lebenslagen[1].knoten.n, 0);
    /* to c, into the broken one, to itself */
    EXPECT_EQ(g->antworten[0].weiter.n, 1);
    EXPECT_EQ(g->antworten[1].weiter.n, NO_ID);
    EXPECT_EQ(g->antworten[2].weiter.n, 0);
    EXPECT_EQ(g->antworten[2].knoten.n, 0);
    EXPECT_EQ(guide_find_knoten(g, good, STR("a")).n, 0);
    EXPECT_EQ(guide_find_knoten(g, bad, STR("heil/c")).n, 1);
    EXPECT_EQ(guide_find_knoten(g, bad, STR("a")).n, NO_ID);
    EXPECT_EQ(guide_find_knoten(g, good, STR("nirgends/a")).n, NO_ID);
    EXPECT_EQ(guide_find_antwort(g, (struct knoten_id){ 0 }, STR("unklar")).n, 2);
    EXPECT_EQ(guide_find_antwort(g, (struct knoten_id){ 0 }, STR("nie")).n, NO_ID);
    arena_free(keep);
}

TEST(builder_unusable_guide_has_files_only)
{
    struct arena *keep = arena_create(), *arena = arena_create();
    struct builder *b = builder_start(keep, arena);

    *VEC_PUSH(&b->files, arena) = (struct source_file){ STR("guide.yaml"), STR("/x/guide.yaml") };
    add_lebenslage(b, "heil", false);
    const struct guide *g = guide_freeze(b);
    arena_free(arena);
    EXPECT_FALSE(g->is_usable);
    EXPECT_EQ(g->files_len, 1);
    EXPECT_EQ(g->lebenslagen_len, 0);
    EXPECT_EQ(guide_find_lebenslage(g, STR("heil")).n, NO_ID);
    EXPECT_EQ(guide_find(g, STR("heil")).kind, THING_NONE);
    arena_free(keep);
}

TEST(guide_nummer_counts_letters_on)
{
    static const struct {
        uint32_t lebenslage, nummer;
        const char *text;
    } rows[] = { { 0, 1, "A1" }, { 25, 7, "Z7" }, { 26, 1, "AA1" }, { 51, 12, "AZ12" }, { 52, 1, "BA1" }, { 702, 3, "AAA3" } };
    struct knoten knoten = { 0 };
    struct guide g = { .knoten = &knoten, .knoten_len = 1 };
    char text[NUMMER_SIZE];

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        knoten.lebenslage.n = rows[i].lebenslage;
        knoten.nummer = rows[i].nummer;
        IEXPECT_STR(i, guide_nummer(&g, (struct knoten_id){ 0 }, text), rows[i].text);
    }
}

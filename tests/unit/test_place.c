/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/place.h"
#include "test.h"

/* two Kommunen in two Länder, one Stelle; what a contact is follows from its id */
enum { NORD, SUED, FREMD };

static const struct text auen[] = { { STR_INIT("Auen"), { 0, 0, 0, 0 } } };
static const struct stadtbezirk stadtbezirke[] = {
    [NORD] = { .id = STR_INIT("nord"), .kommune = { 0 } },
    [SUED] = { .id = STR_INIT("sued"), .kommune = { 0 }, .stadtteile = { auen, 1 } },
    [FREMD] = { .id = STR_INIT("mitte"), .kommune = { 1 } },
};
static const struct stelle stellen[] = { { .id = STR_INIT("rat") }, { .id = STR_INIT("leer") } };
static const struct stelle_ref rat[] = { { { 0 }, { 0, 0, 0, 0 } } };
static const struct stadtbezirk_id in_nord[] = { { NORD } }, in_sued[] = { { SUED } };
static const struct telefon phone[] = { { { STR_INIT("0000 1"), { 0, 0, 0, 0 } }, { { NULL, 0 }, { 0, 0, 0, 0 } } } };

#define BASE .stellen = { rat, 1 }, .kommune = { NO_ID }
#define IN_KOMMUNE .stellen = { rat, 1 }, .ebene = EBENE_KOMMUNE

static const struct kontakt kontakte[] = {
    { .id = STR_INIT("bund"), BASE, .ebene = EBENE_BUND },
    { .id = STR_INIT("nrw"), BASE, .ebene = EBENE_LAND, .land = STR_INIT("nrw") },
    { .id = STR_INIT("bayern"), BASE, .ebene = EBENE_LAND, .land = STR_INIT("bayern") },
    { .id = STR_INIT("nord"), IN_KOMMUNE, .stadtbezirke = { in_nord, 1 } },
    { .id = STR_INIT("stadt"), IN_KOMMUNE },
    { .id = STR_INIT("sued"), IN_KOMMUNE, .stadtbezirke = { in_sued, 1 } },
    { .id = STR_INIT("auen"), IN_KOMMUNE, .stadtteile = { auen, 1 } },
    { .id = STR_INIT("fremd"), .stellen = { rat, 1 }, .ebene = EBENE_KOMMUNE, .kommune = { 1 } },
    { .id = STR_INIT("schule"), .stellen = { rat, 1 }, .ebene = EBENE_SCHULE },
    { .id = STR_INIT("vermittlung"), .ebene = EBENE_KOMMUNE, .telefon = { phone, 1 } },
    { .id = STR_INIT("110"), .ebene = EBENE_BUND, .kommune = { NO_ID }, .telefon = { phone, 1 } },
};
enum { N_KONTAKTE = sizeof kontakte / sizeof kontakte[0] };

struct town {
    struct guide guide;
    struct kommune kommunen[2];
    struct kontakt kontakte[N_KONTAKTE];
    struct arena *arena;
};

static void town_start(struct town *t)
{
    *t = (struct town){ .arena = arena_create() };
    memcpy(t->kontakte, kontakte, sizeof kontakte);
    t->kommunen[0] = (struct kommune){ .id = STR("stadt"), .land = STR("nrw"), .stadtbezirke_len = 2,
        .ersatz_buerozeiten = { 9 }, .ersatz_gefahr = { 10 } };
    t->kommunen[1] = (struct kommune){ .id = STR("fremd"), .land = STR("bayern"), .stadtbezirke = { FREMD },
        .stadtbezirke_len = 1, .ersatz_buerozeiten = { NO_ID }, .ersatz_gefahr = { NO_ID } };
    t->guide = (struct guide){ .kommunen = t->kommunen, .kommunen_len = 2, .stadtbezirke = stadtbezirke,
        .stadtbezirke_len = 3, .stellen = stellen, .stellen_len = 2, .kontakte = t->kontakte,
        .kontakte_len = N_KONTAKTE };
}

/* the ids of the contacts found, "*" before an ersatz */
static const char *found(struct town *t, uint32_t kommune, uint32_t bezirk, uint32_t stelle)
{
    struct place place = { { kommune }, { bezirk } };
    struct place_hits hits = place_stelle(&t->guide, place, (struct stelle_id){ stelle }, t->arena);
    struct str text = STR("");

    for (size_t i = 0; i < hits.len; i++)
        text = arena_printf(t->arena, "%.*s%s%s%.*s", STR_ARG(text), i > 0 ? " " : "", hits.items[i].is_ersatz ? "*" : "",
                            STR_ARG(t->kontakte[hits.items[i].kontakt.n].id));
    return text.ptr;
}

TEST(place_nearest_contact_comes_first)
{
    static const struct {
        uint32_t kommune, bezirk;
        const char *ids;
    } rows[] = {
        { 0, NORD, "schule nord stadt nrw bund *vermittlung *110 sued auen" },
        { 0, SUED, "schule sued auen stadt nrw bund *vermittlung *110 nord" },
        { 0, NO_ID, "schule stadt nrw bund *vermittlung *110 nord sued auen" },
        { 1, FREMD, "fremd bayern bund" },
        { NO_ID, NO_ID, "schule bund" },
    };
    struct town t;

    town_start(&t);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        IEXPECT_STR(i, found(&t, rows[i].kommune, rows[i].bezirk, 0), rows[i].ids);
    arena_free(t.arena);
}

TEST(place_ersatz_only_where_no_number_helps_here)
{
    struct town t;

    town_start(&t);
    EXPECT_STR(found(&t, 0, NORD, 1), "*vermittlung *110");
    EXPECT_STR(found(&t, 1, FREMD, 1), "");
    /* a number of another district does not help */
    t.kontakte[5].telefon = (struct telefone){ phone, 1 };
    EXPECT_STR(found(&t, 0, NORD, 0), "schule nord stadt nrw bund *vermittlung *110 sued auen");
    EXPECT_STR(found(&t, 0, SUED, 0), "schule sued auen stadt nrw bund nord");
    /* nor does one that is not shown */
    t.kontakte[5].vertrauen = VERTRAUEN_GERING;
    EXPECT_STR(found(&t, 0, SUED, 0), "schule sued auen stadt nrw bund *vermittlung *110 nord");
    arena_free(t.arena);
}

TEST(place_ersatz_is_named_once)
{
    struct town t;

    town_start(&t);
    t.kommunen[0].ersatz_gefahr = t.kommunen[0].ersatz_buerozeiten;
    EXPECT_STR(found(&t, 0, NORD, 1), "*vermittlung");
    /* already there as a contact of the Stelle, here or elsewhere */
    t.kommunen[0].ersatz_buerozeiten = (struct kontakt_id){ 0 };
    t.kommunen[0].ersatz_gefahr = (struct kontakt_id){ 5 };
    EXPECT_STR(found(&t, 0, NORD, 0), "schule nord stadt nrw bund *sued auen");
    arena_free(t.arena);
}

TEST(place_land_is_known_without_kommune_where_all_lie_in_it)
{
    struct town t;

    town_start(&t);
    t.kommunen[1].land = STR("nrw");
    EXPECT_STR(found(&t, NO_ID, NO_ID, 0), "schule nrw bund");
    t.guide.kommunen_len = 0;
    EXPECT_STR(found(&t, NO_ID, NO_ID, 0), "schule nrw bayern bund");
    arena_free(t.arena);
}

TEST(place_default_follows_the_school)
{
    struct town t;

    town_start(&t);
    EXPECT_EQ(place_default(&t.guide).kommune.n, NO_ID);
    t.guide.kommunen_len = 1;
    EXPECT_EQ(place_default(&t.guide).kommune.n, 0);
    EXPECT_EQ(place_default(&t.guide).stadtbezirk.n, NO_ID);
    t.guide.kommunen_len = 2;
    t.guide.schule = (struct schule){ .is_given = true, .kommune = { 0 }, .stadtbezirk = { SUED } };
    EXPECT_EQ(place_default(&t.guide).kommune.n, 0);
    EXPECT_EQ(place_default(&t.guide).stadtbezirk.n, SUED);
    arena_free(t.arena);
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/due.h"
#include "test.h"

#define WORD(literal) { .s = STR_INIT(literal) }
static const struct telefon number[] = { { .nummer = WORD("0203 1") } };
#define NUMBER { number, 1 }

static const struct kontakt kontakte[] = {
    { .ebene = EBENE_BUND, .telefon = NUMBER, .quelle_stand = { 2026, 7, 1 }, .vertrauen = VERTRAUEN_HOCH },
    { .ebene = EBENE_KOMMUNE, .quelle_stand = { 2026, 7, 1 }, .vertrauen = VERTRAUEN_HOCH },
    { .ebene = EBENE_KOMMUNE, .telefon = NUMBER, .quelle_stand = { 2026, 8, 1 }, .geprueft = { 2026, 8, 1 }, .vertrauen = VERTRAUEN_HOCH },
    { .ebene = EBENE_KOMMUNE, .telefon = NUMBER, .quelle_stand = { 2026, 9, 1 }, .vertrauen = VERTRAUEN_HOCH },
    { .ebene = EBENE_KOMMUNE, .telefon = NUMBER, .quelle_stand = { 2026, 6, 1 }, .vertrauen = VERTRAUEN_GERING },
};
static const struct recht recht[] = { { .stand = { 2026, 9, 1 } }, { .stand = { 2026, 3, 0 } }, { .stand = { 2026, 2, 1 } } };
static const struct lebenslage lebenslagen[] = { { .pruefen_bis = { 2027, 1, 1 } }, { .pruefen_bis = { 2026, 12, 1 } }, { .titel = WORD("x") } };

static const struct guide guide = {
    .stand = { 2026, 11, 1 }, .gueltig_bis = { 2027, 11, 30 }, .kontakte = kontakte, .kontakte_len = 5, .recht = recht, .recht_len = 3,
    .lebenslagen = lebenslagen, .lebenslagen_len = 3,
};

struct expected {
    enum due_kind kind;
    uint32_t n;
    bool is_never;
};

static void expect_list(struct date today, long days, const struct expected *expected, size_t len)
{
    struct arena *arena = arena_create();
    struct dues dues = due_list(&guide, today, days, arena);

    EXPECT_EQ(dues.len, len);
    for (size_t i = 0; i < len && i < dues.len; i++) {
        IEXPECT_EQ(i, dues.items[i].kind, expected[i].kind);
        IEXPECT_EQ(i, dues.items[i].n, expected[i].n);
        IEXPECT_EQ(i, dues.items[i].is_never, expected[i].is_never);
    }
    arena_free(arena);
}

/* never rung: always; rung in August: after 180 days, and not before */
TEST(due_in_the_order_to_work_through)
{
    static const struct expected before[] = {
        { DUE_LEBENSLAGE, 1, false }, { DUE_KONTAKT, 3, true }, { DUE_KONTAKT, 0, true }, { DUE_KONTAKT, 4, true }, { DUE_KONTAKT, 1, true },
        { DUE_RECHT, 2, false }, { DUE_RECHT, 1, false },
    };
    static const struct expected after[] = {
        { DUE_AUSGABE, 0, false }, { DUE_LEBENSLAGE, 1, false }, { DUE_LEBENSLAGE, 0, false }, { DUE_KONTAKT, 2, false }, { DUE_KONTAKT, 3, true },
        { DUE_KONTAKT, 0, true }, { DUE_KONTAKT, 4, true }, { DUE_KONTAKT, 1, true }, { DUE_RECHT, 2, false }, { DUE_RECHT, 1, false },
        { DUE_RECHT, 0, false },
    };

    expect_list((struct date){ 2026, 12, 1 }, 180, before, sizeof before / sizeof *before);
    expect_list((struct date){ 2027, 6, 1 }, 180, after, sizeof after / sizeof *after);
}

TEST(due_days_are_counted)
{
    struct arena *arena = arena_create();
    struct date today = { 2027, 1, 28 }; /* 180 days after 2026-08-01 */
    size_t before = due_list(&guide, today, 180, arena).len;

    EXPECT_EQ(due_list(&guide, today, 179, arena).len, before + 1);
    EXPECT_EQ(due_list(&guide, (struct date){ 2027, 1, 29 }, 180, arena).len, before + 1);
    /* the edition's own end counts whatever the days */
    EXPECT_EQ(due_list(&guide, (struct date){ 2027, 11, 30 }, 36500, arena).items[0].kind, DUE_AUSGABE);
    EXPECT_EQ(due_list(&guide, (struct date){ 2027, 11, 29 }, 36500, arena).items[0].kind, DUE_LEBENSLAGE);
    arena_free(arena);
}

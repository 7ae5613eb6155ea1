/* SPDX-License-Identifier: EUPL-1.2 */
/* Declared rules against going along every path and asking at its end. */
#include "audit/rules.h"
#include "forest.h"

#define ROUNDS 4000

static uint32_t maybe(uint32_t below)
{
    return test_random(4) ? NO_ID : test_random(below);
}

static struct bedingung random_bedingung(const struct guide *g, bool is_dann)
{
    struct bedingung b = { true, { NO_ID }, { NO_ID }, { NO_ID }, { NO_ID }, { NO_ID }, -1 };

    if (!is_dann) {
        b.lebenslage.n = maybe(2);
        b.antwort.n = maybe(g->antworten_len);
    }
    b.stelle.n = maybe(3);
    b.recht.n = maybe(3);
    b.knoten.n = maybe(g->knoten_len);
    if (test_random(3) == 0)
        b.dringlichkeit = (int)test_random(DRINGLICHKEIT_LEN);
    return b;
}

/* all nodes of a path, the first included */
struct passed {
    const struct guide *guide;
    const uint32_t *way;
    uint32_t start, len;
};

static const struct knoten *node_of(const struct passed *p, uint32_t i)
{
    return &p->guide->knoten[i == 0 ? p->start : p->guide->antworten[p->way[i - 1]].weiter.n];
}

/* one condition, asked along the path */
static bool holds(const struct passed *p, const struct bedingung *b, bool is_dann)
{
    bool lebenslage = b->lebenslage.n == NO_ID, antwort = b->antwort.n == NO_ID, stelle = b->stelle.n == NO_ID;
    bool recht = b->recht.n == NO_ID, knoten = b->knoten.n == NO_ID, dringlichkeit = b->dringlichkeit < 0;

    for (uint32_t i = 0; i <= p->len; i++) {
        const struct knoten *k = node_of(p, i);
        lebenslage |= k->lebenslage.n == b->lebenslage.n;
        antwort |= i > 0 && p->way[i - 1] == b->antwort.n;
        stelle |= k->stellen.len > 0 && k->stellen.items[0].id.n == b->stelle.n;
        recht |= k->recht.len > 0 && k->recht.items[0].id.n == b->recht.n;
        knoten |= (uint32_t)(k - p->guide->knoten) == b->knoten.n;
        dringlichkeit |= (is_dann || i == p->len) && k->art == KNOTEN_EMPFEHLUNG && (int)k->dringlichkeit == b->dringlichkeit;
    }
    return lebenslage && antwort && stelle && recht && knoten && dringlichkeit;
}

struct asked {
    const struct guide *guide;
    const struct regel *regel;
    uint32_t start, shortest; /* of the broken ones; NO_ID: none */
};

static void ask(void *context, const uint32_t *way, uint32_t len, uint32_t recommendations, uint32_t end)
{
    struct asked *a = context;
    struct passed p = { a->guide, way, a->start, len };
    bool is_ausser = a->regel->ausser.is_given && holds(&p, &a->regel->ausser, false);

    (void)recommendations;
    (void)end;
    if (holds(&p, &a->regel->wenn, false) && !is_ausser && !holds(&p, &a->regel->dann, true) && len < a->shortest)
        a->shortest = len;
}

/* the length of the way in a hint's last line: "Zum Nachgehen: schulguide gehen l0 a1 a2" */
static uint32_t length_of(struct str hint)
{
    struct str line, last = STR("");
    uint32_t blanks = 0;

    while (str_split(&hint, '\n', &line))
        last = line;
    for (size_t i = 0; i < last.len; i++)
        blanks += last.ptr[i] == ' ';
    return blanks - 4;
}

TEST(rules_agree_with_asking_every_path)
{
    int broken = 0;

    for (int round = 0; round < ROUNDS; round++) {
        struct arena *keep = arena_create(), *scratch = arena_create();
        struct forest f;
        forest_grow(&f);
        struct regel regel = { .id = STR_INIT("probe"), .text = { .s = STR_INIT("Probe.") } };
        regel.wenn = random_bedingung(&f.guide, false);
        regel.dann = random_bedingung(&f.guide, true);
        regel.ausser = random_bedingung(&f.guide, false);
        regel.ausser.is_given = test_random(2) && (regel.ausser.lebenslage.n != NO_ID || regel.ausser.dringlichkeit >= 0);
        f.guide.regeln = &regel;
        f.guide.regeln_len = 1;
        struct asked asked = { .guide = &f.guide, .regel = &regel, .shortest = NO_ID };
        for (uint32_t i = 0; i < 2; i++) {
            asked.start = f.lebenslagen[i].start.n;
            forest_each_path(&f.guide, asked.start, ask, &asked);
        }
        struct diags diags = diags_start(keep);
        rules_check_declared(&f.guide, &diags, scratch);
        IEXPECT_EQ(round, diags.list.len, asked.shortest != NO_ID);
        if (diags.list.len == 1)
            IEXPECT_EQ(round, length_of(diags.list.items[0].hint), asked.shortest);
        broken += asked.shortest != NO_ID;
        arena_free(keep);
        arena_free(scratch);
    }
    EXPECT_TRUE(broken > ROUNDS / 10 && broken < ROUNDS);
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* Declared rules in all their forms, over the guide of the goldens: see its trees for the ways. */
#include "audit/rules.h"
#include "sample.h"

struct words {
    const char *lebenslage, *antwort, *stelle, *recht, *knoten; /* antwort: "lebenslage/knoten:antwort" */
    const char *dringlichkeit;
};

struct row {
    struct words wenn, dann, ausser;
    const char *way; /* of the finding; NULL: the rule holds */
};

static const struct row rows[] = {
    /* wenn: each condition alone */
    { .wenn = { .lebenslage = "streit" }, .dann = { .stelle = "beratung" }, .way = NULL },
    { .wenn = { .lebenslage = "streit" }, .dann = { .stelle = "polizei-notruf" }, .way = "streit ja" },
    { .wenn = { .antwort = "fehlen/gefahr:ja" }, .dann = { .stelle = "polizei-notruf" }, .way = NULL },
    { .wenn = { .antwort = "fehlen/gefahr:ja" }, .dann = { .stelle = "beratung" }, .way = "fehlen ja" },
    { .wenn = { .dringlichkeit = "sofort" }, .dann = { .stelle = "polizei-notruf" }, .way = NULL },
    { .wenn = { .dringlichkeit = "woche" }, .dann = { .knoten = "fehlen/anrufen" }, .way = "streit nein" },
    /* several at once: all must hold, and the end's urgency is the end's */
    { .wenn = { .lebenslage = "fehlen", .dringlichkeit = "woche" }, .dann = { .knoten = "streit/reden" }, .way = NULL },
    { .wenn = { .lebenslage = "fehlen", .dringlichkeit = "woche" }, .dann = { .knoten = "fehlen/anrufen" }, .way = "fehlen nein streit nein" },
    { .wenn = { .antwort = "fehlen/anrufen:offen", .dringlichkeit = "laenger" }, .dann = { .stelle = "polizei-notruf" }, .way = NULL },
    /* dann: each form, and all of it must hold */
    { .wenn = { .lebenslage = "fehlen" }, .dann = { .recht = "probe-1" }, .way = NULL },
    { .wenn = { .antwort = "fehlen/grund:ja" }, .dann = { .knoten = "fehlen/anrufen" }, .way = NULL },
    { .wenn = { .antwort = "fehlen/grund:ja" }, .dann = { .knoten = "fehlen/beobachten" }, .way = "fehlen nein ja offen ja" },
    { .wenn = { .antwort = "fehlen/anrufen:gewirkt" }, .dann = { .dringlichkeit = "laenger" }, .way = NULL },
    { .wenn = { .antwort = "fehlen/anrufen:gewirkt" }, .dann = { .dringlichkeit = "heute" }, .way = NULL },
    { .wenn = { .antwort = "fehlen/anrufen:gewirkt" }, .dann = { .dringlichkeit = "woche" }, .way = "fehlen nein ja gewirkt" },
    { .wenn = { .lebenslage = "streit" }, .dann = { .stelle = "beratung", .dringlichkeit = "heute" }, .way = "streit nein" },
    /* ausser: the end's urgency, what was passed, several at once */
    { .wenn = { .lebenslage = "streit" }, .dann = { .stelle = "polizei-notruf" }, .ausser = { .dringlichkeit = "heute" }, .way = "streit nein" },
    { .wenn = { .lebenslage = "streit" }, .dann = { .dringlichkeit = "heute" }, .ausser = { .dringlichkeit = "woche" }, .way = NULL },
    { .wenn = { .lebenslage = "streit" }, .dann = { .dringlichkeit = "heute" }, .ausser = { .antwort = "streit/heftig:nein" }, .way = "streit unklar" },
    { .wenn = { .lebenslage = "fehlen" }, .dann = { .knoten = "fehlen/anrufen" }, .ausser = { .stelle = "polizei-notruf" }, .way = "fehlen nein streit ja" },
    { .wenn = { .lebenslage = "fehlen" }, .dann = { .knoten = "fehlen/anrufen" }, .ausser = { .recht = "probe-1" }, .way = NULL },
    { .wenn = { .lebenslage = "fehlen" }, .dann = { .stelle = "beratung" }, .ausser = { .knoten = "fehlen/notruf" }, .way = NULL },
    { .wenn = { .lebenslage = "fehlen" }, .dann = { .knoten = "fehlen/anrufen" },
      .ausser = { .lebenslage = "streit", .dringlichkeit = "heute" }, .way = "fehlen ja" },
    /* across a jump */
    { .wenn = { .antwort = "fehlen/grund:streit" }, .dann = { .knoten = "streit/schlichten" }, .way = "fehlen nein streit nein" },
    { .wenn = { .antwort = "fehlen/grund:streit" }, .dann = { .knoten = "streit/heftig" }, .way = NULL },
    /* the way ends by coming back to a recommendation */
    { .wenn = { .antwort = "fehlen/anrufen:offen" }, .dann = { .knoten = "fehlen/beobachten" }, .way = "fehlen nein ja offen ja" },
    { .wenn = { .antwort = "fehlen/anrufen:offen", .dringlichkeit = "heute" }, .dann = { .knoten = "streit/schlichten" },
      .way = "fehlen nein ja offen ja" },
    { .wenn = { .antwort = "fehlen/anrufen:offen" }, .dann = { .knoten = "streit/reden" }, .ausser = { .dringlichkeit = "heute" }, .way = NULL },
};

static struct antwort_id find_antwort(const struct guide *g, struct str word)
{
    struct str rest = word, knoten;

    str_split(&rest, ':', &knoten);
    return guide_find_antwort(g, guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, knoten), rest);
}

static int find_dringlichkeit(const char *word)
{
    for (int d = 0; d < DRINGLICHKEIT_LEN; d++)
        if (strcmp(dringlichkeit_id((enum dringlichkeit)d), word) == 0)
            return d;
    return -1;
}

/* fails where a word means nothing */
static struct bedingung find_bedingung(int row, const struct guide *g, struct words w)
{
    struct bedingung b = { false, { NO_ID }, { NO_ID }, { NO_ID }, { NO_ID }, { NO_ID }, -1 };

    if (w.lebenslage)
        IEXPECT_TRUE(row, (b.lebenslage = guide_find_lebenslage(g, str_from(w.lebenslage))).n != NO_ID);
    if (w.antwort)
        IEXPECT_TRUE(row, (b.antwort = find_antwort(g, str_from(w.antwort))).n != NO_ID);
    if (w.stelle)
        IEXPECT_TRUE(row, (b.stelle = guide_find_stelle(g, str_from(w.stelle))).n != NO_ID);
    if (w.recht)
        IEXPECT_TRUE(row, (b.recht = guide_find_recht(g, str_from(w.recht))).n != NO_ID);
    if (w.knoten)
        IEXPECT_TRUE(row, (b.knoten = guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, str_from(w.knoten))).n != NO_ID);
    if (w.dringlichkeit)
        IEXPECT_TRUE(row, (b.dringlichkeit = find_dringlichkeit(w.dringlichkeit)) >= 0);
    b.is_given = w.lebenslage || w.antwort || w.stelle || w.recht || w.knoten || w.dringlichkeit;
    return b;
}

TEST(rules_declared_in_all_their_forms)
{
    struct sample s = sample_load(SAMPLE_AUDIT);

    for (int i = 0; i < (int)(sizeof rows / sizeof *rows); i++) {
        struct guide g = *s.guide;
        struct regel regel = { .id = STR_INIT("probe"), .text = { .s = STR_INIT("Probe.") } };
        regel.wenn = find_bedingung(i, &g, rows[i].wenn);
        regel.dann = find_bedingung(i, &g, rows[i].dann);
        regel.ausser = find_bedingung(i, &g, rows[i].ausser);
        g.regeln = &regel;
        g.regeln_len = 1;
        struct diags diags = diags_start(s.arena);
        struct arena *scratch = arena_create();
        rules_check_declared(&g, &diags, scratch);
        arena_free(scratch);
        IEXPECT_EQ(i, diags.list.len, rows[i].way != NULL);
        if (diags.list.len == 0 || !rows[i].way)
            continue;
        struct str hint = diags.list.items[0].hint, command = STR("Zum Nachgehen: schulguide gehen ");
        size_t at = str_find(hint, command);
        IEXPECT_STR(i, str_slice(hint, at + command.len, hint.len), rows[i].way);
        IEXPECT_STR(i, diags.list.items[0].text, "Ein Weg bricht die Regel „probe“: Probe");
    }
    sample_free(&s);
}

TEST(rules_builtin_are_kept_by_the_sample)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags diags = diags_start(s.arena);

    struct arena *scratch = arena_create();
    rules_check_builtin(s.guide, &diags, scratch);
    arena_free(scratch);
    EXPECT_EQ(diags.list.len, 0);
    sample_free(&s);
}

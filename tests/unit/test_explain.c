/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/explain.h"
#include "sample.h"

static struct knoten_id find(const struct guide *g, const char *ref)
{
    return guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, str_from(ref));
}

TEST(explain_names_a_way_in_words_and_as_a_command)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags d = diags_start(s.arena);
    struct antwort_id offen = guide_find_antwort(s.guide, find(s.guide, "fehlen/anrufen"), STR("offen"));

    EXPECT_STR(explain_knoten(s.guide, find(s.guide, "fehlen/anrufen"), s.arena), "„fehlen/anrufen“");
    EXPECT_STR(explain_way_to(s.guide, find(s.guide, "fehlen/gefahr"), &d, s.arena), "Zum Nachgehen: schulguide gehen fehlen");
    EXPECT_STR(explain_way_to(s.guide, find(s.guide, "fehlen/anrufen"), &d, s.arena),
               "Kürzester Weg: „Nein“ → „Ja“\nZum Nachgehen: schulguide gehen fehlen nein ja");
    EXPECT_STR(explain_way_by(s.guide, offen, &d, s.arena),
               "Kürzester Weg: „Nein“ → „Ja“ → „Das Kind fehlt weiter“\nZum Nachgehen: schulguide gehen fehlen nein ja offen");
    sample_free(&s);
}

TEST(explain_strips_marks_and_takes_another_start)
{
    struct sample s = sample_load(SAMPLE_AUDIT);
    struct diags d = diags_start(s.arena);
    struct guide g = *s.guide;
    struct lebenslage lebenslagen[2] = { g.lebenslagen[0], g.lebenslagen[1] };

    /* where the own Lebenslage does not lead there, another may */
    lebenslagen[1].start.n = NO_ID;
    g.lebenslagen = lebenslagen;
    EXPECT_STR(explain_way_to(&g, find(&g, "streit/reden"), &d, s.arena),
               "Kürzester Weg: „Nein“ → „Es gab Streit“ → „Nein“\nZum Nachgehen: schulguide gehen fehlen nein streit nein");
    lebenslagen[0].start.n = NO_ID;
    EXPECT_STR(explain_way_to(&g, find(&g, "streit/reden"), &d, s.arena), "");
    sample_free(&s);
}

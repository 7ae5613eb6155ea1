/* SPDX-License-Identifier: EUPL-1.2 */
/* Several walks in one session: begun, left, merged into a plan, called back by a Fallcode. */
#include "app/visit.h"
#include "session.h"
#include "walk/fallcode.h"

/* a recommendation of „Fehlen“ reached, then one of „Streit“ */
static struct session two_walks(void)
{
    struct session s = session_start(80, 24);

    type(&s, "122s31");
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 2);
    return s;
}

TEST(visit_parks_a_walk_and_shows_it_on_the_start_screen)
{
    struct session s = two_walks();

    EXPECT_EQ(s.app.parked[0].lebenslage.n, 0);
    EXPECT_EQ(s.app.parked[0].len, 2);
    type(&s, "s");
    EXPECT_EQ(s.app.views_len, 1);
    press(&s, KEYS_END);
    EXPECT_TRUE(shows(&s, "Ihre Wege bis jetzt"));
    press(&s, KEYS_UP);
    press(&s, KEYS_UP);
    EXPECT_TRUE(shows(&s, "Beobachten Sie weiter."));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 0);
    EXPECT_EQ(s.app.trail.walk.len, 2);
    EXPECT_EQ(s.app.parked[0].lebenslage.n, 2);
    arena_free(s.arena);
}

TEST(visit_plan_merges_the_walks)
{
    struct session s = two_walks();

    press(&s, KEYS_F5);
    EXPECT_EQ(top(&s), VIEW_PLAN);
    EXPECT_TRUE(shows(&s, "Fehlen: Beobachten Sie weiter."));
    EXPECT_TRUE(shows(&s, "Streit"));
    press(&s, KEYS_F5);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(visit_plan_is_for_one_role_after_the_other)
{
    struct session s = two_walks();

    type(&s, "p");
    for (uint32_t i = 0; i < tiny.rollen_len; i++) {
        type(&s, "r");
        IEXPECT_EQ(i, s.app.desk.rolle.n, i);
        IEXPECT_TRUE(i, shows(&s, "Nur Schritte für: "));
    }
    type(&s, "r");
    EXPECT_EQ(s.app.desk.rolle.n, NO_ID);
    arena_free(s.arena);
}

TEST(visit_plan_reckons_terms_from_a_typed_day)
{
    struct session s = two_walks();

    type(&s, "pt20.11.2026x");
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "Kein Tag der Form"));
    EXPECT_EQ(top(&s), VIEW_DAY);
    press(&s, KEYS_BACKSPACE);
    EXPECT_TRUE(shows(&s, "Ab Freitag, 20.11.2026."));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PLAN);
    EXPECT_TRUE(shows(&s, "bis Freitag, 20.11.2026"));
    type(&s, "t");
    press(&s, KEYS_CTRL_U);
    type(&s, "heute");
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "bis Samstag, 21.11.2026 (Wochenende)"));
    type(&s, "t");
    press(&s, KEYS_CTRL_U);
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(!date_is_set(s.app.desk.from));
    arena_free(s.arena);
}

/* the code as the plan shows it, typed into a session that knows nothing yet */
TEST(visit_fallcode_brings_the_walks_back)
{
    struct session s = two_walks(), fresh = session_start(40, 12);
    struct walk walks[2] = { parked_walk(&tiny, &s.app.parked[0]), s.app.trail.walk };
    struct str code = fallcode_make(&tiny, walks, 2, s.arena);

    type(&s, "p");
    for (int i = 0; i < 9; i++)
        press(&s, KEYS_PAGE_DOWN);
    EXPECT_TRUE(shows(&s, code.ptr));
    type(&fresh, "f");
    type(&fresh, code.ptr);
    press(&fresh, KEYS_ENTER);
    EXPECT_TRUE(shows(&fresh, "Ihr Weg ist wieder da."));
    EXPECT_EQ(fresh.app.trail.walk.lebenslage.n, 2);
    EXPECT_EQ(fresh.app.trail.walk.at.n, s.app.trail.walk.at.n);
    EXPECT_EQ(fresh.app.parked[0].lebenslage.n, 0);
    EXPECT_EQ(fresh.app.parked[0].len, 2);
    EXPECT_EQ(fresh.app.desk.fields[FIELD_CODE].len, 0);
    arena_free(fresh.arena);
    arena_free(s.arena);
}

TEST(visit_a_wrong_fallcode_changes_nothing)
{
    struct session s = two_walks();

    type(&s, "f");
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "Noch steht kein Code da."));
    type(&s, "qp!");
    EXPECT_EQ(top(&s), VIEW_NOTFALL);
    type(&s, "!");
    EXPECT_TRUE(shows(&s, "qp"));
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "Tippfehler"));
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 2);
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(visit_a_fallcode_of_another_edition_says_so)
{
    struct session s = two_walks();
    struct guide other = tiny;

    other.checksum = 4711;
    struct str code = fallcode_make(&other, &s.app.trail.walk, 1, s.arena);
    type(&s, "f");
    type(&s, code.ptr);
    press(&s, KEYS_ENTER);
    EXPECT_TRUE(shows(&s, "Andere Ausgabe, aber derselbe Weg."));
    arena_free(s.arena);
}

/* an answer was given another id since */
TEST(visit_a_fallcode_stops_where_the_guide_has_changed)
{
    struct session s = two_walks();
    struct walk w = parked_walk(&tiny, &s.app.parked[0]);
    struct guide other = tiny;
    struct antwort *antworten = ARENA_ARRAY(s.arena, struct antwort, tiny.antworten_len);

    for (uint32_t i = 0; i < tiny.antworten_len; i++)
        antworten[i] = tiny.antworten[i];
    antworten[w.steps[1].antwort.n].id = STR("frueher");
    other.antworten = antworten;
    other.checksum = 4711;
    struct str code = fallcode_make(&other, &w, 1, s.arena);
    type(&s, "f");
    type(&s, code.ptr);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_STOPPED);
    EXPECT_TRUE(shows(&s, "anderen Ausgabe"));
    EXPECT_TRUE(shows(&s, "An wie vielen Tagen"));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.app.trail.walk.lebenslage.n, 0);
    EXPECT_EQ(s.app.trail.walk.len, 1);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(visit_help_rows_can_be_clicked)
{
    struct session s = two_walks();

    type(&s, "?");
    EXPECT_TRUE(click_on(&s, "Ihr Plan:"));
    EXPECT_EQ(top(&s), VIEW_PLAN);
    EXPECT_EQ(s.app.views_len, 3);
    arena_free(s.arena);
}

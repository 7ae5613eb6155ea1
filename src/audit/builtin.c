/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/explain.h"
#include "audit/findings.h"
#include "audit/rules.h"
#include "audit/ways.h"
#include "guide/place.h"

static struct str quoted(struct diags *d, struct str s)
{
    return arena_printf(d->arena, "„%.*s“", STR_ARG(s));
}

static void check_empfehlung(const struct guide *g, struct knoten_id id, struct diags *d, struct arena *scratch)
{
    const struct knoten *k = guide_knoten(g, id);
    bool has_recht = k->recht.len > 0;

    for (size_t i = 0; i < k->schritte.len; i++)
        has_recht |= k->schritte.items[i].recht.len > 0;
    if (k->stellen.len == 0)
        audit_add(d, AUDIT_NO_STELLE, k->at,
                  (struct diag_more){ .arg = { explain_knoten(g, id, d->arena) }, .hint = explain_way_to(g, id, d, scratch) });
    if (!has_recht && k->quellen.len == 0)
        audit_add(d, AUDIT_NO_GROUNDS, k->at,
                  (struct diag_more){ .arg = { explain_knoten(g, id, d->arena) }, .hint = explain_way_to(g, id, d, scratch) });
}

/* whether a Stelle of the recommendation can be reached at any hour in a Kommune */
static bool has_round_the_clock(const struct guide *g, const struct knoten *k, struct kommune_id kommune, struct arena *scratch)
{
    struct place place = { kommune, { NO_ID } };

    for (size_t i = 0; i < k->stellen.len; i++) {
        struct place_hits hits = place_stelle(g, place, k->stellen.items[i].id, scratch);
        for (size_t h = 0; h < hits.len; h++)
            if (guide_kontakt(g, hits.items[h].kontakt)->merkmal_bits & MERKMAL_RUND_UM_DIE_UHR)
                return true;
    }
    return false;
}

/* the Kommunen of a guide; one without any is asked about as a place without a Kommune */
static uint32_t kommunen(const struct guide *g)
{
    return g->kommunen_len ? g->kommunen_len : 1;
}

static struct kommune_id kommune(const struct guide *g, uint32_t i)
{
    return (struct kommune_id){ g->kommunen_len ? i : NO_ID };
}

static struct str kommune_name(const struct guide *g, uint32_t i)
{
    return g->kommunen_len ? g->kommunen[i].name.s : STR("diesem Guide");
}

static void check_akut(const struct guide *g, struct antwort_id id, struct diags *d, struct arena *scratch)
{
    const struct antwort *a = guide_antwort(g, id);
    const struct knoten *to = a->weiter.n == NO_ID ? NULL : guide_knoten(g, a->weiter);
    struct diag_more more = { .arg = { quoted(d, a->id) }, .hint = explain_way_by(g, id, d, scratch) };

    if (!to)
        return;
    if (to->art != KNOTEN_EMPFEHLUNG || to->dringlichkeit != DRINGLICHKEIT_SOFORT) {
        audit_add(d, AUDIT_AKUT_NOT_SOFORT, a->weiter_at, more);
        return;
    }
    for (uint32_t i = 0; i < kommunen(g); i++) {
        if (has_round_the_clock(g, to, kommune(g, i), scratch))
            continue;
        more.arg[1] = explain_knoten(g, a->weiter, d->arena);
        more.arg[2] = kommune_name(g, i);
        audit_add(d, AUDIT_AKUT_NO_HELP, to->at, more);
        return;
    }
}

/* each Stelle once, at the first place that names it */
static void check_stelle(const struct guide *g, struct stelle_ref ref, const struct knoten_id *knoten, struct diags *d,
                         struct arena *scratch)
{
    for (uint32_t i = 0; i < kommunen(g); i++) {
        struct place place = { kommune(g, i), { NO_ID } };
        if (place_stelle(g, place, ref.id, scratch).len > 0)
            continue;
        struct str way = knoten ? explain_way_to(g, *knoten, d, scratch) : STR("");
        audit_add(d, AUDIT_STELLE_UNRESOLVED, ref.at,
                  (struct diag_more){ .arg = { quoted(d, guide_stelle(g, ref.id)->id), kommune_name(g, i) },
                                      .hint = arena_printf(d->arena, "Einen Kontakt mit dieser Stelle ergänzen, oder in kommune.yaml „ersatz“%s%.*s",
                                                           way.len ? "\n" : "", STR_ARG(way)) });
        return;
    }
}

static void check_stellen(const struct guide *g, struct diags *d, struct arena *scratch)
{
    bool *is_seen = ARENA_ARRAY(scratch, bool, g->stellen_len + 1);

    for (size_t i = 0; i < g->notfall.stellen.len; i++) {
        struct stelle_ref ref = g->notfall.stellen.items[i];
        if (!is_seen[ref.id.n])
            check_stelle(g, ref, NULL, d, scratch);
        is_seen[ref.id.n] = true;
    }
    for (uint32_t n = 0; n < g->knoten_len; n++) {
        for (size_t i = 0; i < g->knoten[n].stellen.len; i++) {
            struct stelle_ref ref = g->knoten[n].stellen.items[i];
            if (!is_seen[ref.id.n])
                check_stelle(g, ref, &(struct knoten_id){ n }, d, scratch);
            is_seen[ref.id.n] = true;
        }
    }
}

static void check_questions(const struct guide *g, struct lebenslage_id id, struct diags *d, struct arena *scratch)
{
    const struct lebenslage *l = guide_lebenslage(g, id);

    if (l->start.n == NO_ID)
        return;
    struct way way = ways_most_questions(g, id, scratch);
    size_t questions = guide_knoten(g, l->start)->art == KNOTEN_FRAGE ? way.len + 1 : 0;
    if (questions <= RULES_QUESTIONS_MAX)
        return;
    /* as far as the first question too many: no shorter way breaks the rule */
    way.len = RULES_QUESTIONS_MAX;
    struct knoten_id last = guide_antwort(g, way.items[way.len - 1])->weiter;
    audit_add(d, AUDIT_TOO_MANY_QUESTIONS, guide_knoten(g, last)->at,
              (struct diag_more){ .arg = { quoted(d, l->id), arena_printf(d->arena, "%zu", questions),
                                           arena_printf(d->arena, "%d", RULES_QUESTIONS_MAX) },
                                  .hint = explain_way(g, id, WAY_SHORTEST, way, d->arena) });
}

void rules_check_builtin(const struct guide *g, struct diags *diags, struct arena *scratch)
{
    diags_keep_from(diags, scratch);
    for (uint32_t i = 0; i < g->knoten_len; i++)
        if (g->knoten[i].art == KNOTEN_EMPFEHLUNG)
            check_empfehlung(g, (struct knoten_id){ i }, diags, scratch);
    for (uint32_t i = 0; i < g->antworten_len; i++)
        if (g->antworten[i].is_akut)
            check_akut(g, (struct antwort_id){ i }, diags, scratch);
    check_stellen(g, diags, scratch);
    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        check_questions(g, (struct lebenslage_id){ i }, diags, scratch);
}

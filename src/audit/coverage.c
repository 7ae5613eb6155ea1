/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/coverage.h"

#include "audit/explain.h"
#include "audit/findings.h"

/* "Dort gibt es: ja, nein" */
static struct str answers(const struct guide *g, struct knoten_id id, struct arena *arena)
{
    const struct knoten *k = guide_knoten(g, id);
    struct str text = STR("Dort gibt es: ");

    if (k->antworten_len == 0)
        return STR("Dort endet der Weg");
    for (uint32_t i = 0; i < k->antworten_len; i++)
        text = arena_printf(arena, "%.*s%s%.*s", STR_ARG(text), i ? ", " : "", STR_ARG(g->antworten[k->antworten.n + i].id));
    return text;
}

/* "Zum Nachgehen: schulguide gehen …" with the case's first answers */
static struct str command(const struct guide *g, const struct uebung *u, size_t len, struct arena *arena)
{
    struct str text = arena_printf(arena, "Zum Nachgehen: schulguide gehen %.*s", STR_ARG(guide_lebenslage(g, u->lebenslage)->id));

    for (size_t i = 0; i < len; i++)
        text = arena_printf(arena, "%.*s %.*s", STR_ARG(text), STR_ARG(u->weg.items[i].s));
    return text;
}

static void report_antwort(const struct guide *g, const struct uebung *u, size_t i, struct knoten_id at, struct diags *d)
{
    struct str words = answers(g, at, d->arena), way = command(g, u, i, d->arena);

    audit_add(d, AUDIT_UEBUNG_ANTWORT, u->weg.items[i].at,
              (struct diag_more){ .arg = { arena_printf(d->arena, "„%.*s“", STR_ARG(u->weg.items[i].s)), explain_knoten(g, at, d->arena) },
                                  .hint = arena_printf(d->arena, "%.*s\n%.*s", STR_ARG(words), STR_ARG(way)) });
}

static void report_end(const struct guide *g, const struct uebung *u, struct knoten_id at, struct diags *d)
{
    audit_add(d, AUDIT_UEBUNG_END, u->erwartet_at,
              (struct diag_more){ .arg = { explain_knoten(g, at, d->arena), explain_knoten(g, u->erwartet, d->arena) },
                                  .hint = command(g, u, u->weg.len, d->arena) });
}

static void walk_uebung(const struct guide *g, const struct uebung *u, bool *is_walked, struct diags *d)
{
    struct knoten_id at = u->lebenslage.n == NO_ID ? (struct knoten_id){ NO_ID } : guide_lebenslage(g, u->lebenslage)->start;

    for (size_t i = 0; at.n != NO_ID && i < u->weg.len; i++) {
        struct antwort_id a = guide_find_antwort(g, at, u->weg.items[i].s);
        if (a.n == NO_ID) {
            if (d)
                report_antwort(g, u, i, at, d);
            return;
        }
        is_walked[a.n] = true;
        at = guide_antwort(g, a)->weiter;
    }
    if (at.n != NO_ID && u->erwartet.n != NO_ID && at.n != u->erwartet.n && d)
        report_end(g, u, at, d);
}

struct coverage coverage_of(const struct guide *g, struct diags *diags, struct arena *arena)
{
    bool *is_walked = ARENA_ARRAY(arena, bool, g->antworten_len + 1);
    struct coverage c = { is_walked, 0 };

    for (uint32_t i = 0; i < g->uebungen_len; i++)
        walk_uebung(g, &g->uebungen[i], is_walked, diags);
    for (uint32_t i = 0; i < g->antworten_len; i++)
        c.walked += is_walked[i];
    return c;
}

static uint32_t count(const struct guide *g, const bool *is_walked, struct lebenslage_id id)
{
    const struct lebenslage *l = guide_lebenslage(g, id);
    uint32_t n = 0;

    for (uint32_t k = 0; k < l->knoten_len; k++) {
        const struct knoten *knoten = &g->knoten[l->knoten.n + k];
        for (uint32_t i = 0; i < knoten->antworten_len; i++)
            n += !is_walked || is_walked[knoten->antworten.n + i];
    }
    return n;
}

uint32_t coverage_branches(const struct guide *g, struct lebenslage_id id)
{
    return count(g, NULL, id);
}

uint32_t coverage_walked(const struct guide *g, const struct coverage *c, struct lebenslage_id id)
{
    return count(g, c->is_walked, id);
}

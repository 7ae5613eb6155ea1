/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/facts.h"

static void add_wish(struct facts *f, uint32_t *mask, enum fact fact, uint32_t n)
{
    if (n == NO_ID)
        return;
    uint32_t bit = UINT32_C(1) << f->wishes_len;
    f->wishes[f->wishes_len++] = (struct wish){ fact, n, bit };
    *mask |= bit;
}

static void add_wishes(struct facts *f, uint32_t *mask, const struct bedingung *b)
{
    if (!b->is_given)
        return;
    add_wish(f, mask, FACT_LEBENSLAGE, b->lebenslage.n);
    add_wish(f, mask, FACT_ANTWORT, b->antwort.n);
    add_wish(f, mask, FACT_STELLE, b->stelle.n);
    add_wish(f, mask, FACT_RECHT, b->recht.n);
    add_wish(f, mask, FACT_KNOTEN, b->knoten.n);
}

struct facts facts_of(const struct guide *g, const struct regel *regel)
{
    struct facts f = { .guide = g, .regel = regel, .wenn_end = -1, .ausser_end = -1 };

    add_wishes(&f, &f.wenn, &regel->wenn);
    add_wishes(&f, &f.dann, &regel->dann);
    add_wishes(&f, &f.ausser, &regel->ausser);
    if (regel->dann.dringlichkeit >= 0)
        add_wish(&f, &f.dann, FACT_DRINGLICHKEIT, (uint32_t)regel->dann.dringlichkeit);
    if (regel->wenn.is_given)
        f.wenn_end = regel->wenn.dringlichkeit;
    if (regel->ausser.is_given)
        f.ausser_end = regel->ausser.dringlichkeit;
    return f;
}

static bool names_recht(const struct knoten *k, uint32_t n)
{
    for (size_t i = 0; i < k->recht.len; i++)
        if (k->recht.items[i].id.n == n)
            return true;
    for (size_t s = 0; s < k->schritte.len; s++)
        for (size_t i = 0; i < k->schritte.items[s].recht.len; i++)
            if (k->schritte.items[s].recht.items[i].id.n == n)
                return true;
    return false;
}

static bool names_stelle(const struct knoten *k, uint32_t n)
{
    for (size_t i = 0; i < k->stellen.len; i++)
        if (k->stellen.items[i].id.n == n)
            return true;
    return false;
}

static bool grants(const struct wish *w, const struct knoten *k, uint32_t knoten, uint32_t antwort)
{
    switch (w->fact) {
    case FACT_LEBENSLAGE:
        return k->lebenslage.n == w->n;
    case FACT_ANTWORT:
        return antwort == w->n;
    case FACT_STELLE:
        return names_stelle(k, w->n);
    case FACT_RECHT:
        return names_recht(k, w->n);
    case FACT_KNOTEN:
        return knoten == w->n;
    case FACT_DRINGLICHKEIT:
        return k->art == KNOTEN_EMPFEHLUNG && (uint32_t)k->dringlichkeit == w->n;
    }
    return false;
}

uint32_t facts_after(const struct facts *f, uint32_t bits, uint32_t antwort, uint32_t knoten)
{
    for (size_t i = 0; i < f->wishes_len; i++)
        if (grants(&f->wishes[i], &f->guide->knoten[knoten], knoten, antwort))
            bits |= f->wishes[i].bit;
    return bits;
}

bool facts_is_broken(const struct facts *f, uint32_t bits, uint32_t knoten)
{
    int end = (int)f->guide->knoten[knoten].dringlichkeit;
    bool is_wenn = (bits & f->wenn) == f->wenn && (f->wenn_end < 0 || f->wenn_end == end);
    bool is_ausser = f->regel->ausser.is_given && (bits & f->ausser) == f->ausser && (f->ausser_end < 0 || f->ausser_end == end);

    return is_wenn && (bits & f->dann) != f->dann && !is_ausser;
}

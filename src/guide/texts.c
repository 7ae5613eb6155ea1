/* SPDX-License-Identifier: EUPL-1.2 */
#include "guide/texts.h"

struct visitor {
    const struct guide *guide;
    texts_visit *visit;
    void *context;
    struct thing owner;
};

static void one(const struct visitor *v, enum field field, struct text text)
{
    if (text_is_given(text))
        v->visit(v->context, &(struct owned_text){ v->owner, field, text });
}

static void all(const struct visitor *v, enum field field, struct texts texts)
{
    for (size_t i = 0; i < texts.len; i++)
        one(v, field, texts.items[i]);
}

static void schritte(const struct visitor *v, struct schritte steps)
{
    for (size_t i = 0; i < steps.len; i++) {
        one(v, FIELD_SCHRITT, steps.items[i].text);
        one(v, FIELD_LISTE, steps.items[i].frist);
    }
}

static void visit_guide(struct visitor *v)
{
    const struct guide *g = v->guide;

    v->owner = (struct thing){ THING_NONE, 0 };
    one(v, FIELD_TITEL, g->titel);
    one(v, FIELD_TEXT, g->herausgeber);
    one(v, FIELD_TEXT, g->hinweis);
    for (uint32_t i = 0; i < g->rollen_len; i++)
        one(v, FIELD_LISTE, g->rollen[i].titel);
    one(v, FIELD_TITEL, g->notfall.titel);
    schritte(v, g->notfall.schritte);
}

static void visit_lebenslage(struct visitor *v, uint32_t n)
{
    const struct lebenslage *l = &v->guide->lebenslagen[n];

    v->owner = (struct thing){ THING_LEBENSLAGE, n };
    one(v, FIELD_TITEL, l->titel);
    one(v, FIELD_KURZ, l->kurz);
    one(v, FIELD_EINFACH, l->einfach);
    all(v, FIELD_STICHWORT, l->stichworte);
    one(v, FIELD_TEXT, l->worum);
    all(v, FIELD_LISTE, l->grundsaetze);
    all(v, FIELD_LISTE, l->wissen);
    for (size_t i = 0; i < l->warnsignale.len; i++)
        one(v, FIELD_WARNSIGNAL, l->warnsignale.items[i].text);
}

static void visit_knoten(struct visitor *v, uint32_t n)
{
    const struct knoten *k = &v->guide->knoten[n];

    v->owner = (struct thing){ THING_KNOTEN, n };
    one(v, FIELD_TITEL, k->satz);
    one(v, FIELD_EINFACH, k->einfach);
    one(v, FIELD_TEXT, k->hilfe);
    all(v, FIELD_LISTE, k->zaehlt);
    all(v, FIELD_LISTE, k->zaehlt_nicht);
    one(v, FIELD_TEXT, k->begruendung);
    schritte(v, k->schritte);
    all(v, FIELD_LISTE, k->vermeiden);
    all(v, FIELD_LISTE, k->dokumentieren);
    all(v, FIELD_LISTE, k->gespraech);
    all(v, FIELD_LISTE, k->formulare);
    for (uint32_t i = 0; i < k->antworten_len; i++) {
        const struct antwort *a = &v->guide->antworten[k->antworten.n + i];
        one(v, FIELD_ANTWORT, a->text);
        one(v, FIELD_TEXT, a->hinweis);
    }
}

static void visit_stelle(struct visitor *v, uint32_t n)
{
    const struct stelle *s = &v->guide->stellen[n];

    v->owner = (struct thing){ THING_STELLE, n };
    one(v, FIELD_TITEL, s->titel);
    one(v, FIELD_KURZ, s->wofuer);
    all(v, FIELD_STICHWORT, s->stichworte);
    all(v, FIELD_LISTE, s->vorbereiten);
    one(v, FIELD_TEXT, s->danach);
}

static void visit_recht(struct visitor *v, uint32_t n)
{
    const struct recht *r = &v->guide->recht[n];

    v->owner = (struct thing){ THING_RECHT, n };
    one(v, FIELD_TITEL, r->norm);
    one(v, FIELD_TITEL, r->titel);
    one(v, FIELD_KURZ, r->inhalt);
    one(v, FIELD_ADRESSE, r->url);
}

static void visit_quelle(struct visitor *v, uint32_t n)
{
    const struct quelle *q = &v->guide->quellen[n];

    v->owner = (struct thing){ THING_QUELLE, n };
    one(v, FIELD_TITEL, q->titel);
    one(v, FIELD_TEXT, q->herausgeber);
    one(v, FIELD_ADRESSE, q->url);
}

static void visit_begriff(struct visitor *v, uint32_t n)
{
    const struct begriff *b = &v->guide->begriffe[n];

    v->owner = (struct thing){ THING_BEGRIFF, n };
    one(v, FIELD_TITEL, b->begriff);
    all(v, FIELD_STICHWORT, b->auch);
    one(v, FIELD_TEXT, b->text);
}

static void visit_kontakt(struct visitor *v, uint32_t n)
{
    const struct kontakt *k = &v->guide->kontakte[n];

    v->owner = (struct thing){ THING_KONTAKT, n };
    one(v, FIELD_TITEL, k->name);
    one(v, FIELD_TEXT, k->zielgruppe);
    for (size_t i = 0; i < k->telefon.len; i++) {
        one(v, FIELD_TELEFON, k->telefon.items[i].nummer);
        one(v, FIELD_TEXT, k->telefon.items[i].zeiten);
    }
    one(v, FIELD_ADRESSE, k->email);
    one(v, FIELD_ADRESSE, k->web);
    one(v, FIELD_ADRESSE, k->adresse);
    one(v, FIELD_TEXT, k->zugang);
}

static void visit_uebungen(struct visitor *v)
{
    v->owner = (struct thing){ THING_NONE, 0 };
    for (uint32_t i = 0; i < v->guide->uebungen_len; i++) {
        const struct uebung *u = &v->guide->uebungen[i];
        one(v, FIELD_TITEL, u->titel);
        one(v, FIELD_TEXT, u->fall);
        all(v, FIELD_LISTE, u->leitfragen);
        one(v, FIELD_TEXT, u->besprechung);
    }
}

void texts_of(const struct guide *g, struct thing thing, texts_visit *visit, void *context)
{
    struct visitor v = { .guide = g, .visit = visit, .context = context };
    static void (*const visits[])(struct visitor *v, uint32_t n) = {
        [THING_LEBENSLAGE] = visit_lebenslage, [THING_KNOTEN] = visit_knoten, [THING_STELLE] = visit_stelle,
        [THING_KONTAKT] = visit_kontakt,       [THING_RECHT] = visit_recht,   [THING_QUELLE] = visit_quelle,
        [THING_BEGRIFF] = visit_begriff,
    };
    if (thing.kind != THING_NONE)
        visits[thing.kind](&v, thing.n);
}

void texts_each(const struct guide *g, texts_visit *visit, void *context)
{
    struct visitor v = { .guide = g, .visit = visit, .context = context };
    const struct { enum thing_kind kind; uint32_t len; } kinds[] = {
        { THING_LEBENSLAGE, g->lebenslagen_len }, { THING_KNOTEN, g->knoten_len },   { THING_STELLE, g->stellen_len },
        { THING_RECHT, g->recht_len },            { THING_QUELLE, g->quellen_len },  { THING_BEGRIFF, g->begriffe_len },
        { THING_KONTAKT, g->kontakte_len },
    };
    visit_guide(&v);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        for (uint32_t i = 0; i < kinds[k].len; i++)
            texts_of(g, (struct thing){ kinds[k].kind, i }, visit, context);
    }
    visit_uebungen(&v);
}

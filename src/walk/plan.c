/* SPDX-License-Identifier: EUPL-1.2 */
#include "walk/plan.h"

#include "base/vec.h"

#include <stdlib.h>

/* a line that still takes reasons */
struct draft {
    struct text text, frist;
    enum dringlichkeit dringlichkeit;
    int frist_tage;
    bool is_everyone;          /* a reason that names no role */
    VEC(struct rolle_id) rollen;
    VEC(struct stelle_id) stellen;
    VEC(struct recht_id) recht;
    VEC(struct knoten_id) aus;
    uint32_t order;
};

struct drafts {
    const struct guide *guide;
    struct arena *arena;
    VEC(struct draft) list;
};

/* the next byte that counts: small letters, one blank for many, none at the end; -1 at the end */
static int next_sign(struct str s, size_t *at)
{
    size_t i = *at;

    while (i < s.len && (s.ptr[i] == ' ' || s.ptr[i] == '\n'))
        i++;
    if (i == s.len || (s.ptr[i] == '.' && i + 1 == s.len))
        return -1;
    if (i > *at && *at > 0) {
        *at = i;
        return ' ';
    }
    *at = i + 1;
    unsigned char c = (unsigned char)s.ptr[i];
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
}

static bool is_same_step(struct str a, struct str b)
{
    size_t i = 0, k = 0;

    for (;;) {
        int left = next_sign(a, &i), right = next_sign(b, &k);
        if (left != right)
            return false;
        if (left < 0)
            return true;
    }
}

static struct draft *find_draft(struct drafts *d, const struct schritt *s)
{
    for (size_t i = 0; i < d->list.len; i++)
        if (is_same_step(d->list.items[i].text.s, s->text.s))
            return &d->list.items[i];
    struct draft *draft = VEC_PUSH(&d->list, d->arena);
    *draft = (struct draft){ .text = s->text, .dringlichkeit = DRINGLICHKEIT_LAENGER, .frist_tage = -1, .order = (uint32_t)d->list.len };
    return draft;
}

/* adds an id to a list of ids unless it is there */
#define ADD_ONCE(list, id, arena)                                        \
    do {                                                                 \
        size_t at_ = 0;                                                  \
        while (at_ < (list)->len && (list)->items[at_].n != (id).n)      \
            at_++;                                                       \
        if (at_ == (list)->len)                                          \
            *VEC_PUSH((list), (arena)) = (id);                           \
    } while (0)

static void add_rollen(struct drafts *d, struct draft *draft, const struct schritt *s)
{
    draft->is_everyone |= s->rollen.len == 0;
    for (size_t i = 0; i < s->rollen.len; i++)
        ADD_ONCE(&draft->rollen, s->rollen.items[i].id, d->arena);
}

static void add_recht(struct drafts *d, struct draft *draft, const struct knoten *k, const struct schritt *s)
{
    struct recht_refs refs = s->recht.len > 0 ? s->recht : k->recht;

    for (size_t i = 0; i < refs.len; i++)
        ADD_ONCE(&draft->recht, refs.items[i].id, d->arena);
}

static void add_schritt(struct drafts *d, struct knoten_id id, const struct schritt *s)
{
    const struct knoten *k = guide_knoten(d->guide, id);
    struct draft *draft = find_draft(d, s);
    bool is_sooner = draft->aus.len == 0 || k->dringlichkeit < draft->dringlichkeit;

    if (is_sooner) {
        draft->dringlichkeit = k->dringlichkeit;
        draft->frist = s->frist;
    }
    if (s->frist_tage >= 0 && (draft->frist_tage < 0 || s->frist_tage < draft->frist_tage))
        draft->frist_tage = s->frist_tage;
    add_rollen(d, draft, s);
    add_recht(d, draft, k, s);
    for (size_t i = 0; i < k->stellen.len; i++)
        ADD_ONCE(&draft->stellen, k->stellen.items[i].id, d->arena);
    ADD_ONCE(&draft->aus, id, d->arena);
}

static void add_knoten(struct drafts *d, struct knoten_id id)
{
    const struct knoten *k = guide_knoten(d->guide, id);

    if (k->art != KNOTEN_EMPFEHLUNG)
        return;
    for (size_t i = 0; i < k->schritte.len; i++)
        add_schritt(d, id, &k->schritte.items[i]);
}

static void add_walk(struct drafts *d, const struct walk *w)
{
    if (!walk_is_open(w))
        return;
    for (uint32_t i = 0; i < w->len; i++)
        add_knoten(d, w->steps[i].knoten);
    add_knoten(d, w->at);
}

/* everyone first, then the guide's order of roles */
static int compare_rollen(const void *left, const void *right)
{
    const struct rolle_id *a = left, *b = right;

    return (a->n > b->n) - (a->n < b->n);
}

static int compare_drafts(const void *left, const void *right)
{
    const struct draft *a = left, *b = right;
    uint32_t a_rolle = a->is_everyone ? 0 : a->rollen.items[0].n + 1, b_rolle = b->is_everyone ? 0 : b->rollen.items[0].n + 1;

    if (a->dringlichkeit != b->dringlichkeit)
        return (int)a->dringlichkeit - (int)b->dringlichkeit;
    if (a_rolle != b_rolle)
        return a_rolle < b_rolle ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static bool concerns(const struct draft *d, struct rolle_id rolle)
{
    bool is_theirs = rolle.n == NO_ID || d->is_everyone;

    for (size_t i = 0; !is_theirs && i < d->rollen.len; i++)
        is_theirs = d->rollen.items[i].n == rolle.n;
    return is_theirs;
}

static struct plan_line finish(const struct draft *d)
{
    return (struct plan_line){
        .text = d->text,
        .frist = d->frist,
        .dringlichkeit = d->dringlichkeit,
        .frist_tage = d->frist_tage,
        .rollen = d->rollen.items,
        .rollen_len = d->is_everyone ? 0 : (uint32_t)d->rollen.len,
        .stellen = d->stellen.items,
        .stellen_len = (uint32_t)d->stellen.len,
        .recht = d->recht.items,
        .recht_len = (uint32_t)d->recht.len,
        .aus = d->aus.items,
        .aus_len = (uint32_t)d->aus.len,
    };
}

struct plan plan_make(const struct guide *g, const struct walk *walks, size_t len, struct rolle_id rolle, struct arena *arena)
{
    struct drafts d = { .guide = g, .arena = arena };

    for (size_t i = 0; i < len; i++)
        add_walk(&d, &walks[i]);
    for (size_t i = 0; i < d.list.len; i++)
        if (d.list.items[i].rollen.len > 1)
            qsort(d.list.items[i].rollen.items, d.list.items[i].rollen.len, sizeof(struct rolle_id), compare_rollen);
    if (d.list.len > 1)
        qsort(d.list.items, d.list.len, sizeof *d.list.items, compare_drafts);
    struct plan_line *lines = ARENA_ARRAY(arena, struct plan_line, d.list.len);
    size_t kept = 0;
    for (size_t i = 0; i < d.list.len; i++)
        if (concerns(&d.list.items[i], rolle))
            lines[kept++] = finish(&d.list.items[i]);
    return (struct plan){ lines, kept };
}

/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/parked.h"

struct parked parked_none(void)
{
    return (struct parked){ .lebenslage = { NO_ID } };
}

struct parked parked_of(const struct guide *g, const struct walk *w)
{
    struct parked p = { .lebenslage = w->lebenslage };

    if (!walk_is_open(w))
        return parked_none();
    for (; p.len < w->len; p.len++) {
        const struct walk_step *step = &w->steps[p.len];
        uint32_t place = step->antwort.n - guide_knoten(g, step->knoten)->antworten.n;
        if (place > UINT8_MAX)
            break;
        p.answers[p.len] = (uint8_t)place;
    }
    return p;
}

struct walk parked_walk(const struct guide *g, const struct parked *p)
{
    if (p->lebenslage.n == NO_ID)
        return walk_none();
    struct walk w = walk_start(g, p->lebenslage);
    for (uint32_t i = 0; walk_is_open(&w) && i < p->len; i++) {
        const struct knoten *k = guide_knoten(g, w.at);
        if (p->answers[i] >= k->antworten_len
            || walk_answer(g, &w, (struct antwort_id){ k->antworten.n + p->answers[i] }) != WALK_OK)
            break;
    }
    return w;
}

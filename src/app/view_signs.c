/* SPDX-License-Identifier: EUPL-1.2 */
/* "Ich bin unsicher": signs are ticked, Lebenslagen proposed and queued, and walked one after the other. */
#include "app/view.h"

static bool is_ticked(const struct desk *desk, size_t i)
{
    return i < SIGNS_MAX && (desk->ticked[i / 64] >> i % 64 & 1u) != 0;
}

static struct signs_page page_of(const struct view_context *c)
{
    struct signs_page page = { .signs = signs_of(c->guide, c->scratch), .queue = c->desk->queue, .queue_len = c->desk->queue_len };
    bool *is_chosen = ARENA_ARRAY(c->scratch, bool, page.signs.len + 1);

    for (size_t i = 0; i < page.signs.len; i++)
        is_chosen[i] = is_ticked(c->desk, i);
    page.is_chosen = is_chosen;
    page.filter = field_str(&c->desk->fields[FIELD_SIGNS]);
    return page;
}

static bool has_tick(const struct desk *desk)
{
    for (size_t i = 0; i < SIGNS_MAX / 64; i++)
        if (desk->ticked[i])
            return true;
    return false;
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct signs_page page = page_of(c);

    (void)view;
    doc_from_signs(doc, &c->page, &page);
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    struct desk *desk = view_desk(c);

    (void)view;
    if (target.kind != TARGET_ACTION || target.n >= SIGNS_MAX)
        return (struct reply){ .kind = REPLY_NONE };
    desk->ticked[target.n / 64] ^= (uint64_t)1 << target.n % 64;
    return (struct reply){ .kind = REPLY_DESK, .desk = desk };
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    if (action == ACTION_TICK)
        return choose(c, view, focus);
    if (action != ACTION_ON)
        return (struct reply){ .kind = REPLY_STAY };
    if (!has_tick(c->desk))
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_SIGN };
    return (struct reply){ .kind = REPLY_PUSH, .view = view_make(VIEW_PROPOSALS) };
}

/* --- proposals --- */

static void build_proposals(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct signs_page page = page_of(c);

    (void)view;
    doc_from_proposals(doc, &c->page, &page);
}

/* queued or not any more; the first to be queued is the first to be walked */
static struct reply toggle(const struct view_context *c, uint32_t n)
{
    struct desk *desk = view_desk(c);
    uint32_t kept = 0;

    for (uint32_t i = 0; i < c->desk->queue_len; i++)
        if (c->desk->queue[i].n != n)
            desk->queue[kept++] = c->desk->queue[i];
    if (kept == c->desk->queue_len && kept < QUEUE_MAX)
        desk->queue[kept++].n = n;
    desk->queue_len = kept;
    return (struct reply){ .kind = REPLY_DESK, .desk = desk };
}

static struct reply choose_proposal(const struct view_context *c, const struct view *view, struct target target)
{
    (void)view;
    if (target.kind != TARGET_ACTION)
        return (struct reply){ .kind = REPLY_NONE };
    if (target.n < c->guide->lebenslagen_len)
        return toggle(c, target.n);
    return (struct reply){ .kind = REPLY_NEXT };
}

static struct reply act_proposal(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    if (action == ACTION_TICK)
        return choose_proposal(c, view, focus);
    if (action != ACTION_ON)
        return (struct reply){ .kind = REPLY_STAY };
    if (c->desk->queue_len > 0)
        return (struct reply){ .kind = REPLY_NEXT };
    if (focus.kind != TARGET_ACTION)
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_SIGN };
    return view_begin(c, (struct lebenslage_id){ focus.n });
}

const struct view_ops view_signs = { .context = CONTEXT_SIGNS, .has_preview = true, .field = FIELD_SIGNS, .build = build,
                                     .choose = choose, .act = act };
const struct view_ops view_proposals = { .context = CONTEXT_PROPOSALS, .build = build_proposals, .choose = choose_proposal,
                                         .act = act_proposal };

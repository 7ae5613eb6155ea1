/* SPDX-License-Identifier: EUPL-1.2 */
/* The plan of all walks of the session, and the day its terms are reckoned from. */
#include "app/trail.h"
#include "app/view.h"

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct plan_page page = { .rolle = c->desk->rolle, .from = c->desk->from };

    (void)view;
    page.walks = trail_walks(c, &page.walks_len);
    doc_from_plan(doc, &c->page, &page);
    doc_add_fallcode(doc, &c->page, page.walks, page.walks_len);
}

/* everyone, then each role, then everyone again */
static struct rolle_id next_rolle(const struct guide *g, struct rolle_id rolle)
{
    uint32_t next = rolle.n == NO_ID ? 0 : rolle.n + 1;

    return (struct rolle_id){ next < g->rollen_len ? next : NO_ID };
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)view;
    (void)focus;
    if (action == ACTION_DAY)
        return (struct reply){ .kind = REPLY_PUSH, .view = view_make(VIEW_DAY) };
    if (action != ACTION_ROLLE)
        return (struct reply){ .kind = REPLY_STAY };
    struct desk *desk = view_desk(c);
    desk->rolle = next_rolle(c->guide, desk->rolle);
    return (struct reply){ .kind = REPLY_DESK, .desk = desk };
}

/* --- the day --- */

static struct str typed(const struct view_context *c)
{
    return str_trim(field_str(&c->desk->fields[FIELD_DAY]));
}

static bool read_day(const struct view_context *c, struct date *day)
{
    if (date_parse_day(typed(c), day))
        return true;
    *day = c->settings->today;
    return str_is(typed(c), "heute") && date_is_set(*day);
}

static void build_day(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct date day;
    char text[DATE_TEXT_SIZE];

    (void)view;
    doc_add_title(doc, STR("Termine"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Ab welchem Tag laufen die Fristen? Zum Beispiel 21.11.2026, 2026-11-21 oder heute."));
    doc_add_space(doc);
    doc_add_entry(doc, STR(""), field_str(&c->desk->fields[FIELD_DAY]), 12);
    doc_add_space(doc);
    doc_add_paragraph(doc, 0);
    if (read_day(c, &day))
        doc_printf(doc, ROLE_STRONG, "Ab %s, %s.", date_weekday_name(day), date_print(day, text));
    else
        doc_run(doc, ROLE_HINT, STR("Der Tag wird nicht gespeichert. Ein leeres Feld nimmt die Termine weg."));
}

static struct reply act_day(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    struct date day = { 0 };

    (void)view;
    (void)focus;
    if (action != ACTION_CHOOSE)
        return (struct reply){ .kind = REPLY_STAY };
    if (typed(c).len > 0 && !read_day(c, &day))
        return (struct reply){ .kind = REPLY_NONE, .message = MESSAGE_NO_DAY };
    struct desk *desk = view_desk(c);
    desk->from = day;
    return (struct reply){ .kind = REPLY_DESK, .desk = desk, .is_done = true };
}

const struct view_ops view_plan = { .context = CONTEXT_PLAN, .build = build, .act = act };
const struct view_ops view_day = { .context = CONTEXT_DAY, .is_pane = true, .field = FIELD_DAY, .build = build_day,
                                   .act = act_day };

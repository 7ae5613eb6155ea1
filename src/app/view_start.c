/* SPDX-License-Identifier: EUPL-1.2 */
/* The start screen: a Lebenslage leads straight to its first question, because that is the danger question. */
#include "app/trail.h"
#include "app/view.h"

#define ROWS_MAX 6
/* rows of walks: their Lebenslage behind all actions */
#define WALK_ROW(lebenslage) (ACTION_LEN + (lebenslage).n)

struct rows {
    struct start_row *items;
    size_t len;
};

static void add_offer(struct rows *rows, enum action action, struct str text, struct str hint)
{
    rows->items[rows->len++] = (struct start_row){
        .text = text, .hint = hint, .key = keymap_char(CONTEXT_START, action), .target = { .kind = TARGET_ACTION, .n = action },
    };
}

/* the walks of the session, and the plan they make */
static void add_walks(struct rows *rows, const struct view_context *c)
{
    const struct guide *g = c->guide;
    size_t len;
    const struct walk *walks = trail_walks(c, &len);

    for (size_t i = 0; i < len; i++) {
        struct lebenslage_id id = walks[i].lebenslage;
        struct start_row *row = &rows->items[rows->len++];
        *row = (struct start_row){ .target = { .kind = TARGET_ACTION, .n = WALK_ROW(id) } };
        row->heading = i == 0 ? STR("Ihre Wege bis jetzt") : STR("");
        row->text = doc_plain(g, guide_lebenslage(g, id)->titel.s, c->scratch);
        row->hint = doc_plain(g, guide_knoten(g, walks[i].at)->satz.s, c->scratch);
    }
    if (len > 0)
        add_offer(rows, ACTION_PLAN, STR("Ihr Plan"), STR("Alle Schritte dieser Wege, nach Dringlichkeit."));
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct rows rows = { .items = ARENA_ARRAY(doc->arena, struct start_row, c->parked_len + ROWS_MAX) };

    (void)view;
    add_offer(&rows, ACTION_UNSURE, STR("Ich bin unsicher"), STR("Ankreuzen, was auffällt; passende Lebenslagen werden vorgeschlagen."));
    add_offer(&rows, ACTION_SEARCH, STR("Suchen"), STR("Ein Wort genügt, auch mit Tippfehlern."));
    add_offer(&rows, ACTION_KONTAKTE, STR("Kontakte"), STR("Wer für Ihren Ort hilft, mit Nummer und Zeiten."));
    add_offer(&rows, ACTION_CODE, STR("Fallcode eingeben"), STR("Einen Weg von früher wieder aufrufen."));
    add_walks(&rows, c);
    doc_from_start(doc, &c->page, rows.items, rows.len);
    /* the rows are there to be chosen, not the words in them, which may be folded away */
    for (size_t i = 0; i < doc->blocks.len; i++)
        for (size_t j = 0; doc->blocks.items[i].kind == BLOCK_CHOICE && j < doc->blocks.items[i].runs_len; j++)
            doc->blocks.items[i].runs[j].target.kind = TARGET_NONE;
}

static bool is_lebenslage(struct target target)
{
    return target.kind == TARGET_THING && target.thing.kind == THING_LEBENSLAGE;
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (is_lebenslage(target))
        return view_begin(c, (struct lebenslage_id){ target.thing.n });
    if (target.kind == TARGET_ACTION && target.n >= ACTION_LEN)
        return (struct reply){ .kind = REPLY_RESUME, .n = target.n - ACTION_LEN };
    if (target.kind == TARGET_ACTION)
        return (struct reply){ .kind = REPLY_ACT, .n = target.n };
    return view_choose(c, view, target);
}

static struct reply act(const struct view_context *c, const struct view *view, enum action action, struct target focus)
{
    (void)c;
    (void)view;
    if (action == ACTION_LEBENSLAGE && is_lebenslage(focus))
        return view_open(focus.thing);
    return (struct reply){ .kind = REPLY_STAY };
}

const struct view_ops view_start = { .context = CONTEXT_START, .is_compact = true, .build = build, .choose = choose, .act = act };

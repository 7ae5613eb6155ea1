/* SPDX-License-Identifier: EUPL-1.2 */
/* The keys of the view below, straight from the keymap. */
#include "app/view.h"

/* what can be asked for from the help itself; going back is its own */
static bool is_wish(const struct key_row *row)
{
    return (row->word || row->action == ACTION_BLANK) && row->action != ACTION_BACK && row->action != ACTION_CLOSE && row->action != ACTION_HELP;
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    (void)c;
    (void)view;
    return (struct reply){ .kind = REPLY_ACT, .n = target.n };
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    size_t len;
    const struct key_row *rows = keymap_rows(&len);

    doc_add_title(doc, STR("Hilfe"));
    doc_add_heading(doc, 1, STR("Tasten auf dieser Seite"));
    for (size_t i = 0; i < len; i++) {
        if (!key_row_is_in(&rows[i], view->u.context) || !view_offers(&c->trail->walk, c->desk, rows[i].action))
            continue;
        struct doc_block *field = doc_add_field(doc, 0, str_from(rows[i].name));
        if (is_wish(&rows[i]))
            field->target = (struct target){ .kind = TARGET_ACTION, .n = rows[i].action };
        doc_run(doc, ROLE_PLAIN, str_from(rows[i].help));
    }
    doc_add_heading(doc, 1, STR("Maus"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Antworten, Verweise und die unterste Zeile lassen sich anklicken, das Rad blättert. "
                                 "Text markieren Sie mit gedrückter Umschalttaste."));
    doc_add_heading(doc, 1, STR("Gut zu wissen"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Das Programm fragt nach keinem Namen und speichert nichts über Ihren Weg. Es ersetzt "
                                 "keine Beratung: Entscheiden müssen Menschen."));
}

const struct view_ops view_help = { .context = CONTEXT_HELP, .build = build, .choose = choose };

/* SPDX-License-Identifier: EUPL-1.2 */
/* Role, place, plain words, colours, mouse and rest: a list of settings, and of each that has many values a list of these. */
#include "app/view.h"

static const char *const names[SETTING_LEN] = {
    [SETTING_ROLLE] = "Rolle",   [SETTING_KOMMUNE] = "Kommune", [SETTING_STADTBEZIRK] = "Stadtbezirk",
    [SETTING_EINFACH] = "Texte",  [SETTING_COLOURS] = "Farben", [SETTING_MOUSE] = "Maus",
    [SETTING_BLANK] = "Bildschirm leeren",
};
static const char *const none[SETTING_LEN] = {
    [SETTING_ROLLE] = "alle Rollen", [SETTING_KOMMUNE] = "keine", [SETTING_STADTBEZIRK] = "ganze Kommune",
};
static const char *const colours[] = { "wie das Fenster es kann", "immer", "nie", "hoher Kontrast" };
#define COLOURS_LEN (sizeof colours / sizeof colours[0])
/* minutes without a key */
static const uint8_t blanks[] = { 0, 2, 5, 10, 30 };
#define BLANKS_LEN (sizeof blanks / sizeof blanks[0])

static uint8_t next_blank(uint8_t minutes)
{
    for (size_t i = 0; i + 1 < BLANKS_LEN; i++)
        if (minutes <= blanks[i])
            return blanks[i + 1];
    return 0;
}

/* how many values a setting has here, without „none“ */
static uint32_t values_len(const struct view_context *c, enum setting setting)
{
    struct kommune_id kommune = c->settings->place.kommune;

    if (setting == SETTING_ROLLE)
        return c->guide->rollen_len;
    if (setting == SETTING_KOMMUNE)
        return c->guide->kommunen_len;
    if (setting == SETTING_STADTBEZIRK)
        return kommune.n == NO_ID ? 0 : c->guide->kommunen[kommune.n].stadtbezirke_len;
    return 0;
}

/* the first id of a setting's values */
static uint32_t values_start(const struct view_context *c, enum setting setting)
{
    struct kommune_id kommune = c->settings->place.kommune;

    return setting == SETTING_STADTBEZIRK && kommune.n != NO_ID ? c->guide->kommunen[kommune.n].stadtbezirke.n : 0;
}

static uint32_t value_of(const struct app_settings *s, enum setting setting)
{
    if (setting == SETTING_ROLLE)
        return s->rolle.n;
    return setting == SETTING_KOMMUNE ? s->place.kommune.n : s->place.stadtbezirk.n;
}

static struct str value_text(const struct view_context *c, enum setting setting, uint32_t value)
{
    if (value == NO_ID)
        return str_from(none[setting]);
    if (setting == SETTING_ROLLE)
        return c->guide->rollen[value].titel.s;
    return setting == SETTING_KOMMUNE ? c->guide->kommunen[value].name.s : c->guide->stadtbezirke[value].name.s;
}

static struct str setting_text(const struct view_context *c, enum setting setting)
{
    const struct look *look = &c->settings->look;

    if (setting == SETTING_EINFACH)
        return c->settings->is_einfach ? STR("kurz und einfach, wo es das gibt") : STR("ausführlich");
    if (setting == SETTING_COLOURS)
        return str_from(colours[look->colours % COLOURS_LEN]);
    if (setting == SETTING_MOUSE)
        return look->has_mouse ? STR("an") : STR("aus");
    if (setting == SETTING_BLANK && c->settings->blank_minutes == 0)
        return STR("nur mit der Taste x");
    if (setting == SETTING_BLANK)
        return arena_printf(c->scratch, "nach %d Minuten ohne Taste", c->settings->blank_minutes);
    return value_text(c, setting, value_of(c->settings, setting));
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    int number = 1;

    (void)view;
    doc_add_title(doc, STR("Einstellungen"));
    doc_add_paragraph(doc, 0);
    doc_run(doc, ROLE_PLAIN, STR("Sie gelten sofort und bleiben für das nächste Mal gespeichert."));
    doc_add_space(doc);
    for (enum setting s = SETTING_ROLLE; s < SETTING_LEN; s++) {
        if (s <= SETTING_STADTBEZIRK && values_len(c, s) == 0)
            continue;
        doc_add_choice(doc, arena_printf(doc->arena, "%d", number++), (struct target){ .kind = TARGET_ACTION, .n = s });
        doc_printf(doc, ROLE_CHOICE, "%s: ", names[s]);
        doc_run(doc, ROLE_STRONG, setting_text(c, s));
    }
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    struct reply reply = { .kind = REPLY_SETTINGS, .settings = *c->settings };
    struct look *look = &reply.settings.look;

    (void)view;
    if (target.n == SETTING_EINFACH) {
        reply.settings.is_einfach = !reply.settings.is_einfach;
    } else if (target.n == SETTING_COLOURS) {
        look->colours = (enum colours)((look->colours + 1) % COLOURS_LEN);
    } else if (target.n == SETTING_MOUSE) {
        look->has_mouse = !look->has_mouse;
    } else if (target.n == SETTING_BLANK) {
        reply.settings.blank_minutes = next_blank(reply.settings.blank_minutes);
    } else {
        reply = (struct reply){ .kind = REPLY_PUSH, .view = view_make(VIEW_PICK) };
        reply.view.u.setting = (enum setting)target.n;
    }
    return reply;
}

/* digits reach nine values, the arrows all */
static void add_value(struct doc *doc, const struct view_context *c, enum setting setting, uint32_t value, uint32_t number)
{
    struct str marker = number <= 9 ? arena_printf(doc->arena, "%u", (unsigned)number) : STR(" ");

    doc_add_choice(doc, marker, (struct target){ .kind = TARGET_ACTION, .n = value });
    doc_run(doc, ROLE_CHOICE, value_text(c, setting, value));
    if (value == value_of(c->settings, setting))
        doc_run(doc, ROLE_HINT, STR(" (gilt jetzt)"));
}

static void build_pick(struct doc *doc, const struct view_context *c, const struct view *view)
{
    enum setting setting = view->u.setting;
    uint32_t start = values_start(c, setting);

    doc_add_title(doc, str_from(names[setting]));
    add_value(doc, c, setting, NO_ID, 1);
    for (uint32_t i = 0; i < values_len(c, setting); i++)
        add_value(doc, c, setting, start + i, i + 2);
}

static struct target first_pick(const struct view_context *c, const struct view *view)
{
    return (struct target){ .kind = TARGET_ACTION, .n = value_of(c->settings, view->u.setting) };
}

static struct reply choose_pick(const struct view_context *c, const struct view *view, struct target target)
{
    struct reply reply = { .kind = REPLY_SETTINGS, .settings = *c->settings };
    struct place *place = &reply.settings.place;

    if (view->u.setting == SETTING_ROLLE)
        reply.settings.rolle.n = target.n;
    else if (view->u.setting == SETTING_STADTBEZIRK)
        place->stadtbezirk.n = target.n;
    else if (place->kommune.n != target.n)
        *place = (struct place){ { target.n }, { NO_ID } };
    return reply;
}

const struct view_ops view_settings = { .context = CONTEXT_SETTINGS, .build = build, .choose = choose };
const struct view_ops view_pick = { .context = CONTEXT_SETTINGS, .is_pane = true, .build = build_pick, .first = first_pick,
                                    .choose = choose_pick };

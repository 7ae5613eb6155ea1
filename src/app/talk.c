/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/talk.h"

#include "app/face.h"
#include "app/words.h"
#include "base/vec.h"
#include "text/utf8.h"
#include "text/width.h"

/* columns and rows that nobody sees, but pages are measured by them */
static const struct size unseen = { 80, 24 };
/* what is left over of a page is said with it rather than asked for */
#define LEFT_OVER 3
/* how much of a word nobody knows is said again */
#define WORD_COLUMNS 40

/* one line typed and what it leads to */
struct turn {
    struct talk *talk;
    struct effect effect;
    struct arena *scratch;
    struct buf *out;
};

static const struct view *top_of(const struct app *app)
{
    return &app->views[app->views_len - 1];
}

static enum context context_of(const struct talk *t, struct arena *scratch)
{
    struct view_context c = state_context(&t->app, scratch);

    return face_context(&c, top_of(&t->app));
}

/* --- saying --- */

/* "Frage 3 von Probe, Knoten A7", "Empfehlung aus Probe, Knoten A9"; empty where the page is no node */
static struct str place_of(const struct view_context *c, const struct view *view, struct arena *arena)
{
    const struct guide *g = c->guide;
    struct knoten_id id = { NO_ID };
    char nummer[NUMMER_SIZE];

    if (view->kind == VIEW_KNOTEN)
        id = c->trail->walk.at;
    else if (view->kind == VIEW_PANE && view->u.thing.kind == THING_KNOTEN)
        id.n = view->u.thing.n;
    if (id.n == NO_ID)
        return STR("");
    const struct knoten *k = guide_knoten(g, id);
    struct str titel = doc_plain(g, guide_lebenslage(g, k->lebenslage)->titel.s, arena);
    const char *label = guide_nummer(g, id, nummer);
    if (view->kind == VIEW_KNOTEN && k->art == KNOTEN_FRAGE)
        return arena_printf(arena, "Frage %u von %.*s, Knoten %s", (unsigned)walk_questions(g, &c->trail->walk) + 1,
                            STR_ARG(titel), label);
    return arena_printf(arena, "%s aus %.*s, Knoten %s", k->art == KNOTEN_FRAGE ? "Frage" : "Empfehlung", STR_ARG(titel), label);
}

struct said talk_page(const struct app *app, struct arena *scratch)
{
    struct view_context c = state_context(app, scratch);
    const struct view *view = top_of(app);
    struct say_options o = { .place = place_of(&c, view, scratch), .targets = face_targets(view) };
    struct doc doc = doc_start(scratch);

    face_ops(view->kind)->build(&doc, &c, view);
    return say_document(&doc, &o, scratch);
}

struct lines_said {
    VEC(struct str) lines;
};

/* a line as it leaves: in ASCII where that is wanted, and no wider than the terminal */
static void add_line(const struct talk *t, struct lines_said *text, struct str line, struct arena *scratch)
{
    if (t->is_ascii)
        line = utf8_to_ascii(line, scratch);
    if (t->width <= 0) {
        *VEC_PUSH(&text->lines, scratch) = line;
        return;
    }
    struct wrap_lines parts = wrap_columns(line, t->width, scratch);
    for (size_t i = 0; i < parts.len; i++)
        *VEC_PUSH(&text->lines, scratch) =
            arena_printf(scratch, "%.*s%s", STR_ARG(str_slice(line, parts.items[i].from, parts.items[i].to)),
                         parts.items[i].hyphen ? "-" : "");
}

static void say(struct turn *t, struct str line)
{
    struct lines_said text = { { 0 } };

    add_line(t->talk, &text, line, t->scratch);
    for (size_t i = 0; i < text.lines.len; i++) {
        buf_add(t->out, text.lines.items[i]);
        buf_add_char(t->out, '\n');
    }
}

static bool is_offered(const struct talk *t, const struct key_row *row)
{
    return row->word && view_offers(&t->app.trail.walk, &t->app.desk, row->action);
}

/* the words of the page on top */
static struct lines_said help_text(const struct talk *t, struct arena *scratch)
{
    struct lines_said text = { { 0 } };
    size_t len;
    const struct key_row *rows = keymap_rows(&len);
    enum context context = context_of(t, scratch);

    add_line(t, &text, STR("Seite: Hilfe."), scratch);
    add_line(t, &text, STR("Eine Zahl wählt, was diese Nummer hat. Von jedem Wort genügt auch der eine Buchstabe, der dabeisteht."), scratch);
    for (size_t i = 0; i < len; i++) {
        if (!key_row_is_in(&rows[i], context) || !is_offered(t, &rows[i]))
            continue;
        add_line(t, &text, arena_printf(scratch, "%s oder %c: %s", rows[i].word, words_letter(&rows[i]), rows[i].help), scratch);
    }
    const struct word *own = words_own(&len);
    for (size_t i = 0; i < len; i++)
        add_line(t, &text, arena_printf(scratch, "%s oder %c: %s", own[i].word, own[i].letter, own[i].help), scratch);
    add_line(t, &text, STR("Das Programm fragt nach keinem Namen und speichert nichts über Ihren Weg. Es ersetzt keine Beratung: "
                           "Entscheiden müssen Menschen."), scratch);
    return text;
}

static struct lines_said page_text(const struct talk *t, struct arena *scratch)
{
    struct lines_said text = { { 0 } };
    struct said said = talk_page(&t->app, scratch);

    for (size_t i = 0; i < said.lines_len; i++)
        add_line(t, &text, said.lines[i], scratch);
    return text;
}

/* what has not been said yet, at most height lines of it */
static void say_on(struct turn *t, int height)
{
    struct talk *talk = t->talk;
    struct lines_said text = talk->is_help ? help_text(talk, t->scratch) : page_text(talk, t->scratch);
    size_t most = height > 0 ? (size_t)height : SIZE_MAX;

    if (talk->told >= text.lines.len) {
        say(t, STR("Hier geht es nicht weiter; „nochmal“ liest die Seite von vorn."));
        return;
    }
    if (most > text.lines.len - talk->told || text.lines.len - talk->told - most <= LEFT_OVER)
        most = text.lines.len - talk->told;
    for (size_t i = 0; i < most; i++, talk->told++) {
        buf_add(t->out, text.lines.items[talk->told]);
        buf_add_char(t->out, '\n');
    }
    if (talk->told < text.lines.len)
        say(t, arena_printf(t->scratch, "Noch %zu Zeilen. Mit „weiter“ geht es weiter.", text.lines.len - talk->told));
}

static void say_message(struct turn *t)
{
    struct str message = app_message(&t->talk->app);

    if (message.len)
        say(t, arena_printf(t->scratch, "Hinweis: %.*s", STR_ARG(message)));
}

/* an empty line parts a page from what was said before */
static void say_page(struct turn *t, bool is_help)
{
    t->talk->is_help = is_help;
    t->talk->told = 0;
    buf_add_char(t->out, '\n');
    if (!is_help)
        say_message(t);
    say_on(t, t->talk->height);
}

/* --- doing --- */

static void carry_out(struct turn *t, struct effect effect)
{
    if (effect.kind != EFFECT_NONE)
        t->effect = effect;
}

static bool takes_text(const struct talk *t)
{
    return face_ops(top_of(&t->app)->kind)->field != FIELD_NONE;
}

/* as if it were pasted, so that no letter is taken for a key; what a field cannot hold is not even tried */
static void type(struct turn *t, struct str text)
{
    struct app *app = &t->talk->app;

    carry_out(t, app_update(app, (struct event){ .kind = EVENT_KEY, .key = KEYS_CTRL_U }, t->scratch));
    for (size_t from = 0, to; from < text.len && from < FIELD_SIZE; from = to) {
        struct event event = { .kind = EVENT_TEXT, .is_pasted = true };
        to = utf8_next_grapheme(text, from);
        if (to - from < sizeof event.text) {
            memcpy(event.text, text.ptr + from, to - from);
            carry_out(t, app_update(app, event, t->scratch));
        }
    }
    /* what finds something shows it; what does not is asked for */
    if (talk_page(app, t->scratch).choices_len == 0)
        carry_out(t, app_act(app, ACTION_CHOOSE, (struct target){ .kind = TARGET_NONE }, t->scratch));
}

/* the same page says the same words */
struct known {
    uint32_t views_len;
    enum view_kind kind;
    struct said said;
};

static struct known know(const struct app *app, struct arena *scratch)
{
    return (struct known){ app->views_len, top_of(app)->kind, talk_page(app, scratch) };
}

/* the title is the same and so is what can be chosen: only what stands in some lines has changed */
static bool is_same_page(const struct known *known, const struct known *now)
{
    return known->views_len == now->views_len && known->kind == now->kind && known->said.lines_len == now->said.lines_len
        && known->said.choices_len == now->said.choices_len && str_equal(known->said.lines[0], now->said.lines[0]);
}

static bool is_known(const struct known *known, const struct app *app, struct arena *scratch)
{
    struct known now = know(app, scratch);
    bool is_same = is_same_page(known, &now);

    for (size_t i = 0; is_same && i < now.said.lines_len; i++)
        is_same = str_equal(known->said.lines[i], now.said.lines[i]);
    return is_same;
}

/* whoever types an emergency number where no choice has it wants the card */
static bool is_emergency(uint32_t number)
{
    return number == 110 || number == 112;
}

/* where the page tells what a choice would do, it is looked at before it counts */
static bool looks_first(struct turn *t, struct target target)
{
    struct app *app = &t->talk->app;

    if (!face_ops(top_of(app)->kind)->follow)
        return false;
    struct known before = know(app, t->scratch);
    app_look(app, target, t->scratch);
    return !is_known(&before, app, t->scratch);
}

static bool is_tick(struct str line)
{
    return str_find(line, STR(": " SAY_TICKED)) < line.len;
}

/* A row that was ticked has been named: what else is new by it is said, not the whole list again. */
static void say_changes(struct turn *t, const struct known *before)
{
    struct known now = know(&t->talk->app, t->scratch);

    if (!is_same_page(before, &now)) {
        say_page(t, false);
        return;
    }
    for (size_t i = 0; i < now.said.lines_len; i++) {
        struct str line = now.said.lines[i], old = before->said.lines[i];
        if (!str_equal(line, old) && is_tick(line) == is_tick(old))
            say(t, line);
    }
    say_message(t);
}

/* nothing is to be said now: the program ends, or the shell tells first what came of it */
static bool is_awaited(enum effect_kind kind)
{
    return kind == EFFECT_QUIT || kind == EFFECT_PRINT || kind == EFFECT_OPEN;
}

static void choose(struct turn *t, uint32_t number)
{
    struct said said = talk_page(&t->talk->app, t->scratch);

    if (number > said.choices_len && is_emergency(number) && top_of(&t->talk->app)->kind != VIEW_NOTFALL) {
        carry_out(t, app_act(&t->talk->app, ACTION_NOTFALL, (struct target){ .kind = TARGET_NONE }, t->scratch));
        say_page(t, false);
        return;
    }
    if (number == 0 || number > said.choices_len) {
        say(t, said.choices_len == 0 ? STR("Hier gibt es nichts zu wählen.")
                                     : arena_printf(t->scratch, "Hier gibt es die Zahlen 1 bis %zu.", said.choices_len));
        return;
    }
    const struct said_choice *choice = &said.choices[number - 1];
    bool is_sentence = choice->label.len && strchr(".?!", choice->label.ptr[choice->label.len - 1]);
    say(t, arena_printf(t->scratch, "Gewählt: %u, %.*s%s", (unsigned)number, STR_ARG(choice->label), is_sentence ? "" : "."));
    if (choice->target.kind == TARGET_NONE) {
        say(t, STR("Das lässt sich zurzeit nicht wählen."));
        return;
    }
    if (looks_first(t, choice->target)) {
        say_page(t, false);
        say(t, arena_printf(t->scratch, "Noch ist nichts geändert. Noch einmal %u, und es gilt.", (unsigned)number));
        return;
    }
    struct known before = know(&t->talk->app, t->scratch);
    carry_out(t, app_choose(&t->talk->app, choice->target, t->scratch));
    if (!is_awaited(t->effect.kind))
        say_changes(t, &before);
}

/* "thema 2" acts on what has number 2 */
static struct target focus_of(struct turn *t, const struct command *command, bool *is_number)
{
    struct said said = talk_page(&t->talk->app, t->scratch);
    uint32_t number = 0;

    *is_number = words_number(command->rest, &number) && number >= 1 && number <= said.choices_len;
    return *is_number ? said.choices[number - 1].target : (struct target){ .kind = TARGET_NONE };
}

static void act(struct turn *t, const struct command *command)
{
    struct app *app = &t->talk->app;
    struct known before = know(app, t->scratch);
    bool is_number;
    struct target focus = focus_of(t, command, &is_number);

    carry_out(t, app_act(app, command->action, focus, t->scratch));
    if (t->effect.kind == EFFECT_QUIT)
        return;
    if (command->rest.len && takes_text(t->talk))
        type(t, command->rest);
    bool is_same = t->effect.kind == EFFECT_NONE && is_known(&before, app, t->scratch);
    if (is_same && app_message(app).len > 0)
        say_message(t);
    else if (is_same)
        say(t, arena_printf(t->scratch, "Dazu gehört hier eine Zahl, zum Beispiel „%.*s 1“.", STR_ARG(command->word)));
    else
        say_page(t, false);
}

static void explain(struct turn *t, const struct command *command)
{
    struct str word = str_slice(command->word, 0, width_fit(command->word, WORD_COLUMNS));

    if (command->kind == COMMAND_ELSEWHERE)
        say(t, arena_printf(t->scratch, "„%.*s“ geht auf dieser Seite nicht. „hilfe“ nennt, was geht.", STR_ARG(word)));
    else if (command->near.len)
        say(t, arena_printf(t->scratch, "„%.*s“ ist hier kein Wort. Gemeint: „%.*s“?", STR_ARG(word), STR_ARG(command->near)));
    else
        say(t, arena_printf(t->scratch, "„%.*s“ ist hier kein Wort. „hilfe“ nennt alle Wörter.", STR_ARG(word)));
}

/* flat: one case a kind of command */
static void obey(struct turn *t, const struct command *command, struct str line)
{
    switch (command->kind) {
    case COMMAND_NUMBER:
        if (takes_text(t->talk) && talk_page(&t->talk->app, t->scratch).choices_len == 0)
            break;
        choose(t, command->number);
        return;
    case COMMAND_ACTION:
        if (command->action == ACTION_HELP)
            say_page(t, true);
        else
            act(t, command);
        return;
    case COMMAND_MORE:
        say_on(t, t->talk->height);
        return;
    case COMMAND_ALL:
        say_on(t, 0);
        return;
    case COMMAND_AGAIN:
        say_page(t, false);
        return;
    case COMMAND_ELSEWHERE: case COMMAND_UNKNOWN:
        break;
    }
    bool is_search = talk_page(&t->talk->app, t->scratch).choices_len > 0;
    if (!takes_text(t->talk) || (command->kind == COMMAND_ELSEWHERE && command->word.len > 1 && !is_search)) {
        explain(t, command);
        return;
    }
    /* "/wort" searches anew where a search is on */
    type(t, str_is(command->word, "/") ? command->rest : line);
    say_page(t, false);
}

/* --- what comes from outside --- */

/* bytes that are no UTF-8 are read as Latin-1: that is what the terminals send that know no UTF-8 */
static struct str clean(struct str line, struct arena *scratch)
{
    if (utf8_valid(line) < line.len) {
        char *bytes = ARENA_ARRAY(scratch, char, 2 * line.len + 1);
        size_t len = 0;
        for (size_t i = 0; i < line.len; i++)
            len += utf8_put((unsigned char)line.ptr[i], bytes + len);
        line = (struct str){ bytes, len };
    }
    if (str_starts(line, STR("\uFEFF")))
        line = str_slice(line, 3, line.len);
    return utf8_nfc(utf8_clean(str_trim(line), scratch), scratch);
}

struct effect talk_input(struct talk *t, struct str line, struct arena *scratch, struct buf *out)
{
    struct turn turn = { .talk = t, .effect = { .kind = EFFECT_NONE }, .scratch = scratch, .out = out };

    line = clean(line, scratch);
    struct command command = words_read(context_of(t, scratch), line, scratch);
    obey(&turn, &command, line);
    return turn.effect;
}

void talk_told(struct talk *t, struct arena *scratch, struct buf *out)
{
    struct turn turn = { .talk = t, .scratch = scratch, .out = out };

    say_page(&turn, false);
}

struct talk talk_start(const struct guide *guide, struct app_settings settings, struct searcher searcher, int width, int height,
                       struct arena *scratch, struct buf *out)
{
    struct talk t = { .app = app_start(guide, settings, unseen), .width = width, .height = height, .is_ascii = settings.look.is_ascii };
    struct turn turn = { .talk = &t, .scratch = scratch, .out = out };

    t.app.searcher = searcher;
    say(&turn, STR("Zahlen wählen, Wörter tun etwas: „hilfe“ nennt sie alle, „notfall“ die Notrufnummern, „ende“ hört auf."));
    say_page(&turn, false);
    return t;
}

struct str talk_prompt(const struct talk *t, struct arena *scratch)
{
    struct str prompt = takes_text(t) ? STR("Eingabe: ") : STR("Ihre Wahl: ");

    return t->is_ascii ? utf8_to_ascii(prompt, scratch) : prompt;
}

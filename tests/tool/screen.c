/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Runs keys through the app and prints what is on the screen then: screen [-t] FOLDER WIDTHxHEIGHT WORD…
 * A word is the name of a key ("Down", "F9", "Ctrl-C"), one character ("!"), a text in quotation marks (typed), Resize:40x12,
 * Click:10,5 (column, row), Wheel-Up:10,5, Wheel-Down:10,5, Paste:text. What the shell would say of printing: No-Printers, Sent, Saved,
 * Exists, Failed. -t: text only, without roles.
 */
#include "app/app.h"
#include "base/diag.h"
#include "lazy_index.h"
#include "load/load.h"
#include "text/utf8.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    enum key key;
} keys[] = {
    { "Up", KEYS_UP }, { "Down", KEYS_DOWN }, { "Left", KEYS_LEFT }, { "Right", KEYS_RIGHT }, { "Home", KEYS_HOME },
    { "End", KEYS_END }, { "PageUp", KEYS_PAGE_UP }, { "PageDown", KEYS_PAGE_DOWN }, { "Enter", KEYS_ENTER },
    { "Esc", KEYS_ESCAPE }, { "Backspace", KEYS_BACKSPACE }, { "Delete", KEYS_DELETE }, { "Tab", KEYS_TAB },
    { "Backtab", KEYS_BACKTAB }, { "F1", KEYS_F1 }, { "F2", KEYS_F2 }, { "F3", KEYS_F3 }, { "F4", KEYS_F4 }, { "F5", KEYS_F5 },
    { "F6", KEYS_F6 }, { "F7", KEYS_F7 }, { "F8", KEYS_F8 }, { "F9", KEYS_F9 }, { "F10", KEYS_F10 }, { "F11", KEYS_F11 },
    { "F12", KEYS_F12 }, { "Ctrl-C", KEYS_CTRL_C }, { "Ctrl-L", KEYS_CTRL_L },
};

struct session {
    struct app app;
    struct arena *arena;
};

static void find_printers(struct session *s, size_t len)
{
    static const struct str printers[] = { STR_INIT("Lehrerzimmer"), STR_INIT("Sekretariat") };
    struct print_news news = { printers, len, true, STR("~/Dokumente") };

    app_printers(&s->app, &news, s->arena);
}

static void send(struct session *s, struct event event)
{
    static const char *const names[] = { "", "quit", "settings", "redraw", "", "print", "cancel", "open" };
    struct effect effect = app_update(&s->app, event, s->arena);

    if (effect.kind == EFFECT_PRINTERS)
        find_printers(s, 2);
    else if (effect.kind == EFFECT_PRINT)
        printf("effect print %.*s, %.*s%.*s%s\n", STR_ARG(effect.print.sheet->name), STR_ARG(effect.print.printer),
               STR_ARG(effect.print.file), effect.print.may_replace ? " (may replace)" : "");
    else if (effect.kind != EFFECT_NONE)
        printf("effect %s\n", names[effect.kind]);
}

static void type(struct session *s, struct str text, bool is_pasted)
{
    for (size_t from = 0, to; from < text.len; from = to) {
        struct event event = { .kind = EVENT_TEXT, .is_pasted = is_pasted };
        to = utf8_next_grapheme(text, from);
        if (to - from < sizeof event.text)
            memcpy(event.text, text.ptr + from, to - from);
        send(s, event);
    }
}

static bool send_place(struct session *s, const char *word)
{
    static const struct {
        const char *format;
        enum mouse mouse;
    } places[] = {
        { "Click:%d,%d", MOUSE_CLICK }, { "Wheel-Up:%d,%d", MOUSE_WHEEL_UP }, { "Wheel-Down:%d,%d", MOUSE_WHEEL_DOWN },
    };
    struct event event = { .kind = EVENT_RESIZE };

    if (sscanf(word, "Resize:%dx%d", &event.x, &event.y) == 2) {
        send(s, event);
        return true;
    }
    event.kind = EVENT_MOUSE;
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        const char *colon = strchr(word, ':'), *name = places[i].format;
        size_t len = colon ? (size_t)(colon - word) : 0;
        if (!len || strncmp(word, name, len + 1) != 0 || sscanf(colon, ":%d,%d", &event.x, &event.y) != 2)
            continue;
        event.mouse = places[i].mouse;
        send(s, event);
        return true;
    }
    return false;
}

static bool send_outcome(struct session *s, struct str word)
{
    static const struct {
        const char *word;
        struct print_outcome outcome;
    } outcomes[] = {
        { "Sent", { PRINT_SENT, STR_INIT("Gedruckt auf „Lehrerzimmer“."), STR_INIT("") } },
        { "Saved", { PRINT_SAVED, STR_INIT("Gespeichert: ~/Dokumente/ergebnis-2026-11-21.pdf"), STR_INIT("") } },
        { "Exists", { PRINT_EXISTS, STR_INIT("„~/Dokumente/ergebnis-2026-11-21.pdf“ gibt es schon."), STR_INIT("") } },
        { "Failed", { PRINT_FAILED, STR_INIT("Der Drucker hat das Blatt nicht angenommen."), STR_INIT("lp meldet: lp: No such printer.") } },
    };

    for (size_t i = 0; i < sizeof outcomes / sizeof outcomes[0]; i++)
        if (str_is(word, outcomes[i].word)) {
            app_printed(&s->app, &outcomes[i].outcome);
            return true;
        }
    if (!str_is(word, "No-Printers"))
        return false;
    find_printers(s, 0);
    return true;
}

static bool send_word(struct session *s, const char *word)
{
    struct str text = str_from(word);

    if (send_outcome(s, text))
        return true;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (str_is(text, keys[i].name)) {
            send(s, (struct event){ .kind = EVENT_KEY, .key = keys[i].key });
            return true;
        }
    if (text.len && utf8_next_grapheme(text, 0) == text.len)
        type(s, text, false);
    else if (text.len > 1 && word[0] == '"' && str_ends(text, STR("\"")))
        type(s, str_slice(text, 1, text.len - 1), false);
    else if (str_starts(text, STR("Paste:")))
        type(s, str_slice(text, 6, text.len), true);
    else
        return send_place(s, word);
    return true;
}

static const struct guide *load(const char *folder, struct arena *keep)
{
    struct load_options options = { .folder = str_from(folder), .today = { 2026, 11, 21 } };
    struct arena *scratch = arena_create();
    struct diags diags = diags_start(keep);
    const struct guide *guide;

    guide_load(&options, &diags, keep, scratch, &guide);
    arena_free(scratch);
    return guide;
}

int main(int argc, char **argv)
{
    struct arena *keep = arena_create();
    struct session s = { .arena = arena_create() };
    struct size size;
    bool is_text = argc > 1 && strcmp(argv[1], "-t") == 0;

    setlocale(LC_CTYPE, "C.UTF-8");
    argv += is_text;
    argc -= is_text;
    if (argc < 3 || sscanf(argv[2], "%dx%d", &size.width, &size.height) != 2)
        return 2;
    const struct guide *guide = load(argv[1], keep);
    struct app_settings settings = { .rolle = { NO_ID }, .place = place_default(guide), .today = { 2026, 11, 21 } };
    s.app = app_start(guide, settings, size);
    s.app.searcher = lazy_searcher(&(struct lazy_index){ .guide = guide, .keep = keep });
    for (int i = 3; i < argc; i++)
        if (!send_word(&s, argv[i])) {
            fprintf(stderr, "screen: what is „%s“?\n", argv[i]);
            return 2;
        }
    struct frame f = frame_create(s.app.size.width, s.app.size.height, s.arena);
    app_draw(&s.app, &f, s.arena);
    struct str out = is_text ? frame_text(&f, s.arena) : frame_dump(&f, s.arena);
    fwrite(out.ptr, 1, out.len, stdout);
    arena_free(s.arena);
    arena_free(keep);
    return 0;
}

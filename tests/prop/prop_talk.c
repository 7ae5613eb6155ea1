/* SPDX-License-Identifier: EUPL-1.2 */
/* Line mode against the screen over the shipped guide: the same words, the same places, whatever is typed. */
#include "app/face.h"
#include "app/talk.h"
#include "lazy_index.h"
#include "load/load.h"
#include "test.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

struct world {
    const struct guide *guide;
    struct app_settings settings;
    struct arena *keep, *scratch;
    struct buf out;
    struct lazy_index *lazy;
};

static struct world world_open(void)
{
    struct world w = { .keep = arena_create(), .scratch = arena_create() };
    struct load_options options = { .folder = STR("guide-data"), .today = { 2026, 11, 21 } };
    struct diags diags = diags_start(w.keep);

    guide_load(&options, &diags, w.keep, w.scratch, &w.guide);
    w.settings = (struct app_settings){ .rolle = { NO_ID }, .place = place_default(w.guide), .today = { 2026, 11, 21 } };
    w.lazy = ARENA_NEW(w.keep, struct lazy_index);
    *w.lazy = (struct lazy_index){ .guide = w.guide, .keep = w.keep };
    return w;
}

static void world_close(struct world *w)
{
    buf_free(&w->out);
    arena_free(w->scratch);
    arena_free(w->keep);
}

/* --- words --- */

struct tokens {
    VEC(struct str) list;
};

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* letters and digits; everything else parts words */
static bool is_letter(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF));
}

static struct tokens tokens_of(struct str s, struct arena *arena)
{
    struct tokens t = { { 0 } };
    size_t from = 0, len;

    for (size_t i = 0; i <= s.len; i += i < s.len ? len : 1) {
        uint32_t c = utf8_at(s, i, &len);
        if (i < s.len && is_letter(c))
            continue;
        if (i > from)
            *VEC_PUSH(&t.list, arena) = str_slice(s, from, i);
        from = i + len;
    }
    if (t.list.len)
        qsort(t.list.items, t.list.len, sizeof t.list.items[0], by_bytes);
    return t;
}

/* the first word of a that b has not as often; empty: none */
static struct str missing(struct tokens a, struct tokens b)
{
    size_t at = 0;

    for (size_t i = 0; i < a.list.len; i++, at++) {
        while (at < b.list.len && str_compare(b.list.items[at], a.list.items[i]) < 0)
            at++;
        if (at == b.list.len || !str_equal(b.list.items[at], a.list.items[i]))
            return a.list.items[i];
    }
    return STR("");
}

static struct str said_text(const struct said *said, struct arena *arena)
{
    struct buf buf = { 0 };

    for (size_t i = 0; i < said->lines_len; i++) {
        buf_add(&buf, said->lines[i]);
        buf_add_char(&buf, '\n');
    }
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

/* the key of a row is the screen's: said, it has a number */
static void drop_keys(struct doc *doc)
{
    for (size_t i = 0; i < doc->blocks.len; i++) {
        struct doc_block *block = &doc->blocks.items[i];
        if (block->kind == BLOCK_CHOICE && block->marker.len == 1 && block->marker.ptr[0] > '9')
            block->marker = STR("");
    }
}

static void check_page(struct world *w, const struct app *app, int row)
{
    struct arena_mark mark = arena_mark(w->scratch);
    const struct view *top = &app->views[app->views_len - 1];
    struct view_context c = state_context(app, w->scratch);
    struct doc doc = doc_start(w->scratch);
    struct said said = talk_page(app, w->scratch);
    struct str text = said_text(&said, w->scratch);

    face_ops(top->kind)->build(&doc, &c, top);
    drop_keys(&doc);
    struct tokens seen = tokens_of(doc_words(&doc, w->scratch), w->scratch), heard = tokens_of(text, w->scratch);
    IEXPECT_STR(row, missing(seen, heard), "");
    /* nothing that only decorates, and every line says something */
    static const char *const signs[] = { "•", "▸", "→", "·", "■", "▲", "○", "☐", "×", "─", "│", "\u00A0", "\t", "  " };
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        IEXPECT_TRUE(row, str_find(text, str_from(signs[i])) == text.len);
    for (size_t i = 0; i < said.lines_len; i++)
        IEXPECT_TRUE(row, tokens_of(said.lines[i], w->scratch).list.len > 0);
    IEXPECT_EQ(row, utf8_valid(text), text.len);
    arena_rewind(w->scratch, mark);
}

/* the words of every node's page on the screen are among those that line mode says */
TEST(talk_says_the_words_of_every_node)
{
    struct world w = world_open();

    for (int einfach = 0; einfach < 2; einfach++) {
        w.settings.is_einfach = einfach;
        struct app app = app_start(w.guide, w.settings, (struct size){ 80, 24 });
        for (uint32_t i = 0; i < w.guide->knoten_len; i++) {
            if (w.guide->lebenslagen[w.guide->knoten[i].lebenslage.n].is_broken)
                continue;
            app.trail.walk = walk_start(w.guide, w.guide->knoten[i].lebenslage);
            app.trail.walk.at.n = i;
            app.views[1] = view_make(VIEW_KNOTEN);
            app.views_len = 2;
            check_page(&w, &app, (int)i);
        }
    }
    world_close(&w);
}

/* and those of every page that needs nothing but itself, and of all that can be looked up */
TEST(talk_says_the_words_of_every_page)
{
    struct world w = world_open();
    struct app app = app_start(w.guide, w.settings, (struct size){ 80, 24 });

    app.views_len = 2;
    app.trail.walk = walk_start(w.guide, (struct lebenslage_id){ 0 });
    walk_answer(w.guide, &app.trail.walk, guide_knoten(w.guide, app.trail.walk.at)->antworten);
    for (int kind = 0; kind < VIEW_LEN; kind++) {
        app.views[1] = view_make((enum view_kind)kind);
        if (kind == VIEW_LEBENSLAGE || kind == VIEW_PANE)
            app.views[1].u.thing = (struct thing){ kind == VIEW_PANE ? THING_RECHT : THING_LEBENSLAGE, 0 };
        check_page(&w, &app, kind);
    }
    for (int kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++)
        for (uint32_t n = 0; n < guide_len(w.guide, (enum thing_kind)kind); n++) {
            app.views[1] = view_open((struct thing){ (enum thing_kind)kind, n }).view;
            check_page(&w, &app, kind * 100000 + (int)n);
        }
    world_close(&w);
}

/* --- by numbers and words alone --- */

static struct effect tell(struct world *w, struct talk *t, const char *line)
{
    struct arena_mark mark = arena_mark(w->scratch);

    buf_clear(&w->out);
    struct effect effect = talk_input(t, str_from(line), w->scratch, &w->out);
    arena_rewind(w->scratch, mark);
    return effect;
}

static void meet(struct world *w, struct talk *queue, size_t *len, bool *is_met, const struct talk *t)
{
    uint32_t at = t->app.trail.walk.at.n;

    if (t->app.views[t->app.views_len - 1].kind != VIEW_KNOTEN || is_met[at] || *len >= w->guide->knoten_len)
        return;
    is_met[at] = true;
    queue[(*len)++] = *t;
}

TEST(talk_reaches_every_node_by_numbers_and_leads_home)
{
    struct world w = world_open();
    struct talk *queue = ARENA_ARRAY(w.keep, struct talk, w.guide->knoten_len);
    bool *is_met = ARENA_ARRAY(w.keep, bool, w.guide->knoten_len);
    struct talk start = talk_start(w.guide, w.settings, lazy_searcher(w.lazy), 0, 0, w.keep, &w.out);
    size_t len = 0;
    char number[16];

    for (uint32_t i = 0; i < w.guide->lebenslagen_len; i++) {
        struct talk t = start;
        snprintf(number, sizeof number, "%u", (unsigned)i + 1);
        tell(&w, &t, number);
        IEXPECT_EQ(i, t.app.trail.walk.lebenslage.n, i);
        meet(&w, queue, &len, is_met, &t);
    }
    for (size_t at = 0; at < len; at++) {
        uint32_t node = queue[at].app.trail.walk.at.n, answers = guide_knoten(w.guide, (struct knoten_id){ node })->antworten_len;
        for (uint32_t n = 0; n < answers; n++) {
            struct talk t = queue[at];
            snprintf(number, sizeof number, "%u", (unsigned)n + 1);
            tell(&w, &t, number);
            meet(&w, queue, &len, is_met, &t);
        }
        struct talk t = queue[at];
        for (int i = 0; i <= WALK_MAX && t.app.views_len > 1; i++)
            tell(&w, &t, "z");
        IEXPECT_EQ(node, t.app.views_len, 1);
    }
    for (uint32_t i = 0; i < w.guide->knoten_len; i++)
        IEXPECT_TRUE(i, is_met[i] || w.guide->knoten[i].is_entwurf);
    world_close(&w);
}

/* whatever is typed, there is an answer, and the emergency card stays one word away */
TEST(talk_takes_any_line)
{
    static const char *const lines[] = {
        "1", "2", "3", "4", "7", "12", "0", "99999999999", "zurück", "z", "weg", "plan", "fallcode", "fallcode AAAA", "hilfe", "nochmal",
        "weiter", "", "   ", "thema", "thema 1", "einstellungen", "notfall", "!", "start", "rolle", "rolle 1", "termine heute", "termine",
        "xyz", "zuruek", "\xff\xfe", "\xc3", "ende", "\t2\t", "1.", "äöü", "plan plan", "e\xcc\x81", "\xf0\x9f\x98\x80",
    };
    struct world w = world_open();
    struct talk t = talk_start(w.guide, w.settings, lazy_searcher(w.lazy), 60, 10, w.keep, &w.out);

    for (int i = 0; i < 1000; i++) {
        const char *line = lines[test_random(sizeof lines / sizeof lines[0])];
        struct talk before = t;
        struct effect effect = tell(&w, &t, line);
        IEXPECT_TRUE(i, effect.kind == EFFECT_QUIT || w.out.len > 0);
        IEXPECT_EQ(i, utf8_valid(buf_str(&w.out)), w.out.len);
        if (effect.kind == EFFECT_QUIT)
            t = before;
        struct talk card = t;
        if (t.app.views[t.app.views_len - 1].kind != VIEW_NOTFALL) {
            tell(&w, &card, "notfall");
            IEXPECT_EQ(i, card.app.views[card.app.views_len - 1].kind, VIEW_NOTFALL);
        }
    }
    world_close(&w);
}

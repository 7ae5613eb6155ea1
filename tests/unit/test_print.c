/* SPDX-License-Identifier: EUPL-1.2 */
/* The print dialog: what it offers, by keys and by mouse alone, and whatever the shell says of printers and files. */
#include "session.h"

#include "app/print.h"
#include "app/talk.h"

static const struct str names[] = { STR_INIT("Lehrerzimmer"), STR_INIT("Sekretariat") };

static void printers(struct session *s, size_t len)
{
    struct print_news news = { names, len, true, STR("~/Dokumente") };

    app_printers(&s->app, &news, s->arena);
}

static void end(struct session *s, enum print_end how, const char *text)
{
    struct print_outcome outcome = { how, str_from(text), STR("") };

    app_printed(&s->app, &outcome);
}

/* at the recommendation „Sprechen Sie heute mit den Eltern.“ */
static struct session at_result(int width, int height)
{
    struct session s = session_start(width, height);

    press(&s, KEYS_ENTER);
    type(&s, "21");
    printers(&s, 2);
    return s;
}

TEST(print_offers_what_makes_sense)
{
    struct session s = session_start(80, 24);

    press(&s, KEYS_F6);
    EXPECT_EQ(s.effect.kind, EFFECT_PRINTERS);
    EXPECT_FALSE(shows(&s, "Dieses Ergebnis"));
    EXPECT_FALSE(shows(&s, "Der Plan"));
    EXPECT_TRUE(shows(&s, "▸3  Telefonblatt") || shows(&s, "▸4  Eine Lebenslage: Fehlen"));
    press(&s, KEYS_ESCAPE);
    press(&s, KEYS_DOWN);
    type(&s, "d");
    EXPECT_TRUE(shows(&s, "Eine Lebenslage: Streit"));
    EXPECT_TRUE(shows(&s, "Kontakte zum Mitgeben: Streit"));
    press(&s, KEYS_ESCAPE);
    press(&s, KEYS_UP);
    press(&s, KEYS_ENTER);
    type(&s, "d");
    EXPECT_FALSE(shows(&s, "Dieses Ergebnis"));
    EXPECT_TRUE(shows(&s, "▸4  Eine Lebenslage: Fehlen"));
    type(&s, "d");
    type(&s, "21d");
    EXPECT_TRUE(shows(&s, "▸1  Dieses Ergebnis: Fehlen, A4"));
    EXPECT_TRUE(shows(&s, "2  Der Plan aller Wege"));
    arena_free(s.arena);
}

TEST(print_begins_with_what_is_in_front_of_the_reader)
{
    struct session s = at_result(80, 24);

    type(&s, "pd");
    EXPECT_TRUE(shows(&s, "▸2  Der Plan"));
    type(&s, "dp!");
    press(&s, KEYS_F6);
    EXPECT_TRUE(shows(&s, "▸5  Telefonblatt"));
    press(&s, KEYS_ESCAPE);
    press(&s, KEYS_ESCAPE);
    s.app.views[s.app.views_len++] = view_open((struct thing){ THING_STELLE, 1 }).view;
    type(&s, "d");
    EXPECT_TRUE(shows(&s, "▸3  Kontakte zum Mitgeben: Beratungsstelle"));
    /* over the dialog, something else is looked at */
    s.app.views[s.app.views_len++] = view_open((struct thing){ THING_LEBENSLAGE, 2 }).view;
    type(&s, "d");
    EXPECT_TRUE(shows(&s, "▸6  Eine Lebenslage: Streit"));
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    type(&s, "d");
    EXPECT_TRUE(shows(&s, "▸7  Der ganze Guide"));
    arena_free(s.arena);
}

TEST(print_by_keys_alone)
{
    struct session s = at_result(80, 24);

    press(&s, KEYS_F6);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PRINT_TO);
    press(&s, KEYS_DOWN);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_PRINT);
    EXPECT_STR(s.effect.print.sheet->name, "ergebnis");
    EXPECT_EQ(s.effect.print.to, PRINT_PRINTER);
    EXPECT_STR(s.effect.print.printer, "Sekretariat");
    EXPECT_EQ(top(&s), VIEW_PRINTING);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_PRINTING);
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(s.effect.kind, EFFECT_CANCEL);
    EXPECT_EQ(top(&s), VIEW_PRINT_TO);
    end(&s, PRINT_STOPPED, "");
    EXPECT_TRUE(shows(&s, "abgebrochen"));
    press(&s, KEYS_ENTER);
    end(&s, PRINT_SENT, "Gedruckt auf „Sekretariat“.");
    EXPECT_TRUE(shows(&s, "Gedruckt auf „Sekretariat“."));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(print_by_mouse_alone)
{
    struct session s = at_result(160, 50);

    EXPECT_TRUE(click_on(&s, "Drucken"));
    EXPECT_TRUE(click_on(&s, "Telefonblatt"));
    EXPECT_EQ(top(&s), VIEW_PRINT);
    EXPECT_TRUE(shows(&s, "Wichtige Telefonnummern"));
    EXPECT_TRUE(click_on(&s, "Telefonblatt"));
    EXPECT_TRUE(click_on(&s, "Als PDF"));
    EXPECT_EQ(top(&s), VIEW_FILE);
    EXPECT_TRUE(click_on(&s, "1  Speichern"));
    EXPECT_EQ(s.effect.kind, EFFECT_PRINT);
    EXPECT_EQ(s.effect.print.to, PRINT_PDF);
    EXPECT_STR(s.effect.print.file, "~/Dokumente/telefonblatt-2026-11-21.pdf");
    end(&s, PRINT_SAVED, "Gespeichert: ~/Dokumente/telefonblatt-2026-11-21.pdf");
    EXPECT_TRUE(click_on(&s, "Die Datei öffnen"));
    EXPECT_EQ(s.effect.kind, EFFECT_OPEN);
    end(&s, PRINT_OPENED, "");
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    EXPECT_TRUE(shows(&s, "Die Datei öffnet sich."));
    arena_free(s.arena);
}

/* a click beside the pane is Esc: what is on its way is not forgotten */
TEST(print_click_beside_the_wait_stops_it)
{
    struct session s = at_result(80, 24);

    type(&s, "d1");
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_PRINT);
    click(&s, 40, 0);
    EXPECT_EQ(s.effect.kind, EFFECT_CANCEL);
    EXPECT_EQ(top(&s), VIEW_PRINT_TO);
    arena_free(s.arena);
}

TEST(print_asks_before_a_file_is_replaced)
{
    struct session s = at_result(40, 12);

    press(&s, KEYS_F6);
    press(&s, KEYS_ENTER);
    type(&s, "5");
    EXPECT_EQ(top(&s), VIEW_FILE);
    press(&s, KEYS_CTRL_U);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_NONE);
    EXPECT_TRUE(shows(&s, "Noch steht kein Name da."));
    type(&s, "~/1d.txt");
    press(&s, KEYS_ENTER);
    EXPECT_STR(s.effect.print.file, "~/1d.txt");
    EXPECT_EQ(s.effect.print.to, PRINT_TEXT);
    EXPECT_FALSE(s.effect.print.may_replace);
    end(&s, PRINT_EXISTS, "„~/1d.txt“ gibt es schon.");
    EXPECT_TRUE(shows(&s, "gibt es schon"));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_FILE);
    press(&s, KEYS_ENTER);
    end(&s, PRINT_EXISTS, "„~/1d.txt“ gibt es schon.");
    type(&s, "2");
    EXPECT_EQ(s.effect.kind, EFFECT_PRINT);
    EXPECT_STR(s.effect.print.file, "~/1d.txt");
    EXPECT_TRUE(s.effect.print.may_replace);
    end(&s, PRINT_FAILED, "Der Datenträger ist voll.");
    EXPECT_TRUE(shows(&s, "Der Datenträger ist voll."));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(top(&s), VIEW_FILE);
    EXPECT_TRUE(shows(&s, "~/1d.txt"));
    arena_free(s.arena);
}

/* what comes while something else is on top waits below it */
TEST(print_outcome_does_not_hide_the_emergency_card)
{
    struct session s = at_result(80, 24);

    type(&s, "d1");
    press(&s, KEYS_ENTER);
    type(&s, "!");
    end(&s, PRINT_SENT, "Gedruckt auf „Lehrerzimmer“.");
    EXPECT_EQ(top(&s), VIEW_NOTFALL);
    press(&s, KEYS_ESCAPE);
    EXPECT_TRUE(shows(&s, "Gedruckt auf „Lehrerzimmer“."));
    press(&s, KEYS_ESCAPE);
    EXPECT_EQ(top(&s), VIEW_KNOTEN);
    arena_free(s.arena);
}

TEST(print_goes_on_behind_the_start_screen_one_at_a_time)
{
    struct session s = at_result(80, 24);

    type(&s, "d1");
    press(&s, KEYS_ENTER);
    type(&s, "s");
    EXPECT_EQ(top(&s), VIEW_START);
    press(&s, KEYS_F6);
    press(&s, KEYS_ENTER);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_NONE);
    EXPECT_TRUE(shows(&s, "Es wird noch gedruckt."));
    EXPECT_EQ(top(&s), VIEW_PRINTING);
    end(&s, PRINT_FAILED, "Der Drucker hat das Blatt nicht angenommen.");
    EXPECT_TRUE(shows(&s, "nicht angenommen"));
    press(&s, KEYS_ESCAPE);
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_PRINT);
    arena_free(s.arena);
}

/* the list comes when it comes: nobody prints where a file was chosen */
TEST(print_printers_that_come_late_do_not_move_the_choice)
{
    struct session s = at_result(80, 24);

    s.app.news = (struct print_news){ .has_printers = false };
    type(&s, "d1");
    EXPECT_TRUE(shows(&s, "▸1  Drucker werden gesucht"));
    press(&s, KEYS_ENTER);
    EXPECT_EQ(s.effect.kind, EFFECT_NONE);
    EXPECT_TRUE(shows(&s, "Die Drucker werden noch gesucht."));
    struct session other = s;
    printers(&other, 2);
    EXPECT_TRUE(shows(&other, "▸1  Auf dem Drucker „Lehrerzimmer“"));
    press(&s, KEYS_DOWN);
    EXPECT_TRUE(shows(&s, "▸2  Als PDF-Datei"));
    printers(&s, 2);
    EXPECT_TRUE(shows(&s, "▸3  Als PDF-Datei"));
    printers(&s, 0);
    EXPECT_TRUE(shows(&s, "▸1  Als PDF-Datei"));
    EXPECT_TRUE(shows(&s, "kein Drucker eingerichtet"));
    arena_free(s.arena);
}

TEST(print_preview_scrolls_and_the_choice_stays)
{
    static const struct size sizes[] = { { 80, 24 }, { 100, 20 }, { 160, 50 } };

    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        struct session s = at_result(sizes[i].width, sizes[i].height);
        type(&s, "d");
        press(&s, KEYS_END);
        IEXPECT_TRUE(i, shows(&s, "▸7  Der ganze Guide"));
        IEXPECT_FALSE(i, shows(&s, "Fehlen · A4 · Empfehlung"));
        press(&s, KEYS_HOME);
        IEXPECT_TRUE(i, shows(&s, "Fehlen · A4 · Empfehlung"));
        press(&s, KEYS_PAGE_DOWN);
        IEXPECT_FALSE(i, shows(&s, "Fehlen · A4 · Empfehlung"));
        IEXPECT_TRUE(i, shows(&s, "▸1  Dieses Ergebnis"));
        send(&s, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_WHEEL_UP, .x = sizes[i].width - 4, .y = sizes[i].height - 4 });
        for (int n = 0; n < 30; n++)
            send(&s, (struct event){ .kind = EVENT_MOUSE, .mouse = MOUSE_WHEEL_UP, .x = sizes[i].width - 4, .y = sizes[i].height - 4 });
        IEXPECT_TRUE(i, shows(&s, "Fehlen · A4 · Empfehlung"));
        press(&s, KEYS_DOWN);
        IEXPECT_TRUE(i, shows(&s, "▸2  Der Plan"));
        IEXPECT_FALSE(i, shows(&s, "Fehlen · A4 · Empfehlung"));
        arena_free(s.arena);
    }
}

TEST(print_whole_sheet_is_read_by_a_key)
{
    struct session s = at_result(40, 12);

    type(&s, "d");
    press(&s, KEYS_DOWN);
    press(&s, KEYS_DOWN);
    type(&s, "v");
    EXPECT_EQ(top(&s), VIEW_SHEET);
    EXPECT_TRUE(shows(&s, "Kontakte"));
    EXPECT_TRUE(shows(&s, "0203"));
    press(&s, KEYS_ESCAPE);
    EXPECT_TRUE(shows(&s, "▸3  Kontakte"));
    press(&s, KEYS_ENTER);
    type(&s, "v");
    EXPECT_TRUE(shows(&s, "0203"));
    arena_free(s.arena);
}

/* neither the folder nor the name tells what it is about */
TEST(print_file_names_say_nothing_of_the_occasion)
{
    static const char *const words[] = { "Fehlen", "fehlen", "Streit", "anrufen", "a4", "A4" };
    struct session s = at_result(80, 24);

    type(&s, "d");
    for (size_t i = 0; i < 7; i++) {
        press(&s, KEYS_ENTER);
        type(&s, "3");
        struct str file = field_str(&s.app.desk.fields[FIELD_FILE]);
        IEXPECT_TRUE(i, str_starts(file, STR("~/Dokumente/")) && str_ends(file, STR("-2026-11-21.pdf")));
        for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
            IEXPECT_EQ(i, str_find(file, str_from(words[w])), file.len);
        press(&s, KEYS_ESCAPE);
        press(&s, KEYS_ESCAPE);
        press(&s, KEYS_DOWN);
    }
    arena_free(s.arena);
}

/* what the shell is to print is what the reader saw, and carries the walk only where it is about it */
TEST(print_writes_the_sheet_that_was_chosen)
{
    struct session s = at_result(80, 24);
    struct view_context c = state_context(&s.app, s.arena);
    const struct sheet *sheet;

    for (size_t i = 0; (sheet = sheet_at(i)); i++) {
        struct doc doc = doc_start(s.arena);
        struct thing about;
        IEXPECT_TRUE(i, print_offers(&c, sheet, (struct thing){ THING_NONE, NO_ID }, &about));
        print_write(&doc, &c, sheet, about);
        struct str words = doc_words(&doc, s.arena);
        bool has_code = str_find(words, STR("Fallcode")) < words.len;
        bool wants_code = str_is(sheet->name, "ergebnis") || str_is(sheet->name, "protokollbogen") || str_is(sheet->name, "plan");
        IEXPECT_EQ(i, has_code, wants_code);
    }
    arena_free(s.arena);
}

static bool says(struct buf *out, const char *part)
{
    return str_find(buf_str(out), str_from(part)) < out->len;
}

TEST(print_in_lines)
{
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };
    struct arena *a = arena_create();
    struct buf out = { 0 };
    struct talk t = talk_start(&tiny, settings, (struct searcher){ NULL, NULL }, 0, 0, a, &out);
    struct print_news news = { names, 1, true, STR("~") };
    struct print_outcome saved = { PRINT_SAVED, STR("Gespeichert: ~/b.txt"), STR("") };

    EXPECT_EQ(talk_input(&t, STR("drucken 1"), a, &out).kind, EFFECT_PRINTERS);
    app_printers(&t.app, &news, a);
    EXPECT_TRUE(says(&out, "Eine Lebenslage: Fehlen."));
    talk_input(&t, STR("1"), a, &out);
    EXPECT_TRUE(says(&out, "1: Auf dem Drucker „Lehrerzimmer“."));
    buf_clear(&out);
    talk_input(&t, STR("vorlesen"), a, &out);
    EXPECT_TRUE(says(&out, "Seite: Kontakte."));
    EXPECT_TRUE(says(&out, "Von Hand auszufüllen: In der Schule, Telefon."));
    talk_input(&t, STR("zurück"), a, &out);
    talk_input(&t, STR("4"), a, &out);
    EXPECT_TRUE(says(&out, "Eingabe: ~/kontakte-2026-11-21.txt."));
    talk_input(&t, STR("~/b.txt"), a, &out);
    EXPECT_TRUE(says(&out, "Eingabe: ~/b.txt."));
    buf_clear(&out);
    struct effect effect = talk_input(&t, STR("1"), a, &out);
    EXPECT_EQ(effect.kind, EFFECT_PRINT);
    EXPECT_STR(effect.print.file, "~/b.txt");
    EXPECT_STR(buf_str(&out), "Gewählt: 1, Speichern.\n");
    app_printed(&t.app, &saved);
    talk_told(&t, a, &out);
    EXPECT_TRUE(says(&out, "Gespeichert: ~/b.txt.\n1: Fertig."));
    buf_free(&out);
    arena_free(a);
}

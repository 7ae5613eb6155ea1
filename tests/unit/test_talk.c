/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/talk.h"
#include "lazy_index.h"
#include "test.h"
#include "tiny.h"

struct dialogue {
    struct talk talk;
    struct effect effect;
    struct arena *arena;
    struct buf out;
    struct lazy_index *lazy;
};

static struct dialogue dialogue_start(int width, int height)
{
    struct app_settings settings = { .rolle = { NO_ID }, .place = { { 0 }, { NO_ID } }, .today = { 2026, 11, 21 } };
    struct dialogue d = { .arena = arena_create() };

    d.lazy = ARENA_NEW(d.arena, struct lazy_index);
    *d.lazy = (struct lazy_index){ .guide = &tiny, .keep = arena_create() };
    d.talk = talk_start(&tiny, settings, lazy_searcher(d.lazy), width, height, d.arena, &d.out);
    return d;
}

static void dialogue_end(struct dialogue *d)
{
    buf_free(&d->out);
    arena_free(d->lazy->keep);
    arena_free(d->arena);
}

static struct str tell(struct dialogue *d, const char *line)
{
    buf_clear(&d->out);
    d->effect = talk_input(&d->talk, str_from(line), d->arena, &d->out);
    return buf_str(&d->out);
}

static bool says(struct str text, const char *part)
{
    return str_find(text, str_from(part)) < text.len;
}

static enum view_kind top(const struct dialogue *d)
{
    return d->talk.app.views[d->talk.app.views_len - 1].kind;
}

TEST(talk_walks_by_numbers_and_says_what_was_chosen)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_TRUE(says(buf_str(&d.out), "Seite: Kleiner Leitfaden.\n"));
    EXPECT_TRUE(says(buf_str(&d.out), "\n1: Fehlen. "));
    EXPECT_TRUE(says(tell(&d, "1"), "Gewählt: 1, Fehlen.\n\nFrage 1 von Fehlen, Knoten A1: Besteht gerade Gefahr"));
    EXPECT_TRUE(says(tell(&d, "2"), "Gewählt: 2, Nein.\n\nFrage 2 von Fehlen, Knoten A2: "));
    EXPECT_TRUE(says(tell(&d, "1"), "\nEmpfehlung aus Fehlen, Knoten A4: Sprechen Sie heute mit den Eltern."));
    EXPECT_TRUE(says(buf_str(&d.out), "\nDringlichkeit: heute.\n"));
    EXPECT_TRUE(says(tell(&d, "zurück"), "Frage 2 von Fehlen, Knoten A2: "));
    EXPECT_TRUE(says(tell(&d, "weg"), "Seite: Ihr Weg.\n1: Besteht gerade Gefahr für Leib und Leben? Antwort: Nein.\n"));
    EXPECT_TRUE(says(tell(&d, "z"), "Frage 2 von Fehlen"));
    EXPECT_TRUE(says(tell(&d, "nochmal"), "\nFrage 2 von Fehlen"));
    dialogue_end(&d);
}

/* a broken Lebenslage keeps its number, so that those behind it keep theirs */
TEST(talk_counts_what_cannot_be_chosen)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_TRUE(says(tell(&d, "2"), "Das lässt sich zurzeit nicht wählen."));
    EXPECT_EQ(top(&d), VIEW_START);
    EXPECT_TRUE(says(tell(&d, "3"), "Frage 1 von Streit"));
    dialogue_end(&d);
}

TEST(talk_helps_whoever_mistypes)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_STR(tell(&d, "notfal"), "„notfal“ ist hier kein Wort. Gemeint: „notfall“?\n");
    EXPECT_STR(tell(&d, "rolle"), "„rolle“ geht auf dieser Seite nicht. „hilfe“ nennt, was geht.\n");
    EXPECT_STR(tell(&d, "qwertzuiop"), "„qwertzuiop“ ist hier kein Wort. „hilfe“ nennt alle Wörter.\n");
    EXPECT_TRUE(says(tell(&d, "77"), "Hier gibt es die Zahlen 1 bis "));
    EXPECT_STR(tell(&d, "thema"), "Dazu gehört hier eine Zahl, zum Beispiel „thema 1“.\n");
    EXPECT_TRUE(says(tell(&d, "thema 3"), "Seite: Streit.\n"));
    EXPECT_TRUE(says(tell(&d, "weg"), "Noch haben Sie nichts beantwortet."));
    char long_word[5000];
    memset(long_word, 'x', sizeof long_word - 1);
    long_word[sizeof long_word - 1] = '\0';
    EXPECT_TRUE(tell(&d, long_word).len < 200);
    dialogue_end(&d);
}

TEST(talk_knows_the_words_of_a_page)
{
    struct dialogue d = dialogue_start(0, 0);
    struct str help = tell(&d, "hilfe");

    EXPECT_TRUE(says(help, "\nSeite: Hilfe.\n"));
    EXPECT_TRUE(says(help, "\nnotfall oder n: "));
    EXPECT_TRUE(says(help, "\nende oder q: "));
    EXPECT_FALSE(says(help, "zurück oder z"));
    EXPECT_FALSE(says(help, "\nweg oder w"));
    tell(&d, "1");
    EXPECT_TRUE(says(tell(&d, "?"), "\nzurück oder z: "));
    /* the help is no page: the one before is still there */
    EXPECT_TRUE(says(tell(&d, "2"), "Gewählt: 2, Nein."));
    dialogue_end(&d);
}

TEST(talk_takes_an_emergency_number_for_the_card)
{
    struct dialogue d = dialogue_start(0, 0);

    tell(&d, "1");
    EXPECT_TRUE(says(tell(&d, "112"), "Seite: Gefahr für Leib und Leben.\n"));
    EXPECT_TRUE(says(tell(&d, "110"), "Hier gibt es die Zahlen 1 bis "));
    EXPECT_TRUE(says(tell(&d, "z"), "Frage 1 von Fehlen"));
    dialogue_end(&d);
}

/* what a page tells about a choice comes before the choice counts */
TEST(talk_looks_before_it_changes_an_answer)
{
    struct dialogue d = dialogue_start(0, 0);

    tell(&d, "1");
    tell(&d, "2");
    tell(&d, "1");
    EXPECT_EQ(d.talk.app.trail.walk.len, 2);
    tell(&d, "weg");
    tell(&d, "1");
    EXPECT_EQ(top(&d), VIEW_CHANGE);
    EXPECT_TRUE(says(tell(&d, "1"), "Noch ist nichts geändert. Noch einmal 1, und es gilt.\n"));
    EXPECT_EQ(d.talk.app.trail.walk.len, 2);
    EXPECT_TRUE(says(tell(&d, "1"), "Gewählt: 1, Ja.\n"));
    EXPECT_EQ(d.talk.app.trail.walk.len, 1);
    EXPECT_EQ(top(&d), VIEW_KNOTEN);
    dialogue_end(&d);
}

TEST(talk_ends_once_asked_where_a_way_is_open)
{
    struct dialogue d = dialogue_start(0, 0);

    tell(&d, "ende");
    EXPECT_EQ(d.effect.kind, EFFECT_QUIT);
    tell(&d, "1");
    tell(&d, "2");
    EXPECT_TRUE(says(tell(&d, "ende"), "Seite: Programm beenden?\n"));
    EXPECT_EQ(d.effect.kind, EFFECT_NONE);
    tell(&d, "2");
    EXPECT_EQ(top(&d), VIEW_KNOTEN);
    tell(&d, "q");
    EXPECT_STR(tell(&d, "1"), "Gewählt: 1, Beenden.\n");
    EXPECT_EQ(d.effect.kind, EFFECT_QUIT);
    dialogue_end(&d);
}

TEST(talk_reads_long_texts_in_pages)
{
    struct dialogue d = dialogue_start(40, 8);

    tell(&d, "1");
    struct str page = arena_str(d.arena, tell(&d, "2"));
    EXPECT_TRUE(says(page, "Zeilen. Mit „weiter“ geht es\nweiter.\n"));
    EXPECT_FALSE(says(page, "Ihre Antwort"));
    size_t told = d.talk.told;
    tell(&d, "");
    EXPECT_TRUE(d.talk.told > told);
    EXPECT_TRUE(says(tell(&d, "alles"), "Überschrift: Ihre Antwort.\n1: "));
    EXPECT_TRUE(says(tell(&d, "weiter"), "Hier geht es nicht weiter"));
    EXPECT_FALSE(says(tell(&d, "nochmal"), "Ihre Antwort"));
    /* a number counts also before its line was read */
    EXPECT_TRUE(says(tell(&d, "1"), "Gewählt: 1, "));
    for (struct str line, rest = page; str_split(&rest, '\n', &line);)
        EXPECT_TRUE(line.len <= 60);
    dialogue_end(&d);
}

TEST(talk_takes_text_behind_a_word_and_alone)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_TRUE(says(tell(&d, "fallcode quatsch"), "Hinweis: Kein Fallcode"));
    EXPECT_TRUE(says(buf_str(&d.out), "Eingabe: quatsch.\n"));
    EXPECT_EQ(top(&d), VIEW_CODE);
    EXPECT_TRUE(says(tell(&d, "AB 12"), "Eingabe: AB 12.\n"));
    EXPECT_TRUE(says(tell(&d, "1"), "Eingabe: 1.\n"));
    EXPECT_TRUE(says(tell(&d, "notfall"), "Seite: "));
    EXPECT_EQ(top(&d), VIEW_NOTFALL);
    tell(&d, "z");
    tell(&d, "z");
    EXPECT_EQ(top(&d), VIEW_START);
    dialogue_end(&d);
}

/* a terminal without UTF-8 sends Latin-1 and gets ASCII */
TEST(talk_understands_other_bytes)
{
    struct dialogue d = dialogue_start(0, 0);

    tell(&d, "1");
    d.talk.is_ascii = true;
    EXPECT_TRUE(says(tell(&d, "zur\xfc""ck"), "Seite: Kleiner Leitfaden"));
    EXPECT_TRUE(says(tell(&d, "\xef\xbb\xbf""1\r"), "Gewaehlt: 1, Fehlen."));
    for (size_t i = 0; i < d.out.len; i++)
        EXPECT_TRUE((unsigned char)buf_str(&d.out).ptr[i] < 0x80);
    EXPECT_TRUE(says(tell(&d, "\x1b[A"), "ist hier kein Wort"));
    EXPECT_FALSE(says(buf_str(&d.out), "\x1b"));
    dialogue_end(&d);
}

TEST(talk_changes_settings)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_TRUE(says(tell(&d, "einstellungen"), "\n1: Rolle: alle Rollen.\n"));
    tell(&d, "1");
    tell(&d, "2");
    EXPECT_EQ(d.effect.kind, EFFECT_SETTINGS);
    EXPECT_EQ(d.effect.settings.rolle.n, 0);
    EXPECT_TRUE(says(buf_str(&d.out), "\n1: Rolle: Lehrkraft.\n"));
    dialogue_end(&d);
}

TEST(talk_searches_in_one_line)
{
    struct dialogue d = dialogue_start(0, 0);

    EXPECT_TRUE(says(tell(&d, "suchen eltern"), "Sprechen Sie heute mit den Eltern"));
    EXPECT_EQ(top(&d), VIEW_SEARCH);
    tell(&d, "z");
    EXPECT_TRUE(says(tell(&d, "/eltern"), "Sprechen Sie heute mit den Eltern"));
    EXPECT_TRUE(says(tell(&d, "gefähr"), "Besteht gerade Gefahr"));
    EXPECT_TRUE(says(tell(&d, "1"), "Gewählt: 1, "));
    EXPECT_EQ(top(&d), VIEW_PANE);
    dialogue_end(&d);
}

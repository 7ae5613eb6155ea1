/* SPDX-License-Identifier: EUPL-1.2 */
/* Frames on a curses screen that nobody sees: null devices, cells read back. */
#define NCURSES_WIDECHAR 1
#include "term/state.h"
#include "term/term.h"
#include "test.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>

struct screen_of {
    struct term term;
    FILE *in, *out;
    SCREEN *screen;
};

static bool screen_start(struct screen_of *s, const char *name, enum colours colours)
{
    *s = (struct screen_of){ .in = fopen("/dev/null", "r"), .out = fopen("/dev/null", "w") };
    s->screen = newterm(name, s->out, s->in);
    if (!s->screen)
        return false;
    resize_term(4, 20);
    start_color();
    s->term = (struct term){ .is_utf8 = true, .palette = theme_start(colours, has_colors() ? COLORS : 0) };
    return true;
}

static void screen_end(struct screen_of *s)
{
    if (s->screen) {
        endwin();
        delscreen(s->screen);
    }
    fclose(s->in);
    fclose(s->out);
}

static struct frame hello(struct arena *a)
{
    struct frame f = frame_create(20, 4, a);

    frame_put(&f, 0, 0, 20, STR("Übung"), ROLE_TITLE);
    frame_put(&f, 2, 1, 20, STR("1  ä 漢 ja"), ROLE_CHOICE);
    frame_focus(&f, (struct rect){ 1, 1, 19, 1 });
    frame_cursor(&f, 2, 1);
    return f;
}

static bool is_char(int y, int x, wchar_t c)
{
    cchar_t cell;
    wchar_t text[CCHARW_MAX + 1] = { 0 };
    attr_t attributes;
    short pair;

    return mvin_wch(y, x, &cell) == OK && getcchar(&cell, text, &attributes, &pair, NULL) == OK && text[0] == c;
}

TEST(term_paint_shows_the_frame)
{
    struct screen_of s;
    struct arena *a = arena_create();

    if (screen_start(&s, "xterm-256color", COLOURS_ALWAYS)) {
        struct frame f = hello(a);
        int y, x;
        term_paint(&s.term, &f, a);
        EXPECT_TRUE(is_char(0, 0, L'\u00dc'));
        EXPECT_TRUE(is_char(1, 5, L'\u00e4'));
        EXPECT_TRUE(is_char(1, 7, L'\u6f22'));
        EXPECT_TRUE(is_char(1, 10, L'j'));
        EXPECT_TRUE((mvinch(1, 10) & A_COLOR) != (mvinch(0, 0) & A_COLOR));
        term_paint(&s.term, &f, a);
        getyx(stdscr, y, x);
        EXPECT_EQ(y, 1);
        EXPECT_EQ(x, 2);
    }
    screen_end(&s);
    arena_free(a);
}

TEST(term_paint_marks_without_colour)
{
    struct screen_of s;
    struct arena *a = arena_create();

    if (screen_start(&s, "vt100", COLOURS_AUTO)) {
        struct frame f = hello(a);
        EXPECT_EQ(s.term.palette, PALETTE_MONO);
        term_paint(&s.term, &f, a);
        EXPECT_TRUE((mvinch(1, 10) & A_REVERSE) != 0);
        EXPECT_TRUE((mvinch(0, 0) & A_BOLD) != 0);
        EXPECT_TRUE((mvinch(0, 0) & A_REVERSE) == 0);
    }
    screen_end(&s);
    arena_free(a);
}

TEST(term_paint_heeds_no_color)
{
    struct screen_of s;
    struct arena *a = arena_create();

    setenv("NO_COLOR", "1", 1);
    if (screen_start(&s, "xterm-256color", COLOURS_AUTO))
        EXPECT_EQ(s.term.palette, PALETTE_MONO);
    screen_end(&s);
    if (screen_start(&s, "xterm-256color", COLOURS_ALWAYS))
        EXPECT_EQ(s.term.palette, PALETTE_MANY);
    screen_end(&s);
    arena_free(a);
}

/* what gets longer pushes on, and the next spare blanks are given up for it */
TEST(term_paint_writes_ascii_where_there_is_no_utf8)
{
    struct screen_of s;
    struct arena *a = arena_create();

    if (screen_start(&s, "vt100", COLOURS_AUTO)) {
        struct frame f = frame_create(20, 4, a);
        frame_put(&f, 0, 0, 20, STR("│ für Ärger     │"), ROLE_PLAIN);
        frame_put(&f, 0, 1, 20, STR("──────── ▼ mehr ──"), ROLE_BORDER);
        s.term.is_utf8 = false;
        term_paint(&s.term, &f, a);
        char row[32] = "";
        mvinnstr(0, 0, row, 20);
        EXPECT_STR(str_trim(str_from(row)), "| fuer Aerger   |");
        mvinnstr(1, 0, row, 20);
        EXPECT_STR(str_trim(str_from(row)), "-------- v mehr --");
    }
    screen_end(&s);
    arena_free(a);
}

TEST(term_paint_draws_ascii_where_it_is_asked_for)
{
    struct screen_of s;
    struct arena *a = arena_create();

    if (screen_start(&s, "xterm-256color", COLOURS_AUTO)) {
        struct frame f = frame_create(20, 4, a);
        frame_put(&f, 0, 0, 20, STR("„Übung“ – ja"), ROLE_PLAIN);
        s.term.look.is_ascii = true;
        term_paint(&s.term, &f, a);
        char row[32] = "";
        mvinnstr(0, 0, row, 20);
        EXPECT_STR(str_trim(str_from(row)), "\"Uebung\" - ja");
    }
    screen_end(&s);
    arena_free(a);
}

/* what is said by colour is said by form too, and nothing blinks */
TEST(term_theme_gives_every_telling_role_a_form)
{
    static const enum palette palettes[] = { PALETTE_MONO, PALETTE_FEW, PALETTE_MANY, PALETTE_CONTRAST };
    /* these tell nothing by their looks: words, signs and places say it */
    static const bool has_no_form[ROLE_LEN] = {
        [ROLE_PLAIN] = true, [ROLE_LABEL] = true, [ROLE_HINT] = true, [ROLE_WEB] = true, [ROLE_CHOICE] = true,
        [ROLE_AVOID] = true, [ROLE_KEYLINE] = true, [ROLE_BORDER] = true,
    };

    for (int role = 0; role < ROLE_LEN; role++) {
        unsigned long mono = theme_attributes(PALETTE_MONO, (enum role)role, false);
        IEXPECT_EQ(role, mono != A_NORMAL, !has_no_form[role]);
        IEXPECT_TRUE(role, theme_attributes(PALETTE_MONO, (enum role)role, true) != mono);
        for (size_t i = 0; i < sizeof palettes / sizeof palettes[0]; i++)
            for (int focus = 0; focus < 2; focus++)
                IEXPECT_EQ(role, theme_attributes(palettes[i], (enum role)role, focus) & A_BLINK, 0);
    }
}

TEST(term_theme_has_high_contrast)
{
    struct screen_of s;

    if (screen_start(&s, "xterm-256color", COLOURS_CONTRAST)) {
        EXPECT_EQ(s.term.palette, PALETTE_CONTRAST);
        for (int role = 0; role <= ROLE_LEN; role++) {
            short ink, paper;
            bool is_focus = role == ROLE_LEN;
            attr_t look = theme_attributes(s.term.palette, is_focus ? ROLE_PLAIN : (enum role)role, is_focus);
            pair_content((short)PAIR_NUMBER(look), &ink, &paper);
            IEXPECT_TRUE(role, is_focus ? ink == 16 && paper == 11 : (ink == 15 || ink == 11) && paper == 16);
        }
    }
    screen_end(&s);
}

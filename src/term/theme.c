/* SPDX-License-Identifier: EUPL-1.2 */
#include "term/theme.h"

#include <curses.h>
#include <stdlib.h>

/*
 * The background stays the terminal's own, dark or light, so the colours are of middling brightness: legible on both. Of the
 * eight old colours only those are used that terminals draw legibly. -1 is the terminal's own colour.
 */
enum {
    OWN = -1,
    FEW_ACCENT = COLOR_CYAN, FEW_RED = COLOR_RED, FEW_ORANGE = COLOR_MAGENTA,
    MANY_ACCENT = 32, MANY_GREY = 244, MANY_RED = 160, MANY_ORANGE = 166, MANY_GREEN = 65,
};

struct style {
    attr_t form;   /* in every palette */
    attr_t mono;   /* added where there is no colour */
    short few, many;
};

static const struct style styles[ROLE_LEN] = {
    [ROLE_PLAIN] = { 0, 0, OWN, OWN },
    [ROLE_STRONG] = { A_BOLD, 0, OWN, OWN },
    [ROLE_TERM] = { A_UNDERLINE, 0, OWN, MANY_ACCENT },
    [ROLE_TITLE] = { A_BOLD, 0, OWN, MANY_ACCENT },
    [ROLE_HEADING] = { A_BOLD, 0, OWN, OWN },
    [ROLE_LABEL] = { 0, 0, OWN, MANY_GREY },
    [ROLE_HINT] = { 0, 0, OWN, MANY_GREY },
    [ROLE_PHONE] = { A_BOLD, 0, OWN, OWN },
    [ROLE_WEB] = { 0, 0, OWN, OWN },
    [ROLE_CHOICE] = { 0, 0, OWN, OWN },
    [ROLE_NUMBER] = { A_BOLD, 0, FEW_ACCENT, MANY_ACCENT },
    [ROLE_WARNING] = { A_BOLD, 0, FEW_ORANGE, MANY_ORANGE },
    [ROLE_AVOID] = { 0, 0, FEW_RED, MANY_RED },
    [ROLE_SOFORT] = { A_BOLD, A_UNDERLINE, FEW_RED, MANY_RED },
    [ROLE_HEUTE] = { A_BOLD, 0, FEW_ORANGE, MANY_ORANGE },
    [ROLE_WOCHE] = { A_BOLD, 0, FEW_ACCENT, MANY_ACCENT },
    [ROLE_LAENGER] = { A_BOLD, 0, OWN, MANY_GREEN },
    [ROLE_KEY] = { A_BOLD, 0, FEW_ACCENT, MANY_ACCENT },
    [ROLE_KEYLINE] = { 0, 0, OWN, MANY_GREY },
    [ROLE_BORDER] = { 0, 0, OWN, MANY_GREY },
    [ROLE_MATCH] = { A_BOLD | A_UNDERLINE, 0, OWN, MANY_ACCENT },
    [ROLE_FIELD] = { A_UNDERLINE, 0, OWN, OWN },
};

/* the chosen row: light on the accent, whatever the background is */
enum { FEW_FOCUS_FG = COLOR_WHITE, FEW_FOCUS_BG = COLOR_BLUE, MANY_FOCUS_FG = 231, MANY_FOCUS_BG = 25 };
enum { PAIR_FOCUS = ROLE_LEN + 1 };

static bool is_mono(enum colours wish, int n)
{
    const char *no_color = getenv("NO_COLOR");

    return wish == COLOURS_NEVER || n < 8 || (wish == COLOURS_AUTO && no_color && *no_color);
}

/* White and yellow on black, at least 9:1 whatever the window's colours are; n is 8 or more. */
static enum palette start_contrast(int n)
{
    short black = n >= 256 ? 16 : COLOR_BLACK, white = n >= 16 ? 15 : COLOR_WHITE, yellow = n >= 16 ? 11 : COLOR_YELLOW;

    for (int role = 0; role < ROLE_LEN; role++) {
        bool is_plain = styles[role].many == OWN || styles[role].many == MANY_GREY;
        init_pair((short)(role + 1), is_plain ? white : yellow, black);
    }
    init_pair(PAIR_FOCUS, black, yellow);
    return PALETTE_CONTRAST;
}

enum palette theme_start(enum colours wish, int n)
{
    bool is_many = n >= 256;

    if (is_mono(wish, n))
        return PALETTE_MONO;
    if (wish == COLOURS_CONTRAST)
        return start_contrast(n);
    short background = use_default_colors() == OK ? -1 : COLOR_BLACK;
    for (int role = 0; role < ROLE_LEN; role++) {
        short colour = is_many ? styles[role].many : styles[role].few;
        init_pair((short)(role + 1), colour < 0 && background >= 0 ? COLOR_WHITE : colour, background);
    }
    init_pair(PAIR_FOCUS, is_many ? MANY_FOCUS_FG : FEW_FOCUS_FG, is_many ? MANY_FOCUS_BG : FEW_FOCUS_BG);
    return is_many ? PALETTE_MANY : PALETTE_FEW;
}

unsigned long theme_attributes(enum palette palette, enum role role, bool has_focus)
{
    const struct style *style = &styles[role];

    if (palette == PALETTE_MONO)
        return style->form | style->mono | (has_focus ? A_REVERSE : 0);
    if (has_focus)
        return style->form | (attr_t)COLOR_PAIR(PAIR_FOCUS);
    if (palette == PALETTE_CONTRAST)
        return style->form | style->mono | (attr_t)COLOR_PAIR((int)role + 1);
    /* without a pair where the colour is the terminal's own: some cannot underline in colour */
    short colour = palette == PALETTE_MANY ? style->many : style->few;
    return style->form | (colour == OWN ? 0 : (attr_t)COLOR_PAIR((int)role + 1));
}

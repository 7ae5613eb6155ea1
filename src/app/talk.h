/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The program in lines: a line typed changes the same app as a key would, and what is then on top is said, nothing is redrawn.
 * Pure like app: a line in, text out.
 */
#ifndef APP_TALK_H
#define APP_TALK_H

#include "app/app.h"
#include "app/say.h"
#include "base/buf.h"

struct talk {
    struct app app;
    int width;       /* lines are broken between words; 0: each as long as it is */
    int height;      /* lines said at once; 0: all */
    bool is_ascii;
    bool is_help;    /* the help is what was said last, not the page */
    size_t told;     /* lines of it that were said */
};

/* Begins, and says the start page. */
struct talk talk_start(const struct guide *guide, struct app_settings settings, struct searcher searcher, int width, int height,
                       struct arena *scratch, struct buf *out);
/* Takes one line as it was typed, whatever bytes it has. */
struct effect talk_input(struct talk *t, struct str line, struct arena *scratch, struct buf *out);
/* Says the page on top after the shell has told the app something. */
void talk_told(struct talk *t, struct arena *scratch, struct buf *out);
/* what may be typed now, for the prompt: "Ihre Wahl" */
struct str talk_prompt(const struct talk *t, struct arena *scratch);
/* the page on top as it is said, without its message */
struct said talk_page(const struct app *app, struct arena *scratch);

#endif

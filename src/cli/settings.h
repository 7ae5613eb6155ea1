/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Options, environment and saved choices as one value. Saved are the reader's role, Kommune, district, plain words and the looks, in the
 * user's configuration folder; nothing about a walk ever is.
 */
#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include "base/arena.h"
#include "base/date.h"
#include "cli/opt.h"

#include <stdbool.h>

enum farbe { FARBE_AUTO, FARBE_IMMER, FARBE_NIE, FARBE_KONTRAST, FARBE_LEN };

struct settings {
    struct str daten;          /* the guide's folder, empty where none was found */
    struct str fonts;          /* the folder with the faces of a PDF */
    struct str config;         /* folder of our own files, empty where there is none */
    struct str config_missing; /* why there is none, a sentence for people */
    struct str schule;         /* path of schule.yaml, empty where there is none */
    struct str kommune, bezirk, rolle; /* ids as written, empty: not chosen */
    enum farbe farbe;
    bool has_mouse;
    int blank_minutes;         /* without a key until the screen is blanked; 0: never */
    bool is_einfach;           /* short plain sentences where the data has them */
    bool is_ascii;             /* --ascii; not saved */
    int breite;                /* 0: not given */
    struct date today;         /* --heute, else the clock */
};

/* Fills *s; false with a German *error where an option's value is wrong. program is argv[0]. */
bool settings_load(const struct args *args, const char *program, struct settings *s, struct str *error, struct arena *arena);
/* Writes the choices (kommune, bezirk, rolle, farbe, has_mouse, is_einfach); 0 or an errno. */
int settings_save(const struct settings *s, struct arena *scratch);
/* whether text on this stream may be coloured */
bool settings_color(const struct settings *s, int fd);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Options as rows of a table: parsing, help and "Gemeint: …?" come from it. Options stand before or after the command, in the
 * GNU form (--name WERT, --name=WERT, -o WERT, -oWERT, "--" ends them).
 */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum opt_id {
    OPT_DATEN, OPT_KOMMUNE, OPT_BEZIRK, OPT_ROLLE, OPT_BREITE, OPT_FARBE, OPT_HEUTE, OPT_HILFE, OPT_VERSION,
    OPT_JSON, OPT_ALS, OPT_AUSGABE, OPT_ERSETZEN, OPT_DRUCKER, OPT_OEFFNEN,
    OPT_THEMA, OPT_STADTTEIL, OPT_STELLE, OPT_EBENE, OPT_SPRACHE, OPT_RUND_UM_DIE_UHR,
    OPT_WEGE, OPT_ALLE, OPT_FAELLIG, OPT_CSV, OPT_SCHEMA, OPT_AB,
    OPT_ASCII, OPT_EINFACH, OPT_ZEILEN,
    OPT_LEN
};

#define OPT_BIT(id) (UINT64_C(1) << (id))

struct opt {
    const char *name, *other;  /* without "--"; other: a second name or NULL */
    char letter;               /* '\0': none */
    const char *arg;           /* what the help calls its value; NULL: a switch */
    const char *help;
    bool is_number;            /* the value is a number and may be left out */
};

extern const struct opt opts[OPT_LEN];

/* What stood on the command line: views into argv. */
struct args {
    uint64_t given;                /* OPT_BITs */
    struct str value[OPT_LEN];
    const struct str *words;       /* everything that is no option, in order */
    size_t words_len;
};

static inline bool opt_given(const struct args *args, enum opt_id id)
{
    return (args->given & OPT_BIT(id)) != 0;
}

/* Reads argv[1..]; false with a German *error (and maybe a *hint) where an option is unknown, lacks its value or is given twice. */
bool opt_parse(int argc, char *const argv[], struct args *args, struct str *error, struct str *hint, struct arena *arena);

#endif

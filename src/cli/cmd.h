/* SPDX-License-Identifier: EUPL-1.2 */
/* What every sub-command is given and the ways it ends. cmd_<name>.c holds one command: no parsing, no printing of help. */
#ifndef CLI_CMD_H
#define CLI_CMD_H

#include "base/buf.h"
#include "cli/opt.h"
#include "cli/settings.h"
#include "doc/page.h"
#include "load/load.h"

enum status {
    STATUS_OK = 0,
    STATUS_NOTHING = 1,     /* found nothing, or pruefen has errors */
    STATUS_USAGE = 2,
    STATUS_NO_DATA = 3,
    STATUS_IO = 4,
    STATUS_NO_TERMINAL = 5,
};

struct index;
struct fallcode;

struct cli {
    const struct args *args;   /* words without the command's own name */
    struct settings settings;
    struct arena *keep, *command, *scratch;
    struct buf out;            /* the result; written to stdout when the command is done */
    struct diags diags;
    const struct guide *guide; /* after cli_load */
    const struct index *index; /* after cli_index */
    struct place place;
    struct rolle_id rolle;
};

struct command {
    const char *name;
    const char *usage;   /* what follows the name */
    const char *summary;
    const char *details; /* more for BEFEHL --hilfe, or NULL */
    uint64_t options;    /* beside the common ones */
    int (*run)(struct cli *cli);
};

/*
 * Loads the guide and resolves --kommune, --bezirk, --rolle in it. STATUS_OK, or the status to end with, said on stderr.
 * Findings in files the command does not need are one line on stderr.
 */
int cli_load(struct cli *cli);
/* The same with the training cases, which take a fifth of the time more. */
int cli_load_all(struct cli *cli);
/* Says on stderr why guide_load gave no usable guide; the status to end with. */
int cli_explain_load(struct cli *cli, enum load_result result);
/* The index of the loaded guide, built when it is first wanted. */
const struct index *cli_index(struct cli *cli);
/* what pages need, with the walk given or NULL */
struct page_context cli_page(const struct cli *cli, const struct walk *walk);
/* whether text to this stream is to be ASCII: --ascii, or a terminal that does not take UTF-8 */
bool cli_is_ascii(const struct cli *cli, int fd);
/* columns for results: --breite, else the terminal's, else 80 */
int cli_width(const struct cli *cli);

/* A Lebenslage by its id, complaining where there is none or it is broken; a status. */
int cli_find_lebenslage(struct cli *cli, struct str word, struct lebenslage_id *id);

/* "schulguide: …" and a hint line on stderr, cleaned of control characters; gives the status back */
int cli_fail(struct cli *cli, int status, struct str hint, const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Walks by the words from..; on failure complains (naming the answers there are) and gives the status. */
int cli_walk(struct cli *cli, size_t from, struct walk *walk);
/* The walks of the words from.., parted by "+", or of a Fallcode, in the command arena; a status. */
int cli_walks(struct cli *cli, size_t from, const struct walk **walks, size_t *len);
/* What a code of another edition has become, on stderr; a status. */
int cli_explain_code(struct cli *cli, const struct fallcode *code);
/* The plan of the walks in the words from.., for --rolle, with terms from --ab; a status. */
int cli_plan(struct cli *cli, size_t from, struct plan_page *page);

/* "Es gibt: ja, nein": the answers of a node, for hints */
struct str cli_answers(struct cli *cli, struct knoten_id id);

int cmd_start(struct cli *cli);
int cmd_zeilen(struct cli *cli);
int cmd_pruefen(struct cli *cli);
int cmd_graph(struct cli *cli);
int cmd_gehen(struct cli *cli);
int cmd_plan(struct cli *cli);
int cmd_fallcode(struct cli *cli);
int cmd_zeigen(struct cli *cli);
int cmd_suchen(struct cli *cli);
int cmd_kontakte(struct cli *cli);
int cmd_drucken(struct cli *cli);
int cmd_auskunft(struct cli *cli);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Loads a guide folder and prints its findings, one a line as `file:line:col: Fehler: text [code]` with the hint below.
 *   load_dump [-s schule.yaml] [-t JJJJ-MM-TT] [-q] FOLDER
 * -q: only the counts. Ends with 0 where the guide has no errors, 1 with errors, 3 where it cannot be used, 4 after I/O errors.
 */
#include "base/file.h"
#include "load/load.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void print_finding(const struct guide *g, const struct diag *d)
{
    if (d->at.file)
        printf("%s:", g->files[d->at.file - 1].name.ptr);
    if (d->at.line)
        printf("%u:%u:", (unsigned)d->at.line, (unsigned)d->at.col);
    printf("%s%s: %s [%s]\n", d->at.file ? " " : "", d->finding->level == LEVEL_ERROR ? "Fehler" : "Warnung", d->text.ptr,
           d->finding->code);
    if (d->first.file)
        printf("  zuerst: %s:%u:%u\n", g->files[d->first.file - 1].name.ptr, (unsigned)d->first.line, (unsigned)d->first.col);
    if (d->hint.len > 0)
        printf("  %s\n", d->hint.ptr);
}

static void print_counts(const struct guide *g, const struct diags *diags)
{
    printf("%u Fehler, %u Warnungen", (unsigned)diags->errors, (unsigned)diags->warnings);
    if (!g->is_usable) {
        printf("; kein Leitfaden\n");
        return;
    }
    unsigned broken = 0;
    for (uint32_t i = 0; i < g->lebenslagen_len; i++)
        broken += g->lebenslagen[i].is_broken;
    printf("; Lebenslagen %u, davon %u unbrauchbar; Knoten %u, Antworten %u, Kontakte %u, Stellen %u\n",
           (unsigned)g->lebenslagen_len, broken, (unsigned)g->knoten_len, (unsigned)g->antworten_len, (unsigned)g->kontakte_len,
           (unsigned)g->stellen_len);
}

int main(int argc, char **argv)
{
    struct load_options options = { 0 };
    bool is_quiet = false;
    int option;

    setlocale(LC_CTYPE, "C.UTF-8");
    while ((option = getopt(argc, argv, "s:t:q")) != -1) {
        if (option == 's')
            options.schule = str_from(optarg);
        else if (option == 't')
            date_parse(str_from(optarg), &options.today);
        else
            is_quiet = true;
    }
    if (optind + 1 != argc)
        return 2;
    options.folder = str_from(argv[optind]);
    struct arena *keep = arena_create(), *scratch = arena_create(), *command = arena_create();
    struct diags diags = diags_start(command);
    const struct guide *g;
    enum load_result result = guide_load(&options, &diags, keep, scratch, &g);
    diags_sort(&diags);
    for (size_t i = 0; i < diags.list.len && !is_quiet; i++)
        print_finding(g, &diags.list.items[i]);
    print_counts(g, &diags);
    bool is_usable = g->is_usable;
    unsigned errors = diags.errors;
    arena_free(command);
    arena_free(scratch);
    arena_free(keep);
    return result == LOAD_IO ? 4 : result != LOAD_OK || !is_usable ? 3 : errors > 0;
}

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Hits of queries, for people and for measuring.
 *   search FOLDER QUERY…              the hits of each query, best first, with their score
 *   search -d FOLDER                  every thing as a line: id, tab, all its texts (for other search programs)
 *   search -q QUERIES.tsv FOLDER      how often the expected hit comes first, and within the first three; -v: what did not
 * A line of QUERIES.tsv: query, tab, expected ids with "|" between them, tab, kind of query. What expects only things that the
 * guide does not have is left out and counted. Ends with 1 below -f FIRST or -t THREE percent.
 */
#include "base/file.h"
#include "guide_file.h"
#include "index/things.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

struct tally {
    unsigned total, first, three, absent;
    bool is_verbose;
};

struct tool {
    const struct guide *guide;
    const struct index *index;
    struct search_options options;
    struct arena *scratch;
};

static bool is_expected(struct str id, struct str expected)
{
    struct str one;

    while (str_split(&expected, '|', &one)) {
        if (str_equal(one, id))
            return true;
    }
    return false;
}

static bool is_known(const struct tool *tool, struct str expected)
{
    struct str one;

    while (str_split(&expected, '|', &one)) {
        size_t colon = str_find(one, STR(":"));
        if (guide_find(tool->guide, str_slice(one, colon + 1, one.len)).kind != THING_NONE)
            return true;
    }
    return false;
}

/* the place of the first expected hit from 1, 0 where there is none */
static size_t place_of(const struct tool *tool, struct str query, struct str expected, struct hits *hits)
{
    index_search(tool->index, query, &tool->options, tool->scratch, hits);
    for (size_t i = 0; i < hits->len; i++) {
        if (is_expected(tool_id(tool->guide, hits->items[i].thing, tool->scratch), expected))
            return i + 1;
    }
    return 0;
}

static void measure_line(const struct tool *tool, struct str line, struct tally *tally)
{
    struct str query, expected, kind;
    struct hits hits;

    if (!str_split(&line, '\t', &query) || !str_split(&line, '\t', &expected) || !str_split(&line, '\t', &kind))
        return;
    if (!is_known(tool, expected)) {
        tally->absent++;
        return;
    }
    size_t place = place_of(tool, query, expected, &hits);
    tally->total++;
    tally->first += place == 1;
    tally->three += place >= 1 && place <= 3;
    if (!tally->is_verbose || place == 1)
        return;
    printf("%2zu  %-32.*s %.*s\n", place, STR_ARG(query), STR_ARG(expected));
    for (size_t i = 0; i < hits.len && i < 4; i++)
        printf("        %u %s\n", (unsigned)hits.items[i].score, tool_id(tool->guide, hits.items[i].thing, tool->scratch).ptr);
}

static int measure(const struct tool *tool, const char *path, struct tally *tally, const double least[2])
{
    struct str text, line;

    if (file_read(path, (size_t)1 << 24, tool->scratch, &text) != FILE_OK) {
        fprintf(stderr, "search: cannot read %s\n", path);
        return 4;
    }
    while (str_split(&text, '\n', &line)) {
        if (line.len > 0 && line.ptr[0] != '#')
            measure_line(tool, line, tally);
    }
    double first = tally->total ? 100.0 * tally->first / tally->total : 0;
    double three = tally->total ? 100.0 * tally->three / tally->total : 0;
    printf("%u queries: first %.1f %%, within three %.1f %%, expected hit absent from the guide %u\n", tally->total, first,
           three, tally->absent);
    return first >= least[0] && three >= least[1] ? 0 : 1;
}

static void print_marked(struct marked marked)
{
    size_t at = 0;

    for (size_t i = 0; i < marked.ranges_len; i++) {
        printf("%.*s[", STR_ARG(str_slice(marked.text, at, marked.ranges[i].from)));
        printf("%.*s]", STR_ARG(str_slice(marked.text, marked.ranges[i].from, marked.ranges[i].to)));
        at = marked.ranges[i].to;
    }
    printf("%.*s\n", STR_ARG(str_slice(marked.text, at, marked.text.len)));
}

static void print_hits(const struct tool *tool, struct str query)
{
    struct hits hits;

    index_search(tool->index, query, &tool->options, tool->scratch, &hits);
    printf("%.*s: %zu%s%s%s\n", STR_ARG(query), hits.len, hits.has_more ? " and more" : "",
           hits.is_partial ? ", some of the words" : "", hits.is_guessed ? ", guessed" : "");
    const struct asked *asked = index_ask(tool->index, query, tool->scratch);
    for (size_t i = 0; i < hits.len; i++) {
        struct excerpt e = index_excerpt(tool->index, asked, hits.items[i], tool->scratch);
        printf("%4u %s\n     ", (unsigned)hits.items[i].score, tool_id(tool->guide, hits.items[i].thing, tool->scratch).ptr);
        print_marked(e.title);
        if (e.text.text.len > 0) {
            printf("     ");
            print_marked(e.text);
        }
    }
}

static void print_text(void *context, enum field field, struct str text)
{
    (void)context;
    (void)field;
    putchar(' ');
    for (size_t i = 0; i < text.len; i++)
        putchar(text.ptr[i] == '\n' || text.ptr[i] == '\t' ? ' ' : text.ptr[i]);
}

static void dump_kind(const struct tool *tool, enum thing_kind kind)
{
    for (uint32_t i = 0; i < guide_len(tool->guide, kind); i++) {
        struct thing thing = { kind, i };
        printf("%s\t", tool_id(tool->guide, thing, tool->scratch).ptr);
        things_texts(tool->guide, thing, print_text, NULL, tool->scratch);
        putchar('\n');
    }
}

static void dump(const struct tool *tool)
{
    for (enum thing_kind kind = THING_LEBENSLAGE; kind <= THING_BEGRIFF; kind++)
        dump_kind(tool, kind);
}

int main(int argc, char **argv)
{
    struct arena *keep = arena_create(), *scratch = arena_create();
    const char *queries = NULL;
    struct tally tally = { 0 };
    double least[2] = { 0, 0 };
    bool is_dump = false;
    int option, status = 0;

    setlocale(LC_CTYPE, "C.UTF-8");
    while ((option = getopt(argc, argv, "dq:f:t:v")) != -1) {
        if (option == 'q')
            queries = optarg;
        else if (option == 'd')
            is_dump = true;
        else if (option == 'v')
            tally.is_verbose = true;
        else if (option == 'f' || option == 't')
            least[option == 't'] = strtod(optarg, NULL);
    }
    struct tool tool = { .guide = optind < argc ? tool_load(argv[optind], keep, scratch) : NULL, .scratch = scratch };
    if (!tool.guide) {
        fprintf(stderr, "usage: search [-d] [-q QUERIES.tsv [-v] [-f FIRST] [-t THREE]] FOLDER [QUERY…]\n");
        return 2;
    }
    tool.index = index_build(tool.guide, keep, scratch);
    tool.options.place = place_default(tool.guide);
    if (is_dump)
        dump(&tool);
    if (queries)
        status = measure(&tool, queries, &tally, least);
    for (int i = optind + 1; i < argc; i++)
        print_hits(&tool, str_from(argv[i]));
    arena_free(keep);
    arena_free(scratch);
    return status;
}

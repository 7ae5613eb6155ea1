/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a key costs in the search field: every query is typed letter by letter and searched after each.
 *   search_time [-r] FOLDER QUERIES [FLAT]
 * QUERIES: one a line (of a .tsv the first column). FLAT: the searchable text, to compare the index's size with. Times are of the
 * processor, so that others on the machine count less; of a key the best of seven runs. -r: ends with 1 where the index is
 * larger than a quarter of the text or building it takes longer than loading the guide.
 */
#include "base/file.h"
#include "guide_file.h"
#include "text/utf8.h"

#include <locale.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define RUNS 7

struct times {
    double *items;
    size_t len;
    double worst;
    struct str worst_key;
};

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double key_time(const struct index *index, const struct search_options *options, struct str key, struct arena *scratch)
{
    double best = 1e18;
    struct hits hits;

    for (int i = 0; i < RUNS; i++) {
        double start = now();
        index_search(index, key, options, scratch, &hits);
        double took = now() - start;
        best = took < best ? took : best;
    }
    return best;
}

static void type_query(const struct index *index, const struct search_options *options, struct str query,
                       struct times *times, struct arena *scratch)
{
    for (size_t to = 0; to < query.len;) {
        to = utf8_next_grapheme(query, to);
        struct str key = str_slice(query, 0, to);
        double took = key_time(index, options, key, scratch);
        if (took > times->worst) {
            times->worst = took;
            times->worst_key = key;
        }
        if (getenv("KEYS"))
            printf("%.1f\t%.*s\n", took, STR_ARG(key));
        times->items[times->len++] = took;
    }
}

static int by_time(const void *a, const void *b)
{
    const double *x = a, *y = b;

    return (*x > *y) - (*x < *y);
}

static void print_times(struct times *times)
{
    qsort(times->items, times->len, sizeof *times->items, by_time);
    printf("keys %zu  p50 %.1f us  p99 %.1f us  max %.1f us („%.*s“)\n", times->len, times->items[times->len / 2],
           times->items[(times->len - 1) * 99 / 100], times->worst, STR_ARG(times->worst_key));
}

static void type_all(const struct index *index, const struct search_options *options, struct str text, struct arena *scratch)
{
    struct times times = { .items = ARENA_ARRAY(scratch, double, text.len + 1) };
    struct str line, query;

    while (str_split(&text, '\n', &line)) {
        if (line.len > 0 && line.ptr[0] != '#' && str_split(&line, '\t', &query))
            type_query(index, options, query, &times, scratch);
    }
    print_times(&times);
}

/* the index's part of the text, 0 where that is not known */
static double print_size(const struct index *index, const struct arena *keep, size_t before, const char *flat)
{
    struct stat file = { .st_size = 0 };

    printf("index %.2f MB (%.2f MB of arena)", (double)index_size(index) / 1e6, (double)(arena_size(keep) - before) / 1e6);
    if (!flat || stat(flat, &file) != 0 || file.st_size == 0) {
        printf("\n");
        return 0;
    }
    double part = (double)index_size(index) / (double)file.st_size;
    printf(", %.3f of the text\n", part);
    return part;
}

struct input {
    const char *folder, *flat;
    struct str queries;
};

/* whether the index is small enough and soon enough built; -1 without a guide */
static int measure(const struct input *in, struct arena *keep, struct arena *scratch)
{
    struct arena *kept = arena_create();
    double start = now();
    const struct guide *guide = tool_load(in->folder, keep, scratch);
    double loaded = now();

    if (!guide)
        return -1;
    struct search_options options = { place_default(guide) };
    size_t before = arena_size(kept);
    const struct index *index = index_build(guide, kept, scratch);
    double build = (now() - loaded) / (loaded - start);
    printf("load %.1f ms, build %.2f of that\n", (loaded - start) / 1e3, build);
    double part = print_size(index, kept, before, in->flat);
    type_all(index, &options, in->queries, scratch);
    arena_free(kept);
    return build <= 1 && part <= 0.25;
}

int main(int argc, char **argv)
{
    struct arena *keep = arena_create(), *scratch = arena_create();
    bool is_judged = false;
    int option, is_good;

    setlocale(LC_CTYPE, "C.UTF-8");
    while ((option = getopt(argc, argv, "r")) == 'r')
        is_judged = true;
    struct input in = { .flat = argc > optind + 2 ? argv[optind + 2] : NULL };
    if (argc < optind + 2 || file_read(argv[optind + 1], (size_t)1 << 24, keep, &in.queries) != FILE_OK) {
        fprintf(stderr, "usage: search_time [-r] FOLDER QUERIES [FLAT]\n");
        return 2;
    }
    in.folder = argv[optind];
    is_good = measure(&in, keep, scratch);
    arena_free(keep);
    arena_free(scratch);
    return is_good < 0 ? 3 : is_judged && !is_good;
}

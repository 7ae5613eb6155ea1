/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/diag.h"

#include "base/buf.h"
#include "base/fail.h"

#include <stdlib.h>

struct diags diags_start(struct arena *arena)
{
    return (struct diags){ .arena = arena };
}

void diags_keep_from(const struct diags *diags, const struct arena *scratch)
{
    BUG_ON(diags->arena == scratch);
}

/* the template with {1} … {4} replaced */
static struct str fill(struct arena *arena, const char *template, const struct str arg[4])
{
    struct buf buf = { 0 };

    for (const char *p = template; *p; p++) {
        if (p[0] == '{' && p[1] >= '1' && p[1] <= '4' && p[2] == '}') {
            buf_add(&buf, arg[p[1] - '1']);
            p += 2;
        } else {
            buf_add_char(&buf, *p);
        }
    }
    struct str text = arena_str(arena, buf_str(&buf));
    buf_free(&buf);
    return text;
}

bool diag_add(struct diags *diags, const struct finding *finding, struct span at, struct diag_more more)
{
    if (finding->level == LEVEL_ERROR)
        diags->errors++;
    else
        diags->warnings++;
    if (diags->list.len >= DIAGS_MAX)
        return false;
    *VEC_PUSH(&diags->list, diags->arena) = (struct diag){
        .finding = finding,
        .at = at,
        .first = more.first,
        .text = fill(diags->arena, finding->text, more.arg),
        .hint = arena_str(diags->arena, more.hint),
        .order = diags->errors + diags->warnings,
    };
    return false;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_places(const struct diag *a, const struct diag *b)
{
    int order = compare_numbers(a->at.file, b->at.file);

    if (order == 0)
        order = compare_numbers(a->at.line, b->at.line);
    return order ? order : compare_numbers(a->at.col, b->at.col);
}

static int compare(const void *left, const void *right)
{
    const struct diag *a = left, *b = right;
    int order = compare_places(a, b);

    return order ? order : compare_numbers(a->order, b->order);
}

static bool is_repetition(const struct diag *a, const struct diag *b)
{
    return a->finding == b->finding && str_equal(a->text, b->text);
}

/* one of the len findings before d, at the same place, says the same; others may stand between them */
static bool is_said(const struct diag *items, size_t len, const struct diag *d)
{
    while (len > 0 && compare_places(&items[len - 1], d) == 0) {
        if (is_repetition(&items[--len], d))
            return true;
    }
    return false;
}

void diags_sort(struct diags *diags)
{
    size_t kept = 0;

    if (diags->list.len == 0)
        return;
    qsort(diags->list.items, diags->list.len, sizeof *diags->list.items, compare);
    for (size_t i = 0; i < diags->list.len; i++) {
        struct diag *d = &diags->list.items[i];
        if (is_said(diags->list.items, kept, d)) {
            *(d->finding->level == LEVEL_ERROR ? &diags->errors : &diags->warnings) -= 1;
            continue;
        }
        diags->list.items[kept++] = *d;
    }
    diags->list.len = kept;
}

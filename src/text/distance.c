/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/distance.h"

#include "text/fold.h"
#include "text/utf8.h"

/* Diagonals kept: bound on either side of the main one. */
#define BAND (2 * DISTANCE_BOUND_MAX + 1)
/* a power of two that holds the part of b under the band, and one before it */
#define WINDOW 64
_Static_assert(BAND + 1 <= WINDOW, "the window must hold the band");

/* the code points of b that the band can see, in a ring; those behind are forgotten */
struct window {
    struct str text;
    size_t byte, len; /* next to read; code points read */
    uint32_t ring[WINDOW];
};

static void window_read(struct window *w, size_t upto)
{
    size_t len;

    while (w->len < upto && w->byte < w->text.len) {
        w->ring[w->len++ % WINDOW] = utf8_at(w->text, w->byte, &len);
        w->byte += len;
    }
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/*
 * One row of the table: d[i][j] at rows[0][j - i + bound], the two rows before in rows[1] and rows[2]. Gives the row's least
 * value. Row i - 1 is shifted by one against row i, row i - 2 by two, so the neighbours stand at k + 1, k - 1, k and k.
 */
static int fill_row(int *rows[3], struct window *b, size_t i, const uint32_t a[2], int bound)
{
    int smallest = bound + 1;

    for (int k = 0; k <= 2 * bound; k++) {
        long j = (long)i + k - bound;
        int value = bound + 1;
        if (j == 0)
            value = least((int)i, value);
        if (j > 0 && (size_t)j <= b->len) {
            uint32_t c = b->ring[(size_t)(j - 1) % WINDOW];
            value = least(value, rows[1][k] + (a[0] != c));
            if (k < 2 * bound)
                value = least(value, rows[1][k + 1] + 1);
            if (k > 0)
                value = least(value, rows[0][k - 1] + 1);
            if (i > 1 && j > 1 && a[1] == c && a[0] == b->ring[(size_t)(j - 2) % WINDOW])
                value = least(value, rows[2][k] + 1);
        }
        rows[0][k] = value;
        smallest = least(smallest, value);
    }
    return smallest;
}

int distance_bounded(struct str a, struct str b, int bound)
{
    int store[3][BAND], *rows[3] = { store[0], store[1], store[2] };
    struct window window = { .text = b };
    uint32_t last[2] = { 0, 0 };
    size_t i = 0, len;

    bound = bound < 0 ? 0 : least(bound, DISTANCE_BOUND_MAX);
    size_t goal = utf8_count(b) - utf8_count(a) + (size_t)bound; /* where the last row holds the answer */
    if (goal > 2 * (size_t)bound) /* outside the band; a negative one wraps around */
        return bound + 1;
    for (int k = 0; k <= 2 * bound; k++)
        rows[0][k] = rows[1][k] = rows[2][k] = k < bound ? bound + 1 : k - bound;
    for (size_t byte = 0; byte < a.len; byte += len) {
        int *oldest = rows[2];
        rows[2] = rows[1];
        rows[1] = rows[0];
        rows[0] = oldest;
        last[1] = last[0];
        last[0] = utf8_at(a, byte, &len);
        i++;
        window_read(&window, i + (size_t)bound);
        if (fill_row(rows, &window, i, last, bound) > bound)
            return bound + 1;
    }
    return least(rows[0][goal], bound + 1);
}

struct str distance_nearest(struct str s, const struct str *candidates, size_t len, struct arena *scratch)
{
    struct str wanted = fold_strong(s, scratch), best = { "", 0 };
    size_t third = utf8_count(wanted) / 3;
    int bound = third < 1 ? 1 : third > 3 ? 3 : (int)third;

    for (size_t i = 0; i < len && bound >= 0; i++) {
        struct arena_mark mark = arena_mark(scratch);
        int distance = distance_bounded(wanted, fold_strong(candidates[i], scratch), bound);
        arena_rewind(scratch, mark);
        if (distance <= bound) {
            best = candidates[i];
            bound = distance - 1; /* only a nearer one beats the first found */
        }
    }
    return best;
}

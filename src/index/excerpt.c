/* SPDX-License-Identifier: EUPL-1.2 */
/* What to show of a hit: its title and the passage that answers the query best, with the matching parts marked. */
#include "base/vec.h"
#include "index/index.h"
#include "index/query.h"
#include "index/things.h"
#include "text/utf8.h"

/* bytes shown before the first match where the passage is cut */
#define LEAD_IN 48

struct ranges {
    struct range *items;
    size_t len, cap;
};

/* ---- which part of a word matches ---- */

/* the end of the shortest beginning of word whose weak form begins with the query's */
static size_t part_end(struct str word, struct str weak, struct arena *scratch)
{
    for (size_t end = 0; end < word.len;) {
        end = utf8_next_grapheme(word, end);
        if (str_starts(word_key(str_slice(word, 0, end), scratch).weak, weak))
            return end;
    }
    return 0;
}

/* from..to of the word that is the query's word, as it is spelled; all of it where that cannot be said */
static struct range part_of(struct str word, const struct query_word *query, enum quality quality, struct arena *scratch)
{
    size_t end;

    if (quality != QUALITY_PREFIX && quality != QUALITY_PART)
        return (struct range){ 0, (uint32_t)word.len };
    for (size_t from = 0; from < word.len; from = utf8_next_grapheme(word, from)) {
        end = part_end(str_slice(word, from, word.len), query->key.weak, scratch);
        if (end > 0)
            return (struct range){ (uint32_t)from, (uint32_t)(from + end) };
    }
    return (struct range){ 0, (uint32_t)word.len };
}

/* adds a range behind the others, or widens the last where they meet */
static void add_range(struct ranges *ranges, struct range range, struct arena *arena)
{
    struct range *last = ranges->len > 0 ? &ranges->items[ranges->len - 1] : NULL;

    if (!last || range.from > last->to)
        *VEC_PUSH(ranges, arena) = range;
    else
        last->to = range.to > last->to ? range.to : last->to;
}

/* the quality with which a word of the text answers the query best, and which word of it */
static enum quality best_answer(const struct query *query, struct str spelling, size_t *which, struct arena *scratch)
{
    struct key key = word_key(spelling, scratch);
    enum quality best = QUALITY_LEN;

    for (size_t q = 0; q < query->len; q++) {
        enum quality quality = query_compare(&query->words[q], key);
        if (quality < best) {
            best = quality;
            *which = q;
        }
    }
    return best;
}

static struct marked mark_text(const struct query *query, struct str text, struct arena *arena)
{
    struct words words = { 0 };
    struct ranges ranges = { 0 };
    size_t which = 0;

    words_add(&words, text, false, arena);
    for (size_t i = 0; i < words.len; i++) {
        const struct word *w = &words.items[i];
        enum quality quality = best_answer(query, w->spelling, &which, arena);
        if (quality == QUALITY_LEN)
            continue;
        struct str written = str_slice(text, w->from, w->to);
        struct range part = str_equal(written, w->spelling) ? part_of(written, &query->words[which], quality, arena)
                                                            : (struct range){ 0, (uint32_t)written.len };
        add_range(&ranges, (struct range){ w->from + part.from, w->from + part.to }, arena);
    }
    return (struct marked){ text, ranges.items, ranges.len };
}

/* ---- which passage ---- */

struct chooser {
    const struct query *query;
    struct str title;
    struct arena *arena;
    uint32_t best;
    struct str text; /* in arena */
    enum field field;
};

/* how much of the query a text answers, by weight of quality; what introduces a thing wins where nothing answers */
static uint32_t text_value(const struct chooser *c, enum field field, struct str text)
{
    uint32_t best[QUERY_WORDS_MAX] = { 0 }, sum = 0;
    struct words words = { 0 };

    if (query_may_answer(c->query, text, c->arena))
        words_add(&words, text, false, c->arena);
    for (size_t i = 0; i < words.len; i++) {
        struct key key = word_key(words.items[i].spelling, c->arena);
        for (size_t q = 0; q < c->query->len; q++) {
            enum quality quality = query_compare(&c->query->words[q], key);
            uint32_t percent = quality < QUALITY_LEN ? query_percent(quality) : 0;
            best[q] = percent > best[q] ? percent : best[q];
        }
    }
    for (size_t q = 0; q < c->query->len; q++)
        sum += best[q] * 10;
    bool is_intro = field == FIELD_KURZ || field == FIELD_TITEL;
    return sum > 0 ? sum + (FIELD_LEN - (uint32_t)field) : is_intro ? FIELD_LEN - (uint32_t)field : field == FIELD_TEXT;
}

static void choose(void *context, enum field field, struct str text)
{
    struct chooser *c = context;

    /* an address is no passage to read, though it may hold the words */
    if (text.len == 0 || field == FIELD_ADRESSE || str_equal(text, c->title))
        return;
    struct arena_mark mark = arena_mark(c->arena);
    uint32_t value = text_value(c, field, text);
    arena_rewind(c->arena, mark);
    if (value > c->best) {
        c->best = value;
        c->field = field;
        c->text = arena_str(c->arena, text);
    }
}

/* the byte after the blank at or before i, the start where there is none near */
static size_t word_start(struct str text, size_t i)
{
    size_t at = i;

    while (at > 0 && i - at < LEAD_IN && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n')
        at--;
    while (at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* about EXCERPT_LEN bytes around the first match, on one line, with dots where something is left out */
static struct str cut_out(struct marked whole, struct arena *arena)
{
    size_t first = whole.ranges_len > 0 ? whole.ranges[0].from : 0, end = whole.text.len;
    size_t from = first > LEAD_IN ? word_start(whole.text, first - LEAD_IN) : 0;

    if (end - from > EXCERPT_LEN) {
        end = word_start(whole.text, from + EXCERPT_LEN);
        end = end > first ? end : from + EXCERPT_LEN;
        while (end < whole.text.len && ((unsigned char)whole.text.ptr[end] & 0xC0) == 0x80)
            end++;
    }
    struct str part = str_trim(str_slice(whole.text, from, end));
    struct str text = arena_printf(arena, "%s%.*s%s", from > 0 ? "… " : "", STR_ARG(part), end < whole.text.len ? " …" : "");
    char *line = ARENA_ARRAY(arena, char, text.len + 1);
    for (size_t i = 0; i < text.len; i++)
        line[i] = text.ptr[i] == '\n' ? ' ' : text.ptr[i];
    return (struct str){ line, text.len };
}

struct asked {
    struct query query;
};

const struct asked *index_ask(const struct index *index, struct str text, struct arena *arena)
{
    struct asked *asked = ARENA_NEW(arena, struct asked);

    query_parse(&asked->query, text, arena);
    for (size_t q = 0; q < asked->query.len; q++)
        query_find(&index->vocab, &asked->query.words[q], arena);
    query_ready(&asked->query, arena);
    return asked;
}

bool index_answers(const struct asked *asked, struct str text, struct arena *scratch)
{
    const struct query *query = &asked->query;
    struct words words = { 0 };
    uint32_t answered = 0;

    words_add(&words, text, false, scratch);
    for (size_t i = 0; i < words.len; i++) {
        struct key key = word_key(words.items[i].spelling, scratch);
        for (size_t q = 0; q < query->len; q++)
            answered |= (uint32_t)(query_compare(&query->words[q], key) < QUALITY_TYPO) << q;
    }
    return query->len > 0 && answered == (1u << query->len) - 1;
}

struct excerpt index_excerpt(const struct index *index, const struct asked *asked, struct hit hit, struct arena *arena)
{
    struct str title = things_plain(index->guide, guide_title(index->guide, hit.thing).s, arena);
    struct chooser c = { .query = &asked->query, .title = title, .arena = arena };

    struct arena *passing = arena_create(); /* things_texts takes back what it gives, so the one chosen is kept elsewhere */
    things_texts(index->guide, hit.thing, choose, &c, passing);
    arena_free(passing);
    struct excerpt excerpt = { .title = mark_text(&asked->query, title, arena), .field = c.field };
    struct str passage = c.text.ptr ? cut_out(mark_text(&asked->query, c.text, arena), arena) : STR("");
    excerpt.text = mark_text(&asked->query, passage, arena);
    return excerpt;
}

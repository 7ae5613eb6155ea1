/* SPDX-License-Identifier: EUPL-1.2 */
/* The search: found anew from what stands in the field, at every key and for every frame. */
#include "app/view.h"
#include "doc/hits.h"
#include "index/index.h"

/* hits shown: two screens full; who does not see what is meant types on, and each more costs time at every key */
#define SHOWN_MAX 24

static struct str typed(const struct view_context *c)
{
    return field_str(&c->desk->fields[FIELD_SEARCH]);
}

static struct doc_marked marked(const struct marked *m, struct arena *arena)
{
    struct doc_range *ranges = ARENA_ARRAY(arena, struct doc_range, m->ranges_len);

    for (size_t i = 0; i < m->ranges_len; i++)
        ranges[i] = (struct doc_range){ m->ranges[i].from, m->ranges[i].to };
    return (struct doc_marked){ m->text, ranges, m->ranges_len };
}

/* a number that is too old to be called is not shown by the way it was found */
static bool shows_text(const struct guide *g, struct thing thing, const struct excerpt *excerpt)
{
    return thing.kind != THING_KONTAKT || excerpt->field != FIELD_TELEFON || kontakt_shows_number(&g->kontakte[thing.n]);
}

static const struct doc_hit *rows(const struct view_context *c, const struct index *index, const struct hits *hits)
{
    struct doc_hit *items = ARENA_ARRAY(c->scratch, struct doc_hit, hits->len);
    const struct asked *asked = index_ask(index, typed(c), c->scratch);

    for (size_t i = 0; i < hits->len; i++) {
        struct excerpt excerpt = index_excerpt(index, asked, hits->items[i], c->scratch);
        items[i] = (struct doc_hit){ .thing = hits->items[i].thing, .title = marked(&excerpt.title, c->scratch) };
        if (shows_text(c->guide, items[i].thing, &excerpt))
            items[i].text = marked(&excerpt.text, c->scratch);
    }
    return items;
}

/* the nearest words that the guide has; how many */
static size_t suggest(const struct view_context *c, struct str words[SUGGESTIONS_MAX])
{
    const struct index *index = c->searcher->get ? c->searcher->get(c->searcher->context) : NULL;

    return index ? index_suggest(index, typed(c), words, c->scratch) : 0;
}

static void build(struct doc *doc, const struct view_context *c, const struct view *view)
{
    struct doc_hits page = { .query = typed(c), .is_empty = str_trim(typed(c)).len == 0 };
    struct search_options options = { c->settings->place };
    struct str words[SUGGESTIONS_MAX];
    struct hits hits = { .len = 0 };

    (void)view;
    if (!page.is_empty && c->searcher->get) {
        const struct index *index = c->searcher->get(c->searcher->context);
        index_search(index, typed(c), &options, c->scratch, &hits);
        hits.has_more = hits.has_more || hits.len > SHOWN_MAX;
        hits.len = hits.len < SHOWN_MAX ? hits.len : SHOWN_MAX;
        page.items = rows(c, index, &hits);
        page.len = hits.len;
        page.has_more = hits.has_more;
        page.is_partial = hits.is_partial;
        page.is_guessed = hits.is_guessed;
    }
    if (!page.is_empty && page.len == 0) {
        page.words_len = suggest(c, words);
        page.words = words;
    }
    doc_from_hits(doc, &c->page, &page);
}

/* a word that was offered stands in the field as if it had been typed */
static struct reply take_word(const struct view_context *c, uint32_t n)
{
    struct str words[SUGGESTIONS_MAX];
    struct desk *desk = view_desk(c);
    struct text_field *field = &desk->fields[FIELD_SEARCH];

    if (n >= suggest(c, words) || words[n].len > sizeof field->text)
        return (struct reply){ .kind = REPLY_NONE };
    field_clear(field);
    memcpy(field->text, words[n].ptr, words[n].len);
    field->len = (uint16_t)words[n].len;
    return (struct reply){ .kind = REPLY_TYPED, .desk = desk };
}

static struct reply choose(const struct view_context *c, const struct view *view, struct target target)
{
    if (target.kind == TARGET_ACTION)
        return take_word(c, target.n);
    if (target.kind == TARGET_THING && target.thing.kind == THING_LEBENSLAGE)
        return view_begin(c, (struct lebenslage_id){ target.thing.n });
    return view_choose(c, view, target);
}

const struct view_ops view_search = { .context = CONTEXT_SEARCH, .is_compact = true, .field = FIELD_SEARCH, .build = build,
                                      .choose = choose };

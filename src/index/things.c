/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/things.h"

#include "base/buf.h"
#include "text/inline.h"

struct reader {
    const struct guide *guide;
    things_visit *visit;
    void *context;
    struct arena *scratch;
    bool is_whole; /* texts are to be shown, not only to be taken apart */
};

static struct str no_title(void *context, struct str ref)
{
    (void)context;
    (void)ref;
    return STR("");
}

/* the title a bare mark stands for; marks inside it name nothing more */
static struct str title_of(void *context, struct str ref)
{
    const struct reader *r = context;
    struct thing thing = guide_find(r->guide, ref);

    return thing.kind == THING_NONE ? ref : inline_plain(guide_title(r->guide, thing).s, no_title, NULL, r->scratch);
}

struct str things_plain(const struct guide *g, struct str text, struct arena *arena)
{
    struct reader r = { .guide = g, .scratch = arena };

    if (str_find(text, STR("**")) == text.len && str_find(text, STR("[[")) == text.len)
        return text;
    return inline_plain(text, title_of, &r, arena);
}

/* a copy without "**" */
static struct str without_stars(struct str text, struct arena *arena)
{
    char *plain = ARENA_ARRAY(arena, char, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '*' && i + 1 < text.len && text.ptr[i + 1] == '*')
            i++;
        else
            plain[len++] = text.ptr[i];
    }
    return (struct str){ plain, len };
}

/*
 * The same words as things_plain gives, in a tenth of the time, since every text of the guide comes through here when the
 * index is built; how lines and paragraphs end is of no account.
 */
static struct str words_plain(const struct reader *r, struct str text)
{
    struct buf buf = { 0 };
    size_t at = 0, len = str_find(text, STR("[["));

    if (len == text.len && str_find(text, STR("**")) == text.len)
        return text;
    while (len < text.len - at) {
        struct str rest = str_slice(text, at + len + 2, text.len);
        size_t end = str_find(rest, STR("]]")), bar = str_find(rest, STR("|"));
        if (end == rest.len)
            break;
        buf_add(&buf, str_slice(text, at, at + len));
        if (bar < end)
            buf_add(&buf, str_slice(rest, bar + 1, end));
        else
            buf_add(&buf, title_of((void *)(uintptr_t)r, str_slice(rest, 0, end)));
        at += len + 2 + end + 2;
        len = str_find(str_slice(text, at, text.len), STR("[["));
    }
    buf_add(&buf, str_slice(text, at, text.len));
    struct str plain = without_stars(buf_str(&buf), r->scratch);
    buf_free(&buf);
    return plain;
}

static void read_text(void *context, const struct owned_text *text)
{
    struct reader *r = context;
    struct arena_mark mark = arena_mark(r->scratch);

    struct str plain = r->is_whole ? things_plain(r->guide, text->text.s, r->scratch) : words_plain(r, text->text.s);
    r->visit(r->context, text->field, plain);
    arena_rewind(r->scratch, mark);
}

/* people look for a contact by their quarter, so a district's contact is found by its quarters too */
static void read_places(const struct reader *r, const struct kontakt *k)
{
    for (size_t i = 0; i < k->stadtbezirke.len; i++) {
        const struct stadtbezirk *b = &r->guide->stadtbezirke[k->stadtbezirke.items[i].n];
        r->visit(r->context, FIELD_LISTE, b->name.s);
        for (size_t j = 0; j < b->stadtteile.len; j++)
            r->visit(r->context, FIELD_LISTE, b->stadtteile.items[j].s);
    }
    for (size_t i = 0; i < k->stadtteile.len; i++)
        r->visit(r->context, FIELD_LISTE, k->stadtteile.items[i].s);
}

static void read_thing(struct reader *r, struct thing thing)
{
    texts_of(r->guide, thing, read_text, r);
    if (thing.kind == THING_KONTAKT)
        read_places(r, &r->guide->kontakte[thing.n]);
}

void things_texts(const struct guide *g, struct thing thing, things_visit *visit, void *context, struct arena *scratch)
{
    read_thing(&(struct reader){ g, visit, context, scratch, true }, thing);
}

void things_words(const struct guide *g, struct thing thing, things_visit *visit, void *context, struct arena *scratch)
{
    read_thing(&(struct reader){ g, visit, context, scratch, false }, thing);
}

size_t things_head_len(struct str title)
{
    static const struct str ends[] = { STR_INIT(" ("), STR_INIT(" – "), STR_INIT(": ") };
    size_t len = title.len;

    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t at = str_find(title, ends[i]);
        if (at > 0 && at < len)
            len = at;
    }
    return len;
}

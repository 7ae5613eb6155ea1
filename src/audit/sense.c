/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/sense.h"

#include "audit/findings.h"
#include "guide/texts.h"
#include "text/utf8.h"

#include <stdio.h>

static struct str quoted(struct diags *d, struct str s)
{
    return arena_printf(d->arena, "„%.*s“", STR_ARG(s));
}

static struct str number(struct diags *d, size_t n)
{
    return arena_printf(d->arena, "%zu", n);
}

static void warn(struct diags *d, enum audit_finding f, struct str id, struct span at)
{
    static const char *const hints[AUDIT_LEN] = {
        [AUDIT_NO_ROLLE] = "Bei einem Schritt ergänzen, zum Beispiel „rolle: [lehrkraft]“",
        [AUDIT_NO_FRIST] = "Bei einem Schritt ergänzen, zum Beispiel „frist: heute“",
        [AUDIT_NO_VERMEIDEN] = "„vermeiden“ ergänzen: was man jetzt nicht tun soll",
        [AUDIT_NO_DOKUMENTIEREN] = "„dokumentieren“ ergänzen: was in die Akte gehört",
        [AUDIT_NO_VORBEREITEN] = "„vorbereiten“ ergänzen",
        [AUDIT_NO_DANACH] = "„danach“ ergänzen: was die Stelle dann tut und wann man von ihr hört",
        [AUDIT_NO_HILFE] = "„hilfe“ ergänzen: was die Frage meint und wie man es herausfindet",
        [AUDIT_NO_UNKLAR] = "Ergänzen, zum Beispiel „{id: unklar, text: Weiß ich noch nicht, weiter: …}“",
    };

    audit_add(d, f, at, (struct diag_more){ .arg = { quoted(d, id) }, .hint = str_from(hints[f]) });
}

static void check_empfehlung(const struct knoten *k, struct diags *d)
{
    bool has_rolle = false, has_frist = false;

    for (size_t i = 0; i < k->schritte.len; i++) {
        has_rolle |= k->schritte.items[i].rollen.len > 0;
        has_frist |= text_is_given(k->schritte.items[i].frist) || k->schritte.items[i].frist_tage >= 0;
    }
    if (!has_rolle)
        warn(d, AUDIT_NO_ROLLE, k->id, k->at);
    if (!has_frist)
        warn(d, AUDIT_NO_FRIST, k->id, k->at);
    if (k->vermeiden.len == 0)
        warn(d, AUDIT_NO_VERMEIDEN, k->id, k->at);
    if (k->dokumentieren.len == 0)
        warn(d, AUDIT_NO_DOKUMENTIEREN, k->id, k->at);
}

/* the words by which editors name not knowing, in an answer's id or text */
static bool says_unknown(const struct antwort *a)
{
    static const char *const words[] = { "unklar", "weiß", "Weiß", "nicht sicher", "unsicher" };
    static const char *const ids[] = { "unklar", "weiss-nicht", "offen", "unbekannt" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_find(a->text.s, str_from(words[i])) < a->text.s.len)
            return true;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (str_find(a->id, str_from(ids[i])) < a->id.len)
            return true;
    return false;
}

static void check_frage(const struct guide *g, const struct knoten *k, struct diags *d)
{
    bool has_unknown = false;

    if (!text_is_given(k->hilfe))
        warn(d, AUDIT_NO_HILFE, k->id, k->at);
    for (uint32_t i = 0; i < k->antworten_len; i++)
        has_unknown |= says_unknown(&g->antworten[k->antworten.n + i]);
    if (!has_unknown)
        warn(d, AUDIT_NO_UNKLAR, k->id, k->at);
}

static void check_stellen(const struct guide *g, struct diags *d)
{
    for (uint32_t i = 0; i < g->stellen_len; i++) {
        const struct stelle *s = &g->stellen[i];
        if (s->vorbereiten.len == 0)
            warn(d, AUDIT_NO_VORBEREITEN, s->id, s->at);
        if (!text_is_given(s->danach))
            warn(d, AUDIT_NO_DANACH, s->id, s->at);
    }
}

/* one warning a file: a list of a hundred would hide all others */
static void check_numbers(const struct guide *g, struct diags *d)
{
    for (uint32_t first = 0; first < g->kontakte_len;) {
        uint32_t file = g->kontakte[first].at.file, end = first, without = 0;
        const struct kontakt *example = NULL;
        for (; end < g->kontakte_len && g->kontakte[end].at.file == file; end++)
            if (g->kontakte[end].telefon.len == 0) {
                example = example ? example : &g->kontakte[end];
                without++;
            }
        if (example)
            audit_add(d, AUDIT_NO_NUMMER, example->at,
                      (struct diag_more){ .arg = { number(d, without), number(d, end - first), quoted(d, example->id) },
                                          .hint = STR("„schulguide pruefen --faellig“ nennt alle, die anzurufen sind") });
        first = end;
    }
}

/* words of the longest paragraph or list item */
static size_t longest_paragraph(struct str s)
{
    size_t most = 0, words = 0;
    struct str line, word;

    while (str_split(&s, '\n', &line)) {
        line = str_trim(line);
        if (line.len == 0 || str_starts(line, STR("- ")))
            words = 0;
        while (str_split(&line, ' ', &word))
            words += word.len > 0;
        most = words > most ? words : most;
    }
    return most;
}

/* the words around a place, for the message */
static struct str around(struct diags *d, struct str s, size_t at)
{
    size_t from = at > 12 ? at - 12 : 0, to = at + 16 < s.len ? at + 16 : s.len;

    while (from > 0 && ((unsigned char)s.ptr[from] & 0xc0) == 0x80)
        from--;
    while (to < s.len && ((unsigned char)s.ptr[to] & 0xc0) == 0x80)
        to++;
    return quoted(d, arena_printf(d->arena, "%s%.*s%s", from ? "…" : "", STR_ARG(str_slice(s, from, to)), to < s.len ? "…" : ""));
}

static void check_sign(struct diags *d, const struct text *t, struct str sign, enum audit_finding f, struct str hint)
{
    size_t at = str_find(t->s, sign);

    if (at < t->s.len)
        audit_add(d, f, t->at, (struct diag_more){ .arg = { around(d, t->s, at) }, .hint = hint });
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "§ 42", "Abs. 6" with an ordinary blank */
static void check_spaces(struct diags *d, const struct text *t)
{
    static const struct str before[] = { STR_INIT("§ "), STR_INIT("Abs. "), STR_INIT("Nr. "), STR_INIT("Art. ") };

    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        for (size_t from = 0;;) {
            size_t at = from + str_find(str_slice(t->s, from, t->s.len), before[i]);
            if (at >= t->s.len)
                break;
            from = at + before[i].len;
            if (from < t->s.len && is_digit(t->s.ptr[from])) {
                audit_add(d, AUDIT_BREAKING_SPACE, t->at,
                          (struct diag_more){ .arg = { around(d, t->s, at) },
                                              .hint = STR("Dort gehört ein geschütztes Leerzeichen (U+00A0) hin") });
                return;
            }
        }
    }
}

/* a list's "- " at the start of a line is no dash */
static void check_dash(struct diags *d, const struct text *t)
{
    size_t at = str_find(t->s, STR(" - "));

    while (at < t->s.len && (at == 0 || t->s.ptr[at - 1] == '\n'))
        at += 1 + str_find(str_slice(t->s, at + 1, t->s.len), STR(" - "));
    if (at < t->s.len)
        audit_add(d, AUDIT_HYPHEN_DASH, t->at,
                  (struct diag_more){ .arg = { around(d, t->s, at) }, .hint = STR("Der Gedankenstrich ist „–“ (U+2013)") });
}

static void check_text(void *context, const struct owned_text *o)
{
    struct diags *d = context;
    const struct text *t = &o->text;

    if (o->field == FIELD_ADRESSE || o->field == FIELD_TELEFON)
        return;
    size_t words = longest_paragraph(t->s);
    if (words > SENSE_WORDS_MAX)
        audit_add(d, AUDIT_LONG_TEXT, t->at,
                  (struct diag_more){ .arg = { number(d, words), number(d, SENSE_WORDS_MAX) }, .hint = STR("Teilen Sie ihn durch eine Leerzeile") });
    check_sign(d, t, STR("\""), AUDIT_STRAIGHT_QUOTES, STR("Deutsche Anführungszeichen sind „ und “"));
    check_sign(d, t, STR("..."), AUDIT_THREE_DOTS, STR("Das Auslassungszeichen ist „…“ (U+2026)"));
    check_dash(d, t);
    check_spaces(d, t);
}

void sense_check(const struct guide *g, struct diags *diags)
{
    for (uint32_t i = 0; i < g->knoten_len; i++) {
        if (g->knoten[i].art == KNOTEN_FRAGE)
            check_frage(g, &g->knoten[i], diags);
        else
            check_empfehlung(&g->knoten[i], diags);
    }
    check_stellen(g, diags);
    check_numbers(g, diags);
    texts_each(g, check_text, diags);
}

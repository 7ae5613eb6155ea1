/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/syntax.h"

#include "base/fail.h"
#include "load/findings.h"
#include "load/limits.h"
#include "text/utf8.h"

#include <yaml.h>

/* an error of libyaml with what surrounds it; places count from 1 */
struct fault {
    const char *problem, *context;
    struct span at, from;  /* where it stopped, and where what it was reading began */
    struct str line;       /* the line of at, without its end */
    size_t byte;           /* of at, in line */
    size_t indent;         /* bytes of blanks and tabs that line begins with */
    struct source *source;
    struct diags *diags;
};

/* the last quoted scalar before the place where parsing stopped */
struct quote {
    bool is_last;          /* nothing followed it */
    struct span start, end;
};

static struct span place(const struct source *source, yaml_mark_t mark)
{
    return (struct span){ .file = source->file, .line = (uint32_t)mark.line + 1, .col = (uint32_t)mark.column + 1 };
}

static struct span at_col(const struct fault *f, size_t byte)
{
    struct span at = f->at;

    at.col = 1 + (uint32_t)utf8_count(str_slice(f->line, 0, byte));
    return at;
}

static size_t indent_of(struct str line)
{
    size_t i = 0;

    while (i < line.len && (line.ptr[i] == ' ' || line.ptr[i] == '\t'))
        i++;
    return i;
}

/* the character at a byte of the line, as text; empty at its end */
static struct str character(struct str line, size_t byte)
{
    size_t len = 0;

    utf8_at(line, byte, &len);
    return str_slice(line, byte, byte + len);
}

static const char *const to_quotes = "Den ganzen Text in Anführungszeichen setzen";

static bool report(const struct fault *f, enum finding_id id, struct span at, const char *hint)
{
    complain(f->diags, id, at, .hint = str_from(hint));
    return true;
}

static bool report_start(const struct fault *f, struct span at, struct str c)
{
    complain(f->diags, FINDING_TEXT_START, at, .arg = { c }, .hint = str_from(to_quotes));
    return true;
}

static bool on_open_quote(const struct fault *f)
{
    return report(f, FINDING_OPEN_QUOTE, f->from, "Das schließende Anführungszeichen ergänzen");
}

static bool on_escape(const struct fault *f)
{
    return report(f, FINDING_ESCAPE, f->at, "In „\"…\"“ steht „\\\\“ für „\\“; in „'…'“ hat „\\“ keine Bedeutung");
}

static bool on_directive(const struct fault *f)
{
    struct span at = f->context && *f->context ? f->from : f->at;

    at.col = 1;
    return report(f, FINDING_DIRECTIVE, at, "Die Zeile löschen; Text, der mit „%“ beginnt, in Anführungszeichen setzen");
}

static bool on_tag(const struct fault *f)
{
    return report(f, FINDING_TAG, f->from, "Text, der mit „!“ beginnt, in Anführungszeichen setzen");
}

static bool on_anchor(const struct fault *f)
{
    struct str line = source_line(f->source, f->from.line);
    size_t byte = source_byte(f->source, f->from.line, f->from.col) - (size_t)(line.ptr - f->source->text.ptr);

    return report_start(f, f->from, character(line, byte));
}

/* a tab where blanks should be, on the line where reading stopped */
static bool on_tab(const struct fault *f)
{
    size_t tab = str_find(f->line, STR("\t"));

    if (tab >= f->line.len || (tab >= f->indent && tab != f->byte))
        return false;
    return report(f, FINDING_TAB, at_col(f, tab), "Tabulator durch Leerzeichen ersetzen");
}

static bool on_block_head(const struct fault *f)
{
    return on_tab(f) || report(f, FINDING_BLOCK_HEAD, f->at, "Den Text in der nächsten Zeile eingerückt beginnen");
}

static bool on_start(const struct fault *f)
{
    return f->byte < f->line.len && report_start(f, f->at, character(f->line, f->byte));
}

/* Reads the tokens again up to the error: the parser itself does not say what came last. */
static struct quote last_quote(const struct fault *f)
{
    struct quote quote = { false };
    yaml_parser_t parser;
    yaml_token_t token;
    bool is_last = false, is_on = true;

    if (!yaml_parser_initialize(&parser))
        fail_oom();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)f->source->text.ptr, f->source->text.len);
    while (is_on && yaml_parser_scan(&parser, &token)) {
        struct span start = place(f->source, token.start_mark);
        is_on = token.type != YAML_STREAM_END_TOKEN
            && (start.line < f->at.line || (start.line == f->at.line && start.col < f->at.col));
        if (is_on)
            is_last = token.type == YAML_SCALAR_TOKEN && token.data.scalar.style != YAML_PLAIN_SCALAR_STYLE
                && token.data.scalar.style != YAML_LITERAL_SCALAR_STYLE && token.data.scalar.style != YAML_FOLDED_SCALAR_STYLE;
        if (is_on && is_last)
            quote = (struct quote){ true, start, place(f->source, token.end_mark) };
        yaml_token_delete(&token);
    }
    yaml_parser_delete(&parser);
    quote.is_last = is_last;
    return quote;
}

/* A quote that should have ended earlier ends at the next one's start, and what follows makes no sense there. */
static bool on_after_quote(const struct fault *f)
{
    struct quote quote = last_quote(f);

    if (!quote.is_last || quote.end.line != f->at.line)
        return false;
    if (quote.start.line < quote.end.line)
        return report(f, FINDING_OPEN_QUOTE, quote.start, "Das schließende Anführungszeichen ergänzen");
    return report(f, FINDING_AFTER_QUOTE, f->at, "Den ganzen Text in „'…'“ setzen oder innen „…“ statt \"…\" schreiben");
}

/* "text: [[id]] hilft": a list has ended where text goes on */
static bool on_after_bracket(const struct fault *f)
{
    size_t byte = f->byte, start;

    while (byte > 0 && f->line.ptr[byte - 1] == ' ')
        byte--;
    if (byte == 0 || (f->line.ptr[byte - 1] != ']' && f->line.ptr[byte - 1] != '}'))
        return false;
    start = str_find(f->line, STR(" ["));
    if (start >= byte)
        start = str_find(f->line, STR(" {"));
    return start < byte && report_start(f, at_col(f, start + 1), character(f->line, start + 1));
}

static bool on_flow(const struct fault *f)
{
    struct str first = source_line(f->source, f->from.line);
    size_t byte = source_byte(f->source, f->from.line, f->from.col) - (size_t)(first.ptr - f->source->text.ptr);
    bool is_inside = f->at.line == f->from.line || (f->line.len > f->indent && f->indent > indent_of(first));
    struct str bracket = character(first, byte);

    if (on_after_quote(f))
        return true;
    if (is_inside)
        complain(f->diags, FINDING_NO_COMMA, f->at, .arg = { str_is(bracket, "[") ? STR("]") : STR("}") },
                 .first = f->from, .hint = STR("Text mit „,“, „:“ oder Klammern in Anführungszeichen setzen"));
    else
        complain(f->diags, FINDING_OPEN_BRACKET, f->from, .arg = { bracket },
                 .hint = STR("Die schließende Klammer ergänzen; Text, der mit einer Klammer beginnt, in Anführungszeichen setzen"));
    return true;
}

/* a colon at the end of a word, which makes the words before it a key */
static bool has_key(struct str line, size_t before)
{
    for (size_t i = 0; i < before && i < line.len; i++)
        if (line.ptr[i] == ':' && (i + 1 == line.len || line.ptr[i + 1] == ' '))
            return true;
    return false;
}

static bool report_no_colon(const struct fault *f, struct span at, struct str line)
{
    struct str word = finding_excerpt(str_trim(line), f->source->scratch);
    bool has_colon = str_find(word, STR(":")) < word.len;

    complain(f->diags, FINDING_NO_COLON, at, .arg = { word },
             .hint = has_colon ? STR("Nach dem Doppelpunkt ein Leerzeichen setzen")
                               : STR("Text, der weitergeht, weiter einrücken; sonst „:“ ergänzen"));
    return true;
}

static bool on_colon(const struct fault *f)
{
    struct str above = source_line(f->source, f->at.line - 1);
    struct span at = f->at;

    if (f->at.col > KEY_MAX)
        return report(f, FINDING_KEY_TOO_LONG, at_col(f, f->indent), "");
    if (has_key(f->line, f->byte))
        return report(f, FINDING_COLON, f->at, to_quotes);
    if (on_tab(f))
        return true;
    at.line--;
    at.col = (uint32_t)indent_of(above) + 1;
    if (above.len > 0 && indent_of(above) == f->indent && !has_key(above, above.len))
        return report_no_colon(f, at, above);
    return report(f, FINDING_INDENT, at_col(f, f->indent), "Zeilen einer Ebene in derselben Spalte beginnen");
}

static bool on_no_colon(const struct fault *f)
{
    struct str line = source_line(f->source, f->from.line);

    if (line.len > KEY_MAX && utf8_count(line) > KEY_MAX)
        return report(f, FINDING_KEY_TOO_LONG, f->from, "");
    return report_no_colon(f, f->from, line);
}

static bool on_dash(const struct fault *f)
{
    return f->byte > f->indent ? on_start(f) : report(f, FINDING_INDENT, f->at, "Zeilen einer Ebene in derselben Spalte beginnen");
}

static bool on_key(const struct fault *f)
{
    if (on_tab(f))
        return true;
    if (f->byte == f->indent && f->byte < f->line.len)
        return report(f, FINDING_INDENT, f->at, "Zeilen einer Ebene in derselben Spalte beginnen");
    return on_after_quote(f) || on_after_bracket(f);
}

static bool on_document(const struct fault *f)
{
    struct str before = str_slice(f->source->text, 0, source_byte(f->source, f->at.line, f->at.col));

    if (str_starts(before, STR("...")) || str_find(before, STR("\n...")) < before.len)
        return report(f, FINDING_SECOND_DOCUMENT, f->at, "Eine zweite Datei anlegen");
    return on_key(f);
}

/* by problem and by what was being read, the first that fits and can say something; NULL fits all */
static const struct {
    const char *problem, *context;
    bool (*report)(const struct fault *f);
} rules[] = {
    { NULL, "while scanning a quoted scalar", on_open_quote },
    { NULL, "while parsing a quoted scalar", on_escape },
    { NULL, "while scanning a directive", on_directive },
    { NULL, "while scanning a %YAML directive", on_directive },
    { NULL, "while scanning a %TAG directive", on_directive },
    { NULL, "while parsing a %TAG directive", on_directive },
    { "found incompatible YAML document", NULL, on_directive },
    { "found duplicate %YAML directive", NULL, on_directive },
    { "found duplicate %TAG directive", NULL, on_directive },
    { "found undefined tag handle", NULL, on_tag },
    { NULL, "while scanning a tag", on_tag },
    { NULL, "while parsing a tag", on_tag },
    { NULL, "while scanning an alias", on_anchor },
    { NULL, "while scanning an anchor", on_anchor },
    { NULL, "while scanning a block scalar", on_block_head },
    { NULL, "while scanning a plain scalar", on_tab },
    { "found character that cannot start any token", NULL, on_tab },
    { "found character that cannot start any token", NULL, on_start },
    { "block sequence entries are not allowed in this context", NULL, on_dash },
    { "mapping keys are not allowed in this context", NULL, on_start },
    { "mapping values are not allowed in this context", NULL, on_colon },
    { "could not find expected ':'", NULL, on_no_colon },
    { "did not find expected ',' or ']'", NULL, on_flow },
    { "did not find expected ',' or '}'", NULL, on_flow },
    { "did not find expected key", NULL, on_key },
    { "did not find expected '-' indicator", NULL, on_key },
    { "did not find expected node content", NULL, on_start },
    { "did not find expected <document start>", NULL, on_document },
};

static bool fits(const char *wanted, const char *given)
{
    return !wanted || (given && strcmp(wanted, given) == 0);
}

void syntax_report(const struct yaml_parser_s *parser, struct source *source, struct diags *diags)
{
    struct fault f = { .problem = parser->problem, .context = parser->context, .source = source, .diags = diags };

    f.at = place(source, parser->problem_mark);
    f.from = place(source, parser->context_mark);
    f.line = source_line(source, f.at.line);
    f.indent = indent_of(f.line);
    f.byte = source_byte(source, f.at.line, f.at.col) - (size_t)(f.line.ptr - source->text.ptr);
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (fits(rules[i].problem, f.problem) && fits(rules[i].context, f.context) && rules[i].report(&f))
            return;
    /* what ends too early is told at the last line that there is */
    if (f.line.len == 0 && f.from.line > 0 && f.from.line < f.at.line)
        f.at = f.from;
    report(&f, FINDING_SYNTAX, f.at, "Einrückung, Doppelpunkte und Anführungszeichen dieser Zeile und der darüber prüfen");
}

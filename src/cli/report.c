/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/report.h"

#include "base/file.h"
#include "cli/json.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/wrap.h"

#include <limits.h>
#include <stdint.h>

/* columns kept of a source line around the place, so that a line of a megabyte stays one line */
#define EXCERPT_BEFORE 60

static const struct source_file *file_of(const struct report *r, struct span at)
{
    return at.file > 0 && at.file <= r->guide->files_len ? &r->guide->files[at.file - 1] : NULL;
}

static struct str name_of(const struct report *r, struct span at)
{
    const struct source_file *file = file_of(r, at);

    return file ? file->name : r->guide->folder;
}

/* line n of a text, without its end; empty where there is none */
static struct str line_of(struct str text, uint32_t n)
{
    struct str line = STR("");

    while (n > 0 && str_split(&text, '\n', &line))
        n--;
    if (n > 0)
        return STR("");
    if (str_starts(line, STR("\xef\xbb\xbf")))
        line = str_slice(line, 3, line.len);
    return str_ends(line, STR("\r")) ? str_slice(line, 0, line.len - 1) : line;
}

/* bytes of the first n code points; broken bytes count as one each, as editors show them */
static size_t bytes_of(struct str s, uint32_t n)
{
    size_t i = 0;

    for (; n > 0 && i < s.len; n--) {
        i++;
        while (i < s.len && ((unsigned char)s.ptr[i] & 0xc0) == 0x80)
            i++;
    }
    return i;
}

static void add_blanks(struct buf *out, int n)
{
    while (n-- > 0)
        buf_add_char(out, ' ');
}

/* tabs become blanks of the same count in both rows; controls are named by utf8_clean */
static struct str shown(struct str s, struct arena *scratch)
{
    struct str copy = utf8_clean(s, scratch);
    char *bytes = ARENA_ARRAY(scratch, char, copy.len + 1);

    for (size_t i = 0; i < copy.len; i++)
        bytes[i] = copy.ptr[i] == '\t' ? ' ' : copy.ptr[i];
    return (struct str){ bytes, copy.len };
}

static void add_excerpt(const struct report *r, struct span at, struct str line, struct buf *out, struct arena *scratch)
{
    size_t from = 0, start = bytes_of(line, at.col - 1), end = start + bytes_of(str_slice(line, start, line.len), at.len);

    if (at.col > EXCERPT_BEFORE)
        from = bytes_of(line, at.col - EXCERPT_BEFORE);
    struct str before = shown(str_slice(line, from, start), scratch), marked = shown(str_slice(line, start, end), scratch);
    struct str after = shown(str_slice(line, end, line.len), scratch);
    int room = r->width - 12 - width_text(before);
    if (room < 10)
        room = 10;
    marked = str_slice(marked, 0, width_fit(marked, room));
    after = str_slice(after, 0, width_fit(after, room - width_text(marked)));
    buf_printf(out, "%8u | %s%.*s%.*s%.*s\n", at.line, from ? "…" : "", STR_ARG(before), STR_ARG(marked), STR_ARG(after));
    buf_add(out, STR("         | "));
    add_blanks(out, (from ? 1 : 0) + width_text(before));
    buf_add_char(out, '^');
    for (int i = 1; i < width_text(marked); i++)
        buf_add_char(out, '~');
    buf_add_char(out, '\n');
}

static void add_source(const struct report *r, struct span at, struct buf *out, struct arena *scratch)
{
    const struct source_file *file = file_of(r, at);
    struct str text;

    if (!file || at.line == 0 || at.col == 0 || file_read(file->path.ptr, 64u << 20, scratch, &text) != FILE_OK)
        return;
    struct str line = line_of(text, at.line);
    if (line.len > 0)
        add_excerpt(r, at, line, out, scratch);
}

static void add_place(const struct report *r, struct span at, struct buf *out)
{
    buf_add(out, name_of(r, at));
    if (at.line > 0)
        buf_printf(out, ":%u:%u", at.line, at.col);
}

#define HINT_INDENT 6

/* a hint may have several lines: the way out, the shortest way, and the command that walks it, which stays whole to be copied */
static void add_hint(const struct report *r, struct str hint, struct buf *out, struct arena *scratch)
{
    struct str line;

    while (hint.len > 0 && str_split(&hint, '\n', &line)) {
        int room = r->width - HINT_INDENT;
        struct str text = utf8_clean(line, scratch);
        if (room < 20 || str_starts(text, STR("Zum Nachgehen: ")))
            room = INT_MAX / 2;
        struct wrap_lines lines = wrap_columns(text, room, scratch);
        for (size_t i = 0; i < lines.len; i++)
            buf_printf(out, "%*s%.*s%s\n", HINT_INDENT, "", STR_ARG(str_slice(text, lines.items[i].from, lines.items[i].to)),
                       lines.items[i].hyphen ? "-" : "");
    }
}

static void add_finding(const struct report *r, const struct diag *d, struct buf *out, struct arena *scratch)
{
    bool is_error = d->finding->level == LEVEL_ERROR;
    const char *word = is_error ? "Fehler" : "Warnung";

    add_place(r, d->at, out);
    if (r->has_color)
        buf_printf(out, ": \033[1;%dm%s:\033[0m ", is_error ? 31 : 33, word);
    else
        buf_printf(out, ": %s: ", word);
    buf_add(out, utf8_clean(d->text, scratch));
    buf_printf(out, " [%s]\n", d->finding->code);
    add_source(r, d->at, out, scratch);
    if (d->first.file != 0) {
        buf_add(out, STR("      Zuerst hier: "));
        add_place(r, d->first, out);
        buf_add_char(out, '\n');
    }
    add_hint(r, d->hint, out, scratch);
}

void report_text(const struct report *r, struct diags *diags, struct buf *out, struct arena *scratch)
{
    uint32_t errors = diags->errors < REPORT_MAX ? diags->errors : REPORT_MAX, warnings = REPORT_MAX - errors;
    uint32_t told = 0;

    diags_sort(diags);
    for (size_t i = 0; i < diags->list.len; i++) {
        struct arena_mark mark = arena_mark(scratch);
        uint32_t *left = diags->list.items[i].finding->level == LEVEL_ERROR ? &errors : &warnings;
        if (*left == 0)
            continue;
        add_finding(r, &diags->list.items[i], out, scratch);
        (*left)--;
        told++;
        arena_rewind(scratch, mark);
    }
    uint32_t all = diags->errors + diags->warnings;
    if (all > told)
        buf_printf(out, "… und %u weitere\n", all - told);
}

void report_json(const struct report *r, struct diags *diags, struct buf *out)
{
    struct json j = { .buf = out };

    diags_sort(diags);
    for (size_t i = 0; i < diags->list.len; i++) {
        const struct diag *d = &diags->list.items[i];
        json_open(&j, NULL, '{');
        json_str(&j, "datei", name_of(r, d->at));
        json_int(&j, "zeile", d->at.line);
        json_int(&j, "spalte", d->at.col);
        json_str(&j, "stufe", d->finding->level == LEVEL_ERROR ? STR("fehler") : STR("warnung"));
        json_str(&j, "code", str_from(d->finding->code));
        json_str(&j, "text", d->text);
        json_str(&j, "hinweis", d->hint);
        json_close(&j, '}');
        json_line(&j);
    }
}

void report_number(struct buf *out, uint32_t n, const char *one, const char *many)
{
    if (n == 0)
        buf_printf(out, "keine %s", many);
    else
        buf_printf(out, "%u %s", n, n == 1 ? one : many);
}

void report_count(const struct diags *diags, struct buf *out)
{
    report_number(out, diags->errors, "Fehler", "Fehler");
    buf_add(out, STR(", "));
    report_number(out, diags->warnings, "Warnung", "Warnungen");
}

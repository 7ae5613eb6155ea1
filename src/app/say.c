/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/say.h"

#include "base/vec.h"

struct sayer {
    const struct doc *doc;
    const struct say_options *o;
    struct said said;
    bool *is_told;       /* of each choice: its number has been said */
    struct arena *arena;
};

/* a page has hundreds of these: quicker than printf */
static struct str glue(struct str a, struct str b, struct arena *arena)
{
    if (a.len == 0 || b.len == 0)
        return a.len == 0 ? b : a;
    char *text = ARENA_ARRAY(arena, char, a.len + b.len + 1);
    memcpy(text, a.ptr, a.len);
    memcpy(text + a.len, b.ptr, b.len);
    return (struct str){ text, a.len + b.len };
}

static bool target_equal(struct target a, struct target b)
{
    return a.kind == b.kind && a.n == b.n && a.thing.kind == b.thing.kind && a.thing.n == b.thing.n;
}

static bool is_choosable(const struct sayer *s, struct target target)
{
    return target.kind != TARGET_NONE && (s->o->targets >> target.kind & 1u) != 0;
}

/* --- words --- */

/* signs that say nothing a voice should say; what they mean stands in words beside them */
static size_t sign_len(struct str s)
{
    static const char *const signs[] = { "•", "▸", "▲", "■", "○", "☐", "×", "✗", "→", "·", "+", "─", "│", "█", "░", "▒", "▓" };

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (str_starts(s, str_from(signs[i])))
            return strlen(signs[i]);
    return 0;
}

static bool is_sign(struct str word)
{
    size_t at = 0, len = 1;

    /* the one of them that is ASCII, or none */
    if (word.len > 0 && (unsigned char)word.ptr[0] < 0x80 && word.ptr[0] != '+')
        return false;
    for (; at < word.len && len > 0; at += len)
        len = sign_len(str_slice(word, at, word.len));
    return len > 0;
}

static bool ends_sentence(struct str s)
{
    return s.len == 0 || strchr(".?!:;,", s.ptr[s.len - 1]);
}

/* no-break blanks are for the eye */
static struct str blanks(struct str s, struct arena *arena)
{
    char *text = ARENA_ARRAY(arena, char, s.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < s.len; i++) {
        struct str rest = str_slice(s, i, s.len);
        bool is_wide = str_starts(rest, STR("\u00A0")), is_narrow = str_starts(rest, STR("\u202F"));
        if (str_starts(rest, STR("\u00AD"))) {
            i++;
            continue;
        }
        text[len++] = is_wide || is_narrow || s.ptr[i] == '\t' ? ' ' : s.ptr[i];
        i += is_wide ? 1 : is_narrow ? 2 : 0;
    }
    return (struct str){ text, len };
}

/* "A · B" → "A, B"; other signs go. Never longer than s. */
static struct str words_of(struct str s, struct arena *arena)
{
    char *to = ARENA_ARRAY(arena, char, s.len + 1);
    struct str word, rest = blanks(s, arena), out = { to, 0 };
    bool has_dot = false;

    while (str_split(&rest, ' ', &word)) {
        has_dot = has_dot || str_is(word, "·");
        if (word.len == 0 || is_sign(word))
            continue;
        if (has_dot && !ends_sentence(out))
            to[out.len++] = ',';
        if (out.len > 0)
            to[out.len++] = ' ';
        memcpy(to + out.len, word.ptr, word.len);
        out.len += word.len;
        has_dot = false;
    }
    return out;
}

/* two lines of a block on one: the first ends as a sentence */
static struct str join(struct str a, struct str b, struct arena *arena)
{
    if (a.len == 0 || b.len == 0)
        return a.len == 0 ? b : a;
    return glue(glue(a, ends_sentence(a) ? STR(" ") : STR(". "), arena), b, arena);
}

/* an address is copied as it stands */
static bool is_address(struct str word)
{
    return str_starts(word, STR("www.")) || str_find(word, STR("://")) < word.len || str_find(word, STR("@")) < word.len;
}

/* whether a voice would stop here by itself */
static bool has_end(struct str line)
{
    size_t blank = line.len;

    while (blank > 0 && line.ptr[blank - 1] != ' ')
        blank--;
    if (is_address(str_slice(line, blank, line.len)))
        return true;
    if (str_ends(line, STR("“")))
        line.len -= sizeof "“" - 1;
    return ends_sentence(line);
}

/* each line is a sentence, or a voice would run it into the next */
static void add_line(struct sayer *s, struct str line)
{
    VEC(struct str) lines = { s->said.lines, s->said.lines_len, s->said.lines_cap };

    if (line.len == 0)
        return;
    *VEC_PUSH(&lines, s->arena) = glue(line, has_end(line) ? STR("") : STR("."), s->arena);
    s->said.lines = lines.items;
    s->said.lines_len = lines.len;
    s->said.lines_cap = lines.cap;
}

/* --- what can be chosen --- */

/* an arrow at the beginning is an answer's, one between an answer and where it leads is said as that */
static struct str text_of_run(const struct doc_run *run)
{
    if (run->role == ROLE_LABEL && str_is(run->text, "→ "))
        return STR("Antwort: ");
    return run->role == ROLE_CHOICE && str_is(run->text, " → ") ? STR(", dann ") : run->text;
}

/* "A7" alone would be a number without its meaning */
static bool is_nummer(const struct doc_run *run)
{
    return run->target.kind == TARGET_THING && run->target.thing.kind == THING_KNOTEN && run->text.len <= NUMMER_SIZE
        && str_find(run->text, STR(" ")) == run->text.len;
}

static struct str lead_of_run(const struct doc_run *run)
{
    return is_nummer(run) || run->role == ROLE_NUMBER ? STR("Knoten ") : STR("");
}

/* the words of a run and of those behind it that lead to the same place, or of a block up to its first line's end */
static struct str label_of(const struct sayer *s, const struct doc_block *block, size_t from, bool is_link)
{
    struct str label = STR("");

    for (size_t i = from; i < block->runs_len; i++) {
        const struct doc_run *run = &block->runs[i];
        if (str_is(run->text, DOC_BREAK) || (is_link && !target_equal(run->target, block->runs[from].target)))
            break;
        label = glue(label, glue(lead_of_run(run), text_of_run(run), s->arena), s->arena);
    }
    return words_of(label, s->arena);
}

static size_t find_choice(const struct sayer *s, struct target target)
{
    for (size_t i = 0; i < s->said.choices_len; i++)
        if (target_equal(s->said.choices[i].target, target))
            return i;
    return s->said.choices_len;
}

static void add_choice(struct sayer *s, struct target target, struct str label)
{
    VEC(struct said_choice) choices = { s->said.choices, s->said.choices_len, s->said.choices_cap };

    *VEC_PUSH(&choices, s->arena) = (struct said_choice){ target, label };
    s->said.choices = choices.items;
    s->said.choices_len = choices.len;
    s->said.choices_cap = choices.cap;
}

/* a row to choose counts also where it cannot be chosen now, so that the n-th answer always has number n */
static bool is_row(const struct sayer *s, const struct doc_block *block)
{
    return block->kind == BLOCK_CHOICE && (block->target.kind == TARGET_NONE || is_choosable(s, block->target));
}

static void collect_links(struct sayer *s, const struct doc_block *block)
{
    if (block->kind != BLOCK_CHOICE && is_choosable(s, block->target)
        && find_choice(s, block->target) == s->said.choices_len)
        add_choice(s, block->target, label_of(s, block, 0, false));
    for (size_t i = 0; i < block->runs_len; i++) {
        struct target target = block->runs[i].target;
        if (is_choosable(s, target) && find_choice(s, target) == s->said.choices_len)
            add_choice(s, target, label_of(s, block, i, true));
    }
}

static void collect(struct sayer *s)
{
    for (size_t i = 0; i < s->doc->blocks.len; i++)
        if (is_row(s, &s->doc->blocks.items[i]))
            add_choice(s, s->doc->blocks.items[i].target, label_of(s, &s->doc->blocks.items[i], 0, false));
    for (size_t i = 0; i < s->doc->blocks.len; i++)
        collect_links(s, &s->doc->blocks.items[i]);
    s->is_told = ARENA_ARRAY(s->arena, bool, s->said.choices_len + 1);
}

/* " (Verweis 7)" where a link is met for the first time */
static struct str number_of(struct sayer *s, struct target target)
{
    size_t at = is_choosable(s, target) ? find_choice(s, target) : s->said.choices_len;

    if (at == s->said.choices_len || s->is_told[at])
        return STR("");
    s->is_told[at] = true;
    return arena_printf(s->arena, target.kind == TARGET_STEP ? " (dorthin zurück mit %zu)" : " (Verweis %zu)", at + 1);
}

/* --- blocks --- */

/* the runs of a block as one line; the numbers of its links behind their words */
static struct str text_of(struct sayer *s, const struct doc_block *block)
{
    struct str text = STR(""), line = STR("");

    for (size_t i = 0; i < block->runs_len; i++) {
        const struct doc_run *run = &block->runs[i];
        bool goes_on = i + 1 < block->runs_len && target_equal(run->target, block->runs[i + 1].target);
        if (str_is(run->text, DOC_BREAK)) {
            text = join(text, words_of(line, s->arena), s->arena);
            line = STR("");
            continue;
        }
        struct str number = goes_on ? STR("") : number_of(s, run->target);
        if (block->kind == BLOCK_BLANK && i > 0)
            line = glue(line, STR(", "), s->arena);
        line = glue(line, glue(lead_of_run(run), text_of_run(run), s->arena), s->arena);
        line = glue(line, number, s->arena);
    }
    return join(text, words_of(line, s->arena), s->arena);
}

static bool has_letters(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] >= '0' && s.ptr[i] <= '9') || (s.ptr[i] >= 'A' && s.ptr[i] <= 'Z') || (s.ptr[i] >= 'a' && s.ptr[i] <= 'z'))
            return true;
    return false;
}

/* "1." is a place in a list, "A7" or "Rolle" a label; signs are nothing to say */
static struct str lead_of(struct sayer *s, const struct doc_block *block)
{
    struct str marker = words_of(block->marker, s->arena);

    if (block->runs_len > 0 && block->runs[0].role == ROLE_FIELD)
        return STR("Eingabe: ");
    if (block->kind == BLOCK_BLANK)
        return STR("Von Hand auszufüllen: ");
    if (block->kind == BLOCK_NOTE && block->role == ROLE_WARNING)
        return STR("Achtung: ");
    if (block->kind == BLOCK_NOTE && block->role >= ROLE_SOFORT && block->role <= ROLE_LAENGER)
        return STR("Dringlichkeit: ");
    if (!has_letters(marker))
        return STR("");
    if (str_ends(marker, STR(".")) && marker.ptr[0] >= '0' && marker.ptr[0] <= '9')
        return arena_printf(s->arena, "Punkt %.*s: ", (int)marker.len - 1, marker.ptr);
    return arena_printf(s->arena, "%.*s: ", STR_ARG(marker));
}

/* what the marker and the indent of a row show */
static struct str state_of(struct sayer *s, const struct doc_block *block)
{
    if (str_is(block->marker, DOC_TICKED))
        return STR(SAY_TICKED);
    struct str fold = str_is(block->marker, DOC_FOLDED) ? STR(", zugeklappt") : STR("");
    if (block->level == 0 && fold.len == 0)
        return fold;
    return arena_printf(s->arena, "Ebene %d%.*s: ", block->level / DOC_TREE_STEP + 1, STR_ARG(fold));
}

static void say_row(struct sayer *s, const struct doc_block *block, size_t *rows)
{
    bool is_here = is_row(s, block);

    if (is_here)
        s->is_told[*rows] = true;
    struct str text = text_of(s, block);
    /* looked up, an answer is only read */
    if (!is_here) {
        add_line(s, arena_printf(s->arena, "Antwort %.*s: %.*s", STR_ARG(block->marker), STR_ARG(text)));
        return;
    }
    add_line(s, arena_printf(s->arena, "%zu: %.*s%.*s", ++*rows, STR_ARG(state_of(s, block)), STR_ARG(text)));
}

/* its own line ends are kept, without those lines that only draw */
static void say_fixed(struct sayer *s, const struct doc_block *block)
{
    for (size_t i = 0, from = 0; i <= block->runs_len; i++) {
        if (i < block->runs_len && !str_is(block->runs[i].text, DOC_BREAK))
            continue;
        struct doc_block line = *block;
        line.runs = block->runs + from;
        line.runs_len = i - from;
        struct str text = text_of(s, &line);
        if (has_letters(text))
            add_line(s, text);
        from = i + 1;
    }
}

/* a line to type into that has a label and nothing in it yet */
static bool is_empty_entry(const struct doc_block *block, struct arena *arena)
{
    return block->runs_len > 1 && block->runs[0].role == ROLE_LABEL && block->runs[1].role == ROLE_FIELD
        && words_of(block->runs[1].text, arena).len == 0;
}

static void say_text(struct sayer *s, const struct doc_block *block)
{
    struct str text = text_of(s, block), number = block->kind == BLOCK_CHOICE ? STR("") : number_of(s, block->target);
    struct str lead = lead_of(s, block);

    if (text.len + number.len == 0 && (lead.len == 0 || block->marker.len == 0))
        return;
    if (is_empty_entry(block, s->arena))
        text = glue(str_trim(text), STR(" noch leer"), s->arena);
    add_line(s, str_trim(glue(lead, glue(text, number, s->arena), s->arena)));
}

static void say_heading(struct sayer *s, const struct doc_block *block)
{
    struct str place = s->o->place.len ? s->o->place : STR("Seite"), text = text_of(s, block);

    if (block->kind == BLOCK_TITLE)
        add_line(s, arena_printf(s->arena, "%.*s: %.*s", STR_ARG(place), STR_ARG(text)));
    else
        add_line(s, arena_printf(s->arena, "%s: %.*s", block->level > 1 ? "Unterüberschrift" : "Überschrift", STR_ARG(text)));
}

static void say_block(struct sayer *s, const struct doc_block *block, size_t *rows)
{
    if (block->kind == BLOCK_TITLE || block->kind == BLOCK_HEADING)
        say_heading(s, block);
    else if (block->kind == BLOCK_CHOICE)
        say_row(s, block, rows);
    else if (block->kind == BLOCK_FIXED)
        say_fixed(s, block);
    else if (block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM || block->kind == BLOCK_FIELD
             || block->kind == BLOCK_NOTE || block->kind == BLOCK_BLANK)
        say_text(s, block);
}

/* what stands above the title says where the reader is: the place says it better */
static size_t first_block(const struct sayer *s)
{
    const struct doc_block *blocks = s->doc->blocks.items;
    size_t len = s->doc->blocks.len;

    return s->o->place.len && len > 1 && blocks[0].kind == BLOCK_PARAGRAPH && blocks[1].kind == BLOCK_TITLE ? 1 : 0;
}

struct said say_document(const struct doc *doc, const struct say_options *o, struct arena *arena)
{
    struct sayer s = { .doc = doc, .o = o, .arena = arena };
    size_t rows = 0;

    collect(&s);
    for (size_t i = first_block(&s); i < doc->blocks.len; i++)
        say_block(&s, &doc->blocks.items[i], &rows);
    return s.said;
}

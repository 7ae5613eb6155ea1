/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/stem.h"

#include <stdint.h>

/* letters that must be left of a word */
#define STEM_MIN 4
#define VERB_MIN 3

/*
 * Endings by their last letter, the longest first within a letter; they are taken off one after the other as long as enough
 * is left.
 */
#define ENDINGS_MAX 9
static const struct str endings[26][ENDINGS_MAX + 1] = {
    ['d' - 'a'] = { STR_INIT("end") },
    ['e' - 'a'] = { STR_INIT("te"), STR_INIT("ie"), STR_INIT("e") },
    ['g' - 'a'] = { STR_INIT("ung"), STR_INIT("ing"), STR_INIT("ig") },
    ['h' - 'a'] = { STR_INIT("istisch"), STR_INIT("isch"), STR_INIT("lich") },
    ['i' - 'a'] = { STR_INIT("erei"), STR_INIT("ei") },
    ['m' - 'a'] = { STR_INIT("em") },
    ['n' - 'a'] = { STR_INIT("ereien"), STR_INIT("ation"), STR_INIT("innen"), STR_INIT("eien"), STR_INIT("ien"), STR_INIT("ern"), STR_INIT("en"), STR_INIT("in"), STR_INIT("n") },
    ['r' - 'a'] = { STR_INIT("ier"), STR_INIT("er") }, /* dokumentieren, Dokumentation */
    ['s' - 'a'] = { STR_INIT("ismus"), STR_INIT("es"), STR_INIT("s") },
    ['t' - 'a'] = { STR_INIT("heit"), STR_INIT("keit"), STR_INIT("ist"), STR_INIT("et"), STR_INIT("st"), STR_INIT("t") },
};

/* first parts of verbs that part with a "ge" or "zu" behind them: aus-ge-grenzt, ab-zu-ziehen */
static const struct str parts[] = {
    STR_INIT("ab"), STR_INIT("an"), STR_INIT("auf"), STR_INIT("aus"), STR_INIT("bei"), STR_INIT("bloss"), STR_INIT("durch"),
    STR_INIT("ein"), STR_INIT("fertig"), STR_INIT("fest"), STR_INIT("fort"), STR_INIT("frei"), STR_INIT("heim"),
    STR_INIT("her"), STR_INIT("herum"), STR_INIT("hin"), STR_INIT("hoch"), STR_INIT("kaputt"), STR_INIT("krank"),
    STR_INIT("los"), STR_INIT("mit"), STR_INIT("nach"), STR_INIT("nieder"), STR_INIT("raus"), STR_INIT("rein"),
    STR_INIT("rum"), STR_INIT("runter"), STR_INIT("tot"), STR_INIT("um"), STR_INIT("vor"), STR_INIT("weg"),
    STR_INIT("weiter"), STR_INIT("zu"), STR_INIT("zuruck"), STR_INIT("zusammen"),
};

/* the vowels of strong verbs that staff write about, each form with the one that stands for all */
static const struct { struct str form, stem; } strong_verbs[] = {
    { STR_INIT("biss"), STR_INIT("beiss") },     { STR_INIT("blieb"), STR_INIT("bleib") },
    { STR_INIT("brach"), STR_INIT("brech") },    { STR_INIT("broch"), STR_INIT("brech") },
    { STR_INIT("fand"), STR_INIT("find") },      { STR_INIT("fund"), STR_INIT("find") },
    { STR_INIT("griff"), STR_INIT("greif") },    { STR_INIT("half"), STR_INIT("helf") },
    { STR_INIT("hilf"), STR_INIT("helf") },      { STR_INIT("holf"), STR_INIT("helf") },
    { STR_INIT("lief"), STR_INIT("lauf") },      { STR_INIT("litt"), STR_INIT("leid") },
    { STR_INIT("nahm"), STR_INIT("nehm") },      { STR_INIT("nomm"), STR_INIT("nehm") },
    { STR_INIT("riss"), STR_INIT("reiss") },     { STR_INIT("schlief"), STR_INIT("schlaf") },
    { STR_INIT("schlug"), STR_INIT("schlag") },  { STR_INIT("schmiss"), STR_INIT("schmeiss") },
    { STR_INIT("schnitt"), STR_INIT("schneid") }, { STR_INIT("schrieb"), STR_INIT("schreib") },
    { STR_INIT("schwieg"), STR_INIT("schweig") }, { STR_INIT("sprach"), STR_INIT("sprech") },
    { STR_INIT("sproch"), STR_INIT("sprech") },  { STR_INIT("stahl"), STR_INIT("stehl") },
    { STR_INIT("starb"), STR_INIT("sterb") },    { STR_INIT("stohl"), STR_INIT("stehl") },
    { STR_INIT("storb"), STR_INIT("sterb") },    { STR_INIT("stritt"), STR_INIT("streit") },
    { STR_INIT("traf"), STR_INIT("treff") },     { STR_INIT("trank"), STR_INIT("trink") },
    { STR_INIT("trieb"), STR_INIT("treib") },    { STR_INIT("troff"), STR_INIT("treff") },
    { STR_INIT("trunk"), STR_INIT("trink") },    { STR_INIT("verlor"), STR_INIT("verlier") },
    { STR_INIT("warf"), STR_INIT("werf") },      { STR_INIT("worf"), STR_INIT("werf") },
    { STR_INIT("zog"), STR_INIT("zieh") },       { STR_INIT("zwang"), STR_INIT("zwing") },
    { STR_INIT("zwung"), STR_INIT("zwing") },
};

#define PARTS_LEN (sizeof parts / sizeof *parts)
#define STRONG_LEN (sizeof strong_verbs / sizeof *strong_verbs)

static struct str view(const struct stem *stem)
{
    return (struct str){ stem->text, stem->len };
}

/* str_ends and str_starts for tables of which most rows fail at one byte; a call for each would cost more than all else */
static inline bool ends(struct str s, struct str end)
{
    if (s.len < end.len)
        return false;
    for (size_t i = 1; i <= end.len; i++) {
        if (s.ptr[s.len - i] != end.ptr[end.len - i])
            return false;
    }
    return true;
}

static inline bool starts(struct str s, struct str start)
{
    if (s.len < start.len)
        return false;
    for (size_t i = 0; i < start.len; i++) {
        if (s.ptr[i] != start.ptr[i])
            return false;
    }
    return true;
}

static bool take_ending(struct stem *stem, size_t before)
{
    uint32_t letter = (uint32_t)(unsigned char)stem->text[stem->len - 1] - 'a';

    for (const struct str *e = letter < 26 ? endings[letter] : NULL; e && e->ptr; e++) {
        if (stem->len >= e->len + STEM_MIN && before - stem->len + e->len <= STEM_ENDING_MAX - 1 && ends(view(stem), *e)) {
            stem->len -= e->len;
            return true;
        }
    }
    return false;
}

static void cut(struct stem *stem, size_t from, size_t len)
{
    memmove(stem->text + from, stem->text + from + len, stem->len - from - len);
    stem->len -= len;
}

/* without the "ge" or "zu" of a participle or infinitive, at its head or behind its first part */
static void take_ge(struct stem *stem)
{
    struct str s = view(stem);

    if (starts(s, STR("ge")) && s.len >= 2 + STEM_MIN) {
        cut(stem, 0, 2);
        return;
    }
    for (size_t i = 0; i < PARTS_LEN; i++) {
        if (!starts(s, parts[i]))
            continue;
        struct str rest = str_slice(s, parts[i].len, s.len);
        if (rest.len >= 2 + VERB_MIN && (starts(rest, STR("ge")) || starts(rest, STR("zu")))) {
            cut(stem, parts[i].len, 2);
            return;
        }
    }
}

static void even_vowel(struct stem *stem)
{
    for (size_t i = 0; i < STRONG_LEN; i++) {
        if (!ends(view(stem), strong_verbs[i].form))
            continue;
        size_t at = stem->len - strong_verbs[i].form.len;
        if (at + strong_verbs[i].stem.len >= STEM_SIZE)
            return;
        memcpy(stem->text + at, strong_verbs[i].stem.ptr, strong_verbs[i].stem.len);
        stem->len = at + strong_verbs[i].stem.len;
        return;
    }
}

struct stem stem_of(struct str weak)
{
    struct stem stem = { .len = 0 };

    if (weak.len < STEM_MIN || weak.len >= STEM_SIZE)
        return stem;
    memcpy(stem.text, weak.ptr, weak.len);
    stem.len = weak.len;
    bool is_verb = ends(weak, STR("t")) || ends(weak, STR("n")) || ends(weak, STR("te"));
    while (take_ending(&stem, weak.len))
        continue;
    if (is_verb || ends(weak, STR("e")) || ends(weak, STR("er")) || ends(weak, STR("es")))
        take_ge(&stem);
    /* misshandeln, misshandelt, Misshandlung */
    if (stem.len > STEM_MIN && ends(view(&stem), STR("el")))
        cut(&stem, stem.len - 2, 1);
    even_vowel(&stem);
    return stem;
}

/* letters with which an ending begins, or the rest of a stem that lost its e before l */
static const char starts_ending[] = "aehiklnstu";

static bool is_among(char c, const char *letters)
{
    return c != '\0' && strchr(letters, c);
}

bool stem_may_end(struct str word, size_t len)
{
    if (word.len <= len)
        return true;
    if (word.len > len + STEM_ENDING_MAX || !is_among(word.ptr[len], starts_ending))
        return false;
    if (word.len == len + 1)
        return true;
    char first = word.ptr[len], second = word.ptr[len + 1];
    if (first == 'h' || first == 'k')
        return second == 'e';
    if (first == 'u')
        return second == 'n';
    if (first == 'a')
        return second == 't';
    if (first == 'i')
        return is_among(second, "egns");
    return is_among(second, starts_ending) || (first == 'e' && is_among(second, "mr"));
}

bool stem_equal(const struct stem *a, const struct stem *b)
{
    return a->len > 0 && str_equal(view(a), view(b));
}

struct prefixes {
    struct str *items;
    size_t len;
    struct arena *arena;
};

static void add(struct prefixes *p, struct str a, struct str b, struct str c)
{
    if (p->len < STEM_PREFIXES_MAX)
        p->items[p->len++] = arena_printf(p->arena, "%.*s%.*s%.*s", STR_ARG(a), STR_ARG(b), STR_ARG(c));
}

/* the longest first part that root begins with, empty where there is none */
static struct str part_of(struct str root)
{
    struct str part = STR("");

    for (size_t i = 0; i < PARTS_LEN; i++) {
        if (starts(root, parts[i]) && root.len >= parts[i].len + VERB_MIN && parts[i].len > part.len)
            part = parts[i];
    }
    return part;
}

/* the root as it stands, behind "ge", and with "ge" or "zu" behind its first part; without its last cut_len bytes */
static void add_forms(struct prefixes *p, struct str root, size_t cut_len)
{
    struct str part = part_of(root), whole = str_slice(root, 0, root.len - cut_len);
    struct str rest = str_slice(whole, part.len, whole.len);

    add(p, whole, STR(""), STR(""));
    add(p, STR("ge"), whole, STR(""));
    if (part.len > 0) {
        add(p, part, STR("ge"), rest);
        add(p, part, STR("zu"), rest);
    }
}

size_t stem_prefixes(const struct stem *stem, struct str prefixes[STEM_PREFIXES_MAX], struct arena *arena)
{
    struct prefixes p = { prefixes, 0, arena };
    struct str root = view(stem);

    if (root.len == 0)
        return 0;
    for (size_t i = 0; i < STRONG_LEN; i++) {
        if (ends(root, strong_verbs[i].stem))
            add_forms(&p, arena_printf(arena, "%.*s%.*s", (int)(root.len - strong_verbs[i].stem.len), root.ptr,
                                       STR_ARG(strong_verbs[i].form)), 0);
    }
    /* an e may have stood before the last l */
    add_forms(&p, root, root.len >= STEM_MIN && str_ends(root, STR("l")));
    return p.len;
}

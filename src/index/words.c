/* SPDX-License-Identifier: EUPL-1.2 */
#include "index/words.h"

#include "base/vec.h"
#include "text/fold.h"
#include "text/utf8.h"

/* digits that make a row of numbers a telephone number */
#define PHONE_DIGITS 6

static inline bool is_ascii_letter(unsigned char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static inline bool is_digit(unsigned char c)
{
    return (unsigned char)(c - '0') < 10;
}

/* the length of the letter or digit at byte i, 0 where there is none */
static inline size_t letter_at(struct str s, size_t i)
{
    size_t len;

    if (i >= s.len)
        return 0;
    unsigned char c = (unsigned char)s.ptr[i];
    if (c < 0x80)
        return is_ascii_letter(c) || is_digit(c);
    if (c == 0xC3 && i + 1 < s.len) /* the letters of German, and × and ÷ */
        return (unsigned char)s.ptr[i + 1] == 0x97 || (unsigned char)s.ptr[i + 1] == 0xB7 ? 0 : 2;
    uint32_t point = utf8_at(s, i, &len);
    return utf8_is_word(point) ? len : 0;
}

/* the length of a mark between letters that belongs to the word: Schüler*innen, Schüler:innen */
static size_t mark_at(struct str s, size_t i)
{
    unsigned char c = i < s.len ? (unsigned char)s.ptr[i] : 0;
    size_t len = c == '*' || c == ':' || c == '_' ? 1 : c == 0xC2 && i + 1 < s.len && (unsigned char)s.ptr[i + 1] == 0xB7 ? 2 : 0;

    if (len == 0 || is_digit((unsigned char)s.ptr[i - 1]) || letter_at(s, i + len) == 0)
        return 0;
    return is_digit((unsigned char)s.ptr[i + len]) ? 0 : len;
}

/* the next run of letters and digits from *i on; false at the end */
static bool next_atom(struct str s, size_t *i, struct word *atom)
{
    size_t len;

    while (*i < s.len && letter_at(s, *i) == 0) {
        len = 1;
        if ((unsigned char)s.ptr[*i] >= 0x80)
            utf8_at(s, *i, &len);
        *i += len;
    }
    size_t from = *i;
    while ((len = letter_at(s, *i)) > 0 || (*i > from && (len = mark_at(s, *i)) > 0))
        *i += len;
    *atom = (struct word){ { s.ptr + from, *i - from }, (uint32_t)from, (uint32_t)*i };
    return *i > from;
}

static bool is_number(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (!is_digit((unsigned char)s.ptr[i]))
            return false;
    }
    return s.len > 0;
}

static bool is_one_letter(struct str s)
{
    return s.len == 1 && is_ascii_letter((unsigned char)s.ptr[0]);
}

/* only characters of set between two words */
static bool is_apart_by(struct str text, const struct word *a, const struct word *b, const char *set)
{
    for (uint32_t i = a->to; i < b->from; i++) {
        /* a no-break space is two bytes */
        if ((unsigned char)text.ptr[i] == 0xC2 && (unsigned char)text.ptr[i + 1] == 0xA0)
            i++;
        else if (!strchr(set, text.ptr[i]))
            return false;
    }
    return true;
}

/* how many words from i on are one telephone number; 0 where it is none */
static size_t phone_len(struct str text, const struct words *w, size_t i, bool is_query)
{
    size_t n = 0, digits = 0;

    while (i + n < w->len && is_number(w->items[i + n].spelling)
           && (n == 0 || is_apart_by(text, &w->items[i + n - 1], &w->items[i + n], " /-()"))) {
        digits += w->items[i + n].spelling.len;
        n++;
    }
    bool is_begun = is_query && w->items[i].spelling.len > 2 && w->items[i].spelling.ptr[0] == '0';
    return n > 1 && (digits >= PHONE_DIGITS || is_begun) ? n : 0;
}

static int roman(struct str s)
{
    static const char *const numbers[] = { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV" };
    char upper[8];

    if (s.len >= sizeof upper)
        return 0;
    for (size_t i = 0; i < s.len; i++)
        upper[i] = (char)(s.ptr[i] >= 'a' && s.ptr[i] <= 'z' ? s.ptr[i] - 'a' + 'A' : s.ptr[i]);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        if (str_equal((struct str){ upper, s.len }, str_from(numbers[i])))
            return (int)i + 1;
    }
    return 0;
}

static bool is_sgb(struct str s)
{
    return s.len == 3 && (s.ptr[0] | 32) == 's' && (s.ptr[1] | 32) == 'g' && (s.ptr[2] | 32) == 'b';
}

/* the words from..from+n as one, spelled without what stood between */
static struct word join(const struct words *w, size_t from, size_t n, struct arena *arena)
{
    size_t size = 0, to = 0;

    for (size_t i = 0; i < n; i++)
        size += w->items[from + i].spelling.len;
    char *text = ARENA_ARRAY(arena, char, size + 1);
    for (size_t i = 0; i < n; i++) {
        memcpy(text + to, w->items[from + i].spelling.ptr, w->items[from + i].spelling.len);
        to += w->items[from + i].spelling.len;
    }
    return (struct word){ { text, size }, w->items[from].from, w->items[from + n - 1].to };
}

/* +49 203 and 0049 203 are 0203 */
static struct word national(struct str text, struct word phone)
{
    bool is_plus = phone.from > 0 && text.ptr[phone.from - 1] == '+';

    if (is_plus && str_starts(phone.spelling, STR("49"))) {
        char *digits = (char *)(uintptr_t)phone.spelling.ptr; /* join made it */
        digits[1] = '0';
        phone.spelling = str_slice(phone.spelling, 1, phone.spelling.len);
    } else if (str_starts(phone.spelling, STR("0049"))) {
        phone.spelling = str_slice(phone.spelling, 3, phone.spelling.len);
        char *digits = (char *)(uintptr_t)phone.spelling.ptr;
        digits[0] = '0';
    }
    return phone;
}

/* how many words from i on are letters spelled one by one: "k.-o.", "e. V.", and "8 a" */
static size_t letters_len(struct str text, const struct words *w, size_t i)
{
    size_t n = 0;

    if (is_number(w->items[i].spelling) && i + 1 < w->len && is_one_letter(w->items[i + 1].spelling))
        return is_apart_by(text, &w->items[i], &w->items[i + 1], " ") ? 2 : 1;
    while (i + n < w->len && is_one_letter(w->items[i + n].spelling)
           && (n == 0 || is_apart_by(text, &w->items[i + n - 1], &w->items[i + n], " .-")))
        n++;
    return n > 1 ? n : 1;
}

/* whether the atom may be part of a longer word; most are not */
static bool may_join(struct str atom)
{
    return is_digit((unsigned char)atom.ptr[0]) || atom.len == 1 || atom.len == 3;
}

/* the word that begins at *i of the atoms; *i behind it */
static struct word joined_word(struct str text, const struct words *atoms, size_t *i, bool is_query, struct arena *arena)
{
    struct word word = atoms->items[*i];
    size_t phone = phone_len(text, atoms, *i, is_query), letters = phone ? 1 : letters_len(text, atoms, *i);

    if (phone > 0) {
        word = national(text, join(atoms, *i, phone, arena));
        *i += phone;
    } else if (letters > 1) {
        word = join(atoms, *i, letters, arena);
        *i += letters;
    } else if (is_sgb(word.spelling) && *i + 1 < atoms->len
               && is_apart_by(text, &word, &atoms->items[*i + 1], " -")) {
        struct word next = atoms->items[*i + 1];
        int number = roman(next.spelling);
        if (number > 0)
            word.spelling = arena_printf(arena, "sgb%d", number);
        else if (is_number(next.spelling) && next.spelling.len < 3)
            word.spelling = arena_printf(arena, "sgb%.*s", STR_ARG(next.spelling));
        bool is_joined = word.spelling.len > 3;
        word.to = is_joined ? next.to : word.to;
        *i += is_joined ? 2 : 1;
    } else {
        (*i)++;
    }
    return word;
}

void words_add(struct words *words, struct str text, bool is_query, struct arena *arena)
{
    size_t len = words->len;
    struct word atom;

    for (size_t i = 0; next_atom(text, &i, &atom);)
        *VEC_PUSH(words, arena) = atom;
    /* words are never more than atoms, so they take the atoms' place */
    for (size_t i = len; i < words->len;) {
        bool is_plain = !may_join(words->items[i].spelling);
        struct word word = is_plain ? words->items[i++] : joined_word(text, words, &i, is_query, arena);
        words->items[len++] = word;
    }
    words->len = len;
}

/* at most WORD_MAX bytes, not in the middle of a character */
static struct str cut(struct str s)
{
    if (s.len > WORD_MAX) {
        s.len = WORD_MAX;
        while (s.len > 0 && ((unsigned char)s.ptr[s.len] & 0xC0) == 0x80)
            s.len--;
    }
    return s;
}

struct key word_key(struct str spelling, struct arena *arena)
{
    struct str strong = fold_strong(spelling, arena);

    return (struct key){ cut(strong), cut(fold_weaken(strong, arena)) };
}

static bool is_among(struct str weak, const char *const *list, size_t len)
{
    size_t low = 0, high = len;

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(weak, str_from(list[middle]));
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

bool word_is_stop(struct str weak)
{
    /* weak forms, sorted */
    static const char *const stops[] = {
        "aber",  "alle",  "als",   "am",    "an",    "auch",   "auf",   "aus",   "bei",   "beim",  "bin",   "bis",
        "da",    "darf",  "das",   "dem",   "den",   "der",    "des",   "die",   "dies",  "diese", "dieser", "du",
        "durch", "ein",   "eine",  "einem", "einen", "einer",  "eines", "er",    "es",    "fur",   "gegen", "gibt",
        "habe",  "haben", "hat",   "ich",   "ihm",   "ihn",    "ihr",   "ihre",  "im",    "in",    "ins",   "ist",
        "kann",  "man",   "mein",  "meine", "meinen", "mich",  "mir",   "mit",   "muss",  "nach",  "noch",  "nur",
        "oder",  "ob",    "sein",  "seine", "sich",  "sie",    "sind",  "soll",  "standig", "tun", "uber",  "um",
        "und",   "uns",   "unser", "unsere", "vom",  "von",    "vor",   "wann",  "warum", "was",   "wegen", "welche",
        "wem",   "wenn",  "wer",   "wie",   "will",  "wir",    "wird",  "wo",    "zu",    "zum",   "zur",
    };
    return is_among(weak, stops, sizeof stops / sizeof *stops);
}

bool word_is_section(struct str weak)
{
    static const char *const sections[] = { "abs", "absatz", "art", "artikel", "par", "paragraf", "paragrafen", "paragraph", "paragraphen" };

    return is_among(weak, sections, sizeof sections / sizeof *sections);
}

struct str word_other(struct str weak)
{
    /* weak forms */
    static const struct { const char *name, *other; } others[] = {
        { "aufenthaltsgesetz", "aufenthg" },       { "betaubungsmittelgesetz", "btmg" },
        { "burgerlichesgesetzbuch", "bgb" },       { "cannabisgesetz", "kcang" },
        { "datenschutzgrundverordnung", "dsgvo" }, { "gewaltschutzgesetz", "gewschg" },
        { "grundgesetz", "gg" },                   { "jugendschutzgesetz", "juschg" },
        { "konsumcannabisgesetz", "kcang" },       { "kunsturhebergesetz", "kunsturhg" },
        { "ordnungswidrigkeitengesetz", "owig" },  { "polizeigesetz", "polg" },
        { "schulgesetz", "schulg" },               { "sozialgesetzbuch", "sgb" },
        { "strafgesetz", "stgb" },                 { "strafgesetzbuch", "stgb" },
        { "strafprozessordnung", "stpo" },         { "waffengesetz", "waffg" },
        { "1", "i" },                              { "2", "ii" },
        { "3", "iii" },                            { "4", "iv" },
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (str_is(weak, others[i].name))
            return str_from(others[i].other);
    }
    return STR("");
}

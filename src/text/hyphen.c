/* SPDX-License-Identifier: EUPL-1.2 */
#include "text/hyphen.h"

#include "text/utf8.h"

/* longer than any word that is one; such a run of letters gets no hyphen */
#define LETTERS_MAX 100
#define LEFT_MIN 2
#define RIGHT_MIN 3

/*
 * The word in lower case, a byte a letter, so that the tables below read as words: A O U stand for ä ö ü, S for ß.
 * byte[i] is where letter i begins in the text.
 */
struct letters {
    char c[LETTERS_MAX + 1];
    size_t byte[LETTERS_MAX + 1];
    size_t len;
};

/* a run of consonants between two runs of vowels: vowels from..first, consonants first..next, vowels next.. */
struct cluster {
    size_t from, first, next;
    size_t units;      /* ch, ck, ph, qu, sch, th count as one */
    size_t last, prev; /* start of the last unit and of the one before it */
};

typedef const char *const word_list[];

/* endings that close a part of a compound; what follows begins a new one */
static word_list closing = { "ungs", "heits", "keits", "schafts", "ions", "tAts", "lings", NULL };
/* endings and words that keep the consonants they begin with */
static word_list opening = {
    "keit",   "heit",   "schaft", "haft",  "schul",  "strat", "schutz", "schrift", "straf", "sprach", "sprech", "pflicht",
    "sprich", "pfleg",  "schr",   "schw",   "schl",  "zwisch", "zwang", "zwei",   "platz",   "plan",  "prUf",   "prax",   "psych",
    "klass",  "klAr",   "krank",  "kris",  "krit",   "kraft", "grupp",  "grund",   "grad",  "grenz",  "frag",   "frist",
    "frUh",   "frau",   "fried",  "fremd", "brief",  "blick", "bring",  "brauch",  "dring", "droh",   "drog",   "druck",
    "treff",  "trag",   "trauma", "trAg",  "stell",  "stund", "stand",  "stuf",    "stadt", "stark",  "staat",  "stOr",
    "stUtz",  "such",   "flucht", "flUcht", "fluss", "glied", "glaub",  NULL,
};
/* beginnings of words: a consonant before them more likely ends the part of the compound before */
static word_list vowel_start = {
    "Ahnl",   "Amt",     "Ander",   "Angst",  "Arger", "Arzt",   "AuSer", "Offentl", "Offn",  "Ok",     "Ol",    "Ost",
    "Ub",     "ab",      "acht",    "af",     "ag",    "akad",   "akt",   "alarm",   "alg",   "alk",    "allerg", "alt",
    "amb",    "amer",    "amt",     "an",     "arbeit", "arch",  "arm",   "art",     "arzt",  "asiat",  "ass",   "asyl",
    "auSen",  "auSer",   "auf",     "aug",    "aus",   "auto",   "eck",   "eh",      "eid",   "eifr",   "eig",   "ein",
    "eis",    "elek",    "element", "elf",    "elite", "eltern", "emo",   "emp",     "engag", "engl",   "ent",   "erO",
    "erb",    "erd",     "erf",     "erg",    "erh",   "erinn",  "erk",   "erl",     "erm",   "ernAhr", "erneu", "ernst",
    "erp",    "erreg",   "ersatz",  "erst",   "erw",   "erz",    "ess",   "etat",    "ethi",  "euro",   "ex",    "ide",
    "imp",    "ind",     "info",    "inh",    "init",  "innen",  "innov", "inst",    "inte",  "inv",    "irr",   "ob",
    "oder",   "olymp",   "opf",     "or",     "ost",   "ov",     "um",    "unter",   "ur",    NULL,
};
/* words whose first vowel would be left alone at the end of a line */
static word_list lone_start = { "Ok",  "Ub",    "abend", "akad",  "amer",  "anonym", "asia", "elek",   "elem",
                                "ende", "erinn", "init",  "olymp", "oper", "orient", "vitamin", NULL };
/* prefixes that keep their r before a vowel */
static word_list r_prefix = { "hinter", "unter", "ver", "wieder", "Uber", NULL };
static word_list diphthong = { "aa", "ae", "ai", "au", "ay", "Au", "ee", "ei", "eu", "ey", "ie", "oe", "oi", "oo", "ue", "ui", NULL };
/* pairs that may begin a syllable together, so that nothing tells where the old one ends */
static word_list onset = {
    "bl", "br", "dr", "dw", "fl", "fr", "gl", "gn", "gr", "kl", "kn", "kr", "pf", "pl", "pr", "ps", "sc", "sk", "sl", "sm",
    "sn", "sp", "st", "sw", "tr", "ts", "tw", "vr", "wr", "zw", "chr", "chl", "phl", "phr", "schl", "schm", "schn", "schp",
    "schr", "schw", "thr", NULL,
};
static word_list unit = { "sch", "ch", "ck", "ph", "qu", "th", NULL };

static char letter(uint32_t c)
{
    static const struct {
        uint16_t upper, lower;
        char letter;
    } others[] = { { 0xC4, 0xE4, 'A' }, { 0xD6, 0xF6, 'O' }, { 0xDC, 0xFC, 'U' }, { 0x1E9E, 0xDF, 'S' }, { 0xC9, 0xE9, 'e' } };

    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    if (c >= 'a' && c <= 'z')
        return (char)c;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        if (c == others[i].upper || c == others[i].lower)
            return others[i].letter;
    }
    return '\0';
}

/* false where a letter is not German, or there are too many */
static bool spell(struct str word, struct letters *w)
{
    size_t len;

    w->len = 0;
    for (size_t i = 0; i < word.len; i += len) {
        char c = letter(utf8_at(word, i, &len));
        if (c == '\0' || w->len == LETTERS_MAX)
            return false;
        w->byte[w->len] = i;
        w->c[w->len++] = c;
    }
    w->c[w->len] = '\0';
    w->byte[w->len] = word.len;
    return true;
}

static bool starts(const struct letters *w, size_t i, const char *part)
{
    return strncmp(w->c + i, part, strlen(part)) == 0;
}

static bool starts_any(const struct letters *w, size_t i, const char *const *list)
{
    while (*list && !starts(w, i, *list))
        list++;
    return *list != NULL;
}

/* the letters before i end with one of the list */
static bool ends_any(const struct letters *w, size_t i, const char *const *list)
{
    for (; *list; list++) {
        size_t len = strlen(*list);
        if (len <= i && starts(w, i - len, *list))
            return true;
    }
    return false;
}

/* letters from..to are exactly one of the list */
static bool is_any(const struct letters *w, size_t from, size_t to, const char *const *list)
{
    while (*list && (strlen(*list) != to - from || !starts(w, from, *list)))
        list++;
    return *list != NULL;
}

static bool is_vowel(const struct letters *w, size_t i)
{
    if (w->c[i] == 'u' && i > 0 && w->c[i - 1] == 'q')
        return false;
    return i < w->len && strchr("aeiouyAOU", w->c[i]);
}

/* the next cluster with vowels on both sides, from the vowels at or after i */
static bool find_cluster(const struct letters *w, size_t i, struct cluster *k)
{
    while (i < w->len && !is_vowel(w, i))
        i++;
    *k = (struct cluster){ .from = i };
    while (i < w->len && is_vowel(w, i))
        i++;
    k->first = k->last = k->prev = i;
    while (i < w->len && !is_vowel(w, i)) {
        size_t len = !starts_any(w, i, unit) ? 1 : starts(w, i, "sch") ? 3 : 2;
        k->prev = k->last;
        k->last = i;
        k->units++;
        i += len;
    }
    k->next = i;
    return i < w->len;
}

/* the last place in the cluster behind an ending that closes, 0 for none */
static size_t seam_after(const struct letters *w, const struct cluster *k)
{
    for (size_t i = k->next; i > k->first; i--) {
        if (ends_any(w, i, closing))
            return i;
    }
    return 0;
}

/* the first place in the cluster, behind a consonant, where a word or ending begins that keeps its consonants; 0 for none */
static size_t seam_before(const struct letters *w, const struct cluster *k)
{
    for (size_t i = k->first; i < k->next; i++) {
        if (starts_any(w, i, opening))
            return i > k->first && !ends_any(w, i, (word_list){ "men", NULL }) ? i : 0;
    }
    return 0;
}

/* the vowels after the cluster look like the beginning of a word, or those before it like one too short to part */
static bool is_doubtful(const struct letters *w, const struct cluster *k)
{
    if (starts_any(w, k->next, vowel_start) || (starts(w, k->next, "un") && !starts(w, k->next, "ung")))
        return true;
    return starts_any(w, k->from, lone_start) || (k->units == 1 && ends_any(w, k->next, r_prefix));
}

/* one consonant goes to the next line, unless the vowels before it are two syllables or one that "x" or "ß" closes */
static size_t split_single(const struct letters *w, const struct cluster *k)
{
    bool is_simple = k->first - k->from == 1 || is_any(w, k->from, k->first, diphthong);

    return is_simple && !strchr("xS", w->c[k->last]) ? k->last : 0;
}

/* of several consonants the last goes to the next line, where they do not belong together */
static size_t split_cluster(const struct letters *w, const struct cluster *k)
{
    char last = w->c[k->last], before = w->c[k->last - 1];

    if (k->next - k->last == 1 && last == 'h')
        return k->last;
    /* "Eingangs-" or "-sam": an s may close or open; after l n r m it mostly opens */
    if (k->next - k->last == 1 && last == 's' && before != 's' && !strchr("lnrm", before))
        return 0;
    return is_any(w, k->prev, k->next, onset) ? 0 : k->last;
}

/* the letter before which the cluster may be split, 0 for none */
static size_t split(const struct letters *w, const struct cluster *k)
{
    size_t at = seam_after(w, k);

    if (at > 0) /* "Gesellschaf|ts|teil" */
        return w->c[at] == 't' ? 0 : at;
    at = seam_before(w, k);
    bool is_suffix = at > 0 && starts_any(w, at, (word_list){ "keit", "heit", "schaft", "haft", NULL });
    if (is_suffix)
        return at;
    if (is_doubtful(w, k) || starts(w, k->last, "th"))
        return 0;
    if (at > 0)
        return at;
    return k->units == 1 ? split_single(w, k) : split_cluster(w, k);
}

size_t hyphen_last(struct str word, size_t upto)
{
    struct letters w;
    struct cluster k;
    size_t best = 0;

    if (!spell(word, &w))
        return 0;
    for (size_t i = 0; find_cluster(&w, i, &k); i = k.next) {
        size_t at = split(&w, &k);
        if (w.byte[at] > upto)
            break;
        if (at >= LEFT_MIN && w.len - at >= RIGHT_MIN)
            best = w.byte[at];
    }
    return best;
}

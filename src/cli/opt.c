/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/opt.h"

#include "base/vec.h"
#include "text/distance.h"

/* clang-format off */
const struct opt opts[OPT_LEN] = {
    [OPT_DATEN]     = { "daten", NULL, 0, "ORDNER", "Ordner mit den Leitfaden-Daten" },
    [OPT_KOMMUNE]   = { "kommune", NULL, 0, "ID", "Kommune, deren Kontakte gezeigt werden" },
    [OPT_BEZIRK]    = { "bezirk", NULL, 0, "ID", "Stadtbezirk: die nächsten Kontakte zuerst" },
    [OPT_ROLLE]     = { "rolle", NULL, 0, "ID", "Ihre Rolle in der Schule" },
    [OPT_BREITE]    = { "breite", NULL, 0, "N", "Breite der Ausgabe in Zeichen (20 bis 400)" },
    [OPT_FARBE]     = { "farbe", NULL, 0, "WANN", "auto, immer, nie oder kontrast" },
    [OPT_HEUTE]     = { "heute", NULL, 0, "JJJJ-MM-TT", "das Datum, mit dem gerechnet wird" },
    [OPT_HILFE]     = { "hilfe", "help", 'h', NULL, "diese Hilfe" },
    [OPT_VERSION]   = { "version", NULL, 0, NULL, "Version des Programms" },
    [OPT_JSON]      = { "json", NULL, 0, NULL, "für Programme: ein JSON-Objekt je Zeile" },
    [OPT_ALS]       = { "als", NULL, 0, "FORM", "Form der Ausgabe" },
    [OPT_AUSGABE]   = { "ausgabe", NULL, 'o', "DATEI", "in diese Datei schreiben statt auf den Bildschirm" },
    [OPT_ERSETZEN]  = { "ersetzen", NULL, 'f', NULL, "eine vorhandene Datei ohne Rückfrage ersetzen" },
    [OPT_DRUCKER]   = { "drucker", NULL, 0, "NAME", "auf diesem Drucker drucken („-“: der übliche, „liste“: welche es gibt)" },
    [OPT_OEFFNEN]   = { "oeffnen", NULL, 0, NULL, "die Datei danach im Programm des Systems öffnen" },
    [OPT_THEMA]     = { "thema", NULL, 0, "ID", "nur Kontakte zu dieser Lebenslage" },
    [OPT_STADTTEIL] = { "stadtteil", NULL, 0, "NAME", "nur Kontakte, die für diesen Stadtteil zuständig sind" },
    [OPT_STELLE]    = { "stelle", NULL, 0, "ID", "nur Kontakte mit dieser Aufgabe" },
    [OPT_EBENE]     = { "ebene", NULL, 0, "EBENE", "bund, land, kommune oder schule" },
    [OPT_SPRACHE]   = { "sprache", NULL, 0, "KÜRZEL", "nur Kontakte, die in dieser Sprache beraten (de, tr, ar …)" },
    [OPT_RUND_UM_DIE_UHR] = { "rund-um-die-uhr", NULL, 0, NULL, "nur Kontakte, die Tag und Nacht erreichbar sind" },
    [OPT_WEGE]      = { "wege", NULL, 0, NULL, "alle Wege zählen; welche Zweige keine Übung begeht" },
    [OPT_ALLE]      = { "alle", NULL, 0, NULL, "mit --wege: jeden Weg nennen, einen je Zeile" },
    [OPT_FAELLIG]   = { "faellig", NULL, 0, "TAGE", "was zu prüfen ist, als Liste zum Abtelefonieren (sonst 180 Tage)", .is_number = true },
    [OPT_AB]        = { "ab", NULL, 0, "JJJJ-MM-TT", "Fristen in Tagen von diesem Tag an rechnen" },
    [OPT_ASCII]     = { "ascii", NULL, 0, NULL, "nur ASCII-Zeichen: ae statt ä, - statt –" },
    [OPT_EINFACH]   = { "einfach", NULL, 0, NULL, "kurze, einfache Sätze, wo es sie gibt" },
    [OPT_ZEILEN]    = { "zeilen", NULL, 0, NULL, "in Zeilen statt auf dem ganzen Bildschirm, auch mit ACCESSIBLE=1" },
    [OPT_CSV]       = { "csv", NULL, 0, NULL, "als Tabelle, durch Semikolon getrennt" },
    [OPT_SCHEMA]    = { "schema", NULL, 0, "ART", "JSON-Schema einer Art von Dateien, für Texteditoren" },
};
/* clang-format on */

static int find_long(struct str name)
{
    for (int i = 0; i < OPT_LEN; i++)
        if (str_is(name, opts[i].name) || (opts[i].other && str_is(name, opts[i].other)))
            return i;
    return -1;
}

static int find_letter(char letter)
{
    for (int i = 0; i < OPT_LEN; i++)
        if (opts[i].letter == letter)
            return i;
    return -1;
}

static struct str nearest_option(struct str name, struct arena *arena)
{
    struct str names[OPT_LEN];

    for (int i = 0; i < OPT_LEN; i++)
        names[i] = str_from(opts[i].name);
    struct str near = distance_nearest(name, names, OPT_LEN, arena);
    return near.len ? arena_printf(arena, "Gemeint: „--%.*s“?", STR_ARG(near)) : STR("„schulguide --hilfe“ nennt alle Optionen");
}

/* one option with the value that follows it, if it takes one */
struct reader {
    int argc;
    char *const *argv;
    int at;
    struct args *args;
    struct str *error, *hint;
    struct arena *arena;
};

static bool complain(struct reader *r, struct str error, struct str hint)
{
    *r->error = error;
    *r->hint = hint;
    return false;
}

static bool take(struct reader *r, int id, struct str shown, bool has_value, struct str value)
{
    const struct opt *opt = &opts[id];

    if (opt_given(r->args, (enum opt_id)id) && opt->arg)
        return complain(r, arena_printf(r->arena, "„%.*s“ steht zweimal da", STR_ARG(shown)), STR(""));
    if (!opt->arg && has_value)
        return complain(r, arena_printf(r->arena, "„%.*s“ hat keinen Wert", STR_ARG(shown)), STR(""));
    if (opt->arg && !has_value) {
        bool is_next = r->at + 1 < r->argc;
        if (opt->is_number && !(is_next && r->argv[r->at + 1][0] >= '0' && r->argv[r->at + 1][0] <= '9')) {
            r->args->given |= OPT_BIT(id);
            return true;
        }
        if (!is_next)
            return complain(r, arena_printf(r->arena, "Nach „%.*s“ fehlt %s", STR_ARG(shown), opt->arg), STR(""));
        value = str_from(r->argv[++r->at]);
    }
    r->args->given |= OPT_BIT(id);
    r->args->value[id] = value;
    return true;
}

static bool read_long(struct reader *r, struct str word)
{
    struct str name = str_slice(word, 2, word.len), value = STR("");
    size_t equals = str_find(name, STR("="));
    bool has_value = equals < name.len;

    if (has_value) {
        value = str_slice(name, equals + 1, name.len);
        name = str_slice(name, 0, equals);
    }
    int id = find_long(name);
    if (id < 0)
        return complain(r, arena_printf(r->arena, "Die Option „--%.*s“ gibt es nicht", STR_ARG(name)), nearest_option(name, r->arena));
    return take(r, id, str_slice(word, 0, 2 + name.len), has_value, value);
}

static bool read_letters(struct reader *r, struct str word)
{
    for (size_t i = 1; i < word.len; i++) {
        struct str shown = arena_printf(r->arena, "-%c", word.ptr[i]);
        int id = find_letter(word.ptr[i]);
        if (id < 0)
            return complain(r, arena_printf(r->arena, "Die Option „%.*s“ gibt es nicht", STR_ARG(word)), nearest_option(STR(""), r->arena));
        bool rest_is_value = opts[id].arg && i + 1 < word.len;
        if (!take(r, id, shown, rest_is_value, str_slice(word, i + 1, word.len)))
            return false;
        if (opts[id].arg)
            break;
    }
    return true;
}

bool opt_parse(int argc, char *const argv[], struct args *args, struct str *error, struct str *hint, struct arena *arena)
{
    VEC(struct str) words = { 0 };
    struct reader r = { .argc = argc, .argv = argv, .args = args, .error = error, .hint = hint, .arena = arena };
    bool is_over = false;

    *args = (struct args){ 0 };
    for (r.at = 1; r.at < argc; r.at++) {
        struct str word = str_from(argv[r.at]);
        if (is_over || word.len < 2 || word.ptr[0] != '-')
            *VEC_PUSH(&words, arena) = word;
        else if (str_is(word, "--"))
            is_over = true;
        else if (word.ptr[1] == '-' ? !read_long(&r, word) : !read_letters(&r, word))
            return false;
    }
    args->words = words.items;
    args->words_len = words.len;
    return true;
}

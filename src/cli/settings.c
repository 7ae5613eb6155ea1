/* SPDX-License-Identifier: EUPL-1.2 */
#include "cli/settings.h"

#include "base/buf.h"
#include "base/file.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define SETTINGS_FILE "einstellungen"
#define SETTINGS_LIMIT 65536

static bool is_folder(const char *path)
{
    struct stat st;

    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* the folder the running program lies in, empty where the system does not tell */
static struct str program_folder(const char *program, struct arena *arena)
{
    char link[4096];
    ssize_t len = readlink("/proc/self/exe", link, sizeof link);
    struct str path = len > 0 && (size_t)len < sizeof link ? (struct str){ link, (size_t)len } : str_from(program);

    while (path.len > 0 && path.ptr[path.len - 1] != '/')
        path.len--;
    return arena_str(arena, path);
}

static struct str find_daten(const struct args *args, const char *program, struct arena *arena)
{
    const char *env = getenv("SCHULGUIDE_DATEN");

    if (opt_given(args, OPT_DATEN))
        return args->value[OPT_DATEN];
    if (env && *env)
        return str_from(env);
    struct str beside = path_join(arena, program_folder(program, arena), STR("guide-data"));
    if (beside.len > sizeof "guide-data" && is_folder(beside.ptr))
        return beside;
    return STR(SCHULGUIDE_DATADIR);
}

/* beside the program, in the checkout it was built in, or installed */
static struct str find_fonts(const char *program, struct arena *arena)
{
    static const char *const places[] = { "fonts", "../../packaging/fonts" };

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct str path = path_join(arena, program_folder(program, arena), str_from(places[i]));
        if (is_folder(path.ptr))
            return path;
    }
    return STR(SCHULGUIDE_FONTS);
}

/* XDG Base Directory Specification: a relative path there is to be ignored */
static void find_config(struct settings *s, struct arena *arena)
{
    const char *xdg = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

    if (xdg && *xdg == '/')
        s->config = path_join(arena, str_from(xdg), STR("schulguide"));
    else if (home && *home == '/')
        s->config = path_join(arena, str_from(home), STR(".config/schulguide"));
    else
        s->config_missing = STR("Einstellungen werden nicht gespeichert: HOME nennt keinen Ordner");
    if (s->config.len == 0)
        return;
    struct str schule = path_join(arena, s->config, STR("schule.yaml"));
    if (access(schule.ptr, F_OK) == 0)
        s->schule = schule;
}

static const char *const farbe_words[FARBE_LEN] = {
    [FARBE_AUTO] = "auto", [FARBE_IMMER] = "immer", [FARBE_NIE] = "nie", [FARBE_KONTRAST] = "kontrast",
};

static bool parse_farbe(struct str word, enum farbe *farbe)
{
    for (int i = 0; i < FARBE_LEN; i++) {
        if (str_is(word, farbe_words[i])) {
            *farbe = (enum farbe)i;
            return true;
        }
    }
    return false;
}

/* 0 for what is no number of minutes up to an hour */
static int parse_minutes(struct str word)
{
    int n = 0;

    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9' || n > 60)
            return 0;
        n = n * 10 + (word.ptr[i] - '0');
    }
    return n <= 60 ? n : 0;
}

/* one line "schluessel: wert"; what is not known is passed over, so that an older program reads a newer file */
static void apply_saved(struct settings *s, struct str key, struct str value)
{
    if (str_is(key, "kommune"))
        s->kommune = value;
    else if (str_is(key, "bezirk"))
        s->bezirk = value;
    else if (str_is(key, "rolle"))
        s->rolle = value;
    else if (str_is(key, "farbe"))
        parse_farbe(value, &s->farbe);
    else if (str_is(key, "maus"))
        s->has_mouse = !str_is(value, "nein");
    else if (str_is(key, "leeren"))
        s->blank_minutes = parse_minutes(value);
    else if (str_is(key, "einfach"))
        s->is_einfach = str_is(value, "ja");
}

static void read_saved(struct settings *s, struct arena *arena)
{
    struct str text, line;

    if (s->config.len == 0 ||
        file_read(path_join(arena, s->config, STR(SETTINGS_FILE)).ptr, SETTINGS_LIMIT, arena, &text) != FILE_OK)
        return;
    while (str_split(&text, '\n', &line)) {
        size_t colon = str_find(line, STR(":"));
        if (colon < line.len)
            apply_saved(s, str_trim(str_slice(line, 0, colon)), str_trim(str_slice(line, colon + 1, line.len)));
    }
}

static bool parse_breite(struct str word, int *breite)
{
    int n = 0;

    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9' || n > 400)
            return false;
        n = n * 10 + (word.ptr[i] - '0');
    }
    *breite = n;
    return n >= 20 && n <= 400;
}

static bool apply_options(const struct args *args, struct settings *s, struct str *error, struct arena *arena)
{
    const struct str *value = args->value;

    if (opt_given(args, OPT_HEUTE) && !date_parse(value[OPT_HEUTE], &s->today)) {
        *error = arena_printf(arena, "„%.*s“ ist kein Datum der Form JJJJ-MM-TT", STR_ARG(value[OPT_HEUTE]));
        return false;
    }
    if (opt_given(args, OPT_BREITE) && !parse_breite(value[OPT_BREITE], &s->breite)) {
        *error = arena_printf(arena, "„%.*s“ ist keine Breite von 20 bis 400", STR_ARG(value[OPT_BREITE]));
        return false;
    }
    if (opt_given(args, OPT_FARBE) && !parse_farbe(value[OPT_FARBE], &s->farbe)) {
        *error = arena_printf(arena, "„%.*s“ ist nicht auto, immer, nie oder kontrast", STR_ARG(value[OPT_FARBE]));
        return false;
    }
    if (opt_given(args, OPT_KOMMUNE)) {
        s->kommune = value[OPT_KOMMUNE];
        s->bezirk = STR("");
    }
    if (opt_given(args, OPT_BEZIRK))
        s->bezirk = value[OPT_BEZIRK];
    s->is_ascii = opt_given(args, OPT_ASCII);
    s->is_einfach = s->is_einfach || opt_given(args, OPT_EINFACH);
    if (opt_given(args, OPT_ROLLE))
        s->rolle = value[OPT_ROLLE];
    return true;
}

bool settings_load(const struct args *args, const char *program, struct settings *s, struct str *error, struct arena *arena)
{
    *s = (struct settings){ .has_mouse = true };
    s->daten = find_daten(args, program, arena);
    s->fonts = find_fonts(program, arena);
    find_config(s, arena);
    read_saved(s, arena);
    s->today = date_from_clock();
    return apply_options(args, s, error, arena);
}

int settings_save(const struct settings *s, struct arena *scratch)
{
    struct buf buf = { 0 };

    int error = folder_make(s->config.ptr);
    if (error != 0)
        return error;
    buf_add(&buf, STR("# Einstellungen von schulguide; nichts über einen Fall\n"));
    buf_printf(&buf, "rolle: %.*s\nkommune: %.*s\nbezirk: %.*s\n", STR_ARG(s->rolle), STR_ARG(s->kommune), STR_ARG(s->bezirk));
    buf_printf(&buf, "farbe: %s\nmaus: %s\n", farbe_words[s->farbe], s->has_mouse ? "ja" : "nein");
    buf_printf(&buf, "leeren: %d\n", s->blank_minutes);
    buf_printf(&buf, "einfach: %s\n", s->is_einfach ? "ja" : "nein");
    error = file_write(path_join(scratch, s->config, STR(SETTINGS_FILE)).ptr, buf_str(&buf), 0600);
    buf_free(&buf);
    return error;
}

bool settings_color(const struct settings *s, int fd)
{
    const char *no_color = getenv("NO_COLOR");

    if (s->farbe == FARBE_IMMER || s->farbe == FARBE_NIE)
        return s->farbe == FARBE_IMMER;
    return isatty(fd) && !(no_color && *no_color);
}

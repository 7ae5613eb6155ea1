/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/folder.h"

#include "base/file.h"
#include "base/map.h"
#include "load/limits.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>

/* entries of one folder, hidden ones and all */
#define ENTRIES_MAX 20000
/* a file that changes while it is read is tried so often */
#define READ_TRIES 3

const char *const folder_expected =
    "Erwartet werden guide.yaml, stellen.yaml, recht.yaml, quellen.yaml, glossar.yaml, regeln.yaml "
    "und die Ordner lebenslagen, kontakte, kommunen, uebungen";

static const struct {
    const char *name;
    enum file_role role;
} top_files[] = {
    { "guide.yaml", FILE_GUIDE },     { "stellen.yaml", FILE_STELLEN }, { "recht.yaml", FILE_RECHT },
    { "quellen.yaml", FILE_QUELLEN }, { "glossar.yaml", FILE_GLOSSAR }, { "regeln.yaml", FILE_REGELN },
}, kommune_files[] = {
    { "kommune.yaml", FILE_KOMMUNE }, { "kontakte.yaml", FILE_KOMMUNE_KONTAKTE },
};

struct listing {
    struct load *l;
    struct str root; /* where the guide's folder really is; links may not lead out of it */
    VEC(struct folder_file) files;
    size_t yaml_len;
};

/* what is being listed: a folder of the guide, and what its files are for */
struct where {
    struct str name;     /* below the guide's folder, "" for itself */
    enum file_role role; /* of all its files; FILE_UNKNOWN at the top, FILE_KOMMUNE in a Kommune's folder */
    struct str id;       /* of a Kommune's folder */
};

static bool is_yaml(struct str name)
{
    return str_ends(name, STR(".yaml"));
}

/* hidden files and the backups of editors are nobody's business */
static bool is_ignored(struct str name)
{
    return name.ptr[0] == '.' || str_ends(name, STR("~"));
}

static enum file_role role_of(const struct where *where, struct str name)
{
    if (where->role == FILE_UNKNOWN)
        for (size_t i = 0; i < sizeof top_files / sizeof top_files[0]; i++)
            if (str_is(name, top_files[i].name))
                return top_files[i].role;
    if (where->role != FILE_KOMMUNE)
        return where->role;
    for (size_t i = 0; i < sizeof kommune_files / sizeof kommune_files[0]; i++)
        if (str_is(name, kommune_files[i].name))
            return kommune_files[i].role;
    return FILE_UNKNOWN;
}

static struct folder_file *add(struct listing *s, const struct where *where, struct str name)
{
    struct arena *arena = s->l->build;
    struct folder_file *file = VEC_PUSH(&s->files, arena);
    struct str whole = where->name.len > 0 ? path_join(arena, where->name, name) : arena_str(arena, name);

    file->name = whole;
    file->path = path_join(arena, s->l->folder, whole);
    file->role = role_of(where, name);
    file->id = where->id.len > 0 ? where->id : is_yaml(name) ? arena_str(arena, str_slice(name, 0, name.len - 5)) : whole;
    file->problem = FINDING_LEN;
    return file;
}

static void add_problem(struct listing *s, const struct where *where, struct str name, enum finding_id problem, const char *hint)
{
    struct folder_file *file = add(s, where, name);

    file->problem = problem;
    file->hint = hint;
}

/* What a link leads to, where that stays inside the guide's folder. */
static bool follow(struct listing *s, const struct where *where, struct str name, enum entry_kind *kind)
{
    struct arena *arena = s->l->scratch;
    struct str real, path = path_join(arena, s->l->folder, path_join(arena, where->name, name));
    enum file_result result = path_real(path.ptr, arena, &real, kind);
    bool is_inside = str_starts(real, s->root) && (real.len == s->root.len || real.ptr[s->root.len] == '/');

    if (result == FILE_OK && is_inside)
        return true;
    add_problem(s, where, name, result == FILE_OK ? FINDING_LINK_OUTSIDE : FINDING_LINK_BROKEN,
                "Die Datei selbst in den Ordner legen");
    return false;
}

static void list_folder(struct listing *s, const struct where *where);

static void list_subfolder(struct listing *s, const struct where *where, struct str name)
{
    static const struct {
        const char *name;
        enum file_role role;
    } folders[] = { { "lebenslagen", FILE_LEBENSLAGE }, { "kontakte", FILE_KONTAKTE }, { "kommunen", FILE_KOMMUNEN },
                    { "uebungen", FILE_UEBUNG } };
    if (s->l->without_uebungen && where->name.len == 0 && str_is(name, "uebungen"))
        return;
    struct str whole = where->name.len > 0 ? path_join(s->l->build, where->name, name) : arena_str(s->l->build, name);

    for (size_t i = 0; where->name.len == 0 && i < sizeof folders / sizeof folders[0]; i++)
        if (str_is(name, folders[i].name)) {
            list_folder(s, &(struct where){ whole, folders[i].role, STR("") });
            return;
        }
    if (where->role == FILE_KOMMUNEN)
        list_folder(s, &(struct where){ whole, FILE_KOMMUNE, arena_str(s->l->build, name) });
    else
        add_problem(s, where, name, is_yaml(name) ? FINDING_NOT_REGULAR : FINDING_UNKNOWN_FOLDER, is_yaml(name) ? "" : folder_expected);
}

static void list_entry(struct listing *s, const struct where *where, const struct entry *entry)
{
    enum entry_kind kind = entry->kind;

    if (is_ignored(entry->name) || (kind == ENTRY_LINK && !follow(s, where, entry->name, &kind)))
        return;
    if (kind == ENTRY_FOLDER) {
        list_subfolder(s, where, entry->name);
    } else if (kind == ENTRY_FILE && is_yaml(entry->name)) {
        /* the folder of the Kommunen holds folders only */
        if (where->role == FILE_KOMMUNEN)
            add_problem(s, where, entry->name, FINDING_UNKNOWN_FILE, "Erwartet wird ein Ordner je Kommune");
        else
            add(s, where, entry->name);
        s->yaml_len++;
    } else if (kind == ENTRY_FILE && str_ends(entry->name, STR(".yml"))) {
        add_problem(s, where, entry->name, FINDING_YML, "In .yaml umbenennen");
    } else if (kind != ENTRY_FILE && is_yaml(entry->name)) {
        add_problem(s, where, entry->name, FINDING_NOT_REGULAR, "");
    }
}

static struct str why(enum file_result result, struct arena *arena)
{
    return result == FILE_DENIED ? STR("keine Berechtigung") : arena_printf(arena, "Lesefehler (Fehler %d)", errno);
}

static void report_unreadable(struct load *l, struct str name, struct span at, enum file_result result)
{
    struct str reason = why(result, l->scratch);

    l->has_io_error = true;
    complain(l->diags, FINDING_UNREADABLE, at, .arg = { utf8_clean(name, l->scratch), reason });
}

static enum file_result read_entries(struct listing *s, const struct where *where)
{
    struct entries entries;
    struct str path = path_join(s->l->scratch, s->l->folder, where->name);
    enum file_result result = folder_read(path.ptr, ENTRIES_MAX, s->l->scratch, &entries);

    for (size_t i = 0; i < entries.len; i++)
        list_entry(s, where, &entries.items[i]);
    return result;
}

static void list_folder(struct listing *s, const struct where *where)
{
    enum file_result result = read_entries(s, where);

    if (result == FILE_TOO_LARGE)
        s->yaml_len = FILES_MAX + 1;
    else if (result != FILE_OK)
        report_unreadable(s->l, where->name, (struct span){ 0 }, result);
}

static int compare_names(const void *a, const void *b)
{
    return str_compare(((const struct folder_file *)a)->name, ((const struct folder_file *)b)->name);
}

/* numbers a file, and tells what is wrong with it as a file */
static void number(struct load *l, struct folder_file *file)
{
    struct builder *b = l->builder;

    *VEC_PUSH(&b->files, b->arena) = (struct source_file){
        .name = arena_str(l->keep, utf8_clean(file->name, l->scratch)), .path = arena_str(l->keep, file->path),
    };
    file->file = (uint32_t)b->files.len;
    if (file->problem != FINDING_LEN)
        complain(l->diags, file->problem, (struct span){ .file = file->file }, .arg = { utf8_clean(file->name, l->scratch) },
                 .hint = str_from(file->hint));
}

static void add_schule(struct load *l, struct listing *s)
{
    struct str path = l->schule;
    enum entry_kind kind;
    struct str real;

    if (path.len == 0 || path_real(arena_str(l->scratch, path).ptr, l->scratch, &real, &kind) == FILE_MISSING)
        return;
    *VEC_PUSH(&s->files, l->build) = (struct folder_file){
        .role = FILE_SCHULE, .name = STR("schule.yaml"), .path = arena_str(l->build, path), .problem = FINDING_LEN,
    };
}

static enum folder_result list_top(struct listing *s)
{
    struct load *l = s->l;
    struct span nowhere = { 0 };
    struct str folder = utf8_clean(l->folder, l->scratch);
    enum entry_kind kind;
    struct str path = arena_str(l->scratch, l->folder);
    enum file_result result = path_real(path.ptr, l->build, &s->root, &kind);

    if (result == FILE_OK)
        result = kind == ENTRY_FOLDER ? read_entries(s, &(struct where){ STR(""), FILE_UNKNOWN, STR("") }) : FILE_NOT_REGULAR;
    if (result == FILE_MISSING || result == FILE_NOT_REGULAR) {
        complain(l->diags, FINDING_NO_FOLDER, nowhere, .arg = { folder });
        return FOLDER_MISSING;
    }
    if (result == FILE_TOO_LARGE || s->yaml_len > FILES_MAX) {
        complain(l->diags, FINDING_TOO_MANY_FILES, nowhere, .hint = STR("Eigene Unterlagen in einen anderen Ordner legen"));
        s->files.len = 0;
        return FOLDER_OK;
    }
    if (result != FILE_OK) {
        report_unreadable(l, l->folder, nowhere, result);
        return FOLDER_UNREADABLE;
    }
    if (s->files.len > 0)
        return FOLDER_OK;
    complain(l->diags, FINDING_NO_GUIDE, nowhere, .arg = { folder }, .hint = str_from(folder_expected));
    return FOLDER_EMPTY;
}

enum folder_result folder_list(struct load *l, struct folder *folder)
{
    struct listing s = { .l = l };
    enum folder_result result = list_top(&s);

    if (s.files.len > 0)
        qsort(s.files.items, s.files.len, sizeof *s.files.items, compare_names);
    if (result == FOLDER_OK && s.files.len > 0)
        add_schule(l, &s);
    for (size_t i = 0; i < s.files.len; i++)
        number(l, &s.files.items[i]);
    *folder = (struct folder){ s.files.items, s.files.len };
    return result;
}

static enum file_result read_steady(const struct folder_file *file, struct arena *arena, struct str *bytes)
{
    enum file_result result = FILE_CHANGED;

    for (int i = 0; i < READ_TRIES && result == FILE_CHANGED; i++)
        result = file_read(file->path.ptr, FILE_BYTES_MAX, arena, bytes);
    return result;
}

bool folder_read_file(struct load *l, struct folder_file *file, struct str *bytes)
{
    struct span at = { .file = file->file };

    if (file->problem != FINDING_LEN)
        return false;
    enum file_result result = read_steady(file, l->scratch, bytes);
    switch (result) {
    case FILE_OK:
        file->hash = hash_bytes(hash_bytes(HASH_START, file->name), *bytes);
        return true;
    case FILE_TOO_LARGE:
        return complain(l->diags, FINDING_FILE_TOO_LARGE, at, .hint = STR("In mehrere Dateien teilen"));
    case FILE_NOT_REGULAR:
        return complain(l->diags, FINDING_NOT_REGULAR, at, .arg = { utf8_clean(file->name, l->scratch) });
    case FILE_CHANGED:
        return complain(l->diags, FINDING_CHANGED, at, .hint = STR("Noch einmal prüfen, wenn niemand mehr speichert"));
    case FILE_MISSING:
    case FILE_DENIED:
    case FILE_FAILED:
        break;
    }
    report_unreadable(l, file->name, at, result);
    return false;
}

/* the same on every machine, whichever end of a number it keeps first */
static uint64_t hash_number(uint64_t hash, uint64_t number)
{
    char bytes[8];

    for (int i = 0; i < 8; i++)
        bytes[i] = (char)(number >> 8 * i);
    return hash_bytes(hash, (struct str){ bytes, sizeof bytes });
}

static bool is_of_guide(const struct folder_file *file)
{
    return file->hash != 0 && file->role != FILE_SCHULE && file->role != FILE_UNKNOWN && file->role != FILE_UEBUNG;
}

uint64_t folder_checksum(const struct folder *folder)
{
    uint64_t hash = HASH_START;

    for (size_t i = 0; i < folder->len; i++)
        if (is_of_guide(&folder->files[i]))
            hash = hash_number(hash, folder->files[i].hash);
    return hash;
}

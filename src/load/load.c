/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/load.h"

#include "base/fail.h"
#include "load/bind.h"
#include "load/check.h"
#include "load/folder.h"
#include "load/graph.h"
#include "load/shape.h"
#include "load/shape_value.h"

/* comparisons of names that may be spent on suggestions: about a second's worth */
#define SUGGESTIONS 200000

/* The tree of a file, of the kind it must be; NULL where it has none, which is then reported. */
static struct ynode *read_tree(struct load *l, struct folder_file *file, enum ynode_kind kind)
{
    struct str bytes;

    l->duplicates = l->misplaced = 0;
    l->file_id = file->id;
    if (!folder_read_file(l, file, &bytes) || !bytes_check(&l->source, file->file, bytes, l->diags, l->scratch))
        return NULL;
    struct ynode *tree = ytree_read(&l->source, l->diags, l->scratch);
    return tree && shape_is(l, tree, kind) ? tree : NULL;
}

static struct ynode *read_record(struct load *l, struct folder_file *file, enum record_id record)
{
    struct ynode *tree = read_tree(l, file, YNODE_MAP);

    return tree && shape_check(l, schema_record(record), tree) ? tree : NULL;
}

/* --- files that are lists of entries --- */

static const struct list_kind {
    enum file_role role;
    enum record_id record;
    enum ref_kind ref; /* how others refer to an entry; REF_LEN: not at all */
    void (*bind)(struct load *l, const struct ynode *entry);
} list_kinds[] = {
    { FILE_STELLEN, RECORD_STELLE, REF_STELLE, bind_stelle },
    { FILE_RECHT, RECORD_RECHT, REF_RECHT, bind_recht },
    { FILE_QUELLEN, RECORD_QUELLE, REF_QUELLE, bind_quelle },
    { FILE_GLOSSAR, RECORD_BEGRIFF, REF_BEGRIFF, bind_begriff },
    { FILE_KONTAKTE, RECORD_KONTAKT, REF_KONTAKT, bind_kontakt },
    { FILE_KOMMUNE_KONTAKTE, RECORD_KONTAKT, REF_KONTAKT, bind_kontakt },
    { FILE_REGELN, RECORD_REGEL, REF_LEN, bind_regel },
};

static const struct ynode *id_of(const struct ynode *entry)
{
    return entry->kind == YNODE_MAP ? ynode_member(entry, "id") : NULL;
}

/* A faulty entry is dropped alone; the rest of the file stays. */
static void read_list(struct load *l, struct folder_file *file, const struct list_kind *kind)
{
    struct ynode *tree = read_tree(l, file, YNODE_LIST);
    bool is_bound = l->kommune.n != NO_ID || kind->role != FILE_KOMMUNE_KONTAKTE;

    if (!tree && kind->ref != REF_LEN)
        l->is_unknown[kind->ref] = true;
    for (struct ynode *entry = tree ? tree->first : NULL; entry; entry = entry->next) {
        if (shape_entry(l, schema_record(kind->record), entry) && is_bound)
            kind->bind(l, entry);
        else if (kind->ref != REF_LEN)
            check_dropped(l, kind->ref, id_of(entry));
    }
}

/* --- the stages over all files --- */

typedef void file_function(struct load *l, struct folder_file *file);

static void each_file(struct load *l, const struct folder *folder, enum file_role role, file_function *take)
{
    for (size_t i = 0; i < folder->len; i++) {
        if (folder->files[i].role != role)
            continue;
        struct arena_mark mark = arena_mark(l->scratch);
        take(l, &folder->files[i]);
        arena_rewind(l->scratch, mark);
    }
}

static void take_list(struct load *l, struct folder_file *file)
{
    for (size_t i = 0; i < sizeof list_kinds / sizeof list_kinds[0]; i++)
        if (list_kinds[i].role == file->role)
            read_list(l, file, &list_kinds[i]);
}

/* contacts of all Kommunen; the file's name is the Land */
static void take_kontakte(struct load *l, struct folder_file *file)
{
    l->kommune.n = NO_ID;
    l->land = arena_str(l->keep, file->id);
    take_list(l, file);
}

static bool check_file_name(struct load *l, const struct folder_file *file)
{
    if (shape_is_id(file->id))
        return true;
    return complain(l->diags, FINDING_FILE_NAME, (struct span){ .file = file->file },
                    .arg = { finding_excerpt(file->id, l->scratch) },
                    .hint = STR("Namen bestehen aus a–z, 0–9 und „-“ und beginnen mit einem Buchstaben"));
}

static void take_kommune(struct load *l, struct folder_file *file)
{
    struct ynode *tree = check_file_name(l, file) ? read_record(l, file, RECORD_KOMMUNE) : NULL;
    const struct ynode *id = tree ? id_of(tree) : NULL;

    if (tree && !str_equal(id->text, file->id)) {
        complain(l->diags, FINDING_OTHER_ID, id->at, .arg = { id->text, file->id },
                 .hint = arena_printf(l->scratch, "id: %.*s", STR_ARG(file->id)));
        tree = NULL;
    }
    if (tree)
        bind_kommune(l, tree);
    else
        builder_name(l->builder, NAME_KOMMUNE, 0, arena_str(l->keep, file->id), NO_ID, NULL);
}

static void take_kommune_kontakte(struct load *l, struct folder_file *file)
{
    l->kommune.n = NO_ID;
    l->land = STR("");
    if (!builder_find(l->builder, NAME_KOMMUNE, 0, file->id, &l->kommune.n))
        complain(l->diags, FINDING_NO_FILE, (struct span){ .file = file->file },
                 .arg = { arena_printf(l->scratch, "kommunen/%.*s/kommune.yaml", STR_ARG(file->id)) });
    else if (l->kommune.n != NO_ID)
        l->land = l->builder->kommunen.items[l->kommune.n].land;
    take_list(l, file);
}

static void take_schule(struct load *l, struct folder_file *file)
{
    struct ynode *tree = read_record(l, file, RECORD_SCHULE);

    if (tree)
        bind_schule(l, tree);
}

static void take_uebung(struct load *l, struct folder_file *file)
{
    struct ynode *tree = check_file_name(l, file) ? read_record(l, file, RECORD_UEBUNG) : NULL;

    if (tree)
        bind_uebung(l, tree);
}

static bool has_role(const struct folder *folder, enum file_role role)
{
    for (size_t i = 0; i < folder->len; i++)
        if (folder->files[i].role == role)
            return true;
    return false;
}

/* what the start screen can say about a Lebenslage that is broken */
static void bind_title(struct load *l, const struct ynode *tree, struct lebenslage *lage)
{
    const struct ynode *titel = ynode_member(tree, "titel"), *kurz = ynode_member(tree, "kurz");

    if (titel && !titel->is_broken)
        lage->titel = (struct text){ bind_str(l, str_trim(titel->text)), titel->at };
    if (kurz && !kurz->is_broken)
        lage->kurz = (struct text){ bind_str(l, str_trim(kurz->text)), kurz->at };
}

static void take_lebenslage(struct load *l, struct folder_file *file)
{
    struct lebenslage_id id = { NO_ID };
    bool is_listed = builder_find(l->builder, NAME_LEBENSLAGE, 0, file->id, &id.n) && id.n != NO_ID;

    if (is_listed)
        l->builder->lebenslagen.items[id.n].at = (struct span){ .file = file->file, .line = 1, .col = 1 };
    struct ynode *tree = check_file_name(l, file) ? read_tree(l, file, YNODE_MAP) : NULL;
    if (!tree) {
        l->has_unread_lebenslage = true;
        return;
    }
    bool is_right = shape_check(l, schema_record(RECORD_LEBENSLAGE), tree);
    if (is_listed && is_right && check_room(l, ynode_member(tree, "knoten")))
        bind_lebenslage(l, tree, id);
    else if (is_listed)
        bind_title(l, tree, &l->builder->lebenslagen.items[id.n]);
}

/* nesting is limited, so this may call itself */
static void tell_cuts(struct load *l, const struct ynode *node)
{
    if (node->kind == YNODE_TEXT)
        shape_cut(l, node);
    else
        for (const struct ynode *item = node->first; item; item = item->next)
            tell_cuts(l, item);
}

/* a file at a place where none is expected; what is wrong in it is told rather than that it is there */
static void take_unknown(struct load *l, struct folder_file *file)
{
    struct str bytes;
    struct ynode *tree = NULL;
    uint32_t before = l->diags->errors + l->diags->warnings;

    if (file->problem != FINDING_LEN)
        return;
    if (folder_read_file(l, file, &bytes) && bytes_check(&l->source, file->file, bytes, l->diags, l->scratch))
        tree = ytree_read(&l->source, l->diags, l->scratch);
    if (tree)
        tell_cuts(l, tree);
    if (before == l->diags->errors + l->diags->warnings)
        complain(l->diags, FINDING_UNKNOWN_FILE, (struct span){ .file = file->file }, .hint = str_from(folder_expected));
}

/* Lebenslagen that are listed without a file, and files that are not listed. */
static void compare_list(struct load *l, const struct folder *folder)
{
    struct builder *b = l->builder;
    bool *has_file = ARENA_ARRAY(l->scratch, bool, b->lebenslagen.len);
    uint32_t n;

    for (size_t i = 0; i < folder->len; i++) {
        struct folder_file *file = &folder->files[i];
        if (file->role != FILE_LEBENSLAGE)
            continue;
        if (builder_find(b, NAME_LEBENSLAGE, 0, file->id, &n) && n != NO_ID) {
            has_file[n] = true;
            continue;
        }
        /* where guide.yaml is broken, nobody knows what it lists */
        if (b->guide->is_usable && shape_is_id(file->id) && file->problem == FINDING_LEN)
            complain(l->diags, FINDING_NOT_LISTED, (struct span){ .file = file->file }, .arg = { file->id },
                     .hint = STR("In guide.yaml unter „lebenslagen“ eintragen"));
        builder_name(b, NAME_LEBENSLAGE, 0, file->id, NO_ID, NULL);
    }
    for (uint32_t i = 0; i < b->lebenslagen.len; i++)
        if (!has_file[i])
            complain(l->diags, FINDING_NO_FILE, b->lebenslagen.items[i].at,
                     .arg = { arena_printf(l->scratch, "lebenslagen/%.*s.yaml", STR_ARG(b->lebenslagen.items[i].id)) });
}

/* guide.yaml stays in memory until the Stellen its card names are known; NULL where it cannot be used */
static struct ynode *read_guide(struct load *l, const struct folder *folder)
{
    for (size_t i = 0; i < folder->len; i++)
        if (folder->files[i].role == FILE_GUIDE) {
            struct ynode *tree = read_record(l, &folder->files[i], RECORD_GUIDE);
            l->builder->guide->is_usable = tree != NULL;
            if (tree)
                bind_guide_head(l, tree);
            return tree;
        }
    complain(l->diags, FINDING_NO_GUIDE_FILE, (struct span){ 0 }, .hint = STR("Erwartet wird guide.yaml mit Titel, Ausgabe und Stand"));
    return NULL;
}

static void list_lands(struct load *l, const struct folder *folder)
{
    for (size_t i = 0; i < folder->len; i++)
        if (folder->files[i].role == FILE_KONTAKTE && !str_is(folder->files[i].id, "bund"))
            *VEC_PUSH(&l->lands, l->build) = folder->files[i].id;
}

static void read_all(struct load *l, const struct folder *folder)
{
    const struct ynode *guide = read_guide(l, folder);
    struct source guide_source = l->source;

    l->is_unknown[REF_ROLLE] = l->is_unknown[REF_LEBENSLAGE] = guide == NULL;
    compare_list(l, folder);
    for (size_t i = 0; i < sizeof list_kinds / sizeof list_kinds[0]; i++)
        if (list_kinds[i].role <= FILE_GLOSSAR) {
            l->is_absent[list_kinds[i].ref] = !has_role(folder, list_kinds[i].role);
            each_file(l, folder, list_kinds[i].role, take_list);
        }
    l->source = guide_source;
    if (guide)
        bind_guide_notfall(l, guide);
    list_lands(l, folder);
    each_file(l, folder, FILE_KOMMUNE, take_kommune);
    each_file(l, folder, FILE_KONTAKTE, take_kontakte);
    each_file(l, folder, FILE_KOMMUNE_KONTAKTE, take_kommune_kontakte);
    each_file(l, folder, FILE_SCHULE, take_schule);
    each_file(l, folder, FILE_LEBENSLAGE, take_lebenslage);
    check_far_targets(l);
    check_ersatz(l);
    each_file(l, folder, FILE_UEBUNG, take_uebung);
    each_file(l, folder, FILE_REGELN, take_list);
    each_file(l, folder, FILE_UNKNOWN, take_unknown);
    check_links(l);
}

enum load_result guide_load(const struct load_options *options, struct diags *diags, struct arena *keep,
                            struct arena *scratch, const struct guide **guide)
{
    struct arena_mark mark = arena_mark(scratch);
    struct arena *build = arena_create();
    struct load *l = ARENA_NEW(build, struct load);
    struct folder folder;

    diags_keep_from(diags, scratch);
    *l = (struct load){
        .folder = options->folder, .schule = options->schule, .today = options->today, .diags = diags, .keep = keep, .build = build, .scratch = scratch,
        .builder = builder_start(keep, build), .suggestions_left = SUGGESTIONS, .without_uebungen = options->without_uebungen,
    };
    l->builder->guide->folder = arena_str(keep, options->folder);
    static const enum load_result results[] = {
        [FOLDER_OK] = LOAD_OK, [FOLDER_MISSING] = LOAD_NO_FOLDER, [FOLDER_EMPTY] = LOAD_NO_GUIDE, [FOLDER_UNREADABLE] = LOAD_IO,
    };
    enum load_result result = results[folder_list(l, &folder)];
    if (result == LOAD_OK && folder.len > 0)
        read_all(l, &folder);
    l->builder->guide->checksum = folder_checksum(&folder);
    *guide = guide_freeze(l->builder);
    if ((*guide)->is_usable)
        graph_check(*guide, l->has_unread_lebenslage, diags, scratch);
    if (result == LOAD_OK && l->has_io_error)
        result = LOAD_IO;
    arena_free(build);
    arena_rewind(scratch, mark);
    return result;
}

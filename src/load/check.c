/* SPDX-License-Identifier: EUPL-1.2 */
#include "load/check.h"

#include "load/limits.h"
#include "load/shape_value.h"
#include "text/distance.h"

/* the same dangling reference in many places is one fault */
#define DANGLING_MAX 5

static const struct {
    const char *noun;
    enum name_kind names;
    enum thing_kind thing; /* in NAME_THING, else THING_NONE */
    const char *file;      /* where they stand, for kinds with one file */
} kinds[REF_LEN] = {
    [REF_LEBENSLAGE] = { "Lebenslage", NAME_LEBENSLAGE, THING_NONE, NULL },
    [REF_ROLLE] = { "Rolle", NAME_ROLLE, THING_NONE, NULL },
    [REF_STELLE] = { "Stelle", NAME_THING, THING_STELLE, "stellen.yaml" },
    [REF_RECHT] = { "Rechtsgrundlage", NAME_THING, THING_RECHT, "recht.yaml" },
    [REF_QUELLE] = { "Quelle", NAME_THING, THING_QUELLE, "quellen.yaml" },
    [REF_BEGRIFF] = { "Begriff", NAME_THING, THING_BEGRIFF, "glossar.yaml" },
    [REF_KONTAKT] = { "Kontakt", NAME_KONTAKT, THING_NONE, NULL },
    [REF_KOMMUNE] = { "Kommune", NAME_KOMMUNE, THING_NONE, NULL },
    [REF_STADTBEZIRK] = { "Stadtbezirk", NAME_STADTBEZIRK, THING_NONE, NULL },
};

/* --- names --- */

static struct span place_of_thing(const struct builder *b, struct thing thing)
{
    switch (thing.kind) {
    case THING_STELLE:
        return b->stellen.items[thing.n].at;
    case THING_RECHT:
        return b->recht.items[thing.n].at;
    case THING_QUELLE:
        return b->quellen.items[thing.n].at;
    case THING_BEGRIFF:
        return b->begriffe.items[thing.n].at;
    case THING_NONE:
    case THING_LEBENSLAGE:
    case THING_KNOTEN:
    case THING_KONTAKT:
        break;
    }
    return (struct span){ 0 };
}

/* where a name was given first; nowhere where the thing was dropped */
static struct span place_of_name(const struct builder *b, enum name_kind kind, uint32_t value)
{
    if (value == NO_ID)
        return (struct span){ 0 };
    switch (kind) {
    case NAME_LEBENSLAGE:
        return b->lebenslagen.items[value].at;
    case NAME_KNOTEN:
        return b->knoten.items[value].at;
    case NAME_ROLLE:
        return b->rollen.items[value].at;
    case NAME_THING:
        return place_of_thing(b, names_unpack(value));
    case NAME_KONTAKT:
        return b->kontakte.items[value].at;
    case NAME_KOMMUNE:
        return b->kommunen.items[value].at;
    case NAME_REGEL:
        return value < b->regeln.len ? b->regeln.items[value].at : (struct span){ 0 };
    case NAME_STADTBEZIRK:
    case NAME_STADTTEIL:
    case NAME_LEN:
        break;
    }
    return (struct span){ 0 };
}

/* "datei:zeile", for hints that name a second place */
static struct str say_place(struct load *l, struct span at)
{
    struct str file = l->builder->files.items[at.file - 1].name;

    return arena_printf(l->scratch, "Zuerst in %.*s, Zeile %u", STR_ARG(file), (unsigned)at.line);
}

/* ids are a–z, 0–9 and "-": what looks alike in most faces are 0 and o, 1 and l, rn and m */
static struct str skeleton_of(struct str id, struct arena *arena)
{
    char *text = ARENA_ARRAY(arena, char, id.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (c == 'r' && i + 1 < id.len && id.ptr[i + 1] == 'n') {
            c = 'm';
            i++;
        }
        text[len++] = c == '0' ? 'o' : c == '1' ? 'l' : c;
    }
    return (struct str){ text, len };
}

/* a warning where another id of the same kind looks the same; the map's value is the place in a list of ids */
static void check_look_alike(struct load *l, enum name_kind kind, uint32_t scope, struct str id, struct span at)
{
    bool is_new;
    /* the kind goes into the scope: 28 bits of scope, as everywhere */
    uint32_t *value = map_put(&l->skeletons, scope | (uint32_t)kind << 28, skeleton_of(id, l->build), l->build, &is_new);

    if (is_new) {
        *value = (uint32_t)l->ids.len;
        *VEC_PUSH(&l->ids, l->build) = id;
        return;
    }
    struct str other = l->ids.items[*value];
    if (!str_equal(other, id))
        complain(l->diags, FINDING_LOOK_ALIKE, at, .arg = { id, other },
                 .hint = STR("Eine der beiden so umbenennen, dass man sie nicht verwechselt"));
}

bool check_double(struct load *l, struct str id, struct span at, struct span first)
{
    /* a whole file copied is one fault */
    if (l->duplicates++ >= DANGLING_MAX)
        return false;
    return complain(l->diags, FINDING_DUPLICATE_ID, at, .arg = { id }, .first = first,
                    .hint = first.file ? say_place(l, first) : STR(""));
}

bool check_name(struct load *l, enum name_kind kind, uint32_t scope, struct str id, uint32_t value, struct span at)
{
    uint32_t before = NO_ID;

    if (builder_name(l->builder, kind, scope, id, value, &before)) {
        check_look_alike(l, kind, scope, id, at);
        return true;
    }
    struct span first = place_of_name(l->builder, kind, before);
    return check_double(l, id, at, first);
}

void check_dropped(struct load *l, enum ref_kind kind, const struct ynode *id)
{
    if (!id || id->kind != YNODE_TEXT || !shape_is_id(id->text))
        l->is_unknown[kind] = true;
    else
        builder_name(l->builder, kinds[kind].names, 0, arena_str(l->keep, id->text), NO_ID, NULL);
}

/* --- references --- */

/* a name of the kind near to ref; empty where there is none, or where too much was spent on such searches */
static struct str nearest_name(struct load *l, enum name_kind kind, uint32_t scope, bool is_scoped, struct str ref)
{
    const struct map *map = &l->builder->names.maps[kind];
    VEC(struct str) names = { 0 };

    if (map->cap > l->suggestions_left)
        return STR("");
    l->suggestions_left -= map->cap;
    for (uint32_t i = 0; i < map->cap; i++)
        if (map->slots[i].key.ptr && (!is_scoped || map->slots[i].scope == scope))
            *VEC_PUSH(&names, l->scratch) = map->slots[i].key;
    return distance_nearest(ref, names.items, names.len, l->scratch);
}

/* so few names are all given where none is near */
#define FEW_NAMES 10

static struct str list_names(struct load *l, enum name_kind kind, uint32_t scope, bool is_scoped)
{
    const struct map *map = &l->builder->names.maps[kind];
    struct str list = { "", 0 };

    if (map->len == 0 || map->len > FEW_NAMES || kind == NAME_THING)
        return list;
    for (uint32_t i = 0; i < map->cap; i++)
        if (map->slots[i].key.ptr && (!is_scoped || map->slots[i].scope == scope))
            list = arena_printf(l->scratch, "%.*s%s%.*s", STR_ARG(list), list.len ? ", " : "Es gibt: ", STR_ARG(map->slots[i].key));
    return list;
}

static struct str meant(struct load *l, struct str name)
{
    return name.len > 0 ? arena_printf(l->scratch, "Gemeint: „%.*s“?", STR_ARG(name)) : STR("");
}

static struct str suggest(struct load *l, enum name_kind kind, uint32_t scope, bool is_scoped, struct str ref)
{
    struct str near = nearest_name(l, kind, scope, is_scoped, ref);

    return near.len > 0 ? meant(l, near) : list_names(l, kind, scope, is_scoped);
}

/* true the first few times for the same reference */
static bool is_worth_saying(struct load *l, uint32_t scope, struct str ref)
{
    bool is_new;
    struct str key = map_get(&l->dangling, scope, ref) ? ref : arena_str(l->build, ref);

    return (*map_put(&l->dangling, scope, key, l->build, &is_new))++ < DANGLING_MAX;
}

static void report_dangling(struct load *l, enum ref_kind kind, uint32_t scope, struct str ref, struct span at, struct str hint)
{
    if (!is_worth_saying(l, (uint32_t)kind, ref))
        return;
    if (l->is_absent[kind]) {
        /* the rest follows from it */
        l->is_unknown[kind] = true;
        hint = arena_printf(l->scratch, "Datei „%s“ fehlt", kinds[kind].file);
    } else if (hint.len == 0) {
        hint = suggest(l, kinds[kind].names, scope, kind == REF_STADTBEZIRK, ref);
    }
    complain(l->diags, FINDING_REFERENCE, at, .arg = { str_from(kinds[kind].noun), finding_excerpt(ref, l->scratch) },
             .hint = hint);
}

/* a thing of the shared namespace, but of another kind than wanted */
static struct str other_kind(struct load *l, struct str ref, struct thing thing)
{
    for (int kind = 0; kind < REF_LEN; kind++)
        if (kinds[kind].thing == thing.kind && thing.kind != THING_NONE)
            return arena_printf(l->scratch, "Unter „%.*s“ steht: %s", STR_ARG(ref), kinds[kind].noun);
    return STR("");
}

uint32_t check_ref(struct load *l, enum ref_kind kind, struct str ref, struct span at)
{
    uint32_t value;
    struct str hint = STR("");

    if (builder_find(l->builder, kinds[kind].names, 0, ref, &value)) {
        if (kinds[kind].thing == THING_NONE || value == NO_ID)
            return value;
        struct thing thing = names_unpack(value);
        if (thing.kind == kinds[kind].thing)
            return thing.n;
        hint = other_kind(l, ref, thing);
    } else if (l->is_unknown[kind]) {
        return NO_ID;
    }
    report_dangling(l, kind, 0, ref, at, hint);
    l->is_faulty = true;
    return NO_ID;
}

uint32_t check_stadtbezirk(struct load *l, struct kommune_id kommune, struct str ref, struct span at)
{
    uint32_t value;

    if (kommune.n != NO_ID && builder_find(l->builder, NAME_STADTBEZIRK, kommune.n, ref, &value))
        return value;
    if (kommune.n == NO_ID && l->is_unknown[REF_KOMMUNE])
        return NO_ID;
    report_dangling(l, REF_STADTBEZIRK, kommune.n, ref, at, STR(""));
    l->is_faulty = true;
    return NO_ID;
}

static struct knoten_id no_knoten(struct load *l, enum finding_id finding, struct str who, struct lebenslage_id within,
                                  struct str ref, struct span at)
{
    size_t slash = str_find(ref, STR("/"));
    struct str id = slash < ref.len ? str_slice(ref, slash + 1, ref.len) : ref;

    l->is_faulty = true;
    if (is_worth_saying(l, REF_LEN + within.n, id)) {
        struct str name = within.n == NO_ID ? STR("") : nearest_name(l, NAME_KNOTEN, within.n, true, id);
        if (name.len > 0 && slash < ref.len)
            name = arena_printf(l->scratch, "%.*s/%.*s", (int)slash, ref.ptr, STR_ARG(name));
        complain(l->diags, finding, at, .arg = { who, finding_excerpt(ref, l->scratch) }, .hint = meant(l, name));
    }
    return (struct knoten_id){ NO_ID };
}

struct knoten_id check_knoten(struct load *l, enum finding_id finding, struct str who, struct str ref, struct span at)
{
    size_t slash = str_find(ref, STR("/"));
    struct lebenslage_id within = l->lebenslage;
    struct str id = ref;
    uint32_t n;

    if (slash < ref.len) {
        if (!builder_find(l->builder, NAME_LEBENSLAGE, 0, str_slice(ref, 0, slash), &within.n)) {
            if (l->is_unknown[REF_LEBENSLAGE])
                return (struct knoten_id){ NO_ID };
            report_dangling(l, REF_LEBENSLAGE, 0, str_slice(ref, 0, slash), at, STR(""));
            l->is_faulty = true;
            return (struct knoten_id){ NO_ID };
        }
        id = str_slice(ref, slash + 1, ref.len);
    }
    if (within.n != NO_ID && builder_find(l->builder, NAME_KNOTEN, within.n, id, &n))
        return (struct knoten_id){ n };
    /* what a broken Lebenslage holds is not known */
    if (slash < ref.len && (within.n == NO_ID || l->builder->lebenslagen.items[within.n].is_broken))
        return (struct knoten_id){ NO_ID };
    return no_knoten(l, finding, who, within, ref, at);
}

bool check_room(struct load *l, const struct ynode *knoten)
{
    return l->builder->knoten.len + knoten->len <= KNOTEN_MAX
        || complain(l->diags, FINDING_TOO_MANY_KNOTEN, knoten->key_at, .hint = STR("In mehrere Leitfäden teilen"));
}

void check_stadtteile(struct load *l, struct kommune_id kommune, struct texts names)
{
    for (size_t i = 0; i < names.len; i++) {
        uint32_t ignored;
        struct text name = names.items[i];
        if (builder_find(l->builder, NAME_STADTTEIL, kommune.n, name.s, &ignored))
            continue;
        complain(l->diags, FINDING_STADTTEIL, name.at, .arg = { name.s, l->builder->kommunen.items[kommune.n].name.s },
                 .hint = meant(l, nearest_name(l, NAME_STADTTEIL, kommune.n, true, name.s)));
    }
}

/* --- at the end --- */

void check_far_targets(struct load *l)
{
    for (size_t i = 0; i < l->far_targets.len; i++) {
        const struct far_target *far = &l->far_targets.items[i];
        struct antwort *a = &l->builder->antworten.items[far->antwort.n];
        struct lebenslage_id home = l->builder->knoten.items[a->knoten.n].lebenslage;
        l->lebenslage = home;
        l->is_faulty = false;
        a->weiter = check_knoten(l, FINDING_TARGET, a->id, far->ref, a->weiter_at);
        if (l->is_faulty)
            l->builder->lebenslagen.items[home.n].is_broken = true;
    }
}

void check_ersatz(struct load *l)
{
    for (size_t i = 0; i < l->ersatz_refs.len; i++) {
        const struct ersatz_ref *e = &l->ersatz_refs.items[i];
        struct kommune *k = &l->builder->kommunen.items[e->kommune.n];
        uint32_t n = check_ref(l, REF_KONTAKT, e->ref, e->at);
        if (e->is_gefahr)
            k->ersatz_gefahr.n = n;
        else
            k->ersatz_buerozeiten.n = n;
    }
}

static bool is_known(struct load *l, struct str ref)
{
    uint32_t value;
    size_t slash = str_find(ref, STR("/"));

    if (slash == ref.len)
        return builder_find(l->builder, NAME_THING, 0, ref, &value)
            || builder_find(l->builder, NAME_LEBENSLAGE, 0, ref, &value)
            || l->is_unknown[REF_STELLE] || l->is_unknown[REF_RECHT] || l->is_unknown[REF_QUELLE] || l->is_unknown[REF_BEGRIFF];
    if (!builder_find(l->builder, NAME_LEBENSLAGE, 0, str_slice(ref, 0, slash), &value))
        return l->is_unknown[REF_LEBENSLAGE];
    return value == NO_ID || l->builder->lebenslagen.items[value].is_broken
        || builder_find(l->builder, NAME_KNOTEN, value, str_slice(ref, slash + 1, ref.len), &value);
}

static struct str nearest_link(struct load *l, struct str ref)
{
    size_t slash = str_find(ref, STR("/"));
    uint32_t n;

    if (slash == ref.len)
        return nearest_name(l, NAME_THING, 0, false, ref);
    if (!builder_find(l->builder, NAME_LEBENSLAGE, 0, str_slice(ref, 0, slash), &n)) {
        struct str near = nearest_name(l, NAME_LEBENSLAGE, 0, false, str_slice(ref, 0, slash));
        return near.len ? arena_printf(l->scratch, "%.*s%.*s", STR_ARG(near), STR_ARG(str_slice(ref, slash, ref.len))) : near;
    }
    struct str near = nearest_name(l, NAME_KNOTEN, n, true, str_slice(ref, slash + 1, ref.len));
    return near.len ? arena_printf(l->scratch, "%.*s/%.*s", (int)slash, ref.ptr, STR_ARG(near)) : near;
}

void check_links(struct load *l)
{
    unsigned told = 0;

    for (size_t i = 0; i < l->links.len; i++) {
        const struct link *link = &l->links.items[i];
        if (is_known(l, link->ref) || !is_worth_saying(l, UINT32_MAX, link->ref))
            continue;
        /* without a glossary, most links lead nowhere for one and the same reason */
        if (l->is_absent[REF_BEGRIFF] && told++ >= DANGLING_MAX)
            continue;
        struct arena_mark mark = arena_mark(l->scratch);
        struct str hint = meant(l, nearest_link(l, link->ref));
        complain(l->diags, FINDING_LINK, link->at, .arg = { finding_excerpt(link->ref, l->scratch) },
                 .hint = hint.len == 0 && l->is_absent[REF_BEGRIFF] ? STR("Datei „glossar.yaml“ fehlt") : hint);
        arena_rewind(l->scratch, mark);
    }
}

/* SPDX-License-Identifier: EUPL-1.2 */
/* The whole of loading, over copies of tests/data/klein. */
#include "base/buf.h"
#include "base/file.h"
#include "load/load.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *copy_guide(struct arena *arena)
{
    const char *folder = test_dir();
    struct str command = arena_printf(arena, "cp -R tests/data/klein/. %s && chmod -R a+rX %s", folder, folder);

    EXPECT_EQ(system(command.ptr), 0);
    return folder;
}

static void put(struct arena *arena, const char *folder, const char *name, struct str text)
{
    EXPECT_EQ(file_write(path_join(arena, str_from(folder), str_from(name)).ptr, text, 0644), 0);
}

static const struct guide *load(struct arena *arena, const char *folder, struct diags *diags, enum load_result *result)
{
    struct load_options options = { .folder = str_from(folder), .today = { 2026, 11, 21 } };
    struct arena *scratch = arena_create();
    const struct guide *g;

    *diags = diags_start(arena);
    *result = guide_load(&options, diags, arena, scratch, &g);
    arena_free(scratch);
    return g;
}

TEST(load_gives_the_small_guide)
{
    struct arena *arena = arena_create();
    struct diags diags;
    enum load_result result;
    const struct guide *g = load(arena, "tests/data/klein", &diags, &result);

    EXPECT_EQ(result, LOAD_OK);
    EXPECT_EQ(diags.errors + diags.warnings, 0);
    EXPECT_TRUE(g->is_usable);
    EXPECT_STR(g->titel.s, "Kleiner Leitfaden");
    EXPECT_STR(g->ausgabe, "2026-11");
    EXPECT_EQ(g->gueltig_bis.month, 10);
    EXPECT_EQ(g->notfall.schritte.len, 1);
    EXPECT_EQ(g->notfall.stellen.items[0].id.n, guide_find_stelle(g, STR("polizei-notruf")).n);

    const struct lebenslage *l = guide_lebenslage(g, guide_find_lebenslage(g, STR("probe")));
    EXPECT_STR(l->titel.s, "Probe");
    EXPECT_EQ(l->knoten_len, 5);
    struct knoten_id start = guide_find_knoten(g, (struct lebenslage_id){ NO_ID }, STR("probe/gefahr"));
    EXPECT_EQ(l->start.n, start.n);
    const struct antwort *ja = guide_antwort(g, guide_find_antwort(g, start, STR("ja")));
    EXPECT_TRUE(ja->is_akut);
    EXPECT_EQ(ja->at.line, 10);
    EXPECT_EQ(ja->weiter_at.col, 36);
    const struct knoten *notruf = guide_knoten(g, ja->weiter);
    EXPECT_STR(notruf->id, "notruf");
    EXPECT_EQ(notruf->art, KNOTEN_EMPFEHLUNG);
    EXPECT_EQ(notruf->dringlichkeit, DRINGLICHKEIT_SOFORT);
    EXPECT_EQ(notruf->schritte.items[0].frist_tage, -1);
    EXPECT_EQ(notruf->recht.len, 1);

    const struct kontakt *k = guide_kontakt(g, guide_find_kontakt(g, STR("beratung-sued")));
    EXPECT_EQ(k->ebene, EBENE_KOMMUNE);
    EXPECT_EQ(k->kommune.n, guide_find_kommune(g, STR("musterstadt")).n);
    EXPECT_EQ(k->stadtbezirke.items[0].n, guide_find_stadtbezirk(g, k->kommune, STR("sued")).n);
    EXPECT_STR(k->telefon.items[0].nummer.s, "0000 1234-5");
    EXPECT_EQ(k->geprueft.day, 2);
    EXPECT_EQ(k->geprueft_at.line, 17);
    EXPECT_EQ(guide_find(g, STR("probefall")).kind, THING_BEGRIFF);
    EXPECT_EQ(guide_find(g, STR("probe/reden")).kind, THING_KNOTEN);
    EXPECT_STR(guide_title(g, guide_find(g, STR("probe/reden"))).s, "Ist es ein [[probefall|Probefall]]?");
    arena_free(arena);
}

TEST(load_says_what_is_not_there)
{
    struct arena *arena = arena_create();
    struct diags diags;
    enum load_result result;

    /* F43 */
    EXPECT_FALSE(load(arena, "tests/data/nirgends", &diags, &result)->is_usable);
    EXPECT_EQ(result, LOAD_NO_FOLDER);
    EXPECT_STR(diags.list.items[0].finding->code, "E002");
    EXPECT_FALSE(load(arena, "tests/data/klein/guide.yaml", &diags, &result)->is_usable);
    EXPECT_EQ(result, LOAD_NO_FOLDER);
    EXPECT_FALSE(load(arena, test_dir(), &diags, &result)->is_usable);
    EXPECT_EQ(result, LOAD_NO_GUIDE);
    EXPECT_STR(diags.list.items[0].finding->code, "E001");
    arena_free(arena);
}

/* F44: no right to read; the others go on. Root may read everything, so the test becomes somebody else. */
TEST(load_goes_on_past_unreadable_files)
{
    struct arena *arena = arena_create();
    const char *folder = copy_guide(arena);
    struct diags diags;
    enum load_result result;

    chmod(folder, 0755);
    chmod(path_join(arena, str_from(folder), STR("glossar.yaml")).ptr, 0);
    chmod(path_join(arena, str_from(folder), STR("kommunen")).ptr, 0);
    if (geteuid() == 0 && setuid(65534) != 0)
        return;
    const struct guide *g = load(arena, folder, &diags, &result);
    EXPECT_EQ(result, LOAD_IO);
    EXPECT_TRUE(g->is_usable);
    EXPECT_EQ(g->knoten_len, 5);
    if (EXPECT_EQ(diags.list.len, 2)) {
        EXPECT_STR(diags.list.items[0].text, "„kommunen“ lässt sich nicht lesen: keine Berechtigung");
        EXPECT_STR(diags.list.items[1].text, "„glossar.yaml“ lässt sich nicht lesen: keine Berechtigung");
        EXPECT_STR(diags.list.items[1].finding->code, "E004");
    }
    arena_free(arena);
}

/* F24, F25: texts are kept as they are written, in NFC */
TEST(load_keeps_texts)
{
    static const char *const words[] = { "no", "ja", "0203 4711", "02034711", "1.10", "12:30", "2026-01-02", "~", "Mädchen" };
    struct arena *arena = arena_create();
    const char *folder = copy_guide(arena);
    struct diags diags;
    enum load_result result;

    put(arena, folder, "glossar.yaml",
        STR("- id: probefall\n  begriff: x\n  text: |\n    eins\n\n    zwei\n\n"
            "  auch: [no, ja, 0203 4711, 02034711, 1.10, 12:30, 2026-01-02, ~, Ma\xcc\x88" "dchen]\n"));
    const struct guide *g = load(arena, folder, &diags, &result);
    EXPECT_EQ(diags.errors + diags.warnings, 0);
    const struct begriff *b = guide_begriff(g, guide_find_begriff(g, STR("probefall")));
    EXPECT_STR(b->text.s, "eins\n\nzwei");
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        IEXPECT_STR(i, b->auch.items[i].s, words[i]);
    arena_free(arena);
}

TEST(load_checksum_tells_editions_apart)
{
    struct arena *arena = arena_create();
    struct diags diags;
    enum load_result result;
    const char *folder = copy_guide(arena);
    uint64_t one = load(arena, "tests/data/klein", &diags, &result)->checksum;

    EXPECT_TRUE(load(arena, folder, &diags, &result)->checksum == one);
    put(arena, folder, ".versteckt.yaml", STR("a: b"));
    put(arena, folder, "x.yaml", STR("a: b"));
    EXPECT_TRUE(load(arena, folder, &diags, &result)->checksum == one);
    put(arena, folder, "quellen.yaml", STR("- {id: q, titel: x, herausgeber: y, url: z, stand: 2026}\n"));
    EXPECT_TRUE(load(arena, folder, &diags, &result)->checksum != one);
    arena_free(arena);
}

TEST(load_reads_the_school)
{
    struct arena *arena = arena_create(), *scratch = arena_create();
    const char *folder = test_dir();
    struct diags diags = diags_start(arena);
    struct str path = path_join(arena, str_from(folder), STR("schule.yaml"));
    struct load_options options = { .folder = STR("tests/data/klein"), .schule = path };
    const struct guide *g;

    EXPECT_EQ(guide_load(&options, &diags, arena, scratch, &g), LOAD_OK);
    EXPECT_FALSE(g->schule.is_given);
    put(arena, folder, "schule.yaml",
        STR("kommune: musterstadt\nname: Schule am Teich\nstadtbezirk: sued\nkontakte:\n"
            "  - id: sekretariat\n    name: Sekretariat\n    stellen: [beratung]\n    ebene: schule\n"
            "    telefon: [{nummer: \"1\"}]\n    quelle: {url: x, stand: 2026-11}\n"));
    EXPECT_EQ(guide_load(&options, &diags, arena, scratch, &g), LOAD_OK);
    EXPECT_EQ(diags.errors, 0);
    EXPECT_TRUE(g->schule.is_given);
    EXPECT_STR(g->schule.name.s, "Schule am Teich");
    EXPECT_EQ(g->schule.stadtbezirk.n, guide_find_stadtbezirk(g, g->schule.kommune, STR("sued")).n);
    EXPECT_EQ(guide_kontakt(g, guide_find_kontakt(g, STR("sekretariat")))->ebene, EBENE_SCHULE);
    /* what is wrong with it is no reason to refuse the guide */
    put(arena, folder, "schule.yaml", STR("name: [\n"));
    EXPECT_EQ(guide_load(&options, &diags, arena, scratch, &g), LOAD_OK);
    EXPECT_EQ(diags.errors, 1);
    EXPECT_TRUE(g->is_usable);
    EXPECT_FALSE(g->schule.is_given);
    arena_free(scratch);
    arena_free(arena);
}

/* F47: a file that is not what it was when it was opened; those of /proc say they are empty and are not */
TEST(load_tells_of_files_that_change)
{
    struct arena *arena = arena_create(), *scratch = arena_create();
    struct diags diags = diags_start(arena);
    struct load_options options = { .folder = STR("tests/data/klein"), .schule = STR("/proc/version") };
    const struct guide *g;

    if (access(options.schule.ptr, R_OK) != 0) {
        printf("skipped: no %s\n", options.schule.ptr);
        return;
    }
    EXPECT_EQ(guide_load(&options, &diags, arena, scratch, &g), LOAD_OK);
    EXPECT_TRUE(g->is_usable);
    if (EXPECT_EQ(diags.list.len, 1)) {
        EXPECT_STR(diags.list.items[0].finding->code, "E005");
        EXPECT_STR(g->files[diags.list.items[0].at.file - 1].name, "schule.yaml");
    }
    arena_free(scratch);
    arena_free(arena);
}

/* one file broken in any way: the Lebenslage is listed, the rest goes on, edges into it lead nowhere */
TEST(load_lists_broken_lebenslagen)
{
    struct arena *arena = arena_create();
    const char *folder = copy_guide(arena);
    struct diags diags;
    enum load_result result;
    struct str path = path_join(arena, str_from(folder), STR("guide.yaml"));
    struct arena *scratch = arena_create();
    struct str guide;

    EXPECT_EQ(file_read(path.ptr, 10000, scratch, &guide), FILE_OK);
    size_t at = str_find(guide, STR("[probe]"));
    put(arena, folder, "guide.yaml",
        arena_printf(scratch, "%.*s[kaputt, probe]%s", (int)at, guide.ptr, guide.ptr + at + 7));
    put(arena, folder, "lebenslagen/kaputt.yaml",
        STR("titel: Kaputt\nkurz: Nicht ganz heil.\nstart: a\nknoten:\n  a: {frage: x, antworten: []}\n"));
    put(arena, folder, "uebungen.txt", STR(""));
    const struct guide *g = load(arena, folder, &diags, &result);
    EXPECT_EQ(diags.errors, 1);
    EXPECT_EQ(g->lebenslagen_len, 2);
    EXPECT_TRUE(g->lebenslagen[0].is_broken);
    EXPECT_STR(g->lebenslagen[0].titel.s, "Kaputt");
    EXPECT_EQ(g->lebenslagen[0].start.n, NO_ID);
    EXPECT_FALSE(g->lebenslagen[1].is_broken);
    EXPECT_EQ(g->knoten_len, 5);
    EXPECT_EQ(g->knoten[0].lebenslage.n, 1);
    arena_free(scratch);
    arena_free(arena);
}

/* more faults than anyone is told: what was not looked at any more is not used either */
TEST(load_bounds_its_findings)
{
    static const char *const lines[] = { "  - Hilfe #110\n", "  - [x]\n", "  - \"\"\n", "  - **x\n" };
    struct arena *arena = arena_create();
    const char *folder = copy_guide(arena);

    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct buf buf = { 0 };
        struct diags diags;
        enum load_result result;
        buf_add(&buf, STR("titel: x\nkurz: y\nstart: a\ngrundsaetze:\n"));
        for (int k = 0; k < DIAGS_MAX + 100; k++)
            buf_add(&buf, str_from(i == 3 ? "  - \"**x\"\n" : lines[i]));
        buf_add(&buf, STR("wissen: [[a]]\nknoten: {a: {frage: b}}\n"));
        put(arena, folder, "lebenslagen/probe.yaml", buf_str(&buf));
        const struct guide *g = load(arena, folder, &diags, &result);
        IEXPECT_TRUE(i, g->is_usable && g->lebenslagen[0].is_broken);
        IEXPECT_EQ(i, diags.list.len, DIAGS_MAX);
        buf_free(&buf);
    }
    arena_free(arena);
}

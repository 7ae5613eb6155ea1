/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The guide as the program sees it: loaded once, checked, frozen, then only read. One arena owns everything.
 *
 * Glossary. Machinery is English; these nouns of the field are German in C too, because they stand in the YAML keys, on the
 * screen and on paper. The list is closed: a new German word in C needs a line here.
 *
 *   YAML                 C                 meaning
 *   lebenslagen/         lebenslage        a trouble a child can be in; one decision tree
 *   knoten               knoten            a node of the tree: a frage or an empfehlung
 *   frage                frage             a question to the reader
 *   empfehlung           empfehlung        what to do (Handlungsempfehlung)
 *   antworten            antwort           an answer; an edge of the tree (also "how did it go?" of an empfehlung)
 *   schritte             schritt           one step of an empfehlung
 *   frist                frist             until when
 *   dringlichkeit        dringlichkeit     how urgent: sofort, heute, woche, laenger
 *   rollen               rolle             who reads and acts: Schulleitung, Lehrkraft …
 *   stellen              stelle            a function that helps ("Jugendamt"), independent of place
 *   kontakte             kontakt           who fulfils it somewhere: number, hours, address (Ansprechpartner*in)
 *   ebene                ebene             layer of a kontakt: bund, land, kommune, schule
 *   recht                recht             a legal basis (norm)
 *   quellen              quelle            where to read on
 *   glossar              begriff           a term explained
 *   warnsignale          warnsignal        what one may notice
 *   notfall              notfall           the emergency card
 *   kommune.yaml         kommune           a municipality, with stadtbezirk, stadtteil, sozialraum
 *   ersatz               ersatz            what a kommune names where a stelle has no number there
 *   schule.yaml          schule            the reader's own school
 *   regeln               regel             a safety rule that every path must obey
 *   uebungen             uebung            a training case
 *
 * Things refer to each other by small typed ids, places in the guide's arrays, so that a mix-up does not compile.
 */
#ifndef GUIDE_GUIDE_H
#define GUIDE_GUIDE_H

#include "base/date.h"
#include "base/diag.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NO_ID UINT32_MAX

struct lebenslage_id { uint32_t n; };
struct knoten_id { uint32_t n; };
struct antwort_id { uint32_t n; };
struct rolle_id { uint32_t n; };
struct stelle_id { uint32_t n; };
struct kontakt_id { uint32_t n; };
struct recht_id { uint32_t n; };
struct quelle_id { uint32_t n; };
struct begriff_id { uint32_t n; };
struct kommune_id { uint32_t n; };
struct stadtbezirk_id { uint32_t n; };

/* A text from a file with its place; UTF-8 in NFC, inline marks kept (text/inline reads them), ptr NULL where it is absent. */
struct text {
    struct str s;
    struct span at;
};

struct texts { const struct text *items; size_t len; };
struct strs { const struct str *items; size_t len; };

/* references with the place that names them, so that a rule can point there */
struct rolle_ref { struct rolle_id id; struct span at; };
struct stelle_ref { struct stelle_id id; struct span at; };
struct recht_ref { struct recht_id id; struct span at; };
struct quelle_ref { struct quelle_id id; struct span at; };
struct lebenslage_ref { struct lebenslage_id id; struct span at; };
struct rolle_refs { const struct rolle_ref *items; size_t len; };
struct stelle_refs { const struct stelle_ref *items; size_t len; };
struct recht_refs { const struct recht_ref *items; size_t len; };
struct quelle_refs { const struct quelle_ref *items; size_t len; };
struct lebenslage_refs { const struct lebenslage_ref *items; size_t len; };

enum dringlichkeit { DRINGLICHKEIT_SOFORT, DRINGLICHKEIT_HEUTE, DRINGLICHKEIT_WOCHE, DRINGLICHKEIT_LAENGER };
#define DRINGLICHKEIT_LEN 4

struct rolle {
    struct str id;
    struct text titel;
    struct span at;
};

struct schritt {
    struct text text, frist;
    struct rolle_refs rollen; /* empty: everyone */
    struct recht_refs recht;
    int frist_tage;           /* calendar days, -1 where not given */
    struct span at;
};

struct schritte { const struct schritt *items; size_t len; };

struct antwort {
    struct str id;
    struct text text, hinweis;
    struct knoten_id knoten; /* whose answer it is */
    struct knoten_id weiter; /* NO_ID only where its target's Lebenslage is broken */
    bool is_akut;            /* gefahr: akut */
    struct span at, weiter_at;
};

enum knoten_art { KNOTEN_FRAGE, KNOTEN_EMPFEHLUNG };

struct knoten {
    struct str id;
    struct lebenslage_id lebenslage;
    uint32_t nummer; /* place in its file from 1: the 7 of "A7" */
    enum knoten_art art;
    bool is_entwurf;
    struct text satz;    /* the question or the recommendation, one sentence */
    struct text einfach; /* the same in short plain words */
    struct span at;      /* its key */

    struct antwort_id antworten; /* the first; the others follow it */
    uint32_t antworten_len;

    /* of a frage */
    struct text hilfe;
    struct texts zaehlt, zaehlt_nicht;

    /* of an empfehlung */
    enum dringlichkeit dringlichkeit;
    struct text begruendung;
    struct schritte schritte;
    struct texts vermeiden, dokumentieren, gespraech, formulare;
    struct stelle_refs stellen;
    struct recht_refs recht;
    struct quelle_refs quellen;
};

struct warnsignal {
    struct text text;
    struct lebenslage_refs auch;
};

struct warnsignale { const struct warnsignal *items; size_t len; };

struct lebenslage {
    struct str id;
    bool is_broken; /* its file has errors: listed, but not to be walked; start is NO_ID, there are no knoten */
    struct text titel, kurz, einfach, worum, zustaendig;
    struct texts stichworte, grundsaetze, wissen;
    struct warnsignale warnsignale;
    struct date pruefen_bis;
    struct span pruefen_bis_at;
    struct knoten_id start;
    struct knoten_id knoten; /* the first; the others follow it */
    uint32_t knoten_len;
    struct span at; /* file, line 1 */
};

enum datenschutz { DATENSCHUTZ_KEINE_ANGABE, DATENSCHUTZ_ANONYM, DATENSCHUTZ_EINWILLIGUNG, DATENSCHUTZ_BEFUGNIS, DATENSCHUTZ_GEFAHR };

struct stelle {
    struct str id;
    struct text titel, wofuer, danach;
    struct texts stichworte, vorbereiten;
    enum datenschutz datenschutz;
    struct span at;
};

enum beleg { BELEG_KEINE_ANGABE, BELEG_P, BELEG_B, BELEG_S };

struct recht {
    struct str id;
    struct text norm, titel, inhalt, url;
    struct date stand;
    enum beleg beleg;
    struct span at;
};

struct quelle {
    struct str id;
    struct text titel, herausgeber, url;
    struct date stand;
    struct span at;
};

struct begriff {
    struct str id;
    struct text begriff, text;
    struct texts auch;
    struct span at;
};

/* nearest last, so that a greater one comes first */
enum ebene { EBENE_BUND, EBENE_LAND, EBENE_KOMMUNE, EBENE_SCHULE };
#define EBENE_LEN 4

enum vertrauen { VERTRAUEN_KEINE_ANGABE, VERTRAUEN_GERING, VERTRAUEN_MITTEL, VERTRAUEN_HOCH };
enum barrierefrei { BARRIEREFREI_UNBEKANNT, BARRIEREFREI_NEIN, BARRIEREFREI_JA };

/* merkmale: the three the program knows have a bit; all stand in the list of texts */
#define MERKMAL_KOSTENLOS 1u
#define MERKMAL_ANONYM 2u
#define MERKMAL_RUND_UM_DIE_UHR 4u

struct telefon { struct text nummer, zeiten; };
struct telefone { const struct telefon *items; size_t len; };
struct stadtbezirke_ids { const struct stadtbezirk_id *items; size_t len; };

struct kontakt {
    struct str id;
    struct text name, zielgruppe, email, web, adresse, zugang;
    enum ebene ebene;
    struct kommune_id kommune;            /* whose, NO_ID for bund and land */
    struct str land;                      /* of ebene land: the file's name ("nrw"); of others empty */
    struct stelle_refs stellen;
    struct lebenslage_refs themen;
    struct stadtbezirke_ids stadtbezirke; /* responsible there only; both empty: everywhere on its layer */
    struct texts stadtteile;
    struct telefone telefon;
    struct texts merkmale, sprachen;
    unsigned merkmal_bits;
    struct text quelle_url;
    struct date quelle_stand;
    enum vertrauen vertrauen;
    struct date geprueft;                 /* unset: nobody has rung */
    enum barrierefrei barrierefrei;
    struct span at, geprueft_at;
};

struct stadtbezirk {
    struct str id;
    struct text name;
    struct texts stadtteile;
    struct kommune_id kommune;
};

struct sozialraum {
    struct str id;
    struct text name;
    struct texts stadtteile;
};

struct kommune {
    struct str id;
    struct text name;
    struct str land;
    struct stadtbezirk_id stadtbezirke; /* the first; the others follow it */
    uint32_t stadtbezirke_len;
    const struct sozialraum *sozialraeume;
    size_t sozialraeume_len;
    struct kontakt_id ersatz_buerozeiten, ersatz_gefahr; /* NO_ID where not named */
    struct text karte;
    struct span at;
};

/* schule.yaml: at most one, outside the data */
struct schule {
    bool is_given;
    struct text name;
    struct kommune_id kommune;
    struct stadtbezirk_id stadtbezirk; /* NO_ID where not named */
};

/* wenn, dann, ausser of a rule; what is not named is NO_ID, dringlichkeit -1 */
struct bedingung {
    bool is_given;
    struct lebenslage_id lebenslage;
    struct antwort_id antwort;
    struct stelle_id stelle;
    struct recht_id recht;
    struct knoten_id knoten;
    int dringlichkeit;
};

struct regel {
    struct str id;
    struct text text;
    struct bedingung wenn, dann, ausser;
    struct span at;
};

struct uebung {
    struct str id; /* the file's name */
    struct text titel, fall, besprechung;
    struct lebenslage_id lebenslage;
    struct texts leitfragen;
    struct texts weg; /* answer ids in order */
    struct knoten_id erwartet;
    struct span at, erwartet_at;
};

struct notfall {
    struct text titel;
    struct schritte schritte;
    struct stelle_refs stellen;
};

/* a file that was read: span.file is its place in guide.files plus 1 */
struct source_file {
    struct str name; /* as messages show it, below the guide's folder; cleaned of control characters */
    struct str path; /* to open it again, bytes as the system has them */
};

struct guide_names;

struct guide {
    const struct guide_names *names; /* what guide_find_* look up; hidden in guide/names.h */
    struct str folder;
    bool is_usable; /* guide.yaml was read without errors; otherwise only files is filled */
    struct text titel, herausgeber, hinweis;
    struct str ausgabe;
    struct date stand, gueltig_bis;
    struct notfall notfall;
    struct schule schule;
    uint64_t checksum; /* of all files but the training cases, in order of their names: tells editions apart */

    const struct source_file *files;
    const struct rolle *rollen;
    const struct lebenslage *lebenslagen; /* in the order of guide.yaml, broken ones too */
    const struct knoten *knoten;          /* by Lebenslage, in the order of the file */
    const struct antwort *antworten;
    const struct stelle *stellen;
    const struct recht *recht;
    const struct quelle *quellen;
    const struct begriff *begriffe;
    const struct kontakt *kontakte;
    const struct kommune *kommunen;
    const struct stadtbezirk *stadtbezirke;
    const struct regel *regeln;
    const struct uebung *uebungen;
    uint32_t files_len, rollen_len, lebenslagen_len, knoten_len, antworten_len, stellen_len, recht_len, quellen_len,
        begriffe_len, kontakte_len, kommunen_len, stadtbezirke_len, regeln_len, uebungen_len;
};

static inline bool text_is_given(struct text t)
{
    return t.s.ptr != NULL;
}

/* Access by id; the id must be one of this guide's, never NO_ID. */
static inline const struct lebenslage *guide_lebenslage(const struct guide *g, struct lebenslage_id id)
{
    return &g->lebenslagen[id.n];
}
static inline const struct knoten *guide_knoten(const struct guide *g, struct knoten_id id)
{
    return &g->knoten[id.n];
}
static inline const struct antwort *guide_antwort(const struct guide *g, struct antwort_id id)
{
    return &g->antworten[id.n];
}
static inline const struct stelle *guide_stelle(const struct guide *g, struct stelle_id id)
{
    return &g->stellen[id.n];
}
static inline const struct kontakt *guide_kontakt(const struct guide *g, struct kontakt_id id)
{
    return &g->kontakte[id.n];
}
static inline const struct recht *guide_recht(const struct guide *g, struct recht_id id)
{
    return &g->recht[id.n];
}
static inline const struct quelle *guide_quelle(const struct guide *g, struct quelle_id id)
{
    return &g->quellen[id.n];
}
static inline const struct begriff *guide_begriff(const struct guide *g, struct begriff_id id)
{
    return &g->begriffe[id.n];
}

/* Lookups by the id written in the data; NO_ID where there is none. Hashed, built when the guide is frozen. */
struct lebenslage_id guide_find_lebenslage(const struct guide *g, struct str id);
/* "knoten" within the Lebenslage given, or "lebenslage/knoten" */
struct knoten_id guide_find_knoten(const struct guide *g, struct lebenslage_id within, struct str ref);
struct antwort_id guide_find_antwort(const struct guide *g, struct knoten_id knoten, struct str id);
struct rolle_id guide_find_rolle(const struct guide *g, struct str id);
struct stelle_id guide_find_stelle(const struct guide *g, struct str id);
struct recht_id guide_find_recht(const struct guide *g, struct str id);
struct quelle_id guide_find_quelle(const struct guide *g, struct str id);
struct begriff_id guide_find_begriff(const struct guide *g, struct str id);
struct kontakt_id guide_find_kontakt(const struct guide *g, struct str id);
struct kommune_id guide_find_kommune(const struct guide *g, struct str id);
struct stadtbezirk_id guide_find_stadtbezirk(const struct guide *g, struct kommune_id kommune, struct str id);

/* What a mark like [[id]] or `zeigen KENNUNG` names. */
enum thing_kind {
    THING_NONE, THING_LEBENSLAGE, THING_KNOTEN, THING_STELLE, THING_KONTAKT, THING_RECHT, THING_QUELLE, THING_BEGRIFF
};
struct thing {
    enum thing_kind kind;
    uint32_t n;
};
/* Stelle, legal basis, source, term, "lebenslage/knoten", Lebenslage or contact; in this order where ids meet */
struct thing guide_find(const struct guide *g, struct str ref);
/* a thing's title as a reader knows it: a norm, a name, a sentence, a term */
struct text guide_title(const struct guide *g, struct thing thing);
/* its id as its file has it, a Knoten's without the Lebenslage; empty for THING_NONE */
struct str guide_id(const struct guide *g, struct thing thing);
/* how many things of a kind there are; 0 for THING_NONE */
uint32_t guide_len(const struct guide *g, enum thing_kind kind);

#define NUMMER_SIZE 16
/* "A7": the Lebenslage's place as a letter (A–Z, AA …) and the Knoten's place in its file; returns text */
const char *guide_nummer(const struct guide *g, struct knoten_id id, char text[NUMMER_SIZE]);

/* The YAML words of the enums, for JSON and checks: "sofort", "bund", … */
const char *dringlichkeit_id(enum dringlichkeit d);
const char *ebene_id(enum ebene e);
/* "lebenslage", "knoten" …; empty for THING_NONE */
const char *thing_kind_id(enum thing_kind kind);

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/* The table behind schema.h; apart from it, because it names the functions that bind, and those read the schema. */
#include "guide/guide.h"
#include "load/bind.h"
#include "load/schema.h"

#define AT(type, member) .offset = offsetof(struct type, member)
#define REQUIRED .is_required = true
#define RECORD(id) .record = &records[id]

static const struct record records[RECORD_LEN];

static const struct choice urgencies[] = {
    { "sofort", DRINGLICHKEIT_SOFORT },
    { "heute", DRINGLICHKEIT_HEUTE },
    { "woche", DRINGLICHKEIT_WOCHE },
    { "laenger", DRINGLICHKEIT_LAENGER },
    { NULL, 0 },
};
static const struct choice yes_no[] = { { "ja", 1 }, { "nein", 0 }, { NULL, 0 } };
static const struct choice dangers[] = { { "akut", 1 }, { NULL, 0 } };
static const struct choice privacies[] = {
    { "anonym", DATENSCHUTZ_ANONYM },
    { "einwilligung", DATENSCHUTZ_EINWILLIGUNG },
    { "befugnis", DATENSCHUTZ_BEFUGNIS },
    { "gefahr", DATENSCHUTZ_GEFAHR },
    { NULL, 0 },
};
static const struct choice proofs[] = { { "P", BELEG_P }, { "B", BELEG_B }, { "S", BELEG_S }, { NULL, 0 } };
static const struct choice layers[] = {
    { "bund", EBENE_BUND },
    { "land", EBENE_LAND },
    { "kommune", EBENE_KOMMUNE },
    { "schule", EBENE_SCHULE },
    { NULL, 0 },
};
static const struct choice trusts[] = {
    { "hoch", VERTRAUEN_HOCH },
    { "mittel", VERTRAUEN_MITTEL },
    { "gering", VERTRAUEN_GERING },
    { NULL, 0 },
};
static const struct choice accesses[] = {
    { "ja", BARRIEREFREI_JA },
    { "nein", BARRIEREFREI_NEIN },
    { "unbekannt", BARRIEREFREI_UNBEKANNT },
    { NULL, 0 },
};

/* --- guide.yaml --- */

static const struct field guide_fields[] = {
    { "format", FIELD_NUMBER, REQUIRED, .bind = bind_nothing, .help = "die Zahl 1" },
    { "titel", FIELD_LINE, REQUIRED, AT(guide, titel), .help = "wie der Leitfaden heißt" },
    { "ausgabe", FIELD_WORD, REQUIRED, AT(guide, ausgabe), .help = "die Ausgabe, zum Beispiel 2026-11" },
    { "stand", FIELD_DATE_PAST, REQUIRED, AT(guide, stand), .help = "Tag der letzten inhaltlichen Durchsicht" },
    { "gueltig-bis", FIELD_DATE, REQUIRED, AT(guide, gueltig_bis), .help = "ab wann das Programm warnt" },
    { "herausgeber", FIELD_LINE, REQUIRED, AT(guide, herausgeber), .help = "wer den Leitfaden herausgibt" },
    { "hinweis", FIELD_TEXT, REQUIRED, AT(guide, hinweis), .help = "was diese Ausgabe ist und was nicht" },
    { "lebenslagen", FIELD_LINES, REQUIRED, .bind = bind_nothing, .help = "Kennungen in der Reihenfolge der Startseite" },
    { "rollen", FIELD_RECORDS, REQUIRED, RECORD(RECORD_ROLLE), .bind = bind_nothing, .help = "wer liest und handelt" },
    { "notfall", FIELD_RECORD, REQUIRED, RECORD(RECORD_NOTFALL), .bind = bind_nothing, .help = "die Karte hinter der Notfalltaste" },
};
static const struct field rolle_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(rolle, id), .help = "Kennung der Rolle" },
    { "titel", FIELD_LINE, REQUIRED, AT(rolle, titel), .help = "wie die Rolle heißt" },
};
static const struct field notfall_fields[] = {
    { "titel", FIELD_LINE, REQUIRED, AT(notfall, titel), .help = "Überschrift der Karte" },
    { "schritte", FIELD_RECORDS, REQUIRED, AT(notfall, schritte), RECORD(RECORD_SCHRITT), .bind = bind_schritte,
      .help = "was zu tun ist, der Reihe nach" },
    { "stellen", FIELD_REFS, REQUIRED, AT(notfall, stellen), .ref = REF_STELLE, .help = "wen man ruft, der Reihe nach" },
};
static const struct field schritt_fields[] = {
    { "text", FIELD_TEXT, REQUIRED, AT(schritt, text), .help = "was zu tun ist" },
    { "rolle", FIELD_REFS, AT(schritt, rollen), .ref = REF_ROLLE, .help = "wer es tut; ohne Angabe alle" },
    { "frist", FIELD_TEXT, AT(schritt, frist), .help = "bis wann, in Worten" },
    { "frist-tage", FIELD_NUMBER, AT(schritt, frist_tage), .help = "dieselbe Frist in Kalendertagen" },
    { "recht", FIELD_REFS, AT(schritt, recht), .ref = REF_RECHT, .help = "Kennungen aus recht.yaml" },
};

/* --- lebenslagen/ --- */

static const struct field lebenslage_fields[] = {
    { "titel", FIELD_LINE, REQUIRED, AT(lebenslage, titel), .help = "wie die Lebenslage heißt" },
    { "kurz", FIELD_TEXT, REQUIRED, AT(lebenslage, kurz), .help = "ein Satz, worum es geht" },
    { "einfach", FIELD_TEXT, AT(lebenslage, einfach), .help = "dasselbe in kurzen, einfachen Worten" },
    { "stichworte", FIELD_LINES, AT(lebenslage, stichworte), .help = "wie man es nennt, für die Suche" },
    { "worum", FIELD_TEXT, AT(lebenslage, worum), .help = "worum es geht, ein oder zwei Absätze" },
    { "grundsaetze", FIELD_TEXTS, AT(lebenslage, grundsaetze), .help = "was immer gilt" },
    { "wissen", FIELD_TEXTS, AT(lebenslage, wissen), .help = "was herauszufinden ist, und von wem" },
    { "warnsignale", FIELD_SIGNS, AT(lebenslage, warnsignale), RECORD(RECORD_WARNSIGNAL), .bind = bind_signs,
      .help = "was man wahrnimmt: Texte, oder text mit auch" },
    { "zustaendig", FIELD_TEXT, AT(lebenslage, zustaendig), .help = "wer diese Datei pflegt" },
    { "pruefen-bis", FIELD_DATE, AT(lebenslage, pruefen_bis), .at_offset = offsetof(struct lebenslage, pruefen_bis_at),
      .help = "bis wann die Datei durchzusehen ist" },
    { "start", FIELD_TARGET, REQUIRED, AT(lebenslage, start), .bind = bind_start, .help = "Kennung des ersten Knotens" },
    { "knoten", FIELD_NODES, REQUIRED, .bind = bind_nothing, .help = "die Knoten, jeder unter seiner Kennung" },
};
static const struct field warnsignal_fields[] = {
    { "text", FIELD_TEXT, REQUIRED, AT(warnsignal, text), .help = "was man wahrnimmt" },
    { "auch", FIELD_REFS, AT(warnsignal, auch), .ref = REF_LEBENSLAGE, .help = "Lebenslagen, auf die es auch hinweist" },
};
static const struct field frage_fields[] = {
    { "frage", FIELD_TEXT, REQUIRED, AT(knoten, satz), .help = "die Frage, ein Satz" },
    { "einfach", FIELD_TEXT, AT(knoten, einfach), .help = "dasselbe in kurzen, einfachen Worten" },
    { "hilfe", FIELD_TEXT, AT(knoten, hilfe), .help = "was die Frage meint, wie man es herausfindet" },
    { "zaehlt", FIELD_TEXTS, AT(knoten, zaehlt), .help = "was dazu zählt" },
    { "zaehlt-nicht", FIELD_TEXTS, AT(knoten, zaehlt_nicht), .help = "was nicht dazu zählt" },
    { "antworten", FIELD_RECORDS, REQUIRED, AT(knoten, antworten), RECORD(RECORD_ANTWORT), .min = 2,
      .bind = bind_antworten, .help = "mindestens zwei Antworten" },
    { "entwurf", FIELD_FLAG, AT(knoten, is_entwurf), .choices = yes_no, .help = "ja, solange der Knoten noch nicht erreichbar sein soll" },
};
static const struct field empfehlung_fields[] = {
    { "empfehlung", FIELD_TEXT, REQUIRED, AT(knoten, satz), .help = "die Empfehlung, ein Satz als Aufforderung" },
    { "einfach", FIELD_TEXT, AT(knoten, einfach), .help = "dasselbe in kurzen, einfachen Worten" },
    { "dringlichkeit", FIELD_CHOICE, REQUIRED, AT(knoten, dringlichkeit), .choices = urgencies, .help = "wie eilig es ist" },
    { "begruendung", FIELD_TEXT, AT(knoten, begruendung), .help = "warum" },
    { "schritte", FIELD_RECORDS, REQUIRED, AT(knoten, schritte), RECORD(RECORD_SCHRITT), .bind = bind_schritte,
      .help = "mindestens ein Schritt" },
    { "vermeiden", FIELD_TEXTS, AT(knoten, vermeiden), .help = "was man nicht tun soll" },
    { "dokumentieren", FIELD_TEXTS, AT(knoten, dokumentieren), .help = "was in die Akte gehört" },
    { "gespraech", FIELD_TEXTS, AT(knoten, gespraech), .help = "Sätze, die das Gespräch beginnen helfen" },
    { "formulare", FIELD_TEXTS, AT(knoten, formulare), .help = "Briefe und Vordrucke" },
    { "stellen", FIELD_REFS, AT(knoten, stellen), .ref = REF_STELLE, .help = "wer hilft, der Reihe nach" },
    { "recht", FIELD_REFS, AT(knoten, recht), .ref = REF_RECHT, .help = "Kennungen aus recht.yaml" },
    { "quellen", FIELD_REFS, AT(knoten, quellen), .ref = REF_QUELLE, .help = "Kennungen aus quellen.yaml" },
    { "antworten", FIELD_RECORDS, AT(knoten, antworten), RECORD(RECORD_ANTWORT), .bind = bind_antworten,
      .help = "wie es ausging, wenn der Weg weitergeht" },
    { "entwurf", FIELD_FLAG, AT(knoten, is_entwurf), .choices = yes_no, .help = "ja, solange der Knoten noch nicht erreichbar sein soll" },
};
static const struct field antwort_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(antwort, id), .help = "Kennung der Antwort" },
    { "text", FIELD_TEXT, REQUIRED, AT(antwort, text), .help = "die Antwort" },
    { "weiter", FIELD_TARGET, REQUIRED, AT(antwort, weiter), .bind = bind_nothing,
      .help = "Knoten, zu dem sie führt: knoten oder lebenslage/knoten" },
    { "gefahr", FIELD_FLAG, AT(antwort, is_akut), .choices = dangers, .help = "nur „akut“" },
    { "hinweis", FIELD_TEXT, AT(antwort, hinweis), .help = "eine Zeile unter der Antwort" },
};

/* --- stellen.yaml, recht.yaml, quellen.yaml, glossar.yaml --- */

static const struct field stelle_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(stelle, id), .help = "Kennung der Stelle" },
    { "titel", FIELD_LINE, REQUIRED, AT(stelle, titel), .help = "wie die Stelle heißt" },
    { "wofuer", FIELD_TEXT, REQUIRED, AT(stelle, wofuer), .help = "wofür sie da ist" },
    { "stichworte", FIELD_LINES, AT(stelle, stichworte), .help = "wie man sie nennt, für die Suche" },
    { "vorbereiten", FIELD_TEXTS, AT(stelle, vorbereiten), .help = "was man vor dem Anruf bereithält" },
    { "danach", FIELD_TEXT, AT(stelle, danach), .help = "was sie dann tut und wann man hört" },
    { "datenschutz", FIELD_CHOICE, AT(stelle, datenschutz), .choices = privacies, .help = "was man weitergeben darf" },
};
static const struct field recht_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(recht, id), .help = "Kennung der Rechtsgrundlage" },
    { "norm", FIELD_LINE, REQUIRED, AT(recht, norm), .help = "die Norm, zum Beispiel § 4 KKG" },
    { "titel", FIELD_LINE, AT(recht, titel), .help = "wie die Norm heißt" },
    { "inhalt", FIELD_TEXT, REQUIRED, AT(recht, inhalt), .help = "was darin steht, in eigenen Worten" },
    { "url", FIELD_LINE, REQUIRED, AT(recht, url), .help = "wo die Norm steht" },
    { "stand", FIELD_DATE_PAST, REQUIRED, AT(recht, stand), .help = "wann sie gelesen wurde" },
    { "beleg", FIELD_CHOICE, AT(recht, beleg), .choices = proofs, .help = "P Norm gelesen, B Seite einer Behörde, S Presse oder Verband" },
};
static const struct field quelle_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(quelle, id), .help = "Kennung der Quelle" },
    { "titel", FIELD_LINE, REQUIRED, AT(quelle, titel), .help = "wie sie heißt" },
    { "herausgeber", FIELD_LINE, REQUIRED, AT(quelle, herausgeber), .help = "wer sie herausgibt" },
    { "url", FIELD_LINE, REQUIRED, AT(quelle, url), .help = "wo sie steht" },
    { "stand", FIELD_DATE_PAST, REQUIRED, AT(quelle, stand), .help = "von wann sie ist" },
};
static const struct field begriff_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(begriff, id), .help = "Kennung des Begriffs" },
    { "begriff", FIELD_LINE, REQUIRED, AT(begriff, begriff), .help = "der Begriff" },
    { "auch", FIELD_LINES, AT(begriff, auch), .help = "andere Wörter dafür" },
    { "text", FIELD_TEXT, REQUIRED, AT(begriff, text), .help = "die Erklärung" },
};

/* --- kontakte --- */

static const struct field kontakt_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(kontakt, id), .help = "Kennung des Kontakts" },
    { "name", FIELD_LINE, REQUIRED, AT(kontakt, name), .help = "wie er heißt" },
    { "stellen", FIELD_REFS, REQUIRED, AT(kontakt, stellen), .ref = REF_STELLE, .help = "welche Stellen er erfüllt" },
    { "ebene", FIELD_CHOICE, REQUIRED, AT(kontakt, ebene), .choices = layers, .help = "für wen er da ist" },
    { "zustaendig", FIELD_RECORD, RECORD(RECORD_ZUSTAENDIG), .help = "nur für diese Bezirke oder Stadtteile" },
    { "themen", FIELD_REFS, AT(kontakt, themen), .ref = REF_LEBENSLAGE, .help = "Lebenslagen" },
    { "zielgruppe", FIELD_TEXT, AT(kontakt, zielgruppe), .help = "an wen er sich wendet" },
    { "telefon", FIELD_RECORDS, AT(kontakt, telefon), RECORD(RECORD_TELEFON), .bind = bind_telefone, .help = "Nummern mit Zeiten" },
    { "email", FIELD_LINE, AT(kontakt, email), .help = "Adresse für E-Mail" },
    { "web", FIELD_LINE, AT(kontakt, web), .help = "Seite im Netz" },
    { "adresse", FIELD_TEXT, AT(kontakt, adresse), .help = "Straße, Postleitzahl und Ort" },
    { "merkmale", FIELD_LINES, AT(kontakt, merkmale), .bind = bind_merkmale, .help = "kostenlos, anonym, rund-um-die-uhr …" },
    { "sprachen", FIELD_LINES, AT(kontakt, sprachen), .help = "Sprachen, zum Beispiel de, tr" },
    { "quelle", FIELD_RECORD, REQUIRED, RECORD(RECORD_KONTAKT_QUELLE), .help = "wo der Eintrag gelesen wurde und wann" },
    { "geprueft", FIELD_DATE_PAST, AT(kontakt, geprueft), .at_offset = offsetof(struct kontakt, geprueft_at),
      .help = "nur wenn jemand angerufen und Antwort bekommen hat" },
    { "zugang", FIELD_TEXT, AT(kontakt, zugang), .help = "wer anrufen darf, wie man hineinkommt" },
    { "barrierefrei", FIELD_CHOICE, AT(kontakt, barrierefrei), .choices = accesses, .help = "ob man ohne Stufen hineinkommt" },
};
static const struct field zustaendig_fields[] = {
    { "stadtbezirke", FIELD_LINES, AT(kontakt, stadtbezirke), .bind = bind_bezirk_refs, .help = "Kennungen aus kommune.yaml" },
    { "stadtteile", FIELD_LINES, AT(kontakt, stadtteile), .help = "Namen von Stadtteilen" },
};
static const struct field telefon_fields[] = {
    { "nummer", FIELD_LINE, REQUIRED, AT(telefon, nummer), .help = "die Nummer, in Anführungszeichen" },
    { "zeiten", FIELD_TEXT, AT(telefon, zeiten), .help = "wann jemand abnimmt" },
};
static const struct field kontakt_quelle_fields[] = {
    { "url", FIELD_LINE, REQUIRED, AT(kontakt, quelle_url), .help = "wo der Eintrag gelesen wurde" },
    { "stand", FIELD_DATE_PAST, REQUIRED, AT(kontakt, quelle_stand), .help = "wann er gelesen wurde" },
    { "vertrauen", FIELD_CHOICE, AT(kontakt, vertrauen), .choices = trusts, .help = "wie sehr man ihm trauen kann" },
};

/* --- kommunen/ --- */

static const struct field kommune_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(kommune, id), .help = "Kennung, wie der Ordner heißt" },
    { "name", FIELD_LINE, REQUIRED, AT(kommune, name), .help = "wie die Kommune heißt" },
    { "land", FIELD_WORD, REQUIRED, AT(kommune, land), .help = "das Land, zum Beispiel nrw" },
    { "stadtbezirke", FIELD_RECORDS, REQUIRED, AT(kommune, stadtbezirke), RECORD(RECORD_STADTBEZIRK),
      .bind = bind_stadtbezirke, .help = "die Stadtbezirke mit ihren Stadtteilen" },
    { "sozialraeume", FIELD_RECORDS, AT(kommune, sozialraeume), RECORD(RECORD_SOZIALRAUM), .bind = bind_sozialraeume,
      .help = "Sozialräume mit ihren Stadtteilen" },
    { "ersatz", FIELD_RECORD, RECORD(RECORD_ERSATZ), .bind = bind_ersatz, .help = "wen man nennt, wo eine Stelle keinen Kontakt hat" },
    { "karte", FIELD_PICTURE, AT(kommune, karte), .help = "Skizze, höchstens 60 Spalten und 24 Zeilen" },
};
static const struct field stadtbezirk_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(stadtbezirk, id), .help = "Kennung des Stadtbezirks" },
    { "name", FIELD_LINE, REQUIRED, AT(stadtbezirk, name), .help = "wie er heißt" },
    { "stadtteile", FIELD_LINES, REQUIRED, AT(stadtbezirk, stadtteile), .help = "Namen seiner Stadtteile" },
};
static const struct field sozialraum_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(sozialraum, id), .help = "Kennung des Sozialraums" },
    { "name", FIELD_LINE, REQUIRED, AT(sozialraum, name), .help = "wie er heißt" },
    { "stadtteile", FIELD_LINES, REQUIRED, AT(sozialraum, stadtteile), .help = "Namen seiner Stadtteile" },
};
static const struct field ersatz_fields[] = {
    { "buerozeiten", FIELD_REF, .ref = REF_KONTAKT, .bind = bind_nothing, .help = "Kontakt für die Bürozeiten" },
    { "gefahr", FIELD_REF, .ref = REF_KONTAKT, .bind = bind_nothing, .help = "Kontakt bei Gefahr" },
};

/* --- uebungen/, regeln.yaml, schule.yaml --- */

static const struct field uebung_fields[] = {
    { "titel", FIELD_LINE, REQUIRED, AT(uebung, titel), .help = "wie der Fall heißt" },
    { "lebenslage", FIELD_REF, REQUIRED, AT(uebung, lebenslage), .ref = REF_LEBENSLAGE, .help = "Kennung der Lebenslage" },
    { "fall", FIELD_TEXT, REQUIRED, AT(uebung, fall), .help = "der Fall, erfunden und ohne Namen" },
    { "leitfragen", FIELD_TEXTS, AT(uebung, leitfragen), .help = "Fragen für die Gruppe" },
    { "weg", FIELD_LINES, REQUIRED, AT(uebung, weg), .help = "Kennungen der Antworten, vom Start an" },
    { "erwartet", FIELD_TARGET, REQUIRED, AT(uebung, erwartet), .at_offset = offsetof(struct uebung, erwartet_at),
      .bind = bind_target, .help = "wo der Weg endet: lebenslage/knoten" },
    { "besprechung", FIELD_TEXT, AT(uebung, besprechung), .help = "warum, und wo Gruppen meist auseinandergehen" },
};
static const struct field regel_fields[] = {
    { "id", FIELD_ID, REQUIRED, AT(regel, id), .help = "Kennung der Regel" },
    { "text", FIELD_TEXT, REQUIRED, AT(regel, text), .help = "was die Regel verspricht" },
    { "wenn", FIELD_RECORD, REQUIRED, AT(regel, wenn), RECORD(RECORD_WENN), .bind = bind_bedingung, .help = "wann sie gilt" },
    { "dann", FIELD_RECORD, REQUIRED, AT(regel, dann), RECORD(RECORD_DANN), .bind = bind_bedingung, .help = "was dann sein muss" },
    { "ausser", FIELD_RECORD, AT(regel, ausser), RECORD(RECORD_AUSSER), .bind = bind_bedingung, .help = "wann sie nicht gilt" },
};
#define WENN_FIELDS                                                                                                      \
    { "lebenslage", FIELD_REF, AT(bedingung, lebenslage), .ref = REF_LEBENSLAGE, .help = "Kennung einer Lebenslage" },   \
    { "antwort", FIELD_TARGET, AT(bedingung, antwort), .bind = bind_antwort_ref, .help = "lebenslage/knoten:antwort" }
#define DANN_FIELDS                                                                                                      \
    { "stelle", FIELD_REF, AT(bedingung, stelle), .ref = REF_STELLE, .help = "Kennung einer Stelle" },                   \
    { "recht", FIELD_REF, AT(bedingung, recht), .ref = REF_RECHT, .help = "Kennung einer Rechtsgrundlage" },             \
    { "knoten", FIELD_TARGET, AT(bedingung, knoten), .bind = bind_target, .help = "lebenslage/knoten" }
#define DRINGLICHKEIT_FIELD                                                                                              \
    { "dringlichkeit", FIELD_CHOICE, AT(bedingung, dringlichkeit), .choices = urgencies, .help = "wie eilig es ist" }
static const struct field wenn_fields[] = { WENN_FIELDS, DRINGLICHKEIT_FIELD };
static const struct field dann_fields[] = { DANN_FIELDS, DRINGLICHKEIT_FIELD };
static const struct field ausser_fields[] = { WENN_FIELDS, DANN_FIELDS, DRINGLICHKEIT_FIELD };
static const struct field schule_fields[] = {
    { "name", FIELD_LINE, REQUIRED, AT(schule, name), .help = "wie die Schule heißt" },
    { "kommune", FIELD_REF, REQUIRED, AT(schule, kommune), .ref = REF_KOMMUNE, .help = "Kennung der Kommune" },
    { "stadtbezirk", FIELD_REF, .ref = REF_STADTBEZIRK, .bind = bind_nothing, .help = "Kennung des Stadtbezirks" },
    { "kontakte", FIELD_RECORDS, RECORD(RECORD_KONTAKT), .bind = bind_nothing, .help = "Kontakte der Schule" },
};

#define FORM(name, fields) { name, fields, sizeof(fields) / sizeof *(fields) }
static const struct record records[RECORD_LEN] = {
    [RECORD_GUIDE] = FORM("guide.yaml", guide_fields),
    [RECORD_ROLLE] = FORM("Rolle", rolle_fields),
    [RECORD_NOTFALL] = FORM("Notfall", notfall_fields),
    [RECORD_SCHRITT] = FORM("Schritt", schritt_fields),
    [RECORD_LEBENSLAGE] = FORM("Lebenslage", lebenslage_fields),
    [RECORD_WARNSIGNAL] = FORM("Warnsignal", warnsignal_fields),
    [RECORD_FRAGE] = FORM("Frage", frage_fields),
    [RECORD_EMPFEHLUNG] = FORM("Empfehlung", empfehlung_fields),
    [RECORD_ANTWORT] = FORM("Antwort", antwort_fields),
    [RECORD_STELLE] = FORM("Stelle", stelle_fields),
    [RECORD_RECHT] = FORM("Rechtsgrundlage", recht_fields),
    [RECORD_QUELLE] = FORM("Quelle", quelle_fields),
    [RECORD_BEGRIFF] = FORM("Begriff", begriff_fields),
    [RECORD_KONTAKT] = FORM("Kontakt", kontakt_fields),
    [RECORD_ZUSTAENDIG] = FORM("Zuständigkeit", zustaendig_fields),
    [RECORD_TELEFON] = FORM("Telefon", telefon_fields),
    [RECORD_KONTAKT_QUELLE] = FORM("Quelle des Kontakts", kontakt_quelle_fields),
    [RECORD_KOMMUNE] = FORM("Kommune", kommune_fields),
    [RECORD_STADTBEZIRK] = FORM("Stadtbezirk", stadtbezirk_fields),
    [RECORD_SOZIALRAUM] = FORM("Sozialraum", sozialraum_fields),
    [RECORD_ERSATZ] = FORM("Ersatz", ersatz_fields),
    [RECORD_UEBUNG] = FORM("Übung", uebung_fields),
    [RECORD_REGEL] = FORM("Regel", regel_fields),
    [RECORD_WENN] = FORM("wenn", wenn_fields),
    [RECORD_DANN] = FORM("dann", dann_fields),
    [RECORD_AUSSER] = FORM("ausser", ausser_fields),
    [RECORD_SCHULE] = FORM("schule.yaml", schule_fields),
};

const struct record *schema_record(enum record_id id)
{
    return &records[id];
}

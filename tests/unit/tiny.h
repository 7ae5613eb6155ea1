/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A guide by hand for tests of the screen: two Lebenslagen (the second one broken), questions with little and much to read,
 * a recommendation that goes on, links to a Stelle and a legal basis. It has no ids to look up.
 */
#ifndef TINY_H
#define TINY_H

#include "guide/guide.h"

#define TINY_TEXT(literal) { .s = STR_INIT(literal) }
#define TINY_LIST(array) { array, sizeof array / sizeof array[0] }
#define TINY_LONG \
    "Entscheidend ist, was Sie selbst gesehen und gehört haben. Schreiben Sie es auf, mit Tag und Uhrzeit, und trennen " \
    "Sie dabei, was Sie beobachtet haben, von dem, was Sie vermuten. Fragen Sie behutsam nach, ohne etwas vorzugeben."

static const struct text tiny_zaehlt[] = {
    TINY_TEXT("Ganze Tage ohne Entschuldigung, auch wenn sie nicht aufeinander folgen"),
    TINY_TEXT("Einzelne Stunden, die sich häufen"),
    TINY_TEXT("Verspätungen, die den Unterricht der ersten Stunde kosten"),
};
static const struct text tiny_zaehlt_nicht[] = { TINY_TEXT("Krankheit mit Attest") };
static const struct stelle_ref tiny_stellen_refs[] = { { .id = { 0 } }, { .id = { 1 } } };
static const struct recht_ref tiny_recht_refs[] = { { .id = { 0 } } };
static const struct rolle_ref tiny_rollen_refs[] = { { .id = { 0 } } };
static const struct schritt tiny_schritte[] = {
    { .text = TINY_TEXT("Rufen Sie am selben Tag bei den Eltern an und fragen Sie nach dem Grund."), .frist = TINY_TEXT("heute"),
      .rollen = TINY_LIST(tiny_rollen_refs), .recht = TINY_LIST(tiny_recht_refs), .frist_tage = 0 },
    { .text = TINY_TEXT("Laden Sie Schüler*in und Eltern zu einem Gespräch ein. " TINY_LONG), .frist_tage = -1 },
};
static const struct schritt tiny_notruf[] = { { .text = TINY_TEXT("Rufen Sie 110 oder 112 an."), .frist_tage = -1 } };
static const struct text tiny_vermeiden[] = { TINY_TEXT("Vor der Klasse nach dem Grund fragen") };

static const struct rolle tiny_rollen[] = {
    { .id = STR_INIT("lehrkraft"), .titel = TINY_TEXT("Lehrkraft") },
    { .id = STR_INIT("schulleitung"), .titel = TINY_TEXT("Schulleitung") },
};
static const struct lebenslage_ref tiny_auch[] = { { .id = { 2 } } };
static const struct warnsignal tiny_warnsignale[] = {
    { .text = TINY_TEXT("Bauchweh am Montag") },
    { .text = TINY_TEXT("Streit in der Klasse"), .auch = TINY_LIST(tiny_auch) },
};
static const struct warnsignal tiny_warnsignale_streit[] = { { .text = TINY_TEXT("Türen knallen") } };
static const struct lebenslage tiny_lebenslagen[] = {
    { .id = STR_INIT("fehlen"), .titel = TINY_TEXT("Fehlen"), .kurz = TINY_TEXT("Ein Kind kommt nicht oder nur selten zur Schule."),
      .worum = TINY_TEXT(TINY_LONG), .warnsignale = TINY_LIST(tiny_warnsignale), .start = { 0 }, .knoten = { 0 }, .knoten_len = 5 },
    { .id = STR_INIT("kaputt"), .titel = TINY_TEXT("Kaputt"), .kurz = TINY_TEXT("Nicht lesbar."), .is_broken = true,
      .start = { NO_ID }, .knoten = { 5 } },
    { .id = STR_INIT("streit"), .titel = TINY_TEXT("Streit"), .kurz = TINY_TEXT("Kinder streiten und finden keinen Weg heraus."),
      .warnsignale = TINY_LIST(tiny_warnsignale_streit), .start = { 5 }, .knoten = { 5 }, .knoten_len = 2 },
};
static const struct knoten tiny_knoten[] = {
    { .id = STR_INIT("gefahr"), .lebenslage = { 0 }, .nummer = 1, .satz = TINY_TEXT("Besteht gerade Gefahr für Leib und Leben?"),
      .antworten = { 0 }, .antworten_len = 2 },
    { .id = STR_INIT("tage"), .lebenslage = { 0 }, .nummer = 2,
      .satz = TINY_TEXT("An wie vielen Tagen hat die Schülerin oder der Schüler in den letzten 30 Tagen unentschuldigt gefehlt?"),
      .hilfe = TINY_TEXT(TINY_LONG " " TINY_LONG), .zaehlt = TINY_LIST(tiny_zaehlt), .zaehlt_nicht = TINY_LIST(tiny_zaehlt_nicht),
      .antworten = { 2 }, .antworten_len = 3 },
    { .id = STR_INIT("notruf"), .lebenslage = { 0 }, .nummer = 3, .art = KNOTEN_EMPFEHLUNG, .satz = TINY_TEXT("Holen Sie Hilfe."),
      .dringlichkeit = DRINGLICHKEIT_SOFORT, .schritte = TINY_LIST(tiny_notruf), .stellen = TINY_LIST(tiny_stellen_refs) },
    { .id = STR_INIT("anrufen"), .lebenslage = { 0 }, .nummer = 4, .art = KNOTEN_EMPFEHLUNG,
      .satz = TINY_TEXT("Sprechen Sie heute mit den Eltern."), .dringlichkeit = DRINGLICHKEIT_HEUTE,
      .begruendung = TINY_TEXT(TINY_LONG), .schritte = TINY_LIST(tiny_schritte), .vermeiden = TINY_LIST(tiny_vermeiden),
      .stellen = TINY_LIST(tiny_stellen_refs), .recht = TINY_LIST(tiny_recht_refs), .antworten = { 5 }, .antworten_len = 2 },
    { .id = STR_INIT("abwarten"), .lebenslage = { 0 }, .nummer = 5, .art = KNOTEN_EMPFEHLUNG,
      .satz = TINY_TEXT("Beobachten Sie weiter."), .dringlichkeit = DRINGLICHKEIT_LAENGER, .schritte = TINY_LIST(tiny_schritte),
      .stellen = TINY_LIST(tiny_stellen_refs) },
    { .id = STR_INIT("heftig"), .lebenslage = { 2 }, .nummer = 1, .satz = TINY_TEXT("Ist der Streit heftig?"), .antworten = { 7 },
      .antworten_len = 2 },
    { .id = STR_INIT("schlichten"), .lebenslage = { 2 }, .nummer = 2, .art = KNOTEN_EMPFEHLUNG,
      .satz = TINY_TEXT("Schlichten Sie."), .dringlichkeit = DRINGLICHKEIT_WOCHE, .schritte = TINY_LIST(tiny_schritte),
      .stellen = TINY_LIST(tiny_stellen_refs) },
};
static const struct antwort tiny_antworten[] = {
    { .id = STR_INIT("ja"), .text = TINY_TEXT("Ja"), .knoten = { 0 }, .weiter = { 2 }, .is_akut = true },
    { .id = STR_INIT("nein"), .text = TINY_TEXT("Nein"), .knoten = { 0 }, .weiter = { 1 } },
    { .id = STR_INIT("viele"), .text = TINY_TEXT("An zehn Tagen oder mehr"), .knoten = { 1 }, .weiter = { 3 } },
    { .id = STR_INIT("wenige"), .text = TINY_TEXT("An weniger als zehn Tagen"), .knoten = { 1 }, .weiter = { 4 } },
    { .id = STR_INIT("unklar"), .text = TINY_TEXT("Weiß ich noch nicht"), .knoten = { 1 }, .weiter = { 4 },
      .hinweis = TINY_TEXT("Sehen Sie im Klassenbuch nach und fragen Sie die Fachlehrkräfte.") },
    { .id = STR_INIT("wirkt"), .text = TINY_TEXT("Das Kind kommt wieder"), .knoten = { 3 }, .weiter = { 4 } },
    { .id = STR_INIT("wirkt-nicht"), .text = TINY_TEXT("Das Kind kommt nicht"), .knoten = { 3 }, .weiter = { 1 } },
    { .id = STR_INIT("ja"), .text = TINY_TEXT("Ja"), .knoten = { 5 }, .weiter = { 0 } },
    { .id = STR_INIT("nein"), .text = TINY_TEXT("Nein"), .knoten = { 5 }, .weiter = { 6 } },
};
static const struct stelle tiny_stellen[] = {
    { .id = STR_INIT("notruf"), .titel = TINY_TEXT("Notruf"), .wofuer = TINY_TEXT("Wenn Gefahr besteht.") },
    { .id = STR_INIT("beratung"), .titel = TINY_TEXT("Beratungsstelle"), .wofuer = TINY_TEXT(TINY_LONG) },
};
static const struct recht tiny_recht[] = {
    { .id = STR_INIT("probe-1"), .norm = TINY_TEXT("§ 1 Probegesetz"), .titel = TINY_TEXT("Schulpflicht"), .inhalt = TINY_TEXT(TINY_LONG),
      .url = TINY_TEXT("https://example.org/1"), .stand = { 2026, 11, 1 } },
};
static const struct telefon tiny_telefon[] = { { TINY_TEXT("0203 123 45"), TINY_TEXT("Mo bis Fr 8 bis 16 Uhr") } };
static const struct kontakt tiny_kontakte[] = {
    { .id = STR_INIT("call"), .name = TINY_TEXT("Stadt Musterstadt"), .ebene = EBENE_BUND, .kommune = { NO_ID },
      .stellen = TINY_LIST(tiny_stellen_refs), .telefon = TINY_LIST(tiny_telefon), .quelle_url = TINY_TEXT("https://example.org"),
      .quelle_stand = { 2026, 7, 0 }, .vertrauen = VERTRAUEN_HOCH },
};
static const struct kommune tiny_kommunen[] = {
    { .id = STR_INIT("musterstadt"), .name = TINY_TEXT("Musterstadt"), .stadtbezirke = { 0 }, .stadtbezirke_len = 2,
      .ersatz_buerozeiten = { 0 }, .ersatz_gefahr = { NO_ID } },
};
static const struct stadtbezirk tiny_stadtbezirke[] = {
    { .id = STR_INIT("nord"), .name = TINY_TEXT("Nord"), .kommune = { 0 } },
    { .id = STR_INIT("sued"), .name = TINY_TEXT("Süd"), .kommune = { 0 } },
};

static const struct guide tiny = {
    .is_usable = true,
    .titel = TINY_TEXT("Kleiner Leitfaden"),
    .herausgeber = TINY_TEXT("Stadt Musterstadt"),
    .hinweis = TINY_TEXT("Nur zum Prüfen des Programms, kein Rat."),
    .ausgabe = STR_INIT("2026-11"),
    .stand = { 2026, 11, 1 },
    .gueltig_bis = { 2027, 10, 31 },
    .notfall = { TINY_TEXT("Gefahr für Leib und Leben"), TINY_LIST(tiny_notruf), TINY_LIST(tiny_stellen_refs) },
    .rollen = tiny_rollen, .rollen_len = 2,
    .lebenslagen = tiny_lebenslagen, .lebenslagen_len = 3,
    .knoten = tiny_knoten, .knoten_len = 7,
    .antworten = tiny_antworten, .antworten_len = 9,
    .stellen = tiny_stellen, .stellen_len = 2,
    .recht = tiny_recht, .recht_len = 1,
    .kontakte = tiny_kontakte, .kontakte_len = 1,
    .kommunen = tiny_kommunen, .kommunen_len = 1,
    .stadtbezirke = tiny_stadtbezirke, .stadtbezirke_len = 2,
};

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
#include "audit/findings.h"

#define E(code, text) { code, LEVEL_ERROR, text }
#define W(code, text) { code, LEVEL_WARNING, text }

/* clang-format off */
const struct finding audit_findings[AUDIT_LEN] = {
    [AUDIT_NO_STELLE]          = E("E101", "Die Empfehlung {1} nennt keine Stelle"),
    [AUDIT_NO_GROUNDS]         = E("E102", "Die Empfehlung {1} nennt weder Rechtsgrundlage noch Quelle"),
    [AUDIT_AKUT_NOT_SOFORT]    = E("E103", "Die Antwort {1} meldet akute Gefahr, führt aber nicht geradewegs zu einer Empfehlung mit „dringlichkeit: sofort“"),
    [AUDIT_AKUT_NO_HELP]       = E("E104", "Die Antwort {1} meldet akute Gefahr, aber keine Stelle der Empfehlung {2} ist in {3} rund um die Uhr erreichbar"),
    [AUDIT_STELLE_UNRESOLVED]  = E("E105", "Die Stelle {1} hat in {2} keinen Kontakt und keinen Ersatz"),
    [AUDIT_UEBUNG_ANTWORT]     = E("E106", "Der Weg der Übung kommt nicht weiter: {1} ist keine Antwort von {2}"),
    [AUDIT_UEBUNG_END]         = E("E107", "Der Weg der Übung endet bei {1}, erwartet ist {2}"),
    [AUDIT_TOO_MANY_QUESTIONS] = E("E108", "Die Lebenslage {1} stellt bis zu {2} Fragen vor der ersten Empfehlung, erlaubt sind {3}"),
    [AUDIT_REGEL]              = E("E109", "Ein Weg bricht die Regel {1}: {2}"),
    [AUDIT_NO_ROLLE]           = W("W101", "Kein Schritt der Empfehlung {1} sagt, wer ihn geht"),
    [AUDIT_NO_FRIST]           = W("W102", "Kein Schritt der Empfehlung {1} sagt, bis wann"),
    [AUDIT_NO_VERMEIDEN]       = W("W103", "Die Empfehlung {1} sagt nicht, was zu vermeiden ist"),
    [AUDIT_NO_DOKUMENTIEREN]   = W("W104", "Die Empfehlung {1} sagt nicht, was zu dokumentieren ist"),
    [AUDIT_NO_VORBEREITEN]     = W("W105", "Bei der Stelle {1} fehlt, was vor dem Anruf bereitliegen soll"),
    [AUDIT_NO_DANACH]          = W("W106", "Bei der Stelle {1} fehlt, wie es danach weitergeht"),
    [AUDIT_NO_HILFE]           = W("W107", "Die Frage {1} hat keine Hilfe"),
    [AUDIT_NO_UNKLAR]          = W("W108", "Die Frage {1} hat keine Antwort für „Weiß ich noch nicht“"),
    [AUDIT_NO_NUMMER]          = W("W109", "Ohne Telefonnummer: {1} von {2} Kontakten dieser Datei, der erste ist {3}"),
    [AUDIT_LONG_TEXT]          = W("W110", "Ein Absatz hat {1} Wörter, mehr als {2} liest niemand in Eile"),
    [AUDIT_STRAIGHT_QUOTES]    = W("W111", "Gerade Anführungszeichen in {1}"),
    [AUDIT_THREE_DOTS]         = W("W112", "Drei Punkte in {1}"),
    [AUDIT_HYPHEN_DASH]        = W("W113", "Ein Bindestrich als Gedankenstrich in {1}"),
    [AUDIT_BREAKING_SPACE]     = W("W114", "Ein gewöhnliches Leerzeichen in {1}, die Zeile kann dort brechen"),
};
/* clang-format on */

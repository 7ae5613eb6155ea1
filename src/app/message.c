/* SPDX-License-Identifier: EUPL-1.2 */
#include "app/message.h"

static const struct str messages[MESSAGE_LEN] = {
    [MESSAGE_NONE] = STR_INIT(""),
    [MESSAGE_NO_WAY] = STR_INIT("Noch haben Sie nichts beantwortet."),
    [MESSAGE_FULL] = STR_INIT("Der Weg ist voll: 64 Antworten."),
    [MESSAGE_BLOCKED] = STR_INIT("Diese Lebenslage ist nicht lesbar."),
    [MESSAGE_NO_DAY] = STR_INIT("Kein Tag der Form TT.MM.JJJJ."),
    [MESSAGE_NO_CODE] = STR_INIT("Noch steht kein Code da."),
    [MESSAGE_TYPO] = STR_INIT("Kein Fallcode: Da ist ein Tippfehler."),
    [MESSAGE_REBUILT] = STR_INIT("Ihr Weg ist wieder da."),
    [MESSAGE_CHANGED] = STR_INIT("Ihre Antwort ist geändert."),
    [MESSAGE_NO_OTHER] = STR_INIT("Markieren Sie eine andere Antwort."),
    [MESSAGE_NO_TREE] = STR_INIT("Markieren Sie erst eine Lebenslage."),
    [MESSAGE_TAKEN] = STR_INIT("Ihr Weg führt jetzt hierher. Stimmen alle Antworten?"),
    [MESSAGE_NO_WAY_HERE] = STR_INIT("Hierher führt kein Weg."),
    [MESSAGE_NO_FILE] = STR_INIT("Noch steht kein Name da."),
    [MESSAGE_NO_PRINTERS] = STR_INIT("Die Drucker werden noch gesucht."),
    [MESSAGE_PRINTING] = STR_INIT("Es wird noch gedruckt."),
    [MESSAGE_STOPPED] = STR_INIT("Der Druck ist abgebrochen."),
    [MESSAGE_OPENED] = STR_INIT("Die Datei öffnet sich."),
    [MESSAGE_NO_SIGN] = STR_INIT("Noch ist nichts angekreuzt."),
    [MESSAGE_SAME_WAY] = STR_INIT("Andere Ausgabe, aber derselbe Weg."),
};

struct str message_text(enum message message)
{
    return messages[message];
}

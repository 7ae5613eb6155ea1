#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Walking, showing, listing and printing from the command line.
. "${0%/*}/../lib.sh"

G=$T/guide
small_guide "$G"

t "a walk shows the node it reaches and the commands that go on"
run --daten "$G" gehen probe nein
expect_status 0
expect_out "Ist es ein Probefall?"
expect_out "schulguide gehen probe nein ja"

t "gehen --json has the keys of the specification"
run --daten "$G" gehen probe nein nein --json
expect_status 0
for key in lebenslage knoten nr art text dringlichkeit antworten schritte stellen recht fallcode; do
    expect_out "\"$key\":"
done
expect_out '"lebenslage":"probe","knoten":"beraten","nr":"A5","art":"empfehlung"'
expect_out '"schritte":[{"text":"Rufen Sie die Beratung an.","rolle":[],"frist":""}]'
expect_out '"recht":["probe-1"]'
expect_eq "$(wc -l <"$T/out")" 1

t "an answer the node does not have names those it has"
run --daten "$G" gehen probe vielleicht
expect_status 1
expect_no_out
expect_err "Es gibt: ja, nein"

t "a Lebenslage that is nearly right is proposed"
run --daten "$G" gehen prob
expect_status 1
expect_err "Gemeint: „probe“?"

t "without a Lebenslage the call is wrong"
run --daten "$G" gehen
expect_status 2
expect_no_out

t "every kind of thing can be shown"
for id in probe probe/beraten beratung notruf-110 probe-1 probefall; do
    run --daten "$G" zeigen "$id"
    expect_status 0
    run --daten "$G" zeigen "$id" --json
    expect_status 0
    expect_eq "$(wc -l <"$T/out")" 1
done
run --daten "$G" zeigen probefal
expect_status 1
expect_err "Gemeint: „probefall“?"

t "contacts as a list and for programs, filtered"
run --daten "$G" kontakte
expect_status 0
expect_out "110"
run --daten "$G" kontakte --json --rund-um-die-uhr
expect_out '"id":"notruf-110"'
expect_out '"telefon":["110"]'
run --daten "$G" kontakte --ebene schule
expect_status 1
run --daten "$G" kontakte --ebene mond
expect_status 2

t "the sheet of a result"
run --daten "$G" drucken ergebnis probe nein nein --heute 2026-11-21
expect_status 0
expect_out "Holen Sie Rat."
expect_out "21.11.2026"
run --daten "$G" drucken ergebnis probe nein
expect_status 1
run --daten "$G" drucken ergebnis probe nein nein -o "$T/blatt.txt"
expect_status 0
expect_no_out
expect_in "$T/blatt.txt" "Holen Sie Rat."

t "F56: an existing file is refused in a batch, replaced with -f"
echo alt >"$T/blatt.txt"
run --daten "$G" drucken ergebnis probe nein nein -o "$T/blatt.txt"
expect_status 4
expect_eq "$(cat "$T/blatt.txt")" alt
run --daten "$G" drucken ergebnis probe nein nein -f -o "$T/blatt.txt"
expect_status 0
expect_in "$T/blatt.txt" "Holen Sie Rat."

t "what cannot be written ends with 4 and is said"
run --daten "$G" drucken ergebnis probe nein nein -o "$T/nein/blatt.txt"
expect_status 4
expect_err "Den Ordner gibt es nicht"

t "auskunft names what was read and that nothing is sent"
run --daten "$G" auskunft
expect_status 0
expect_out "guide.yaml"
expect_out "Prüfsumme"
expect_out "keine Netzverbindung"

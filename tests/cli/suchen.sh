#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Searching from the command line.
. "${0%/*}/../lib.sh"

G=$T/guide
small_guide "$G"

t "the best hit comes first, with kind, id, title and excerpt"
run --daten "$G" suchen probe
expect_status 0
expect_no_err
expect_eq "$(head -n 1 "$T/out" | cut -c 1-17)" "lebenslage  probe"

t "suchen --json has the keys of the specification"
run --daten "$G" suchen probe --json
expect_status 0
expect_out '{"art":"lebenslage","id":"probe","titel":"'
for key in art id titel auszug; do
    expect_eq "$(grep -c "\"$key\":" "$T/out")" "$(wc -l <"$T/out")"
done

t "training cases are found by all words of their titles, after all else"
run --daten guide-data suchen taumelt Pause
expect_status 0
expect_eq "$(tail -n 1 "$T/out")" "uebung      sucht-1  Nach der Pause taumelt er"
run --daten guide-data suchen --json taumelt Pause
expect_out '{"art":"uebung","id":"sucht-1","titel":"Nach der Pause taumelt er","auszug":""}'

t "several words narrow"
run --daten "$G" suchen probe qwertz beratung
expect_status 0
expect_err "Nichts enthält alle Wörter"

t "nothing found: near words and the emergency numbers"
run --daten "$G" suchen proxbefaxllwort
expect_status 1
expect_no_out
expect_err "Probefall"
expect_err "110 oder 112"

t "a query without words finds nothing"
run --daten "$G" suchen '…'
expect_status 1
expect_no_out
expect_err "110 oder 112"

t "without a word the call is wrong"
run --daten "$G" suchen
expect_status 2
expect_no_out

t "what staff type finds what they want: first in 85 of 100, among three in 97"
ok
"$B/tests/tool/search" -q tests/search/queries.tsv -f 85 -t 97 guide-data >"$T/out" 2>"$T/err" ||
    fail "$(cat "$T/out" "$T/err")" "see: $B/tests/tool/search -v -q tests/search/queries.tsv guide-data"

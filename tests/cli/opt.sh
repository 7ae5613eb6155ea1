#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Options, help and wrong calls.
. "${0%/*}/../lib.sh"

G=$T/guide
small_guide "$G"

t "help and version everywhere, also by their English names"
for words in --hilfe --help -h "gehen --hilfe" "--hilfe kontakte" "drucken -h"; do
    # shellcheck disable=SC2086
    run $words
    expect_status 0
    expect_out "Aufruf: schulguide"
    expect_no_err
done
run --version
expect_status 0
expect_out "schulguide "

t "a wrong call ends with 2, says what is near and prints nothing"
run gehn
expect_status 2
expect_no_out
expect_err "Gemeint: „schulguide gehen“?"
run --datn x
expect_status 2
expect_no_out
expect_err "Gemeint: „--daten“?"
run gehen --rund-um-die-uhr probe
expect_status 2
expect_err "passt nicht zu „gehen“"
for words in "--breite" "--breite 7" "--json=ja" "--heute 2026-02-30" "--farbe blau" "--daten a --daten b"; do
    # shellcheck disable=SC2086
    run kontakte $words
    expect_status 2
    expect_no_out
done

t "options stand before and after the command, with = and as letters"
run --daten="$G" gehen probe
expect_status 0
run gehen probe --daten "$G"
expect_status 0
run drucken ergebnis probe nein nein "-o$T/x" --daten "$G"
expect_status 0
run gehen --daten "$G" -- probe
expect_status 0

t "a place that the guide does not have is a wrong call with a proposal"
run --daten "$G" --kommune mustersta kontakte
expect_status 2
expect_err "Gemeint: „musterstadt“?"
run --daten "$G" --rolle lehrkrat kontakte
expect_status 2
expect_err "Gemeint: „lehrkraft“?"

t "F43: a folder that is missing or is a file ends with 3"
run pruefen "$T/nein"
expect_status 3
expect_no_out
expect_err "$T/nein"
run "$T/nein"
expect_status 3
: >"$T/datei"
run --daten "$T/datei" gehen probe
expect_status 3

t "F36: a folder without a guide ends with 3 and says what is expected"
mkdir "$T/leer"
run pruefen "$T/leer"
expect_status 3
expect_err "Kein Leitfaden in"
expect_err "guide.yaml"

t "F80: results go into a pipe without escapes, and a reader may leave"
run --daten "$G" gehen probe
expect_not_in "$T/out" "$(printf '\033')"
"$PROGRAM" --daten "$G" kontakte 2>"$T/err" | true
expect_empty "$T/err"

t "the navigator needs a terminal and names the way without one"
run --daten "$G"
expect_status 5
expect_no_out
expect_err "zeilen"

t "F58: a full device is said"
status=0
"$PROGRAM" --daten "$G" gehen probe >/dev/full 2>"$T/err" || status=$?
expect_status 4
expect_err "voll"

t "F51: without HOME everything works, nothing is stored"
status=0
env -u HOME "$PROGRAM" --daten "$G" auskunft >"$T/out" 2>"$T/err" || status=$?
expect_status 0
expect_out "HOME nennt keinen Ordner"

t "F78: --ascii writes ASCII only, in results and messages, but not in JSON"
run --ascii --daten "$G" gehen probe nein ja
expect_status 0
expect_out "Ueben Sie weiter."
ok
! LC_ALL=C grep -q '[^ -~]' "$T/out" || fail "not ASCII:" "$(cat "$T/out")"
run --ascii --daten "$G" gehen prüfung
expect_err '"pruefung"'
run --ascii --json --daten "$G" gehen probe nein ja
expect_out "Üben"

t "--einfach shows the short form where there is one"
run --daten guide-data gehen mobbing
expect_not_out "Wird jemand angegriffen oder bedroht?"
run --daten guide-data gehen mobbing --einfach
expect_out "Wird jemand angegriffen oder bedroht?"

t "plain words and high contrast are taken and kept"
mkdir -p "$T/config/schulguide"
printf 'farbe: kontrast\neinfach: ja\n' >"$T/config/schulguide/einstellungen"
XDG_CONFIG_HOME=$T/config
export XDG_CONFIG_HOME
run --daten guide-data gehen mobbing
expect_out "Wird jemand angegriffen oder bedroht?"
run --daten guide-data --farbe kontrast pruefen
expect_status 0
unset XDG_CONFIG_HOME

#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Line mode through pipes: any terminal or none, any locale, any input.
. "${0%/*}/../lib.sh"

G=$T/guide
small_guide "$G"
printf '1\n2\n1\n' >"$T/weg"

# walk WORD…: the program as the environment has it, with the way typed into it
walk() {
    status=0
    timeout -k 5 60 "$@" "$PROGRAM" zeilen --daten "$G" <"$T/weg" >"$T/out" 2>"$T/err" || status=$?
    expect_status 0
    expect_no_err
}

t "F76, F78: lines need no terminal of any kind, and no locale"
for term in dumb vt100 linux xterm-256color gibtesnicht ../../x ''; do
    for lang in C de_DE.ISO-8859-1 C.UTF-8 gibtesnicht ''; do
        walk env -u LC_ALL -u LANG -u TERM ${term:+TERM="$term"} ${lang:+LC_ALL="$lang"}
        expect_out "Empfehlung aus Probe, Knoten A4: Üben Sie weiter."
    done
done

t "a pipe gets no escapes, no prompt and nothing that only decorates"
run_with "$T/weg" zeilen --daten "$G"
expect_not_in "$T/out" "$(printf '\033')"
expect_not_in "$T/out" "$(printf '\r')"
expect_not_out "Ihre Wahl"
for sign in • · → ▲ ■ ○ ▸ ─ │ ☐; do
    expect_not_out "$sign"
done
ok
! grep -n ' $' "$T/out" || fail "blanks at line ends"

t "F79: the end of input ends it, whatever came before"
for input in /dev/null "$T/weg"; do
    run_with "$input" zeilen --daten "$G"
    expect_status 0
    expect_no_err
done
status=0
"$PROGRAM" zeilen --daten "$G" <&- >"$T/out" 2>"$T/err" || status=$?
expect_status 0
expect_out "Seite: "
printf '1\n2' >"$T/ohne-ende"
run_with "$T/ohne-ende" zeilen --daten "$G"
expect_out "Gewählt: 2, Nein."
printf '1\r\n2\r\n' >"$T/windows"
run_with "$T/windows" zeilen --daten "$G"
expect_out "Gewählt: 2, Nein."

t "lines of any length and any bytes are taken, and what follows them"
{
    head -c 3000000 /dev/zero | tr '\0' x
    echo
    head -c 200000 /dev/urandom | tr '\n1-9' '  '
    printf '\nsuchen '
    head -c 300000 /dev/zero | tr '\0' y
    printf '\nschließen\n'
    printf '\n\0\0\n\033[2J\n1\n'
} >"$T/wild"
run_with "$T/wild" zeilen --daten "$G"
expect_status 0
expect_out "Gewählt: 1, Probe."
expect_not_in "$T/out" "$(printf '\033')"
ok
[ "$(wc -c <"$T/out")" -lt 20000 ] || fail "too much is said again"

t "F80: a reader may leave, and a full device is said"
yes hilfe | "$PROGRAM" zeilen --daten "$G" 2>"$T/err" | head -n 3 >"$T/out"
expect_empty "$T/err"
status=0
"$PROGRAM" zeilen --daten "$G" </dev/null >/dev/full 2>"$T/err" || status=$?
expect_status 4
expect_err "voll"

t "it begins by word, by option and by ACCESSIBLE"
run_with "$T/weg" zeilen --daten "$G"
cp "$T/out" "$T/lines"
run_with "$T/weg" --zeilen --daten "$G"
expect_same "$T/lines" "$T/out"
ACCESSIBLE=1
export ACCESSIBLE
run_with "$T/weg" --daten "$G"
expect_same "$T/lines" "$T/out"
run --daten "$G" gehen probe
expect_out "Besteht gerade Gefahr?"
ACCESSIBLE=0
run_with "$T/weg" --daten "$G"
expect_status 5
unset ACCESSIBLE
run zeilen --hilfe
expect_status 0
expect_out "Aufruf: schulguide zeilen"
run gehen probe --zeilen
expect_status 2

t "without a screen the message names the lines"
for term in dumb gibtesnicht ''; do
    status=0
    env -u TERM ${term:+TERM="$term"} "$PROGRAM" --daten "$G" </dev/null >"$T/out" 2>"$T/err" || status=$?
    expect_status 5
    expect_no_out
    expect_err "schulguide zeilen"
done

t "--ascii says everything in ASCII, --breite breaks lines between words"
run_with "$T/weg" zeilen --daten "$G" --ascii --breite 30
expect_out "Ueben Sie weiter."
ok
! LC_ALL=C grep -n '[^ -~]' "$T/out" || fail "not ASCII"
ok
! grep -n -E '.{31}' "$T/out" || fail "too wide"

t "--einfach and a saved choice say the short form"
echo 2 >"$T/mobbing"
run_with "$T/mobbing" zeilen --daten guide-data --einfach
expect_out "Wird jemand angegriffen oder bedroht?"

t "settings that are changed are kept"
XDG_CONFIG_HOME=$T/config
export XDG_CONFIG_HOME
printf 'einstellungen\n1\n2\n' >"$T/rolle"
run_with "$T/rolle" zeilen --daten "$G"
expect_status 0
expect_in "$T/config/schulguide/einstellungen" "rolle: lehrkraft"
unset XDG_CONFIG_HOME

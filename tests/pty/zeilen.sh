#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Line mode on a terminal, and the screen on terminals that can do little.
. "${0%/*}/lib.sh"

GUIDE="--daten tests/golden/screen/guide"

line() {
    text "$1"
    keys Enter
}

t "lines are asked for, said again and read in pages"
# shellcheck disable=SC2086 # options are words
pty_start 60 14 zeilen $GUIDE
wait_for "Ihre Wahl:"
line 1
wait_for "Frage 1 von Fehlen, Knoten A1:"
line 2
wait_for "Noch "
keys Enter
wait_for "1: An zehn Tagen oder mehr"
expect_eq "$(terminal alternate_on)" 0
expect_eq "$(terminal mouse_any_flag)" 0
line ende
wait_for "Programm beenden?"
line 1
wait_end 0
pty_stop

t "lines end with Ctrl-D"
# shellcheck disable=SC2086
pty_start 80 24 zeilen $GUIDE
wait_for "Ihre Wahl:"
keys C-d
wait_end 0
pty_stop

t "TERM=dumb is enough for lines"
PTY_TERM=dumb
# shellcheck disable=SC2086
pty_start 80 24 zeilen $GUIDE
wait_for "Ihre Wahl:"
line notfall
wait_for "Gefahr für Leib und Leben"
keys C-d
wait_end 0
pty_stop

t "a terminal that can do no screen is told of the lines"
for PTY_TERM in dumb gibtesnicht; do
    # shellcheck disable=SC2086
    pty_start 80 24 $GUIDE
    wait_for "schulguide zeilen"
    wait_end 5
    pty_stop
done

t "the screen comes in ASCII where there is no UTF-8"
for PTY_TERM in vt100 linux; do
    for PTY_LOCALE in C de_DE.ISO-8859-1; do
        # shellcheck disable=SC2086
        pty_start 80 24 $GUIDE
        wait_for "Leitfaden fuer Proben"
        ok
        ! screen | LC_ALL=C grep -q '[^ -~]' || fail "not ASCII:" "$(screen)"
        keys q
        wait_end 0
        pty_stop
    done
done

t "the screen comes in ASCII where that is asked for"
PTY_TERM=screen-256color PTY_LOCALE=C.UTF-8
# shellcheck disable=SC2086
pty_start 80 24 --ascii $GUIDE
wait_for "Leitfaden fuer Proben"
keys Enter
wait_for "Ihre Antwort"
ok
! screen | LC_ALL=C grep -q '[^ -~]' || fail "not ASCII:" "$(screen)"
keys q
wait_end 0
pty_stop

t "lines come in ASCII where there is no UTF-8"
PTY_LOCALE=C
# shellcheck disable=SC2086
pty_start 80 24 zeilen $GUIDE
wait_for "Leitfaden fuer Proben"
line 'quatsch mit soße'
wait_for '"quatsch" ist hier kein Wort'
keys C-d
wait_end 0
pty_stop

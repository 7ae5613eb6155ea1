#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The navigator on a real terminal: a walk by arrows and by mouse, sizes, and
# that the terminal is given back whatever happens.
. "${0%/*}/lib.sh"

GUIDE="--daten tests/golden/screen/guide"

# shellcheck disable=SC2086 # options are words
begin() {
    pty_start "$1" "$2" $GUIDE
    wait_for "Worum geht es?"
}

for size in "80 24" "40 12"; do
    t "a walk by arrows alone at $size"
    # shellcheck disable=SC2086 # width and height
    begin $size
    keys Enter
    wait_for "A1 · Frage 1"
    keys Down Enter
    wait_for "A2 · Frage 2"
    keys Enter
    wait_for "Sprechen Sie heute mit den Eltern"
    wait_for "Fehlen · A4"
    keys q
    wait_for "Programm beenden?"
    keys Enter
    wait_end 0
    pty_stop
done

cursor_row() { screen | sed -n "$(($(terminal cursor_y) + 1))p"; }
cursor_is_on() { case $(cursor_row) in *"$1"*) ;; *) false ;; esac; }

t "the cursor stands on the chosen row"
begin 80 24
keys Enter
wait_for "Ihre Antwort"
keys Down
until_true cursor_is_on "2  Nein" || fail "the cursor is elsewhere" "$(cursor_row)"
keys F10
wait_end 0
pty_stop

t "a walk by mouse alone"
begin 80 24
mouse 0 6 "$(screen | grep -n '1  Fehlen' | cut -d: -f1)"
wait_for "A1 · Frage 1"
mouse 0 6 "$(screen | grep -n '2  Nein' | cut -d: -f1)"
wait_for "A2 · Frage 2"
mouse 65 10 8
wait_for "▲ mehr"
mouse 0 "$(screen | tail -n 1 | sed 's/!.*//' | wc -m)" 24
wait_for "Gefahr für Leib und Leben"
keys Escape
wait_gone "Gefahr für Leib und Leben"
mouse 0 6 "$(screen | grep -n '1  An zehn' | cut -d: -f1)"
wait_for "Sprechen Sie heute mit den Eltern"
keys C-c C-c
wait_end 0
pty_stop

t "a window that changes its size"
begin 80 24
keys Enter
wait_for "Ihre Antwort"
resize 30 8
wait_for "zu klein"
resize 160 50
wait_for "Ihr Weg"
resize 40 12
wait_gone "Ihr Weg"
wait_for "Ihre Antwort"
keys F10
wait_end 0
pty_stop

for signal in TERM INT QUIT HUP; do
    t "SIG$signal ends it and gives the terminal back"
    begin 80 24
    kill -s "$signal" "$(pty_pid)"
    wait_end 0
    pty_stop
done

t "a closed window ends it"
begin 80 24
close_window
wait_dead
pty_stop

# stopped as by Ctrl-Z, sent on as by fg; what others wrote meanwhile is gone
t "stopped and sent on"
begin 80 24
keys Enter
wait_for "Ihre Antwort"
kill -s TSTP "$(pty_pid)"
kill -s CONT "$(pty_pid)"
wait_for "Ihre Antwort"
keys Down Enter
wait_for "A2 · Frage 2"
keys C-c C-c
wait_end 0
pty_stop

t "a crash gives the terminal back"
begin 80 24
kill -s ABRT "$(pty_pid)"
wait_end 134
pty_stop

for PTY_TERM in linux xterm vt100; do
    t "TERM=$PTY_TERM"
    begin 80 24
    keys Enter
    wait_for "Gefahr für Leib und Leben?"
    [ "$PTY_TERM" != vt100 ] || ! screen -e | grep -q "$(printf '\033\\[[34][0-8]')" || fail "colour on vt100"
    keys q
    wait_end 0
    pty_stop
done

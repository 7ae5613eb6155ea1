#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The print dialog on a real terminal: whatever a printing program does, the
# screen stays alive, nothing is lost, and it is said what can be done.
. "${0%/*}/lib.sh"

# the program finds no other programs than those in $T/bin
REAL=$PROGRAM
G=$PWD/tests/golden/screen/guide
DOCUMENTS=$HOME/Dokumente
PRINTED=$DOCUMENTS/ergebnis-2026-11-21.txt
mkdir "$T/bin" "$T/tmp" "$DOCUMENTS"
PROGRAM=$T/program
start_in() { # FOLDER, PATH: where the program runs from now on
    printf '#!/bin/sh\ncd "%s" && TMPDIR="%s" PATH="%s" exec "%s" "$@"\n' "$1" "$T/tmp" "$2" "$REAL" >"$PROGRAM"
    chmod +x "$PROGRAM"
}
start_in "$PWD" "$T/bin"

fake() { # NAME, script on stdin
    { echo '#!/bin/sh'; cat; } >"$T/bin/$1"
    chmod +x "$T/bin/$1"
}
fake lpstat <<'E'
printf 'Lehrerzimmer\nSekretariat\nsystem default destination: Sekretariat\n'
E

# begin WIDTH HEIGHT PLACE: a walk to a recommendation, the dialog, this result; waits for a place where it can go
begin() {
    pty_start "$1" "$2" --daten "$G" --heute 2026-11-21
    wait_for "Worum geht es?"
    keys Enter
    wait_for "Frage 1"
    keys 2
    wait_for "Frage 2"
    keys 1
    wait_for "Sprechen Sie heute mit den Eltern"
    go_to_places "$3"
}
go_to_places() {
    keys F6
    wait_for "1  Dieses Ergebnis"
    keys Enter
    wait_for "$1"
}
# the dialog up to the name of a text file, where there is no printer
go_to_file() {
    go_to_places "1  Als PDF-Datei"
    keys 3
    wait_for "ergebnis-2026-11-21.txt"
}
# another name, typed
name() {
    keys C-u
    wait_gone "-20"
    text "$1"
    keys Enter
}
leave() {
    keys C-c C-c
    wait_end 0
    pty_stop
}
lp_runs() { [ -s "$T/lp-pid" ]; }
lp_ended() { ! kill -0 "$(cat "$T/lp-pid")" 2>/dev/null; }
expect_lp_ended() {
    ok
    until_true lp_ended || fail "lp still runs"
    rm "$T/lp-pid"
}

t "a sheet goes to the usual printer with two keys"
fake lp <<E
/bin/cat >"$T/papier"
echo "\$*" >"$T/worte"
E
begin 80 24 "1  Auf dem Drucker „Sekretariat“"
keys Enter
wait_for "Gedruckt auf „Sekretariat“."
expect_eq "$(cat "$T/worte")" "-d Sekretariat"
ok
[ -s "$T/papier" ] || fail "nothing came to the printer"
keys Enter
wait_gone "Gedruckt auf"
wait_for "Sprechen Sie heute mit den Eltern"
leave

t "F102: lp hangs: the emergency card and other sizes meanwhile, and Esc ends it"
fake lp <<E
echo \$\$ >"$T/lp-pid"
exec /bin/sleep 999
E
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "Das Blatt wird gedruckt"
until_true lp_runs
keys '!'
wait_for "Gefahr für Leib und Leben"
keys Escape
wait_for "Esc bricht ab"
resize 40 12
wait_for "Das Blatt wird gedruckt ──"
resize 160 50
wait_for "Das Blatt wird gedruckt ───────────────────────────────────────"
keys Escape
wait_for "Der Druck ist abgebrochen."
expect_lp_ended
keys Down
wait_gone "Der Druck ist abgebrochen."
leave

t "F102: who leaves does not leave lp behind"
begin 80 24 "1  Auf dem Drucker"
keys Enter
until_true lp_runs
keys C-c C-c
wait_for "Der Druck ist abgebrochen"
wait_end 0
pty_stop
expect_lp_ended

t "F102: lp says more and more"
fake lp <<E
echo \$\$ >"$T/lp-pid"
while :; do echo "lp: more and more and more and more and more" >&2; done
E
begin 80 24 "1  Auf dem Drucker"
keys Enter
until_true lp_runs
keys '!'
wait_for "Gefahr für Leib und Leben"
keys Escape
wait_for "Esc bricht ab"
keys Escape
wait_for "Der Druck ist abgebrochen."
expect_lp_ended
leave

t "F102: lp reads nothing"
fake lp <<'E'
exec <&-
E
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "Gedruckt auf"
leave

t "F101: the printer refuses: what lp says, and the way to another place"
fake lp <<'E'
echo "lp: The printer or class does not exist." >&2
exit 1
E
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "Der Drucker hat das Blatt nicht angenommen."
wait_for "lp meldet: lp: The printer or class does not exist."
keys Enter
wait_for "3  Als PDF-Datei"
leave

t "F101: printers, but no lp"
rm "$T/bin/lp"
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "kein Druckprogramm (lp)"
wait_for "Als Datei gespeichert"
leave

t "F106: lp inherits descriptors 0 to 2 and normal signals, no more"
fake lp <<E
/bin/cat >/dev/null
/bin/ls /proc/self/fd >"$T/fds"
/bin/grep -E 'SigIgn|SigBlk' /proc/self/status >"$T/signale"
E
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "Gedruckt auf"
# ls itself holds the folder open; the redirection is its stdout
expect_eq "$(tr '\n' ' ' <"$T/fds")" "0 1 2 3 "
# 32 and 33 are the C library's own
for mask in $(awk '{ print $2 }' "$T/signale"); do
    expect_eq "$((0x$mask & ~0x180000000))" 0
done
leave

t "F104: an lp in the folder one happens to be in is not run"
rm "$T/bin/lp"
mkdir -p "$T/evil/bin"
printf '#!/bin/sh\necho >"%s"\n' "$T/gelaufen" >"$T/evil/lp"
chmod +x "$T/evil/lp"
cp "$T/evil/lp" "$T/evil/bin/lp"
start_in "$T/evil" ".:bin::$T/bin"
begin 80 24 "1  Auf dem Drucker"
keys Enter
wait_for "kein Druckprogramm (lp)"
ok
[ ! -e "$T/gelaufen" ] || fail "it was run"
leave
start_in "$PWD" "$T/bin"

t "no printer at all: a file is saved where the reader keeps documents, for nobody else to read"
rm "$T/bin/lpstat"
begin 40 12 "kein Drucker"
keys 3
wait_for "ergebnis-2026-11-21.txt"
keys Enter
wait_for "Gespeichert: ~/Dokumente/"
expect_in "$PRINTED" "Sprechen Sie heute mit den Eltern"
expect_eq "$(stat -c %a "$PRINTED")" 600

t "F103: a viewer that is missing"
keys 2
wait_for "Programm, das die Datei zeigt"
keys Escape
wait_for "Sprechen Sie heute"

t "F56: a file that is there is asked about"
echo alt >"$PRINTED"
go_to_file
keys Enter
wait_for "Datei ersetzen?"
keys Enter
wait_gone "Datei ersetzen?"
expect_eq "$(cat "$PRINTED")" alt
keys Enter
wait_for "Datei ersetzen?"
keys 2
wait_for "Gespeichert"
expect_in "$PRINTED" "Sprechen Sie heute mit den Eltern"

t "F103: a viewer that never ends is not waited for"
fake xdg-open <<E
echo \$\$ >"$T/viewer-pid"
echo "\$#:\$1" >"$T/geoeffnet"
exec /bin/sleep 999
E
keys 2
wait_for "Die Datei öffnet sich."
ok
until_true test -s "$T/geoeffnet" || fail "it was not started"
expect_eq "$(cat "$T/geoeffnet")" "1:$PRINTED"
kill "$(cat "$T/viewer-pid")"

t "F105: an odd name is taken as it is typed"
go_to_file
name "~/ein 'blatt' \$(id) -o raw.txt"
wait_for "Gespeichert"
expect_in "$HOME/ein 'blatt' \$(id) -o raw.txt" "Sprechen Sie heute mit den Eltern"
keys Enter
wait_gone "Gespeichert"

t "F55: a pipe does not keep us waiting"
mkfifo "$HOME/rohr"
go_to_file
name "~/rohr"
wait_for "ist keine gewöhnliche"
keys Enter
wait_gone "ist keine gewöhnliche"
expect_eq "$(stat -c %F "$HOME/rohr")" fifo
keys Escape
wait_gone "Ordner und Name"

t "F55: a folder takes the sheet by its usual name, a folder that is missing is said"
go_to_file
name "~"
wait_for "Gespeichert: ~/ergebnis.txt"
expect_in "$HOME/ergebnis.txt" "Sprechen Sie heute mit den Eltern"
keys Enter
wait_gone "Gespeichert"
go_to_file
name "~/gibt/es/nicht.txt"
wait_for "ließ sich"
wait_for "Den Ordner gibt es"
keys Enter
wait_gone "ließ sich"
wait_for "~/gibt/es/nicht.txt"
leave

t "the book takes its time: the emergency card meanwhile, and Esc leaves no file"
if "$REAL" --daten "$G" drucken telefonblatt --als pdf -o "$T/probe.pdf" 2>"$T/err"; then
    pty_start 80 24 --daten guide-data
    wait_for "Worum geht es?"
    keys d
    wait_for "Der ganze Guide als Buch"
    keys End Enter
    wait_for "1  Als PDF-Datei"
    keys Enter
    wait_for "Ordner und Name"
    name "~/buch.pdf"
    wait_for "Das Blatt wird gespeichert"
    keys '!'
    wait_for "Jetzt ist jemand in Gefahr"
    ok
    [ ! -e "$HOME/buch.pdf" ] || fail "the screen stood still until it was done"
    keys Escape
    wait_gone "Jetzt ist jemand in Gefahr"
    keys Escape
    wait_for "Der Druck ist abgebrochen."
    expect_eq "$(ls "$HOME"/buch* 2>/dev/null)" ""
    keys Enter
    wait_for "Gespeichert: ~/buch.pdf"
    ok
    [ -s "$HOME/buch.pdf" ] || fail "nothing was saved"
    keys q
    wait_end 0
    pty_stop
else
    skip "built without cairo"
fi

t "nothing is left in the folder for temporary files"
ok
[ -z "$(ls "$T/tmp")" ] || fail "there is:" "$(ls "$T/tmp")"

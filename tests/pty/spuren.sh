#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# No trace of a walk: over a session with everything in it no file is written
# but the settings, and no socket is opened. The calls are the kernel's word.
. "${0%/*}/lib.sh"

if [ "$VARIANT" != release ] || ! command -v strace >/dev/null || ! strace -o /dev/null true 2>/dev/null; then
    t "a session leaves no trace"
    skip "strace cannot be used here"
    exit 0
fi

# the program as the terminal starts it, watched; it finds no printing program, whose sockets would be seen with it
REAL=$PROGRAM
cat >"$T/watched" <<E
#!/bin/sh
PATH='$T/leer' exec $(command -v strace) -f -qq -o '$T/calls' -e trace=%file,%network '$REAL' "\$@"
E
chmod +x "$T/watched"
PROGRAM=$T/watched

# calls that make, change or remove a file, but for the terminal's own
writing() {
    grep -E 'O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)|^[0-9]+ +(creat|rename|unlink|link|symlink|mkdir|mknod|truncate|chmod|chown)' \
        "$T/calls" | grep -v -E '"/dev/(tty|pts/|null)|= -1 E' || :
}

t "a session leaves no trace but the settings"
mkdir "$HOME/.config"
pty_start 80 24 --daten guide-data
wait_for "Worum geht es?"
# unsure, two signs, proposals, the first Lebenslage
keys a
wait_for "Was fällt Ihnen auf?"
keys Enter Down Enter Right
wait_for "Dazu passt"
keys Right
wait_for "Frage 1"
# a walk with a look at the tree and at the way to a node
keys 3
wait_for "Frage 2"
keys b
wait_for "als Baum"
keys Down Enter
wait_for "Weg hierher"
keys Escape
wait_gone "Weg hierher"
keys Escape
wait_for "Frage 2"
# the way, another answer, the plan
keys w
wait_for "Ihr Weg"
keys Enter
wait_for "Übernehmen"
keys Escape
wait_for "Ihr Weg"
keys p
wait_for "Ihr Plan"
# the print dialog with its preview, up to the name of a file
keys d
wait_for "Der ganze Guide als Buch"
keys PageDown Enter
wait_for "Als PDF-Datei"
keys 1
wait_for "Ordner und Name"
keys Escape
wait_gone "Ordner und Name"
keys s
wait_for "Worum geht es?"
# the search, a Fallcode that is none, the emergency card, a blank screen
text "/schwänzen"
wait_for "Schulabsentismus"
keys Escape
wait_for "Worum geht es?"
keys f
wait_for "Fallcode eingeben"
text "ABCD"
keys Enter
wait_for "Tippfehler"
keys Escape
wait_for "Worum geht es?"
keys '!'
wait_for "112"
keys x
wait_gone "112"
keys a
wait_for "Weiter mit Enter"
keys Enter
wait_for "112"
keys Escape
wait_for "Worum geht es?"
# the settings are kept
keys e
wait_for "Einstellungen"
keys Enter
wait_for "Lehrkraft"
keys 2
wait_for "Sie gelten sofort"
keys Escape
wait_for "Worum geht es?"
keys q
wait_for "Programm beenden?"
keys Enter
wait_end 0

settings=$HOME/.config/schulguide
ok
others=$(writing | grep -v -F "$settings" || :)
[ -z "$others" ] || fail "written beside the settings:" "$others"
ok
writing | grep -q -F "$settings/" || fail "the settings were not seen to be written: is anything watched?"
ok
! grep -E '^[0-9]+ +(socket|connect|bind|send|recv)' "$T/calls" || fail "a socket was opened"
ok
[ "$(find "$HOME" -type f | wc -l)" -eq 1 ] || fail "more files than the settings:" "$(find "$HOME" -type f)"
ok
! grep -r -i -E 'absent|schw|fehl' "$settings" || fail "the settings tell of the walk"
pty_stop

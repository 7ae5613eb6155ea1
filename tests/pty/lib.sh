# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=sh
# Helpers for tests on a real terminal: the program runs in a private tmux.
# A test begins with `. "${0%/*}/lib.sh"`; tests/README.md shows how to go on.
. "${0%/*}/../lib.sh"

PTY_TERM=screen-256color # what the program is told; its screen is tmux's
pty_n=0
PTY_LOCALE=C.UTF-8       # LC_ALL of the program, not of tmux

cleanup() {
    [ ! -f "$T/pty-pid" ] || pty_stop
}

# pty_start WIDTH HEIGHT [ARGUMENT…]: starts the program, waits for nothing
pty_start() {
    pty_size="-x $1 -y $2"
    shift 2
    rm -f "$T"/pty-* "$T"/sanitizer*
    # a server of its own: the last one may not have ended quite
    pty_n=$((pty_n + 1))
    # the shell around it notes how the terminal was before and after
    cat >"$T/pty.sh" <<'EOF'
modes() { stty -a | sed 's/rows.*columns [0-9]*; //'; }
modes >"$T/pty-before"
echo $$ >"$T/pty-shell"
echo ANFANG
sh -c 'echo $$ >"$T/pty-pid.new"; mv "$T/pty-pid.new" "$T/pty-pid"; LC_ALL=$PTY_LOCALE exec "$PROGRAM" "$@"' sh "$@"
echo $? >"$T/pty-status.new"
modes >"$T/pty-after"
echo ENDE
mv "$T/pty-status.new" "$T/pty-status"
exec cat
EOF
    # shellcheck disable=SC2086 # a list of words is what is meant
    tmux_do -f /dev/null -u new-session -d -s s $pty_size env TERM="$PTY_TERM" \
        T="$T" PROGRAM="$PROGRAM" PTY_LOCALE="$PTY_LOCALE" ASAN_OPTIONS="$ASAN_OPTIONS:log_path=$T/sanitizer" \
        UBSAN_OPTIONS="$UBSAN_OPTIONS:log_path=$T/sanitizer" \
        sh "$T/pty.sh" "$@" 2>"$T/tmux.err" || {
        skip "no terminal to be had: $(cat "$T/tmux.err")"
        exit 0
    }
    # shellcheck disable=SC2086
    tmux_do set-option -g status off \; set-option -g escape-time 0 \; \
        set-option -g remain-on-exit on \; resize-window -t s $pty_size
    until_true pty_runs || fail "the program did not start"
}

pty_runs() { [ -s "$T/pty-pid" ]; }
pty_ended() { [ -s "$T/pty-status" ]; }
pty_pid() { cat "$T/pty-pid"; }
tmux_do() { tmux -S "$T/tmux$pty_n" "$@"; }

# keys KEY…: tmux's names (Down Enter Escape C-c F1), or one character each
keys() { tmux_do send-keys -t s "$@"; }
# text WORDS: typed as they are
text() { tmux_do send-keys -t s -l "$1"; }
# mouse BUTTON COLUMN ROW: press and release, counted from 1 (64 and 65: wheel)
mouse() {
    tmux_do send-keys -t s -l "$(printf '\033[<%d;%d;%dM\033[<%d;%d;%dm' "$1" "$2" "$3" "$1" "$2" "$3")"
}
resize() { tmux_do resize-window -t s -x "$1" -y "$2"; }
# the window is closed: the program loses its terminal
close_window() { tmux_do kill-pane -t s; }
# the screen as text; screen -e has the colours too
# shellcheck disable=SC2120 # the arguments may be left out
screen() { tmux_do capture-pane -p -t s "$@"; }
# tmux's view of the terminal: alternate_on, cursor_x, cursor_y, cursor_flag, mouse_any_flag …
terminal() { tmux_do display-message -p -t s "#{$1}"; }

# until_true COMMAND…: asks again and again, ten seconds at most. The short
# pause between two questions only spares the processor; nothing depends on it.
until_true() {
    until_n=0
    until "$@"; do
        until_n=$((until_n + 1))
        [ "$until_n" -lt 500 ] || return 1
        sleep 0.02
    done
}

screen_has() { screen 2>/dev/null | grep -q -F -e "$1"; }
screen_lacks() { ! screen_has "$1"; }

# wait_for TEXT, wait_gone TEXT: until the screen shows it, shows it no more
wait_for() {
    ok
    until_true screen_has "$1" || fail "not on the screen: $1" "$(screen)"
}
wait_gone() {
    ok
    until_true screen_lacks "$1" || fail "still on the screen: $1" "$(screen)"
}

# wait_end STATUS: the program ends with it and leaves the terminal as it was
wait_end() {
    ok
    if ! until_true pty_ended; then
        fail "the program does not end" "$(screen)"
        return
    fi
    expect_eq "$(cat "$T/pty-status")" "$1"
    expect_same "$T/pty-before" "$T/pty-after"
    expect_eq "alternate $(terminal alternate_on) mouse $(terminal mouse_any_flag) cursor $(terminal cursor_flag)" \
        "alternate 0 mouse 0 cursor 1"
    wait_for ENDE
}

# wait_dead: after close_window or a signal: the process is gone
wait_dead() {
    ok
    until_true pty_dead || fail "process $(pty_pid) still runs"
}
pty_dead() { ! kill -0 "$(pty_pid)" 2>/dev/null; }

# pty_stop: ends program and terminal; what the sanitizers wrote is a failure
pty_stop() {
    tmux_do kill-server 2>/dev/null
    for report in "$T"/sanitizer*; do
        [ ! -f "$report" ] || fail "a sanitizer complains" "$(cat "$report")"
    done
    rm -f "$T/pty-pid"
}

command -v tmux >/dev/null || {
    skip "tmux is not installed"
    exit 0
}

#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The checks themselves: each must fail on a tree that breaks its rule.
. "${0%/*}/../lib.sh"

# tree FILE LINE…: a small clean source tree with one file added
tree() {
    rm -rf "$T/src"
    mkdir -p "$T/src/base" "$T/src/text" "$T/src/load"
    printf '%s\n' 'base:' 'text: base' 'load: base text' 'main: base' >"$T/src/LAYERS"
    printf '#include <stdio.h>\n' >"$T/src/base/str.h"
    printf '#include "base/str.h"\n#include <unistd.h>\n' >"$T/src/base/buf.h"
    printf '#include "base/buf.h"\n#include <uniwidth.h>\n' >"$T/src/text/width.c"
    printf '#include "text/width.h"\n#include <yaml.h>\n' >"$T/src/load/ytree.c"
    printf '#include "base/str.h"\n' >"$T/src/main.c"
    [ $# -eq 0 ] && return
    file=$1
    case $file in */*) mkdir -p "$T/src/${file%/*}" ;; esac
    shift
    printf '%s\n' "$@" >>"$T/src/$file"
}

# catches CHECK TEXT: the check fails on the tree and says so
catches() {
    ok
    sh "tests/lint/$1.sh" "$T/src" >"$T/out" 2>&1 && fail "$1.sh let it pass"
    expect_out "$2"
}

t "layers: a clean tree passes"
tree
ok
sh tests/lint/layers.sh "$T/src" >"$T/out" 2>&1 || fail "$(cat "$T/out")"

t "layers: an include against the table"
tree base/file.c '#include "text/width.h"'
catches layers 'base must not include "text/width.h"'

t "layers: main includes what it may not"
tree main.c '#  include "load/load.h"'
catches layers 'main must not include "load/load.h"'

t "layers: a library's header outside its folder"
for header in yaml.h unicase.h unistring/cdefs.h curses.h ncursesw/ncurses.h cairo.h qrencode.h; do
    tree base/file.c "#include <$header>"
    catches layers "base must not include <$header>"
done

t "layers: a folder without a row"
tree odd/odd.c '#include "base/str.h"'
catches layers 'folder odd has no row'

t "layers: an include without its folder"
tree base/file.c '#include "str.h"'
catches layers 'write "str.h" as'

t "layers: modules in a circle"
tree base/str.h '#include "base/buf.h"'
catches layers 'circle of modules in base'
expect_out 'buf str'

t "layers: folders in a circle"
tree base/file.c '#include "text/width.h"'
printf '%s\n' 'base: text' 'text: base' 'load: base text' 'main: base' >"$T/src/LAYERS"
catches layers 'circle of folders'

# body N: a function of N + 2 lines
body() {
    echo 'int f(int a)'
    echo '{'
    seq "$1" | sed 's/.*/    a++;/'
    echo '}'
}

t "sizes: a function of 60 lines passes, of 61 not"
tree base/file.c "$(body 58)"
ok
sh tests/lint/sizes.sh "$T/src" >"$T/out" 2>&1 || fail "$(cat "$T/out")"
tree base/file.c "$(body 59)"
catches sizes 'file.c:2: 61 lines: int f(int a)'

t "sizes: a flat function may be longer, the next one not"
tree base/file.c '/* flat: one case a key */' "$(body 70)"
ok
sh tests/lint/sizes.sh "$T/src" >"$T/out" 2>&1 || fail "$(cat "$T/out")"
tree base/file.c '/* flat: one case a key */' "$(body 70)" '' "$(body 70)"
catches sizes 'file.c:77: 72 lines'

t "sizes: a file of 501 lines"
tree base/file.c "$(seq 501 | sed 's/.*/;/')"
catches sizes 'src/base/file.c'

t "lib: a test without a check, a failed one and a broken script fail"
cat >"$T/sample.sh" <<EOF
. "$PWD/tests/lib.sh"
t nothing
t good
ok
t bad
fail "on purpose"
t away
skip "no reason"
false_variable=\$unset_variable
EOF
mkdir -p "$T/a/b" && mv "$T/sample.sh" "$T/a/b/"
sh "$T/a/b/sample.sh" >"$T/out" 2>&1 && fail "it passed"
expect_out '1 passed, 3 failed, 1 skipped'

# small tree for checks that read src and tests below a root
mkdir -p "$T/root/src/load" "$T/root/tests/cli" "$T/root/tests/lint" "$T/root/tests/golden/load/001-a"

t "findings: a code without a test"
printf '%s\n' '    F(A, "E001", "…")' '    F(B, "E002", "…")' '    F(C, "W003", "…")' >"$T/root/src/load/findings.c"
echo 'in.yaml:1:1: Fehler: … [E001]' >"$T/root/tests/golden/load/001-a/expected.diag"
echo 'expect_out "[W003]"' >"$T/root/tests/cli/a.sh"
sh tests/lint/findings.sh "$T/root" >"$T/out" && fail "it passed"
expect_out 'E002'
expect_not_out 'E001'
expect_not_out 'W003'

t "findings: a code given twice"
printf '%s\n' '    F(A, "E001", "…")' '    F(B, "E001", "…")' >"$T/root/src/load/findings.c"
sh tests/lint/findings.sh "$T/root" >"$T/out" && fail "it passed"
expect_out 'E001'

t "faults: a number that is neither tested nor pending"
printf '%s\n' 'F01  a' 'F02  b' 'F03  c' 'F04  d' >"$T/root/tests/lint/faults.txt"
echo F02 >"$T/root/tests/lint/faults-pending.txt"
echo 't "F01: tabs"' >"$T/root/tests/cli/a.sh"
mkdir -p "$T/root/tests/golden/load/002-F03-c"
touch "$T/root/tests/golden/load/002-F03-c/in.yaml"
sh tests/lint/faults.sh "$T/root" >"$T/out" && fail "it passed"
expect_out 'F04'
expect_not_out 'F01'
expect_not_out 'F03'

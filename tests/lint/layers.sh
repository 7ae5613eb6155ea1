#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The layering rule: src/LAYERS against every #include, and no circles, neither
# of folders nor of modules within a folder. Usage: layers.sh [SOURCE FOLDER]
src=${1:-src}
case $src in /*) ;; *) src=$PWD/$src ;; esac
. "${0%/*}/../lib.sh"
awk_script=$PWD/tests/lint/layers.awk
cd "$src" || exit 1
find . -name '*.[ch]' | sed 's#^\./##' | LC_ALL=C sort |
    xargs awk -f "$awk_script" LAYERS >"$T/facts"

t "includes keep to LAYERS"
ok
wrong=$(sed -n 's/^wrong //p' "$T/facts")
[ -z "$wrong" ] || fail "broken:" "$wrong"

# no_circle WHAT: fails naming the members of each circle among $T/edges
no_circle() {
    ok
    tsort "$T/edges" >/dev/null 2>"$T/loop" || fail "circle of $1:" \
        "$(sed -n '/loop:$/!s/^tsort: //p' "$T/loop" | tr '\n' ' ')"
}

t "folders run one way"
sed -n 's/^folder //p' "$T/facts" >"$T/edges"
no_circle folders

t "modules of a folder run one way"
for folder in $(awk '$1 == "module" { print $2 }' "$T/facts" | sort -u); do
    sed -n "s/^module $folder //p" "$T/facts" >"$T/edges"
    no_circle "modules in $folder"
done
ok

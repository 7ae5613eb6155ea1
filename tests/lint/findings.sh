#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every finding a user can get (a row "E012" or "W003" of a findings.c) occurs
# in an expected output or in a test. Usage: findings.sh [ROOT]
root=${1:-.}
case $root in /*) ;; *) root=$PWD/$root ;; esac
. "${0%/*}/../lib.sh"
cd "$root" || exit 1

cat src/*/findings.c 2>/dev/null | grep -o -E '"[EWN][0-9]{3}"' | tr -d '"' >"$T/codes"
find tests -name '*.sh' -o -name 'test_*.c' -o -name 'prop_*.c' -o -path 'tests/golden/*' -type f |
    grep -v '^tests/lint/' | xargs cat | grep -o -w -E '[EWN][0-9]{3}' | sort -u >"$T/tested"

t "codes of findings are unique"
ok
double=$(sort "$T/codes" | uniq -d)
[ -z "$double" ] || fail "given twice:" "$double"

t "every finding has a test"
ok
missing=$(sort -u "$T/codes" | comm -23 - "$T/tested")
[ -z "$missing" ] || fail "no expected output and no test names:" "$missing"

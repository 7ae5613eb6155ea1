#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Each fault of faults.txt is named by a test or listed in faults-pending.txt.
# Usage: faults.sh [ROOT]
root=${1:-.}
case $root in /*) ;; *) root=$PWD/$root ;; esac
. "${0%/*}/../lib.sh"
cd "$root" || exit 1

numbers() { grep -o -E '^F[0-9]+' "$1" | sort -u; }
numbers tests/lint/faults.txt >"$T/all"
numbers tests/lint/faults-pending.txt >"$T/pending"
find tests -type f ! -path 'tests/lint/*' ! -path 'tests/fuzz/seeds/*' -print |
    while read -r file; do
        echo "$file"
        case $file in *.c | *.sh) cat "$file" ;; esac
    done | grep -o -E '(^|[^A-Za-z0-9])F[0-9]+' | grep -o 'F.*' | sort -u >"$T/tested"

t "every fault is tested or pending"
ok
missing=$(comm -23 "$T/all" "$T/pending" | comm -23 - "$T/tested")
[ -z "$missing" ] || fail "neither tested nor pending:" "$missing"

t "tests and pending list name known faults"
ok
unknown=$(sort -u "$T/pending" | comm -23 - "$T/all")
[ -z "$unknown" ] || fail "not in faults.txt:" "$unknown"

tested=$(comm -12 "$T/pending" "$T/tested" | tr '\n' ' ')
[ -z "$tested" ] || echo "faults.sh: tested by now, take them off the pending list: $tested"

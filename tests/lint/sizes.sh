#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Budgets: a function has at most 60 lines, a file 500, the Makefile 200.
# A table is no function; a flat switch says so in a comment "flat" above it:
#     /* flat: one case an event */
# Usage: sizes.sh [SOURCE FOLDER…]
[ $# -gt 0 ] || set -- src tests
sources=$(find "$@" -name '*.[ch]' | LC_ALL=C sort)
. "${0%/*}/../lib.sh"

t "functions have at most 60 lines"
ok
# shellcheck disable=SC2086 # file names without blanks
long=$(awk '
    FNR == 1 || /^$/ { is_flat = 0; head = "" }
    /\/\* *flat[^a-z]/ { is_flat = 1 }
    /^[a-z_].*\(/ { head = $0 }
    /^\{/ { first = FNR }
    /^\}/ && first {
        if (FNR - first + 1 > 60 && !first_flat)
            print FILENAME ":" first ": " FNR - first + 1 " lines: " first_head
        first = 0
    }
    FNR == first { first_flat = is_flat; first_head = head }' $sources /dev/null)
[ -z "$long" ] || fail "too long:" "$long"

t "files have at most 500 lines"
ok
# shellcheck disable=SC2086
long=$(awk 'FNR == 501 { print FILENAME }' $sources /dev/null)
[ -z "$long" ] || fail "too long:" "$long"

t "the Makefile has less than 200 lines"
ok
[ "$(wc -l <Makefile)" -lt 200 ] || fail "it has $(wc -l <Makefile)"

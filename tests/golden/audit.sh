#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Safety rules and sense checks. Each folder of tests/golden/audit beside
# guide/ (which has no finding) is laid over a copy of it and checked with
# `pruefen`; expected.diag is what it prints, and the status. make.sh (if
# there) runs in the copy, options holds further words of the command.
. "${0%/*}/../lib.sh"

for case in tests/golden/audit/*/; do
    case=${case%/}
    t "${case##*/}"
    rm -rf "$T/guide"
    cp -R tests/golden/audit/guide "$T/guide"
    if [ "${case##*/}" != guide ]; then
        (cd "$case" && find . -type f -name '*.yaml' -exec cp --parents '{}' "$T/guide" \;)
        [ ! -f "$case/make.sh" ] || (here=$PWD && cd "$T/guide" && sh "$here/$case/make.sh")
    fi
    # shellcheck disable=SC2046 # options are words
    run --heute 2026-11-21 pruefen "$T/guide" $(cat "$case/options" 2>/dev/null)
    { cat "$T/out" "$T/err"; echo "Status $status"; } | sed "s#$T/guide/##g; s#$T#…#g" >"$T/actual"
    if [ "${case##*/}" = guide ]; then
        expect_status 0
        expect_out "keine Fehler, keine Warnungen"
    else
        golden "$case/expected.diag" "$T/actual"
    fi
done

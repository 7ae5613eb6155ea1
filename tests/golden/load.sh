#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Findings about guide data. Each folder of tests/golden/load is laid over a
# copy of tests/data/klein and checked with `pruefen`; expected.diag is what it
# prints and the status. in.yaml stands for lebenslagen/probe.yaml, make.sh (if
# there) runs in the copy, and options holds further words of the command.
. "${0%/*}/../lib.sh"

for case in tests/golden/load/*/; do
    [ -d "$case" ] || continue
    case=${case%/}
    t "${case##*/}"
    small_guide "$T/guide"
    (cd "$case" && find . -type f ! -name 'expected.*' ! -name options \
        ! -name make.sh -exec cp --parents '{}' "$T/guide" \;)
    [ ! -f "$T/guide/in.yaml" ] || mv "$T/guide/in.yaml" "$T/guide/lebenslagen/probe.yaml"
    [ ! -f "$case/make.sh" ] || (here=$PWD && cd "$T/guide" && sh "$here/$case/make.sh")
    # shellcheck disable=SC2046 # options are words
    run --heute 2026-11-21 pruefen "$T/guide" $(cat "$case/options" 2>/dev/null)
    { cat "$T/out" "$T/err"; echo "Status $status"; } | sed "s#$T/guide/##g; s#$T#…#g" >"$T/actual"
    golden "$case/expected.diag" "$T/actual"
    chmod -R u+rwX "$T/guide"
done

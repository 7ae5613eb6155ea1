#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Findings about guide data. Each folder of tests/golden/load is laid over a
# copy of tests/data/klein and loaded; expected.diag is what load_dump prints
# and its status. in.yaml stands for lebenslagen/probe.yaml, make.sh (if there)
# runs in the copy, and options holds further words of the command, in which @
# is the copy.
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
    status=0
    # shellcheck disable=SC2046 # options are words
    (ulimit -s 256
    exec timeout -k 5 60 "$B/tests/tool/load_dump" -t 2026-11-21 \
        $(sed "s#@#$T/guide#g" "$case/options" 2>/dev/null) "$T/guide") >"$T/out" 2>"$T/err" || status=$?
    { cat "$T/out" "$T/err"; echo "Status $status"; } | sed "s#$T/guide/##g; s#$T#…#g" >"$T/actual"
    golden "$case/expected.diag" "$T/actual"
    chmod -R u+rwX "$T/guide"
done

#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Transcripts of line mode. Each folder of tests/golden/lines has the lines that
# are typed (in), perhaps further words of the command (options), and what is
# said to them (expected.out), all through pipes. The guide is the one of the screens.
. "${0%/*}/../lib.sh"

for case in tests/golden/lines/*/; do
    case=${case%/}
    [ -f "$case/in" ] || continue
    t "${case##*/}"
    # shellcheck disable=SC2046 # options are words
    run_with "$case/in" zeilen --daten tests/golden/screen/guide --heute 2026-11-21 $(cat "$case/options" 2>/dev/null)
    expect_status 0
    golden "$case/expected.out" "$T/out"
done

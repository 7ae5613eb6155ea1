#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Transcripts of line mode. Each folder of tests/golden/lines has the lines that
# are typed (in), perhaps further words of the command (options), and what is
# said to them (expected.out), perhaps the sheet it saved in ~/blatt.txt
# (expected.file), all through pipes. The guide is the one of the screens.
. "${0%/*}/../lib.sh"

# a printer that takes everything
mkdir "$T/bin"
printf '#!/bin/sh\necho Lehrerzimmer\n' >"$T/bin/lpstat"
printf '#!/bin/sh\ncat >"%s"\n' "$T/papier" >"$T/bin/lp"
chmod +x "$T/bin/lpstat" "$T/bin/lp"
PATH=$T/bin:$PATH

for case in tests/golden/lines/*/; do
    case=${case%/}
    [ -f "$case/in" ] || continue
    t "${case##*/}"
    # settings and files of the one before it are gone
    rm -rf "$HOME"
    mkdir "$HOME"
    # shellcheck disable=SC2046 # options are words
    run_with "$case/in" zeilen --daten tests/golden/screen/guide --heute 2026-11-21 $(cat "$case/options" 2>/dev/null)
    expect_status 0
    golden "$case/expected.out" "$T/out"
    [ ! -f "$case/expected.file" ] || golden "$case/expected.file" "$HOME/blatt.txt"
done

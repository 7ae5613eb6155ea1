#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# One sheet of a page and the whole book as PDF against groff -Tpdf on the same text, whole processes in turn in one run; the
# ratio of the quickest rounds counts, which other work on the machine disturbs least. Fails above 0.3 (page) and 0.5 (book).
# The page is made from the small guide of the tests, so that it is printing that is measured; "load" is the same from
# guide-data, where reading YAML takes most, and decides nothing.
# Run by hand: tests/bench/pdf.sh [ROUNDS]
cd "${0%/*}/../.." || exit 1
rounds=${1:-7}
program=$PWD/build/release/schulguide
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
command -v gropdf >/dev/null || { echo "no groff with gropdf here"; exit 0; }
guide=guide-data
ours() { "$program" --daten "$guide" --heute 2026-11-21 drucken $1 --als "$2" -f -o "$3" 2>/dev/null; }

# milliseconds of a command
took() {
    local from to
    from=$(date +%s%N)
    "$@" >/dev/null 2>&1
    to=$(date +%s%N)
    echo $(((to - from) / 10000))
}
quickest() { sort -n | head -n 1; }

# compare NAME SHEET LIMIT ROUNDS
compare() {
    local i
    ours "$2" text "$work/$1.txt"
    # -ms sets a paragraph a line, as the sheet has them
    sed 's/^\([.'\'']\)/\\\&\1/; G' "$work/$1.txt" >"$work/$1.ms"
    : >"$work/a" && : >"$work/b"
    for ((i = 0; i < $4; i++)); do
        took ours "$2" pdf "$work/$1.pdf" >>"$work/a"
        took sh -c "groff -Kutf8 -Tpdf -P-pa4 -ms $work/$1.ms >$work/$1-groff.pdf" >>"$work/b"
    done
    awk -v name="$1" -v ours="$(quickest <"$work/a")" -v groff="$(quickest <"$work/b")" -v limit="$3" 'BEGIN {
        printf "%-5s ours %8.1f ms   groff %8.1f ms   ratio %.2f (limit %s)\n", name, ours / 100, groff / 100, ours / groff, limit
        exit ours / groff > limit }'
}

compare load "kontaktblatt schulabsentismus ja" 99 "$rounds"
compare book guide 0.5 $(((rounds + 1) / 2)); book=$?
guide=tests/golden/print/guide
compare page "kontaktblatt fehlen nein nein" 0.3 "$rounds"; page=$?
exit $((page + book))

#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# graph: a Lebenslage's tree as text and for Graphviz.
. "${0%/*}/../lib.sh"

G=tests/golden/audit/guide

t "as text, with numbers, urgency and jumps"
run --daten "$G" graph fehlen
expect_status 0
expect_no_err
expect_out "A1 Ist das Kind gerade in Gefahr?"
expect_out "Es gab Streit → weiter mit B1 in"
expect_out "▲ sofort"

t "every tree of the shipped guide fits 80 columns, each node once"
sed -n 's/^\([a-z0-9-]*\)\.yaml$/\1/p' <<E2 >"$T/ids"
$(ls guide-data/lebenslagen)
E2
while read -r id; do
    run --daten guide-data graph "$id" --als text
    expect_status 0
    ok
    [ "$(wc -L <"$T/out")" -le 80 ] || fail "$id: wider than 80 columns"
    nodes=$(tr '\n' ' ' <"$T/out" | tr -s ' ' | grep -o -E '(→|[·–]) [A-Z][0-9]+ [^ ]' | wc -l)
    run --json pruefen --wege guide-data
    expect_out "{\"lebenslage\":\"$id\",\"knoten\":$nodes,"
done <"$T/ids"

t "as dot"
run --daten "$G" graph fehlen --als dot
expect_status 0
expect_out 'digraph "fehlen" {'
expect_out '"A1" -> "A3" [label="Ja", color="#b00020", penwidth=2];'
expect_out '"A2" -> "B1"'
expect_out 'style=dashed'

t "Graphviz accepts it"
if ! command -v dot >/dev/null 2>&1; then
    skip "no dot (graphviz)"
else
    rm -rf "$T/guide" && cp -R "$G" "$T/guide"
    sed -i 's/text: Ja, weiter: anrufen/text: "Ja, \\"so\\" \\\\ <b>{|}", weiter: anrufen/' "$T/guide/lebenslagen/fehlen.yaml"
    for guide in "$T/guide" guide-data; do
        for file in "$guide"/lebenslagen/*.yaml; do
            id=${file##*/}
            run --daten "$guide" graph "${id%.yaml}" --als dot
            expect_status 0
            ok
            dot -Tsvg "$T/out" >"$T/svg" 2>"$T/dot" && [ ! -s "$T/dot" ] || fail "$file" "$(cat "$T/dot")"
            expect_in "$T/svg" "</svg>"
        done
    done
fi

t "wrong calls"
run --daten "$G" graph
expect_status 2
run --daten "$G" graph felen
expect_status 1
expect_err "Gemeint: „fehlen“?"
run --daten "$G" graph fehlen --als pdf
expect_status 2

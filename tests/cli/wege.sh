#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# pruefen --wege, --alle, --faellig, --csv: every path counted and listed, what is due.
. "${0%/*}/../lib.sh"

G=tests/golden/audit/guide

t "the count, the branches no training case walks, and the total"
run pruefen --wege "$G"
expect_status 0
expect_no_err
expect_out_is <<'E2'
fehlen
  5 Knoten (2 Fragen, 3 Empfehlungen), 8 Zweige, davon 2 begangen (25 %)
  31 Wege, der kürzeste mit 1, der längste mit 5 Antworten
streit
  3 Knoten (1 Frage, 2 Empfehlungen), 3 Zweige, davon 0 begangen (0 %)
  3 Wege, der kürzeste mit 1, der längste mit 1 Antwort
Gesamt
  8 Knoten (3 Fragen, 5 Empfehlungen), 11 Zweige, davon 2 begangen (18 %)
  34 Wege
  nicht begangen: fehlen/gefahr:ja „Ja“
  nicht begangen: fehlen/gefahr:unklar „Weiß ich noch nicht“
  nicht begangen: fehlen/grund:ja „Ja“
  nicht begangen: fehlen/grund:streit „Es gab Streit“
  nicht begangen: fehlen/anrufen:gewirkt „Das Kind kommt wieder“
  nicht begangen: fehlen/anrufen:offen „Das Kind fehlt weiter“
  nicht begangen: streit/heftig:ja „Ja“
  nicht begangen: streit/heftig:nein „Nein“
  nicht begangen: streit/heftig:unklar „Weiß ich noch nicht“
E2

t "the same for programs"
run pruefen --wege --json "$G"
expect_status 0
expect_out '{"lebenslage":"fehlen","knoten":5,"fragen":2,"empfehlungen":3,"wege":31,"zweige":8,"begangen":2,'
expect_out '"prozent":18}'
expect_out '{"zweig":"fehlen/gefahr:ja"}'

t "every path, one a line; each can be walked"
run pruefen --wege --alle "$G"
expect_status 0
cp "$T/out" "$T/ways"
expect_eq "$(wc -l <"$T/ways")" 34
expect_eq "$(sort -u "$T/ways" | wc -l)" 34
expect_out "fehlen nein ja offen ja"
while read -r way; do
    # shellcheck disable=SC2086 # a way is words
    run --daten "$G" gehen $way
    expect_status 0
done <"$T/ways"

t "questions in a circle do not hang the count"
rm -rf "$T/guide" && cp -R "$G" "$T/guide"
sed -i 's/text: Weiß ich noch nicht, weiter: anrufen/text: Weiß ich noch nicht, weiter: gefahr/' "$T/guide/lebenslagen/fehlen.yaml"
run pruefen --wege "$T/guide"
expect_status 0
run pruefen --wege --alle "$T/guide"
expect_status 0

t "counts agree with going along every path"
bench=${BENCH:-../shared/bench}
if ! python3 -c 'import yaml' 2>/dev/null; then
    skip "no Python with yaml (python3-yaml)"
else
    agree() {
        run pruefen --wege --json "$1"
        expect_status 0
        grep '"lebenslage"' "$T/out" | sed 's/"prozent":[0-9]*,//' >"$T/ours"
        python3 tests/tool/count_ways.py "$1" | tr -d ' ' >"$T/theirs"
        expect_same "$T/theirs" "$T/ours"
    }
    agree "$G"
    agree tests/data/klein
    if [ -f "$bench/gen_guide.py" ]; then
        t "counts agree on the synthetic guide S"
        python3 "$bench/gen_guide.py" "$T/S" --size S >/dev/null
        agree "$T/S"
    else
        t "counts agree on the synthetic guide S"
        skip "no $bench/gen_guide.py (BENCH names another folder)"
    fi
fi

t "what is due, to ring through: with number, oldest first, never rung before the others' turn"
run --heute 2027-06-01 pruefen --faellig 180 "$G"
expect_status 0
expect_no_err
expect_out_is <<'E2'
Ausgabe
  ☐ Kleiner Leitfaden
      Stand: 1.11.2026 (2026-11)

Anrufen
  ☐ Beratungsstelle der Stadt: 0000 1234-0
      zuletzt angerufen: 2.11.2026 (beratung-stadt)
  ☐ Polizeinotruf: 110
      nie angerufen, Quelle: 1.11.2026 (notruf-110)

Rechtsgrundlagen nachlesen
  ☐ § 1 ProbeG
      gelesen: 1.11.2026 (probe-1)

4 fällig
E2

t "days may be left out, and are counted"
run --heute 2026-11-21 pruefen --faellig "$G"
expect_status 0
expect_out "1 fällig"
expect_out "Polizeinotruf"
expect_not_out "Beratungsstelle"
run --heute 2026-11-21 pruefen --faellig 18 "$G"
expect_out "Beratungsstelle"
run --heute 2026-11-21 pruefen --faellig bald "$G"
expect_status 2

t "as a table"
run --heute 2027-06-01 pruefen --faellig 180 --csv "$G"
expect_status 0
expect_out "art;kennung;name;telefon;zuletzt;angerufen;quelle"
expect_out "Kontakt;beratung-stadt;Beratungsstelle der Stadt;0000 1234-0;2026-11-02;ja;https://example.org/beratung"
expect_out "Kontakt;notruf-110;Polizeinotruf;110;2026-11-01;nie;https://example.org/notruf"

t "a field with a semicolon is quoted"
sed -i 's/name: Polizeinotruf/name: "Polizei; „Notruf“ \\"110\\""/' "$T/guide/kontakte/bund.yaml"
run --heute 2027-06-01 pruefen --faellig --csv "$T/guide"
expect_out ';"Polizei; „Notruf“ ""110""";'

t "the shipped guide has its due list with numbers and dates"
run --heute 2027-06-01 pruefen --faellig 180 guide-data
expect_status 0
expect_out "Anrufen"
expect_out "nie angerufen, Quelle:"
expect_out "116 111"

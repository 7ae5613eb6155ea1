# SPDX-License-Identifier: EUPL-1.2
# thirteen questions in a row
sed -i 's/^start: heftig/start: frage-1/' lebenslagen/streit.yaml
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    next=frage-$((i + 1))
    [ "$i" -lt 12 ] || next=heftig
    cat >>lebenslagen/streit.yaml <<Y
  frage-$i:
    frage: Die Frage Nummer $i?
    hilfe: Zählen Sie mit.
    antworten:
      - {id: weiter, text: Weiter, weiter: $next}
      - {id: unklar, text: Weiß ich noch nicht, weiter: reden}
Y
done

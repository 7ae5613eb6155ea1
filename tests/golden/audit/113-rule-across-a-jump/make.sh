# SPDX-License-Identifier: EUPL-1.2
cat >regeln.yaml <<'Y'
- id: kein-grund-ohne-gespraech
  text: Wer den Grund nicht kennt, spricht mit den Eltern oder redet mit beiden.
  wenn: {antwort: "fehlen/gefahr:nein"}
  dann: {knoten: fehlen/anrufen}
  ausser: {knoten: streit/reden}
Y

# SPDX-License-Identifier: EUPL-1.2
cat >regeln.yaml <<'Y'
- id: streit-hat-notruf
  text: Auf jedem Weg durch Streit, der nicht bei „diese Woche“ endet, wird der Notruf genannt.
  wenn: {lebenslage: streit}
  dann: {stelle: polizei-notruf}
  ausser: {dringlichkeit: woche}
Y

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/stellen: \[polizei-notruf\]/stellen: [polizei-notruf, rettungsdienst]/' guide.yaml
cat >>stellen.yaml <<'Y'
- id: rettungsdienst
  titel: Rettungsdienst
  wofuer: Hilfe bei Verletzungen.
  vorbereiten: [Wo Sie sind.]
  danach: Der Rettungswagen kommt.
Y

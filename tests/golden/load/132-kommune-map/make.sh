# SPDX-License-Identifier: EUPL-1.2
cat >>kommunen/musterstadt/kommune.yaml <<'E'
karte: |
  +--------+--------+
  | {nord} | {oost} |
  +--------+--------+
E

# SPDX-License-Identifier: EUPL-1.2
cat >>lebenslagen/streit.yaml <<'Y'
  hin:
    frage: Und hin?
    hilfe: Hin.
    antworten:
      - {id: ja, text: Ja, weiter: her}
      - {id: unklar, text: Weiß ich noch nicht, weiter: her}
  her:
    frage: Und her?
    hilfe: Her.
    antworten:
      - {id: ja, text: Ja, weiter: hin}
      - {id: unklar, text: Weiß ich noch nicht, weiter: hin}
Y
sed -i '0,/weiter: reden/s//weiter: hin/' lebenslagen/streit.yaml

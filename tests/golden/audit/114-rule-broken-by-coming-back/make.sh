# SPDX-License-Identifier: EUPL-1.2
# the way ends where „anrufen“ is met again, and nothing lasting was recommended
cat >regeln.yaml <<'Y'
- id: anruf-fuehrt-weiter
  text: Wo das Kind weiter fehlt, wird am Ende beobachtet
  wenn: {antwort: "fehlen/anrufen:offen"}
  dann: {dringlichkeit: laenger}
Y
sed -i 's#weiter: streit/heftig#weiter: anrufen#' lebenslagen/fehlen.yaml

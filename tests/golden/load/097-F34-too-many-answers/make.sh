# SPDX-License-Identifier: EUPL-1.2
awk '{ print } /^  reden:/ { reden = 1 } reden && /antworten:/ { for (i = 0; i < 1000000; i++) print "      - {id: a" i ", text: x, weiter: beraten}"; reden = 0 }' lebenslagen/probe.yaml >x && mv x lebenslagen/probe.yaml

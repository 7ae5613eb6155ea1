# SPDX-License-Identifier: EUPL-1.2
awk 'BEGIN { print "titel: x\nkurz: y\nstart: k0\nknoten:"
    for (i = 0; i < 20000; i++)
        printf "  k%d:\n    frage: x?\n    antworten:\n      - {id: a, text: x, weiter: k%d}\n      - {id: b, text: x, weiter: k%d}\n", i, i + 1, i + 1
    print "  k20000:\n    empfehlung: x\n    dringlichkeit: heute\n    schritte: [{text: x}]" }' >lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: Das ist **wichtig/;s/hinweis.*//' lebenslagen/probe.yaml
sed -i 's/    frage: Besteht.*/    frage: Gibt es [[gefahr?/;s/    empfehlung: Holen Sie Hilfe./    empfehlung: Holen Sie [[]] Hilfe./;s/    empfehlung: Holen Sie Rat./    empfehlung: Holen Sie **** Rat./' lebenslagen/probe.yaml

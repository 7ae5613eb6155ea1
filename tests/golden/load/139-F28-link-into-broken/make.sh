# SPDX-License-Identifier: EUPL-1.2
sed -i 's/.probe.$/[probe, kaputt]/' guide.yaml
sed -i -e 's#^kurz: .*#kurz: "[[kaputt/a]]"#' -e 's#weiter: ueben#weiter: kaputt/a#' -e 's#weiter: noch#&#' lebenslagen/probe.yaml
sed -i '/^  ueben:/,/^  beraten:/{/^  beraten:/!d}' lebenslagen/probe.yaml

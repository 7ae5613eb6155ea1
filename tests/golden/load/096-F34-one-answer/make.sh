# SPDX-License-Identifier: EUPL-1.2
sed -i '/^  reden:/,/^  notruf:/{/id: nein/d}' lebenslagen/probe.yaml
sed -i 's/weiter: ueben/weiter: beraten/' lebenslagen/probe.yaml
sed -i '/^  ueben:/,/^  beraten:/{/^  beraten:/!d}' lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i '/^  reden:/,/^  notruf:/{/antworten:/d;/- {/d}' lebenslagen/probe.yaml

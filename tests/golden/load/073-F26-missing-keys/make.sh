# SPDX-License-Identifier: EUPL-1.2
sed -i '/^kurz:/d;s/text: Ja, weiter: ueben/weiter: ueben/' lebenslagen/probe.yaml

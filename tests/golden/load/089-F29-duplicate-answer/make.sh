# SPDX-License-Identifier: EUPL-1.2
sed -i 's/{id: nein, text: Nein, weiter: reden}/{id: ja, text: Nein, weiter: reden}/' lebenslagen/probe.yaml

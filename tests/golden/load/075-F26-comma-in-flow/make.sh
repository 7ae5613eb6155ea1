# SPDX-License-Identifier: EUPL-1.2
sed -i 's/text: Nein, weiter: beraten/text: Nein, niemals, weiter: beraten/' lebenslagen/probe.yaml

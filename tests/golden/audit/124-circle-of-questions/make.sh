# SPDX-License-Identifier: EUPL-1.2
sed -i 's/text: Weiß ich noch nicht, weiter: anrufen/text: Weiß ich noch nicht, weiter: gefahr/' lebenslagen/fehlen.yaml

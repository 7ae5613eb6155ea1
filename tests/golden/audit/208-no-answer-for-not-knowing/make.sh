# SPDX-License-Identifier: EUPL-1.2
sed -i 's/id: unklar, text: Weiß ich noch nicht/id: etwas, text: Ein wenig/' lebenslagen/streit.yaml

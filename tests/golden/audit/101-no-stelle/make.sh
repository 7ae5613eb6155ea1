# SPDX-License-Identifier: EUPL-1.2
sed -i '/  anrufen:/,/antworten:/{/stellen:/d}' lebenslagen/fehlen.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i '/telefon:/,/nummer:/d;/web:/d;/email:/d;/adresse:/d' kontakte/bund.yaml

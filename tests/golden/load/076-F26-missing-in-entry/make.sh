# SPDX-License-Identifier: EUPL-1.2
sed -i '0,/ebene:/{/ebene:/d}' kontakte/bund.yaml

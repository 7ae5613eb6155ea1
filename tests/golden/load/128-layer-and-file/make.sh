# SPDX-License-Identifier: EUPL-1.2
sed -i 's/ebene: bund/ebene: kommune/' kontakte/bund.yaml

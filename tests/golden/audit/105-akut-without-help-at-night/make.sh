# SPDX-License-Identifier: EUPL-1.2
sed -i 's/, rund-um-die-uhr//' kontakte/bund.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/rund-um-die-uhr/rund-um-die-Uhrr/' kontakte/bund.yaml

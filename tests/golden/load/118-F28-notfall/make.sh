# SPDX-License-Identifier: EUPL-1.2
sed -i 's/stellen: .polizei-notruf./stellen: [polizei]/' guide.yaml

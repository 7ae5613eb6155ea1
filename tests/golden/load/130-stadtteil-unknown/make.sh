# SPDX-License-Identifier: EUPL-1.2
sed -i 's/stadtbezirke: .sued./stadtbezirke: [nord, sud], stadtteile: [Obrdorf]/' kommunen/musterstadt/kontakte.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/stellen: \[beratung\]/stellen: [polizei-notruf]/' kommunen/musterstadt/kontakte.yaml

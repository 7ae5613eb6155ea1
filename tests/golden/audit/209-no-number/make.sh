# SPDX-License-Identifier: EUPL-1.2
sed -i 's/  telefon:/  email: beratung@example.org/; /nummer/d' kommunen/musterstadt/kontakte.yaml

# SPDX-License-Identifier: EUPL-1.2
sed 's/ebene: bund/ebene: land/;s/notruf-110/notruf-land/' kontakte/bund.yaml >kontakte/nrw.yaml
sed -i 's/^land:.*/land: nwr/' kommunen/musterstadt/kommune.yaml
sed -i 's/ebene: bund/ebene: land/' kontakte/bund.yaml

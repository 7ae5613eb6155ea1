# SPDX-License-Identifier: EUPL-1.2
cp kontakte/bund.yaml kontakte/land.yaml
cp kommunen/musterstadt/kontakte.yaml kontakte/nrw.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^stand: .*/stand: 2026-02-31/;s/^gueltig-bis: .*/gueltig-bis: 2026-13-01/' guide.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^stand: .*/stand: 2027-01-01/' guide.yaml

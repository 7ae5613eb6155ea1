# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^format: 1/format: 2/' guide.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i '/^stand:/d' guide.yaml

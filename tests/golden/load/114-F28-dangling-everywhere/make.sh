# SPDX-License-Identifier: EUPL-1.2
sed -i 's/id: probe-1/id: probe-9/' recht.yaml

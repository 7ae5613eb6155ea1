# SPDX-License-Identifier: EUPL-1.2
sed -i '/^start:/d' lebenslagen/probe.yaml

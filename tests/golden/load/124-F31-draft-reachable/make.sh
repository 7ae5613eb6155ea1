# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/&\n    entwurf: ja/' lebenslagen/probe.yaml

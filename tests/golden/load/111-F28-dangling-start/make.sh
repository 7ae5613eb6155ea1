# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^start: .*/start: gefahren/' lebenslagen/probe.yaml

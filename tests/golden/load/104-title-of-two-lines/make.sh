# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^titel: .*/titel: |\n  Probe\n  zwei/' lebenslagen/probe.yaml

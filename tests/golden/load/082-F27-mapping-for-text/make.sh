# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: {a: b}/' lebenslagen/probe.yaml

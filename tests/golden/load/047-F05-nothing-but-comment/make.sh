# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: #110/' lebenslagen/probe.yaml

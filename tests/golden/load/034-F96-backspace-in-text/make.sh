# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: "geheim\\b\\b\\bX"/' lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/  reden:/' lebenslagen/probe.yaml

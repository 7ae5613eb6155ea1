# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/  Beraten:/' lebenslagen/probe.yaml

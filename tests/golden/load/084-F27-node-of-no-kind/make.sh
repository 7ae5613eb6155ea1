# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/  leer: {einfach: x}\n&/' lebenslagen/probe.yaml

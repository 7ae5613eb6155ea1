# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  beraten:$/  leer: nichts\n  hohl: {}\n&/' lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^  ueben:$/  üben:/' lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz:/kruz:/' lebenslagen/probe.yaml

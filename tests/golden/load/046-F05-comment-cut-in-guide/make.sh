# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^kurz: .*/kurz: Ruf #110 an/' lebenslagen/probe.yaml
sed -i 's/^titel: .*/titel: Probe   # so heißt sie/' lebenslagen/probe.yaml

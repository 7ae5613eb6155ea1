# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: beraten/weiter: elterngespräch/;s/^  beraten:/  elterngespraech:/' lebenslagen/probe.yaml

# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: beraten/weiter: ueben/' lebenslagen/probe.yaml

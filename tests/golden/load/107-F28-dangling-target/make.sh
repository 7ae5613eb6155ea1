# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: beraten/weiter: berten/' lebenslagen/probe.yaml

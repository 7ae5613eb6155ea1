# SPDX-License-Identifier: EUPL-1.2
sed -i 's/weiter: ueben/weiter: reden/;s/weiter: beraten/weiter: reden/;/^  ueben:/,$d' lebenslagen/probe.yaml

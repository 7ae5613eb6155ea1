# SPDX-License-Identifier: EUPL-1.2
sed -i "s/^  ueben:$/  $(printf 'u\314\210')ben:/" lebenslagen/probe.yaml

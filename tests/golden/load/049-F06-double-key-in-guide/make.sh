# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^titel: .*/&\n&/' lebenslagen/probe.yaml

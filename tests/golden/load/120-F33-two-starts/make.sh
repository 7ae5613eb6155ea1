# SPDX-License-Identifier: EUPL-1.2
sed -i 's/^start: .*/&\n&/' lebenslagen/probe.yaml

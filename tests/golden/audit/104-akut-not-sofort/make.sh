# SPDX-License-Identifier: EUPL-1.2
sed -i 's/dringlichkeit: sofort/dringlichkeit: heute/' lebenslagen/fehlen.yaml

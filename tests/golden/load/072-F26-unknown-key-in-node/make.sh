# SPDX-License-Identifier: EUPL-1.2
sed -i 's/    dringlichkeit: woche/&\n    gespraeche: [x]/' lebenslagen/probe.yaml

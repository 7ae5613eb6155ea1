# SPDX-License-Identifier: EUPL-1.2
sed -i 's/dringlichkeit: woche/dringlichkeit: Wochen/;s/gefahr: akut/gefahr: ja/' lebenslagen/probe.yaml

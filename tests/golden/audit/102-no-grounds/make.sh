# SPDX-License-Identifier: EUPL-1.2
sed -i '/quellen: \[probe-heft\]/d' lebenslagen/fehlen.yaml

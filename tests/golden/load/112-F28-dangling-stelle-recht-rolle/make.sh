# SPDX-License-Identifier: EUPL-1.2
sed -i 's/stellen: \[beratung\]/stellen: [beratungen, probe-1]/;s/rolle: \[lehrkraft\]/rolle: [lehrer]/' lebenslagen/probe.yaml

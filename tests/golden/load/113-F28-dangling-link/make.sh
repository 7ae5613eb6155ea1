# SPDX-License-Identifier: EUPL-1.2
sed -i 's/\[\[probefall|/[[probefal|/' lebenslagen/probe.yaml

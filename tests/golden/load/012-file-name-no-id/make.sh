# SPDX-License-Identifier: EUPL-1.2
mv lebenslagen/probe.yaml "lebenslagen/Probe 2.yaml"
